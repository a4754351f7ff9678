import { addDays, addHours, dateOf, type Instant, plainDate, type WorkCalendar } from '#calendar'
import { type Actor, type Command, type Facts, type Matter, settle } from '#engine'
import type { ActorRule, Definition, Field, Form, Value, Values } from '#language'
import { parametersOn } from './run-example.ts'

/** What drives one step of a random walk: everything is derived from these numbers, so a seed gives one walk. */
export interface Drive {
  hours: number
  pick: number
  fill: number
}

const ORGANS = ['city-housing', 'city-market', 'utility-water'] as const

/** Numbers from one number, the same on every machine. */
function stream(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) >>> 0
    return state
  }
}

/** Fills a form with values that the form itself allows; whether the law allows them is what the walk finds out. */
export function fillForm(form: Form, now: Instant, seed: number): Values {
  const next = stream(seed)
  const values: Values = {}
  for (const [name, field] of Object.entries(form)) {
    if (!field.required && next() % 3 === 0) continue
    const likely = next() % 4 !== 0 && field.example !== undefined && !['date', 'instant'].includes(field.type)
    values[name] = likely ? (field.example as Value) : valueFor(field, now, next)
  }
  return values
}

function valueFor(field: Field, now: Instant, next: () => number): Value {
  const today = dateOf(now)
  const options = field.options?.map((option) => option.id) ?? []
  switch (field.type) {
    case 'choice':
      return options[next() % options.length] as string
    case 'choices':
      return options.slice(0, 1 + (next() % options.length))
    case 'boolean':
      return next() % 2 === 0
    case 'integer':
    case 'money':
    case 'percent':
      return (field.min ?? 0) + (next() % Math.max(1, Math.min(field.max ?? 40, 40) - (field.min ?? 0) + 1))
    case 'date':
      return addDays(plainDate(today), field.legalTime ? -(next() % 3) : (next() % 50) - 2)
    case 'instant':
      return addHours(now, -(next() % 48))
    case 'organ':
      return ORGANS[next() % ORGANS.length] as string
    case 'organs':
      return ORGANS.slice(0, 1 + (next() % ORGANS.length))
    case 'files':
    case 'matters':
      return ['one']
    default:
      return typeof field.example === 'string' ? field.example : '演示文字，供检验之用。'
  }
}

/** Everything that somebody could try on the matter as it stands: acts of its state and open tasks, each by its actor. */
export function tries(definition: Definition, matter: Matter | null): { command: Command; actor: Actor }[] {
  const list: { command: Command; actor: Actor }[] = []
  for (const [id, action] of Object.entries(definition.actions)) {
    const here = matter === null ? action.from.length === 0 : action.from.includes(matter.state)
    if (!here) continue
    const rows = action.row && action.row.op !== 'add' ? (matter?.tables[action.row.table] ?? []) : [undefined]
    for (const rule of action.by) {
      for (const row of rows) {
        list.push({ command: { do: id, ...(row ? { row: row.id } : {}) }, actor: actorFor(rule, matter) })
      }
    }
  }
  for (const [id, task] of Object.entries(definition.tasks ?? {})) {
    for (const item of matter?.tasks[id] ?? []) {
      if (item.status !== 'open') continue
      const outcomes = task.outcomes?.map((option) => option.id) ?? [undefined]
      for (const outcome of outcomes) {
        const command = { do: 'task', task: id, key: item.key, ...(outcome ? { outcome } : {}) }
        for (const rule of task.by) list.push({ command, actor: actorFor(rule, matter, item) })
      }
    }
  }
  return list
}

function actorFor(rule: ActorRule, matter: Matter | null, item: { organ?: string; person?: string } = {}): Actor {
  if ('system' in rule) return { system: true }
  if ('anyone' in rule) return {}
  if ('party' in rule) return { parties: [rule.party], person: `party-${rule.party}` }
  if ('proxyFor' in rule) return { proxyFor: [rule.proxyFor], person: 'proxy' }
  if ('assignee' in rule) {
    const person = item.person ?? 'assignee'
    return { person, posts: [{ post: 'handler', organ: item.organ ?? 'none' }] }
  }
  const listed = rule.in ? matter?.rosters[rule.in]?.[0]?.organ : undefined
  const tied = listed ?? (rule.of === 'assignee' ? item.organ : matter?.fields[rule.of ?? rule.over ?? ''])
  const organ = Array.isArray(tied) ? tied[0] : tied
  const place = matter?.fields[rule.region ?? '']
  const post = {
    post: rule.post,
    organ: typeof organ === 'string' ? organ : 'office',
    ...(typeof place === 'string' ? { region: place } : {}),
  }
  return { person: `holder of ${rule.post}`, posts: [post] }
}

/** Facts as the application would load them for this command, all of them made up from the matter itself. */
export function factsFor(
  definition: Definition,
  matter: Matter | null,
  command: Command,
  now: Instant,
  calendar: WorkCalendar,
): Facts {
  const action = definition.actions[command.do]
  const sample = action?.commits ?? action?.draws
  const keys = ['a', 'b', 'c', 'd', 'e']
  const linked = action?.links ? { [action.links.input]: { subject: 'other', open: false } } : {}
  return {
    calendar,
    parameters: parametersOn(dateOf(now)),
    entries: Object.fromEntries((action?.reads ?? []).map((read) => [read.id, {}])),
    rosters: Object.fromEntries(
      (action?.freezes ?? []).map((id) => [id, keys.map((key) => ({ id: key, key, organ: key }))]),
    ),
    ...(sample ? { draws: { [sample]: { keys, seed: '00112233445566778899aabbccddeeff', digest: 'digest' } } } : {}),
    newSubjects: Array.from({ length: 40 }, (_, i) => `child-${matter?.seq ?? 0}-${i}`),
    linked,
    above: Object.fromEntries([...ORGANS, 'office'].map((organ) => [organ, [organ]])),
  }
}

/** The matter as time alone has left it, on a copy. */
export function swept(definition: Definition, matter: Matter, now: Instant, facts: Facts) {
  const copy = structuredClone(matter)
  const events = settle(definition, copy, now, facts)
  return { matter: copy, events }
}
