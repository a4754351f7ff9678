import { DAY, dayOf, isHoliday, isMonday, isWeekend, isWorkday, midnightOf } from '../days.ts'

// How a city's year goes: how many people turn to the hotline on a day, and about what. All shares are assumed.

const FIRST = '2020-01-01'
const LAST = '2020-12-31'

/** Calls on a usual day of each month, against the average. */
const months = [1, 0.96, 0.98, 0.93, 0.95, 1.06, 1.2, 1.13, 1, 0.92, 0.98, 1.09]

function shareOf(day: string): number {
  const month = months[Number(day.slice(5, 7)) - 1] as number
  const week = isWorkday(day) ? (isMonday(day) ? 1.18 : 1.08) : isHoliday(day) ? 0.58 : isWeekend(day) ? 0.76 : 0.8
  // From the closing of the city on, people could not go out and called; the first days were the busiest.
  const closed = day >= '2020-01-24' && day <= '2020-02-29' ? (isHoliday(day) ? 1.7 : 1.1) : 1
  return month * week * closed
}

/** The days of the year, with the running sum of their shares; the last sum is 1. */
export const calls: { midnight: number; until: number }[] = []
{
  let sum = 0
  for (let at = midnightOf(FIRST); at <= midnightOf(LAST); at += DAY) {
    sum += shareOf(dayOf(at))
    calls.push({ midnight: at, until: sum })
  }
  for (const each of calls) each.until /= sum
}

/** Calls in each hour of the day, against one another. */
const hourly = [2, 1, 1, 1, 1, 2, 6, 18, 44, 62, 60, 46, 34, 34, 48, 56, 52, 42, 34, 34, 28, 18, 9, 4]
const hours: number[] = []
for (const share of hourly) hours.push((hours.at(-1) ?? 0) + share)

/** A moment of the day, as a share of 24 hours, from two draws. */
export function momentInDay(a: number, b: number): number {
  const wanted = a * (hours.at(-1) as number)
  const hour = hours.findIndex((until) => wanted < until)
  return (hour + b) / 24
}

const span = (from: number, to: number) => (month: number) =>
  from <= to ? month >= from && month <= to : month >= from || month <= to

/** Codes (or their beginnings) that rise or fall with the season: how much, and in which months. */
const tides: readonly [codes: string, factor: number, when: (month: number) => boolean][] = [
  ['0101 0102 2601', 1.8, span(7, 9)],
  ['0201 0202', 2.2, span(7, 8)],
  ['0201 0301 0302', 1.6, span(12, 1)],
  ['0601 0603 0604 3002', 1.9, span(6, 9)],
  ['0701 0705', 1.6, span(5, 9)],
  ['0905 0902 4303 4304 4501', 3.5, span(6, 7)],
  ['0905 4303 4304 4501', 0.3, span(10, 3)],
  ['1501 1502 1503', 3.2, span(6, 9)],
  ['1504', 3, span(5, 7)],
  ['1406', 0.2, span(7, 8)],
  ['1701', 3, span(9, 12)],
  ['1901 1902 1903', 3.2, span(12, 1)],
  ['1901 1903', 0.5, span(3, 9)],
  ['2004', 1.8, span(6, 8)],
  ['2502 2503', 2, span(4, 6)],
  ['3004', 2.6, span(9, 11)],
  ['3004', 0.3, span(12, 4)],
  ['3202 4601 4602', 1.4, span(5, 10)],
  ['3901', 1.6, span(3, 4)],
  ['4006', 1.5, span(4, 10)],
  ['4302 4404', 2.4, span(12, 2)],
  ['4401 4404', 1.6, span(2, 4)],
  ['5201', 1.6, span(6, 8)],
  ['4105', 1.8, span(6, 12)],
  ['54', 1.5, span(7, 9)],
]

/** Hardly anybody was out of doors until the city opened again on 25 March, and little was open. */
const outdoors = '07 11 12 13 14 15 31 32 33 35 41 46 52 0601 0603 0604 3002 1901 2001 2004 4603'.split(' ')

const begins = (code: string, beginnings: readonly string[]) => beginnings.some((each) => code.startsWith(each))

/** How much likelier than usual a matter is on that day. */
export function tideOf(code: string, day: string): number {
  const month = Number(day.slice(5, 7))
  let factor = 1
  for (const [codes, by, when] of tides) if (when(month) && begins(code, codes.split(' '))) factor *= by
  if (day >= '2020-01-24' && day <= '2020-03-24' && begins(code, outdoors)) factor *= 0.12
  if (day >= '2020-03-25' && day <= '2020-04-30' && begins(code, outdoors)) factor *= 0.6
  return factor
}

/** Of all that is raised, how much is about the epidemic. */
export function epidemicShare(day: string): number {
  if (day < '2020-01-20') return 0
  if (day < '2020-01-24') return 0.2
  if (day < '2020-03-25') return 0.62
  if (day < '2020-05-01') return 0.32
  if (day < '2020-07-01') return 0.1
  return 0.03
}
