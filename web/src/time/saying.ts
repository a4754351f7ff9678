import type { TFunction } from 'i18next'
import type { DeadlineView, RowDue } from '../api/types.ts'
import { dayOf, daysFrom, sayDay, sayTime } from './dates.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

type T = TFunction<'common'>

/** `count` picks the singular where a language has one. */
const many = (n: number) => ({ n, count: n })

interface Due {
  at: string
  date: string
  late: boolean
  paused: boolean
  daysLeft?: number | undefined
  unit?: string | undefined
}

/** A period that ends inside a day is said with its time; one that ends with the day is not. */
const endsInsideDay = (at: string): boolean => !at.endsWith('T16:00:00.000Z')

function left(due: Due, now: number, t: T): string {
  const ms = Date.parse(due.at) - now
  const size = Math.abs(ms)
  if (due.late || ms < 0) {
    if (size < 24 * HOUR && endsInsideDay(due.at)) return t('lateByHours', many(Math.max(1, Math.floor(size / HOUR))))
    const counted = Math.abs(due.daysLeft ?? 0)
    if (due.unit === 'working-day' && counted > 0) return t('lateByWorkdays', many(counted))
    return t('lateBy', many(Math.max(1, daysFrom(due.date, dayOf(now)))))
  }
  if (endsInsideDay(due.at) && ms < 48 * HOUR) {
    return ms < HOUR
      ? t('minutesLeft', many(Math.max(1, Math.ceil(ms / MINUTE))))
      : t('hoursLeft', many(Math.floor(ms / HOUR)))
  }
  if (due.date === dayOf(now)) return t('dueToday')
  const n = due.daysLeft ?? Math.ceil(ms / (24 * HOUR))
  return t(due.unit === 'working-day' ? 'workdaysLeft' : 'daysLeft', many(n))
}

const day = (due: Due, now: number): string =>
  endsInsideDay(due.at) ? `${sayDay(dayOf(due.at), now)} ${sayTime(due.at)}` : sayDay(due.date, now)

function words(due: Due, now: number, t: T): string[] {
  if (due.paused) return [t('paused')]
  const late = due.late || Date.parse(due.at) < now
  return [left(due, now, t), t(late ? 'was' : 'before', { date: day(due, now) })]
}

/** 还剩 3 个工作日 · 12月4日（周五）前. */
export function sayDeadline(deadline: DeadlineView, now: number, t: T): string[] {
  if (deadline.status === 'met') return [t(deadline.late ? 'metLate' : 'met')]
  if (deadline.status === 'ended') return [t('ended')]
  const due: Due = {
    at: deadline.at,
    date: deadline.due,
    late: deadline.late,
    paused: deadline.status === 'paused',
    daysLeft: deadline.daysLeft,
    unit: deadline.length.unit,
  }
  if (deadline.kind === 'min') return [t('notBefore', { date: day(due, now) })]
  return words(due, now, t)
}

export const sayRowDue = (due: RowDue | undefined, now: number, t: T): string[] =>
  due ? words(due, now, t) : [t('noDue')]
