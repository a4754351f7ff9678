import { dateOf } from '#calendar'
import {
  compareReturned,
  type OfficialDocument,
  type Paragraph,
  type ReturnedReport,
  readReport,
  textOf,
} from '#documents'
import { appError } from './errors.ts'
import { organRef } from './field-views.ts'
import type { House } from './house.ts'
import { fieldOf, mayEdit, type OpenedReport, openReport } from './report-reading.ts'
import { bodyOf } from './report-text.ts'
import { titleOf } from './reports.ts'
import type { Caller } from './services.ts'
import type { ReturnedReportView } from './views/index.ts'

/** The report as an official document; a draft bears the day on which it was asked for. */
export async function reportDocument(house: House, caller: Caller, number: string): Promise<OfficialDocument> {
  const report = await openReport(house, caller, number)
  return documentOf(
    house,
    report,
    mayEdit(caller, report) || caller.kind === 'system' ? await signerOf(house, report) : undefined,
  )
}

/** 签发人 stands on what is sent up, not on what is published. */
async function signerOf(house: House, { composition, loaded }: OpenedReport): Promise<string | undefined> {
  const person = loaded.matter.done[composition.acts.sign]?.persons.at(-1)
  return person === undefined ? undefined : (await house.store.people.byId(person))?.name
}

export function documentOf(house: House, report: OpenedReport, signer?: string): OfficialDocument {
  const { composition, loaded } = report
  const { recipients, document, signed, fields } = composition
  const rows = loaded.matter.tables[recipients.table] ?? []
  const named = (isMain: boolean) =>
    rows
      .filter(({ values }) => (values[recipients.role] === recipients.main) === isMain)
      .map(({ values }) => String(values[recipients.name]))
  const [main, ...others] = named(true)
  const copies = [...others, ...named(false)]
  const issued = loaded.matter.documents.findLast((item) => item.document === document)
  const issuer = organRef(house.city, report.body).name.zh
  const frozenOn = loaded.matter.done[composition.acts.freeze]?.last
  const date = fieldOf(report, signed.on) ?? dateOf(house.now())
  return {
    issuer,
    ...(issued?.number ? { number: issued.number } : {}),
    ...(signer ? { signer } : {}),
    title: titleOf(house, report),
    ...(main ? { to: [main] } : {}),
    body: withoutSignature(bodyOf(report.sections, report.saying), issuer),
    signedBy: issuer,
    date,
    ...(copies.length > 0 ? { copyTo: copies } : {}),
    ...(house.demonstration ? { watermark: house.city.city.identity.watermark.zh } : {}),
    ...(report.isFrozen
      ? {
          frozen: {
            digest: fieldOf(report, fields.textDigest) ?? '',
            at: frozenOn ? dateOf(frozenOn) : '',
          },
        }
      : {}),
  }
}

/** The paper sets signature and date in their own place; a text that ends with them does not say them twice. */
function withoutSignature(body: Paragraph[], issuer: string): Paragraph[] {
  const isSignature = (paragraph: Paragraph | undefined): boolean => {
    const text = paragraph ? textOf(paragraph).trim() : ''
    return text === issuer || /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text)
  }
  const last = body.findLastIndex((paragraph) => !isSignature(paragraph))
  return body.slice(0, last + 1)
}

/** Compares a file that came back with what was sent, and gives each section's text for taking over. */
export async function returnedReport(
  house: House,
  caller: Caller,
  number: string,
  bytes: Uint8Array,
): Promise<ReturnedReportView> {
  const report = await openReport(house, caller, number)
  if (!mayEdit(caller, report)) throw appError('NOT_FOUND')
  const sent = documentOf(house, report)
  const returned = readReport(bytes)
  return { ...compareReturned(sent, returned), sections: sectionsOf(report, returned) } as ReturnedReportView
}

/** Headings part the text; what stands before the first heading belongs to no section and is only listed. */
function sectionsOf(report: OpenedReport, { paragraphs }: ReturnedReport): ReturnedReportView['sections'] {
  const bare = (text: string) => text.replace(/\s/g, '')
  const starts = new Map(
    report.sections.flatMap((section) => {
      const last = section.heading.split('\n').at(-1) ?? ''
      return bare(last) === '' ? [] : [[bare(last), section] as const]
    }),
  )
  const above = new Set(report.sections.flatMap(({ heading }) => heading.split('\n').slice(0, -1).map(bare)))
  const texts = new Map<string, string[]>()
  let at: string | undefined
  for (const { text, runs } of paragraphs) {
    const section = starts.get(bare(text))
    if (section) {
      at = section.row
      texts.set(at, [])
    } else if (at !== undefined && bare(text) !== '' && !above.has(bare(text))) {
      texts.get(at)?.push(
        runs
          .map((run) => (run.chip ? `{{${run.chip.figure}}}` : run.text))
          .join('')
          .trim(),
      )
    }
  }
  return report.sections.flatMap(({ row, id, text }) => {
    const lines = texts.get(row)
    if (!lines) return []
    const came = withoutTail(lines, text).join('\n')
    return [{ row, id, text: came, changed: bare(came) !== bare(text) }]
  })
}

/** Signature, date and imprint stand behind the last section and are none of its text. */
function withoutTail(lines: string[], written: string): string[] {
  const known = new Set(written.split(/\r?\n/).map((line) => line.replace(/\s/g, '')))
  const signature = lines.findIndex((line, i) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(line) && i > 0 && !known.has(line))
  return signature < 0 ? lines : lines.slice(0, signature - 1)
}
