/** Text as the rules count it: \n alone ends a line; no NUL, no byte-order mark, no half of a character. */
export function tidyText(text: string): string {
  return (
    text
      .replace(/^\ufeff/, '')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a text
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
      .toWellFormed()
  )
}
