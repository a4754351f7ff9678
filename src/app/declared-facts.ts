import { dateOf, type Instant, type PlainDate } from '#calendar'
import { type Facts, type Matter, scopeOf } from '#engine'
import { type Action, evaluate, type Form, holds, type Join, type Scope, type Value, type Values } from '#language'
import { canonicalize } from '#ledger'
import { subjectsOf } from '#store'
import { maySee } from './audience.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import type { Caller } from './services.ts'

export interface ReferenceProblem {
  field: string
  code:
    | 'NO_SUCH_ORGAN'
    | 'NO_SUCH_REGION'
    | 'NO_SUCH_MATTER'
    | 'SAME_MATTER'
    | 'MATTER_ENDED'
    | 'NO_SUCH_FILE'
    | 'NO_SUCH_ENTRY'
  got: unknown
}

/** Loads exactly what the act declares: register entries, rosters, populations of draws, linked matters. */
export async function declaredFacts(
  house: House,
  caller: Caller,
  compiled: Compiled,
  action: Action,
  matter: Matter | null,
  given: Values,
  now: Instant,
): Promise<Partial<Facts>> {
  const scope = scopeOf(compiled.definition, matter, given, now, house.facts(compiled, now))
  const [entries, rosters, linked, digests] = await Promise.all([
    readEntries(house, action, scope, now),
    readRosters(house, compiled, action, scope, now),
    readLinked(house, caller, action, given),
    readDigests(house, action, given),
  ])
  const draws = await readDraws(house, compiled, action, matter, now)
  return {
    ...(entries ? { entries } : {}),
    ...(rosters ? { rosters } : {}),
    ...(linked ? { linked } : {}),
    ...(digests ? { digests } : {}),
    ...(draws ? { draws } : {}),
  }
}

async function readEntries(house: House, action: Action, scope: Scope, now: Instant): Promise<Facts['entries']> {
  if (!action.reads) return undefined
  const found = await Promise.all(
    action.reads.map(async (read): Promise<[string, Values | null] | null> => {
      const key = evaluate(read.key, scope)
      // A key that is not given yet is the form's own fault, and told there.
      if (key === null || key === '') return null
      const asOf = (read.asOf ? evaluate(read.asOf, scope) : null) ?? dateOf(now)
      const entry = await house.store.registers.entry(read.register, String(key), String(asOf) as PlainDate)
      return [read.id, (entry?.values as Values | undefined) ?? null]
    }),
  )
  return Object.fromEntries(found.filter((pair) => pair !== null))
}

async function allEntries(house: House, register: string, asOf: PlainDate): Promise<{ key: string; values: Values }[]> {
  const list: { key: string; values: Values }[] = []
  for (let after: string | undefined; ; ) {
    const page = await house.store.registers.entries({ register, asOf, limit: 1000, ...(after ? { after } : {}) })
    list.push(...page.items.map((entry) => ({ key: entry.key, values: entry.values as Values })))
    if (page.next === null) return list
    after = page.next
  }
}

async function rosterOf(house: House, compiled: Compiled, id: string, scope: Scope, now: Instant): Promise<Values[]> {
  const roster = compiled.definition.rosters?.[id]
  if (!roster) return []
  const entries = await allEntries(house, roster.register, dateOf(now))
  const members = entries
    .filter(({ values }) => holds(roster.where, { ...scope, row: values }))
    .map(({ key, values }) => ({
      key,
      ...Object.fromEntries(roster.columns.map((name) => [name, values[name] ?? null])),
    }))
  const { joins } = roster
  return joins ? Promise.all(members.map((member) => joined(house, joins, member, scope, now))) : members
}

/** The member with the columns that the entry of another register gives it. */
async function joined(house: House, joins: Join, member: Values, scope: Scope, now: Instant): Promise<Values> {
  const key = evaluate(joins.key, { ...scope, row: member })
  const entry =
    typeof key === 'string' ? await house.store.registers.entry(joins.register, key, dateOf(now)) : undefined
  const columns = Object.entries(joins.columns).map(([name, column]) => [name, entry?.values[column] ?? null])
  return { ...member, ...(Object.fromEntries(columns) as Values) }
}

/** Digests of the files whose digest the act writes down; a file that is not there is the form's fault, told there. */
async function readDigests(house: House, action: Action, given: Values): Promise<Facts['digests']> {
  const names = Object.keys(action.form ?? {}).filter((name) => action.form?.[name]?.type === 'files')
  if (!names.some((name) => JSON.stringify(action).includes(`{"digestOf":"${name}"}`))) return undefined
  const ids = names.flatMap((name) => given[name] ?? []).map(String)
  const rows = await Promise.all(ids.map(async (id) => [id, (await house.store.files.find(id))?.hash ?? ''] as const))
  return Object.fromEntries(rows.filter(([, hash]) => hash !== ''))
}

async function readRosters(
  house: House,
  compiled: Compiled,
  action: Action,
  scope: Scope,
  now: Instant,
): Promise<Facts['rosters']> {
  if (!action.freezes) return undefined
  const lists = await Promise.all(
    action.freezes.map(async (id) => [id, await rosterOf(house, compiled, id, scope, now)] as const),
  )
  return Object.fromEntries(lists)
}

