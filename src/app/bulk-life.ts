import type { Instant } from '#calendar'
import type { Command, Refusal } from '#engine'
import type { Values } from '#language'
import { numberOf } from './declared-facts.ts'
import type { Compiled } from './law-book.ts'
import type { As, Caller } from './services.ts'

/** One step of a life: who takes it, when, and with what. */
export interface LifeStep {
  at: Instant
  /** `party`: whoever follows the matter by its number and query code. `time`: what has fallen due is settled. */
  caller: Caller | 'party' | 'time'
  /** Id of an act, or `task`. */
  action: string
  with?: Values
  row?: string
  as?: As
  task?: string
  key?: string
  outcome?: string
  /** The matter of this life that is meant; absent: the first. A child is called `<parent>/<link>/<n>`, n from 0. */
  on?: string
  /** Opens a further matter, which is from then on called by the name in `on`. */
  opens?: Opening
  /** Fields that take the number of another matter of this life, by its name. */
  refers?: Readonly<Record<string, string>>
}

export interface Opening {
  procedure: string
  channel?: string
  /** Running number of the day, where the numbers are known beforehand; absent: the next one of the city. */
  serial?: number
}

/**
 * A matter from its opening on, with those that belong to it; the first step opens it. Moments must not go backwards.
 * Whatever one life refers to must be in it, or have been stored before.
 */
export interface Life extends Opening {
  steps: readonly LifeStep[]
  /** The first running number for children; each further one takes the next. */
  childSerial?: number
}

export interface Lived {
  number: string
  queryCode: string
  /** Steps that the law refused, by their place; they changed nothing. */
  refused: { step: number; code: string }[]
}

export function partyOf(subject: string, { definition }: Compiled): Caller {
  const roles = Object.keys(definition.parties).filter((id) => definition.parties[id]?.follows)
  return { kind: 'party', posts: [], party: { number: numberOf(subject), subject, roles } }
}

/** `channel` is given where the step opens the matter; `named` are the matters of the life. */
export function commandOf(step: LifeStep, channel: string | undefined, named: ReadonlyMap<string, string>): Command {
  const { action, row, as, task, key, outcome, refers = {} } = step
  const values: Values = { ...step.with }
  for (const [field, name] of Object.entries(refers)) values[field] = numberOf(named.get(name) ?? '')
  return {
    do: action,
    with: values,
    ...(row === undefined ? {} : { row }),
    ...(as === undefined ? {} : { as }),
    ...(task === undefined ? {} : { task }),
    ...(key === undefined ? {} : { key }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(channel === undefined ? {} : { channel }),
  }
}

export const whyOf = ({ code, facts }: Refusal): string =>
  code === 'FORM_INVALID' ? `${code} ${JSON.stringify(facts.problems)}` : code
