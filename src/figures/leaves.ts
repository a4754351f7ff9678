import { and, type Expression, type FigureDefinition, type Measure, not, type Selection } from '#language'

/** A measure that reads records by itself. */
export type Leaf = Exclude<Measure, { parameter: string } | { figure: string } | { op: '+' | '-' }>
export type HalfName = 'value' | 'numerator' | 'denominator'
export type Book = ReadonlyMap<string, FigureDefinition>

export const leafKey = (leaf: Leaf): string => JSON.stringify(leaf)

export function selectionOf(leaf: Leaf): Selection {
  if ('count' in leaf) return leaf.count
  if ('sum' in leaf) return leaf.sum
  if ('distinct' in leaf) return leaf.distinct
  if ('pick' in leaf) return leaf.pick
  return leaf.streak
}

/** The halves of a figure as they count: what is excluded stays out, unless `all` asks for the figure without that. */
export function halvesOf(definition: FigureDefinition, all = false): Partial<Record<HalfName, Measure>> {
  const { value, scope } = definition
  const out = all ? [] : (scope.excludes ?? []).map((item) => item.where)
  const kept = (measure: Measure) => (out.length === 0 ? measure : narrowed(measure, out))
  if ('of' in value) return { value: kept(value.of) }
  return { numerator: kept(value.numerator.of), denominator: kept(value.denominator.of) }
}

function narrowed(measure: Measure, out: Expression[]): Measure {
  const less = (selection: Selection): Selection => ({
    ...selection,
    where: and(...(selection.where ? [selection.where] : []), ...out.map(not)),
  })
  if ('count' in measure) return { count: less(measure.count) }
  if ('sum' in measure) return { ...measure, sum: less(measure.sum) }
  if ('distinct' in measure) return { ...measure, distinct: less(measure.distinct) }
  if ('pick' in measure) return { ...measure, pick: less(measure.pick) }
  if ('streak' in measure) return { ...measure, streak: less(measure.streak) }
  if ('op' in measure) return { ...measure, of: measure.of.map((item) => narrowed(item, out)) }
  return measure
}

/** The leaves of a measure; those of other figures that it names too, where the book is given: of a share its whole. */
export function* leavesIn(measure: Measure, book?: Book): Generator<Leaf> {
  if ('parameter' in measure) return
  if ('op' in measure) for (const item of measure.of) yield* leavesIn(item, book)
  else if ('figure' in measure) {
    const other = book?.get(measure.figure)
    const whole = other ? Object.values(halvesOf(other)).at(-1) : undefined
    if (whole) yield* leavesIn(whole, book)
  } else yield measure
}

/** Every leaf that these figures need, each once. */
export function leavesOf(definitions: Iterable<FigureDefinition>): Leaf[] {
  const found = new Map<string, Leaf>()
  for (const definition of definitions) {
    const { carryOver, excludes } = definition.scope
    const measures = [
      ...Object.values(halvesOf(definition)),
      ...(excludes ? Object.values(halvesOf(definition, true)) : []),
      ...(carryOver ? Object.values(carryOver) : []),
    ]
    for (const measure of measures) for (const leaf of leavesIn(measure)) found.set(leafKey(leaf), leaf)
  }
  return [...found.values()]
}

/** A half, or a term of the carry-over identity. */
export type PartName = HalfName | keyof NonNullable<FigureDefinition['scope']['carryOver']>

/** What one half, or one term, opens to. */
export function leavesOfHalf(definition: FigureDefinition, half: PartName, book: Book): Leaf[] {
  const measure = { ...definition.scope.carryOver, ...halvesOf(definition) }[half]
  return measure ? [...leavesIn(measure, book)] : []
}
