import type { Text, Value } from '#language'
import type { ReadCell } from '../../documents/sheets/index.ts'

/** What a cell means, or what is wrong with it, in words that say what to write. */
export type Meant = { value: Value } | { say: Text }

export const wrong = (zh: string, en: string): { say: Text } => ({ say: { zh, en } })

/** The text of a cell as it was typed, without blanks at either end; numbers as they would be read out. */
export function typed(cell: ReadCell): string {
  if (cell.text !== undefined) return cell.text.trim()
  if (cell.number !== undefined) return plainNumber(cell.number)
  if (cell.yes !== undefined) return cell.yes ? 'TRUE' : 'FALSE'
  return ''
}

/** Full-width letters and digits made narrow, inner blanks dropped. */
export const tight = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** To compare names: no blanks, no width, no case. */
export const folded = (text: string): string => tight(text).toLowerCase()

/** Digits of a number as a spreadsheet shows them: fifteen are all it keeps. */
export function plainNumber(n: number): string {
  const text = String(Number(n.toPrecision(15)))
  return /e/i.test(text) ? BigInt(Math.trunc(n)).toString() : text
}

/** For messages: what stood in the cell, shortened. */
export const quoted = (cell: ReadCell): string => {
  const text = typed(cell)
  return [...text].length > 20 ? `${[...text].slice(0, 20).join('')}…` : text
}
