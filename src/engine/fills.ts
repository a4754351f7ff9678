import { type Action, type Definition, evaluate, type Fill, type Scope, type Values } from '#language'
import type { Effect } from './events.ts'
import type { Facts } from './facts.ts'
import type { Matter } from './matter.ts'

/**
 * Fills a table anew from a roster: what stood in it goes, and every member gets a row. Computed columns are worked out
 * one column after another, so that a place among all rows can rest on what was computed for each.
 */
export function fillEffects(
  { table, from, computes = {} }: Fill,
  definition: Definition,
  matter: Matter,
  action: Action,
  seen: Scope,
  facts: Facts,
): Effect[] {
  const frozen = action.freezes?.includes(from) ? facts.rosters?.[from] : undefined
  const members = frozen ?? matter.rosters[from] ?? []
  const columns = Object.keys(definition.tables?.[table]?.columns ?? {})
  const rows = members.map((member): Values => {
    const kept = Object.entries(member).filter(([name]) => columns.includes(name))
    return Object.fromEntries(kept)
  })
  const scope: Scope = { ...seen, rows: (list) => (list === table ? rows : seen.rows(list)) }
  for (const [column, expression] of Object.entries(computes)) {
    const values = rows.map((row) => evaluate(expression, { ...scope, row }))
    rows.forEach((row, i) => {
      row[column] = values[i] ?? null
    })
  }
  const before = matter.tables[table] ?? []
  const round = Object.values(matter.done).reduce((sum, { times }) => sum + times, 0) + 1
  return [
    ...before.map(({ id }): Effect => ({ is: 'row', table, row: id, op: 'remove', values: {} })),
    ...rows.map((values, i): Effect => ({ is: 'row', table, row: `${table}-${round}.${i + 1}`, op: 'add', values })),
  ]
}
