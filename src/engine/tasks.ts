import { dueDate, type Instant } from '#calendar'
import { type Definition, holds, type Task, type Values } from '#language'
import { clockEffects, lengthOf } from './clocks.ts'
import type { Effect, MatterEvent } from './events.ts'
import type { Actor, Command, Facts } from './facts.ts'
import { apply } from './fold.ts'
import { takeIn } from './input.ts'
import type { Matter, TaskItem } from './matter.ts'
import { type Refusal, refuse } from './refusals.ts'
import { entryOf, scopeOf } from './scope.ts'
import { capacity, includesOrgan, personOf, samePerson } from './who.ts'

/** The tasks that an act or an entered state opens. */
export function openTasks(
  definition: Definition,
  matter: Matter,
  action: string,
  entered: string | undefined,
  effects: readonly Effect[],
  values: Values,
  at: Instant,
  now: Instant,
  facts: Facts,
): Effect[] {
  const opened: Effect[] = []
  const gives = definition.actions[action]?.gives ?? []
  for (const [id, task] of Object.entries(definition.tasks ?? {})) {
    const given = gives.find((item) => (typeof item === 'string' ? item : item.task) === id)
    const byAct = 'done' in task.opens && task.opens.done === action
    const byState = 'entered' in task.opens && entered === task.opens.entered && matter.state !== entered
    if (!byAct && !byState && given === undefined) continue
    const only = typeof given === 'object' ? values[given.to] : undefined
    for (const item of entriesOf(task, matter, effects, values)) {
      if (typeof given === 'object' && !includesOrgan(only, item.organ ?? null)) continue
      opened.push(...opening(definition, matter, id, task, item, at, now, facts))
    }
  }
  return opened
}

/** One more task for an entry, unless one is open; a later one has a key of its own. */
function opening(
  definition: Definition,
  matter: Matter,
  id: string,
  task: Task,
  { key, organ, person, values }: Entry,
  at: Instant,
  now: Instant,
  facts: Facts,
): Effect[] {
  const earlier = (matter.tasks[id] ?? []).filter((existing) => entryOf(existing.key) === key)
  if (earlier.some((existing) => existing.status === 'open')) return []
  return [
    {
      is: 'task',
      task: id,
      key: earlier.length === 0 ? key : `${key}#${earlier.length + 1}`,
      ...(organ ? { organ } : {}),
      ...(person ? { person } : {}),
      ...dueOfTask(definition, matter, task, values, at, now, facts),
    },
  ]
}

/** The tasks that follow for the same entry when one of its tasks is settled. */
function following(
  definition: Definition,
  matter: Matter,
  settled: { task: string; item: TaskItem; outcome: string | undefined },
  now: Instant,
  facts: Facts,
): Effect[] {
  const { key, organ, person } = settled.item
  const entry = { key: entryOf(key), ...(organ ? { organ } : {}), ...(person ? { person } : {}) }
  return Object.entries(definition.tasks ?? {}).flatMap(([id, task]) => {
    const { opens } = task
    if (!('settled' in opens) || opens.settled !== settled.task) return []
    if (opens.outcome !== undefined && opens.outcome !== settled.outcome) return []
    return opening(definition, matter, id, task, entry, now, now, facts)
  })
}

interface Entry {
  key: string
  organ?: string
  person?: string
  /** The row or member that the task is about. */
  values?: Values
}

