import { dateOf } from '#calendar'
import type { Matter } from '#engine'
import { holds, type Scope } from '#language'
import type { Compiled } from './law-book.ts'

export type FigureFacts = Record<string, string | number | boolean | string[]>

const LONGEST = 120

/**
 * What figures may read of a matter: its short public values by name, the day on which each state was last entered
 * (`@state`) and each act last done (`#act`), those of opening and closing (`@ opened`), and which outcomes hold (`?outcome`). Personal values are not among them.
 */
export function factsOf({ definition, personal }: Compiled, matter: Matter, scope: Scope): FigureFacts {
  const facts: FigureFacts = {}
  for (const [name, value] of Object.entries(matter.fields)) {
    if (personal.has(name) || !isShort(value)) continue
    facts[name] = value as string
  }
  facts['@ opened'] = dateOf(matter.openedAt)
  if (matter.closedAt) facts['@ closed'] = dateOf(matter.closedAt)
  for (const [state, at] of Object.entries(matter.entered)) facts[`@${state}`] = dateOf(at)
  for (const [act, { last }] of Object.entries(matter.done)) facts[`#${act}`] = dateOf(last)
  for (const [name, outcome] of Object.entries(definition.outcomes ?? {}))
    if (holds(outcome.when, scope)) facts[`?${name}`] = true
  return facts
}

const isShort = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value !== '' && value.length <= LONGEST) ||
  (Array.isArray(value) && value.length > 0 && JSON.stringify(value).length <= LONGEST)
