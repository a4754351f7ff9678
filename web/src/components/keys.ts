import { useEffect, useRef } from 'react'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && ['checkbox', 'radio', 'button', 'submit'].includes(target.type))

/** `ctrl+enter`, `alt+1`, `f2`, `j`. */
function nameOf(event: KeyboardEvent): string {
  const key = event.code.startsWith('Digit') && event.altKey ? event.code.slice(5) : event.key.toLowerCase()
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${key}`
}

export type Keys = Record<string, (event: KeyboardEvent) => void>

/** Single letters work when nobody is typing and no dialog is open; function keys and Ctrl or Alt chords always. */
export function useKeys(keys: Keys, active = true): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = nameOf(event)
      const run = latest.current[name]
      if (!run) return
      const chord = name.includes('+') || /^f\d+$/.test(name)
      if (!chord && (typing(event.target) || document.querySelector('dialog[open]'))) return
      event.preventDefault()
      run(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [active])
}