function entriesOf(task: Task, matter: Matter, effects: readonly Effect[], values: Values): Entry[] {
  const { each } = task
  if ('one' in each) return [{ key: 'one' }]
  if ('task' in each) return settledEntries(each, matter, effects)
  if ('field' in each) {
    const value = values[each.field] ?? matter.fields[each.field]
    const organs = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
    return organs.map((organ) => ({ key: organ, organ }))
  }
  if ('table' in each) {
    return rowsToGive(each.table, matter, effects).flatMap(({ id, values: columns }): Entry[] => {
      if (!each.of) return [{ key: id, values: columns, ...organOf(columns) }]
      const listed = columns[each.of]
      const organs = Array.isArray(listed) ? listed : []
      return organs.map((organ) => ({ key: `${id}/${organ}`, values: columns, organ }))
    })
  }
  if ('sample' in each) {
    const drawn = effects.find((effect) => effect.is === 'drawn' && effect.sample === each.sample)
    const sample = drawn && drawn.is === 'drawn' ? drawn : matter.samples[each.sample]
    return (sample?.keys ?? []).map((key) => ({ key, ...organOf({ organ: sample?.organs?.[key] ?? null }) }))
  }
  const frozen = effects.find((effect) => effect.is === 'frozen' && effect.roster === each.roster)
  const members = frozen && frozen.is === 'frozen' ? frozen.members : (matter.rosters[each.roster] ?? [])
  return members.map((member, i) => ({
    key: String(member.key ?? member.id ?? i + 1),
    values: member,
    ...organOf(member),
  }))
}

/** All rows, with one that is being added; where the act is about one row of the table, that row only. */
function rowsToGive(table: string, matter: Matter, effects: readonly Effect[]): { id: string; values: Values }[] {
  const rows = matter.tables[table] ?? []
  const touched = effects.find((effect) => effect.is === 'row' && effect.op !== 'remove' && effect.table === table)
  if (touched?.is !== 'row') return rows
  const before = rows.find(({ id }) => id === touched.row)?.values
  return [{ id: touched.row, values: { ...before, ...touched.values } }]
}

/** The entries of an earlier task that were settled with the outcome, with the one that is being settled now. */
function settledEntries(each: { task: string; outcome?: string }, matter: Matter, effects: readonly Effect[]): Entry[] {
  const now = effects.find((effect) => effect.is === 'done' && effect.task === each.task)
  return (matter.tasks[each.task] ?? []).flatMap((item) => {
    const settling = now?.is === 'done' && item.status === 'open' && item.key === now.key ? now : undefined
    if (item.status !== 'done' && !settling) return []
    const outcome = settling ? settling.outcome : item.outcome
    if (each.outcome !== undefined && outcome !== each.outcome) return []
    const { key, organ, person } = item
    return [{ key, ...(organ ? { organ } : {}), ...(person ? { person } : {}) }]
  })
}

const organOf = (values: Values) => ({
  ...(typeof values.organ === 'string' ? { organ: values.organ } : {}),
  ...(typeof values.person === 'string' ? { person: values.person } : {}),
})

function dueOfTask(
  definition: Definition,
  matter: Matter,
  task: Task,
  row: Values | undefined,
  at: Instant,
  now: Instant,
  facts: Facts,
) {
  if (!task.within) return {}
  const scope = scopeOf(definition, matter, undefined, now, facts)
  const length = lengthOf(task.within.length, row ? { ...scope, row } : scope)
  if (!length) return {}
  const due = dueDate(facts.calendar, { start: at, length, ...(task.within.roll ? { roll: task.within.roll } : {}) })
  return { due: due.date, at: due.at }
}

const findTask = (matter: Matter | null, command: Command): TaskItem | undefined => {
  const open = (matter?.tasks[command.task ?? ''] ?? []).filter((item) => item.status === 'open')
  return command.key ? open.find((item) => item.key === command.key) : open.length === 1 ? open[0] : undefined
}

