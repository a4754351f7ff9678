import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'

/** Bytes [start, end) of `buf` are whole lines, each but perhaps the last of the file ending in a newline. */
export interface Lines {
  buf: Buffer
  start: number
  end: number
}

const CHUNK = 4 << 20
const LONGEST_LINE = 256 << 20

/** The export's lines in large pieces, from a path (gzip by its ending) or from pieces that the caller has. */
export async function* linesOf(
  source: string | AsyncIterable<string | Uint8Array>,
  { reuse }: { reuse: boolean },
): AsyncGenerator<Lines> {
  if (typeof source !== 'string') yield* cut(pieces(source))
  else if (source.endsWith('.gz'))
    yield* cut(createReadStream(source, { highWaterMark: 1 << 20 }).pipe(createGunzip({ chunkSize: 1 << 20 })))
  else yield* file(source, reuse)
}

/** A string is taken as whole lines, so that an iterable of lines without their newlines may be given. */
async function* pieces(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    yield typeof piece === 'string' ? Buffer.from(piece.endsWith('\n') ? piece : `${piece}\n`) : piece
  }
}

async function* cut(source: AsyncIterable<Uint8Array>): AsyncGenerator<Lines> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const piece of source) {
    held.push(piece)
    size += piece.length
    if (size < CHUNK) continue
    const buf = Buffer.concat(held)
    const end = buf.lastIndexOf(10) + 1
    if (end === 0 && size > LONGEST_LINE) break
    if (end > 0) yield { buf, start: 0, end }
    held = end < buf.length ? [Buffer.from(buf.subarray(end))] : []
    size = buf.length - end
  }
  if (size > 0) yield { buf: Buffer.concat(held), start: 0, end: size }
}

/** `reuse`: the caller is done with a piece before it asks for the next. */
async function* file(path: string, reuse: boolean): AsyncGenerator<Lines> {
  const handle = await open(path)
  try {
    let buf = Buffer.allocUnsafeSlow(CHUNK)
    let held = 0
    for (;;) {
      const { bytesRead } = await handle.read(buf, held, buf.length - held)
      const size = held + bytesRead
      if (bytesRead === 0) {
        if (size > 0) yield { buf, start: 0, end: size }
        return
      }
      if (size < buf.length) {
        held = size
        continue
      }
      const end = buf.lastIndexOf(10) + 1
      if (end === 0) {
        if (size > LONGEST_LINE) return
        const wider = Buffer.allocUnsafeSlow(size * 2)
        buf.copy(wider)
        buf = wider
        held = size
        continue
      }
      const rest = Buffer.from(buf.subarray(end, size))
      const room = buf.length
      yield { buf, start: 0, end }
      if (!reuse) buf = Buffer.allocUnsafeSlow(room)
      rest.copy(buf)
      held = rest.length
    }
  } finally {
    await handle.close()
  }
}
