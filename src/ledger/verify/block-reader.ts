import { parseCanonical } from '../canonical.ts'
import { digestOf } from '../event.ts'
import { type Suite, type SuiteId, suite } from '../suite.ts'
import { type Block, FLAG, newBlock, type Special, widen } from './block.ts'
import { newEventLine, readFrame, readText } from './event-line.ts'
import { type FingerprintKey, fingerprint } from './fingerprint.ts'
import { parseOther } from './format.ts'
import { hexEquals, hexInto } from './hex.ts'
import { RunHasher } from './run-hasher.ts'

/** What the reading of a block needs to know; plain data, so that it can be sent to a thread. */
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

/** A line of text shorter than this is rare; it sets the room of a block at first. */
const SHORT_LINE = 400
const LAW = Buffer.from('law":"')
const QUOTE = 0x22
const SMALL_O = 0x6f
const SMALL_S = 0x73

/** Reads lines of an export into blocks: hashes each event's text and takes its fixed fields apart. */
export class BlockReader {
  #setting: BlockSetting
  #suite: Suite
  #city: Buffer
  #line = newEventLine()
  #tree: RunHasher
  /** Definitions already told of; a later use adds nothing. */
  #laws = new Set<string>()
  /** Next place at or after which `law":"` stands, so that no stretch is searched twice. */
  #lawAt = -1

  constructor(setting: BlockSetting) {
    this.#setting = setting
    this.#suite = suite(setting.suite)
    this.#city = Buffer.from(setting.city)
    this.#tree = new RunHasher(this.#suite, setting.cuts)
  }

  /**
   * Reads whole lines, each ending in a newline, from `buf[start, end)`. The bytes of `buf` are spoiled.
   *
   * An attachment's line must be in the same block as its event.
   */
  read(buf: Buffer, start: number, end: number): Block {
    const block = newBlock(Math.max(16, Math.ceil((end - start) / SHORT_LINE)))
    const line = this.#line
    this.#lawAt = -1
    line.textStart = 0
    line.textEnd = 0
    for (let at = start; at < end; ) {
      let stop = buf.indexOf(10, at)
      if (stop < 0 || stop > end) stop = end
      if (block.events === block.index.length) widen(block)
      if (readFrame(buf, at, stop, line)) this.#event(block, buf)
      else this.#other(block, buf, at, stop)
      block.lines++
      at = stop + 1
    }
    block.runs = this.#tree.take()
    return block
  }

  #event(block: Block, buf: Buffer): void {
    const line = this.#line
    const n = block.events
    // The byte before the text is the frame's colon: it becomes the leaf prefix 0x00, so that nothing is copied.
    buf[line.textStart - 1] = 0
    const bytes = new Uint8Array(buf.buffer, buf.byteOffset + line.textStart - 1, line.textEnd - line.textStart + 1)
    let hash: Uint8Array = this.#suite.hash(bytes)
    let flags = 0
    if (!hexEquals(buf, line.h, hash)) {
      flags |= FLAG.changed
      const recorded = new Uint8Array(32)
      if (hexInto(buf, line.h, recorded, 0)) hash = recorded
    }
    block.index[n] = line.i
    block.previous[n] = line.p
    block.hash.set(hash, n * 32)
    if (readText(buf, line)) flags |= this.#text(block, n, buf, flags !== 0)
    else flags |= FLAG.notAnEvent
    block.flags[n] = flags
    if (this.#setting.values.size > 0) this.#values(block, buf)
    this.#tree.leaf(line.i, hash)
    block.events = n + 1
  }

