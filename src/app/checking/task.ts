import type { Finding } from '#check'
import type { Format } from '../../documents/reading/index.ts'

/** What a thread is asked: a file by its bytes, or a text. */
export type Document = { name: string; bytes: Uint8Array } | { text: string }

export type Lang = 'zh' | 'en'

export interface Checked {
  /** The text as it was read: what the offsets count in. */
  text: string
  findings: Finding[]
  /** Findings beyond the most that one answer holds. */
  omitted: number
  format: Format
  encoding?: string
  pages?: number
}

export interface CheckTask {
  document: Document
  /** Also the workbook, in this language. */
  workbook?: Lang
}

export type CheckReply =
  | { ok: true; checked: Checked; workbook?: Uint8Array }
  | { ok: false; error: { code: string; info: Record<string, unknown> } }

export const MOST_FINDINGS = 5000
