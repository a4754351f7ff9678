import type { Instant } from '#calendar'
import type { Definition } from '#language'
import { dueOf } from './clocks.ts'
import type { Effect, MatterEvent } from './events.ts'
import type { Facts } from './facts.ts'
import { apply } from './fold.ts'
import { latestRun, type Matter } from './matter.ts'

/** Tells a matter that one linked to it has ended. Null when no open link names it. The matter is changed. */
export function inform(definition: Definition, matter: Matter, ended: string, now: Instant): MatterEvent | null {
  const effects: Effect[] = Object.entries(matter.links)
    .filter(([, links]) => links.some((link) => link.subject === ended && link.open))
    .map(([link]) => ({ is: 'unlinked', link, subject: ended }))
  return effects.length === 0 ? null : record(definition, matter, 'informed', ended, effects, now)
}

/**
 * Recomputes the running periods with the calendar as it is known now. Null when nothing moves. Closed matters and
 * periods that have run out never move.
 */
export function recompute(
  definition: Definition,
  matter: Matter,
  now: Instant,
  facts: Facts,
  note: string,
): MatterEvent | null {
  const effects: Effect[] = []
  for (const [id, own] of Object.entries(definition.deadlines)) {
    const run = latestRun(matter, id)
    if (run?.status !== 'running') continue
    const deadline = facts.versions?.find((version) => version.law === run.law)?.definition.deadlines[id] ?? own
    const due = dueOf(deadline, run, facts)
    if (due.at === run.at && (due.provisional === true) === run.provisional) continue
    effects.push({ is: 'moved', deadline: id, run: run.run, why: 'recomputed', ...due })
  }
  return effects.length === 0 ? null : record(definition, matter, 'recomputed', note, effects, now)
}

function record(
  definition: Definition,
  matter: Matter,
  type: MatterEvent['type'],
  what: string,
  effects: Effect[],
  now: Instant,
): MatterEvent {
  const event: MatterEvent = {
    subject: matter.subject,
    seq: matter.seq + 1,
    type,
    v: 1,
    effectiveOn: now,
    body: { what, by: { system: true }, values: {}, effects },
  }
  apply(definition, matter, event)
  return event
}
