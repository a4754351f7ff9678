import { parseCanonical } from '../canonical.ts'
import { digestOf } from '../event.ts'
import { nodeHash } from '../merkle.ts'
import { type Suite, type SuiteId, suite } from '../suite.ts'
import { newEventLine, readFrame, readText } from './event-line.ts'
import { type FingerprintKey, fingerprint } from './fingerprint.ts'
import { type OtherLine, parseOther } from './format.ts'

/** What the reading of a block needs to know; plain data, so that it can be sent to a worker. */
export interface BlockSetting {
  suite: SuiteId
  city: string
  key: FingerprintKey
  /** Also parse each text and compare it with its canonical form: slower, catches a writer's own mistakes. */
  deep: boolean
  /** Sizes at which the root will be asked for, besides those of the checkpoint lines. */
  cuts: ReadonlySet<number>
  /** Commitments to look for, by index of the event. */
  values: ReadonlyMap<number, string[]>
}

export const FLAG = { changed: 1, notAnEvent: 2, otherCity: 4, missing: 8, notCanonical: 16 } as const

/** What was read between two other lines, already hashed: perfect subtrees in order. */
export interface Subtree {
  start: number
  level: number
  hash: Uint8Array
}

/** A line that is no plain event, after `at` events of the block. */
export interface Special {
  at: number
  /** Line number within the block, from 0. */
  line: number
  other?: OtherLine
  /** For an attachment: whether the text of the event before it holds its hash. */
  recorded?: boolean
}

/** What an event says of definitions: it stores one, or was decided under some. */
export interface DefinitionUse {
  at: number
  stores?: { digest: string; fits: boolean }
  under?: string[]
}

/** The events of one block of lines, hashed and taken apart, in column form. */
export interface Block {
  events: number
  lines: number
  index: Float64Array
  previous: Float64Array
  seq: Float64Array
  flags: Uint8Array
  /** 32 bytes each: the hash that stands in the log. */
  hash: Uint8Array
  /** 32 bytes each, zero when there is none. */
  prev: Uint8Array
  hasPrev: Uint8Array
  /** Two halves each. */
  subject: Uint32Array
  /** Runs of consecutive indexes; a new one begins at each special line and at each jump of the index. */
  runs: { from: number; to: number; subtrees: Subtree[] }[]
  specials: Special[]
  definitions: DefinitionUse[]
  /** Commitments asked for that the event's text does hold, as `<index> <commitment>`. */
  held: string[]
  /** Subject and seq by position in the block, only for events with a flag. */
  names: Map<number, string>
}

const HEX = new Uint8Array(256).fill(255)
for (let i = 0; i < 16; i++) HEX['0123456789abcdef'.charCodeAt(i)] = i

/** Reads whole lines, each ending in a newline, from `buf[start, end)`. The bytes of `buf` are spoiled. */
export function readBlock(buf: Buffer, start: number, end: number, setting: BlockSetting): Block {
  const hashes = suite(setting.suite)
  const city = Buffer.from(setting.city)
  let room = 256
  const block: Block = {
    events: 0,
    lines: 0,
    index: new Float64Array(room),
    previous: new Float64Array(room),
    seq: new Float64Array(room),
    flags: new Uint8Array(room),
    hash: new Uint8Array(room * 32),
    prev: new Uint8Array(room * 32),
    hasPrev: new Uint8Array(room),
    subject: new Uint32Array(room * 2),
    runs: [],
    specials: [],
    definitions: [],
    held: [],
    names: new Map(),
  }
  const line = newEventLine()
  const tree = new RunHasher(hashes, setting.cuts)
  let lastText: Buffer = Buffer.alloc(0)
  let at = start
  while (at < end) {
    let stop = buf.indexOf(10, at)
    if (stop < 0 || stop > end) stop = end
    const n = block.events
    if (n === room) {
      room *= 2
      grow(block, room)
    }
    if (readFrame(buf, at, stop, line)) {
      const { textStart, textEnd } = line
      // The byte before the text is the frame's colon: it becomes the leaf prefix 0x00, so that nothing is copied.
      buf[textStart - 1] = 0
      let hash: Uint8Array = hashes.hash(buf.subarray(textStart - 1, textEnd))
      let flags = 0
      if (!hexEquals(buf, line.h, hash)) {
        flags |= FLAG.changed
        hash = fromHex(buf, line.h) ?? hash
      }
      block.index[n] = line.i
      block.previous[n] = line.p
      block.hash.set(hash, n * 32)
      lastText = buf.subarray(textStart, textEnd)
      if (readText(buf, line)) {
        block.seq[n] = line.seq
        if (line.prev >= 0) {
          if (hexInto(buf, line.prev, block.prev, n * 32)) block.hasPrev[n] = 1
          else flags |= FLAG.notAnEvent
        }
        fingerprint(setting.key, buf, line.subjectStart, line.subjectEnd, block.subject, n * 2)
        if (!equals(buf, line.cityStart, line.cityEnd, city)) flags |= FLAG.otherCity
        if (buf[line.typeStart] === 0x6f || buf[line.typeStart] === 0x73) noteDefinition(block, n, buf, line, hashes)
        if (setting.deep && !isCanonical(lastText)) flags |= FLAG.notCanonical
        if (flags !== 0) block.names.set(n, name(buf, line))
      } else {
        flags |= FLAG.notAnEvent
      }
      block.flags[n] = flags
      if (setting.values.size > 0) {
        for (const commitment of setting.values.get(line.i) ?? []) {
          if (lastText.includes(`"${commitment}"`)) block.held.push(`${line.i} ${commitment}`)
        }
      }
      tree.leaf(block, line.i, hash)
      block.events = n + 1
    } else {
      tree.close(block)
      lastText = readSpecial(block, buf, at, stop, lastText, tree)
    }
    block.lines++
    at = stop + 1
  }
  tree.close(block)
  return block
}

