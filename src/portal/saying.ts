import { dateOf, daysBetween, type Instant, type PlainDate, toMs, weekday } from '#calendar'
import type { DeadlineView } from '../app/index.ts'
import type { Lang, Say } from './text/index.ts'

const WEEK = { zh: ['日', '一', '二', '三', '四', '五', '六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const HOUR_MS = 3_600_000

export const weekdayOf = (day: string): number => weekday(day as PlainDate) % 7

/** 12月4日(周五); the year is said when it is not the present one. */
export function sayDay(day: string, lang: Lang, now?: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const other = now === undefined || dateOf(now as Instant).slice(0, 4) !== String(year)
  const week = WEEK[lang][weekdayOf(day)]
  if (lang === 'zh') return `${other ? `${year}年` : ''}${month}月${date}日(周${week})`
  return `${week} ${date} ${MONTHS[month - 1]}${other ? ` ${year}` : ''}`
}

/** A day as documents write it, without the weekday. */
export const sayDate = (day: string, lang: Lang): string =>
  lang === 'zh' ? sayDay(day, lang).replace(/\(.*\)$/, '') : sayDay(day, lang).replace(/^\S+ /, '')

/** The clock in Shanghai, to the minute. */
export function sayClock(moment: string): string {
  return new Date(toMs(moment as Instant) + 8 * HOUR_MS).toISOString().slice(11, 16)
}

export function sayMoment(moment: string, lang: Lang, now?: string): string {
  return `${sayDay(dateOf(moment as Instant), lang, now)} ${sayClock(moment)}`
}

/** `2026-11-23 20:46`, for attributes and lists where space is short. */
export const plainMoment = (moment: string): string => `${dateOf(moment as Instant)} ${sayClock(moment)}`

export type Standing = 'late' | 'soon' | 'running' | 'paused' | 'met' | 'ended'

/** How a deadline stands, for colour, word and shape together. */
export function standingOf(deadline: DeadlineView, now: string): Standing {
  if (deadline.status === 'met') return deadline.late ? 'late' : 'met'
  if (deadline.status === 'ended') return 'ended'
  if (deadline.status === 'paused') return 'paused'
  if (deadline.late) return 'late'
  if (deadline.status === 'expired') return 'ended'
  return toMs(deadline.at as Instant) - toMs(now as Instant) < 48 * HOUR_MS ? 'soon' : 'running'
}

/** Working days that still count after today: read from the derivation, day by day. */
function workingDaysLeft(deadline: DeadlineView, today: string): number | null {
  if (deadline.length.unit !== 'working-day' || !deadline.days) return null
  return deadline.days.filter(({ on, kind }) => on > today && ['counted', 'make-up', 'due'].includes(kind)).length
}

/** The first of the three parts of a deadline: how much is left, or how it ended. */
export function sayLeft(deadline: DeadlineView, now: string, t: Say): string {
  const today = dateOf(now as Instant)
  if (deadline.status === 'met') return t(deadline.late ? 'deadline.met.late' : 'deadline.met')
  if (deadline.status === 'ended') return t('deadline.ended')
  if (deadline.status === 'paused') return t('deadline.paused')
  const left = toMs(deadline.at as Instant) - toMs(now as Instant)
  if (left <= 0 || deadline.status === 'expired') {
    if (!deadline.late) return t('deadline.expired.silence')
    const days = daysBetween(deadline.due as PlainDate, today)
    return days > 0 ? t('deadline.over.day', { count: days }) : t('deadline.over.hours')
  }
  if (deadline.length.unit === 'hour' || deadline.length.unit === 'minute') {
    const hours = Math.floor(left / HOUR_MS)
    if (hours < 1) return t('deadline.left.minutes')
    if (hours <= 48) return t('deadline.left.hour', { count: hours })
  }
  if (deadline.due === today) return t('deadline.left.today')
  const working = workingDaysLeft(deadline, today)
  if (working !== null) return t('deadline.left.working-day', { count: working })
  return t('deadline.left.day', { count: daysBetween(today, deadline.due as PlainDate) })
}

/** The second part: the day, and the hour where the period is one of hours. */
export function sayDue(deadline: DeadlineView, now: string, lang: Lang, t: Say): string {
  const byHour = deadline.length.unit === 'hour' || deadline.length.unit === 'minute'
  const date = byHour ? sayMoment(deadline.at, lang, now) : sayDay(deadline.due, lang, now)
  if (deadline.kind === 'min') return t('deadline.wait', { date })
  const over = deadline.late || deadline.status === 'expired' || deadline.status === 'met'
  return t(over ? 'deadline.was' : 'deadline.by', { date })
}
