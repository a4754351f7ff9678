import type { Quantity } from './quantity.ts'

const SLACK = 1e-9

/** Whether two closed intervals meet. */
export const meet = (aLow: number, aHigh: number, bLow: number, bHigh: number): boolean =>
  aLow <= bHigh + Math.abs(bHigh) * SLACK + SLACK && bLow <= aHigh + Math.abs(aHigh) * SLACK + SLACK

/** What the quotient of two written numbers may be, in percent. */
export function percentOf(part: Quantity, whole: Quantity): { low: number; high: number } {
  return { low: (part.low / whole.high) * 100, high: (part.high / Math.max(whole.low, 1e-12)) * 100 }
}

/** Whether a written percentage follows from part and whole: `cut` when only by cutting off instead of rounding. */
export function fits(rate: Quantity, low: number, high: number): 'yes' | 'cut' | 'no' {
  if (meet(rate.low, rate.high, low, high)) return 'yes'
  if (rate.vague) return low + SLACK >= rate.value || high + SLACK >= rate.value ? 'yes' : 'no'
  if (meet(rate.value, rate.value + rate.step * (1 - 1e-6), low, high)) return 'cut'
  return 'no'
}

/** Whether some whole number of `n` gives this percentage. */
export function reachable(rate: Quantity, n: number): boolean {
  const low = ((rate.value - rate.step / 2) * n) / 100
  const high = ((rate.value + rate.step) * n) / 100
  return Math.ceil(low - 1e-7) <= high + 1e-7
}

/** As many decimals as the rate itself shows, at least enough to see the difference. */
export function percent(value: number, like: Quantity): string {
  return `${value.toFixed(decimalsOf(like.step))}%`
}

export const decimalsOf = (step: number): number => (step >= 1 ? 0 : Math.min(8, Math.round(-Math.log10(step))))

/** A plain figure for arithmetic strings: no exponent, no trailing zeros. */
export function figure(n: number): string {
  if (Number.isInteger(n)) return String(n)
  return String(Number(n.toFixed(6)))
}
