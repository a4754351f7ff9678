import {
  checkLength,
  type DerivationStep,
  type Due,
  type DueRequest,
  isClockUnit,
  isMonthUnit,
  type Length,
  monthsOf,
  type Provisional,
  provisionalOf,
  provisionalYears,
} from './deadline.ts'
import { Walk } from './derivation.ts'
import { dueAfter } from './due-after.ts'
import { calendarError } from './errors.ts'
import { dateOf, endOfDay, HOUR_MS, type Instant, toMs } from './instant.ts'
import { addDays, addMonths, daysBetween, fromDayNumber, type PlainDate, toDayNumber } from './plain-date.ts'
import { isWorkingNumber, subtractWorkingDays, type WorkCalendar, workingDaysBetween } from './work-calendar.ts'

export interface BeforeRequest {
  event: PlainDate
  length: Length
  /** Clear days: neither the day of the act nor that of the event counts. Default: the day of the event does not count,
   *  the day of the act does, so that 7 days before the 20th is the 13th. */
  clear?: boolean
  /** Whether a latest day on a rest day moves to the working day before it. Default: it stays. */
  roll?: 'previous-working-day' | 'none'
}

export interface Latest {
  /** The last day on which the act still leaves the length before the event. */
  date: PlainDate
  /** In time is before this moment. */
  at: Instant
  provisional: Provisional | null
  because: DerivationStep[]
}

/** "At least n (working) days before": the latest day for the act. Takes days, working days, months and years. */
export function latestBefore(calendar: WorkCalendar, request: BeforeRequest): Latest {
  const { event, clear = false } = request
  const length = checkLength(request.length)
  if (isClockUnit(length.unit)) {
    throw calendarError('CALENDAR_BAD_LENGTH', 'A length before an event is in days, working days, months or years.', {
      length,
    })
  }
  const because: DerivationStep[] = [{ step: 'event', date: event, length, clear }]
  const eventDay = toDayNumber(event)
  const years = new Set<number>()
  const consult = (from: number, to: number): void => {
    for (const year of provisionalYears(calendar, from, to)) years.add(year)
  }
  let day: number
  if (length.unit === 'working-day') {
    day = subtractWorkingDays(calendar, eventDay, length.n)
    if (length.n > 0) consult(day, eventDay - 1)
  } else {
    day = isMonthUnit(length.unit) ? toDayNumber(addMonths(event, -monthsOf(length))) : eventDay - length.n
  }
  if (length.unit === 'working-day') {
    const walk = new Walk(calendar, [])
    walk.day = day - 1
    walk.count(length.n, 'working-day')
    because.push(...walk.steps)
  } else if (day < eventDay) {
    because.push({
      step: 'count',
      from: fromDayNumber(day),
      to: addDays(event, -1),
      days: eventDay - day,
      unit: length.unit,
    })
  }
  if (clear) day -= 1
  if (request.roll === 'previous-working-day') {
    const from = day
    while (!isWorkingNumber(calendar, day)) day -= 1
    consult(day, from)
    if (day !== from) {
      const kind = calendar.kindOf(fromDayNumber(from))
      because.push({
        step: 'roll',
        from: fromDayNumber(from),
        to: fromDayNumber(day),
        kind: kind.kind === 'holiday' ? 'holiday' : 'weekend',
        ...(kind.name && { name: kind.name }),
        why: {
          zh: '这一日是休息日，提前到其前一个工作日',
          en: 'that day is a rest day; it moves to the working day before',
        },
      })
    }
  }
  const date = fromDayNumber(day)
  const at = endOfDay(date)
  because.push({ step: 'latest', date, at })
  return { date, at, provisional: provisionalOf([...years].sort((a, b) => a - b)), because }
}

export interface Earliest {
  /** The first day on which the act is allowed. */
  date: PlainDate
  /** The moment from which it is allowed. */
  at: Instant
  provisional: Provisional | null
  paused: boolean
  because: DerivationStep[]
}

/** "Not before n days have run": the first moment for the act. A floor is full when its last day has ended; it does not
 *  move for a rest day unless `roll` says so. Pauses and extensions lengthen it as they do a deadline. */
export function earliestAfter(calendar: WorkCalendar, request: DueRequest): Earliest {
  const due: Due = dueAfter(calendar, { ...request, roll: request.roll ?? 'none' })
  const date = dateOf(due.at)
  const because: DerivationStep[] = [...due.because.slice(0, -1), { step: 'allowed', date, at: due.at }]
  return { date, at: due.at, provisional: due.provisional, paused: due.paused, because }
}

export interface Remaining {
  late: boolean
  /** Until the end, or since it when late; never negative. Today is not counted, the last day is. */
  workingDays: number
  days: number
  /** Full hours. */
  hours: number
}

/** What is left of a period at a moment, or by how much it is over. */
export function remaining(calendar: WorkCalendar, now: Instant, due: { date: PlainDate; at: Instant }): Remaining {
  const today = dateOf(now)
  const late = now >= due.at
  const [from, to] = late ? [due.date, today] : [today, due.date]
  return {
    late,
    workingDays: Math.max(0, workingDaysBetween(calendar, from, to)),
    days: Math.max(0, daysBetween(from, to)),
    hours: Math.floor(Math.abs(toMs(due.at) - toMs(now)) / HOUR_MS),
  }
}
