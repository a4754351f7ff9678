import { calendars } from '#law'

/** Moments of the year in milliseconds; offices keep Shanghai time. */
export const HOUR = 3_600_000
export const DAY = 24 * HOUR
const SHANGHAI = 8 * HOUR

/** Midnight in Shanghai of `YYYY-MM-DD`. */
export const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
export const dayOf = (ms: number): string => new Date(ms + SHANGHAI).toISOString().slice(0, 10)
export const hourOf = (ms: number): number => ((((ms + SHANGHAI) % DAY) + DAY) % DAY) / HOUR
export const momentOf = (ms: number): string => new Date(Math.floor(ms)).toISOString()

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

const rest = new Set<string>()
const makeUp = new Set<string>()
for (const { notices } of calendars.filter(({ year }) => year >= 2020 && year <= 2021)) {
  for (const { holidays, makeUpDays, cancelsMakeUp = [] } of notices) {
    for (const { from, to } of holidays)
      for (let at = midnightOf(from); at <= midnightOf(to); at += DAY) rest.add(dayOf(at))
    for (const day of makeUpDays) makeUp.add(day)
    for (const day of cancelsMakeUp) makeUp.delete(day)
  }
}

export const isWorkday = (day: string): boolean =>
  makeUp.has(day) || (!rest.has(day) && weekdayOf(day) !== 0 && weekdayOf(day) !== 6)
export const isHoliday = (day: string): boolean => rest.has(day)
export const isWeekend = (day: string): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6
export const isMonday = (day: string): boolean => weekdayOf(day) === 1

/** From the closing of the city to the first working day in Hubei units kept staff on duty on every day. */
const isManned = (day: string): boolean => isWorkday(day) || (day >= '2020-01-24' && day <= '2020-02-13')

const OPENS = 8.5 * HOUR
const CLOSES = 17.5 * HOUR

/** The moment itself when an office is at work then, else a while after it next opens. */
export function atWork(ms: number): number {
  const day = dayOf(ms)
  const opens = midnightOf(day) + OPENS
  if (isManned(day) && ms >= opens && ms <= midnightOf(day) + CLOSES) return ms
  if (isManned(day) && ms < opens) return opens + (ms % (25 * 60_000))
  return atWork(midnightOf(day) + DAY)
}

/** So many working days later, fractions as parts of an office day, at a moment of work. */
export function workdaysLater(ms: number, days: number): number {
  let at = ms
  for (let left = Math.floor(days); left > 0; ) {
    at += DAY
    if (isWorkday(dayOf(at))) left--
  }
  return atWork(at + (days % 1) * 8 * HOUR)
}
