import { type Citation, type Expression, type FigureDefinition, parts, type Statute } from '#language'
import { type Book, halvesOf, leavesIn, selectionOf } from './leaves.ts'

export interface FigureFinding {
  figure: string
  message: string
}

export interface FigureLintContext {
  statutes: readonly Statute[]
  procedures: ReadonlySet<string>
  registers: ReadonlySet<string>
  mechanisms?: ReadonlySet<string>
}

/** Words of the grammar that mean something over a record of a figure. */
const WORDS = [
  'const',
  'field',
  'day',
  'outcome',
  'period',
  'param',
  'state',
  'today',
  'exists',
  'spelled',
  'yearOf',
  'if',
  'op',
  'daysBetween',
]

/** All defects that can be found without records. An empty list means none. */
export function lintFigures(book: Book, context: FigureLintContext): FigureFinding[] {
  const findings: FigureFinding[] = []
  for (const definition of book.values()) {
    const say = (message: string) => findings.push({ figure: definition.id, message })
    if (JSON.stringify(JSON.parse(JSON.stringify(definition))) !== JSON.stringify(definition)) say('is not plain JSON')
    if (definition.basis.length === 0) say('has no basis')
    for (const citation of definition.basis) checkCitation(citation, context, say)
    const { time } = definition.scope
    if (typeof time === 'object' && !/^\d{4}-\d{2}-\d{2}$/.test(time.since)) say('a total (累计) needs its first day')
    for (const id of definition.serves) {
      if (context.mechanisms && !context.mechanisms.has(id)) say(`serves ${id}, which is no mechanism`)
    }
    checkMeasures(definition, book, context, say)
    if (reaches(definition, definition.id, book, new Set())) say('is computed from itself')
  }
  return findings
}

function checkCitation(citation: Citation, context: FigureLintContext, say: (message: string) => void) {
  if (!context.statutes.some(({ id }) => id === citation.statute)) say(`cites ${citation.statute}, which is not listed`)
}

function checkMeasures(
  definition: FigureDefinition,
  book: Book,
  context: FigureLintContext,
  say: (message: string) => void,
) {
  const { carryOver } = definition.scope
  for (const measure of [...Object.values(halvesOf(definition)), ...Object.values(carryOver ?? {})]) {
    for (const id of figuresIn(measure)) if (!book.has(id)) say(`is computed from ${id}, which is not defined`)
    for (const leaf of leavesIn(measure)) {
      const selection = selectionOf(leaf)
      const procedure = 'matters' in selection ? selection.matters : 'rows' in selection ? selection.rows : undefined
      if (procedure !== undefined && !context.procedures.has(procedure))
        say(`reads ${procedure}, which is no procedure`)
      if ('register' in selection && !context.registers.has(selection.register))
        say(`reads ${selection.register}, which is no register`)
      const expressions: Expression[] = [...(selection.where ? [selection.where] : [])]
      if ('of' in leaf) expressions.push(leaf.of)
      if ('by' in leaf) expressions.push(leaf.by)
      for (const expression of expressions)
        for (const part of parts(expression))
          if (!WORDS.some((word) => word in part))
            say(`uses ${Object.keys(part)[0]}(…), which means nothing over a record`)
    }
  }
}

function* figuresIn(measure: Parameters<typeof leavesIn>[0]): Generator<string> {
  if ('figure' in measure) yield measure.figure
  if ('op' in measure) for (const item of measure.of) yield* figuresIn(item)
}

function reaches(definition: FigureDefinition, id: string, book: Book, seen: Set<string>): boolean {
  for (const measure of Object.values(halvesOf(definition))) {
    for (const other of figuresIn(measure)) {
      if (other === id) return true
      const next = book.get(other)
      if (!next || seen.has(other)) continue
      seen.add(other)
      if (reaches(next, id, book, seen)) return true
    }
  }
  return false
}
