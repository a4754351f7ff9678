import type { ListExpression } from './expression-lists.ts'
import type { DateMark } from './figure.ts'
import type { Text } from './text.ts'

/**
 * The closed grammar of conditions and computed values. Integers only: money in fen, rates in basis points,
 * so every value is exact; a division states its rounding.
 */
export type Expression =
  | { const: string | number | boolean | null }
  | { field: string }
  | { input: string }
  | { row: string }
  | { param: string; key?: Expression }
  | { entry: string; column: string }
  | { linked: string; value: 'count' | 'open' }
  | { task: string; value: 'count' | 'open' | 'done' | 'joined'; outcome?: string }
  | { tasks: string; where?: Expression; total?: Expression }
  | { sample: string; value: 'population' | 'drawn' }
  | { times: string }
  | { state: true }
  | { today: true }
  | { late: string }
  | { wasLate: string }
  | { overridden: string }
  | { outcome: string }
  | { period: 'from' | 'to' | 'year' }
  | { day: DateMark }
  | { op: 'and' | 'or'; of: Expression[] }
  | { op: 'not'; of: Expression }
  | { op: '=' | '!=' | '<' | '<=' | '>' | '>='; left: Expression; right: Expression }
  | { op: 'in'; left: Expression; list: (string | number)[] }
  | { op: 'among'; left: Expression; right: Expression }
  | { op: '+' | '-' | '*' | 'min' | 'max'; of: Expression[] }
  | { op: '/'; left: Expression; right: Expression; round: 'half-up' | 'down' | 'up' }
  | { exists: Expression }
  | { count: string; where?: Expression }
  | { sum: string; of: Expression; where?: Expression }
  | { all: string; that: Expression }
  | { consecutive: string; of: Expression; upTo?: Expression }
  | { roster: string; value: 'count' }
  | { daysBetween: [Expression, Expression] }
  | { addTo: Expression; n: Expression; unit: 'day' | 'month' | 'year' }
  | { startOf: Expression; unit: 'month' | 'quarter' | 'year' }
  | { yearOf: Expression }
  | { lookup: string; key: Expression }
  | ListExpression
  | { if: Expression; then: Expression; else: Expression }

type Operand = Expression | string | number | boolean | null

const isPlain = (value: Operand): value is string | number | boolean | null =>
  value === null || typeof value !== 'object'
const lift = (value: Operand): Expression => (isPlain(value) ? { const: value } : value)

/** A fixed value: `value(true)`, `value('answered')`. */
export const value = (fixed: string | number | boolean | null): Expression => ({ const: fixed })
/** A field of the matter, as it stands before the act. */
export const field = (name: string): Expression => ({ field: name })
/** A value that the present act brings with its form. */
export const input = (name: string): Expression => ({ input: name })
/** A column of the row that is looked at. */
export const row = (column: string): Expression => ({ row: column })
/** A local parameter of the city; `key` picks one of a family, for example the days by kind of demand. */
export const param = (name: string, key?: Operand): Expression =>
  key === undefined ? { param: name } : { param: name, key: lift(key) }
/** A column of a register entry that the act declares under `reads`. */
export const entry = (read: string, column: string): Expression => ({ entry: read, column })
export const linkedCount = (relation: string): Expression => ({ linked: relation, value: 'count' })
export const linkedOpen = (relation: string): Expression => ({ linked: relation, value: 'open' })
export const taskCount = (task: string, value: 'count' | 'open' | 'done' = 'count', outcome?: string): Expression =>
  outcome === undefined ? { task, value } : { task, value, outcome }
/** True once a task's join is satisfied. */
export const joined = (task: string): Expression => ({ task, value: 'joined' })
/** Settled tasks that meet the condition; `row` sees their form, `outcome`, `key` and `organ`. */
export const countTasks = (task: string, where?: Expression): Expression =>
  where ? { tasks: task, where } : { tasks: task }
export const sumTasks = (task: string, total: Expression, where?: Expression): Expression =>
  where ? { tasks: task, total, where } : { tasks: task, total }
/** Size of what a sample was drawn from, and of what was drawn. */
export const population = (sample: string): Expression => ({ sample, value: 'population' })
export const drawnCount = (sample: string): Expression => ({ sample, value: 'drawn' })
/** How many times an act has been done on this matter. */
export const times = (action: string): Expression => ({ times: action })
export const state = (): Expression => ({ state: true })
export const today = (): Expression => ({ today: true })
/** True when the deadline's present run is past its moment and not met. */
export const late = (deadline: string): Expression => ({ late: deadline })

/** True when any run of the deadline went past its moment, also when it was met afterwards. */
export const wasLate = (deadline: string): Expression => ({ wasLate: deadline })
/** How many times a warning with this code was overridden on the matter. */
export const overridden = (code: string): Expression => ({ overridden: code })

