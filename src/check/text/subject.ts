import type { CheckOptions } from '../finding.ts'
import { readNumeral } from '../numbers/numerals.ts'
import { isHeading, labelOf, type Numbered } from './numbering.ts'
import type { Page, Paragraph, Span } from './page.ts'

export interface SignedDate extends Span {
  year: number
  month: number
  day: number
}

/** What the text as a whole is: kind, issuer, year, title, signature. Each is undefined where the text does not say it. */
export interface Subject {
  kind: 'rule-of-law-report' | 'work-report' | 'bulletin' | 'other'
  /** The title as a paragraph of the text; an option's title has no place. */
  title?: Paragraph
  titleText: string
  /** The year that the report is about. */
  year?: number
  /** Where that year stands. */
  yearPlace?: Span
  level?: '省' | '市' | '县' | '区' | '镇' | '乡' | '街道'
  signedDate?: SignedDate
  signature?: Span
  labels: Numbered[]
}

const TITLE = /(报告|总结|公报|情况|通报|方案|意见|通知|计划|规划|要点|白皮书|汇报|公告)$/

export function readSubject(page: Page, options: CheckOptions): Subject {
  const labels: Numbered[] = []
  for (const p of page.paragraphs) {
    const label = labelOf(page, p)
    if (label) labels.push(label)
  }
  const title = findTitle(page)
  const titleText = title ? clean(page.flat.slice(title.start, title.end)) : (options.title ?? '').trim()
  const signed = findSignature(page)
  const subject: Subject = { kind: kindOf(page, titleText), titleText, labels, ...signed }
  if (title) subject.title = title
  const year = /(20\d\d|二[〇○零][〇○零一二三][〇○零一二三四五六七八九])年/.exec(titleText)
  if (year && subject.kind !== 'other') {
    subject.year = yearOf(year[1] as string)
    if (title) {
      const at = page.flat.indexOf(year[0], title.start)
      subject.yearPlace = { start: at, end: at + year[0].length }
    }
  } else if (subject.kind !== 'other') {
    const opening = page.paragraphs.slice(0, 4).find((p) => p.end - p.start > 60)
    const m = opening && /(20\d\d)年(?!代|来)/.exec(page.flat.slice(opening.start, opening.start + 200))
    if (m && opening) {
      subject.year = Number(m[1])
      subject.yearPlace = { start: opening.start + m.index, end: opening.start + m.index + 5 }
    }
  }
  const level = levelOf(page, subject)
  if (level) subject.level = level
  return subject
}

const clean = (text: string): string =>
  text
    .replace(/^[#\s*]+/, '')
    .replace(/[\s*]+$/, '')
    .replace(/\s+/g, '')

const yearOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (readNumeral(written.replaceAll('○', '〇')) ?? 0)

/** The first of the opening lines that reads like a title. A title over two lines counts by its last. */
function findTitle(page: Page): Paragraph | undefined {
  for (const p of page.paragraphs.slice(0, 8)) {
    if (p.end - p.start > 70 || p.table) continue
    const text = clean(page.flat.slice(p.start, p.end)).replace(/\([^()]*\)$/, '')
    if (TITLE.test(text) && !/[。;!?]/.test(text) && !/^[一二三四五六七八九十]+、|^\(/.test(text)) return p
  }
  return undefined
}

function kindOf(page: Page, title: string): Subject['kind'] {
  if (/法治(政府|建设).*(报告|总结|情况|汇报)|依法行政.*(报告|总结|情况)|法制政府.*(报告|总结|情况)/.test(title))
    return 'rule-of-law-report'
  if (/政府工作报告|工作报告$/.test(title)) return 'work-report'
  if (/统计公报/.test(title)) return 'bulletin'
  if (title && TITLE.test(title)) return 'other'
  const { flat } = page
  const named = flat.split('法治政府').length - 1
  if (named >= 3 && flat.length > 600 && /(不足|问题|困难|短板)/.test(flat) && /法治政府建设/.test(flat.slice(0, 600)))
    return 'rule-of-law-report'
  return 'other'
}

const DATE =
  /^(\d{4}|[二一][〇○零九一二三四五六七八]{3})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/

/** The date on a line of its own near the end, and the line before it. */
function findSignature(page: Page): Pick<Subject, 'signedDate' | 'signature'> {
  const last = page.paragraphs.slice(-6)
  for (let i = last.length - 1; i >= 0; i--) {
    const p = last[i] as Paragraph
    const text = page.flat.slice(p.start, p.end).replace(/\s+/g, '')
    const m = DATE.exec(text)
    if (!m) continue
    const part = (t: string) => (/^\d/.test(t) ? Number(t) : (readNumeral(t) ?? 0))
    const signedDate = {
      start: p.start,
      end: p.end,
      year: yearOf(m[1] as string),
      month: part(m[2] as string),
      day: part(m[3] as string),
    }
    const before = last[i - 1] ?? page.paragraphs[p.index - 1]
    const signs =
      before &&
      before.end - before.start <= 30 &&
      isHeading(page, before) &&
      !/^[一二三四五六七八九十(\d]+[、.)]/.test(page.flat.slice(before.start, before.end))
    return signs ? { signedDate, signature: { start: before.start, end: before.end } } : { signedDate }
  }
  const end = last.at(-1)
  if (
    end &&
    end.end - end.start <= 30 &&
    /(政府|局|厅|委员会|办公室|办事处|大队|支队|中心)$/.test(page.flat.slice(end.start, end.end))
  )
    return { signature: { start: end.start, end: end.end } }
  return {}
}

function levelOf(page: Page, subject: Subject): Subject['level'] {
  const own = subject.signature ? page.flat.slice(subject.signature.start, subject.signature.end) : ''
  const m =
    /([省市县区镇乡]|街道)(?=人民政府|委员会|[\u4e00-\u9fa5]{2,14}局|[\u4e00-\u9fa5]{2,8}厅|办事处|法治|[\u4e00-\u9fa5]{0,6}20\d\d年|20\d\d年|20\d\d)/
  const found = m.exec(own) ?? m.exec(subject.titleText)
  return found?.[1] as Subject['level']
}
