import { evaluate, holds, type Scope, type Selection, type Value, type Values } from '#language'
import type { Asked, LeafResult } from './answer.ts'
import { streakLength } from './answer.ts'
import { markKey } from './expression-sql.ts'
import { type Leaf, leafKey, selectionOf } from './leaves.ts'

/** What a figure sees of a matter or an entry: the same plain values as stand in the projections. */
export interface FigureRecord {
  record: string
  facts: Values
  state: string | null
}

/** The records of a source; registers as of the period's end. */
export type Records = (selection: Selection) => readonly FigureRecord[]

/** The oracle of the compiled statements: the same leaves over records in memory. */
export function evaluateLeaves(leaves: readonly Leaf[], asked: Asked, records: Records): Map<string, LeafResult> {
  return new Map(leaves.map((leaf) => [leafKey(leaf), evaluateLeaf(leaf, asked, records(selectionOf(leaf)))]))
}

function evaluateLeaf(leaf: Leaf, asked: Asked, all: readonly FigureRecord[]): LeafResult {
  const selection = selectionOf(leaf)
  const chosen = all.filter((record) => isChosen(selection, record, asked))
  const n = chosen.length
  if ('count' in leaf) return { value: n, n }
  const valuesOf = (of: typeof leaf.of) => chosen.map((record) => evaluate(of, scopeOf(record, asked)))
  if ('sum' in leaf)
    return {
      value: valuesOf(leaf.of).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
      n,
    }
  if ('distinct' in leaf)
    return {
      value: new Set(
        valuesOf(leaf.of)
          .filter((value) => value !== null)
          .map((value) => JSON.stringify(value)),
      ).size,
      n,
    }
  if ('streak' in leaf) {
    const values = valuesOf(leaf.of).filter((value) => value !== null)
    return { value: streakLength(values), n: values.length }
  }
  const sorted = chosen
    .map((record) => ({ record, by: evaluate(leaf.by, scopeOf(record, asked)) }))
    .sort((a, b) => inOrder(a.by, b.by, leaf.which) || (a.record.record < b.record.record ? -1 : 1))
  const first = sorted[0]
  return {
    value: first ? (evaluate(leaf.of, scopeOf(first.record, asked)) as LeafResult['value']) : null,
    n: Math.min(n, 1),
  }
}

/** Absent values stand last in either direction. */
function inOrder(a: Value, b: Value, which: 'first' | 'last'): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (a === b) return 0
  return a < b === (which === 'first') ? -1 : 1
}

function isChosen(selection: Selection, record: FigureRecord, asked: Asked): boolean {
  if (selection.dated) {
    const day = record.facts[markKey(selection.dated)]
    if (typeof day !== 'string' || day < asked.period.from || day > asked.period.to) return false
  }
  return !selection.where || holds(selection.where, scopeOf(record, asked))
}

const nothing = (): never => {
  throw new Error('a figure asked for what only a procedure knows: lint the definitions')
}

function scopeOf({ facts, state }: FigureRecord, asked: Asked): Scope {
  return {
    field: (name) => facts[name] ?? null,
    outcome: (name) => facts[`?${name}`] ?? null,
    day: (mark) => facts[markKey(mark)] ?? null,
    period: asked.period,
    param: (name, key) => asked.parameters[key === null ? name : `${name}.${String(key)}`] ?? null,
    state: state ?? '',
    today: asked.period.to,
    input: nothing,
    entry: nothing,
    linked: nothing,
    task: nothing,
    tasks: nothing,
    sample: nothing,
    times: nothing,
    late: nothing,
    wasLate: nothing,
    overridden: nothing,
    rows: nothing,
    roster: nothing,
    lookup: nothing,
  }
}
