import { check as checkText } from '#check'
import type { FigureAnswer } from '#figures'
import type { FigureDefinition } from '#language'
import { matterRows, type ReportMatterRow } from '#store'
import { maySee } from './audience.ts'
import { appError } from './errors.ts'
import { organRef } from './field-views.ts'
import { figureBook } from './figure-book.ts'
import { valuesOfYear } from './figures.ts'
import type { House } from './house.ts'
import { composing, fieldOf, type Gathered, mayEdit, type OpenedReport, openReport } from './report-reading.ts'
import { bodyOf, figuresIn, plainText, wordsIn } from './report-text.ts'
import type { Caller } from './services.ts'
import { stateView } from './story.ts'
import type { ReportCheckView, ReportFigureView, ReportView } from './views/index.ts'

/** The report of a body for a year; of the city itself where none is named. */
export async function reportOf(
  house: House,
  caller: Caller,
  ask: { year: number; body?: string | undefined },
): Promise<ReportView> {
  const { composition } = composing(house)
  const rows = await rowsOf(house, ask.year)
  const body = ask.body ?? house.city.city.settings['report.city-body']
  const row = rows.find(({ facts }) => facts[composition.fields.body] === body)
  if (!row) throw appError('NOT_FOUND')
  return reportView(house, caller, await openReport(house, caller, row.subject.slice('matter:'.length)))
}

export const reportByNumber = async (house: House, caller: Caller, number: string): Promise<ReportView> =>
  reportView(house, caller, await openReport(house, caller, number))

export async function reportYears(house: House): Promise<{ published: number[]; begun: number[] }> {
  const { composition } = composing(house)
  const own = house.city.city.settings['report.city-body']
  const rows = await rowsOf(house)
  const years = (of: ReportMatterRow[]) =>
    [...new Set(of.map(({ facts }) => Number(facts[composition.fields.year])))].sort((a, b) => b - a)
  return {
    published: years(
      rows.filter(
        ({ facts, done }) => facts[composition.fields.body] === own && done.includes(composition.acts.publish),
      ),
    ),
    begun: years(rows),
  }
}

export async function rowsOf(house: House, year?: number): Promise<ReportMatterRow[]> {
  const { procedure, composition } = composing(house)
  const rows = await matterRows(house.store, procedure)
  return rows.filter(({ facts }) => year === undefined || facts[composition.fields.year] === year)
}

export async function reportView(house: House, caller: Caller, report: OpenedReport): Promise<ReportView> {
  const { composition, loaded, compiled, sections, saying } = report
  const own = mayEdit(caller, report)
  const { fields, published } = composition
  const named = sections.flatMap(({ text }) => figuresIn(text))
  const years = (await rowsOf(house))
    .filter(
      ({ facts, done, viewers, subject }) =>
        facts[fields.body] === report.body &&
        (done.includes(composition.acts.publish) || maySee(caller, subject, viewers)),
    )
    .map(({ facts }) => Number(facts[fields.year]))
  const optional = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value })
  return {
    number: report.number,
    procedure: compiled.definition.id,
    year: report.year,
    body: organRef(house.city, report.body),
    title: titleOf(house, report),
    state: { id: loaded.matter.state, title: stateView(compiled, loaded.matter.state).title },
    isFrozen: report.isFrozen,
    isPublic: report.isPublic,
    ...optional(
      'documentNumber',
      loaded.matter.documents.findLast(({ document }) => document === composition.document)?.number,
    ),
    ...optional('cutOff', fieldOf(report, fields.cutOff)),
    ...optional('signedOn', fieldOf(report, composition.signed.on)),
    ...optional('publishedOn', fieldOf(report, published.on)),
    ...optional('publishedAt', fieldOf(report, published.where)),
    ...(report.isFrozen ? optional('textDigest', fieldOf(report, fields.textDigest)) : {}),
    ...(report.isFrozen ? optional('snapshotDigest', fieldOf(report, fields.snapshotDigest)) : {}),
    ...optional('frozenAt', report.isFrozen ? loaded.matter.done[composition.acts.freeze]?.last : undefined),
    corrections: report.corrections,
    sections: sections.map((section) => ({
      row: section.row,
      id: section.id,
      heading: section.heading,
      ...(own ? { source: section.text, contributions: contributionsOf(house, section.gathered) } : {}),
      words: wordsIn(plainText(bodyOf([{ ...section, heading: '' }], saying))),
      ...(section.budget === undefined ? {} : { budget: section.budget }),
      contributors: section.contributors.map((organ) => organRef(house.city, organ)),
      paragraphs: bodyOf([section], saying) as ReportView['sections'][number]['paragraphs'],
    })),
    figures: await figureViews(house, caller, report, named),
    ...(house.demonstration ? { watermark: house.city.city.identity.watermark } : {}),
    years: [...new Set(years)].sort((a, b) => b - a),
  }
}

