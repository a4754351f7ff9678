import { readNumeral } from '../numbers/numerals.ts'
import type { Page, Span } from './page.ts'

/** A day, month or year as the text writes it. */
export interface DateWords extends Span {
  year?: number
  /** The year was not written here but stands earlier in the sentence. */
  borrowed?: boolean
  month?: number
  day?: number
  weekday?: string
  /** Joined with the date before it by 至, 到 or a dash. */
  rangeEnd?: boolean
  text: string
}

const D = '〇○零一二三四五六七八九十'
const DATE = new RegExp(
  `(?:(20\\d\\d|19\\d\\d|[二一][〇○零九][${D}]{2})年)?(\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(\\d{1,2}|[一二三四五六七八九十]{1,4})(?:日|号))?(?:\\s?\\(?(?:星期|周)([一二三四五六日天])\\)?)?` +
    `|(20\\d\\d|19\\d\\d|[二一][〇○零九][${D}]{2})年(?![代])`,
  'g',
)

const number = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : /^\d/.test(written) ? Number(written) : readNumeral(written.replaceAll('○', '〇'))

/** All dates of the page in order. */
export function readDates(page: Page): DateWords[] {
  const out: DateWords[] = []
  const { flat } = page
  let sentenceFrom = 0
  let lastYear: number | undefined
  let s = 0
  for (const m of flat.matchAll(DATE)) {
    const start = m.index
    while (s < page.sentences.length && (page.sentences[s]?.end ?? 0) <= start) s++
    const from = page.sentences[s]?.start ?? 0
    if (from !== sentenceFrom) {
      sentenceFrom = from
      lastYear = undefined
    }
    const before = flat[start - 1] ?? ''
    if (/[\d.]/.test(before) && m[1] === undefined && m[5] === undefined) continue
    const year = number(m[1] ?? m[5])
    const month = number(m[2])
    const day = number(m[3])
    // 一月 in 每一月 and 个月 are no months of a year; 三四月 is a vague one
    if (
      month !== undefined &&
      year === undefined &&
      (/[每个几半]/.test(before) || (!/^\d/.test(m[2] as string) && day === undefined))
    )
      continue
    const date: DateWords = { start, end: start + m[0].length, text: m[0] }
    if (year !== undefined) {
      date.year = year
      lastYear = year
    } else if (lastYear !== undefined) {
      date.year = lastYear
      date.borrowed = true
    }
    if (month !== undefined) date.month = month
    if (day !== undefined) date.day = day
    if (m[4]) date.weekday = m[4]
    const previous = out.at(-1)
    if (previous && /^\s?(?:日|年|月)?\s?(?:-|—|——|~|–|至|到)\s?$/.test(flat.slice(previous.end, start)))
      date.rangeEnd = true
    out.push(date)
  }
  return out
}
