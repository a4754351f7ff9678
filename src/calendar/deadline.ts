import type { Bilingual } from './calendar-year.ts'
import { calendarError } from './errors.ts'
import { dayOfMs, HOUR_MS, type Instant, MINUTE_MS, toMs } from './instant.ts'
import { addMonths, type DayNumber, fromDayNumber, type PlainDate, toDayNumber } from './plain-date.ts'
import type { WorkCalendar } from './work-calendar.ts'

export type LengthUnit = 'working-day' | 'day' | 'month' | 'year' | 'hour' | 'minute'

export interface Length {
  /** A whole number, 0 or more, at most a hundred years. */
  n: number
  unit: LengthUnit
}

/** The clock stands still from one moment to another. Of a length in hours or minutes exactly that time is not counted.
 *  Of any other length, the day on which the pause begins and those after it are not counted, the day on which it ends
 *  is: a pause from the 3rd to the 8th moves the end by five days, a pause that ends on its own day by none.
 *  An open pause (`to: null`) has moved nothing yet; the result is then marked `paused` and is no promise. */
export interface Pause {
  from: Instant
  to: Instant | null
  why: string
}

export interface Extension {
  length: Length
  why: string
}

export interface DueRequest {
  start: Instant
  length: Length
  /** `next` (the default): the day of the start is not counted. Lengths in hours and minutes run from the moment. */
  firstDay?: 'next' | 'same'
  /** Whether a last day on a rest day moves to the next working day. Default: yes for days, months and years; lengths
   *  in working days end on one anyhow; hours and minutes do not move. */
  roll?: 'next-working-day' | 'none'
  /** Each runs on from where the one before ended; a last day on a rest day moves once, at the very end. */
  extensions?: readonly Extension[]
  pauses?: readonly Pause[]
}

/** JSON-plain: what a deadline was counted from. `source` is the number of the notice. */
export type DerivationStep =
  | { step: 'start'; date: PlainDate; at: Instant; length: Length; counted: boolean }
  | { step: 'count'; from: PlainDate; to: PlainDate; days: number; unit: LengthUnit }
  | { step: 'run'; from: Instant; to: Instant; length: Length }
  | {
      step: 'skip'
      from: PlainDate
      to: PlainDate
      days: number
      kind: 'weekend' | 'holiday'
      name?: Bilingual
      notice?: string
      source?: string
    }
  | { step: 'make-up'; date: PlainDate; notice?: string; source?: string }
  | { step: 'pause'; from: PlainDate | Instant; to: PlainDate | Instant | null; days: number; why: string }
  | { step: 'extend'; length: Length; why: string }
  | { step: 'roll'; from: PlainDate; to: PlainDate; kind: 'weekend' | 'holiday'; name?: Bilingual; why: Bilingual }
  | { step: 'due'; date: PlainDate; at: Instant }
  | { step: 'allowed'; date: PlainDate; at: Instant }
  | { step: 'event'; date: PlainDate; length: Length; clear: boolean }
  | { step: 'latest'; date: PlainDate; at: Instant }

export interface Provisional {
  years: number[]
  reason: Bilingual
}

export interface DueDate {
  /** The last day on which the act is in time. */
  date: PlainDate
  /** In time is before this moment, late is from it on: 24:00 of `date`, or the exact moment for hours and minutes. */
  at: Instant
  provisional: boolean
  /** An open pause began before `at`. */
  paused: boolean
}

export interface Due {
  date: PlainDate
  at: Instant
  provisional: Provisional | null
  paused: boolean
  because: DerivationStep[]
}

const MOST: Record<LengthUnit, number> = {
  'working-day': 36_600,
  day: 36_600,
  month: 1_200,
  year: 100,
  hour: 880_000,
  minute: 52_800_000,
}

export function checkLength(length: Length): Length {
  const most = MOST[length.unit]
  if (most === undefined || !Number.isSafeInteger(length.n) || length.n < 0 || length.n > most) {
    throw calendarError(
      'CALENDAR_BAD_LENGTH',
      `Got a length of ${length.n} ${length.unit}; want a whole number from 0 to ${most ?? 'a known unit’s limit'}.`,
      { length },
    )
  }
  return length
}

export const isClockUnit = (unit: LengthUnit): boolean => unit === 'hour' || unit === 'minute'
export const isMonthUnit = (unit: LengthUnit): boolean => unit === 'month' || unit === 'year'
export const monthsOf = (length: Length): number => (length.unit === 'year' ? length.n * 12 : length.n)
export const msOf = (length: Length): number => length.n * (length.unit === 'hour' ? HOUR_MS : MINUTE_MS)

/** Days from an anchor to the day that corresponds to it some months later (民法典 202). */
export function daysInMonths(anchor: DayNumber, months: number): number {
  return toDayNumber(addMonths(fromDayNumber(anchor), months)) - anchor
}

export function rollsOver(request: DueRequest): boolean {
  if (request.roll !== undefined) return request.roll === 'next-working-day'
  const last = request.extensions?.at(-1)?.length.unit ?? request.length.unit
  return last === 'day' || isMonthUnit(last)
}

/** Half-open, sorted, apart from each other. */
export type Span = readonly [from: number, to: number]

const NO_SPANS: readonly Span[] = []

/** The closed pauses as spans of day numbers (`days`) or milliseconds. */
export function spansOf(pauses: readonly Pause[] | undefined, as: 'days' | 'ms'): readonly Span[] {
  if (pauses === undefined || pauses.length === 0) return NO_SPANS
  const spans: [number, number][] = []
  for (const { from, to, why } of pauses) {
    if (to === null) continue
    if (to < from) {
      throw calendarError('CALENDAR_BAD_PAUSE', `The pause "${why}" ends at ${to}, before it begins at ${from}.`, {
        from,
        to,
      })
    }
    const span: [number, number] = as === 'ms' ? [toMs(from), toMs(to)] : [dayOfMs(toMs(from)), dayOfMs(toMs(to))]
    if (span[0] < span[1]) spans.push(span)
  }
  spans.sort((a, b) => a[0] - b[0])
  const merged: [number, number][] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last !== undefined && span[0] <= last[1]) last[1] = Math.max(last[1], span[1])
    else merged.push(span)
  }
  return merged
}

/** The first moment at which an open pause began, or null. */
export function openPause(pauses: readonly Pause[] | undefined): Pause | null {
  let open: Pause | null = null
  for (const pause of pauses ?? []) {
    if (pause.to === null && (open === null || pause.from < open.from)) open = pause
  }
  return open
}

/** The years without a notice among those that a span of days touches. */
export function provisionalYears(calendar: WorkCalendar, from: DayNumber, to: DayNumber): number[] {
  const first = Number(fromDayNumber(from).slice(0, 4))
  const last = Number(fromDayNumber(to).slice(0, 4))
  const years: number[] = []
  for (let year = first; year <= last; year++) if (calendar.isProvisional(year)) years.push(year)
  return years
}

export function provisionalOf(years: number[]): Provisional | null {
  if (years.length === 0) return null
  const list = years.join('、')
  return {
    years,
    reason: {
      zh: `${list}年的放假调休安排尚未公布或尚未录入，暂按周末和法定节假日推算；安排公布后重新计算，日期可能变动。`,
      en: `The holiday arrangement for ${years.join(', ')} has not been announced or entered; the date counts weekends and statutory holidays only and is recomputed when the notice comes.`,
    },
  }
}
