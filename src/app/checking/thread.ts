// Runs in a thread of its own, which may be ended at any moment. It opens no file and writes to nobody but its parent.
import { parentPort } from 'node:worker_threads'
import { check } from '#check'
import { isAppError } from '#kernel'
import { LIMITS, readDocument, readingError, tidyText } from '../../documents/reading/index.ts'
import { workbookOf } from './take-away.ts'
import type { Checked, CheckReply, CheckTask, Document } from './task.ts'
import { MOST_FINDINGS } from './task.ts'

// What a library says of a document is told to nobody.
for (const stream of [process.stdout, process.stderr]) stream.write = () => true

/** A name that says what the paper is; one like `scan-17` would only mislead. */
function titleIn(document: Document): string | undefined {
  if (!('name' in document)) return undefined
  const bare = document.name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,9}$/i, '')
  return /\p{Script=Han}{4}/u.test(bare) ? bare.slice(0, 200) : undefined
}

async function readingOf(document: Document): Promise<Omit<Checked, 'findings' | 'omitted'>> {
  if ('bytes' in document) return readDocument(document.name, document.bytes)
  const text = tidyText(document.text)
  if (text.trim() === '') throw readingError('READING_EMPTY')
  if (text.length > LIMITS.text) throw readingError('READING_TOO_LONG', { got: text.length, want: LIMITS.text })
  return { text, format: 'txt' }
}

async function checked({ document, workbook }: CheckTask): Promise<CheckReply> {
  const reading = await readingOf(document)
  const title = titleIn(document)
  const all = check(reading.text, title === undefined ? {} : { title })
  const whole: Checked = {
    ...reading,
    findings: all.slice(0, MOST_FINDINGS),
    omitted: Math.max(0, all.length - MOST_FINDINGS),
  }
  if (workbook === undefined) return { ok: true, checked: whole }
  const file = 'name' in document ? document.name : ''
  return { ok: true, checked: whole, workbook: await workbookOf([{ file, checked: whole }], workbook) }
}

/** Of a fault of ours only its place in the program is told: its message might quote the document. */
function placeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { what: typeof error }
  const frame = /\n\s+at .*?((?:src|node_modules)\/[\w@./-]+:\d+:\d+)/.exec(error.stack ?? '')?.[1]
  return { what: error.name, at: frame ?? 'unknown' }
}

parentPort?.on('message', async (task: CheckTask) => {
  const reply = await checked(task).catch(
    (error: unknown): CheckReply => ({
      ok: false,
      error: isAppError(error)
        ? { code: error.code, info: error.info }
        : error instanceof RangeError && /allocation|array length|buffer/i.test(error.message)
          ? { code: 'CHECK_TOO_HEAVY', info: {} }
          : { code: 'CHECK_FAILED', info: placeOf(error) },
    }),
  )
  parentPort?.postMessage(reply)
})
