import {
  dateOf,
  dueDate,
  fromMs,
  type Instant,
  type Length,
  latestBefore,
  plainDate,
  startOfDay,
  toMs,
} from '#calendar'
import { type Deadline, type Definition, evaluate, holds, type LengthSpec, type Scope, type Values } from '#language'
import type { Effect } from './events.ts'
import type { Facts } from './facts.ts'
import { isOpenRun, latestRun, type Matter, type Run } from './matter.ts'
import { scopeOf } from './scope.ts'

/** What has just happened to a matter, as the clocks see it. */
export interface Happening {
  opened?: true
  done?: string
  entered?: string
  expired?: string
  /** Fields that were set by it. */
  values: Values
  /** Legal time of the happening. */
  at: Instant
}

/**
 * The effects of a happening on the periods of a matter: which are met, ended, paused, resumed and started.
 * `matter` is as it was before; `now` is the moment of recording.
 */
export function clockEffects(
  definition: Definition,
  matter: Matter,
  what: Happening,
  now: Instant,
  facts: Facts,
): Effect[] {
  const effects: Effect[] = []
  const settled = new Set<string>()
  const final = what.entered !== undefined && definition.states[what.entered]?.final === true
  for (const [id, deadline] of Object.entries(definition.deadlines)) {
    const run = latestRun(matter, id)
    if (!isOpenRun(run)) continue
    if (isMet(deadline, what)) {
      const isLate = run.status === 'expired' || what.at >= run.at
      effects.push({
        is: 'met',
        deadline: id,
        run: run.run,
        at: what.at,
        ...(isLate && deadline.kind !== 'min' ? { late: true } : {}),
      })
      settled.add(id)
    } else if (final && !deadline.afterClosing) {
      effects.push({ is: 'ended', deadline: id, run: run.run })
      settled.add(id)
    } else {
      const pause = pauseEffect(deadline, id, run, matter, what, facts)
      if (pause) effects.push(pause)
      const remeasured = remeasureEffect(definition, deadline, id, run, matter, what, now, facts)
      if (remeasured) effects.push(remeasured)
    }
  }
  effects.push(...starts(definition, matter, what, now, facts, settled, final))
  return effects
}

const isMet = (deadline: Deadline, what: Happening): boolean =>
  (what.done !== undefined && deadline.until.done?.includes(what.done) === true) ||
  (what.entered !== undefined && deadline.until.entered?.includes(what.entered) === true)

function pauseEffect(
  deadline: Deadline,
  id: string,
  run: Run,
  matter: Matter,
  what: Happening,
  facts: Facts,
): Effect | null {
  for (const spec of deadline.pausedBy ?? []) {
    const begins =
      'pause' in spec ? what.done === spec.pause : what.entered === spec.during && matter.state !== spec.during
    const ends =
      'pause' in spec
        ? what.done === spec.resume
        : matter.state === spec.during && what.entered !== undefined && what.entered !== spec.during
    if (begins && run.status === 'running') {
      return {
        is: 'paused',
        deadline: id,
        run: run.run,
        from: what.at,
        why: 'pause' in spec ? spec.pause : spec.during,
      }
    }
    if (ends && run.status === 'paused') {
      const pauses = run.pauses.map((pause, i) => (i === run.pauses.length - 1 ? { ...pause, to: what.at } : pause))
      return { is: 'resumed', deadline: id, run: run.run, to: what.at, ...dueOf(deadline, { ...run, pauses }, facts) }
    }
  }
  return null
}

/** Another length now applies: counted again from the same start, with the same pauses and extensions. */
function remeasureEffect(
  definition: Definition,
  deadline: Deadline,
  id: string,
  run: Run,
  matter: Matter,
  what: Happening,
  now: Instant,
  facts: Facts,
): Effect | null {
  if (what.done === undefined || !deadline.remeasuredBy?.includes(what.done)) return null
  const length = lengthOn(deadline, run.start, scopeOf(definition, afterwards(matter, what), what.values, now, facts))
  if (!length || (length.n === run.length.n && length.unit === run.length.unit)) return null
  const due = dueOf(deadline, { ...run, length }, facts)
  return { is: 'moved', deadline: id, run: run.run, why: 'remeasured', length, by: what.done, ...due }
}

const afterwards = (matter: Matter, what: Happening): Matter => ({
  ...matter,
  fields: { ...matter.fields, ...what.values },
  state: what.entered ?? matter.state,
})

