const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
}

const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** A table over UTF-16 units: asking it is cheaper than any other look-up. */
const NUMERAL = new Uint8Array(65_536)
for (const c of [...Object.keys(DIGITS), ...Object.keys(PLACES)]) NUMERAL[c.charCodeAt(0)] = 1

export const isNumeralCode = (code: number): boolean => NUMERAL[code] === 1

/** 三百五十六 → 356, 二〇二〇 → 2020, 十二 → 12; undefined when the characters form no number. */
export function readNumeral(text: string): number | undefined {
  if (text.length === 0 || text.length > 24) return undefined
  const positional = [...text].every((c) => c in DIGITS)
  if (positional) {
    if (text.includes('两') && text.length > 1) return undefined
    return text.length > 8 ? undefined : Number([...text].map((c) => DIGITS[c]).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | undefined
  let lastPlace = Number.POSITIVE_INFINITY
  for (const c of text) {
    if (c in DIGITS) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = DIGITS[c]
      continue
    }
    const place = c === '万' ? 1e4 : c === '亿' ? 1e8 : PLACES[c]
    if (place === undefined) return undefined
    if (place >= 1e4) {
      total = (total + section + (digit ?? 0)) * place
      section = 0
      lastPlace = Number.POSITIVE_INFINITY
    } else {
      if (place >= lastPlace) return undefined
      section += (digit ?? 1) * place
      lastPlace = place
    }
    digit = undefined
  }
  return total + section + (digit ?? 0)
}

const NAMES = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 in Chinese numerals, as headings are numbered. */
export function numeral(n: number): string {
  if (n < 10) return NAMES[n] as string
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? NAMES[tens] : ''}十${n % 10 ? NAMES[n % 10] : ''}`
}
