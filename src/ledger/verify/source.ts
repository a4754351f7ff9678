import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** Bytes [start, end) of `buf` are whole lines, each but perhaps the last of the file ending in a newline. */
export interface Lines {
  buf: Buffer
  start: number
  end: number
}

const CHUNK = 4 << 20
const LONGEST = 512 << 20
/** Pieces are cut only before an event, so that what belongs to an event (its attachments) stays with it. */
const EVENT = Buffer.from('\n{"i":')

/**
 * The export's lines in large pieces, from a path (gzip by its ending) or from pieces that the caller has.
 *
 * `reuse`: the caller is done with a piece before it asks for the next.
 */
export async function* linesOf(
  source: string | AsyncIterable<string | Uint8Array>,
  { reuse }: { reuse: boolean },
): AsyncGenerator<Lines> {
  if (typeof source !== 'string') yield* cut(pieces(source))
  else if (source.endsWith('.gz')) yield* cut(unzipped(source))
  else yield* file(source, reuse)
}

/** A string is taken as whole lines, so that an iterable of lines without their newlines may be given. */
async function* pieces(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    yield typeof piece === 'string' ? Buffer.from(piece.endsWith('\n') ? piece : `${piece}\n`) : piece
  }
}

function unzipped(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 })
  const gunzip = createGunzip({ chunkSize: 1 << 20 })
  file.on('error', (error) => gunzip.destroy(error))
  return file.pipe(gunzip)
}

async function* cut(source: AsyncIterable<Uint8Array>): AsyncGenerator<Lines> {
  let held: Uint8Array[] = []
  let size = 0
  let wanted = CHUNK
  for await (const piece of source) {
    held.push(piece)
    size += piece.length
    if (size < wanted) continue
    const buf = Buffer.concat(held)
    const end = buf.lastIndexOf(EVENT) + 1
    if (end === 0 && size > LONGEST) return
    wanted = end === 0 ? size * 2 : CHUNK
    held = [end === 0 ? buf : Buffer.from(buf.subarray(end))]
    size = buf.length - end
    if (end > 0) yield { buf, start: 0, end }
  }
  if (size > 0) yield { buf: Buffer.concat(held), start: 0, end: size }
}

/** Reads synchronously: the hashing between two reads blocks much longer than they do. */
async function* file(path: string, reuse: boolean): AsyncGenerator<Lines> {
  const fd = openSync(path, 'r')
  try {
    let buf = Buffer.allocUnsafeSlow(CHUNK)
    let held = 0
    for (;;) {
      const count = readSync(fd, buf, held, buf.length - held, null)
      held += count
      if (count > 0 && held < buf.length) continue
      const end = count === 0 ? held : buf.lastIndexOf(EVENT) + 1
      if (end > 0) {
        const rest = Buffer.from(buf.subarray(end, held))
        const room = Math.max(CHUNK, rest.length * 2)
        yield { buf, start: 0, end }
        if (count === 0) return
        if (!reuse || buf.length !== room) buf = Buffer.allocUnsafeSlow(room)
        rest.copy(buf)
        held = rest.length
      } else if (count === 0 || held > LONGEST) {
        return
      } else {
        const wider = Buffer.allocUnsafeSlow(buf.length * 2)
        buf.copy(wider)
        buf = wider
      }
    }
  } finally {
    closeSync(fd)
  }
}