function starts(
  definition: Definition,
  matter: Matter,
  what: Happening,
  now: Instant,
  facts: Facts,
  settled: ReadonlySet<string>,
  final: boolean,
): Effect[] {
  const effects: Effect[] = []
  const after = afterwards(matter, what)
  const scope = scopeOf(definition, after, what.values, now, facts)
  for (const [id, own] of Object.entries(definition.deadlines)) {
    if (final && !own.afterClosing) continue
    const start = anchorOf(own, matter, id, what, after)
    if (!start) continue
    const { deadline, law } = inForceAt(own, id, start, facts)
    if (!holds(deadline.when, scope)) continue
    const length = lengthOn(deadline, start, scope)
    if (!length) continue
    const previous = latestRun(matter, id)
    if (isOpenRun(previous) && !settled.has(id)) effects.push({ is: 'ended', deadline: id, run: previous.run })
    const due = dueOf(deadline, { start, length, pauses: [], extensions: [] }, facts)
    effects.push({
      is: 'started',
      deadline: id,
      run: (previous?.run ?? 0) + 1,
      ...(law ? { law } : {}),
      start,
      length,
      ...due,
    })
  }
  return effects
}

/** The moment from which the period runs, if this happening is its anchor. */
function anchorOf(deadline: Deadline, matter: Matter, id: string, what: Happening, after: Matter): Instant | null {
  const anchor = deadline.from
  const ran = (matter.deadlines[id]?.length ?? 0) > 0
  if ('opened' in anchor) return what.opened ? what.at : null
  if ('entered' in anchor) {
    const entered = what.entered === anchor.entered && (what.opened === true || matter.state !== anchor.entered)
    return entered && !(anchor.first && ran) ? what.at : null
  }
  if ('done' in anchor) {
    const done = what.done !== undefined && [anchor.done].flat().includes(what.done)
    return done && !(anchor.first && ran) ? what.at : null
  }
  if ('expired' in anchor) return what.expired === anchor.expired ? what.at : null
  if (!(anchor.field in what.values)) return null
  const value = after.fields[anchor.field]
  if (typeof value !== 'string') return null
  return value.length === 10 ? startOfDay(plainDate(value)) : (value as Instant)
}

/** A period takes the version in force at its anchor; a period that already runs keeps its own. */
function inForceAt(own: Deadline, id: string, start: Instant, facts: Facts): { deadline: Deadline; law?: string } {
  const day = dateOf(start)
  for (const version of [...(facts.versions ?? [])].reverse()) {
    const { from, to } = version.definition.inForce
    const deadline = version.definition.deadlines[id]
    if (deadline && from <= day && (to === undefined || day <= to)) return { deadline, law: version.law }
  }
  return { deadline: own }
}

function lengthOn(deadline: Deadline, start: Instant, scope: Scope): Length | null {
  if (!Array.isArray(deadline.length)) return lengthOf(deadline.length, scope)
  const day = dateOf(start)
  const dated = deadline.length.filter((item) => item.from <= day).at(-1)
  return dated ? lengthOf(dated.length, scope) : null
}

/** The length as a number; null where a local parameter is not set, so that no period is invented. */
export function lengthOf(spec: LengthSpec, scope: Scope): Length | null {
  if ('param' in spec) {
    const n = scope.param(spec.param, spec.key ? evaluate(spec.key, scope) : null)
    return typeof n === 'number' ? { n, unit: spec.unit } : null
  }
  const n = typeof spec.n === 'number' ? spec.n : evaluate(spec.n, scope)
  return typeof n === 'number' ? { n, unit: spec.unit } : null
}

type Measured = Pick<Run, 'start' | 'length' | 'pauses' | 'extensions'>

/** Due day and moment of a run, with pauses and extensions. */
export function dueOf(
  deadline: Deadline,
  run: Measured,
  facts: Facts,
): { due: Run['due']; at: Instant; provisional?: true } {
  if (deadline.kind === 'before') {
    const { date } = latestBefore(facts.calendar, { event: dateOf(run.start), length: run.length })
    return { due: date, at: fromMs(toMs(startOfDay(date)) + 86_400_000) }
  }
  const due = dueDate(facts.calendar, {
    start: run.start,
    length: run.length,
    firstDay: deadline.kind === 'at' && run.length.n === 0 ? 'next' : deadline.firstDay,
    // A length in hours runs from the moment and ends at a moment, on whatever day that is.
    roll: isExact(run.length) ? 'none' : deadline.roll,
    pauses: run.pauses,
    extensions: run.extensions,
  })
  return { due: due.date, at: due.at, ...(due.provisional ? { provisional: true } : {}) }
}

const isExact = (length: Length): boolean => length.unit === 'hour' || length.unit === 'minute'

/** The legal moment at which a period ends: within its last day, or the exact moment for hours. */
export const endOf = (run: Run): Instant => (isExact(run.length) ? run.at : fromMs(toMs(run.at) - 1))
