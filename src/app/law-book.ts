import type { CalendarYear } from '#calendar'
import {
  type Action,
  type ActorRule,
  type Definition,
  type Expression,
  type Field,
  type FigureDefinition,
  type Form,
  isPersonal,
  parts,
  type RegisterDefinition,
  type Statute,
  type Text,
} from '#language'
import type { Definitions } from '#store'
import { appError } from './errors.ts'

/** What `law/` gives. Plain data. */
export interface Law {
  definitions: readonly Definition[]
  registers: readonly RegisterDefinition[]
  figures: readonly FigureDefinition[]
  /** What the first part of a figure's id stands for, in the order of a report. */
  figureAreas?: readonly { id: string; title: Text }[]
  statutes: readonly Statute[]
  calendars: readonly CalendarYear[]
}

/** A definition with what is looked up often, made once for each digest. */
export interface Compiled {
  digest: string
  definition: Definition
  /** Every field of every form and table by name. Of two with one name the first counts, an officer’s before a person’s own. */
  fields: ReadonlyMap<string, Field>
  /** Names whose values are kept outside the event. */
  personal: ReadonlySet<string>
  openings: readonly string[]
}

export function compile(digest: string, definition: Definition): Compiled {
  const fields = new Map<string, Field>()
  const add = (form: Form | undefined) => {
    for (const [name, field] of Object.entries(form ?? {})) if (!fields.has(name)) fields.set(name, field)
  }
  const own = (action: Action) => action.by.some((rule) => 'anyone' in rule)
  const actions = Object.values(definition.actions)
  for (const action of actions) if (!own(action)) add(action.form)
  for (const action of actions) if (own(action)) add(action.form)
  for (const task of Object.values(definition.tasks ?? {})) add(task.form)
  for (const table of Object.values(definition.tables ?? {})) add(table.columns)
  add(definition.computed)
  return {
    digest,
    definition,
    fields,
    personal: personalNames(definition, fields),
    openings: Object.keys(definition.actions).filter((id) => definition.actions[id]?.from.length === 0),
  }
}

/** Personal by the form, or computed from something personal so that the value might be carried over. */
function personalNames(definition: Definition, fields: ReadonlyMap<string, Field>): Set<string> {
  const personal = new Set<string>()
  for (const [name, field] of fields) if (isPersonal(field)) personal.add(name)
  const computed: [string, Expression][] = [
    ...Object.values(definition.actions).flatMap((action) => Object.entries(action.sets ?? {})),
    ...Object.values(definition.deadlines).flatMap((deadline) => Object.entries(deadline.onExpiry?.sets ?? {})),
  ]
  for (let grown = true; grown; ) {
    grown = false
    for (const [name, expression] of computed) {
      if (personal.has(name) || !carries(expression, personal)) continue
      personal.add(name)
      grown = true
    }
  }
  return personal
}

/** Whether an expression can give a personal value itself, not only a fact about it. */
export function carries(expression: Expression, personal: ReadonlySet<string>): boolean {
  if ('field' in expression) return personal.has(expression.field)
  if ('input' in expression) return personal.has(expression.input)
  if ('row' in expression) return personal.has(expression.row)
  if ('if' in expression) {
    return carries(expression.then, personal) || carries(expression.else, personal)
  }
  return false
}

/** Personal fields whose words an act hands on: to children, registers or computed values. They are opened for it. */
export function handedOn(action: Action, personal: ReadonlySet<string>): string[] {
  const expressions = [
    ...(action.opensChildren ?? []).flatMap((child) => Object.values(child.carries)),
    ...(action.writes ?? []).flatMap((write) => Object.values(write.values)),
    ...Object.values(action.sets ?? {}),
  ]
  const names = new Set<string>()
  for (const expression of expressions) {
    for (const part of parts(expression)) if ('field' in part && personal.has(part.field)) names.add(part.field)
  }
  return [...names]
}

/** Posts named in rules, for saying who may act. */
export const postsOf = (rules: readonly ActorRule[]): string[] =>
  rules.flatMap((rule) => ('post' in rule ? [rule.post] : []))

/** A stored text has its names in the order of the alphabet; forms, tables and steps are shown in the order of the files. */
export function orderedLike<T>(stored: T, model: unknown): T {
  if (Array.isArray(stored)) {
    const models = Array.isArray(model) ? model : []
    return stored.map((item, at) => orderedLike(item, models[at])) as T
  }
  if (stored === null || typeof stored !== 'object' || model === null || typeof model !== 'object') return stored
  const own = stored as Record<string, unknown>
  const like = model as Record<string, unknown>
  const names = [...Object.keys(like).filter((name) => Object.hasOwn(own, name)), ...Object.keys(own)]
  return Object.fromEntries([...new Set(names)].map((name) => [name, orderedLike(own[name], like[name])])) as T
}

/**
 * The law as it is used: the files' definitions stored under their digests, the one in force on a day, and any stored
 * one by digest. A matter is always decided under the stored text that it was opened with.
 */
export class LawBook {
  readonly law: Law
  readonly #store: Definitions
  readonly #compiled = new Map<string, Compiled>()
  readonly #byId = new Map<string, Compiled[]>()
  readonly #registers = new Map<string, RegisterDefinition>()

  constructor(law: Law, store: Definitions) {
    this.law = law
    this.#store = store
    for (const register of law.registers) this.#registers.set(register.id, register)
  }

  /** Stores every definition of the files that is not stored yet. */
  async storeAll(): Promise<void> {
    for (const definition of this.law.definitions) {
      const compiled = compile(await this.#store.store(definition), definition)
      this.#compiled.set(compiled.digest, compiled)
      const list = this.#byId.get(definition.id) ?? []
      list.push(compiled)
      list.sort((a, b) => (a.definition.inForce.from < b.definition.inForce.from ? -1 : 1))
      this.#byId.set(definition.id, list)
    }
    for (const register of this.law.registers) await this.#store.store(register)
  }

  /** All procedures, each in its version of that day. */
  inForce(day: string): Compiled[] {
    return [...this.#byId.keys()].flatMap((id) => this.on(id, day) ?? [])
  }

  on(id: string, day: string): Compiled | undefined {
    return this.#byId
      .get(id)
      ?.findLast(
        ({ definition: { inForce } }) => inForce.from <= day && (inForce.to === undefined || day <= inForce.to),
      )
  }

  /** Throws NO_SUCH_PROCEDURE where none is in force. */
  current(id: string, day: string): Compiled {
    const found = this.on(id, day)
    if (!found) throw appError('NO_SUCH_PROCEDURE', { procedure: id })
    return found
  }

  async byDigest(digest: string): Promise<Compiled> {
    const kept = this.#compiled.get(digest)
    if (kept) return kept
    const stored = await this.#store.get(digest)
    const compiled = compile(digest, orderedLike(stored, this.#byId.get(stored.id)?.at(-1)?.definition))
    this.#compiled.set(digest, compiled)
    return compiled
  }

  /** The other versions of a procedure, oldest first: a deadline takes the one in force at its anchor. */
  versions(compiled: Compiled): { law: string; definition: Definition }[] {
    const list = this.#byId.get(compiled.definition.id) ?? []
    if (list.length < 2) return []
    return list
      .filter((other) => other.digest !== compiled.digest)
      .map((other) => ({ law: other.digest, definition: other.definition }))
  }

  register(id: string): RegisterDefinition | undefined {
    return this.#registers.get(id)
  }
}
