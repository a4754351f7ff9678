import { addDays, addMonths, addYears, daysBetween, type PlainDate, plainDate } from '#calendar'
import { evaluateList, isOverList } from './evaluate-lists.ts'
import type { Expression } from './expression.ts'
import type { DateMark } from './figure.ts'

export type Value = string | number | boolean | null | string[]
export type Values = Record<string, Value>

/** What an expression may look at. Personal fields answer only whether they exist. */
export interface Scope {
  field(name: string): Value
  input(name: string): Value
  row?: Values
  param(name: string, key: Value): Value
  entry(read: string, column: string): Value
  linked(relation: string, which: 'count' | 'open'): number
  task(task: string, which: 'count' | 'open' | 'done' | 'joined', outcome?: string): Value
  tasks(task: string): Values[]
  sample(id: string, value: 'population' | 'drawn'): number
  times(action: string): number
  state: string
  today: PlainDate
  late(deadline: string): boolean
  wasLate(deadline: string): boolean
  overridden(code: string): number
  /** Figures only. */
  outcome?(name: string): Value
  day?(mark: DateMark): Value
  period?: { from: PlainDate; to: PlainDate }
  /** Rows of a table, members of a roster or settled tasks, by its name. */
  rows(list: string): Values[]
  roster(name: string): number
  lookup(table: string, key: Value): Value
  /** Organ for which the person acts; nobody acts when time or silence does. */
  acting?: string | null
  openFor?(task: string, organ: Value): boolean
  /** Digest of a file by its id. */
  digest?(file: string): string | null
}

const isTrue = (value: Value): boolean => value === true
const present = (value: Value): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
const numberOf = (value: Value): number => (typeof value === 'number' ? value : 0)

/** Dates and numbers compare by order; anything compared with an absent value is false, except `=` and `!=`. */
function compare(op: string, left: Value, right: Value): boolean {
  const l = Array.isArray(left) ? left.join('\n') : (left ?? null)
  const r = Array.isArray(right) ? right.join('\n') : (right ?? null)
  if (op === '=') return l === r
  if (op === '!=') return l !== r
  if (l === null || r === null || typeof l !== typeof r) return false
  if (op === '<') return l < r
  if (op === '<=') return l <= r
  if (op === '>') return l > r
  return l >= r
}

/** Integer division with the stated rounding; by zero it gives null, so that a rate over nothing is no rate. */
export function divide(left: number, right: number, round: 'half-up' | 'down' | 'up'): number | null {
  if (right === 0) return null
  const quotient = left / right
  if (round === 'down') return Math.floor(quotient)
  if (round === 'up') return Math.ceil(quotient)
  return Math.floor((2 * left + right) / (2 * right))
}

/** Evaluates an expression of the closed grammar. Never throws for data; an absent value is null. */
export function evaluate(e: Expression, s: Scope): Value {
  if ('const' in e) return e.const
  if ('field' in e) return s.field(e.field) ?? null
  if ('input' in e) return s.input(e.input) ?? null
  if ('row' in e) return s.row?.[e.row] ?? null
  if ('param' in e) return s.param(e.param, e.key ? evaluate(e.key, s) : null)
  if ('entry' in e) return s.entry(e.entry, e.column) ?? null
  if ('linked' in e) return s.linked(e.linked, e.value)
  if ('task' in e) return s.task(e.task, e.value, e.outcome)
  if ('tasks' in e) return overTasks(e, s)
  if ('sample' in e) return s.sample(e.sample, e.value)
  if ('times' in e) return s.times(e.times)
  if ('state' in e) return s.state
  if ('today' in e) return s.today
  if ('late' in e) return s.late(e.late)
  if ('wasLate' in e) return s.wasLate(e.wasLate)
  if ('overridden' in e) return s.overridden(e.overridden)
  if ('outcome' in e) return s.outcome?.(e.outcome) ?? null
  if ('day' in e) return s.day?.(e.day) ?? null
  if ('period' in e) return periodValue(e.period, s)
  if ('exists' in e) return present(evaluate(e.exists, s))
  if ('roster' in e) return s.roster(e.roster)
  if ('count' in e) return matching(e.count, e.where, s).length
  if ('sum' in e)
    return matching(e.sum, e.where, s).reduce((sum, row) => sum + numberOf(evaluate(e.of, { ...s, row })), 0)
  if ('all' in e) return s.rows(e.all).every((row) => isTrue(evaluate(e.that, { ...s, row })))
  if ('consecutive' in e) return unbroken(e, s)
  if ('daysBetween' in e) return between(e.daysBetween, s)
  if ('addTo' in e) return shifted(e, s)
  if ('startOf' in e) return firstDay(evaluate(e.startOf, s), e.unit)
  if ('yearOf' in e) return yearIn(evaluate(e.yearOf, s))
  if ('lookup' in e) return s.lookup(e.lookup, evaluate(e.key, s))
  if ('if' in e) return isTrue(evaluate(e.if, s)) ? evaluate(e.then, s) : evaluate(e.else, s)
  if (isOverList(e)) return evaluateList(e, s, evaluate)
  return operation(e, s)
}

