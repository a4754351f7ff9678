import { readNumeral } from '../numbers/numerals.ts'
import type { Page, Paragraph } from './page.ts'

/** 1: 一、; 2: (一); 3: 1.; 4: (1); 5: ①; part: 第一章. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 'part'

export interface Numbered {
  rank: Rank
  number: number
  /** The label as written, such as 一、 or (三). */
  label: string
  start: number
  end: number
  paragraph: number
  /** At the head of a paragraph, not inside one. */
  head: boolean
  /** The paragraph is a heading: short, or its first sentence is. */
  heading: boolean
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const HEAD =
  /^#*\s*(?:([一二三四五六七八九十]{1,4})\s?([、.,:]|(?=\s))|\(\s?([一二三四五六七八九十]{1,4})\s?\)[、.]?|(\d{1,2})\s?([、.])(?![\d])|\((\d{1,2})\)[、.]?|([①-⑳])|第([一二三四五六七八九十]{1,4})(部分|章|节|条))/

/** The numbering label at the head of a paragraph. */
export function labelOf(page: Page, paragraph: Paragraph): Numbered | undefined {
  if (paragraph.table) return undefined
  const head = page.flat.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 16))
  const m = HEAD.exec(head)
  if (!m) return undefined
  const [whole, top, , second, third, , fourth, circled, part, partKind] = m
  if (partKind === '条' || partKind === '节') return undefined
  const number = top ?? second ?? part
  const n = number ? readNumeral(number) : circled ? CIRCLED.indexOf(circled) + 1 : Number(third ?? fourth)
  if (!n || n > 60) return undefined
  const rank: Rank = top ? 1 : second ? 2 : third ? 3 : fourth ? 4 : circled ? 5 : 'part'
  const start = paragraph.start + (whole.length - whole.replace(/^#*\s*/, '').length)
  return {
    rank,
    number: n,
    label: page.flat.slice(start, paragraph.start + whole.length).trim(),
    start,
    end: paragraph.start + whole.length,
    paragraph: paragraph.index,
    head: true,
    heading: isHeading(page, paragraph),
  }
}

/** A line of its own without the marks of a sentence. */
export function isHeading(page: Page, { start, end, table }: { start: number; end: number; table?: boolean }): boolean {
  if (table || end - start > 45) return false
  return (
    !/[。;!?,:]/.test(page.flat.slice(start, end).replace(/^[一二三四五六七八九十\d]{1,3}[,:]/, '')) ||
    (end - start <= 36 &&
      !/[。;!?:]$/.test(page.flat.slice(start, end)) &&
      !/[。;!?]/.test(page.flat.slice(start, end)))
  )
}