async function readLinked(house: House, caller: Caller, action: Action, given: Values): Promise<Facts['linked']> {
  if (!action.links) return undefined
  const value = given[action.links.input]
  if (typeof value !== 'string') return undefined
  const loaded = await house.store.matters.find(subjectOf(value))
  if (!loaded || !maySee(caller, loaded.matter.subject, loaded.viewers)) return undefined
  return { [action.links.input]: { subject: loaded.matter.subject, open: loaded.matter.closedAt === undefined } }
}

export const subjectOf = (number: string): string => `matter:${number.normalize('NFKC').trim().toUpperCase()}`
export const numberOf = (subject: string): string => subject.replace(/^matter:/, '')

/**
 * The population of a draw and its secret seed. The seed is a keyed hash under a key outside the database: nobody can
 * foretell it, nothing has to be kept, and it stands in the event once the draw is done.
 */
async function readDraws(
  house: House,
  compiled: Compiled,
  action: Action,
  matter: Matter | null,
  now: Instant,
): Promise<Facts['draws']> {
  const ids = [action.commits, action.draws].filter((id) => id !== undefined)
  if (ids.length === 0 || !matter) return undefined
  const draws: Record<string, { keys: string[]; seed: string; digest: string; organs?: Record<string, string> }> = {}
  for (const id of ids) {
    const { keys: found, organs } = await populationOf(house, compiled, id, matter, now)
    const keys = found.sort()
    const seed = house.store.seal.keyed('draw', `${matter.subject} ${id}`).slice(0, 32)
    draws[id] = {
      keys,
      seed,
      digest: house.store.suite.hex(canonicalize({ keys, seed })),
      ...(organs ? { organs } : {}),
    }
  }
  return draws
}

/** The keys of a population and, of matters, the organ that held each: nobody of that organ may be given its task. */
interface Population {
  keys: string[]
  organs?: Record<string, string>
}

async function populationOf(
  house: House,
  compiled: Compiled,
  id: string,
  matter: Matter,
  now: Instant,
): Promise<Population> {
  const from = compiled.definition.samples?.[id]?.from
  if (!from) return { keys: [] }
  if ('roster' in from) return { keys: (matter.rosters[from.roster] ?? []).map((it, i) => String(it.key ?? i + 1)) }
  if ('table' in from) return { keys: (matter.tables[from.table] ?? []).map((row) => row.id) }
  if ('register' in from) return { keys: (await allEntries(house, from.register, dateOf(now))).map(({ key }) => key) }
  // As of the day on which the draw was opened, so that the commitment and the draw speak of the same matters.
  return mattersFor(house, from.matters, from.where, matter.openedAt)
}

/** Matters of a procedure that meet the condition, whoever may see them: the population of call-backs. */
async function mattersFor(
  house: House,
  procedure: string,
  where: Parameters<typeof holds>[0],
  asOf: Instant,
): Promise<Population> {
  const organs: Record<string, string> = {}
  const keys: string[] = []
  for (let after = ''; ; ) {
    const subjects = await subjectsOf(house.store, procedure, after, 500)
    for (const loaded of await house.store.matters.findAll(subjects)) {
      const compiled = await house.book.byDigest(loaded.matter.law)
      const scope = scopeOf(compiled.definition, loaded.matter, undefined, asOf, house.facts(compiled, asOf))
      if (!holds(where, scope)) continue
      const key = numberOf(loaded.matter.subject)
      keys.push(key)
      if (loaded.matter.holder) organs[key] = loaded.matter.holder
    }
    if (subjects.length < 500) return { keys, organs }
    after = subjects.at(-1) as string
  }
}

/** References in a form that lead nowhere. Organs and regions are the city's, matters must be the caller's to see. */
export async function referenceProblems(
  house: House,
  caller: Caller,
  form: Form,
  given: Values,
  on: { subject: string; merging: boolean },
): Promise<ReferenceProblem[]> {
  const problems: ReferenceProblem[] = []
  for (const [name, field] of Object.entries(form)) {
    const value = given[name]
    if (value === undefined || value === null || value === '') continue
    const list = (Array.isArray(value) ? value : [value]).map(String)
    const miss = (code: ReferenceProblem['code'], got: Value) => problems.push({ field: name, code, got })
    switch (field.type) {
      case 'organ':
      case 'organs':
        for (const id of list) if (!house.city.organ(id)) miss('NO_SUCH_ORGAN', id)
        break
      case 'region':
        for (const code of list) if (!house.city.region(code)) miss('NO_SUCH_REGION', code)
        break
      case 'entry':
        if (field.register && house.book.register(field.register)) {
          const today = dateOf(house.now())
          for (const key of list)
            if (!(await house.store.registers.entry(field.register, key, today))) miss('NO_SUCH_ENTRY', key)
        }
        break
      case 'matter':
      case 'matters':
        for (const loaded of await Promise.all(
          list.map(async (number) => ({ number, it: await house.store.matters.find(subjectOf(number)) })),
        )) {
          if (!loaded.it || !maySee(caller, loaded.it.matter.subject, loaded.it.viewers))
            miss('NO_SUCH_MATTER', loaded.number)
          else if (loaded.it.matter.subject === on.subject) miss('SAME_MATTER', loaded.number)
          else if (on.merging && loaded.it.matter.closedAt !== undefined) miss('MATTER_ENDED', loaded.number)
        }
        break
      case 'files':
        for (const id of list) {
          const row = await house.store.files.find(id)
          if (!row || row.subject !== null) miss('NO_SUCH_FILE', id)
        }
        break
    }
  }
  return problems
}
