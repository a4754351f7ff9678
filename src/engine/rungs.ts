import { dueDate, fromMs, type Instant, latestBefore, startOfDay, toMs } from '#calendar'
import type { Rung } from '#language'
import type { Facts } from './facts.ts'
import type { Run } from './matter.ts'

/** When a rung opens: the start of the day for rungs before the end, the end of the counted day for those after it. */
export function rungMoment(rung: Rung, run: Run, facts: Facts): Instant {
  const { unit, before } = rung.after
  const n = typeof rung.after.n === 'number' ? rung.after.n : Number(facts.parameters[rung.after.n.param] ?? 0)
  if (unit === 'hour') return fromMs(toMs(run.at) + (before ? -n : n) * 3_600_000)
  if (n === 0) return run.at
  if (before) {
    const { date } = latestBefore(facts.calendar, { event: run.due, length: { n, unit } })
    return startOfDay(date)
  }
  if (n === 1) return run.at
  return dueDate(facts.calendar, { start: startOfDay(run.due), length: { n: n - 1, unit } }).at
}
