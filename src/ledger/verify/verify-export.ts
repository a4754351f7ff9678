import { createHash, randomBytes } from 'node:crypto'
import { isAppError } from '#kernel'
import { openCheckpoint } from '../checkpoint.ts'
import { opens } from '../commitment.ts'
import type { Verifier } from '../keys.ts'
import { type Suite, type SuiteId, suite } from '../suite.ts'
import type { Block } from './block.ts'
import { BlockReader, type BlockSetting } from './block-reader.ts'
import { type Finding, Findings } from './findings.ts'
import { type DisclosedValue, type ExportAttachment, type ExportHeader, parseDisclosed, parseHeader } from './format.ts'
import { History } from './history.ts'
import { Judge } from './judge.ts'
import { BlockPool } from './pool.ts'
import { type KnownRoot, Roots } from './roots.ts'
import { type Lines, linesOf } from './source.ts'

export interface VerifyOptions {
  /** Public keys of the log that the reader trusts. Without them those in the export are used, and the report says so. */
  keys?: readonly string[]
  /** Signed checkpoints got elsewhere, earlier or from a witness: only these show an export cut or signed anew. */
  trustedCheckpoint?: string | readonly string[]
  /** Stored bytes of an attachment; undefined when it is gone. Without this their bytes are not checked. */
  attachmentBytes?: (attachment: ExportAttachment) => AsyncIterable<Uint8Array> | undefined
  /** Plain values to prove against their commitments: a path (JSON Lines of `DisclosedValue`) or the values. */
  values?: string | readonly DisclosedValue[]
  /** Threads to hash with; 1 or absent: this one. */
  workers?: number
  /** Also check that each text is canonical JSON. */
  deep?: boolean
  /** Check every signature, also where thousands of checkpoints prove the same events. */
  allSignatures?: boolean
  /** Events kept in memory for the chain check (56 bytes each); older ones go to a temporary file. */
  window?: number
  onProgress?: (progress: { read: number; size: number }) => void
}

export interface VerifyReport {
  ok: boolean
  city?: string
  origin?: string
  suite?: SuiteId
  /** Events read. */
  size: number
  /** Hexadecimal root over the events read. */
  root: string
  /** How many events the best checkpoint with a valid signature proves. */
  signed: number
  /** Whose keys the signatures were checked with: keys from the export itself prove only that it is of one piece. */
  keysFrom: 'caller' | 'export'
  checkpoints: number
  attachments: number
  values: number
  /** Smallest index that a finding names. */
  firstBad?: number
  /** The first hundred. */
  findings: Finding[]
  /** All of them. */
  count: number
}

const WINDOW = 1 << 20

/**
 * Proves an export of the ledger, or names what was altered, without database or server and in constant memory.
 *
 * What it finds is returned. It throws only when the source cannot be read, and LEDGER_BAD_KEY, LEDGER_BAD_NOTE … for
 * keys and checkpoints that the caller gave.
 */
export async function verifyExport(
  source: string | AsyncIterable<string | Uint8Array>,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const workers = Math.max(1, options.workers ?? 1)
  const findings = new Findings()
  const lines = linesOf(source, { reuse: workers === 1 })
  let run: Run | undefined
  try {
    for await (const piece of unbroken(lines, findings, () => run?.judge.line ?? 0)) {
      if (run === undefined) {
        run = begin(piece, options, workers, findings)
        if (run === undefined) break
        await run.values
      }
      await run.take(piece)
    }
    if (run === undefined && findings.count === 0) findings.add('not-an-export')
    return run === undefined ? nothing(findings, options) : await run.finish()
  } finally {
    await run?.close()
  }
}

/** A gzip stream that breaks off is a finding, not an error. */
async function* unbroken(lines: AsyncGenerator<Lines>, findings: Findings, line: () => number): AsyncGenerator<Lines> {
  try {
    yield* lines
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!code.startsWith('Z_')) throw error
    findings.add('cut-off', { line: line() })
  }
}

function begin(piece: Lines, options: VerifyOptions, workers: number, findings: Findings): Run | undefined {
  const newline = piece.buf.indexOf(10, piece.start)
  const stop = newline < 0 || newline > piece.end ? piece.end : newline
  const header = parseHeader(piece.buf.toString('utf8', piece.start, stop))
  if (header === undefined) return undefined
  piece.start = Math.min(stop + 1, piece.end)
  return new Run(header, options, workers, findings)
}

class Run {
  judge: Judge
  roots: Roots
  values: Promise<void>
  #header: ExportHeader
  #options: VerifyOptions
  #findings: Findings
  #suite: Suite
  #history: History
  #setting: BlockSetting
  #workers: number
  #reader: BlockReader | undefined
  #pool: BlockPool | undefined
  #reading: Promise<Block>[] = []
  #disclosed: DisclosedValue[] = []
  #held = new Set<string>()
  #attachments = 0

