import { dateOf } from '#calendar'
import { available, type Command } from '#engine'
import type { Composition, Values } from '#language'
import type { Loaded } from '#store'
import { appError } from './errors.ts'
import { figureBook } from './figure-book.ts'
import { fixFigures } from './figure-fixing.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import { fieldOf, type OpenedReport, openReport } from './report-reading.ts'
import { bodyOf, figuresIn, plainText, sayingOf, wordsIn } from './report-text.ts'
import { checkReport, titleOf, wholeText } from './reports.ts'
import type { Caller } from './services.ts'
import { actorOf } from './taking.ts'

/**
 * What of an act on a composed text is computed and never typed: words of a section, digests, the counts of the
 * checker. Forms leave these fields out.
 */
export function computedFields(
  { acts, columns, checked, fields, signed, published }: Composition,
  act: string,
): string[] {
  if (act === acts.write) return [columns.words]
  if (act === acts.check) return [checked.certain, checked.likely, checked.ask, checked.digest]
  if (act === acts.freeze) return [fields.textDigest, fields.snapshotDigest]
  if (act === acts.sign) return [signed.digest]
  return act === acts.publish ? [published.digest] : []
}

/** The command with what is computed in place, and with what is usually meant where nothing is given. Freezing fixes every figure of the text. */
export async function completedCommand(
  house: House,
  caller: Caller,
  compiled: Compiled,
  { matter }: Loaded,
  command: Command,
): Promise<Command> {
  const { composes } = compiled.definition
  if (!composes || !Object.values(composes.acts).includes(command.do)) return command
  const now = house.now()
  const actor = actorOf(caller, compiled, matter.subject)
  const may = available(compiled.definition, matter, actor, now, house.facts(compiled, now))
  // Whoever may not do it is refused by the engine, and nothing is fixed for them.
  if (!may.some(({ id }) => id === command.do)) return command
  const isExact = command.do !== composes.acts.write
  const report = await openReport(house, caller, matter.subject.slice('matter:'.length), isExact)
  const { acts } = composes
  const completed =
    command.do === acts.write
      ? written(house, report, command)
      : command.do === acts.check
        ? await checked(house, caller, report)
        : command.do === acts.freeze
          ? await frozen(house, caller, report)
          : command.do === acts.sign
            ? signed(house, report)
            : published(house, report)
  const own = computedFields(composes, command.do)
  const computed = Object.fromEntries(
    own.flatMap((name) => (name in completed ? [[name, completed[name]]] : [])),
  ) as Values
  return { ...command, with: { ...completed, ...command.with, ...computed } }
}

function written(house: House, report: OpenedReport, { with: given, row }: Command): Values {
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
  // A text that is frozen before its year is over says how far its figures go.
  const [end, today] = [`${report.year}-12-31`, dateOf(house.now())]
  const cutOff = end < today ? end : today
  return {
    [fields.title]: titleOf(house, report),
    [fields.cutOff]: cutOff,
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
