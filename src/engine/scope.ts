import { dateOf, type Instant } from '#calendar'
import type { Definition, Scope, Value, Values } from '#language'
import type { Facts } from './facts.ts'
import type { Matter } from './matter.ts'
import { isLate, wasLate } from './matter.ts'

const NOTHING: Values = Object.freeze({})

/** What the definition's expressions see of a matter at one moment. */
export function scopeOf(
  definition: Definition,
  matter: Matter | null,
  input: Values | undefined,
  now: Instant,
  facts: Facts,
): Scope {
  const today = dateOf(now)
  return {
    field: (name) => seenValue(matter?.fields[name]),
    input: (name) => (input ?? NOTHING)[name] ?? null,
    param: (name, key) => facts.parameters[key === null ? name : `${name}.${String(key)}`] ?? null,
    entry: (read, column) => facts.entries?.[read]?.[column] ?? null,
    linked: (relation, which) => {
      const links = matter?.links[relation] ?? []
      return which === 'open' ? links.filter((link) => link.open).length : links.length
    },
    task: (task, which, outcome) => taskValue(matter, task, which, outcome),
    tasks: (task) => settledTasks(matter, task),
    sample: (id, value) => {
      const sample = matter?.samples[id]
      return (value === 'population' ? sample?.population : sample?.keys?.length) ?? 0
    },
    times: (action) => matter?.done[action]?.times ?? 0,
    state: matter?.state ?? '',
    today,
    late: (deadline) => (matter ? isLate(matter, deadline) : false),
    wasLate: (deadline) => (matter ? wasLate(matter, deadline) : false),
    overridden: (code) => matter?.overrides?.[code] ?? 0,
    rows: (list) => rowsOf(definition, matter, list, facts),
    openFor: (task, organ) =>
      (matter?.tasks[task] ?? []).some((item) => item.status === 'open' && item.organ === organ),
    digest: (file) => facts.digests?.[file] ?? null,
    roster: (name) => matter?.rosters[name]?.length ?? 0,
    lookup: (table, key) => {
      const versions = definition.datedTables?.[table] ?? []
      return versions.filter((version) => version.from <= today).at(-1)?.rows[String(key)] ?? null
    },
  }
}

/** A sealed personal value (`{ c: commitment }`) answers only that it is there. */
function seenValue(value: Value | { c: string } | undefined): Value {
  if (value !== null && typeof value === 'object' && 'c' in value) return '●'
  return (value as Value | undefined) ?? null
}

/** A roster that the present act freezes counts as it will stand. */
function rowsOf(definition: Definition, matter: Matter | null, list: string, facts: Facts): Values[] {
  if (definition.tasks?.[list]) return settledTasks(matter, list)
  if (definition.rosters?.[list]) return facts.rosters?.[list] ?? matter?.rosters[list] ?? []
  return (matter?.tables[list] ?? []).map((row) => row.values)
}

/** A task that was opened anew for the same entry has a key of its own, behind a `#`. */
export const entryOf = (key: string): string => key.split('#')[0] as string

/** `latest`: no later settlement of the same entry has taken its place. */
function settledTasks(matter: Matter | null, task: string): Values[] {
  const done = (matter?.tasks[task] ?? []).filter((item) => item.status === 'done')
  const last = new Map(done.map((item) => [entryOf(item.key), item.key]))
  return done.map((item) => ({
    ...item.values,
    outcome: item.outcome ?? null,
    key: item.key,
    organ: item.organ ?? null,
    latest: last.get(entryOf(item.key)) === item.key,
  }))
}

function taskValue(
  matter: Matter | null,
  task: string,
  which: 'count' | 'open' | 'done' | 'joined',
  outcome?: string,
): Value {
  if (which === 'joined') return matter?.joined.includes(task) ?? false
  let items = matter?.tasks[task] ?? []
  if (outcome !== undefined) items = items.filter((item) => item.outcome === outcome)
  return which === 'count' ? items.length : items.filter((item) => item.status === which).length
}
