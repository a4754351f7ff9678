import type { Expression } from './expression.ts'

/**
 * Expressions over lists and texts. A list is a table, a roster or a task of the definition, by its name: rows, members
 * or settled tasks, each seen by `row`.
 */
export type ListExpression =
  | { spelled: Expression[] }
  | { rank: string; by: Expression; within?: Expression; first: 'highest' | 'lowest' }
  | { greatest: string; of: Expression; where?: Expression }
  | { least: string; of: Expression; where?: Expression }
  | { different: string; of: Expression; where?: Expression }
  | { entriesIn: Expression }
  | { acting: true }
  | { openFor: string; organ: Expression }
  | { digestOf: string }

type Part = Expression | string | number

const lift = (part: Part): Expression => (typeof part === 'object' ? part : { const: part })

/** Texts put one after another: `spelled('new-entities/', field('period'))`. Nothing, where one part is nothing. */
export const spelled = (...of: Part[]): Expression => ({ spelled: of.map(lift) })
/**
 * The place of the present row within its class: one more than the rows of that class that are strictly better, so
 * that equals share a place and the place after them stays empty (1, 2, 2, 4). What has no value has no place.
 */
export const rank = (
  list: string,
  by: Expression,
  { within, first = 'highest' }: { within?: Expression; first?: 'highest' | 'lowest' } = {},
): Expression => ({ rank: list, by, first, ...(within ? { within } : {}) })

const over =
  (word: 'greatest' | 'least' | 'different') =>
  (list: string, of: Expression, where?: Expression): Expression =>
    ({ [word]: list, of, ...(where ? { where } : {}) }) as unknown as Expression

/** The greatest number, or the latest day, that stands in a list; nothing where none does. */
export const greatestIn = over('greatest')
/** The least number, or the earliest day. */
export const leastIn = over('least')
/** How many different values stand in a list; what is absent does not count. */
export const differentIn = over('different')
/** How many entries a list field holds. */
export const entriesIn = (list: Expression): Expression => ({ entriesIn: list })
/** The organ for which the person acts now. */
export const acting = (): Expression => ({ acting: true })
/** True while a task of that organ is open. */
export const openFor = (task: string, organ: Expression): Expression => ({ openFor: task, organ })
/** The digest, by which anyone can tell it again, of the first file that the present form brings in this field. */
export const digestOf = (input: string): Expression => ({ digestOf: input })
