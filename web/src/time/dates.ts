import { type Language, languageNow } from '../text/index.ts'

const DAY = 86_400_000
const BEIJING = 8 * 3_600_000
const weekdaysZh = '日一二三四五六'
const weekdaysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const msOfDay = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const two = (n: number): string => String(n).padStart(2, '0')

/** The day in China of a moment, YYYY-MM-DD. */
export function dayOf(moment: number | string): string {
  const ms = typeof moment === 'string' ? Date.parse(moment) : moment
  return new Date(ms + BEIJING).toISOString().slice(0, 10)
}

export const addDays = (date: string, n: number): string => new Date(msOfDay(date) + n * DAY).toISOString().slice(0, 10)

export const daysFrom = (from: string, to: string): number => Math.round((msOfDay(to) - msOfDay(from)) / DAY)

/** 0 is Sunday. */
export const weekdayOf = (date: string): number => new Date(msOfDay(date)).getUTCDay()

/** 12月4日（周五）; with the year when it is not this one. */
export function sayDay(date: string, now: number, language: Language = languageNow()): string {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number)
  const other = dayOf(now).slice(0, 4) !== date.slice(0, 4)
  if (language === 'en') {
    return `${weekdaysEn[weekdayOf(date.slice(0, 10))]} ${day} ${monthsEn[month - 1]}${other ? ` ${year}` : ''}`
  }
  return `${other ? `${year}年` : ''}${month}月${day}日（周${weekdaysZh[weekdayOf(date.slice(0, 10))]}）`
}

/** 09:30 in China. */
export function sayTime(moment: string | number): string {
  const at = new Date((typeof moment === 'string' ? Date.parse(moment) : moment) + BEIJING)
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

/** 11月23日 09:30, with the year when it is not this one. */
export function sayMoment(moment: string | number, now: number, language: Language = languageNow()): string {
  const day = dayOf(moment)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const other = dayOf(now).slice(0, 4) !== day.slice(0, 4)
  const text =
    language === 'en'
      ? `${date} ${monthsEn[month - 1]}${other ? ` ${year}` : ''}`
      : `${other ? `${year}年` : ''}${month}月${date}日`
  return `${text} ${sayTime(moment)}`
}

/** 2026-11-23 09:30, where the full figure is wanted. */
export const stamp = (moment: string | number): string => `${dayOf(moment)} ${sayTime(moment)}`

/** For `<input type="datetime-local">`: local time of China without a zone. */
export const toLocalInput = (moment: number): string => `${dayOf(moment)}T${sayTime(moment)}`
export const fromLocalInput = (text: string): string => (text === '' ? '' : `${text}:00+08:00`)

/** 02:31 of a call. */
export const sayDuration = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
