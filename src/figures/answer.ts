import type { Instant, PlainDate } from '#calendar'
import type { FigureDefinition, Measure, Text, Value } from '#language'
import { type Book, type HalfName, halvesOf, type Leaf, leafKey } from './leaves.ts'
import type { Period } from './period.ts'
import { wordedValue } from './wording.ts'

/** What a value depends on besides the records. */
export interface Asked {
  period: Period
  /** Records known later do not count where the projection can tell: in registers. */
  cutOff: Instant
  /** The day as of which registers are read: the period's end, or the cut-off where that is earlier. */
  asOf: PlainDate
  parameters: Readonly<Record<string, Value>>
}

export interface LeafResult {
  value: number | string | null
  /** How many records it was read from. */
  n: number
}

export interface HalfAnswer {
  title: Text
  value: number | string | null
  records: number
}

/** `exact` is the value as a decimal number, a fraction `a/b` or a text; `value` is what stands in a sentence, as a number. */
export interface FigureAnswer {
  id: string
  value: number | string | null
  exact: string | null
  bound: 'atLeast' | null
  asWritten: string
  records: number
  numerator?: HalfAnswer
  denominator?: HalfAnswer
  /** The same without the exclusions. */
  withExcluded?: { value: number | string | null; asWritten: string; excluded: number }
  carryOver?: { before: number; received: number; closed: number; open: number; balanced: boolean }
}

type Result = { value: number | string | null; records: number }

/** Puts the answers together from the results of the leaves. Requires a result for every leaf of these figures. */
export function answersOf(
  book: Book,
  results: ReadonlyMap<string, LeafResult>,
  asked: Asked,
): Map<string, FigureAnswer> {
  const known = new Map<string, Result & { answer: FigureAnswer }>()
  const resultOf = (measure: Measure): Result => {
    if ('parameter' in measure)
      return { value: (asked.parameters[measure.parameter] ?? null) as Result['value'], records: 0 }
    if ('figure' in measure) {
      const other = book.get(measure.figure)
      return other ? figureOf(other) : { value: null, records: 0 }
    }
    if ('op' in measure) return combined(measure.op, measure.of.map(resultOf))
    const found = results.get(leafKey(measure as Leaf))
    if (!found) throw new Error(`no result for a leaf: ${leafKey(measure as Leaf)}`)
    return { value: found.value, records: found.n }
  }
  const figureOf = (definition: FigureDefinition) => {
    const before = known.get(definition.id)
    if (before) return before
    const made = answerOf(definition, resultOf)
    known.set(definition.id, made)
    return made
  }
  return new Map([...book.values()].map((definition) => [definition.id, figureOf(definition).answer]))
}

function combined(op: '+' | '-', parts: Result[]): Result {
  const records = parts.reduce((sum, part) => sum + part.records, 0)
  if (parts.some((part) => typeof part.value !== 'number')) return { value: null, records }
  const [first = 0, ...rest] = parts.map((part) => part.value as number)
  return { value: rest.reduce((sum, value) => (op === '+' ? sum + value : sum - value), first), records }
}

type Of = (measure: Measure) => Result

function answerOf(definition: FigureDefinition, of: Of): Result & { answer: FigureAnswer } {
  const main = worked(definition, of, false)
  const { carryOver, excludes } = definition.scope
  const answer: FigureAnswer = { id: definition.id, ...main.answer }
  if (excludes) {
    const all = worked(definition, of, true)
    answer.withExcluded = {
      value: all.answer.value,
      asWritten: all.answer.asWritten,
      excluded: all.records - main.records,
    }
  }
  if (carryOver) {
    const [before, received, closed, open] = [
      carryOver.before,
      carryOver.received,
      carryOver.closed,
      carryOver.open,
    ].map((measure) => Number(of(measure).value ?? 0)) as [number, number, number, number]
    answer.carryOver = { before, received, closed, open, balanced: before + received === closed + open }
  }
  return { value: main.value, records: main.records, answer }
}

function worked(definition: FigureDefinition, of: Of, all: boolean): Result & { answer: Omit<FigureAnswer, 'id'> } {
  const halves = halvesOf(definition, all)
  const { value, wording, per = 1 } = definition
  if ('of' in value) {
    const { value: exact, records } = of(halves.value as Measure)
    const scaled = typeof exact === 'number' ? exact / per : exact
    const worded = wordedValue(wording, scaled, exact, wording.as === 'percent' ? 10_000 : per)
    return {
      value: scaled,
      records,
      answer: { ...worded, exact: exact === null ? null : exactText(exact, per), records },
    }
  }
  const numerator = of(halves.numerator as Measure)
  const denominator = of(halves.denominator as Measure)
  const [a, b] = [numerator.value, denominator.value]
  const records = denominator.records
  const half = (name: Exclude<HalfName, 'value'>, result: Result): HalfAnswer => ({
    title: value[name].title,
    value: result.value,
    records: result.records,
  })
  const both = { numerator: half('numerator', numerator), denominator: half('denominator', denominator) }
  if (typeof a !== 'number' || typeof b !== 'number' || b === 0) {
    const asWritten = b === 0 ? value.empty.zh : '—'
    return { value: null, records, answer: { value: null, exact: null, bound: null, asWritten, records, ...both } }
  }
  const worded = wordedValue(wording, null, a, b)
  return { value: worded.value, records, answer: { ...worded, exact: `${a}/${b}`, records, ...both } }
}

const exactText = (exact: number | string, per: number): string =>
  typeof exact === 'number' && per !== 1 ? String(exact / per) : String(exact)

/** Length of the unbroken run of whole numbers that ends at the greatest; 0 where there is none. */
export function streakLength(values: readonly unknown[]): number {
  const years = new Set(values.filter((value): value is number => typeof value === 'number'))
  let year = Math.max(...years)
  let length = 0
  while (years.has(year)) {
    length += 1
    year -= 1
  }
  return length
}
