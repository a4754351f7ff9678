import type { FigureLine } from '../../api/types.ts'

type Answer = Pick<FigureLine, 'exact' | 'unit' | 'value' | 'kind'>

/** 64123 → 64,123; texts and decimals keep their form. */
export const grouped = (value: number | string | null): string =>
  value === null ? '—' : /^-?\d+(\.\d+)?$/.test(String(value)) ? withCommas(String(value)) : String(value)

function withCommas(text: string): string {
  const [whole = '', rest] = text.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`
}

export interface Fraction {
  a: number
  b: number
}

export function fractionOf(exact: string | null): Fraction | null {
  const found = /^(-?\d+)\/(\d+)$/.exec(exact ?? '')
  return found ? { a: Number(found[1]), b: Number(found[2]) } : null
}

/** The value without rounding: a fraction, a number, or the text itself. A rate without halves is kept in basis points. */
export function sayExact({ exact, unit, kind }: Answer): string {
  const fraction = fractionOf(exact)
  if (fraction) return `${grouped(fraction.a)} / ${grouped(fraction.b)}`
  if (exact === null) return '—'
  if (unit === '%' && /^-?\d+$/.test(exact)) return `${Number(exact) / 100}%`
  return kind === 'stated' ? exact : grouped(exact)
}

/** As a plain number to compare with: per cent for shares and rates. Null for dates, names and rates over nothing. */
function comparable({ exact, unit, kind }: Answer): number | null {
  const fraction = fractionOf(exact)
  if (fraction) return fraction.b === 0 ? null : (fraction.a * 100) / fraction.b
  if (exact === null || kind === 'stated' || !/^-?\d+(\.\d+)?$/.test(exact)) return null
  return unit === '%' ? Number(exact) / 100 : Number(exact)
}

export type Change =
  | { kind: 'same' }
  /** Percentage points, one decimal. */
  | { kind: 'points'; by: number }
  /** So many more or fewer; `rate` in per cent, null where there was nothing before. */
  | { kind: 'number'; by: number; rate: number | null }

/** From the same period a year before to now; null where the two cannot be compared. */
export function changeOf(now: Answer, before: Answer): Change | null {
  const [a, b] = [comparable(before), comparable(now)]
  if (a === null || b === null) return null
  const isRate = now.unit === '%'
  const by = Math.round((b - a) * 10) / 10
  if (isRate ? by === 0 : b === a) return { kind: 'same' }
  if (isRate) return { kind: 'points', by }
  return { kind: 'number', by: Math.round((b - a) * 100) / 100, rate: a === 0 ? null : ((b - a) / a) * 100 }
}

export const signed = (n: number, decimals = 0): string => {
  const text = decimals === 0 ? grouped(Math.abs(n)) : grouped(Math.abs(n).toFixed(decimals))
  return n > 0 ? `+${text}` : n < 0 ? `−${text}` : text
}

/** Whether there were records to compare with. */
export const isKnown = (line: FigureLine | undefined): line is FigureLine =>
  line !== undefined && (line.records > 0 || (line.denominator?.records ?? 0) > 0)

/** The unit to set behind the written form, empty where it stands in it already or means nothing. */
export const unitOf = (
  { asWritten, unit, value, denominator }: Pick<FigureLine, 'asWritten' | 'unit' | 'value' | 'denominator'>,
  name: string,
): string => (asWritten.endsWith(unit) || denominator || typeof value !== 'number' ? '' : name)
