import type { Finding, Severity } from '#check'
import type { AppError } from '#kernel'
import {
  type Checked,
  checkingRow,
  countsOf,
  type Lang,
  placesIn,
  SEVERITIES,
  severityWords,
} from '../app/checking/index.ts'

export type FileResult = { file: string; checked: Checked } | { file: string; error: AppError }

const SHAPE: Readonly<Record<Severity, string>> = { certain: '✕', likely: '!', ask: '?' }
const COLOUR: Readonly<Record<Severity, string>> = { certain: '31', likely: '33', ask: '36' }
const QUOTE_MOST = 120

const words = {
  arithmetic: { zh: '算式', en: 'arithmetic' },
  repair: { zh: '建议', en: 'repair' },
  also: { zh: '另见', en: 'see' },
  none: { zh: '没有发现问题', en: 'nothing found' },
  file: { zh: '文件', en: 'file' },
  unread: { zh: '读不了', en: 'unreadable' },
  sum: { zh: '合计', en: 'total' },
} as const

/** Columns of a terminal: a Chinese character takes two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        letter,
      )
        ? 2
        : 1),
    0,
  )
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Nothing of a document may steer the terminal that shows it. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')

function quoted(quote: string): string {
  const letters = [...plain(quote)]
  const shown = letters.length <= QUOTE_MOST ? letters.join('') : `${letters.slice(0, QUOTE_MOST).join('')}…`
  return `“${shown}”`
}

export class Saying {
  readonly #lang: Lang
  readonly #colour: boolean

  constructor(lang: Lang, colour: boolean) {
    this.#lang = lang
    this.#colour = colour
  }

  #painted(code: string, text: string): string {
    return this.#colour ? `\u001b[${code}m${text}\u001b[0m` : text
  }

  reason(error: AppError): string {
    const row = checkingRow(error.code)
    if (!row) return error.message
    return this.#lang === 'zh' ? `${row.zh}${row.next.zh}` : `${row.en} ${row.next.en}`
  }

  /** Every finding of one file, each with its place. */
  report(file: string, { text, findings, omitted }: Checked): string {
    const at = placesIn(text)
    const place = (offset: number) => {
      const { line, column } = at(offset)
      return `${line}:${column}`
    }
    const lines = findings.flatMap((finding) => this.#finding(file, finding, place))
    const more =
      omitted > 0 ? (this.#lang === 'zh' ? `，另有${omitted}处没有列出` : `, ${omitted} more not listed`) : ''
    return [...lines, `${plain(file)}${this.#colon}${this.#sum(findings)}${more}`].join('\n')
  }

  get #colon(): string {
    return this.#lang === 'zh' ? '：' : ': '
  }

  #finding(file: string, finding: Finding, place: (offset: number) => string): string[] {
    const { severity, reason, arithmetic, repair, also = [], rule } = finding
    const lang = this.#lang
    const say = (name: keyof typeof words, text: string) => `    ${words[name][lang]}${this.#colon}${plain(text)}`
    const head = this.#painted(COLOUR[severity], `${SHAPE[severity]} ${severityWords[severity][lang]}`)
    return [
      `${plain(file)}:${place(finding.offset)}  ${head}  ${this.#painted('2', `[${rule}]`)}`,
      `    ${this.#painted('1', quoted(finding.quote))}`,
      `    ${plain(reason[lang])}`,
      ...(arithmetic ? [say('arithmetic', arithmetic)] : []),
      ...(repair ? [say('repair', repair)] : []),
      ...(also.length > 0
        ? [
            say(
              'also',
              also
                .slice(0, 5)
                .map((it) => `${place(it.offset)} ${quoted(it.quote)}`)
                .join(lang === 'zh' ? '；' : '; '),
            ),
          ]
        : []),
      '',
    ]
  }

  #sum(findings: readonly Finding[]): string {
    if (findings.length === 0) return words.none[this.#lang]
    const counts = countsOf(findings)
    return SEVERITIES.filter((severity) => counts[severity] > 0)
      .map(
        (severity) => `${severityWords[severity][this.#lang]} ${counts[severity]}${this.#lang === 'zh' ? ' 处' : ''}`,
      )
      .join(this.#lang === 'zh' ? '，' : ', ')
  }

  /** One row for each file, and their sum. */
  table(results: readonly FileResult[]): string {
    const lang = this.#lang
    const total = countsOf(results.flatMap((result) => ('checked' in result ? result.checked.findings : [])))
    const rows = [
      ...results.map((result) => {
        if ('error' in result) return [plain(result.file), words.unread[lang], '', '', this.reason(result.error)]
        const counts = countsOf(result.checked.findings)
        return [plain(result.file), ...SEVERITIES.map((severity) => String(counts[severity]))]
      }),
      [words.sum[lang], ...SEVERITIES.map((severity) => String(total[severity]))],
    ]
    const head = [words.file[lang], ...SEVERITIES.map((severity) => severityWords[severity][lang])]
    const widths = head.map((name, i) => Math.max(widthOf(name), ...rows.map((row) => widthOf(row[i] ?? ''))))
    const line = (row: readonly string[]) =>
      row
        .map((text, i) => (i < row.length - 1 ? padded(text, widths[i] ?? 0) : text))
        .join('  ')
        .trimEnd()
    return [this.#painted('1', line(head)), ...rows.map(line)].join('\n')
  }
}
