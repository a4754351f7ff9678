import type { Wording } from '#language'

export interface Worded {
  value: number | string | null
  bound: 'atLeast' | null
  asWritten: string
}

/** `a` over `b` times `scale`, half up, exactly: the fraction never passes through a binary number. */
function rounded(a: number, b: number, decimals: number): string {
  const negative = a < 0 !== b < 0 && a !== 0
  const [n, d] = [BigInt(Math.abs(a)), BigInt(Math.abs(b))]
  const digits = ((2n * n * 10n ** BigInt(decimals) + d) / (2n * d)).toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return negative ? `-${text}` : text
}

/** 98.30 → 98.3; 100.00 → 100. Official texts leave such zeros out. */
const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/**
 * The sentence form of a value: `plain` in its unit, and the exact fraction `a / b`. A rate that records hold by itself
 * is in basis points, so that `b` is 10,000.
 */
export function wordedValue(
  wording: Wording,
  plain: number | string | null,
  a: number | string | null,
  b: number,
): Worded {
  const none: Worded = { value: null, bound: null, asWritten: '—' }
  switch (wording.as) {
    case 'percent':
    case 'percent-at-least': {
      if (typeof a !== 'number') return none
      if (wording.as === 'percent-at-least') {
        const value = Math.floor((a * 100) / b / wording.step) * wording.step
        return { value, bound: 'atLeast', asWritten: `${value}%以上` }
      }
      const text = trimmed(rounded(a * 100, b, wording.decimals))
      return { value: Number(text), bound: null, asWritten: `${text}%` }
    }
    case 'decimal': {
      if (typeof a !== 'number') return none
      const text = trimmed(rounded(a, b * wording.by, wording.decimals))
      return { value: Math.round(Number(text) * wording.by), bound: null, asWritten: `${text}${wording.mark}` }
    }
    case 'at-least': {
      if (typeof plain !== 'number') return none
      // Below the first step there is nothing to round down to: 0万余 would say less than the number itself.
      if (plain < wording.step) return { value: plain, bound: null, asWritten: String(plain) }
      const value = Math.floor(plain / wording.step) * wording.step
      const more = value === plain ? '' : wording.more
      const asWritten = `${value / wording.by}${wording.mark}${more}`
      return { value, bound: more === '' ? null : 'atLeast', asWritten }
    }
    case 'date':
      return typeof plain === 'string' ? { value: plain, bound: null, asWritten: dayInWords(plain) } : none
    case 'month':
      return typeof plain === 'string'
        ? { value: plain.slice(0, 7), bound: null, asWritten: monthInWords(plain.slice(0, 7)) }
        : none
    case 'months':
    case 'years': {
      if (typeof plain !== 'string') return none
      const length = wording.as === 'months' ? 7 : 4
      const value = plain
        .split('/')
        .map((end) => end.slice(0, length))
        .join('/')
      return { value, bound: null, asWritten: spanInWords(value) }
    }
    case 'name':
    case 'number':
      return plain === null ? none : { value: plain, bound: null, asWritten: String(plain) }
  }
}

const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
const monthInWords = (text: string): string => {
  const [year, month] = text.split('-').map(Number)
  return `${year}年${month}月`
}
/** `2020-01/2020-11` → 2020年1—11月; `2020/2025` → 2020—2025年. */
function spanInWords(text: string): string {
  const [from = '', to = ''] = text.split('/')
  const [[y1, m1], [y2, m2]] = [from.split('-').map(Number), to.split('-').map(Number)] as [number[], number[]]
  if (m1 === undefined || m2 === undefined) return `${y1}—${y2}年`
  return y1 === y2 ? `${y1}年${m1}—${m2}月` : `${y1}年${m1}月—${y2}年${m2}月`
}
