import { type AppError, isAppError } from '#kernel'
import {
  type MarkTask,
  type ReadSheet,
  SHEET_ERRORS,
  type SheetErrorCode,
  type SheetTemplate,
  sheetError,
} from '../../documents/sheets/index.ts'
import { CheckingPool } from '../checking/index.ts'
import { type WorkbookErrorCode, workbookError } from './errors.ts'
import type { WorkbookReply, WorkbookTask } from './task.ts'

type Reply = WorkbookReply & { ok: true }

/** One at a time: a workbook of 5 MiB takes a second or two, and the other core is for everything else. */
const OPTIONS = { threads: 1, inside: 24, perCaller: 4, timeMs: 20_000, memoryMb: 512, growthMb: 1024 }

let pool: CheckingPool<WorkbookTask, Reply> | undefined

const housePool = () => {
  pool ??= new CheckingPool<WorkbookTask, Reply>({
    ...OPTIONS,
    thread: new URL('./thread.ts', import.meta.url),
    errorOf: ({ code, info }) =>
      Object.hasOwn(SHEET_ERRORS, code)
        ? sheetError(code as SheetErrorCode, info)
        : workbookError(code as WorkbookErrorCode, info),
  })
  return pool
}

const NAMED: Readonly<Record<string, WorkbookErrorCode>> = {
  CHECK_TOO_SLOW: 'WORKBOOK_TOO_SLOW',
  CHECK_TOO_HEAVY: 'WORKBOOK_TOO_HEAVY',
  CHECK_TOO_MANY: 'WORKBOOK_TOO_MANY',
  CHECK_BUSY: 'WORKBOOK_BUSY',
  CHECK_FAILED: 'WORKBOOK_FAILED',
}

/** The pool names its own faults for the checker. */
function ownError(error: unknown): unknown {
  const code = isAppError(error) ? NAMED[error.code] : undefined
  return code ? workbookError(code, (error as AppError).info, error) : error
}

async function run(task: WorkbookTask): Promise<Reply> {
  try {
    return await housePool().run(task)
  } catch (error) {
    throw ownError(error)
  }
}

/** Lets a workbook in before its bytes are taken, or refuses with words. Give it back with what is returned. */
export function enter(from: string): () => void {
  try {
    return housePool().enter(from)
  } catch (error) {
    throw ownError(error)
  }
}

export const readInThread = async (bytes: Uint8Array): Promise<ReadSheet[]> => (await run({ read: bytes })).sheets ?? []

export const writeInThread = async (template: SheetTemplate): Promise<Uint8Array> =>
  (await run({ write: template })).bytes ?? new Uint8Array()

export const markInThread = async (task: MarkTask): Promise<Uint8Array> =>
  (await run({ mark: task })).bytes ?? new Uint8Array()
