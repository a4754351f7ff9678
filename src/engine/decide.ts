import { dateOf, type Instant, plainDate, startOfDay } from '#calendar'
import { type Action, type Citation, type Definition, evaluate, holds, type Scope, type Values } from '#language'
import { childrenOf, type OpenChild } from './children.ts'
import { clockEffects, dueOf, lengthOf } from './clocks.ts'
import type { ActorRef, Effect, EventBody, MatterEvent } from './events.ts'
import type { Actor, Command, Facts } from './facts.ts'
import { fillEffects } from './fills.ts'
import { apply } from './fold.ts'
import { rungDeadline, whatHolds } from './held.ts'
import { takeIn } from './input.ts'
import { isOpenRun, latestRun, type Matter } from './matter.ts'
import { type Refusal, refuse } from './refusals.ts'
import { drawEffects, rosterEffects } from './samples.ts'
import { scopeOf } from './scope.ts'
import { settle } from './settle.ts'
import { openTasks, settleTask } from './tasks.ts'
import { capacity } from './who.ts'

export type Decision =
  | {
      ok: true
      events: MatterEvent[]
      matter: Matter
      /** Matters to open in the same transaction, with the values for their opening form. */
      children: OpenChild[]
    }
  | { ok: false; refusal: Refusal; settled: MatterEvent[]; matter: Matter | null }

export interface Subject {
  subject: string
  law: string
  /** Null when the matter is to be opened. It is changed by the decision. */
  matter: Matter | null
}

/**
 * Decides a command. Pure: the same arguments give the same decision. First everything is settled that time alone
 * has brought about; those events belong to the result even when the command is refused.
 */
export function decide(
  definition: Definition,
  on: Subject,
  command: Command,
  actor: Actor,
  now: Instant,
  facts: Facts,
): Decision {
  const settled = on.matter ? settle(definition, on.matter, now, facts) : []
  const result =
    command.do === 'task'
      ? settleTask(definition, on.matter, command, actor, now, facts)
      : act(definition, on, command, actor, now, facts)
  if ('refusal' in result) return { ok: false, refusal: result.refusal, settled, matter: on.matter }
  return { ok: true, events: [...settled, ...result.events], matter: result.matter, children: result.children }
}

export interface Done {
  events: MatterEvent[]
  matter: Matter
  children: OpenChild[]
}

function act(
  definition: Definition,
  on: Subject,
  command: Command,
  actor: Actor,
  now: Instant,
  facts: Facts,
): Done | { refusal: Refusal } {
  const action = Object.hasOwn(definition.actions, command.do) ? definition.actions[command.do] : undefined
  if (!action) return { refusal: refuse('NOT_IN_STATE', definition.basis, { action: command.do }) }
  const held = whatHolds(definition, on.matter, command.do, actor, now, facts, command)
  if (held) return { refusal: held }
  const by = capacity(action.by, actor, on.matter, command, facts)
  if (!by) return { refusal: refuse('NOT_YOUR_POST', action.basis, { action: command.do }) }
  const row = rowOn(action, on.matter, command)
  const scope = (input: Values): Scope => ({
    ...scopeOf(definition, on.matter, input, now, facts),
    acting: 'organ' in by && by.organ !== undefined ? by.organ : null,
    ...(row ? { row } : {}),
  })
  const { values, problems } = takeIn(action.form ?? {}, command.with ?? {}, scope, now)
  if (problems.length > 0) return { refusal: refuse('FORM_INVALID', action.basis, { problems }) }
  const seen = scope(values)
  for (const need of action.needs ?? []) {
    if (!holds(need.that, seen)) {
      return { refusal: { code: need.code, say: need.say, basis: action.basis, facts: { action: command.do } } }
    }
  }
  const overridden: Effect[] = []
  for (const warning of action.warns ?? []) {
    if (holds(warning.that, seen)) continue
    if ((values[warning.reason] ?? null) === null) {
      const told = { action: command.do, reason: warning.reason }
      return { refusal: { code: warning.code, say: warning.say, basis: action.basis, facts: told } }
    }
    overridden.push({ is: 'overrode', code: warning.code })
  }
  return perform(definition, on, command, action, by, values, seen, now, facts, overridden)
}

/** The row that an act changes or removes, as it stands before the act: `row('column')` in its conditions. */
const rowOn = (action: Action, matter: Matter | null, command: Pick<Command, 'row'>): Values | undefined =>
  action.row && action.row.op !== 'add'
    ? matter?.tables[action.row.table]?.find((item) => item.id === command.row)?.values
    : undefined

