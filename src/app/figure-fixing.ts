import { compileRecords, type FigureAnswer, type HalfName, halvesOf, leavesOfHalf } from '#figures'
import type { FigureDefinition } from '#language'
import { type FixedRow, fixedFigures, readRecords } from '#store'
import { answersFor, definitionDigest, figureBook, periodOf } from './figure-book.ts'
import { figureView } from './figure-view.ts'
import type { House } from './house.ts'
import type { Caller } from './services.ts'
import type { FixedFigureView } from './views/index.ts'

/** What is kept of a fixed value; its digest, and that of the list of records, stand in the event. */
interface Kept {
  answer: FigureAnswer
  definition: string
  cutOff: string
  logSize: number
  recordsDigest: string
}

/**
 * Fixes figures of a period for a document: value, definition, cut-off, length of the log, and the records of every
 * half by digest, as one event. Answers the fixed values by figure; a later change of the records leaves them as they are.
 */
export async function fixFigures(
  house: House,
  caller: Caller,
  ask: { document: string; period: string; figures: readonly string[] },
): Promise<FixedFigureView[]> {
  const { book } = figureBook(house)
  const period = periodOf(ask.period)
  const { answers, asked, logSize } = await answersFor(house, period)
  const subject = `figures:${ask.document}`
  const head = await house.store.events.head(subject)
  const seq = (head?.seq ?? 0) + 1
  const rows: FixedRow[] = []
  const named = [...new Set(ask.figures)].flatMap((id) => book.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const definition of named) {
    const answer = answers.get(definition.id) as FigureAnswer
    const lists: string[] = []
    for (const half of Object.keys(halvesOf(definition)) as HalfName[]) {
      const leaves = leavesOfHalf(definition, half, book)
      const records =
        leaves.length === 0 ? [] : await readRecords(house.store, compileRecords(house.store.city, leaves, asked))
      lists.push(...records.map(({ leaf, kind, record }) => `${half} ${leaf} ${kind} ${record}`))
    }
    const records = lists.join('\n')
    const kept: Kept = {
      answer,
      definition: definitionDigest(house, definition),
      cutOff: asked.cutOff,
      logSize,
      recordsDigest: house.store.suite.hex(records),
    }
    rows.push({
      subject,
      seq,
      figure: definition.id,
      period: period.name,
      answer: JSON.stringify(kept),
      records,
    })
  }
  await house.store.commit({
    recordedAt: house.now(),
    events: [
      {
        subject,
        seq,
        type: 'fixed',
        v: 1,
        ...(head ? { prev: head.hash } : {}),
        effectiveOn: house.now(),
        actor: caller.person ? { person: caller.person } : { system: true },
        body: {
          document: ask.document,
          period: period.name,
          cutOff: asked.cutOff,
          logSize,
          figures: rows.map((row) => {
            const { answer, definition, recordsDigest } = JSON.parse(row.answer) as Kept
            return {
              id: row.figure,
              definition,
              exact: answer.exact,
              asWritten: answer.asWritten,
              records: recordsDigest,
            }
          }),
        },
      },
    ],
    fixed: rows,
  })
  return rows.map((row) =>
    fixedView(row, book.get(row.figure) as FigureDefinition, answers.get(row.figure) as FigureAnswer),
  )
}

/** A fixed value beside what the records give now. */
export function fixedView(
  { subject, seq, period, answer }: Omit<FixedRow, 'records'>,
  definition: FigureDefinition,
  live: FigureAnswer | undefined,
): FixedFigureView {
  const kept = JSON.parse(answer) as Kept
  const { id, value, exact, unit, bound, asWritten, records, ...more } = figureView(definition, kept.answer)
  const { cutOff, logSize, recordsDigest } = kept
  return {
    ...{ id, value, exact, unit, bound, asWritten, records },
    ...(more.numerator && more.denominator ? { numerator: more.numerator, denominator: more.denominator } : {}),
    ...{ period, definition: kept.definition, cutOff, logSize, recordsDigest, subject, seq },
    differs: live === undefined || live.exact !== exact || live.asWritten !== asWritten,
  }
}

/** What was fixed for a document, the latest of each figure. */
export async function fixedFor(house: House, document: string, maxAge = 0): Promise<Map<string, FixedFigureView>> {
  const { book } = figureBook(house)
  const rows = await fixedFigures(house.store, { subject: `figures:${document}` })
  const first = rows[0]
  const live = first
    ? (await answersFor(house, periodOf(first.period), maxAge)).answers
    : new Map<string, FigureAnswer>()
  return new Map(
    rows.flatMap((row) => {
      const definition = book.get(row.figure)
      return definition ? [[row.figure, fixedView(row, definition, live.get(row.figure))] as const] : []
    }),
  )
}
