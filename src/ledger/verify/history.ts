import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const RECORD = 48
const PENDING = 8192
const MOST_FIRSTS = 4_194_304

/**
 * What is remembered of each event read: leaf hash, subject's fingerprint, seq. The newest ones are in memory, older
 * ones in a temporary file, so that memory does not grow with the log (but for one bit an event).
 */
export class History {
  #window: number
  #index: Float64Array
  #hash: Uint8Array
  #subject: Uint32Array
  #seq: Float64Array
  #folder: string | undefined
  #file = -1
  #pending = Buffer.alloc(RECORD * PENDING)
  #pendingFrom = 0
  #pendingCount = 0
  #highest = -1
  #used = new Uint8Array(1024)
  #firsts = new Uint32Array(2048)
  #firstsCount = 0
  #sorted: { file: number; count: number }[] = []

  #mostFirsts: number

  /** `window`: how many events stay in memory (56 bytes each); `mostFirsts`: how many first events (8 bytes each). */
  constructor(window: number, mostFirsts: number = MOST_FIRSTS) {
    this.#window = window
    this.#mostFirsts = mostFirsts
    this.#index = new Float64Array(window + 1).fill(-1)
    this.#hash = new Uint8Array((window + 1) * 32)
    this.#subject = new Uint32Array((window + 1) * 2)
    this.#seq = new Float64Array(window + 1)
  }

