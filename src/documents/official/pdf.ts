import { printPage } from './chromium.ts'
import { paperHtml } from './html.ts'
import { BLOCK } from './measures.ts'
import type { OfficialDocument } from './model.ts'

/**
 * What CSS cannot say about pages, said before they are printed: a heading keeps a line of its text, the signature a
 * part of the text, and the imprint stands on the lower edge of the last page. All blocks are whole lines, so where a
 * page ends follows from the height above it.
 */
const PAGINATE = `
const main = document.querySelector('main')
const page = main.getBoundingClientRect().width / ${BLOCK.width} * ${BLOCK.height}
const line = page / ${BLOCK.lines}
let pushed = 0
const from = () => main.getBoundingClientRect().top
const start = (one) => one.getBoundingClientRect().top - from() + pushed
const within = (y) => { const rest = y % page; return page - rest < 1 ? 0 : rest }
const high = (one) => one.getBoundingClientRect().height
const push = (one) => {
  const at = within(start(one))
  if (at === 0) return
  one.style.breakBefore = 'page'
  pushed += page - at
}
const blocks = [...main.querySelectorAll('main > p, main > h2, main > h3, main > h4, main > h5, main > div')]
const signature = main.querySelector('.signature')
for (const [i, one] of blocks.entries()) {
  const at = within(start(one))
  if (/^H[2-5]$/.test(one.tagName) && at + high(one) + line > page + 1) push(one)
  else if (one.matches('.attachments, .frozen') && at + high(one) > page + 1) push(one)
  else {
    const end = blocks.indexOf(signature)
    const tail = end - i <= 2 && end >= i ? blocks.slice(i, end + 1) : []
    const needed = tail.reduce((sum, part) => sum + high(part), 0)
    if (tail.length > 0 && high(one) < 6 * line && at + needed > page + 1 && needed < page) push(one)
  }
}
const imprint = main.querySelector('.imprint')
if (imprint) {
  imprint.style.marginTop = '0'
  const free = page - within(start(imprint))
  if (free < high(imprint) + line) {
    imprint.style.breakBefore = 'page'
    imprint.style.marginTop = page - high(imprint) - 1 + 'px'
  } else imprint.style.marginTop = free - high(imprint) - 1 + 'px'
}
`

export interface PdfOptions {
  /** Path of the browser; the usual places are tried after it. */
  chromium?: string
  /** 60 s unless told. */
  milliseconds?: number
}

/**
 * The document as PDF on the grid of GB/T 9704-2012, by an installed Chromium. Faces that the machine lacks are
 * replaced by what it has; the measures stay. Throws DOCUMENTS_BAD_MODEL, DOCUMENTS_NO_CHROMIUM, DOCUMENTS_PDF_FAILED.
 */
export function officialPdf(document: OfficialDocument, options: PdfOptions = {}): Promise<Uint8Array> {
  return printPage(
    paperHtml(document, PAGINATE),
    options.chromium ?? process.env.FADU_CHROMIUM,
    options.milliseconds ?? 60_000,
  )
}
