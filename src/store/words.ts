/** Tokens of one matter for the index: the app's words, and every two neighbouring characters of each name. */
export function indexTokens(tokens: string[], names: string[]): string[] {
  const all = new Set<string>()
  for (const token of tokens) {
    const clean = plain(token)
    if (clean.length > 0) all.add(clean)
  }
  for (const name of names) for (const pair of namePairs(name)) all.add(pair)
  return [...all]
}

/** `张三丰` gives `n:张三` and `n:三丰`; a name of one character gives itself. */
export function namePairs(name: string): string[] {
  const letters = [...plain(name)]
  if (letters.length < 2) return letters.map((letter) => `n:${letter}`)
  return letters.slice(1).map((letter, i) => `n:${letters[i]}${letter}`)
}

/** The same word has one spelling: compatibility forms, case and blanks do not tell words apart. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cc}\s]+/gu, '')
    .slice(0, 64)
    .toWellFormed()
}
