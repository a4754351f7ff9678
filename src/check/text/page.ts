import type { Place } from '../finding.ts'

/** A stretch of the page, in UTF-16 units: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

/** A paragraph without the blanks around it. */
export interface Paragraph extends Span {
  index: number
  /** A row of a table, or a line of code in Markdown: no sentence, no list. */
  table: boolean
}

/** From one full stop, question mark, exclamation mark or paragraph end to the next. */
export interface Sentence extends Span {
  index: number
  paragraph: number
}

export interface Page {
  /** The text that is judged: as given, or, where its lines were broken at a fixed width, with whole paragraphs. */
  raw: string
  /** The same length as `raw`, full-width ASCII made half-width. */
  flat: string
  paragraphs: Paragraph[]
  sentences: Sentence[]
  place(start: number, end: number): Place
}

const LONGEST_QUOTE = 80

export function openPage(given: string): Page {
  const lines = linesOf(given)
  if (!isWrapped(given, lines)) return pageOf(given, lines, placer(given))
  const { text, origin } = unwrap(given, lines)
  const place = placer(given)
  // a place ends behind its last character, wherever the line breaks that were taken out stood
  return pageOf(text, linesOf(text), (start, end) =>
    place(origin[start] ?? 0, (origin[Math.max(start, end - 1)] ?? 0) + 1),
  )
}

function pageOf(raw: string, lines: Line[], place: Page['place']): Page {
  const paragraphs = lines.map((line, index) => ({ ...line, index }))
  const flat = flatten(raw)
  return { raw, flat, paragraphs, sentences: sentencesOf(flat, paragraphs), place }
}

const isBlank = (code: number): boolean =>
  code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0 || code === 0xfeff

type Line = Span & { table: boolean }

function linesOf(raw: string): Line[] {
  const lines: Line[] = []
  let from = 0
  let code = false
  while (from <= raw.length) {
    const nl = raw.indexOf('\n', from)
    const to = nl < 0 ? raw.length : nl
    let start = from
    let end = to
    while (start < end && isBlank(raw.charCodeAt(start))) start++
    while (end > start && isBlank(raw.charCodeAt(end - 1))) end--
    const fence = raw.startsWith('```', start) && end > start
    if (end > start) lines.push({ start, end, table: code || fence || isTableRow(raw, start, end) })
    if (fence) code = !code
    if (nl < 0) break
    from = nl + 1
  }
  return lines
}

function isTableRow(raw: string, start: number, end: number): boolean {
  let bars = 0
  let tabs = 0
  for (let i = start; i < end && bars + tabs < 3; i++) {
    const c = raw.charCodeAt(i)
    if (c === 124) bars++
    else if (c === 9) tabs++
  }
  return bars >= 2 || tabs >= 2
}

const closes = (c: string): boolean => '。!?;:…”)』】》!?;:)"|'.includes(c)

/** Text taken from a PDF often breaks its lines at a fixed width: most long lines then end in the middle of a sentence. */
function isWrapped(raw: string, lines: Line[]): boolean {
  let long = 0
  let open = 0
  let longest = 0
  for (const { start, end } of lines) {
    longest = Math.max(longest, end - start)
    if (end - start < 22) continue
    long++
    if (!closes(raw[end - 1] as string)) open++
  }
  return long >= 6 && longest <= 60 && open / long > 0.4
}

const startsItem =
  /^(?:[一二三四五六七八九十]+[、.]|[((][一二三四五六七八九十\d]+[))]|\d{1,2}[.、.](?!\d)|第[一二三四五六七八九十]+[章节部条])/

const PAGE_NUMBER = /^[-—–\s\d第页共/]{1,14}$/

/** The text with the line breaks inside its paragraphs and the page numbers taken out, and where each unit came from. */
function unwrap(raw: string, lines: Line[]): { text: string; origin: Uint32Array } {
  const widest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  const parts: string[] = []
  const origin = new Uint32Array(raw.length + lines.length + 1)
  let length = 0
  let open = false
  const put = (text: string, from: number) => {
    parts.push(text)
    for (let i = 0; i < text.length; i++) origin[length++] = from + i
  }
  for (const line of lines) {
    const words = raw.slice(line.start, line.end)
    if (PAGE_NUMBER.test(words)) continue
    if (length > 0 && !(open && !line.table && !startsItem.test(words.slice(0, 8))))
      put('\n', Math.max(0, line.start - 1))
    put(words, line.start)
    const indent = line.start - (raw.lastIndexOf('\n', line.start - 1) + 1)
    open = words.length + indent >= widest * 0.75 && !'。!?!?'.includes(words.at(-1) as string)
  }
  return { text: parts.join(''), origin }
}

function flatten(raw: string): string {
  const codes = new Uint16Array(raw.length)
  for (let i = 0; i < raw.length; i++) {
    const c = raw.charCodeAt(i)
    codes[i] = c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c === 0x3000 || c === 0xa0 ? 32 : c === 0xfe6a ? 37 : c
  }
  const parts: string[] = []
  for (let i = 0; i < codes.length; i += 8192) parts.push(String.fromCharCode(...codes.subarray(i, i + 8192)))
  return parts.join('')
}

function sentencesOf(flat: string, paragraphs: Paragraph[]): Sentence[] {
  const out: Sentence[] = []
  for (const p of paragraphs) {
    let start = p.start
    const push = (end: number) => {
      if (end > start) out.push({ start, end, index: out.length, paragraph: p.index })
      start = end
    }
    if (!p.table) {
      for (let i = p.start; i < p.end; i++) {
        const c = flat.charCodeAt(i)
        if (c !== 0x3002 && c !== 33 && c !== 63) continue
        while (i + 1 < p.end && '”’)》」』'.includes(flat[i + 1] as string)) i++
        push(i + 1)
      }
    }
    push(p.end)
  }
  return out
}

/** Maps UTF-16 units to code points; a text without astral characters needs no table. */
function placer(raw: string): Page['place'] {
  let points: Uint32Array | undefined
  if (/[\ud800-\udbff]/.test(raw)) {
    points = new Uint32Array(raw.length + 1)
    let n = 0
    for (let i = 0; i < raw.length; i++) {
      points[i] = n
      const c = raw.charCodeAt(i)
      const next = raw.charCodeAt(i + 1)
      if (c >= 0xd800 && c <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
        points[++i] = n
      }
      n++
    }
    points[raw.length] = n
  }
  const at = (i: number): number => (points ? (points[i] as number) : i)
  return (start, end) => {
    const stop = Math.min(end, start + LONGEST_QUOTE)
    return { offset: at(start), length: at(stop) - at(start), quote: raw.slice(start, stop) }
  }
}

/** The sentence that holds a position, by bisection. */
export function sentenceAt(page: Page, position: number): Sentence | undefined {
  return holding(page.sentences, position)
}

export function paragraphAt(page: Page, position: number): Paragraph | undefined {
  return holding(page.paragraphs, position)
}

function holding<S extends Span>(spans: S[], position: number): S | undefined {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle] as S
    if (position < span.start) high = middle - 1
    else if (position >= span.end) low = middle + 1
    else return span
  }
  return undefined
}
