// Runs in a thread of its own, which may be ended at any moment. It opens no file and writes to nobody but its parent.
import { parentPort } from 'node:worker_threads'
import { isAppError } from '#kernel'
import { markWorkbook, readWorkbook, writeTemplate } from '../../documents/sheets/index.ts'
import type { WorkbookReply, WorkbookTask } from './task.ts'

// What a library says of a workbook is told to nobody.
for (const stream of [process.stdout, process.stderr]) stream.write = () => true

async function done(task: WorkbookTask): Promise<WorkbookReply> {
  if ('read' in task) return { ok: true, sheets: readWorkbook(task.read) }
  if ('write' in task) return { ok: true, bytes: await writeTemplate(task.write) }
  return { ok: true, bytes: await markWorkbook(task.mark) }
}

/** Of a fault of ours only its place in the program is told: its message might quote the workbook. */
function placeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { what: typeof error }
  const frame = /\n\s+at .*?((?:src|node_modules)\/[\w@./-]+:\d+:\d+)/.exec(error.stack ?? '')?.[1]
  return { what: error.name, at: frame ?? 'unknown' }
}

parentPort?.on('message', async (task: WorkbookTask) => {
  const reply = await done(task).catch(
    (error: unknown): WorkbookReply => ({
      ok: false,
      error: isAppError(error)
        ? { code: error.code, info: error.info }
        : { code: 'WORKBOOK_FAILED', info: placeOf(error) },
    }),
  )
  parentPort?.postMessage(reply)
})