  constructor(header: ExportHeader, options: VerifyOptions, workers: number, findings: Findings) {
    this.#header = header
    this.#options = options
    this.#findings = findings
    this.#suite = suite(header.suite)
    this.#workers = workers
    const verifiers = readKeys(this.#suite, options.keys ?? header.keys, options.keys !== undefined)
    const known = readTrusted(options.trustedCheckpoint, verifiers, header.origin)
    this.#history = new History(Math.min(options.window ?? WINDOW, Math.max(1024, header.size)))
    const allSignatures = options.allSignatures ?? false
    this.roots = new Roots({ suite: this.#suite, origin: header.origin, verifiers, known, allSignatures, findings })
    this.judge = new Judge(header.size, this.roots, findings, this.#history)
    this.#setting = {
      suite: header.suite,
      city: header.city,
      key: { low: randomBytes(4).readInt32LE(), high: randomBytes(4).readInt32LE() },
      deep: options.deep ?? false,
      cuts: new Set(known.map(({ size }) => size)),
      values: new Map(),
    }
    this.values = this.#readValues()
  }

  async take(piece: Lines): Promise<void> {
    if (this.#workers === 1) {
      this.#reader ??= new BlockReader(this.#setting)
      await this.#judged(this.#reader.read(piece.buf, piece.start, piece.end))
      return
    }
    this.#pool ??= new BlockPool(this.#workers, this.#setting)
    const reading = this.#pool.read(piece)
    reading.catch(() => undefined)
    this.#reading.push(reading)
    if (this.#reading.length > this.#workers + 1) await this.#judged(await (this.#reading.shift() as Promise<Block>))
  }

  async finish(): Promise<VerifyReport> {
    for (const block of this.#reading) await this.#judged(await block)
    const { judge, roots } = this
    judge.finish()
    for (const { i, commitment, salt, value } of this.#disclosed) {
      const fits = this.#held.has(`${i} ${commitment}`) && opens(this.#suite, commitment, salt, value)
      if (!fits) this.#findings.add('value-differs', { index: i, commitment })
    }
    const { city, origin, suite } = this.#header
    return {
      ...summary(this.#findings, this.#options),
      city,
      origin,
      suite,
      size: judge.events,
      root: roots.root.toString('hex'),
      signed: roots.signed,
      checkpoints: roots.checkpoints,
      attachments: this.#attachments,
      values: this.#disclosed.length,
    }
  }

  async close(): Promise<void> {
    this.#history.close()
    await this.#pool?.close()
  }

  async #judged(block: Block): Promise<void> {
    for (const held of block.held) this.#held.add(held)
    this.judge.take(block)
    const attachments = this.judge.attachments.splice(0)
    this.#attachments += attachments.length
    for (const { attachment, index } of attachments) await this.#attachment(attachment, index)
    this.#options.onProgress?.({ read: this.judge.events, size: this.#header.size })
  }

  async #attachment(attachment: ExportAttachment, index: number): Promise<void> {
    if (this.#options.attachmentBytes === undefined) return
    const { id, size, storedHash } = attachment
    const bytes = this.#options.attachmentBytes(attachment)
    if (bytes === undefined) {
      this.#findings.add('attachment-missing', { index, id })
      return
    }
    const hash = createHash(this.#suite.hashName)
    let read = 0
    for await (const piece of bytes) {
      hash.update(piece)
      read += piece.length
    }
    if (read !== size || hash.digest('hex') !== storedHash) this.#findings.add('attachment-changed', { index, id })
  }

  async #readValues(): Promise<void> {
    const { values } = this.#options
    if (values === undefined) return
    const wanted = new Map<number, string[]>()
    for await (const value of typeof values === 'string' ? disclosedFrom(values, this.#findings) : values) {
      this.#disclosed.push(value)
      wanted.set(value.i, [...(wanted.get(value.i) ?? []), value.commitment])
    }
    this.#setting.values = wanted
  }
}

async function* disclosedFrom(path: string, findings: Findings): AsyncGenerator<DisclosedValue> {
  let line = 0
  for await (const { buf, start, end } of linesOf(path, { reuse: true })) {
    for (const text of buf.toString('utf8', start, end).split('\n')) {
      line++
      if (text.trim() === '') continue
      const value = parseDisclosed(text)
      if (value === undefined) findings.add('malformed-line', { line })
      else yield value
    }
  }
}

/** Keys of the export that cannot be read are passed over: no signature will then count. */
function readKeys(suite: Suite, keys: readonly string[], strict: boolean): Verifier[] {
  const verifiers: Verifier[] = []
  for (const key of keys) {
    try {
      verifiers.push(suite.verifier(key))
    } catch (error) {
      if (strict || !isAppError(error)) throw error
    }
  }
  return verifiers
}

function readTrusted(given: VerifyOptions['trustedCheckpoint'], verifiers: Verifier[], origin: string): KnownRoot[] {
  const notes = given === undefined ? [] : typeof given === 'string' ? [given] : given
  return notes.map((note) => {
    const { size, root } = openCheckpoint(note, verifiers, origin)
    return { size, root }
  })
}

function summary(findings: Findings, { keys }: VerifyOptions) {
  return {
    ok: findings.count === 0,
    keysFrom: keys === undefined ? ('export' as const) : ('caller' as const),
    firstBad: findings.first,
    findings: findings.list,
    count: findings.count,
  }
}

function nothing(findings: Findings, options: VerifyOptions): VerifyReport {
  return { ...summary(findings, options), size: 0, root: '', signed: 0, checkpoints: 0, attachments: 0, values: 0 }
}
