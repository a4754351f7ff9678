import type { Matter } from '#engine'
import { latestRun } from '#engine'
import { type ActorRule, type Definition, type Expression, holds, parts, type Scope } from '#language'
import type { CityIndex } from './city.ts'
import type { Compiled } from './law-book.ts'
import type { Caller } from './services.ts'

/**
 * Who may see a matter is written with it: each key is one thing that a reader can be. `waits:` keys stand beside them
 * for those whose turn it is; `shut:` keys name organs that may not open it, whatever else they are.
 */
const organKey = (organ: string): string => `organ:${organ}`
const postKey = (post: string, organ?: string): string => (organ ? `post:${post}@${organ}` : `post:${post}`)
const placeKey = (post: string, region: string): string => `post:${post}#${region}`
const personKey = (person: string): string => `person:${person}`
export const shutKey = (organ: string): string => `shut:${organ}`

/** Everything that a caller is. */
export function viewersOf(caller: Caller): string[] {
  if (caller.kind === 'nobody' || caller.kind === 'party') return []
  const keys = new Set<string>()
  if (caller.person) keys.add(personKey(caller.person))
  for (const { post, organ, region } of caller.posts) {
    keys.add(organKey(organ))
    keys.add(postKey(post))
    keys.add(postKey(post, organ))
    if (region) keys.add(placeKey(post, region))
  }
  return [...keys]
}

/** The keys under which a matter waits for the caller. */
export const waitingFor = (caller: Caller): string[] =>
  viewersOf(caller)
    .filter((key) => !key.startsWith('person:'))
    .map((key) => `waits:${key}`)

/** What shuts the caller out. */
export const shutOutOf = (caller: Caller): string[] => [...new Set(caller.posts.map(({ organ }) => shutKey(organ)))]

/** The one rule on a single matter; lists apply the same keys in the database. */
export function maySee(caller: Caller, subject: string, viewers: readonly string[]): boolean {
  if (caller.kind === 'system') return true
  if (caller.kind === 'party') return caller.party?.subject === subject
  const set = new Set(viewers)
  if (shutOutOf(caller).some((key) => set.has(key))) return false
  return viewersOf(caller).some((key) => set.has(key))
}

/** All keys of a matter as it stands. Pure: the same matter always has the same audience. */
export function audienceOf(compiled: Compiled, matter: Matter, city: CityIndex, scope: Scope): string[] {
  const { definition } = compiled
  const keys = new Set<string>()
  const organsIn = (field: string): string[] => {
    const value = matter.fields[field]
    return Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  }
  for (const rule of definition.audience) {
    if ('organ' in rule) keys.add(organKey(rule.organ))
    else if ('field' in rule) {
      for (const organ of organsIn(rule.field)) {
        keys.add(organKey(organ))
        if (rule.above) for (const higher of city.above(organ)) keys.add(organKey(higher))
      }
    } else if ('post' in rule) {
      if (rule.region) for (const code of placesOf(matter.fields[rule.region])) keys.add(placeKey(rule.post, code))
      else keys.add(postKey(rule.post))
    }
  }
  for (const { rules, organ } of turns(definition, matter))
    for (const key of keysOf(rules, matter, city, organ)) keys.add(key)
  for (const { rules, organ } of waits(definition, matter, scope)) {
    for (const key of keysOf(rules, matter, city, organ)) keys.add(`waits:${key}`)
  }
  for (const id of compiled.openings) for (const person of matter.done[id]?.persons ?? []) keys.add(personKey(person))
  if (isDisclosed(definition, matter, scope)) keys.add(PUBLIC)
  for (const organ of shutOutOrgans(compiled, matter, city, scope)) keys.add(shutKey(organ))
  return [...keys]
}

/** The organs that a matter is kept from: the one it names and all above it. */
export function shutOutOrgans({ definition }: Compiled, matter: Matter, city: CityIndex, scope: Scope): Set<string> {
  const { shield } = definition
  if (!shield?.shutsOut || !holds(shield.when, scope)) return new Set()
  const value = matter.fields[shield.shutsOut]
  const named = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
  return new Set(named.flatMap((organ) => [organ, ...city.above(organ)]))
}

/** The key of what everybody may read; only the list of published answers asks for it. */
export const PUBLIC = 'public'

/** All acts that publication needs are done, and its condition holds. */
export function isDisclosed(definition: Definition, matter: Matter, scope: Scope): boolean {
  const { discloses } = definition
  return (
    discloses !== undefined &&
    !definition.sensitive &&
    discloses.after.every((act) => (matter.done[act]?.times ?? 0) > 0) &&
    holds(discloses.when, scope)
  )
}