function readSpecial(block: Block, buf: Buffer, at: number, stop: number, lastText: Buffer, tree: RunHasher): Buffer {
  const other = parseOther(buf.toString('utf8', at, stop))
  if (other === undefined || !('odd' in other)) {
    const special: Special = { at: block.events, line: block.lines, other }
    if (other !== undefined && 'attachment' in other) special.recorded = lastText.includes(other.attachment.storedHash)
    block.specials.push(special)
    return lastText
  }
  const n = block.events
  const { i, h, x, p } = other.odd
  const hash = Buffer.from(h, 'hex')
  block.index[n] = i
  block.previous[n] = p ?? -1
  block.flags[n] = x === null ? FLAG.missing : FLAG.changed | FLAG.notAnEvent
  block.hash.set(hash, n * 32)
  tree.leaf(block, i, hash)
  block.events = n + 1
  return Buffer.alloc(0)
}

/** Joins leaf hashes with consecutive indexes into perfect subtrees. */
class RunHasher {
  #suite: Suite
  #stack: Subtree[] = []
  #from = 0
  #next = -1
  #cuts: ReadonlySet<number>

  constructor(suite: Suite, cuts: ReadonlySet<number>) {
    this.#suite = suite
    this.#cuts = cuts
  }

  leaf(block: Block, index: number, hash: Uint8Array): void {
    if (index !== this.#next || (this.#cuts.size > 0 && this.#cuts.has(index))) {
      this.close(block)
      this.#from = index
    }
    this.#next = index + 1
    const stack = this.#stack
    let joined = hash
    let start = index
    let level = 0
    let width = 1
    for (;;) {
      const left = stack.at(-1)
      if (left === undefined || left.level !== level || left.start % (width * 2) !== 0) break
      stack.pop()
      joined = nodeHash(this.#suite, left.hash, joined)
      start = left.start
      level++
      width *= 2
    }
    stack.push({ start, level, hash: joined })
  }

  close(block: Block): void {
    if (this.#stack.length > 0) block.runs.push({ from: this.#from, to: this.#next, subtrees: this.#stack })
    this.#stack = []
    this.#next = -1
  }
}

function noteDefinition(
  block: Block,
  at: number,
  buf: Buffer,
  line: ReturnType<typeof newEventLine>,
  hashes: Suite,
): void {
  const type = buf.toString('latin1', line.typeStart, line.typeEnd)
  if (type !== 'opened' && type !== 'stored') return
  try {
    if (type === 'opened') {
      // Digests are ASCII, and UTF-8 never uses an ASCII byte inside another character: reading bytes is enough.
      const { body } = JSON.parse(buf.toString('latin1', line.textStart, line.textEnd))
      const under = new Set<string>(typeof body.law === 'string' ? [body.law] : [])
      for (const effect of body.effects ?? []) if (typeof effect.law === 'string') under.add(effect.law)
      if (under.size > 0) block.definitions.push({ at, under: [...under] })
      return
    }
    const { body } = JSON.parse(buf.toString('utf8', line.textStart, line.textEnd))
    if (typeof body.digest !== 'string' || typeof body.definition !== 'object') return
    const fits = digestOf(hashes, body.definition) === body.digest
    block.definitions.push({ at, stores: { digest: body.digest, fits } })
  } catch {
    block.flags[at] = (block.flags[at] as number) | FLAG.notCanonical
  }
}

function name(buf: Buffer, line: ReturnType<typeof newEventLine>): string {
  return buf.toString('utf8', line.subjectStart, line.subjectEnd)
}

function isCanonical(text: Buffer): boolean {
  try {
    parseCanonical(text.toString('utf8'))
    return true
  } catch {
    return false
  }
}

function hexEquals(buf: Uint8Array, at: number, bytes: Uint8Array): boolean {
  for (let i = 0; i < 32; i++) {
    const high = HEX[buf[at + 2 * i] as number] as number
    const low = HEX[buf[at + 2 * i + 1] as number] as number
    if (((high << 4) | low) !== bytes[i]) return false
  }
  return true
}

function hexInto(buf: Uint8Array, at: number, out: Uint8Array, to: number): boolean {
  for (let i = 0; i < 32; i++) {
    const high = HEX[buf[at + 2 * i] as number] as number
    const low = HEX[buf[at + 2 * i + 1] as number] as number
    if ((high | low) > 15) return false
    out[to + i] = (high << 4) | low
  }
  return true
}

function fromHex(buf: Uint8Array, at: number): Uint8Array | undefined {
  const bytes = new Uint8Array(32)
  return hexInto(buf, at, bytes, 0) ? bytes : undefined
}

function equals(buf: Uint8Array, start: number, end: number, want: Uint8Array): boolean {
  if (end - start !== want.length) return false
  for (let i = 0; i < want.length; i++) if (buf[start + i] !== want[i]) return false
  return true
}

function grow(block: Block, room: number): void {
  const widen = <T extends Float64Array | Uint8Array | Uint32Array>(from: T, to: T): T => {
    to.set(from as never)
    return to
  }
  block.index = widen(block.index, new Float64Array(room))
  block.previous = widen(block.previous, new Float64Array(room))
  block.seq = widen(block.seq, new Float64Array(room))
  block.flags = widen(block.flags, new Uint8Array(room))
  block.hash = widen(block.hash, new Uint8Array(room * 32))
  block.prev = widen(block.prev, new Uint8Array(room * 32))
  block.hasPrev = widen(block.hasPrev, new Uint8Array(room))
  block.subject = widen(block.subject, new Uint32Array(room * 2))
}
