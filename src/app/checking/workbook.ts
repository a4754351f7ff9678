import ExcelJS from 'exceljs'
import type { Text } from '#language'
import { placesIn } from './places.ts'
import type { Checked, Lang } from './task.ts'
import { countsOf, SEVERITIES, severityWords } from './words.ts'

/** One document of a workbook: what was found, or why it could not be read. */
export type Reviewed = { file: string; checked: Checked } | { file: string; error: Text }

const HEADS = {
  summary: { zh: '汇总', en: 'Summary' },
  findings: { zh: '逐条', en: 'Findings' },
  file: { zh: '文件', en: 'File' },
  total: { zh: '合计', en: 'Total' },
  letters: { zh: '字数', en: 'Characters' },
  note: { zh: '说明', en: 'Note' },
  number: { zh: '序号', en: 'No.' },
  severity: { zh: '程度', en: 'Severity' },
  place: { zh: '行:列', en: 'Line:column' },
  quote: { zh: '原文', en: 'Words' },
  around: { zh: '前后文', en: 'Context' },
  reason: { zh: '理由', en: 'Reason' },
  arithmetic: { zh: '算式', en: 'Arithmetic' },
  repair: { zh: '建议改为', en: 'Repair' },
  rule: { zh: '规则', en: 'Rule' },
  offset: { zh: '起点（第几字，从0数）', en: 'Offset (code points, from 0)' },
  text: { zh: '粘贴的文字', en: 'Pasted text' },
} as const satisfies Record<string, Text>

const AROUND = 15
/** Excel holds no more in a cell. */
const cell = (text: string): string => (text.length > 32_000 ? `${text.slice(0, 32_000)}…` : text)

function headed(sheet: ExcelJS.Worksheet, lang: Lang, columns: readonly [keyof typeof HEADS | Text, number][]): void {
  sheet.columns = columns.map(([head, width]) => ({
    header: (typeof head === 'string' ? HEADS[head] : head)[lang],
    width,
    style: { alignment: { vertical: 'top', wrapText: true } },
  }))
  sheet.getRow(1).font = { bold: true }
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
}

/** A workbook of two sheets: a row for each document, and a row for each finding of all of them. */
export async function findingsWorkbook(reviewed: readonly Reviewed[], lang: Lang): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const named = ({ file }: Reviewed): string => file || HEADS.text[lang]
  const summary = book.addWorksheet(HEADS.summary[lang])
  headed(summary, lang, [
    ['file', 48],
    ...SEVERITIES.map((severity): [Text, number] => [severityWords[severity], 14]),
    ['total', 10],
    ['letters', 12],
    ['note', 60],
  ])
  const list = book.addWorksheet(HEADS.findings[lang])
  headed(list, lang, [
    ['number', 7],
    ['file', 30],
    ['severity', 12],
    ['place', 11],
    ['quote', 40],
    ['reason', 56],
    ['arithmetic', 36],
    ['repair', 28],
    ['around', 44],
    ['rule', 24],
    ['offset', 14],
  ])
  for (const item of reviewed) {
    if ('error' in item) {
      summary.addRow([cell(named(item)), '', '', '', '', '', item.error[lang]])
      continue
    }
    const { text, findings, omitted } = item.checked
    const counts = countsOf(findings)
    const letters = [...text]
    summary.addRow([
      cell(named(item)),
      ...SEVERITIES.map((severity) => counts[severity]),
      findings.length,
      letters.length,
      omitted > 0 ? (lang === 'zh' ? `另有${omitted}处没有列出` : `${omitted} more are not listed`) : '',
    ])
    const at = placesIn(text)
    findings.forEach((finding, i) => {
      const { line, column } = at(finding.offset)
      const end = finding.offset + finding.length
      const around = letters.slice(Math.max(0, finding.offset - AROUND), end + AROUND)
      list.addRow([
        i + 1,
        cell(named(item)),
        severityWords[finding.severity][lang],
        `${line}:${column}`,
        cell(finding.quote),
        cell(finding.reason[lang]),
        cell(finding.arithmetic ?? ''),
        cell(finding.repair ?? ''),
        cell(around.join('').replaceAll('\n', ' ')),
        finding.rule,
        finding.offset,
      ])
    })
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
