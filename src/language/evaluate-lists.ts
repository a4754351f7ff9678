import type { Scope, Value, Values } from './evaluate.ts'
import type { Expression } from './expression.ts'
import type { ListExpression } from './expression-lists.ts'

type Evaluate = (e: Expression, s: Scope) => Value

export const isOverList = (e: Expression): e is ListExpression =>
  'spelled' in e ||
  'rank' in e ||
  'greatest' in e ||
  'least' in e ||
  'different' in e ||
  'entriesIn' in e ||
  'acting' in e ||
  'openFor' in e ||
  'digestOf' in e

/** The name of the table, roster or task that an expression goes through, where it goes through one. */
export function listOf(e: Expression): string | undefined {
  if ('rank' in e) return e.rank
  if ('greatest' in e) return e.greatest
  if ('least' in e) return e.least
  return 'different' in e ? e.different : undefined
}

export function evaluateList(e: ListExpression, s: Scope, evaluate: Evaluate): Value {
  if ('spelled' in e) return spell(e.spelled.map((part) => evaluate(part, s)))
  if ('rank' in e) return place(e, s, evaluate)
  if ('greatest' in e) return extreme(valuesIn(e.greatest, e, s, evaluate), (a, b) => a > b)
  if ('least' in e) return extreme(valuesIn(e.least, e, s, evaluate), (a, b) => a < b)
  if ('different' in e) return new Set(valuesIn(e.different, e, s, evaluate)).size
  if ('acting' in e) return s.acting ?? null
  if ('openFor' in e) return s.openFor?.(e.openFor, evaluate(e.organ, s)) ?? false
  if ('digestOf' in e) {
    const files = s.input(e.digestOf)
    return Array.isArray(files) && files[0] !== undefined ? (s.digest?.(files[0]) ?? null) : null
  }
  const list = evaluate(e.entriesIn, s)
  return Array.isArray(list) ? list.length : 0
}

const spell = (of: Value[]): Value => (of.some((part) => part === null || Array.isArray(part)) ? null : of.join(''))

type Plain = string | number

function valuesIn(
  list: string,
  { of, where }: { of: Expression; where?: Expression },
  s: Scope,
  evaluate: Evaluate,
): Plain[] {
  const rows = s.rows(list).filter((row) => where === undefined || evaluate(where, { ...s, row }) === true)
  return rows
    .map((row) => evaluate(of, { ...s, row }))
    .filter((value) => typeof value === 'number' || (typeof value === 'string' && value !== '')) as Plain[]
}

const extreme = (values: Plain[], better: (a: Plain, b: Plain) => boolean): Value =>
  values.reduce<Plain | null>((found, value) => (found === null || better(value, found) ? value : found), null)

function place(e: Extract<ListExpression, { rank: string }>, s: Scope, evaluate: Evaluate): Value {
  const amountOf = (row: Values | undefined) => evaluate(e.by, row ? { ...s, row } : s)
  const classOf = (row: Values | undefined) => (e.within ? evaluate(e.within, row ? { ...s, row } : s) : null)
  const own = amountOf(s.row)
  if (typeof own !== 'number') return null
  const mine = classOf(s.row)
  const better = s.rows(e.rank).filter((row) => {
    const other = amountOf(row)
    if (typeof other !== 'number' || classOf(row) !== mine) return false
    return e.first === 'highest' ? other > own : other < own
  })
  return better.length + 1
}