  #text(block: Block, n: number, buf: Buffer, changed: boolean): number {
    const line = this.#line
    let flags = 0
    block.seq[n] = line.seq
    if (line.prev >= 0) {
      if (hexInto(buf, line.prev, block.prev, n * 32)) block.hasPrev[n] = 1
      else flags |= FLAG.notAnEvent
    }
    fingerprint(this.#setting.key, buf, line.subjectStart, line.subjectEnd, block.subject, n * 2)
    if (!equals(buf, line.cityStart, line.cityEnd, this.#city)) flags |= FLAG.otherCity
    const initial = buf[line.typeStart]
    if ((initial === SMALL_O || initial === SMALL_S) && !this.#definition(block, n, buf, changed))
      flags |= FLAG.notCanonical
    if (this.#setting.deep && !isCanonical(buf.toString('utf8', line.textStart, line.textEnd)))
      flags |= FLAG.notCanonical
    if (flags !== 0) block.names.set(n, buf.toString('utf8', line.subjectStart, line.subjectEnd))
    return flags
  }

  #values(block: Block, buf: Buffer): void {
    const { i, textStart, textEnd } = this.#line
    for (const commitment of this.#setting.values.get(i) ?? []) {
      if (buf.subarray(textStart, textEnd).includes(`"${commitment}"`)) block.held.push(`${i} ${commitment}`)
    }
  }

  /** False when the text could not be parsed. A changed text is reported as such; its definition then counts as there. */
  #definition(block: Block, at: number, buf: Buffer, changed: boolean): boolean {
    const { typeStart, typeEnd, textStart, textEnd } = this.#line
    const type = buf.toString('latin1', typeStart, typeEnd)
    try {
      if (type === 'opened' && !changed && this.#namesNewLaw(buf)) {
        const { body } = JSON.parse(buf.toString('utf8', textStart, textEnd))
        const under = new Set<string>(typeof body.law === 'string' ? [body.law] : [])
        for (const effect of body.effects ?? []) if (typeof effect?.law === 'string') under.add(effect.law)
        for (const law of under) this.#laws.add(law)
        if (under.size > 0) block.definitions.push({ at, under: [...under] })
      } else if (type === 'stored') {
        const { body } = JSON.parse(buf.toString('utf8', textStart, textEnd))
        if (typeof body.digest !== 'string' || typeof body.definition !== 'object') return true
        const fits = changed || digestOf(this.#suite, body.definition) === body.digest
        block.definitions.push({ at, stores: { digest: body.digest, fits } })
      }
      return true
    } catch {
      return false
    }
  }

  /**
   * Whether anything stands under a key `law` that was not told of yet. A quote inside a JSON string is escaped, so
   * `"law":"` can only be a key; one that is no definition merely leads to parsing the text.
   */
  #namesNewLaw(buf: Buffer): boolean {
    const { textStart, textEnd } = this.#line
    for (let from = textStart; ; from = this.#lawAt + 1) {
      if (this.#lawAt < from) this.#lawAt = buf.indexOf(LAW, from)
      if (this.#lawAt < 0) this.#lawAt = buf.length
      if (this.#lawAt >= textEnd) return false
      const start = this.#lawAt + LAW.length
      if (buf[this.#lawAt - 1] !== QUOTE) continue
      if (buf[start + 64] !== QUOTE || !this.#laws.has(buf.toString('latin1', start, start + 64))) return true
    }
  }

  #other(block: Block, buf: Buffer, at: number, stop: number): void {
    const line = this.#line
    const other = parseOther(buf.toString('utf8', at, stop))
    this.#tree.close()
    if (other !== undefined && 'odd' in other) {
      const n = block.events
      const { i, h, x, p } = other.odd
      const hash = Buffer.from(h, 'hex')
      block.index[n] = i
      block.previous[n] = p ?? -1
      block.flags[n] = x === null ? FLAG.missing : FLAG.changed | FLAG.notAnEvent
      block.hash.set(hash, n * 32)
      this.#tree.leaf(i, hash)
      block.events = n + 1
      line.textStart = 0
      line.textEnd = 0
      return
    }
    const special: Special = { at: block.events, line: block.lines, other }
    if (other !== undefined && 'attachment' in other) {
      const flags = block.flags[block.events - 1] ?? 0
      const altered = (flags & (FLAG.changed | FLAG.missing | FLAG.notAnEvent)) !== 0
      const text = buf.subarray(line.textStart, line.textEnd)
      special.recorded = altered || text.includes(`"${other.attachment.storedHash}"`)
    }
    block.specials.push(special)
  }
}

function isCanonical(text: string): boolean {
  try {
    parseCanonical(text)
    return true
  } catch {
    return false
  }
}

function equals(buf: Uint8Array, start: number, end: number, want: Uint8Array): boolean {
  if (end - start !== want.length) return false
  for (let i = 0; i < want.length; i++) if (buf[start + i] !== want[i]) return false
  return true
}
