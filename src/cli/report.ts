import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { officialDocx, officialHtml, officialPdf } from '#documents'
import { type ComparedFigure, compareFigures, readStatedValues } from '#figures'
import { reportOfYear, type YearOfReport } from '../app/index.ts'
import { argumentsOf, operand } from './arguments.ts'
import type { CliCommand } from './commands.ts'
import { cliError } from './errors.ts'
import { openHouse } from './open-house.ts'
import { type Parts, print, say } from './parts.ts'
import { settingsOf } from './settings.ts'

const FORMS = ['docx', 'pdf', 'html'] as const

async function report(argv: readonly string[], parts: Parts): Promise<number> {
  const { values, positionals } = argumentsOf(argv, {
    docx: { type: 'boolean' },
    pdf: { type: 'boolean' },
    html: { type: 'boolean' },
    out: { type: 'string' },
    body: { type: 'string' },
    compare: { type: 'string' },
    production: { type: 'boolean' },
  })
  const year = Number(operand(positionals, 0, 'the year'))
  if (!Number.isInteger(year) || year < 1990 || year > 2200)
    throw cliError('CLI_USAGE', { reason: `"${positionals[0]}" is not a year: write four digits` })
  const stated = values.compare === undefined ? null : readTable(values.compare)
  const found = await read(parts, values.production !== true && !process.env.FADU_DATABASE_URL, {
    year,
    body: values.body,
  })
  const compared = stated && compareFigures(stated, found.figures)
  const asked = FORMS.filter((form) => values[form])
  if (asked.length > 0 && !found.report)
    say(`No report for ${year} has been begun${values.body ? ` by ${values.body}` : ''}.`)
  const files = found.report
    ? await write(found.report.document, asked, path.join(values.out ?? '.', `report-${year}`))
    : []
  if (values.json) print(JSON.stringify(asJson(year, found, compared, files), null, 2))
  else if (compared) printCompared(compared)
  else printReport(year, found, files)
  if (asked.length > 0 && files.length === 0) return 1
  return compared?.some(({ outcome }) => outcome === 'differs') ? 1 : 0
}

function readTable(file: string) {
  try {
    return readStatedValues(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw cliError('CLI_NO_FILE', { file, reason: 'it cannot be read' }, cause)
  }
}

async function read(parts: Parts, demonstration: boolean, ask: { year: number; body?: string | undefined }) {
  const opened = await openHouse(parts, settingsOf(process.env, demonstration), { demonstration, beside: true })
  try {
    const city = demonstration ? parts.demonstrationCity : parts.city
    return await reportOfYear({ store: opened.store, law: parts.law, city, demonstration }, ask)
  } finally {
    await opened.close()
  }
}

async function write(
  document: NonNullable<YearOfReport['report']>['document'],
  forms: readonly (typeof FORMS)[number][],
  stem: string,
): Promise<string[]> {
  const files: string[] = []
  for (const form of forms) {
    const file = `${stem}.${form}`
    const bytes =
      form === 'docx'
        ? await officialDocx(document)
        : form === 'pdf'
          ? await officialPdf(document)
          : officialHtml(document)
    writeFileSync(file, bytes)
    files.push(file)
  }
  return files
}

const asJson = (year: number, found: YearOfReport, compared: ComparedFigure[] | null, files: string[]) => ({
  year,
  cutOff: found.cutOff,
  logSize: found.logSize,
  report: found.report,
  figures: [...found.figures.values()],
  ...(compared ? { compared } : {}),
  ...(files.length > 0 ? { files } : {}),
})

const WORDS = { same: '一致 same', differs: '不一致 differs', 'not-covered': '尚未覆盖 not covered yet' }

function printCompared(compared: ComparedFigure[]) {
  for (const { id, outcome, stated, ours, why } of compared)
    print(`${WORDS[outcome]}\t${id}\t${stated}\t${ours ?? ''}\t${why.zh}`)
  const count = (outcome: ComparedFigure['outcome']) => compared.filter((one) => one.outcome === outcome).length
  say(
    `${count('same')} same, ${count('differs')} differ, ${count('not-covered')} not covered yet, of ${compared.length}.`,
  )
}

function printReport(year: number, { report: made, figures }: YearOfReport, files: string[]) {
  if (made) {
    const { title, state, documentNumber, signedOn } = made.view
    print([title, documentNumber, state.title.zh, signedOn].filter(Boolean).join('\t'))
  } else print(`${year}: 还没有启动报告 no report begun`)
  for (const { id, asWritten, exact, records } of figures.values())
    print(`${id}\t${asWritten}\t${exact ?? ''}\t${records}`)
  for (const file of files) say(`Written: ${file}`)
}

export const reportCommands: readonly CliCommand[] = [
  {
    name: 'report',
    usage: 'report YEAR [--body ORGAN] [--docx] [--pdf] [--html] [--out FOLDER] [--compare FILE.tsv] [--json]',
    title: 'The annual report as a document, its figures, and how they compare with a table of stated values',
    run: report,
  },
]
