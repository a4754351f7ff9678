import { type Action, evaluate, type Scope, type Values } from '#language'
import type { Effect } from './events.ts'
import type { Facts } from './facts.ts'

/** A matter to be opened beside this one: `link` says how the two belong together. */
export interface OpenChild {
  link: string
  subject: string
  values: Values
}

/** The children that an act opens, one for each entry of its list or just one. */
export function childrenOf(
  action: Action,
  given: Values,
  scope: Scope,
  facts: Facts,
): { effects: Effect[]; open: OpenChild[] } {
  const effects: Effect[] = []
  const open: OpenChild[] = []
  for (const spec of action.opensChildren ?? []) {
    const listed = spec.each ? given[spec.each] : ['']
    const entries = Array.isArray(listed) ? listed : listed === undefined || listed === null ? [] : [listed]
    for (const value of entries) {
      const subject = facts.newSubjects?.[open.length]
      if (!subject)
        throw new Error(
          `no subject was given for child ${open.length + 1} of link ${spec.link}: pass facts.newSubjects`,
        )
      const values: Values = {}
      const inner: Scope = { ...scope, input: (name) => given[name] ?? null, row: { value: value as string } }
      for (const [name, expression] of Object.entries(spec.carries)) values[name] = evaluate(expression, inner)
      open.push({ link: spec.link, subject, values })
      effects.push({ is: 'linked', link: spec.link, subject, open: true })
    }
  }
  return { effects, open }
}
