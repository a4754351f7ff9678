import type { Markup } from '../markup.ts'
import { bodyRuns, lineBreak, paragraph, type TitleOf, tab, words, xml } from './docx-words.ts'
import { headSize } from './head-size.ts'
import { BLOCK, CHARACTER_TWIPS, LINE_TWIPS, PAGE, RED, SIZE, twips } from './measures.ts'
import { type OfficialDocument, textOf } from './model.ts'
import { widthOf } from './text-width.ts'
import { type Wording, wordingOf } from './wording.ts'

const WIDTH = twips(BLOCK.width)
/** The upper edge of the red head stands 35 mm under the upper edge of the block (7.2.4). */
const HEAD_TOP = twips(35)

/** Six lines. */
const SHORT = 6 * BLOCK.characters

/** Everything between the margins, in the order of the standard. */
export function docxBody(document: OfficialDocument, titleOf: TitleOf): Markup[] {
  const said = wordingOf(document)
  return [...head(said), ...text(document, said, titleOf), ...ending(said), ...imprint(said)]
}

function head(said: Wording): Markup[] {
  const size = headSize(said.redHead)
  const above = HEAD_TOP - said.secrecy.length * LINE_TWIPS
  const redHead = paragraph(
    'FaduHead',
    xml`<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:spacing w:val="0"/><w:w w:val="${size.scale}"/><w:sz w:val="${size.points * 2}"/><w:szCs w:val="${size.points * 2}"/></w:rPr><w:t xml:space="preserve">${said.redHead}</w:t></w:r>`,
    xml`<w:spacing w:before="${above}" w:line="${size.points * 20}" w:lineRule="exact"/>`,
  )
  return [
    ...said.secrecy.map((line) => paragraph('FaduSecrecy', words(line))),
    redHead,
    numberLine(said),
    ...title(said),
    ...(said.to === undefined ? [] : [paragraph('FaduTo', words(said.to))]),
  ]
}

/** Two lines under the head: the number in the middle, or left with the signer right; the red line 4 mm under it. */
function numberLine({ number = '', signer }: Wording): Markup {
  const rule = xml`<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="7" w:color="${RED}"/></w:pBdr>`
  if (signer === undefined) return paragraph('FaduNumber', words(number), rule)
  const name = xml`<w:r><w:rPr><w:rStyle w:val="FaduSigner"/><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${signer}</w:t></w:r>`
  const tabs = xml`<w:tabs><w:tab w:val="left" w:pos="${CHARACTER_TWIPS}"/><w:tab w:val="right" w:pos="${WIDTH - CHARACTER_TWIPS}"/></w:tabs>`
  return paragraph(
    'FaduNumber',
    [tab, words(number), tab, words('签发人：'), name],
    xml`${rule}${tabs}<w:jc w:val="left"/>`,
  )
}

const title = (said: Wording): Markup[] => [
  paragraph(
    'FaduTitle',
    said.title.map((line, i) => xml`${i > 0 && lineBreak}${words(line)}`),
  ),
]

function text(document: OfficialDocument, said: Wording, titleOf: TitleOf): Markup[] {
  const runsOf = bodyRuns(titleOf)
  const last = document.body.length - 1
  const first = said.to === undefined ? xml`<w:spacing w:before="${LINE_TWIPS}"/>` : xml``
  const body = document.body.map(({ level, runs }, i) =>
    paragraph(
      level === undefined ? 'FaduBody' : `Heading${level}`,
      runsOf(runs),
      // The signature does not stand alone on a page (7.3.5.4): a short last paragraph goes with it. LibreOffice would
      // take a long one to the next page as a whole.
      xml`${i === last && widthOf(textOf({ runs })) < SHORT && xml`<w:keepNext/>`}${i === 0 && first}`,
    ),
  )
  return [...body, ...attachments(said)]
}

/** One line under the text, two blanks in; names that run over stand under their own first character (7.3.4). */
function attachments(said: Wording): Markup[] {
  const label = '附件：'
  return said.attachments.map(({ number, name }, i) => {
    const hanging = Math.round(widthOf(label + number) * CHARACTER_TWIPS)
    const before = Math.round(widthOf(label) * CHARACTER_TWIPS)
    const indent =
      i === 0
        ? xml`<w:ind w:left="${2 * CHARACTER_TWIPS + hanging}" w:hanging="${hanging}"/>`
        : xml`<w:ind w:left="${2 * CHARACTER_TWIPS + hanging}" w:hanging="${hanging - before}"/>`
    const spacing = xml`<w:keepNext/><w:spacing w:before="${i === 0 ? LINE_TWIPS : 0}"/>`
    return paragraph('FaduAttachment', words(`${i === 0 ? label : ''}${number}${name}`), xml`${spacing}${indent}`)
  })
}

/** The date ends four blanks before the right edge; the signature stands over its middle (7.3.5.1). */
function ending(said: Wording): Markup[] {
  const date = widthOf(said.date)
  const right = Math.max(0, 4 + (date - widthOf(said.signedBy)) / 2)
  const indent = (characters: number) => xml`<w:ind w:right="${Math.round(characters * CHARACTER_TWIPS)}"/>`
  return [
    paragraph('FaduSignature', words(said.signedBy), xml`<w:keepNext/>${indent(right)}`),
    paragraph('FaduDate', words(said.date), xml`${said.contact !== undefined && xml`<w:keepNext/>`}${indent(4)}`),
    ...(said.contact === undefined ? [] : [paragraph('FaduContact', words(said.contact))]),
  ]
}

/**
 * 版记: a table on the lower edge of the last page's block, between thick rules (0.35 mm), a thin one (0.25 mm) inside.
 * It is placed from the edge of the paper: LibreOffice leaves a table as wide as the block in the text otherwise.
 */
function imprint(said: Wording): Markup[] {
  const rows: Markup[] = []
  if (said.copyTo !== undefined) rows.push(paragraph('FaduCopyTo', words(said.copyTo)))
  if (said.printedBy !== undefined || said.printedOn !== undefined)
    rows.push(paragraph('FaduPrintedBy', [words(said.printedBy ?? ''), tab, words(said.printedOn ?? '')]))
  // What the table is anchored to, and the paragraph that a body must end with; it takes no place.
  const end = paragraph('FaduEnd', [])
  if (rows.length === 0) return [end]
  const rule = (edge: 'top' | 'bottom' | 'insideH', eighths: number) =>
    xml`<w:${{ markup: edge }} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`
  const row = (words: Markup) =>
    xml`<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${WIDTH}" w:type="dxa"/></w:tcPr>${words}</w:tc></w:tr>`
  const place = xml`<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="${twips(PAGE.left)}" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/><w:tblW w:w="${WIDTH}" w:type="dxa"/>`
  const look = xml`<w:tblBorders>${rule('top', 8)}${rule('bottom', 8)}${rule('insideH', 6)}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>`
  return [
    xml`<w:tbl><w:tblPr>${place}${look}</w:tblPr><w:tblGrid><w:gridCol w:w="${WIDTH}"/></w:tblGrid>${rows.map(row)}</w:tbl>`,
    end,
  ]
}

/** Half a point, as files count sizes of signs. */
export const halfPoints = (size: keyof typeof SIZE): number => SIZE[size] * 2
