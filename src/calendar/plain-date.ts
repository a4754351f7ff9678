import { calendarError } from './errors.ts'

/** A day as the law means it, `YYYY-MM-DD`, without clock or zone. Strings compare in the order of the days. */
export type PlainDate = string & { readonly plainDate: unique symbol }

/** The days since 1970-01-01, which is day 0. Only this module counts with it. */
export type DayNumber = number

const FIRST_DAY = -719_162 // 0001-01-01
const LAST_DAY = 2_932_896 // 9999-12-31
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Requires 1 <= month <= 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] as number)
}

/** Proleptic Gregorian day count; the year is taken to begin in March, so that the leap day comes last. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + (yearOfEra >> 2) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

export function partsOf(number: DayNumber): { year: number; month: number; day: number } {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48

/** Requires a valid PlainDate; no check, this is the hot path. */
export function toDayNumber(date: PlainDate): DayNumber {
  return dayNumberOf(
    digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3),
    digit(date, 5) * 10 + digit(date, 6),
    digit(date, 8) * 10 + digit(date, 9),
  )
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

export function fromDayNumber(number: DayNumber): PlainDate {
  if (!(number >= FIRST_DAY && number <= LAST_DAY)) {
    throw calendarError('CALENDAR_OUT_OF_RANGE', `The day ${number} days from 1970-01-01 lies outside 0001 to 9999.`)
  }
  const { year, month, day } = partsOf(number)
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${two(month)}-${two(day)}` as PlainDate
}

/** The year in which a day lies. */
export function yearOf(date: PlainDate): number {
  return digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3)
}

export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Reads a day. Throws CALENDAR_BAD_DATE on anything but a real day: `2026-02-29` is none. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) {
    throw calendarError('CALENDAR_BAD_DATE', `Got ${show(text)} for a date; want a real day such as 2026-02-28.`, {
      got: text,
    })
  }
  return text
}

export function show(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : `${value}`
}

function wholeNumber(n: number, what: string): number {
  if (!Number.isSafeInteger(n)) {
    throw calendarError('CALENDAR_BAD_LENGTH', `Got ${n} ${what}; want a whole number.`, { got: n })
  }
  return n
}

/** `2026-02-28 + 1 day = 2026-03-01`. `n` may be negative. */
export function addDays(date: PlainDate, n: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + wholeNumber(n, 'days'))
}

/** A period in months ends on the corresponding day; where there is none, on the last day of the month (民法典 202):
 *  `2026-01-31 + 1 month = 2026-02-28`, `2026-05-31 + 1 month = 2026-06-30`. `n` may be negative. */
export function addMonths(date: PlainDate, n: number): PlainDate {
  const { year, month, day } = partsOf(toDayNumber(date))
  const months = year * 12 + month - 1 + wholeNumber(n, 'months')
  const toYear = Math.floor(months / 12)
  const toMonth = months - toYear * 12 + 1
  if (toYear < 1 || toYear > 9999) {
    throw calendarError('CALENDAR_OUT_OF_RANGE', `${date} and ${n} months lie outside the years 0001 to 9999.`)
  }
  return fromDayNumber(dayNumberOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))))
}

/** `2024-02-29 + 1 year = 2025-02-28`. */
export function addYears(date: PlainDate, n: number): PlainDate {
  return addMonths(date, wholeNumber(n, 'years') * 12)
}

/** Days from `a` to `b`: positive when `b` is later. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return toDayNumber(b) - toDayNumber(a)
}

/** Monday 1 … Sunday 7. */
export function weekday(date: PlainDate): number {
  return weekdayOf(toDayNumber(date))
}

export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

export function compareDates(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}
