/** Letters and digits that people do not confuse when they read them aloud: no 0/O, 1/I/L, U/V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/** A check character over an ASCII number: finds every single wrong digit and every swap of two neighbouring digits. */
export function checkCharacter(text: string): string {
  const size = ALPHABET.length
  let sum = 0
  let weight = 1
  for (let i = text.length - 1; i >= 0; i--) {
    const code = text.charCodeAt(i)
    weight = (weight * 2) % size
    sum = (sum + weight * code) % size
  }
  return ALPHABET[(size - sum) % size] as string
}

/** `XN-261123-004217-K`: city prefix, day of intake, running number, check character. */
export function matterNumber(prefix: string, date: string, serial: number): string {
  const body = `${prefix}-${date.slice(2, 4)}${date.slice(5, 7)}${date.slice(8, 10)}-${String(serial).padStart(6, '0')}`
  return `${body}-${checkCharacter(body)}`
}

/** True when the check character fits, so that a typing error is told apart from an unknown number. */
export function isMatterNumber(text: string): boolean {
  const match = /^([A-Z]{2,4}-\d{6}-\d{6,9})-([0-9A-Z])$/.exec(text)
  return match !== null && checkCharacter(match[1] as string) === match[2]
}

/** A number as people type it, with or without its dashes, brought into its form; what is no number stays as it is. */
export function readMatterNumber(text: string): string {
  const typed = text.normalize('NFKC').trim().toUpperCase()
  const bare = typed.replace(/[\s\p{Pd}_.]/gu, '')
  const match = /^([A-Z]{2,4})(\d{6})(\d{6,9})([0-9A-Z])$/.exec(bare)
  return match ? match.slice(1).join('-') : typed
}

/** The query code: 13 characters of 29, a little over 63 random bits. `random` gives uniform bytes. */
export function queryCode(random: (n: number) => Uint8Array): string {
  let code = ''
  while (code.length < 13) {
    for (const byte of random(16)) {
      if (byte < 232 && code.length < 13) code += ALPHABET[byte % 29]
    }
  }
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** What a person typed, brought to the form in which the code is stored. */
export function normaliseQueryCode(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return bare.length === 13 ? `${bare.slice(0, 4)}-${bare.slice(4, 8)}-${bare.slice(8)}` : bare
}
