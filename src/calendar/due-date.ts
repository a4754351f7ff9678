import {
  checkLength,
  type DueDate,
  type DueRequest,
  daysInMonths,
  isClockUnit,
  isMonthUnit,
  monthsOf,
  msOf,
  openPause,
  rollsOver,
  type Span,
  spansOf,
} from './deadline.ts'
import { DAY_MS, dayOfMs, fromMs, startOfDayMs, startOfDayNumber, toMs } from './instant.ts'
import { type DayNumber, fromDayNumber, partsOf } from './plain-date.ts'
import { addWorkingDays, countWorkingDays, isWorkingNumber, type WorkCalendar } from './work-calendar.ts'

/** The hot path: the same date as `dueAfter`, without the derivation. */
export function dueDate(calendar: WorkCalendar, request: DueRequest): DueDate {
  const days = spansOf(request.pauses, 'days')
  const startMs = toMs(request.start)
  const startDay = dayOfMs(startMs)
  let day: DayNumber = request.firstDay === 'same' ? startDay - 1 : startDay
  let ms: number | null = null
  let provisional = false
  let anchor = startDay
  let origin = day
  let months = 0

  const count = 1 + (request.extensions?.length ?? 0)
  for (let i = 0; i < count; i++) {
    const length = checkLength(i === 0 ? request.length : (request.extensions?.[i - 1]?.length ?? request.length))
    const { unit, n } = length
    if (isMonthUnit(unit)) {
      if (months === 0 && i > 0) {
        anchor = day
        origin = day
      }
      months += monthsOf(length)
      day = advanceDays(origin, daysInMonths(anchor, months), days)
      ms = null
      continue
    }
    months = 0
    if (isClockUnit(unit)) {
      const from: number = ms ?? (i === 0 ? startMs : startOfDayMs(day + 1))
      ms = advanceMs(from, msOf(length), spansOf(request.pauses, 'ms'))
      day = dayOfMs(ms - 1)
      continue
    }
    ms = null
    if (unit === 'day') day = advanceDays(day, n, days)
    else {
      const end = advanceWorkingDays(calendar, day, n, days)
      if (n > 0) provisional ||= touchesProvisional(calendar, day + 1, end)
      day = end
    }
  }

  if (ms === null && day < startDay) day = startDay
  if (rollsOver(request)) {
    const last = isWorkingNumber(calendar, day) ? day : advanceWorkingDays(calendar, day, 1, days)
    provisional ||= touchesProvisional(calendar, day, last)
    if (ms !== null) ms += (last - day) * DAY_MS
    day = last
  }
  const at = ms === null ? startOfDayNumber(day + 1) : fromMs(ms)
  const open = openPause(request.pauses)
  return { date: fromDayNumber(day), at, provisional, paused: open !== null && open.from < at }
}

/** The `n`-th day after `day` that lies in no span. */
export function advanceDays(day: DayNumber, n: number, paused: readonly Span[]): DayNumber {
  if (n === 0) return day
  let end = day + n
  for (const [from, to] of paused) {
    const begin = Math.max(from, day + 1)
    if (begin > end) break
    if (begin < to) end += to - begin
  }
  return end
}

/** The moment at which `length` ms have run since `ms` outside the spans. */
export function advanceMs(ms: number, length: number, paused: readonly Span[]): number {
  let end = ms + length
  for (const [from, to] of paused) {
    const begin = Math.max(from, ms)
    if (begin >= end) break
    if (begin < to) end += to - begin
  }
  return end
}

/** The `n`-th working day after `day` that lies in no span. */
export function advanceWorkingDays(
  calendar: WorkCalendar,
  day: DayNumber,
  n: number,
  paused: readonly Span[],
): DayNumber {
  let left = n
  let last = day
  for (const [from, to] of paused) {
    const begin = Math.max(from, last + 1)
    if (begin >= to) continue
    const before = countWorkingDays(calendar, last, begin - 1)
    if (before >= left) break
    left -= before
    last = to - 1
  }
  return addWorkingDays(calendar, last, left)
}

function touchesProvisional(calendar: WorkCalendar, from: DayNumber, to: DayNumber): boolean {
  const last = partsOf(to).year
  for (let year = partsOf(from).year; year <= last; year++) if (calendar.isProvisional(year)) return true
  return false
}