function periodValue(which: 'from' | 'to' | 'year', { period }: Scope): Value {
  if (!period) return null
  return which === 'year' ? Number(period.to.slice(0, 4)) : period[which]
}

type Operation = Extract<Expression, { op: string }>

function operation(e: Operation, s: Scope): Value {
  switch (e.op) {
    case 'and':
      return e.of.every((part) => isTrue(evaluate(part, s)))
    case 'or':
      return e.of.some((part) => isTrue(evaluate(part, s)))
    case 'not':
      return !isTrue(evaluate(e.of, s))
    case 'in':
      return e.list.includes(evaluate(e.left, s) as string)
    case 'among': {
      const list = evaluate(e.right, s)
      return Array.isArray(list) && list.includes(evaluate(e.left, s) as string)
    }
    case '/':
      return divide(numberOf(evaluate(e.left, s)), numberOf(evaluate(e.right, s)), e.round)
    case '+':
    case '-':
    case '*':
    case 'min':
    case 'max':
      return arithmetic(
        e.op,
        e.of.map((part) => numberOf(evaluate(part, s))),
      )
    default:
      return compare(e.op, evaluate(e.left, s), evaluate(e.right, s))
  }
}

function arithmetic(op: '+' | '-' | '*' | 'min' | 'max', of: number[]): number {
  if (op === 'min') return Math.min(...of)
  if (op === 'max') return Math.max(...of)
  return of.reduce((a, b) => (op === '+' ? a + b : op === '-' ? a - b : a * b))
}

function matching(table: string, where: Expression | undefined, s: Scope): Values[] {
  const rows = s.rows(table)
  return where ? rows.filter((row) => isTrue(evaluate(where, { ...s, row }))) : rows
}

/** A number that stands in several rows counts once. */
function unbroken(e: Extract<Expression, { consecutive: string }>, s: Scope): number {
  const values = s.rows(e.consecutive).map((row) => evaluate(e.of, { ...s, row }))
  const numbers = new Set(values.filter((value) => typeof value === 'number'))
  const last = e.upTo ? evaluate(e.upTo, s) : Math.max(...numbers)
  if (typeof last !== 'number') return 0
  let count = 0
  while (numbers.has(last - count)) count++
  return count
}

const yearIn = (date: Value): Value => (typeof date === 'string' ? Number(date.slice(0, 4)) : null)

function overTasks(e: Extract<Expression, { tasks: string }>, s: Scope): number {
  const { where, total } = e
  const settled = s.tasks(e.tasks).filter((row) => where === undefined || isTrue(evaluate(where, { ...s, row })))
  return total ? settled.reduce((sum, row) => sum + numberOf(evaluate(total, { ...s, row })), 0) : settled.length
}

function between([from, to]: [Expression, Expression], s: Scope): Value {
  const a = evaluate(from, s)
  const b = evaluate(to, s)
  return typeof a === 'string' && typeof b === 'string' ? daysBetween(plainDate(a), plainDate(b)) : null
}

function shifted(e: Extract<Expression, { addTo: Expression }>, s: Scope): Value {
  const start = evaluate(e.addTo, s)
  const n = evaluate(e.n, s)
  if (typeof start !== 'string' || typeof n !== 'number') return null
  const shift = e.unit === 'day' ? addDays : e.unit === 'month' ? addMonths : addYears
  return shift(plainDate(start), n)
}

function firstDay(date: Value, unit: 'month' | 'quarter' | 'year'): Value {
  if (typeof date !== 'string') return null
  const month = Number(date.slice(5, 7))
  const first = unit === 'year' ? 1 : unit === 'quarter' ? month - ((month - 1) % 3) : month
  return plainDate(`${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01`)
}

export function holds(e: Expression | undefined, s: Scope): boolean {
  return e === undefined || isTrue(evaluate(e, s))
}

/** Walks every sub-expression, outermost first. */
export function* parts(e: Expression): Generator<Expression> {
  yield e
  if ('day' in e) return
  for (const value of Object.values(e)) {
    if (Array.isArray(value)) {
      for (const item of value) if (item !== null && typeof item === 'object') yield* parts(item as Expression)
    } else if (value !== null && typeof value === 'object') {
      yield* parts(value as Expression)
    }
  }
}
