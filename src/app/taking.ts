import { randomBytes } from 'node:crypto'
import { dateOf, type Instant } from '#calendar'
import {
  type Actor,
  type Command,
  decide,
  type Facts,
  type Matter,
  type MatterEvent,
  type OpenChild,
  REFUSALS,
  type Refusal,
  scopeOf,
} from '#engine'
import { isAppError, matterNumber, queryCode } from '#kernel'
import type { Action, Form, Value, Values } from '#language'
import type { Loaded } from '#store'
import { shutOutOrgans } from './audience.ts'
import { declaredFacts, referenceProblems } from './declared-facts.ts'
import { Draft } from './draft.ts'
import { appError } from './errors.ts'
import type { House } from './house.ts'
import { type Compiled, handedOn } from './law-book.ts'
import { plainCopy } from './plain-copy.ts'
import { isCommitment, plainValue } from './sealing.ts'
import { secrecyMark } from './secrecy.ts'
import type { Caller } from './services.ts'

/** How a caller acts on one matter, or on none yet. */
export function actorOf(caller: Caller, compiled: Compiled, subject: string | null): Actor {
  if (caller.kind === 'system') return { system: true }
  if (caller.kind === 'party') return caller.party?.subject === subject ? { parties: caller.party?.roles ?? [] } : {}
  if (caller.kind === 'nobody') return {}
  const proxyFor = subject === null ? Object.keys(compiled.definition.parties) : []
  return { ...(caller.person ? { person: caller.person } : {}), posts: caller.posts, proxyFor }
}

export async function newNumber(house: House, now: Instant): Promise<string> {
  const day = dateOf(now)
  return matterNumber(house.city.city.identity.matterPrefix, day, await house.store.numbers.next(day))
}

export const newQueryCode = (): string => queryCode((n) => randomBytes(n))

export const queryHash = (house: House, subject: string, code: string): string =>
  house.store.seal.keyed('query code', `${subject} ${code}`)

/** Refuses marked text before anything is stored; that it was tried is recorded, the text is not. */
export async function refuseSecrets(house: House, caller: Caller, values: Values): Promise<void> {
  for (const [field, value] of Object.entries(values)) {
    const mark = typeof value === 'string' && value.length > 2 ? secrecyMark(value) : null
    if (mark) {
      await recordRefusal(house, caller, { field, mark })
      throw appError('SECRECY_MARK', { field, mark })
    }
  }
}

export async function recordRefusal(house: House, caller: Caller, facts: Record<string, unknown>): Promise<void> {
  const held = caller.posts[0]
  await house.store.readings.record({
    kind: 'refused',
    at: house.now(),
    ...(caller.person ? { person: caller.person } : {}),
    ...(held ? { post: held.post, organ: held.organ } : {}),
    facts,
  })
}

export const formRefusal = (action: { basis: Action['basis'] }, problems: readonly object[]): Refusal => ({
  code: 'FORM_INVALID',
  say: REFUSALS.FORM_INVALID,
  basis: action.basis,
  facts: { problems },
})

export type Taken =
  | { ok: true; draft: Draft; events: MatterEvent[]; opened: { subject: string; link: string; code: string }[] }
  | { ok: false; refusal: Refusal; draft: Draft }

export interface Take {
  caller: Caller
  compiled: Compiled
  subject: string
  /** Null when the matter is to be opened. */
  loaded: Loaded | null
  command: Command
  now: Instant
  queryHash?: string
}

const formOf = (compiled: Compiled, command: Command): { form: Form; action: Action | null } => {
  const { actions, tasks } = compiled.definition
  if (command.do === 'task') {
    const task = Object.hasOwn(tasks ?? {}, command.task ?? '') ? tasks?.[command.task ?? ''] : undefined
    if (!task) throw appError('NO_SUCH_ACTION', { task: command.task })
    return { form: task.form ?? {}, action: null }
  }
  const action = Object.hasOwn(actions, command.do) ? actions[command.do] : undefined
  if (!action) throw appError('NO_SUCH_ACTION', { action: command.do })
  return { form: action.form ?? {}, action }
}

/** Decides one command and writes down all that follows from it; the caller of this commits the draft. */
export async function take(
  house: House,
  { caller, compiled, subject, loaded, command, now, queryHash }: Take,
): Promise<Taken> {
  const draft = new Draft(house, now)
  const heldBy = loaded?.matter.holder ?? null
  const { form, action } = formOf(compiled, command)
  const given = command.with ?? {}
  await refuseSecrets(house, caller, given)
  const problems = await referenceProblems(house, caller, form, given, { subject, merging: action?.verb === 'merge' })
  if (problems.length > 0) {
    return { ok: false, refusal: formRefusal(action ?? compiled.definition, problems), draft }
  }
  const facts: Facts = {
    ...house.facts(compiled, now),
    ...(action ? await declaredFacts(house, caller, compiled, action, loaded?.matter ?? null, given, now) : {}),
  }
  const children = action?.opensChildren ? await newSubjects(house, action, given, now) : []
  const matter = loaded ? await working(house, compiled, action, loaded) : null
  const decision = decide(
    compiled.definition,
    { subject, law: compiled.digest, matter },
    command,
    actorOf(caller, compiled, loaded ? subject : null),
    now,
    children.length > 0 ? { ...facts, newSubjects: children } : facts,
  )
  if (!decision.ok) {
    if (loaded) await draft.record(compiled, loaded, decision.settled)
    return { ok: false, refusal: decision.refusal, draft }
  }
  await draft.record(compiled, loaded, decision.events, queryHash)
  const opened: { subject: string; link: string; code: string }[] = []
  for (const child of decision.children) {
    const refusal = await openChild(house, draft, caller, compiled, child, now, opened)
    if (refusal) return { ok: false, refusal, draft: new Draft(house, now) }
  }
  refuseShutOut(house, draft, compiled, [subject, ...opened.map((child) => child.subject)], heldBy, now)
  await draft.informParents()
  return { ok: true, draft, events: decision.events, opened }
}

