// Documents: what Fadu hands to people as a page or a paper, and how it reads what comes back. Definitions, reports and
// files go in; markup, bytes and findings come out.
// It may not read a clock or the database, and knows no city: names of posts and registers are given to it. Nothing is
// written but by `officialPdf`, which runs an installed browser in a folder of its own and removes it.
// Markup has no scripts and no style attributes; whoever shows it brings the stylesheet (an official document has its own).
export { lawDiagram } from './law-diagram.ts'
export { type Way, waysOf } from './law-graph.ts'
export { renderLaw } from './law-page.ts'
export { type Language, type Names, Sayer, sayCitation } from './law-words.ts'
export { escaped, html, type Markup } from './markup.ts'
export { type Comparison, compareReturned, type TextChange } from './official/compare-returned.ts'
export { officialDocx } from './official/docx.ts'
export { type HtmlOptions, officialHtml } from './official/html.ts'
export {
  type ChipName,
  type Level,
  type OfficialDocument,
  type Paragraph,
  type Run,
  textOf,
} from './official/model.ts'
export { officialPdf, type PdfOptions } from './official/pdf.ts'
export { type ReturnedChip, type ReturnedReport, readReport } from './official/read-report.ts'
