import { calendarError } from './errors.ts'
import {
  type DayNumber,
  dayNumberOf,
  daysInMonth,
  fromDayNumber,
  type PlainDate,
  show,
  toDayNumber,
} from './plain-date.ts'

/** A moment in UTC with milliseconds, `YYYY-MM-DDTHH:mm:ss.sssZ`. Strings compare in the order of the moments. */
export type Instant = string & { readonly instant: unique symbol }

export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000
export const MINUTE_MS = 60_000

/** China keeps one time, UTC+8, and no summer time since 1991. The zone of the machine plays no part. */
const SHANGHAI_MS = 8 * HOUR_MS

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/

/** Reads any ISO 8601 moment that states its offset and gives it in UTC; digits beyond milliseconds are cut off. */
export function instant(text: string): Instant {
  const match = typeof text === 'string' ? SHAPE.exec(text) : null
  const part = (i: number): number => Number(match?.[i] ?? 0)
  if (
    match === null ||
    part(1) < 1 ||
    part(2) < 1 ||
    part(2) > 12 ||
    part(3) < 1 ||
    part(3) > daysInMonth(part(1), part(2)) ||
    part(4) > 23 ||
    part(5) > 59 ||
    part(6) > 59 ||
    part(9) > 23 ||
    part(10) > 59
  ) {
    throw calendarError(
      'CALENDAR_BAD_INSTANT',
      `Got ${show(text)} for a moment; want date, time and offset such as 2026-02-28T09:30:00+08:00.`,
      { got: text },
    )
  }
  const ms = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  const offset = (match[8] === '-' ? -1 : 1) * (part(9) * HOUR_MS + part(10) * MINUTE_MS)
  const local = dayNumberOf(part(1), part(2), part(3)) * DAY_MS + part(4) * HOUR_MS + part(5) * MINUTE_MS
  return fromMs(local + part(6) * 1000 + ms - offset)
}

const two = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

/** Milliseconds since 1970-01-01T00:00Z. Requires a valid Instant; no check, this is the hot path. */
export function toMs(i: Instant): number {
  return (
    toDayNumber(i as unknown as PlainDate) * DAY_MS +
    two(i, 11) * HOUR_MS +
    two(i, 14) * MINUTE_MS +
    two(i, 17) * 1000 +
    two(i, 20) * 10 +
    i.charCodeAt(22) -
    48
  )
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** The moment that lies `ms` milliseconds after 1970-01-01T00:00Z. */
export function fromMs(ms: number): Instant {
  const day = Math.floor(ms / DAY_MS)
  const date = fromDayNumber(day)
  const rest = ms - day * DAY_MS
  const h = Math.floor(rest / HOUR_MS)
  const m = Math.floor((rest % HOUR_MS) / MINUTE_MS)
  const s = Math.floor((rest % MINUTE_MS) / 1000)
  return `${date}T${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}.${pad(rest % 1000, 3)}Z` as Instant
}

/** The day in Shanghai on which a moment falls. */
export function dayOfMs(ms: number): DayNumber {
  return Math.floor((ms + SHANGHAI_MS) / DAY_MS)
}

export function startOfDayMs(day: DayNumber): number {
  return day * DAY_MS - SHANGHAI_MS
}

const MIDNIGHT = 'T16:00:00.000Z'

/** The day in Shanghai: `2020-02-02T16:30:00.000Z` is 2020-02-03. */
export function dateOf(i: Instant): PlainDate {
  return two(i, 11) < 16 ? (i.slice(0, 10) as PlainDate) : fromDayNumber(dayOfMs(toMs(i)))
}

/** 00:00 in Shanghai. */
export function startOfDay(date: PlainDate): Instant {
  return startOfDayNumber(toDayNumber(date))
}

/** 24:00 in Shanghai, which is the first moment of the next day and no longer part of this one. */
export function endOfDay(date: PlainDate): Instant {
  return startOfDayNumber(toDayNumber(date) + 1)
}

/** 00:00 in Shanghai is 16:00 UTC of the day before. */
export function startOfDayNumber(day: DayNumber): Instant {
  return `${fromDayNumber(day - 1)}${MIDNIGHT}` as Instant
}

export function addHours(i: Instant, n: number): Instant {
  return addMinutes(i, n * 60)
}

export function addMinutes(i: Instant, n: number): Instant {
  if (!Number.isSafeInteger(n)) {
    throw calendarError('CALENDAR_BAD_LENGTH', `Got ${n} minutes; want a whole number.`, { got: n })
  }
  return fromMs(toMs(i) + n * MINUTE_MS)
}