  put(index: number, hash: Uint8Array, hashAt: number, subject: Uint32Array, subjectAt: number, seq: number): void {
    if (index >= this.#window && this.#file < 0) this.#spill()
    if (index > this.#highest - this.#window) {
      this.#set(index % this.#window, index, hash, hashAt, subject, subjectAt, seq)
    }
    if (index > this.#highest) this.#highest = index
    if (this.#file >= 0) this.#append(index, hash, hashAt, subject, subjectAt, seq)
  }

  /** Slot of the event, or -1 when it was not read. The slot is valid until the next call. */
  find(index: number): number {
    const slot = index % this.#window
    if (this.#index[slot] === index) return slot
    if (this.#file < 0 || index > this.#highest - this.#window) return -1
    if (index >= this.#pendingFrom && index < this.#pendingFrom + this.#pendingCount) this.#flush()
    const record = Buffer.allocUnsafe(RECORD)
    if (readSync(this.#file, record, 0, RECORD, index * RECORD) < RECORD) return -1
    return this.#load(record, 0, index) ? this.#window : -1
  }

  sameHash(slot: number, hash: Uint8Array, at: number): boolean {
    const own = slot * 32
    for (let i = 0; i < 32; i++) if (this.#hash[own + i] !== hash[at + i]) return false
    return true
  }

  sameSubject(slot: number, subject: Uint32Array, at: number): boolean {
    return this.#subject[slot * 2] === subject[at] && this.#subject[slot * 2 + 1] === subject[at + 1]
  }

  seq(slot: number): number {
    return this.#seq[slot] as number
  }

  /** Marks the event as some event's predecessor; false when it already was. */
  use(index: number): boolean {
    const at = Math.floor(index / 8)
    const bit = 1 << (index % 8)
    if (at >= this.#used.length) {
      const wider = new Uint8Array(Math.max(at + 1, this.#used.length * 2))
      wider.set(this.#used)
      this.#used = wider
    }
    const byte = this.#used[at] as number
    this.#used[at] = byte | bit
    return (byte & bit) === 0
  }

  /** Notes the first event of a subject. */
  first(subject: Uint32Array, at: number): void {
    if (this.#firstsCount === this.#mostFirsts) this.#sortFirsts()
    if (this.#firstsCount * 2 === this.#firsts.length) {
      const wider = new Uint32Array(this.#firsts.length * 2)
      wider.set(this.#firsts)
      this.#firsts = wider
    }
    this.#firsts[this.#firstsCount * 2] = subject[at] as number
    this.#firsts[this.#firstsCount * 2 + 1] = subject[at + 1] as number
    this.#firstsCount++
  }

  /** Indexes of first events whose subject has another first event before them. */
  secondBeginnings(): number[] {
    const twice = this.#sorted.length === 0 ? twins(this.#takeFirsts()) : this.#mergeFirsts()
    if (twice.size === 0) return []
    const seen = new Set<bigint>()
    const second: number[] = []
    for (const [index, subject] of this.#beginnings()) {
      if (!twice.has(subject)) continue
      if (seen.has(subject)) second.push(index)
      seen.add(subject)
    }
    return second
  }

  close(): void {
    if (this.#file >= 0) closeSync(this.#file)
    for (const run of this.#sorted) closeSync(run.file)
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
    this.#file = -1
    this.#sorted = []
    this.#folder = undefined
  }

  #set(
    slot: number,
    index: number,
    hash: Uint8Array,
    hashAt: number,
    subject: Uint32Array,
    subjectAt: number,
    seq: number,
  ) {
    this.#index[slot] = index
    for (let i = 0; i < 32; i++) this.#hash[slot * 32 + i] = hash[hashAt + i] as number
    this.#subject[slot * 2] = subject[subjectAt] as number
    this.#subject[slot * 2 + 1] = subject[subjectAt + 1] as number
    this.#seq[slot] = seq
  }

  #open(name: string): number {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'fadu-verify-'))
    return openSync(join(this.#folder, name), 'wx+', 0o600)
  }

  /** From here on every record also goes to the file, at its own place; gaps read as zeros. */
  #spill(): void {
    this.#file = this.#open('events')
    for (let slot = 0; slot < this.#window; slot++) {
      const index = this.#index[slot] as number
      if (index >= 0) this.#append(index, this.#hash, slot * 32, this.#subject, slot * 2, this.#seq[slot] as number)
    }
  }

  #append(index: number, hash: Uint8Array, hashAt: number, subject: Uint32Array, subjectAt: number, seq: number): void {
    if (this.#pendingCount === PENDING || index !== this.#pendingFrom + this.#pendingCount) {
      this.#flush()
      this.#pendingFrom = index
    }
    const at = this.#pendingCount * RECORD
    for (let i = 0; i < 32; i++) this.#pending[at + i] = hash[hashAt + i] as number
    this.#pending.writeUInt32LE(subject[subjectAt] as number, at + 32)
    this.#pending.writeUInt32LE(subject[subjectAt + 1] as number, at + 36)
    this.#pending.writeDoubleLE(seq, at + 40)
    this.#pendingCount++
  }

  #flush(): void {
    if (this.#pendingCount > 0) {
      writeSync(this.#file, this.#pending, 0, this.#pendingCount * RECORD, this.#pendingFrom * RECORD)
    }
    this.#pendingFrom += this.#pendingCount
    this.#pendingCount = 0
  }

  /** Reads a record into the spare slot behind the window; false for a gap. */
  #load(record: Buffer, at: number, index: number): boolean {
    const seq = record.readDoubleLE(at + 40)
    if (seq === 0) return false
    const subject = Uint32Array.of(record.readUInt32LE(at + 32), record.readUInt32LE(at + 36))
    this.#set(this.#window, index, record, at, subject, 0, seq)
    return true
  }

  #takeFirsts(): BigUint64Array {
    const sorted = new BigUint64Array(this.#firsts.buffer, 0, this.#firstsCount).slice().sort()
    this.#firstsCount = 0
    return sorted
  }

  #sortFirsts(): void {
    const sorted = this.#takeFirsts()
    const file = this.#open(`firsts-${this.#sorted.length}`)
    writeSync(file, new Uint8Array(sorted.buffer))
    this.#sorted.push({ file, count: sorted.length })
  }

  /** Reads the sorted runs side by side, smallest first, and keeps what comes twice. */
  #mergeFirsts(): Set<bigint> {
    this.#sortFirsts()
    const runs = this.#sorted.map(({ file, count }) => firstsOf(file, count))
    const heads = runs.map((run) => run.next())
    const twice = new Set<bigint>()
    let last: bigint | undefined
    for (;;) {
      let least = -1
      for (let i = 0; i < heads.length; i++) {
        const head = heads[i]
        if (head?.done) continue
        if (least < 0 || (head?.value as bigint) < (heads[least]?.value as bigint)) least = i
      }
      if (least < 0) return twice
      const value = heads[least]?.value as bigint
      if (value === last) twice.add(value)
      last = value
      heads[least] = (runs[least] as Iterator<bigint, undefined>).next()
    }
  }

  *#beginnings(): Generator<[number, bigint]> {
    for (let index = 0; index <= this.#highest; index++) {
      const slot = this.find(index)
      if (slot < 0 || this.#seq[slot] !== 1) continue
      const low = BigInt(this.#subject[slot * 2] as number)
      yield [index, low | (BigInt(this.#subject[slot * 2 + 1] as number) << 32n)]
    }
  }
}

function twins(sorted: BigUint64Array): Set<bigint> {
  const twice = new Set<bigint>()
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) twice.add(sorted[i] as bigint)
  return twice
}

function* firstsOf(file: number, count: number): Generator<bigint, undefined> {
  const part = new BigUint64Array(8192)
  for (let from = 0; from < count; from += part.length) {
    const read = readSync(file, new Uint8Array(part.buffer), 0, part.byteLength, from * 8) / 8
    for (let i = 0; i < read; i++) yield part[i] as bigint
  }
}