/** Region codes nest: a village lies in its township and its county. */
function placesOf(value: unknown): string[] {
  return typeof value === 'string' ? [6, 9, 12].filter((n) => n <= value.length).map((n) => value.slice(0, n)) : []
}

interface Turn {
  rules: readonly ActorRule[]
  organ?: string
}

/** Posts that can act in the present state, and those with a task, open or settled: who has done their part keeps sight of it. */
function turns(definition: Definition, matter: Matter): Turn[] {
  const list: Turn[] = []
  for (const action of Object.values(definition.actions)) {
    if (action.from.includes(matter.state)) list.push({ rules: action.by })
  }
  return [...list, ...tasksOf(definition, matter)]
}

function tasksOf(definition: Definition, matter: Matter, status?: 'open'): Turn[] {
  return Object.entries(matter.tasks).flatMap(([id, items]) => {
    const rules = definition.tasks?.[id]?.by
    return rules
      ? items
          .filter((item) => status === undefined || item.status === status)
          .map((item) => ({ rules, ...(item.organ ? { organ: item.organ } : {}) }))
      : []
  })
}

/**
 * Whose turn it is: the posts of the main line; those whom an earlier act asked for something; the next rung of the
 * ladder once a period has passed; whoever has an open task.
 */
function waits(definition: Definition, matter: Matter, scope: Scope): Turn[] {
  const list = tasksOf(definition, matter, 'open')
  const here = Object.entries(definition.actions).filter(([, action]) => action.from.includes(matter.state))
  const final = definition.states[matter.state]?.final === true
  const main = here.filter(([, action]) => action.main)
  const plain = here.filter(
    ([, action]) => action.verb === undefined || action.verb === 'return' || action.verb === 'decide',
  )
  if (!final) for (const [, action] of main.length > 0 ? main : plain) list.push({ rules: action.by })
  for (const [id, action] of here) {
    if (action.most !== undefined && (matter.done[id]?.times ?? 0) >= action.most) continue
    const asked = (action.needs ?? []).filter((need) => !mentionsInput(need.that))
    if (asked.some((need) => answersAct(need.that, matter)) && asked.every((need) => holds(need.that, scope))) {
      list.push({ rules: action.by })
    }
  }
  for (const [id, deadline] of Object.entries(definition.deadlines)) {
    const run = latestRun(matter, id)
    if (run?.status !== 'expired') continue
    const next = (deadline.escalates ?? []).find((rung) => rung.by !== 'system' && !run.rungs.includes(rung.id))
    if (next && next.by !== 'system') list.push({ rules: next.by })
  }
  return list
}

const mentionsInput = (expression: Expression): boolean => [...parts(expression)].some((part) => 'input' in part)

/** A need that looks at an act already done, or at a flag that is set: someone has asked. */
const answersAct = (expression: Expression, matter: Matter): boolean =>
  [...parts(expression)].some(
    (part) =>
      ('times' in part && (matter.done[part.times]?.times ?? 0) > 0) ||
      ('field' in part && matter.fields[part.field] === true),
  )

function keysOf(rules: readonly ActorRule[], matter: Matter, city: CityIndex, assigned?: string): string[] {
  const keys: string[] = []
  const organsIn = (field: string): string[] => {
    const value = matter.fields[field]
    return Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  }
  for (const rule of rules) {
    if ('assignee' in rule) {
      if (assigned) keys.push(organKey(assigned))
    } else if ('post' in rule) {
      if (rule.of === 'assignee') {
        if (assigned) keys.push(postKey(rule.post, assigned))
      } else if (rule.of) for (const organ of organsIn(rule.of)) keys.push(postKey(rule.post, organ))
      else if (rule.over) {
        for (const organ of organsIn(rule.over))
          for (const higher of city.above(organ)) keys.push(postKey(rule.post, higher))
      } else if (rule.region)
        for (const code of placesOf(matter.fields[rule.region])) keys.push(placeKey(rule.post, code))
      else keys.push(postKey(rule.post))
    }
  }
  return keys
}

/** Fields that the shield keeps from this caller; empty when the matter has no shield or the caller is excepted. */
export function hiddenFrom(caller: Caller, definition: Definition, scope: Scope): readonly string[] {
  const { shield } = definition
  if (!shield || !holds(shield.when, scope)) return []
  if (caller.kind === 'party' || caller.kind === 'system') return []
  return caller.posts.some(({ post }) => shield.except.includes(post)) ? [] : shield.hides
}
