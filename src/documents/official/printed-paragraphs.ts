import type { OfficialDocument, Run } from './model.ts'
import { wordingOf } from './wording.ts'

/** A paragraph as the .docx prints it, the head and the imprint included. `id` only where it comes from the body. */
export interface PrintedParagraph {
  id?: string
  runs: readonly Run[]
}

/** What `officialDocx` writes and `readReport` reads again, in the same order; blanks and tabs apart. */
export function printedParagraphs(document: OfficialDocument): PrintedParagraph[] {
  const said = wordingOf(document)
  const signer = said.signer === undefined ? '' : `签发人：${said.signer}`
  const words = (text: string | undefined): PrintedParagraph[] => (text ? [{ runs: [{ text }] }] : [])
  return [
    ...said.secrecy.flatMap(words),
    ...words(said.redHead),
    ...words(`${said.number ?? ''} ${signer}`.trim()),
    ...words(said.title.join('')),
    ...words(said.to),
    ...document.body.map(({ id, runs }) => ({ id, runs })),
    ...said.attachments.flatMap(({ number, name }, i) => words(`${i === 0 ? '附件：' : ''}${number}${name}`)),
    ...words(said.signedBy),
    ...words(said.date),
    ...words(said.contact),
    ...words(said.copyTo),
    ...words(`${said.printedBy ?? ''} ${said.printedOn ?? ''}`.trim()),
  ]
}
