import { dateOf } from '#calendar'
import type { Values } from '#language'
import { act } from './acting.ts'
import { appError } from './errors.ts'
import { figureBook } from './figure-book.ts'
import { fixFigures } from './figure-fixing.ts'
import type { House } from './house.ts'
import { fieldOf, mayEdit, type OpenedReport, openReport } from './report-reading.ts'
import { bodyOf, figuresIn, plainText, sayingOf, wordsIn } from './report-text.ts'
import { checkReport, titleOf, wholeText } from './reports.ts'
import type { ActCommand, Caller, Outcome } from './services.ts'
import type { ActedView } from './views/index.ts'

/**
 * An act on a report. What can be computed is not typed: words of a section, digests, the counts of the checker; and
 * freezing fixes every figure of the text. Any other act goes its ordinary way.
 */
export async function actOnReport(
  house: House,
  caller: Caller,
  command: ActCommand,
  key?: string,
): Promise<Outcome<ActedView>> {
  const report = await openReport(house, caller, command.number)
  if (!mayEdit(caller, report)) throw appError('NOT_FOUND')
  const { acts } = report.composition
  const completed =
    command.action === acts.write
      ? written(house, report, command)
      : command.action === acts.check
        ? await checked(house, caller, report)
        : command.action === acts.freeze
          ? await frozen(house, caller, report)
          : command.action === acts.sign
            ? signed(house, report)
            : command.action === acts.publish
              ? published(house, report)
              : {}
  return act(house, caller, { ...command, with: { ...completed, ...command.with, ...always(completed, report) } }, key)
}

/** Digests and counts are never those of the sender. */
function always(completed: Values, { composition: { fields, checked, signed, columns } }: OpenedReport): Values {
  const own = [
    fields.textDigest,
    fields.snapshotDigest,
    checked.certain,
    checked.likely,
    checked.ask,
    checked.digest,
    signed.digest,
    columns.words,
  ]
  return Object.fromEntries(
    own.flatMap((name) => (completed[name] === undefined ? [] : [[name, completed[name]]])),
  ) as Values
}

function written(house: House, report: OpenedReport, { with: given, row }: ActCommand): Values {
  const { columns } = report.composition
  const text = String(given?.[columns.text] ?? '')
  const { book } = figureBook(house)
  const unknown = figuresIn(text).find((id) => !book.has(id))
  if (unknown) throw appError('UNKNOWN_FIGURE', { figure: unknown })
  if (!report.sections.some((section) => section.row === row)) throw appError('NOT_FOUND')
  const words = wordsIn(plainText(bodyOf([{ id: 's', heading: '', text, contributors: [] }], report.saying)))
  return { [columns.words]: words }
}

async function checked(house: House, caller: Caller, report: OpenedReport): Promise<Values> {
  const { counts, digest } = await checkReport(house, caller, report.number)
  const { checked } = report.composition
  return {
    [checked.certain]: counts.certain,
    [checked.likely]: counts.likely,
    [checked.ask]: counts.ask,
    [checked.digest]: digest,
  }
}

/** First the figures are fixed, then the text is what it says with the fixed values: no record can come in between. */
async function frozen(house: House, caller: Caller, report: OpenedReport): Promise<Values> {
  const { fields } = report.composition
  const named = report.sections.flatMap(({ text }) => figuresIn(text))
  const fixed = await fixFigures(house, caller, {
    document: report.number,
    period: String(report.year),
    figures: named,
  })
  const values = new Map(fixed.map((figure) => [figure.id, figure]))
  const { digest } = wholeText(house, { ...report, saying: sayingOf(new Map([...report.live, ...values])) })
  const snapshot = fixed.map(({ id, definition, exact, asWritten, recordsDigest }) => [
    id,
    definition,
    exact,
    asWritten,
    recordsDigest,
  ])
  return {
    [fields.title]: titleOf(house, report),
    [fields.cutOff]: `${report.year}-12-31`,
    [fields.textDigest]: digest,
    [fields.snapshotDigest]: house.store.suite.hex(JSON.stringify(snapshot)),
  }
}

function signed(house: House, report: OpenedReport): Values {
  const { signed } = report.composition
  return { [signed.on]: dateOf(house.now()), [signed.digest]: wholeText(house, report).digest }
}

function published(house: House, report: OpenedReport): Values {
  const { published, fields } = report.composition
  return { [published.on]: dateOf(house.now()), [published.digest]: fieldOf(report, fields.textDigest) ?? '' }
}