/** In figures: whether the named outcome of the matter holds. */
export const outcome = (name: string): Expression => ({ outcome: name })
/** In figures: the first or last day of the period that is asked for, or its year. */
export const period = (which: 'from' | 'to' | 'year'): Expression => ({ period: which })

/** In figures: the day on which the record was opened or closed, entered a state or had an act done. */
export const dayOf = (day: DateMark): Expression => ({ day })

export const and = (...of: Expression[]): Expression => ({ op: 'and', of })
export const or = (...of: Expression[]): Expression => ({ op: 'or', of })
export const not = (of: Expression): Expression => ({ op: 'not', of })
export const eq = (left: Operand, right: Operand): Expression => ({ op: '=', left: lift(left), right: lift(right) })
export const ne = (left: Operand, right: Operand): Expression => ({ op: '!=', left: lift(left), right: lift(right) })
export const lt = (left: Operand, right: Operand): Expression => ({ op: '<', left: lift(left), right: lift(right) })
export const le = (left: Operand, right: Operand): Expression => ({ op: '<=', left: lift(left), right: lift(right) })
export const gt = (left: Operand, right: Operand): Expression => ({ op: '>', left: lift(left), right: lift(right) })
export const ge = (left: Operand, right: Operand): Expression => ({ op: '>=', left: lift(left), right: lift(right) })
export const oneOf = (left: Operand, ...list: (string | number)[]): Expression => ({ op: 'in', left: lift(left), list })
/** True when the value stands in a list that a field or the form holds. */
export const among = (left: Operand, list: Expression): Expression => ({ op: 'among', left: lift(left), right: list })
export const plus = (...of: Operand[]): Expression => ({ op: '+', of: of.map(lift) })
export const minus = (...of: Operand[]): Expression => ({ op: '-', of: of.map(lift) })
export const product = (...of: Operand[]): Expression => ({ op: '*', of: of.map(lift) })
export const least = (...of: Operand[]): Expression => ({ op: 'min', of: of.map(lift) })
export const greatest = (...of: Operand[]): Expression => ({ op: 'max', of: of.map(lift) })
export const ratio = (left: Operand, right: Operand, round: 'half-up' | 'down' | 'up'): Expression => ({
  op: '/',
  left: lift(left),
  right: lift(right),
  round,
})
export const exists = (of: Expression): Expression => ({ exists: of })
export const countRows = (table: string, where?: Expression): Expression =>
  where ? { count: table, where } : { count: table }
export const sumRows = (table: string, of: Expression, where?: Expression): Expression =>
  where ? { sum: table, of, where } : { sum: table, of }
export const allRows = (table: string, that: Expression): Expression => ({ all: table, that })
/**
 * How many whole numbers (years, terms) stand in the rows without a gap, counted back from `upTo`, or from the greatest
 * where none is given. 2018, 2019, 2020 count three up to 2020, and none up to 2021.
 */
export const consecutive = (table: string, of: Expression, upTo?: Operand): Expression =>
  upTo === undefined ? { consecutive: table, of } : { consecutive: table, of, upTo: lift(upTo) }
export const rosterCount = (roster: string): Expression => ({ roster, value: 'count' })
export const daysBetween = (from: Operand, to: Operand): Expression => ({ daysBetween: [lift(from), lift(to)] })
export const addTo = (date: Operand, n: Operand, unit: 'day' | 'month' | 'year'): Expression => ({
  addTo: lift(date),
  n: lift(n),
  unit,
})
/** The first day of the month, quarter or year in which the date lies. */
export const startOf = (date: Operand, unit: 'month' | 'quarter' | 'year'): Expression => ({
  startOf: lift(date),
  unit,
})
/** The year of a date as a whole number. */
export const yearOf = (date: Operand): Expression => ({ yearOf: lift(date) })
/** The value that a dated table of the definition gives for a key on the day of the act. */
export const lookup = (table: string, key: Operand): Expression => ({ lookup: table, key: lift(key) })
export const when = (condition: Expression, then: Operand, otherwise: Operand): Expression => ({
  if: condition,
  then: lift(then),
  else: lift(otherwise),
})

/** A condition with what is said to the person whose act it holds back. */
export interface Need {
  that: Expression
  code: string
  say: Text
}

/** What a person is told but may override by saying why in the form field `reason`; every override is counted. */
export interface Warning extends Need {
  reason: string
}

/** `need(ge(times('reply'), 1), 'REPLY_PENDING', '…', '…')`: the condition, its code, and what is said, in both languages. */
export const need = (that: Expression, code: string, zh: string, en: string): Need => ({ that, code, say: { zh, en } })
export const warning = (that: Expression, code: string, zh: string, en: string, reason: string): Warning => ({
  ...need(that, code, zh, en),
  reason,
})
