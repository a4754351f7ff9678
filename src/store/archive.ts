import { createHash } from 'node:crypto'
import type { Suite, SuiteId } from '#ledger'

/**
 * The container of a backup: frames of a type byte, a length of four bytes (big-endian) and the content. `H` is the
 * header; `B` begins an entry (its name), `D` is a piece of it, `E` ends it (its hash); `M` is the manifest, `S` its
 * signature and the end.
 */
export type FrameType = 'H' | 'B' | 'D' | 'E' | 'M' | 'S'

export interface Frame {
  type: FrameType
  content: Buffer
}

export interface ArchiveEntry {
  name: string
  bytes: number
  hash: string
}

export interface ArchiveHeader {
  fadu: 'backup'
  v: 1
  city: string
  origin: string
  suite: SuiteId
  createdAt: string
  /** Migration that the tables were at. */
  schema: number
}

/** Repeats the header, so that one signature covers everything. */
export interface Manifest extends ArchiveHeader {
  /** Events in the log of this copy, and their root. */
  size: number
  root: string
  /** The checkpoint signed for just this size; events after the last published one are signed for the backup. */
  checkpoint: string
  publicKey: string
  keyCheck: string
  entries: ArchiveEntry[]
  /** Files that were erased while the backup ran. */
  missing: string[]
}

const LARGEST = 1 << 26

export function frame(type: FrameType, content: Uint8Array | string): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

/** Writes one entry and remembers its sum. */
export async function* entryFrames(
  suite: Suite,
  name: string,
  source: AsyncIterable<Uint8Array>,
  entries: ArchiveEntry[],
): AsyncGenerator<Buffer> {
  yield frame('B', name)
  const hash = createHash(suite.hashName)
  let bytes = 0
  for await (const piece of source) {
    hash.update(piece)
    bytes += piece.length
    yield frame('D', piece)
  }
  const entry = { name, bytes, hash: hash.digest('hex') }
  entries.push(entry)
  yield frame('E', entry.hash)
}

/** Reads frames from any bytes; throws an Error whose message says what is wrong. */
export async function* framesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let rest = Buffer.alloc(0)
  let ended = false
  for await (const piece of source) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece])
    for (;;) {
      if (ended && rest.length > 0) throw new Error('something follows its end')
      if (rest.length < 5) break
      const type = rest.toString('latin1', 0, 1)
      const length = rest.readUInt32BE(1)
      if (!/^[HBDEMS]$/.test(type) || length > LARGEST) throw new Error('it is not a backup, or was altered')
      if (rest.length < 5 + length) break
      yield { type: type as FrameType, content: rest.subarray(5, 5 + length) }
      rest = rest.subarray(5 + length)
      ended = type === 'S'
    }
  }
  if (!ended || rest.length > 0) throw new Error('it is cut off')
}
