import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Markup } from '../markup.ts'
import { docxBody } from './docx-body.ts'
import { documentXml, footerXml, headerXml } from './docx-page.ts'
import { fontTableXml, settingsXml, stylesXml } from './docx-styles.ts'
import { type TitleOf, xml } from './docx-words.ts'
import type { OfficialDocument } from './model.ts'
import { soundDocument } from './sound-document.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts of word/ besides the document itself, in the order of their relationship ids. */
const parts = [
  ['styles.xml', 'styles'],
  ['settings.xml', 'settings'],
  ['fontTable.xml', 'fontTable'],
  ['header1.xml', 'header'],
  ['header2.xml', 'header'],
  ['footer1.xml', 'footer'],
  ['footer2.xml', 'footer'],
] as const

/**
 * The document as .docx in the layout of GB/T 9704-2012. Figure chips are content controls that Word and WPS keep.
 * The same document gives the same bytes. Throws DOCUMENTS_BAD_MODEL.
 */
export async function officialDocx(
  document: OfficialDocument,
  options: { titleOf?: TitleOf } = {},
): Promise<Uint8Array> {
  const sound = soundDocument(document)
  const files: Record<string, Markup> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      ['word/document.xml', `${OFFICE}/officeDocument`],
      ['docProps/core.xml', `${PACKAGE}/relationships/metadata/core-properties`],
    ]),
    'docProps/core.xml': coreProperties(sound),
    'word/document.xml': documentXml(docxBody(sound, options.titleOf ?? ((figure) => figure))),
    'word/_rels/document.xml.rels': relations(parts.map(([file, kind]) => [file, `${OFFICE}/${kind}`])),
    'word/styles.xml': stylesXml(),
    'word/settings.xml': settingsXml(),
    'word/fontTable.xml': fontTableXml(),
    'word/header1.xml': headerXml(sound.watermark, 'odd'),
    'word/header2.xml': headerXml(sound.watermark, 'even'),
    'word/footer1.xml': footerXml('odd'),
    'word/footer2.xml': footerXml('even'),
  }
  const zipped: Zippable = {}
  for (const [name, { markup }] of Object.entries(files))
    zipped[name] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`)
  // The archive's own dates are local time; noon keeps the day the same in every zone.
  return zipSync(zipped, { level: 6, mtime: '1980-01-02T12:00:00' })
}

const contentTypes = (): Markup =>
  xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${parts.map(
    ([file, kind]) => xml`<Override PartName="/word/${file}" ContentType="${TYPE}.${kind}+xml"/>`,
  )}</Types>`

const relations = (targets: (readonly [string, string])[]): Markup =>
  xml`<Relationships xmlns="${PACKAGE}/relationships">${targets.map(
    ([target, type], i) => xml`<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  )}</Relationships>`

/** Dated as the document is, so that making it again gives the same file. */
const coreProperties = ({ title, issuer, date }: OfficialDocument): Markup =>
  xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title.replaceAll('\n', '')}</dc:title><dc:creator>${issuer}</dc:creator><dc:language>zh-CN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T04:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T04:00:00Z</dcterms:modified></cp:coreProperties>`
