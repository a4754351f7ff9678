import type { MarkTask, ReadSheet, SheetTemplate } from '../../documents/sheets/index.ts'

/** What a thread is asked: to read a stranger's file, to write a template, to mark a file that was read. */
export type WorkbookTask = { read: Uint8Array } | { write: SheetTemplate } | { mark: MarkTask }

export type WorkbookReply =
  | { ok: true; sheets?: ReadSheet[]; bytes?: Uint8Array }
  | { ok: false; error: { code: string; info: Record<string, unknown> } }