const contributionsOf = (house: House, gathered: readonly Gathered[]) =>
  gathered.map(({ organ, text }) => ({ organ: organRef(house.city, organ), text }))

/** As the body calls it, or by the year where the text has no title yet. */
export const titleOf = (house: House, report: OpenedReport): string =>
  fieldOf(report, report.composition.fields.title) ??
  `${organRef(house.city, report.body).name.zh}${report.year}年${report.compiled.definition.title.zh}`

async function figureViews(
  house: House,
  caller: Caller,
  report: OpenedReport,
  named: readonly string[],
): Promise<ReportFigureView[]> {
  const { book } = figureBook(house)
  const before = await valuesOfYear(house, caller, report.year - 1)
  return [...new Set(named)].flatMap((id): ReportFigureView[] => {
    const definition = book.get(id)
    const live = report.live.get(id)
    if (!definition || !live) return []
    const fixed = report.fixed.get(id)
    const { value, exact, bound, asWritten, records } = fixed ?? live
    const last = before.get(id)
    return [
      {
        id,
        title: definition.title,
        says: definition.says,
        unit: definition.unit.zh,
        ...{ value, exact, bound, asWritten, records },
        ...halves(definition, fixed ?? live),
        ...(fixed
          ? {
              fixed: {
                definition: fixed.definition,
                cutOff: fixed.cutOff,
                logSize: fixed.logSize,
                recordsDigest: fixed.recordsDigest,
              },
            }
          : {}),
        ...(fixed?.differs ? { live: live.asWritten } : {}),
        ...(last && last.records > 0 ? { before: last.asWritten } : {}),
      },
    ]
  })
}

/** The halves of what stands in the text. */
function halves(
  { value }: FigureDefinition,
  { numerator, denominator }: Pick<FigureAnswer, 'numerator' | 'denominator'>,
) {
  return 'numerator' in value && numerator && denominator ? { numerator, denominator } : {}
}

/** Reads the text with the checker; offsets are code points of `text`. */
export async function checkReport(house: House, caller: Caller, number: string): Promise<ReportCheckView> {
  const report = await openReport(house, caller, number)
  const { text, digest, starts } = wholeText(house, report)
  const found = checkText(text, { title: titleOf(house, report) })
  return {
    digest,
    text,
    counts: countsOf(found),
    findings: found.map(({ rule, severity, offset, length, quote, reason, arithmetic, repair }) => {
      const section = starts.findLast(({ at }) => at <= offset)?.section
      return {
        ...{ rule, severity, offset, length, quote, reason },
        ...(arithmetic ? { arithmetic } : {}),
        ...(repair ? { repair } : {}),
        ...(section ? { section } : {}),
      }
    }),
    loose: looseNumbers(report),
  }
}

function countsOf(found: readonly { severity: string }[]): ReportCheckView['counts'] {
  const count = (severity: string) => found.filter((finding) => finding.severity === severity).length
  return { certain: count('certain'), likely: count('likely'), ask: count('ask') }
}

export const countsIn = (house: House, report: OpenedReport, text: string): ReportCheckView['counts'] =>
  countsOf(checkText(text, { title: titleOf(house, report) }))

/** What is checked, frozen and signed: the title and every section, figures as they are written. */
export function wholeText(
  house: House,
  report: OpenedReport,
): { text: string; digest: string; starts: { section: string; at: number }[] } {
  let text = titleOf(house, report)
  const starts: { section: string; at: number }[] = []
  for (const section of report.sections) {
    text += '\n'
    starts.push({ section: section.id, at: [...text].length })
    text += plainText(bodyOf([section], report.saying))
  }
  return { text, digest: house.store.suite.hex(text), starts }
}

/** Counted things in the sections outside chips. Years, list numbers and names of documents are none. */
function looseNumbers(report: OpenedReport): ReportCheckView['loose'] {
  const counted = /\d[\d,.]*\s*(?:%|％|万|亿|余|多)*\s*(?:件|条|项|次|个|名|人|家|户|份|起|元|期|部|处|场|篇|%|％)/g
  return report.sections.flatMap(({ id, text }) => {
    const bare = text.replace(/\{\{[^}]*\}\}/g, (chip) => '\u25cf'.repeat(chip.length))
    return [...bare.matchAll(counted)].map((found) => ({
      section: id,
      text: found[0],
      context: bare.slice(Math.max(0, found.index - 12), found.index + found[0].length + 12).replace(/\u25cf+/g, '…'),
    }))
  })
}
