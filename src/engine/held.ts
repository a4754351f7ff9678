import { dateOf, type Instant, latestBefore } from '#calendar'
import { type Action, type Definition, type Expression, evaluate, holds } from '#language'
import { lengthOf } from './clocks.ts'
import type { Actor, Command, Facts } from './facts.ts'
import { isOpenRun, latestRun, type Matter } from './matter.ts'
import { type Refusal, refuse } from './refusals.ts'
import { rungMoment } from './rungs.ts'
import { scopeOf } from './scope.ts'
import { capacity, personOf, samePerson } from './who.ts'

/**
 * What holds an act back now, before its form is looked at; null when nothing does. The reasons stand in the order in
 * which a person would ask: is it the time for it, may I, did someone else have to, has the law's own wait passed.
 */
export function whatHolds(
  definition: Definition,
  matter: Matter | null,
  id: string,
  actor: Actor,
  now: Instant,
  facts: Facts,
  command: Pick<Command, 'as' | 'with' | 'row'> = {},
): Refusal | null {
  const action = definition.actions[id] as Action
  const opening = matter === null
  const inState = opening ? action.from.length === 0 : action.from.includes(matter.state)
  if (!inState) return refuse('NOT_IN_STATE', action.basis, { state: matter?.state ?? null, from: action.from })
  const by = capacity(action.by, actor, matter, command, facts)
  if (!by) return refuse('NOT_YOUR_POST', action.basis, { by: action.by })
  if (!matter) return null
  return (
    samePerson(action, matter, personOf(by)) ??
    tooOften(action, id, matter) ??
    floorHolds(definition, id, matter, now) ??
    askedTooLate(definition, id, matter, now, facts) ??
    rungHolds(definition, action, matter, now, facts) ??
    missingEntry(definition, action, matter, command, now, facts) ??
    standingNeed(definition, action, matter, now, facts)
  )
}

function tooOften(action: Action, id: string, matter: Matter): Refusal | null {
  const times = matter.done[id]?.times ?? 0
  return action.most !== undefined && times >= action.most
    ? refuse('TOO_OFTEN', action.basis, { most: action.most, times })
    : null
}

function floorHolds(definition: Definition, id: string, matter: Matter, now: Instant): Refusal | null {
  for (const [name, deadline] of Object.entries(definition.deadlines)) {
    if (!deadline.holdsBack?.includes(id)) continue
    const excepted = deadline.exception && (matter.done[deadline.exception.by]?.times ?? 0) > 0
    if (excepted) continue
    const run = latestRun(matter, name)
    if (run && run.status === 'running' && now < run.at) {
      return refuse('TOO_EARLY', deadline.basis, { deadline: name, due: run.due }, run.due)
    }
  }
  return null
}

/** More time is asked for while there is time: at the latest so long before the end as the provision says. */
function askedTooLate(definition: Definition, id: string, matter: Matter, now: Instant, facts: Facts): Refusal | null {
  for (const [name, deadline] of Object.entries(definition.deadlines)) {
    for (const extension of deadline.extensions ?? []) {
      const run = latestRun(matter, name)
      if (extension.asked?.by !== id || !isOpenRun(run)) continue
      const length = lengthOf(extension.asked.before, scopeOf(definition, matter, undefined, now, facts))
      const last = length ? latestBefore(facts.calendar, { event: run.due, length }).date : run.due
      if (dateOf(now) > last) return refuse('ASKED_TOO_LATE', [extension.basis], { due: run.due, last })
    }
  }
  return null
}

/** Of several deadlines that share a ladder, the one whose period is open; the late one first. */
export function rungDeadline(rung: NonNullable<Action['rung']>, matter: Matter): string {
  const all = [rung.deadline].flat()
  const inStatus = (status: string) => all.find((id) => latestRun(matter, id)?.status === status)
  return inStatus('expired') ?? inStatus('running') ?? (all[0] as string)
}

function rungHolds(definition: Definition, action: Action, matter: Matter, now: Instant, facts: Facts): Refusal | null {
  if (!action.rung) return null
  const id = rungDeadline(action.rung, matter)
  const rungId = action.rung.rung
  const deadline = definition.deadlines[id]
  const run = latestRun(matter, id)
  const ladder = deadline?.escalates ?? []
  const place = ladder.findIndex((rung) => rung.id === rungId)
  const rung = ladder[place]
  if (!rung || !run || (run.status !== 'running' && run.status !== 'expired')) {
    return refuse('RUNG_NOT_OPEN', action.basis, { deadline: id, rung: rungId })
  }
  const before = ladder.slice(0, place).find((item) => item.by !== 'system' && !run.rungs.includes(item.id))
  if (before) {
    const refusal = refuse('RUNG_NOT_OPEN', [rung.basis], { rung: rungId, first: before.id })
    const say = {
      zh: `须先采取上一级：${before.title.zh}。`,
      en: `The rung before it comes first: ${before.title.en}.`,
    }
    return { ...refusal, say }
  }
  const at = rungMoment(rung, run, facts)
  if (now < at) return refuse('RUNG_NOT_OPEN', [rung.basis], { rung: rungId, from: at }, at)
  return run.rungs.includes(rungId) ? refuse('TOO_OFTEN', [rung.basis], { rung: rungId }) : null
}

/** A read whose key the form leaves empty asks for no entry. */
function missingEntry(
  definition: Definition,
  action: Action,
  matter: Matter,
  command: Pick<Command, 'with'>,
  now: Instant,
  facts: Facts,
): Refusal | null {
  const scope = scopeOf(definition, matter, command.with, now, facts)
  const missing = action.reads?.find(
    (read) => !read.mayBeAbsent && facts.entries?.[read.id] === null && evaluate({ exists: read.key }, scope) === true,
  )
  return missing ? refuse('NO_ENTRY', action.basis, { read: missing.id, register: missing.register }) : null
}

/** Needs that do not look at the form can be told before it is opened. */
function standingNeed(
  definition: Definition,
  action: Action,
  matter: Matter,
  now: Instant,
  facts: Facts,
): Refusal | null {
  const scope = scopeOf(definition, matter, undefined, now, facts)
  for (const need of action.needs ?? []) {
    if (looksAtForm(need.that)) continue
    if (!holds(need.that, scope)) return { code: need.code, say: need.say, basis: action.basis, facts: {} }
  }
  return null
}

const OVER_ROWS = ['count', 'sum', 'all', 'tasks', 'consecutive', 'greatest', 'least', 'different']

/** Whether it looks at the form, at who acts, at an entry that the form names, or at the row that the act is about. */
function looksAtForm(e: Expression): boolean {
  if ('input' in e || 'entry' in e || 'row' in e || 'acting' in e || 'digestOf' in e) return true
  const overRows = OVER_ROWS.some((word) => word in e)
  return overRows ? /"(input|entry|acting)":/.test(JSON.stringify(e)) : [...directParts(e)].some(looksAtForm)
}

function* directParts(e: Expression): Generator<Expression> {
  for (const value of Object.values(e)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== null && typeof item === 'object') yield item as Expression
    }
  }
}
