import type { Bilingual } from './calendar-year.ts'
import { type DayNumber, dayNumberOf } from './plain-date.ts'

/** The holidays that the 全国年节及纪念日放假办法 itself fixes, before any yearly notice moves a weekend.
 *  From 2025 (国务院令第795号) thirteen days: New Year's Eve and 2 May came in. */
const REVISED_FROM = 2025

/** First day of the first lunar month, 清明, 端午, 中秋. In 2027 the new moon falls four minutes before midnight,
 *  in 2030 seven minutes after it, so that coarse calculations give 7 and 2 February: these are the official days. */
const LUNAR: Record<number, string> = {
  2019: '02-05 04-05 06-07 09-13',
  2020: '01-25 04-04 06-25 10-01',
  2021: '02-12 04-04 06-14 09-21',
  2022: '02-01 04-05 06-03 09-10',
  2023: '01-22 04-05 06-22 09-29',
  2024: '02-10 04-04 06-10 09-17',
  2025: '01-29 04-04 05-31 10-06',
  2026: '02-17 04-05 06-19 09-25',
  2027: '02-06 04-05 06-09 09-15',
  2028: '01-26 04-04 05-28 10-03',
  2029: '02-13 04-04 06-16 09-22',
  2030: '02-03 04-05 06-05 09-12',
  2031: '01-23 04-05 06-24 10-01',
  2032: '02-11 04-04 06-12 09-19',
  2033: '01-31 04-04 06-01 09-08',
  2034: '02-19 04-05 06-20 09-27',
  2035: '02-08 04-05 06-10 09-16',
}

export const festivals = {
  newYear: { zh: '元旦', en: "New Year's Day" },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Tomb-Sweeping Day' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
} as const satisfies Record<string, Bilingual>

export interface StatutoryHoliday {
  day: DayNumber
  name: Bilingual
}

/** Of years outside the table (2019 to 2035) only the holidays with a fixed date are known. */
export function statutoryHolidays(year: number): StatutoryHoliday[] {
  const revised = year >= REVISED_FROM
  const on = (month: number, day: number, count: number, name: Bilingual): StatutoryHoliday[] =>
    Array.from({ length: count }, (_, i) => ({ day: dayNumberOf(year, month, day) + i, name }))
  const [spring, qingming, dragonBoat, midAutumn] = (LUNAR[year] ?? '').split(' ')
  const at = (text: string | undefined, shift: number, count: number, name: Bilingual): StatutoryHoliday[] =>
    text ? on(Number(text.slice(0, 2)), Number(text.slice(3)) + shift, count, name) : []
  return [
    ...on(1, 1, 1, festivals.newYear),
    ...at(spring, revised ? -1 : 0, revised ? 4 : 3, festivals.spring),
    ...at(qingming, 0, 1, festivals.qingming),
    ...on(5, 1, revised ? 2 : 1, festivals.labour),
    ...at(dragonBoat, 0, 1, festivals.dragonBoat),
    ...at(midAutumn, 0, 1, festivals.midAutumn),
    ...on(10, 1, 3, festivals.national),
  ]
}
