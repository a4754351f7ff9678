import { calendarError } from './errors.ts'
import { addDays, daysBetween, isPlainDate, type PlainDate, weekday } from './plain-date.ts'

export interface Bilingual {
  zh: string
  en: string
}

/** One official notice that says which days are holidays and which rest days are worked instead. */
export interface HolidayNotice {
  /** Permanent, e.g. `000000-2020-extension`; derivations cite it. */
  id: string
  title: Bilingual
  /** The day on which the public could read it: what a calendar "as known on a day" goes by. */
  announcedOn: PlainDate
  /** Its number, e.g. 国办发明电〔2019〕16号. */
  source: string
  /** The number or the day of announcement is from memory. */
  unverified?: boolean
  holidays: { name: Bilingual; from: PlainDate; to: PlainDate }[]
  /** Saturdays and Sundays that are worked. */
  makeUpDays: PlainDate[]
  /** Make-up days of an earlier notice that this one withdraws. */
  cancelsMakeUp?: PlainDate[]
}

/** The notices of one region for one year, in the order of their announcement. */
export interface CalendarYear {
  /** Administrative division code: `000000` the nation, `420000` Hubei. */
  region: string
  year: number
  notices: HolidayNotice[]
}

export interface HolidayNoticeText {
  id: string
  title: Bilingual
  announcedOn: string
  source: string
  unverified?: boolean
  holidays: { name: Bilingual; from: string; to: string }[]
  makeUpDays: string[]
  cancelsMakeUp?: string[]
}

export interface CalendarYearText {
  region: string
  year: number
  notices: HolidayNoticeText[]
}

/** Checks a table of holidays as a jurist writes it; throws CALENDAR_BAD_TABLE where it contradicts itself. */
export function defineCalendarYear(text: CalendarYearText): CalendarYear {
  const where = `calendar ${text.region}/${text.year}`
  check(/^\d{6}$/.test(text.region), where, `region "${text.region}" is not a division code of six digits`)
  check(Number.isInteger(text.year) && text.year > 1948 && text.year < 9999, where, `${text.year} is not a year`)
  check(text.notices.length > 0, where, 'has no notice; leave the file out until the notice is announced')
  const ids = new Set<string>()
  const makeUps = new Set<string>()
  let last = ''
  for (const notice of text.notices) {
    const at = `${where}, notice ${notice.id}`
    check(!ids.has(notice.id), at, 'the id occurs twice')
    ids.add(notice.id)
    check(notice.source.trim() !== '' && notice.title.zh !== '' && notice.title.en !== '', at, 'needs source and title')
    check(isPlainDate(notice.announcedOn), at, `announcedOn "${notice.announcedOn}" is not a real day`)
    check(notice.announcedOn >= last, at, 'is announced before the notice above it; keep them in order')
    last = notice.announcedOn
    checkNotice(notice, text.year, makeUps, at)
  }
  return text as unknown as CalendarYear
}

function checkNotice(notice: HolidayNoticeText, year: number, makeUps: Set<string>, at: string): void {
  for (const day of notice.cancelsMakeUp ?? []) {
    check(makeUps.delete(day), at, `withdraws ${day}, which no earlier notice of this file makes a make-up day`)
  }
  const rest = new Set<string>()
  for (const { name, from, to } of notice.holidays) {
    check(isPlainDate(from) && isPlainDate(to), at, `${name.en}: "${from}" to "${to}" are not real days`)
    const length = daysBetween(from as PlainDate, to as PlainDate) + 1
    check(length >= 1 && length <= 31, at, `${name.en}: ${from} to ${to} are ${length} days; want 1 to 31`)
    for (let i = 0; i < length; i++) {
      const day = addDays(from as PlainDate, i)
      check(near(day, year), at, `${day} is neither in ${year} nor in the December before or the January after`)
      check(!rest.has(day), at, `${day} is in two holidays`)
      check(!makeUps.has(day), at, `${day} was a make-up day; name it in cancelsMakeUp`)
      rest.add(day)
    }
  }
  for (const day of notice.makeUpDays) {
    check(isPlainDate(day), at, `make-up day "${day}" is not a real day`)
    check(near(day, year), at, `make-up day ${day} is far from ${year}`)
    check(!rest.has(day), at, `${day} is both holiday and make-up day`)
    check(weekday(day as PlainDate) >= 6, at, `make-up day ${day} is neither a Saturday nor a Sunday`)
    makeUps.add(day)
  }
}

/** New Year's holiday may reach into the year before, and so may its make-up day. */
function near(day: string, year: number): boolean {
  return day >= `${year - 1}-12-01` && day <= `${year + 1}-01-31`
}

function check(ok: boolean, where: string, what: string): asserts ok {
  if (!ok) throw calendarError('CALENDAR_BAD_TABLE', `${where}: ${what}.`, { where })
}
