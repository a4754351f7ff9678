import type { Markup } from '../markup.ts'
import { halfPoints } from './docx-body.ts'
import { xml } from './docx-words.ts'
import { BLOCK, CHARACTER_TWIPS, FONT, LINE_TWIPS, RED, twips } from './measures.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WIDTH = twips(BLOCK.width)

const fonts = (name: string): Markup =>
  xml`<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
const size = (name: Parameters<typeof halfPoints>[0]): Markup =>
  xml`<w:sz w:val="${halfPoints(name)}"/><w:szCs w:val="${halfPoints(name)}"/>`
/**
 * 三号 is 16 pt and the grid's cell 15.79: three tenths of a point less, written out, for programs that snap to no grid.
 * A quarter would do by arithmetic; LibreOffice then sets 27 in a line.
 */
const NARROW = xml`<w:spacing w:val="-6"/>`
const UPRIGHT = xml`<w:spacing w:val="0"/>`
const lines = (count: number): number => Math.round(count * LINE_TWIPS)
const exact = xml`w:line="${LINE_TWIPS}" w:lineRule="exact"`
const firstLine = xml`<w:ind w:firstLineChars="200" w:firstLine="${2 * CHARACTER_TWIPS}"/>`

interface Style {
  id: string
  name: string
  paragraph?: Markup
  run?: Markup
}

/** Paragraph properties and run properties in the order of the schema. */
const styles: Style[] = [
  {
    id: 'FaduSecrecy',
    name: '密级和紧急程度',
    paragraph: xml`<w:jc w:val="left"/>`,
    run: fonts(FONT.heading),
  },
  {
    id: 'FaduHead',
    name: '发文机关标志',
    paragraph: xml`<w:jc w:val="center"/>`,
    run: xml`${fonts(FONT.title)}<w:color w:val="${RED}"/>${UPRIGHT}`,
  },
  {
    id: 'FaduNumber',
    name: '发文字号',
    paragraph: xml`<w:spacing w:before="${lines(2)}" ${exact}/><w:jc w:val="center"/>`,
  },
  {
    id: 'FaduTitle',
    name: '公文标题',
    paragraph: xml`<w:spacing w:before="${lines(2)}" w:after="${lines(1)}" w:line="680" w:lineRule="exact"/><w:jc w:val="center"/>`,
    run: xml`${fonts(FONT.title)}${UPRIGHT}${size('two')}`,
  },
  { id: 'FaduTo', name: '主送机关', paragraph: xml`<w:jc w:val="left"/>` },
  { id: 'FaduBody', name: '公文正文', paragraph: firstLine },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: xml`<w:keepNext/>${firstLine}<w:outlineLvl w:val="0"/>`,
    run: fonts(FONT.heading),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    paragraph: xml`<w:keepNext/>${firstLine}<w:outlineLvl w:val="1"/>`,
    run: fonts(FONT.subheading),
  },
  { id: 'Heading3', name: 'heading 3', paragraph: xml`${firstLine}<w:outlineLvl w:val="2"/>` },
  { id: 'Heading4', name: 'heading 4', paragraph: xml`${firstLine}<w:outlineLvl w:val="3"/>` },
  { id: 'FaduAttachment', name: '附件说明', paragraph: xml`<w:jc w:val="left"/>` },
  {
    id: 'FaduSignature',
    name: '发文机关署名',
    paragraph: xml`<w:spacing w:before="${lines(2)}" ${exact}/><w:jc w:val="right"/>`,
  },
  { id: 'FaduDate', name: '成文日期', paragraph: xml`<w:jc w:val="right"/>` },
  { id: 'FaduContact', name: '附注', paragraph: xml`${firstLine}<w:jc w:val="left"/>` },
  {
    id: 'FaduCopyTo',
    name: '抄送机关',
    // One blank on each side; what runs over stands after 抄送：.
    paragraph: xml`<w:ind w:left="${4 * 280}" w:right="280" w:hanging="${3 * 280}"/><w:jc w:val="left"/>`,
    run: xml`${UPRIGHT}${size('four')}`,
  },
  {
    id: 'FaduPrintedBy',
    name: '印发机关和印发日期',
    paragraph: xml`<w:tabs><w:tab w:val="right" w:pos="${WIDTH - 280}"/></w:tabs><w:ind w:left="280"/><w:jc w:val="left"/>`,
    run: xml`${UPRIGHT}${size('four')}`,
  },
  {
    id: 'FaduEnd',
    name: '文末',
    paragraph: xml`<w:spacing w:line="20" w:lineRule="exact"/>`,
    run: xml`<w:sz w:val="2"/><w:szCs w:val="2"/>`,
  },
  {
    id: 'FaduPageOdd',
    name: '单页码',
    paragraph: xml`<w:spacing w:line="280" w:lineRule="exact"/><w:ind w:right="280"/><w:jc w:val="right"/>`,
    run: xml`${fonts(FONT.page)}${UPRIGHT}${size('four')}`,
  },
  {
    id: 'FaduPageEven',
    name: '双页码',
    paragraph: xml`<w:spacing w:line="280" w:lineRule="exact"/><w:ind w:left="280"/><w:jc w:val="left"/>`,
    run: xml`${fonts(FONT.page)}${UPRIGHT}${size('four')}`,
  },
  {
    id: 'FaduMark',
    name: '演示标记',
    paragraph: xml`<w:spacing w:line="240" w:lineRule="exact"/><w:jc w:val="center"/>`,
    run: xml`<w:color w:val="7F7F7F"/>${UPRIGHT}${size('small')}`,
  },
]

/** Normal is 三号: the pitch of the character grid is counted from it. Digits keep half a character: nothing is added. */
export const stylesXml = (): Markup =>
  xml`<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts(FONT.body)}${size('three')}<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:topLinePunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:spacing ${exact}/><w:jc w:val="both"/></w:pPr><w:rPr>${NARROW}${size('three')}</w:rPr></w:style>${styles.map(
    ({ id, name, paragraph, run }) =>
      xml`<w:style w:type="paragraph"${!id.startsWith('Heading') && xml` w:customStyle="1"`} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${id.startsWith('Heading') && xml`<w:next w:val="FaduBody"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr>${run && xml`<w:rPr>${run}</w:rPr>`}</w:style>`,
  )}<w:style w:type="character" w:customStyle="1" w:styleId="FaduSigner"><w:name w:val="签发人姓名"/><w:rPr>${fonts(FONT.subheading)}</w:rPr></w:style></w:styles>`

/** Punctuation is not squeezed, so that 28 signs stand in a line; what may not begin a line hangs over its end. */
export const settingsXml = (): Markup =>
  xml`<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="${2 * CHARACTER_TWIPS}"/><w:evenAndOddHeaders/><w:drawingGridHorizontalSpacing w:val="${Math.round(CHARACTER_TWIPS / 2)}"/><w:drawingGridVerticalSpacing w:val="${LINE_TWIPS}"/><w:displayHorizontalDrawingGridEvery w:val="0"/><w:displayVerticalDrawingGridEvery w:val="1"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>`

const faces: Record<string, { family: string; alternative?: string }> = {
  [FONT.title]: { family: 'script', alternative: '方正小标宋_GBK' },
  [FONT.body]: { family: 'modern', alternative: '仿宋' },
  [FONT.heading]: { family: 'modern', alternative: 'SimHei' },
  [FONT.subheading]: { family: 'modern', alternative: '楷体' },
  [FONT.page]: { family: 'roman', alternative: 'SimSun' },
}

/** The faces by name, with the one that offices use in their place (GB 2312 character set). */
export const fontTableXml = (): Markup =>
  xml`<w:fonts xmlns:w="${W}">${Object.entries(faces).map(
    ([name, { family, alternative }]) =>
      xml`<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  )}</w:fonts>`