function perform(
  definition: Definition,
  on: Subject,
  command: Command,
  action: Action,
  by: ActorRef,
  given: Values,
  seen: Scope,
  now: Instant,
  facts: Facts,
  overridden: readonly Effect[],
): Done | { refusal: Refusal } {
  const opening = on.matter === null
  const before = on.matter ?? blankFor(on)
  const at = legalTime(action, given, now)
  const values = { ...given, ...computed(action, given, seen) }
  const effects: Effect[] = [...overridden]
  const entered = targetOf(
    action,
    { ...seen, input: (name) => values[name] ?? null },
    opening ? definition.start : undefined,
  )
  const ends = entered !== undefined && definition.states[entered]?.final === true
  if (ends) {
    const open = whatKeepsOpen(definition, before, action, command)
    if (open) return { refusal: open }
  }
  const rowRefusal = rowEffect(action, definition, before, command, values, effects)
  if (rowRefusal) return { refusal: rowRefusal }
  const extension = extensionEffect(definition, before, command.do, values, seen, facts)
  if ('refusal' in extension) return extension
  effects.push(...extension.effects)
  if (entered !== undefined && entered !== before.state) effects.push({ is: 'state', to: entered })
  if (action.handsTo) effects.push(...handing(action.handsTo, values, before))
  if (action.rung) {
    const deadline = rungDeadline(action.rung, before)
    effects.push({ is: 'rung', deadline, rung: action.rung.rung, run: latestRun(before, deadline)?.run ?? 0 })
  }
  for (const document of action.issues ?? []) effects.push({ is: 'issued', document })
  for (const write of action.writes ?? []) effects.push(wrote(write, { ...seen, input: (n) => values[n] ?? null }))
  if (action.links) effects.push(...linking(action.links, facts))
  if (action.fills) effects.push(...fillEffects(action.fills, definition, before, action, seen, facts))
  const rosters = rosterEffects(definition, action, facts)
  const draws = drawEffects(definition, before, action, facts)
  if ('refusal' in draws) return draws
  effects.push(...rosters, ...draws.effects)
  const children = childrenOf(action, values, seen, facts)
  effects.push(...children.effects)
  const happening = {
    ...(opening ? { opened: true as const } : {}),
    done: command.do,
    ...(entered !== undefined ? { entered } : {}),
    values,
    at,
  }
  effects.push(...clockEffects(definition, before, happening, now, facts))
  const body: EventBody = {
    what: command.do,
    by,
    values,
    effects,
    ...(opening ? { procedure: definition.id, law: on.law } : {}),
    ...(command.channel && opening ? { channel: command.channel } : {}),
    ...(command.row ? { row: command.row } : {}),
  }
  const event: MatterEvent = {
    subject: on.subject,
    seq: before.seq + 1,
    type: opening ? 'opened' : 'acted',
    v: 1,
    effectiveOn: at,
    body,
  }
  effects.push(...openTasks(definition, before, command.do, entered, effects, values, at, now, facts))
  const matter = apply(definition, on.matter, event)
  return { events: [event], matter, children: children.open }
}

const blankFor = (on: Subject): Matter => ({
  subject: on.subject,
  seq: 0,
  procedure: '',
  law: on.law,
  state: '',
  openedAt: '' as Instant,
  entered: {},
  fields: {},
  holder: null,
  deadlines: {},
  tables: {},
  tasks: {},
  joined: [],
  links: {},
  rosters: {},
  samples: {},
  documents: [],
  done: {},
})

/** A date from the form is the legal time: its start of day, or now when it is today. */
function legalTime(action: Action, values: Values, now: Instant): Instant {
  for (const [name, field] of Object.entries(action.form ?? {})) {
    const value = values[name]
    if (!field.legalTime || typeof value !== 'string') continue
    if (value.length > 10) return value as Instant
    return value === dateOf(now) ? now : startOfDay(plainDate(value))
  }
  return now
}

function computed(action: Action, given: Values, seen: Scope): Values {
  const values: Values = {}
  const scope: Scope = { ...seen, input: (name) => values[name] ?? given[name] ?? null }
  for (const [name, expression] of Object.entries(action.sets ?? {})) values[name] = evaluate(expression, scope)
  return values
}

function targetOf(action: Action, scope: Scope, start: string | undefined): string | undefined {
  if (typeof action.to === 'string') return action.to
  return action.to?.find((branch) => holds(branch.when, scope))?.to ?? start
}

