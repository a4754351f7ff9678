// Comfort only: every page works without it. It keeps what is being typed in this tab, reads a page aloud where the
// browser can, and prints. Nothing leaves the browser.
;(() => {
  const place = (form) => `fadu ${form.dataset.draft}`
  const controls = (form) =>
    [...form.elements].filter(
      (it) => it.name && !it.name.startsWith('~') && /^(?:text|tel|search|textarea)$/.test(it.type),
    )

  for (const form of document.querySelectorAll('form[data-draft]')) {
    try {
      const kept = JSON.parse(sessionStorage.getItem(place(form)) ?? '{}')
      for (const it of controls(form)) if (it.value === '' && kept[it.name]) it.value = kept[it.name]
      form.addEventListener('input', () => {
        const now = Object.fromEntries(controls(form).map((it) => [it.name, it.value]))
        sessionStorage.setItem(place(form), JSON.stringify({ ...kept, ...now }))
      })
    } catch {
      // Storage may be shut off: then nothing is kept.
    }
  }
  if (document.querySelector('[data-forget-drafts]')) {
    try {
      for (const name of Object.keys(sessionStorage)) if (name.startsWith('fadu ')) sessionStorage.removeItem(name)
    } catch {
      // Nothing was kept.
    }
  }

  document.querySelector('.summary')?.focus()

  const button = (text, act) => {
    const it = document.createElement('button')
    it.type = 'button'
    it.textContent = text
    it.addEventListener('click', () => act(it))
    return it
  }
  for (const spot of document.querySelectorAll('[data-print]')) {
    const it = button(spot.dataset.print, () => print())
    it.className = 'secondary'
    spot.append(it)
  }
  const reader = document.querySelector('[data-read]')
  if (reader && 'speechSynthesis' in window) {
    const it = button(reader.dataset.read, () => {
      if (speechSynthesis.speaking) {
        speechSynthesis.cancel()
        it.textContent = reader.dataset.read
        return
      }
      const words = new SpeechSynthesisUtterance(document.getElementById('main').innerText)
      words.lang = document.documentElement.lang
      words.rate = 0.9
      words.onend = () => {
        it.textContent = reader.dataset.read
      }
      it.textContent = reader.dataset.stop
      speechSynthesis.speak(words)
    })
    it.className = 'switch'
    reader.append(it)
  }
})()
