import type { Markup } from '../markup.ts'
import { paragraph, words, xml } from './docx-words.ts'
import { BLOCK, LINE_TWIPS, PAGE, points, SIZE, twips } from './measures.ts'

const NAMESPACES = xml`xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"`

/** Files count the grid's character from 三号, in 1/4096 point. */
const CHARACTER_SPACE = Math.floor((points(BLOCK.width) / BLOCK.characters - SIZE.three) * 4096)

/** The foot of an exact 14-point line so far from the paper's edge puts the dash 7 mm under the block (7.4). */
const FOOTER = twips(PAGE.bottom - 7) - 160

export const documentXml = (body: Markup[]): Markup =>
  xml`<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="even" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="even" r:id="rId7"/><w:pgSz w:w="${twips(PAGE.width)}" w:h="${twips(PAGE.height)}"/><w:pgMar w:top="${twips(PAGE.top)}" w:right="${twips(PAGE.right)}" w:bottom="${twips(PAGE.bottom)}" w:left="${twips(PAGE.left)}" w:header="851" w:footer="${FOOTER}" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="linesAndChars" w:linePitch="${LINE_TWIPS}" w:charSpace="${CHARACTER_SPACE}"/></w:sectPr></w:body></w:document>`

const field = (style: string): Markup =>
  paragraph(style, [
    words('— '),
    xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    words(' —'),
  ])

/** `— 1 —`: right on odd pages, left on even ones. */
export const footerXml = (side: 'odd' | 'even'): Markup =>
  xml`<w:ftr ${NAMESPACES}>${field(side === 'odd' ? 'FaduPageOdd' : 'FaduPageEven')}</w:ftr>`

/** The mark stands behind the text, as Word's own watermarks do, and once more in small print for what draws no shapes. */
export function headerXml(mark: string | undefined, side: 'odd' | 'even'): Markup {
  if (mark === undefined || mark === '') return xml`<w:hdr ${NAMESPACES}>${paragraph('FaduMark', [])}</w:hdr>`
  const width = Math.min(420, 105 * [...mark].length)
  const name = `PowerPlusWaterMarkObject${side === 'odd' ? 1 : 2}`
  const shape = xml`<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype><v:shape id="${name}" o:spid="_x0000_s${side === 'odd' ? 2049 : 2050}" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:${width}pt;height:105pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".4"/><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${mark}"/></v:shape></w:pict></w:r>`
  return xml`<w:hdr ${NAMESPACES}>${paragraph('FaduMark', [shape, words(mark)])}</w:hdr>`
}
