import { addDays, type DerivationStep, daysBetween, type PlainDate } from '#calendar'
import type { DeadlineView } from './views/index.ts'

type Days = NonNullable<DeadlineView['days']>
type Day = Days[number]

/** Longer than this a strip of days says nothing that the sentences do not say better. */
const MOST = 400

const isDate = (text: string): text is PlainDate => text.length === 10

/** A derivation as days: what each was, and so whether it counted. Undefined for very long periods. */
export function daysOf(steps: readonly DerivationStep[]): Days | undefined {
  const days = new Map<string, Day>()
  const span = (from: PlainDate, to: PlainDate, kind: Day['kind'], name?: Day['name']): boolean => {
    if (daysBetween(from, to) > MOST) return false
    for (let on = from; on <= to; on = addDays(on, 1)) days.set(on, { on, kind, ...(name ? { name } : {}) })
    return true
  }
  for (const step of steps) {
    let short = true
    if (step.step === 'start' || step.step === 'event') days.set(step.date, { on: step.date, kind: 'start' })
    else if (step.step === 'count') short = span(step.from, step.to, 'counted')
    else if (step.step === 'skip') short = span(step.from, step.to, step.kind, step.name)
    else if (step.step === 'roll') short = span(step.from, addDays(step.to, -1), step.kind, step.name)
    else if (step.step === 'make-up') days.set(step.date, { on: step.date, kind: 'make-up' })
    else if (step.step === 'pause' && step.to !== null && isDate(step.from) && isDate(step.to))
      short = span(step.from, step.to, 'paused')
    else if (step.step === 'due' || step.step === 'allowed' || step.step === 'latest')
      days.set(step.date, { on: step.date, kind: 'due' })
    if (!short) return undefined
  }
  return days.size > MOST ? undefined : [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}
