import type { Bilingual, CalendarYear, HolidayNotice } from './calendar-year.ts'
import { calendarError } from './errors.ts'
import {
  type DayNumber,
  dayNumberOf,
  isLeapYear,
  isPlainDate,
  type PlainDate,
  partsOf,
  toDayNumber,
  weekdayOf,
} from './plain-date.ts'
import { statutoryHolidays } from './statutory-holidays.ts'

export interface DayKind {
  kind: 'workday' | 'weekend' | 'holiday' | 'make-up'
  name?: Bilingual
  /** The id of the notice that says so. */
  notice?: string
  /** No notice for this year is known: weekends and the holidays of the statute only. */
  provisional?: true
}

/** Working days of one region, as they are known on one day. Immutable; build one and keep it: its tables are lazy. */
export interface WorkCalendar {
  readonly region: string
  /** `null`: everything that the tables hold. */
  readonly knownAt: PlainDate | null
  /** The notices that count here, in the order in which they apply. Plain data: with region, a digest of it names
   *  this calendar. */
  readonly notices: readonly HolidayNotice[]
  kindOf(date: PlainDate): DayKind
  isWorkingDay(date: PlainDate): boolean
  /** True when no national notice for the year is known. */
  isProvisional(year: number): boolean
  noticeOf(id: string): HolidayNotice | undefined
  /** For counting inside this module. */
  yearTable(year: number): YearTable
}

export interface YearTable {
  readonly first: DayNumber
  readonly length: number
  readonly provisional: boolean
  /** 1 for each working day, by day of the year from 0. */
  readonly working: Uint8Array
  /** Working days up to and including a day of the year. */
  readonly upTo: Uint16Array
  /** The days of the year that are working days, in order. */
  readonly ordinals: Uint16Array
}

interface Mark {
  kind: 'holiday' | 'make-up'
  name?: Bilingual
  notice: string
}

/** Region codes nest: 421202 lies in 421200, in 420000, in the nation. The nearer layer wins, then the later notice. */
function layersOf(region: string): string[] {
  if (!/^\d{6}$/.test(region)) {
    throw calendarError(
      'CALENDAR_BAD_TABLE',
      `Got region "${region}"; want a division code of six digits, e.g. 420000.`,
    )
  }
  return [...new Set(['000000', `${region.slice(0, 2)}0000`, `${region.slice(0, 4)}00`, region])]
}

export function workCalendar(
  years: readonly CalendarYear[],
  options: { region: string; knownAt?: PlainDate },
): WorkCalendar {
  const knownAt = options.knownAt ?? null
  if (knownAt !== null && !isPlainDate(knownAt)) {
    throw calendarError('CALENDAR_BAD_DATE', `Got knownAt "${knownAt}"; want a real day.`)
  }
  const notices: HolidayNotice[] = []
  const knownYears = new Set<number>()
  for (const layer of layersOf(options.region)) {
    const known = years
      .filter((year) => year.region === layer)
      .flatMap((year) => year.notices.map((notice) => ({ notice, year: year.year })))
      .filter(({ notice }) => knownAt === null || notice.announcedOn <= knownAt)
    known.sort((a, b) =>
      a.notice.announcedOn < b.notice.announcedOn ? -1 : a.notice.announcedOn > b.notice.announcedOn ? 1 : 0,
    )
    for (const { notice, year } of known) {
      notices.push(notice)
      if (layer === '000000') knownYears.add(year)
    }
  }
  const marks = marksOf(notices)
  const statutory = new Map<number, Map<DayNumber, Bilingual>>()
  const tables = new Map<number, YearTable>()

  const statutoryOf = (year: number): Map<DayNumber, Bilingual> => {
    let found = statutory.get(year)
    if (found === undefined) {
      found = new Map(statutoryHolidays(year).map(({ day, name }) => [day, name]))
      statutory.set(year, found)
    }
    return found
  }

  const kindOfNumber = (day: DayNumber, year: number): DayKind => {
    const provisional = knownYears.has(year) ? undefined : { provisional: true as const }
    const mark = marks.get(day)
    if (mark !== undefined) return { ...mark, ...provisional }
    const name = provisional && statutoryOf(year).get(day)
    if (name) return { kind: 'holiday', name, ...provisional }
    return { kind: weekdayOf(day) >= 6 ? 'weekend' : 'workday', ...provisional }
  }

  const yearTable = (year: number): YearTable => {
    let table = tables.get(year)
    if (table === undefined) {
      table = buildTable(year, !knownYears.has(year), kindOfNumber)
      tables.set(year, table)
    }
    return table
  }

  return {
    region: options.region,
    knownAt,
    notices,
    kindOf: (date) => kindOfNumber(toDayNumber(date), Number(date.slice(0, 4))),
    isWorkingDay: (date) => {
      const table = yearTable(Number(date.slice(0, 4)))
      return table.working[toDayNumber(date) - table.first] === 1
    },
    isProvisional: (year) => !knownYears.has(year),
    noticeOf: (id) => notices.find((notice) => notice.id === id),
    yearTable,
  }
}

