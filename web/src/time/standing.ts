import type { DeadlineView, RowDue } from '../api/types.ts'
import { dayOf } from './dates.ts'

/** How a period stands, said by colour, word and shape together. */
export type Standing = 'late' | 'soon' | 'onTime' | 'paused' | 'done' | 'none'

const HOUR = 3_600_000

/** Due soon: today, or within a day where it runs by the hour. */
const near = (at: string, date: string, now: number, daysLeft: number | undefined): boolean =>
  date <= dayOf(now) || Date.parse(at) - now <= 24 * HOUR || (daysLeft !== undefined && daysLeft <= 1)

export function standingOf(deadline: DeadlineView, now: number): Standing {
  if (deadline.status === 'paused') return 'paused'
  if (deadline.status === 'met' || deadline.status === 'ended') return deadline.late ? 'late' : 'done'
  if (deadline.status === 'expired' || deadline.late) return 'late'
  if (deadline.kind === 'min') return 'onTime'
  return near(deadline.at, deadline.due, now, deadline.daysLeft) ? 'soon' : 'onTime'
}

export function standingOfRow(due: RowDue | undefined, now: number): Standing {
  if (!due) return 'none'
  if (due.paused) return 'paused'
  if (due.late) return 'late'
  return near(due.at, due.date, now, due.daysLeft) ? 'soon' : 'onTime'
}