function whatKeepsOpen(definition: Definition, matter: Matter, action: Action, command: Command): Refusal | null {
  for (const [name, link] of Object.entries(definition.links ?? {})) {
    const open = (matter.links[name] ?? []).filter((item) => item.open).length
    if (link.waits && open > 0 && action.verb !== 'withdraw')
      return refuse('LINKED_OPEN', link.basis, { link: name, open })
  }
  if (action.verb === 'withdraw') return null
  for (const [name, table] of Object.entries(definition.tables ?? {})) {
    const { outcome } = table
    if (!outcome) continue
    const missing = (matter.tables[name] ?? []).filter((row) => (row.values[outcome] ?? null) === null)
    if (missing.length > 0 && action.row?.table !== name) {
      return refuse('ROWS_WITHOUT_OUTCOME', table.basis, { table: name, missing: missing.length, action: command.do })
    }
  }
  return null
}

/** Counts the acts that add to the table, not its rows: an id is never given twice, even after a row was removed. */
const rowsEverAdded = (definition: Definition, matter: Matter, table: string): number =>
  Object.entries(definition.actions)
    .filter(([, { row }]) => row?.table === table && row.op === 'add')
    .reduce((sum, [id]) => sum + (matter.done[id]?.times ?? 0), 0)

function rowEffect(
  action: Action,
  definition: Definition,
  matter: Matter,
  command: Command,
  values: Values,
  effects: Effect[],
): Refusal | null {
  if (!action.row) return null
  const { table, op } = action.row
  const columns = action.row.columns ?? Object.keys(definition.tables?.[table]?.columns ?? {})
  const rows = matter.tables[table] ?? []
  const row = op === 'add' ? `${table}-${rowsEverAdded(definition, matter, table) + 1}` : (command.row ?? '')
  if (op !== 'add' && !rows.some((item) => item.id === row)) {
    return refuse('NO_SUCH_ROW', action.basis, { table, row })
  }
  const picked = Object.fromEntries(Object.entries(values).filter(([name]) => columns.includes(name)))
  effects.push({ is: 'row', table, row, op, values: picked })
  return null
}

function extensionEffect(
  definition: Definition,
  matter: Matter,
  action: string,
  values: Values,
  scope: Scope,
  facts: Facts,
): { effects: Effect[] } | { refusal: Refusal } {
  const effects: Effect[] = []
  let named: Citation[] | undefined
  for (const [id, deadline] of Object.entries(definition.deadlines)) {
    for (const extension of deadline.extensions ?? []) {
      if (extension.by !== action) continue
      named = [extension.basis]
      const run = latestRun(matter, id)
      const total = lengthOf(extension.total, scope)
      const by = values.extendBy
      if (!isOpenRun(run) || !total || typeof by !== 'number') continue
      if (run.status === 'expired')
        return { refusal: refuse('EXTENSION_TOO_LATE', [extension.basis], { due: run.due }) }
      const used = run.extensions.reduce((sum, item) => sum + item.length.n, 0)
      if (used + by > total.n || (extension.times !== undefined && run.extensions.length >= extension.times)) {
        return {
          refusal: refuse('EXTENSION_TOO_LONG', [extension.basis], {
            asked: by,
            used,
            total: total.n,
            unit: total.unit,
          }),
        }
      }
      effects.push(extended(deadline, id, run, { n: by, unit: total.unit }, action, facts))
    }
  }
  if (named && effects.length === 0) return { refusal: refuse('NO_PERIOD_RUNS', named, { action }) }
  return { effects }
}

function extended(
  deadline: Definition['deadlines'][string],
  id: string,
  run: NonNullable<ReturnType<typeof latestRun>>,
  length: { n: number; unit: 'day' | 'working-day' | 'month' | 'year' | 'hour' | 'minute' },
  by: string,
  facts: Facts,
): Effect {
  const longer = { ...run, extensions: [...run.extensions, { length, why: by }] }
  return { is: 'moved', deadline: id, run: run.run, why: 'extended', length, by, ...dueOf(deadline, longer, facts) }
}

function handing(fieldName: string, values: Values, matter: Matter): Effect[] {
  const organ = values[fieldName] ?? matter.fields[fieldName] ?? null
  return organ === matter.holder ? [] : [{ is: 'holder', organ: typeof organ === 'string' ? organ : null }]
}

function wrote(write: NonNullable<Action['writes']>[number], scope: Scope): Effect {
  const values: Values = {}
  for (const [name, expression] of Object.entries(write.values)) values[name] = evaluate(expression, scope)
  return {
    is: 'wrote',
    register: write.register,
    key: String(evaluate(write.key, scope)),
    op: write.op,
    from: String(evaluate(write.from, scope)),
    values,
  }
}

function linking(spec: NonNullable<Action['links']>, facts: Facts): Effect[] {
  const found = facts.linked?.[spec.input]
  return found ? [{ is: 'linked', link: spec.relation, subject: found.subject, open: found.open }] : []
}