function marksOf(notices: readonly HolidayNotice[]): Map<DayNumber, Mark> {
  const marks = new Map<DayNumber, Mark>()
  for (const notice of notices) {
    for (const day of notice.cancelsMakeUp ?? []) marks.delete(toDayNumber(day))
    for (const { name, from, to } of notice.holidays) {
      for (let day = toDayNumber(from); day <= toDayNumber(to); day++) {
        marks.set(day, { kind: 'holiday', name, notice: notice.id })
      }
    }
    for (const day of notice.makeUpDays) marks.set(toDayNumber(day), { kind: 'make-up', notice: notice.id })
  }
  return marks
}

function buildTable(year: number, provisional: boolean, kindOf: (day: DayNumber, year: number) => DayKind): YearTable {
  const first = dayNumberOf(year, 1, 1)
  const length = isLeapYear(year) ? 366 : 365
  const working = new Uint8Array(length)
  const upTo = new Uint16Array(length)
  const ordinals: number[] = []
  for (let i = 0; i < length; i++) {
    const { kind } = kindOf(first + i, year)
    if (kind === 'workday' || kind === 'make-up') {
      working[i] = 1
      ordinals.push(i)
    }
    upTo[i] = ordinals.length
  }
  return { first, length, provisional, working, upTo, ordinals: Uint16Array.from(ordinals) }
}

export function tableOf(calendar: WorkCalendar, day: DayNumber): { year: number; table: YearTable } {
  const { year } = partsOf(day)
  return { year, table: calendar.yearTable(year) }
}

/** The `n`-th working day after `day`; `day` itself when n = 0. Requires n >= 0. */
export function addWorkingDays(calendar: WorkCalendar, day: DayNumber, n: number): DayNumber {
  if (n === 0) return day
  let { year, table } = tableOf(calendar, day)
  let target = (table.upTo[day - table.first] as number) + n
  while (target > table.ordinals.length) {
    target -= table.ordinals.length
    year += 1
    table = calendar.yearTable(year)
  }
  return table.first + (table.ordinals[target - 1] as number)
}

/** The `n`-th working day before `day`; `day` itself when n = 0. Requires n >= 0. */
export function subtractWorkingDays(calendar: WorkCalendar, day: DayNumber, n: number): DayNumber {
  if (n === 0) return day
  let { year, table } = tableOf(calendar, day)
  const index = day - table.first
  let before = (table.upTo[index] as number) - (table.working[index] as number)
  let left = n
  while (left > before) {
    left -= before
    year -= 1
    table = calendar.yearTable(year)
    before = table.ordinals.length
  }
  return table.first + (table.ordinals[before - left] as number)
}

/** Working days after `from`, up to and including `to`. Negative when `to` is earlier. */
export function countWorkingDays(calendar: WorkCalendar, from: DayNumber, to: DayNumber): number {
  if (to < from) return -countWorkingDays(calendar, to, from)
  const a = tableOf(calendar, from)
  const b = tableOf(calendar, to)
  let count = (b.table.upTo[to - b.table.first] as number) - (a.table.upTo[from - a.table.first] as number)
  for (let year = a.year; year < b.year; year++) count += calendar.yearTable(year).ordinals.length
  return count
}

/** Working days after `from`, up to and including `to`; the same day gives 0. */
export function workingDaysBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  return countWorkingDays(calendar, toDayNumber(from), toDayNumber(to))
}

export function isWorkingNumber(calendar: WorkCalendar, day: DayNumber): boolean {
  const { table } = tableOf(calendar, day)
  return table.working[day - table.first] === 1
}
