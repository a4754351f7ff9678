import { Worker } from 'node:worker_threads'
import type { AppError } from '#kernel'
import { READING_ERRORS, type ReadingErrorCode, readingError } from '../../documents/reading/index.ts'
import { type CheckingErrorCode, checkingError } from './errors.ts'
import type { CheckReply, CheckTask } from './task.ts'

export interface PoolOptions {
  /** Documents read at the same time. */
  threads: number
  /** Documents within the house at the same time: arriving, waiting and being read. */
  inside: number
  /** Of these, from one address. */
  perCaller: number
  timeMs: number
  /** Of each thread's own objects. */
  memoryMb: number
  /** By how much the whole process may grow while documents are read. */
  growthMb: number
  /** Other work than checking: the module that does it, and its errors by their codes. */
  thread?: URL
  errorOf?: (error: { code: string; info: Record<string, unknown> }) => AppError
}

/** What a thread answers. */
type Reply<R> = R | { ok: false; error: { code: string; info: Record<string, unknown> } }

interface Waiting<T, R> {
  task: T
  resolve: (reply: R) => void
  reject: (error: AppError) => void
}

interface Thread<T, R> {
  worker: Worker
  current: Waiting<T, R> | undefined
  limit: NodeJS.Timeout | undefined
  rest: NodeJS.Timeout | undefined
}

const REST_MS = 30_000
const WATCH_MS = 100

/** A few threads that read and check documents; each is ended when a document takes too much time or memory. */
export class CheckingPool<T = CheckTask, R extends { ok: true } = CheckReply & { ok: true }> {
  readonly #options: PoolOptions
  readonly #threads = new Set<Thread<T, R>>()
  readonly #waiting: Waiting<T, R>[] = []
  readonly #callers = new Map<string, number>()
  #inside = 0
  #watch: NodeJS.Timeout | undefined
  #before = 0

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /** Lets a document in before its bytes are taken, or refuses with words. Give it back with what is returned, once. */
  enter(from: string): () => void {
    const own = this.#callers.get(from) ?? 0
    if (own >= this.#options.perCaller) throw checkingError('CHECK_TOO_MANY', { want: this.#options.perCaller })
    if (this.#inside >= this.#options.inside) throw checkingError('CHECK_BUSY')
    this.#inside++
    this.#callers.set(from, own + 1)
    let left = false
    return () => {
      if (left) return
      left = true
      this.#inside--
      const now = (this.#callers.get(from) ?? 1) - 1
      if (now === 0) this.#callers.delete(from)
      else this.#callers.set(from, now)
    }
  }

  /** Reads and checks one document. Throws READING_… and CHECK_…. */
  run(task: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    for (const waiting of this.#waiting.splice(0)) waiting.reject(checkingError('CHECK_BUSY'))
    await Promise.all([...this.#threads].map((thread) => this.#end(thread, checkingError('CHECK_BUSY'))))
  }

  #next(): void {
    if (this.#waiting.length === 0) return
    let thread = [...this.#threads].find(({ current }) => current === undefined)
    if (!thread && this.#threads.size < this.#options.threads) thread = this.#begin()
    if (thread) this.#give(thread, this.#waiting.shift() as Waiting<T, R>)
  }

  #begin(): Thread<T, R> {
    const worker = new Worker(this.#options.thread ?? new URL('./thread.ts', import.meta.url), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    })
    const thread: Thread<T, R> = { worker, current: undefined, limit: undefined, rest: undefined }
    worker.on('message', (reply: Reply<R>) => this.#done(thread, reply))
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const heavy = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      void this.#end(
        thread,
        checkingError(heavy ? 'CHECK_TOO_HEAVY' : 'CHECK_FAILED', heavy ? {} : { what: error.name }),
      )
    })
    worker.on('exit', () => void this.#end(thread, checkingError('CHECK_FAILED', { what: 'the thread ended' })))
    this.#threads.add(thread)
    return thread
  }

  #give(thread: Thread<T, R>, waiting: Waiting<T, R>): void {
    clearTimeout(thread.rest)
    thread.current = waiting
    thread.worker.ref()
    thread.limit = setTimeout(() => {
      void this.#end(thread, checkingError('CHECK_TOO_SLOW', { want: `${this.#options.timeMs} ms` }))
    }, this.#options.timeMs)
    this.#guardMemory()
    thread.worker.postMessage(waiting.task)
  }

  #done(thread: Thread<T, R>, reply: Reply<R>): void {
    const { current } = thread
    clearTimeout(thread.limit)
    thread.current = undefined
    thread.worker.unref()
    thread.rest = setTimeout(() => void this.#end(thread), REST_MS).unref()
    if (reply.ok) current?.resolve(reply)
    else current?.reject((this.#options.errorOf ?? errorOf)(reply.error))
    this.#guardMemory()
    this.#next()
  }

  /** Ends a thread; what it was reading is answered with the error. */
  async #end(thread: Thread<T, R>, error?: AppError): Promise<void> {
    if (!this.#threads.delete(thread)) return
    clearTimeout(thread.limit)
    clearTimeout(thread.rest)
    const { current } = thread
    thread.current = undefined
    await thread.worker.terminate()
    current?.reject(error ?? checkingError('CHECK_FAILED'))
    this.#guardMemory()
    this.#next()
  }

  /** What is unpacked lies outside the memory that a thread's own limit counts: the process is watched as well. */
  #guardMemory(): void {
    const busy = [...this.#threads].filter(({ current }) => current !== undefined)
    if (busy.length === 0) {
      clearInterval(this.#watch)
      this.#watch = undefined
      return
    }
    if (this.#watch) return
    this.#before = process.memoryUsage.rss()
    this.#watch = setInterval(() => {
      if (process.memoryUsage.rss() - this.#before < this.#options.growthMb * 1024 * 1024) return
      for (const thread of this.#threads) if (thread.current) void this.#end(thread, checkingError('CHECK_TOO_HEAVY'))
    }, WATCH_MS).unref()
  }
}

function errorOf({ code, info }: { code: string; info: Record<string, unknown> }): AppError {
  return Object.hasOwn(READING_ERRORS, code)
    ? readingError(code as ReadingErrorCode, info)
    : checkingError(code as CheckingErrorCode, info)
}
