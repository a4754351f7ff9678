import { fromMs, type Instant, toMs } from '#calendar'
import { type Definition, evaluate, type Rung, type Values } from '#language'
import { clockEffects, endOf } from './clocks.ts'
import type { Effect, MatterEvent } from './events.ts'
import type { Facts } from './facts.ts'
import { apply } from './fold.ts'
import { latestRun, type Matter, type Run, type TaskItem } from './matter.ts'
import { rungMoment } from './rungs.ts'
import { scopeOf } from './scope.ts'
import { lapse, openTasks } from './tasks.ts'

interface Falling {
  at: Instant
  deadline: string
  run: Run
  rung?: Rung
}

interface Lapsing {
  at: Instant
  task: string
  item: TaskItem
}

/**
 * Everything that time alone has brought about by `now`, in order: reminders, expiries and what silence does.
 * The matter given is changed. Called before every command and by the sweep, so whoever comes first, the result is one.
 */
export function settle(definition: Definition, matter: Matter, now: Instant, facts: Facts): MatterEvent[] {
  const events: MatterEvent[] = []
  for (
    let next = nextFalling(definition, matter, facts);
    next && next.at <= now;
    next = nextFalling(definition, matter, facts)
  ) {
    const event = eventOf(definition, matter, next, now, facts)
    apply(definition, matter, event)
    events.push(event)
  }
  return events
}

function eventOf(
  definition: Definition,
  matter: Matter,
  next: Falling | Lapsing,
  now: Instant,
  facts: Facts,
): MatterEvent {
  if ('task' in next) return lapse(definition, matter, next.task, next.item, fromMs(toMs(next.at) - 1), facts)
  return next.rung ? reminded(matter, next, next.rung) : expired(definition, matter, next, now, facts)
}

/** The moment at which something will next fall due by itself; the store keeps it as the row to sweep. */
export function nextMoment(definition: Definition, matter: Matter, facts: Facts): Instant | null {
  return nextFalling(definition, matter, facts)?.at ?? null
}

function nextFalling(definition: Definition, matter: Matter, facts: Facts): Falling | Lapsing | null {
  const lapsing = nextLapsing(definition, matter)
  const falling = nextDeadline(definition, matter, facts)
  return falling && (!lapsing || falling.at <= lapsing.at) ? falling : lapsing
}

function nextLapsing(definition: Definition, matter: Matter): Lapsing | null {
  let first: Lapsing | null = null
  for (const [id, task] of Object.entries(definition.tasks ?? {})) {
    if (!task.within?.onExpiry) continue
    for (const item of matter.tasks[id] ?? []) {
      if (item.status !== 'open' || item.at === undefined) continue
      if (!first || item.at < first.at) first = { at: item.at, task: id, item }
    }
  }
  return first
}

function nextDeadline(definition: Definition, matter: Matter, facts: Facts): Falling | null {
  let first: Falling | null = null
  const offer = (falling: Falling) => {
    if (!first || falling.at < first.at || (falling.at === first.at && falling.rung && !first.rung)) first = falling
  }
  for (const [id, deadline] of Object.entries(definition.deadlines)) {
    if (deadline.kind === 'min') continue
    const run = latestRun(matter, id)
    if (!run) continue
    if (run.status === 'running') offer({ at: run.at, deadline: id, run })
    if (run.status !== 'running' && run.status !== 'expired') continue
    for (const rung of deadline.escalates ?? []) {
      if (rung.by !== 'system' || run.rungs.includes(rung.id)) continue
      offer({ at: rungMoment(rung, run, facts), deadline: id, run, rung })
    }
  }
  return first
}

function reminded(matter: Matter, { at, deadline, run }: Falling, rung: Rung): MatterEvent {
  return {
    subject: matter.subject,
    seq: matter.seq + 1,
    type: 'reminded',
    v: 1,
    effectiveOn: at,
    body: {
      what: rung.id,
      by: { system: true },
      values: {},
      effects: [{ is: 'rung', deadline, run: run.run, rung: rung.id }],
    },
  }
}

function expired(
  definition: Definition,
  matter: Matter,
  { deadline: id, run }: Falling,
  now: Instant,
  facts: Facts,
): MatterEvent {
  const at = endOf(run)
  const effect = definition.deadlines[id]?.onExpiry
  const scope = scopeOf(definition, matter, undefined, at, facts)
  const values: Values = {}
  for (const [name, expression] of Object.entries(effect?.sets ?? {})) values[name] = evaluate(expression, scope)
  const effects: Effect[] = [{ is: 'expired', deadline: id, run: run.run }]
  // The period that has just run out is settled by the first effect; the clocks must not settle it a second time.
  const rest: Matter = { ...matter, deadlines: withoutRun(matter, id) }
  const entered = effect?.to
  if (entered) effects.push({ is: 'state', to: entered })
  const over = definition.deadlines[id]?.kind === 'silence' || (entered && definition.states[entered]?.final)
  if (over) effects.push({ is: 'ended', deadline: id, run: run.run })
  effects.push(
    ...clockEffects(definition, rest, { expired: id, ...(entered ? { entered } : {}), values, at }, now, facts),
  )
  if (entered) effects.push(...openTasks(definition, rest, '', entered, effects, values, at, now, facts))
  return {
    subject: matter.subject,
    seq: matter.seq + 1,
    type: 'expired',
    v: 1,
    effectiveOn: at,
    body: { what: id, by: { system: true }, values, effects },
  }
}

function withoutRun(matter: Matter, id: string): Matter['deadlines'] {
  const runs = matter.deadlines[id] ?? []
  return {
    ...matter.deadlines,
    [id]: runs.map((run, i) => (i === runs.length - 1 ? { ...run, status: 'ended' as const } : run)),
  }
}
