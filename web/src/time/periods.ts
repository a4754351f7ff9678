import type { TFunction } from 'i18next'
import { languageNow } from '../text/index.ts'

export type PeriodKind = 'year' | 'month' | 'quarter' | 'span'

/** A period as the server names it (`2020`, `2020-09`, `2020-Q1`, `2020-01/2020-11`), taken apart. */
export interface PeriodParts {
  kind: PeriodKind
  /** First and last month, YYYY-MM. */
  from: string
  to: string
}

const two = (n: number): string => String(n).padStart(2, '0')
const monthName = /^\d{4}-(0[1-9]|1[0-2])$/

/** Null for what names no period. */
export function partsOf(name: string): PeriodParts | null {
  const year = /^(\d{4})$/.exec(name)
  if (year) return { kind: 'year', from: `${year[1]}-01`, to: `${year[1]}-12` }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(name)
  if (quarter) {
    const last = Number(quarter[2]) * 3
    return { kind: 'quarter', from: `${quarter[1]}-${two(last - 2)}`, to: `${quarter[1]}-${two(last)}` }
  }
  const [from = '', to = from, ...more] = name.split('/')
  if (more.length > 0 || !monthName.test(from) || !monthName.test(to) || to < from) return null
  return { kind: name.includes('/') ? 'span' : 'month', from, to }
}

export function nameOf({ kind, from, to }: PeriodParts): string {
  if (kind === 'year') return from.slice(0, 4)
  if (kind === 'month') return from
  if (kind === 'quarter') return `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5)) / 3)}`
  return `${from}/${to}`
}

const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthAt = (at: number): string => `${Math.floor(at / 12)}-${two((at % 12) + 1)}`

export const addMonths = (month: string, n: number): string => monthAt(index(month) + n)

/** All months of a period in order. */
export const monthsOf = ({ from, to }: PeriodParts): string[] =>
  Array.from({ length: index(to) - index(from) + 1 }, (_, i) => addMonths(from, i))

/** The same length, so many periods later; earlier for a negative number. */
export function moved(name: string, by: number): string {
  const parts = partsOf(name)
  if (!parts) return name
  const months = monthsOf(parts).length * by
  return nameOf({ ...parts, from: addMonths(parts.from, months), to: addMonths(parts.to, months) })
}

/** 上年同期. */
export function yearBefore(name: string): string {
  const parts = partsOf(name)
  return parts ? nameOf({ ...parts, from: addMonths(parts.from, -12), to: addMonths(parts.to, -12) }) : name
}

/** The period of another kind that lies around the same first month. */
export function asKind(name: string, kind: PeriodKind): string {
  const parts = partsOf(name)
  if (!parts) return name
  const { from } = parts
  const year = from.slice(0, 4)
  if (kind === 'year') return year
  if (kind === 'month') return from
  if (kind === 'quarter') return nameOf({ kind, from, to: from })
  return `${parts.kind === 'span' ? from : `${year}-01`}/${parts.to}`
}

export function sayPeriod(name: string, t: TFunction<'figures'>): string {
  const parts = partsOf(name)
  if (!parts) return name
  const { kind, from, to } = parts
  const year = from.slice(0, 4)
  if (kind === 'year') return t('sayYear', { year })
  if (kind === 'month') return sayMonth(from, t)
  if (kind === 'quarter') return t('sayQuarter', { year, n: name.slice(-1) })
  const last = languageNow() === 'zh' && to.startsWith(year) ? `${Number(to.slice(5))}月` : sayMonth(to, t)
  return t('saySpan', { from: sayMonth(from, t), to: last })
}

const sayMonth = (month: string, t: TFunction<'figures'>): string =>
  t('sayMonth', { year: month.slice(0, 4), month: Number(month.slice(5)) })
