import { dateOf, type Instant, toMs } from '#calendar'
import {
  type Asked,
  answersOf,
  type Book,
  compileLeaves,
  type FigureAnswer,
  type Leaf,
  type LeafResult,
  leafKey,
  leavesOf,
  lintFigures,
  type Period,
  parsePeriod,
  streakLength,
} from '#figures'
import type { FigureDefinition } from '#language'
import { digestOf } from '#ledger'
import { readLeaves, recordMark } from '#store'
import { appError } from './errors.ts'
import type { House } from './house.ts'

export interface PeriodAnswers {
  asked: Asked
  logSize: number
  /** What the record was when they were read. */
  mark: string
  answers: ReadonlyMap<string, FigureAnswer>
}

const books = new WeakMap<House, { book: Book; digests: Map<string, string> }>()
interface Kept {
  answers: Promise<PeriodAnswers>
  asOf: string
  /** Wall time at which the reading began. */
  at: number
}

const kept = new WeakMap<House, Map<string, Kept>>()

/** The figures that the law files define. Those that read what this house does not have are refused at once. */
export function figureBook(house: House): { book: Book; digests: Map<string, string> } {
  const known = books.get(house)
  if (known) return known
  const { figures, statutes, definitions, registers } = house.book.law
  const book: Book = new Map(figures.map((definition) => [definition.id, definition]))
  const findings = lintFigures(book, {
    statutes,
    procedures: new Set(definitions.map(({ id }) => id)),
    registers: new Set(registers.map(({ id }) => id)),
  })
  const [first] = findings
  if (first) throw new Error(`figure ${first.figure} ${first.message}`)
  const made = { book, digests: new Map<string, string>() }
  books.set(house, made)
  return made
}

export function definitionOf(house: House, id: string): FigureDefinition {
  const definition = figureBook(house).book.get(id)
  if (!definition) throw appError('NOT_FOUND')
  return definition
}

/** Digest of the canonical definition, by which a fixed value names it. */
export function definitionDigest(house: House, definition: FigureDefinition): string {
  const { digests } = figureBook(house)
  const known = digests.get(definition.id)
  if (known) return known
  const digest = digestOf(house.store.suite, definition)
  digests.set(definition.id, digest)
  return digest
}

export function periodOf(name: string): Period {
  const period = parsePeriod(name)
  if (!period) throw appError('BAD_PERIOD', { got: name })
  return period
}

export function askedFor(house: House, period: Period, cutOff: Instant = house.now()): Asked {
  const day = dateOf(cutOff)
  const asOf = period.to < day ? period.to : day
  return { period, cutOff, asOf, parameters: house.city.parameters(asOf) }
}

/**
 * All figures of a period from one view of the data; kept for as long as nothing is added to the record. With `maxAge`
 * (milliseconds) an answer that old will do, so that a page that many read is not counted anew for each of them.
 */
export async function answersFor(house: House, period: Period, maxAge = 0): Promise<PeriodAnswers> {
  const { book } = figureBook(house)
  const shelf = kept.get(house) ?? new Map<string, Kept>()
  kept.set(house, shelf)
  const asked = askedFor(house, period)
  const before = shelf.get(period.name)
  const now = toMs(house.wall())
  if (before && before.asOf === asked.asOf) {
    if (now - before.at < maxAge) return before.answers
    const made = await before.answers
    if (made.mark === (await recordMark(house.store))) return made
  }
  const answers = readAnswers(house, book, asked)
  shelf.set(period.name, { answers, asOf: asked.asOf, at: now })
  if (shelf.size > 40) shelf.delete(shelf.keys().next().value as string)
  answers.catch(() => shelf.delete(period.name))
  return answers
}

/** The same without keeping: for fixing, and for figures of another cut-off. */
export async function readAnswers(house: House, book: Book, asked: Asked): Promise<PeriodAnswers> {
  const statements = compileLeaves(house.store.city, leavesOf(book.values()), asked)
  const { rows, logSize, mark } = await readLeaves(house.store, statements)
  const results = new Map<string, LeafResult>()
  for (const [i, { leaves }] of statements.entries())
    for (const [j, leaf] of leaves.entries()) {
      const { value, n } = rows[i]?.[j] ?? { value: null, n: 0 }
      results.set(leafKey(leaf), { value: valueOfLeaf(leaf, value), n })
    }
  return { asked, logSize, mark, answers: answersOf(book, results, asked) }
}

/** PostgreSQL gives counts and sums as text; what is picked from a record comes as it stands there. */
function valueOfLeaf(leaf: Leaf, value: unknown): LeafResult['value'] {
  if ('streak' in leaf) return streakLength((value ?? []) as unknown[])
  if ('pick' in leaf) return typeof value === 'number' || typeof value === 'string' ? value : null
  return Number(value ?? 0)
}