/** A matter never comes into the hands of an organ that may not open it: nobody would ever answer it. */
function refuseShutOut(
  house: House,
  draft: Draft,
  compiled: Compiled,
  touched: readonly string[],
  heldBy: string | null,
  now: Instant,
): void {
  const matter = draft.matter(touched[0] as string)
  if (!compiled.definition.shield?.shutsOut || !matter) return
  const scope = scopeOf(compiled.definition, matter, undefined, now, house.facts(compiled, now))
  const shut = shutOutOrgans(compiled, matter, house.city, scope)
  for (const each of touched) {
    const holder = draft.matter(each)?.holder
    if (holder && shut.has(holder) && holder !== heldBy) throw appError('UNIT_SHUT_OUT', { organ: holder })
  }
}

/** A copy of the snapshot on which the engine may work, with those personal values open that the act hands on. */
async function working(house: House, compiled: Compiled, action: Action | null, loaded: Loaded): Promise<Matter> {
  const matter = plainCopy(loaded.matter)
  const names = action ? handedOn(action, compiled.personal).filter((name) => isCommitment(matter.fields[name])) : []
  if (names.length === 0) return matter
  const plain = await house.store.matters.plainValues(matter.subject)
  for (const name of names) {
    const found = plain.get((matter.fields[name] as unknown as { c: string }).c)
    matter.fields[name] = (found ? plainValue(found.value, compiled.fields.get(name)) : null) as Value
  }
  return matter
}

async function newSubjects(house: House, action: Action, given: Values, now: Instant): Promise<string[]> {
  let count = 0
  for (const spec of action.opensChildren ?? []) {
    const listed = spec.each ? given[spec.each] : ['']
    count += Array.isArray(listed) ? listed.length : listed === undefined || listed === null ? 0 : 1
  }
  return Promise.all(Array.from({ length: count }, async () => `matter:${await newNumber(house, now)}`))
}

/** Opens a child in the same transaction, by the first opening act that the system or the acting person may use. */
async function openChild(
  house: House,
  draft: Draft,
  caller: Caller,
  parent: Compiled,
  child: OpenChild,
  now: Instant,
  opened: { subject: string; link: string; code: string }[],
): Promise<Refusal | null> {
  const procedure = parent.definition.links?.[child.link]?.procedure
  if (!procedure) throw new Error(`link ${child.link} of ${parent.definition.id} names no procedure to open`)
  const compiled = house.book.current(procedure, dateOf(now))
  const actor = { ...actorOf(caller, compiled, null), system: true as const }
  let refusal: Refusal | null = null
  for (const id of compiled.openings) {
    const action = compiled.definition.actions[id] as Action
    const form = action.form ?? {}
    const values = Object.fromEntries(
      Object.entries(child.values).filter(([name, value]) => name in form && value !== null),
    )
    const declared = await declaredFacts(house, caller, compiled, action, null, values, now)
    const decision = decide(
      compiled.definition,
      { subject: child.subject, law: compiled.digest, matter: null },
      { do: id, with: values, channel: 'child' },
      actor,
      now,
      { ...house.facts(compiled, now), ...declared },
    )
    if (!decision.ok) {
      refusal ??= decision.refusal
      continue
    }
    const code = newQueryCode()
    await draft.record(compiled, null, decision.events, queryHash(house, child.subject, code))
    opened.push({ subject: child.subject, link: child.link, code })
    return null
  }
  return refusal
}

const isSystem = (actor: string | object): boolean => typeof actor === 'object' && 'system' in actor

/** Whether somebody (not the passing of time) has acted on a matter after the event `seq`. */
export async function movedBySomeone(house: House, subject: string, seq: number): Promise<boolean> {
  const events = await house.store.events.of(subject)
  return events.some((event) => event.seq > seq && !isSystem(event.actor))
}

/**
 * Runs `attempt` until it is stored. A collision on a number series or a parent is tried again at once; so is one with
 * the sweep. Who loses against another person gets STALE.
 */
export async function untilStored<T>(
  house: House,
  subject: string | null,
  seqOf: () => number,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!isAppError(error, 'STORE_SEQ_TAKEN') || tries >= 20) throw error
      if (subject !== null && error.info.subject === subject && (await movedBySomeone(house, subject, seqOf()))) {
        throw appError('STALE', { subject }, error)
      }
    }
  }
}
