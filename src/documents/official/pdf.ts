import { printPage } from './chromium.ts'
import { paperHtml } from './html.ts'
import { BLOCK } from './measures.ts'
import type { OfficialDocument } from './model.ts'
import { withPlainWords } from './pdf-words.ts'

/**
 * What CSS cannot say about pages, said before they are printed: a heading keeps a line of its text, the signature a
 * short last paragraph, and the imprint stands on the lower edge of the last page. All blocks are whole lines, so where a
 * page ends follows from the height above it.
 */
const PAGINATE = `
const main = document.querySelector('main')
const page = main.getBoundingClientRect().width / ${BLOCK.width} * ${BLOCK.height}
const line = page / ${BLOCK.lines}
let pushed = 0
const from = () => main.getBoundingClientRect().top
const start = (one) => one.getBoundingClientRect().top - from() + pushed
const within = (y) => { const rest = y % page; return rest < 1 || page - rest < 1 ? 0 : rest }
const high = (one) => one.getBoundingClientRect().height
const push = (one) => {
  const at = within(start(one))
  if (at === 0) return
  one.style.breakBefore = 'page'
  pushed += page - at
}
const blocks = [...main.querySelectorAll('main > p, main > h2, main > h3, main > h4, main > h5, main > div')]
const ending = blocks.filter((one) => one.matches('.attachments, .signature, .contact'))
const last = blocks[blocks.indexOf(ending[0]) - 1]
const sum = (some) => some.reduce((whole, one) => whole + high(one), 0)
for (const one of blocks) {
  const left = page + 1 - within(start(one))
  if (/^H[2-5]$/.test(one.tagName) && high(one) + line > left) push(one)
  else if (one === last && high(one) < 6 * line && high(one) + sum(ending) > left) push(one)
  else if (one === ending.at(-1) || one.matches('.frozen')) high(one) > left && push(one)
  else if (ending.includes(one) && sum(ending.slice(ending.indexOf(one))) > left) push(one)
}
const imprint = main.querySelector('.imprint')
if (imprint) {
  imprint.style.marginTop = '0'
  const at = within(start(imprint))
  const free = page - at
  // A margin that begins a page by itself is dropped; after a break that was asked for it stays.
  if (at === 0 || free < high(imprint) + line) {
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
export async function officialPdf(document: OfficialDocument, options: PdfOptions = {}): Promise<Uint8Array> {
  const page = paperHtml(document, PAGINATE)
  const named = options.chromium ?? process.env.FADU_CHROMIUM
  return withPlainWords(await printPage(page, named, options.milliseconds ?? 60_000))
}
