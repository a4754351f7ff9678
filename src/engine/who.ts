import type { Action, ActorRule } from '#language'
import type { ActorRef } from './events.ts'
import type { Actor, Command, Facts } from './facts.ts'
import type { Matter } from './matter.ts'
import { type Refusal, refuse } from './refusals.ts'

/** Organ or person to whom a task was given. */
export interface Assigned {
  organ?: string
  person?: string
}

/**
 * The capacity in which the actor may do what the rules allow, or null. Where a person holds several fitting posts,
 * the one named in the command wins, then the first.
 */
export function capacity(
  rules: readonly ActorRule[],
  actor: Actor,
  matter: Matter | null,
  command: Pick<Command, 'as' | 'with'>,
  facts: Facts,
  assigned: Assigned = {},
): ActorRef | null {
  for (const rule of rules) {
    const ref = fits(rule, actor, matter, command, facts, assigned)
    if (ref) return ref
  }
  return null
}

function fits(
  rule: ActorRule,
  actor: Actor,
  matter: Matter | null,
  command: Pick<Command, 'as' | 'with'>,
  facts: Facts,
  assigned: Assigned,
): ActorRef | null {
  if ('system' in rule) return actor.system ? { system: true } : null
  if ('anyone' in rule) {
    if (actor.system) return { system: true }
    return actor.person ? { party: 'anyone', person: actor.person } : { party: 'anyone' }
  }
  if ('party' in rule) {
    if (!actor.parties?.includes(rule.party)) return null
    return actor.person ? { party: rule.party, person: actor.person } : { party: rule.party }
  }
  if ('proxyFor' in rule) {
    if (!actor.person || !actor.proxyFor?.includes(rule.proxyFor)) return null
    const held = chosen(actor.posts ?? [], command)
    return { proxyFor: rule.proxyFor, person: actor.person, ...(held ? { post: held.post, organ: held.organ } : {}) }
  }
  if ('assignee' in rule) {
    if (assigned.person !== undefined && actor.person !== assigned.person) return null
    if (assigned.person !== undefined && !assigned.organ) return { party: 'assignee', person: assigned.person }
    const held = (actor.posts ?? []).find((item) => item.organ === assigned.organ)
    return held && actor.person ? { person: actor.person, post: held.post, organ: held.organ } : null
  }
  const fitting = (actor.posts ?? []).filter((held) => postFits(rule, held, actor, matter, facts, assigned))
  const held = chosen(fitting, command)
  return held && actor.person ? { person: actor.person, post: held.post, organ: held.organ } : null
}

type Held = NonNullable<Actor['posts']>[number]

const chosen = (held: Held[], command: Pick<Command, 'as'>): Held | undefined =>
  held.find((item) => item.post === command.as?.post && item.organ === command.as?.organ) ?? held[0]

function postFits(
  rule: Extract<ActorRule, { post: string }>,
  held: Held,
  actor: Actor,
  matter: Matter | null,
  facts: Facts,
  assigned: Assigned,
): boolean {
  if (held.post !== rule.post) return false
  if (rule.notOf) {
    const shutOut = rule.notOf === 'assignee' ? assigned.organ : matter?.fields[rule.notOf]
    if ((actor.posts ?? []).some((item) => includesOrgan(shutOut, item.organ))) return false
  }
  if (rule.of === 'assignee') return held.organ === assigned.organ
  if (rule.of && !includesOrgan(matter?.fields[rule.of], held.organ)) return false
  if (rule.over) {
    const organ = matter?.fields[rule.over]
    if (typeof organ !== 'string' || !(facts.above?.[organ] ?? []).includes(held.organ)) return false
  }
  if (rule.in && !(matter?.rosters[rule.in] ?? []).some((member) => member.organ === held.organ)) return false
  if (rule.region) {
    const place = matter?.fields[rule.region]
    if (typeof place !== 'string' || !held.region || !place.startsWith(held.region)) return false
  }
  return true
}

export const includesOrgan = (value: unknown, organ: string | null): boolean =>
  Array.isArray(value) ? value.includes(organ) : value === organ

export const personOf = (by: ActorRef): string | undefined => ('person' in by ? by.person : undefined)

/** The two-person rule: compares persons, not posts. */
export function samePerson(
  rule: Pick<Action, 'distinctFrom' | 'basis'>,
  matter: Matter,
  person?: string,
): Refusal | null {
  if (!person) return null
  const other = rule.distinctFrom?.find((done) => matter.done[done]?.persons.includes(person))
  return other ? refuse('SAME_PERSON', rule.basis, { alreadyDid: other }) : null
}
