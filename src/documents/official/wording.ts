import type { OfficialDocument } from './model.ts'
import { titleLines } from './title-lines.ts'

/** 2021-01-05 as 2021年1月5日: Arabic digits, no leading zeros. */
export function printedDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** The words that stand around the body, as they are printed; every form of the document takes them from here. */
export interface Wording {
  secrecy: string[]
  redHead: string
  number?: string
  signer?: string
  title: string[]
  to?: string
  /** `first` stands after 附件：; number and name of each. */
  attachments: { number: string; name: string }[]
  signedBy: string
  date: string
  contact?: string
  copyTo?: string
  printedBy?: string
  printedOn?: string
}

const list = (names: readonly string[] | undefined): string | undefined =>
  names === undefined || names.length === 0 ? undefined : names.join('，')

export function wordingOf(document: OfficialDocument): Wording {
  const attachments = document.attachments ?? []
  const to = list(document.to)
  const copyTo = list(document.copyTo)
  const { contact } = document
  return {
    secrecy: [document.secrecy, document.urgency].filter((words) => words !== undefined && words !== '') as string[],
    redHead: document.redHead ?? `${document.issuer}文件`,
    number: document.number,
    signer: document.signer,
    title: titleLines(document.title),
    to: to === undefined ? undefined : `${to}：`,
    // One attachment has no number; a name has no full stop.
    attachments: attachments.map((name, i) => ({
      number: attachments.length === 1 ? '' : `${i + 1}. `,
      name: name.replace(/。$/u, ''),
    })),
    signedBy: document.signedBy,
    date: printedDate(document.date),
    contact: contact === undefined ? undefined : `（联系人：${contact.name}，电话：${contact.phone}）`,
    copyTo: copyTo === undefined ? undefined : `抄送：${copyTo}。`,
    printedBy: document.printedBy,
    printedOn: document.printedOn === undefined ? undefined : `${printedDate(document.printedOn)}印发`,
  }
}
