import { html, type Markup } from '../markup.ts'
import type { Run } from './model.ts'
import { bookmarkOf, tagOf } from './sound-document.ts'

/** XML is escaped as HTML is. */
export const xml = html

/** Names a figure for the people who edit the file; the figure's id where nothing is given. */
export type TitleOf = (figure: string) => string

/** Word shows no more of a content control's title. */
const ALIAS_LIMIT = 64

/** Plain words. `hint` lets quotation marks be drawn by the Chinese face, full width. */
export const words = (text: string): Markup =>
  xml`<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export const tab: Markup = xml`<w:r><w:tab/></w:r>`
export const lineBreak: Markup = xml`<w:r><w:br/></w:r>`

/** A paragraph in a style; `more` are properties in the order of the schema. */
export const paragraph = (style: string, children: Markup | Markup[], more: Markup = xml``): Markup =>
  xml`<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${children}</w:p>`

/** Runs of the body; chips are numbered in the order in which they stand, so that the same text gives the same bytes. */
export function bodyRuns(titleOf: TitleOf): (runs: readonly Run[]) => Markup[] {
  let id = 0
  return (runs) =>
    runs.map((run) => {
      if (run.chip === undefined) return words(run.text)
      id += 1
      const { figure, key } = run.chip
      const alias = [...titleOf(figure)].slice(0, ALIAS_LIMIT).join('')
      // No w:text (plain text only): LibreOffice 7.4 writes such a control three times when it saves.
      return xml`<w:sdt><w:sdtPr><w:alias w:val="${alias}"/><w:tag w:val="${tagOf(run.chip)}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent><w:bookmarkStart w:id="${id}" w:name="${bookmarkOf(key)}"/>${words(run.text)}<w:bookmarkEnd w:id="${id}"/></w:sdtContent></w:sdt>`
    })
}