export function settleTask(
  definition: Definition,
  matter: Matter | null,
  command: Command,
  actor: Actor,
  now: Instant,
  facts: Facts,
): { events: MatterEvent[]; matter: Matter; children: [] } | { refusal: Refusal } {
  const id = command.task ?? ''
  const task = Object.hasOwn(definition.tasks ?? {}, id) ? definition.tasks?.[id] : undefined
  const item = findTask(matter, command)
  if (!matter || !task || !item) {
    return { refusal: refuse('TASK_NOT_OPEN', task?.basis ?? definition.basis, { task: id, key: command.key ?? null }) }
  }
  const by = capacity(task.by, actor, matter, command, facts, item)
  if (!by) return { refusal: refuse('NOT_YOUR_POST', task.basis, { task: id }) }
  const same = samePerson(task, matter, personOf(by))
  if (same) return { refusal: same }
  const { values, problems } = takeIn(
    task.form ?? {},
    command.with ?? {},
    (v) => scopeOf(definition, matter, v, now, facts),
    now,
  )
  const outcome = command.outcome
  if (task.outcomes && !task.outcomes.some((option) => option.id === outcome)) {
    problems.push({ field: 'outcome', code: 'NOT_AN_OPTION', want: task.outcomes.map((option) => option.id) })
  }
  if (problems.length > 0) return { refusal: refuse('FORM_INVALID', task.basis, { problems }) }
  const row = { outcome: outcome ?? null, key: item.key, organ: item.organ ?? null }
  const acting = 'organ' in by ? by.organ : null
  for (const need of task.needs ?? []) {
    if (!holds(need.that, { ...scopeOf(definition, matter, values, now, facts), acting, row }))
      return { refusal: { code: need.code, say: need.say, basis: task.basis, facts: { task: id, key: item.key } } }
  }
  const done: Effect = {
    is: 'done',
    task: id,
    key: item.key,
    ...(outcome ? { outcome } : {}),
    ...(Object.keys(values).length > 0 ? { values } : {}),
  }
  const effects: Effect[] = [done]
  effects.push(...joinEffects(definition, matter, id, task, item.key, effects, now, facts))
  effects.push(...following(definition, matter, { task: id, item, outcome }, now, facts))
  const event: MatterEvent = {
    subject: matter.subject,
    seq: matter.seq + 1,
    type: 'task-settled',
    v: 1,
    effectiveOn: now,
    body: { what: id, by, values, effects, key: item.key, ...(outcome ? { outcome } : {}) },
  }
  return { events: [event], matter: apply(definition, matter, event), children: [] }
}

/** A task that nobody settled by its end takes the outcome that the law gives to silence. */
export function lapse(
  definition: Definition,
  matter: Matter,
  id: string,
  item: TaskItem,
  at: Instant,
  facts: Facts,
): MatterEvent {
  const task = definition.tasks?.[id] as Task
  const outcome = task.within?.onExpiry?.outcome as string
  const effects: Effect[] = [{ is: 'done', task: id, key: item.key, outcome }]
  effects.push(...joinEffects(definition, matter, id, task, item.key, effects, at, facts))
  effects.push(...following(definition, matter, { task: id, item, outcome }, at, facts))
  return {
    subject: matter.subject,
    seq: matter.seq + 1,
    type: 'expired',
    v: 1,
    effectiveOn: at,
    body: { what: id, by: { system: true }, values: {}, effects, key: item.key, outcome },
  }
}

function joinEffects(
  definition: Definition,
  matter: Matter,
  id: string,
  task: Task,
  key: string,
  before: readonly Effect[],
  now: Instant,
  facts: Facts,
): Effect[] {
  if (task.join === 'none' || matter.joined.includes(id)) return []
  const items = matter.tasks[id] ?? []
  const done = items.filter((item) => item.status === 'done' || item.key === key).length
  if (done < needed(task.join, items.length)) return []
  const effects: Effect[] = [{ is: 'joined', task: id }]
  const to = task.then?.to
  if (to && to !== matter.state) {
    effects.push({ is: 'state', to })
    effects.push(...clockEffects(definition, matter, { entered: to, values: {}, at: now }, now, facts))
    effects.push(...openTasks(definition, matter, '', to, before, {}, now, now, facts))
  }
  return effects
}

function needed(join: Task['join'], count: number): number {
  if (join === 'all') return count
  if (join === 'any' || join === 'none') return 1
  const [part, whole] = join.quorum
  return Math.ceil((count * part) / whole)
}

/** Late tasks on a day: due before it and still open. */
export function lateTasks(matter: Matter, now: Instant): { task: string; key: string }[] {
  return Object.entries(matter.tasks).flatMap(([task, items]) =>
    items
      .filter((item) => item.status === 'open' && item.at !== undefined && item.at <= now)
      .map((item) => ({ task, key: item.key })),
  )
}
