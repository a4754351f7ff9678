import { inflateRawSync } from 'node:zlib'

/** Text is read from at most so many bytes of each part and of all parts, whatever the archive's own header says. */
const PART_LIMIT = 8 * 1024 * 1024
const WHOLE_LIMIT = 24 * 1024 * 1024
const TEXT_PART =
  /(?:^|\/)(?:document|sharedStrings|header\d*|footer\d*|slide\d+|Content|core|footnotes|comments)\.xml$/i

/** Bytes of an archive that are not what an office file is made of. */
export class ZipFault extends Error {}

/** The plain text of the parts of an office file (docx, xlsx, pptx, ofd) in which words stand. */
export function zipText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > buffer.length) throw new ZipFault('no directory')
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  let read = 0
  const texts: string[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) throw new ZipFault('broken directory')
    const method = buffer.readUInt16LE(at + 10)
    const packed = buffer.readUInt32LE(at + 20)
    const nameLength = buffer.readUInt16LE(at + 28)
    const local = buffer.readUInt32LE(at + 42)
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    if (!TEXT_PART.test(name)) continue
    const part = partOf(buffer, local, packed, method)
    read += part.length
    if (read > WHOLE_LIMIT) throw new ZipFault('too much text')
    texts.push(part.toString('utf8'))
  }
  // Marks may be cut into runs: without the markup between them the words stand together again.
  return texts.map((text) => text.replace(/<\/(?:w:p|a:p|si|row)>/g, '\n').replace(/<[^>]{0,2000}>/g, '')).join('\n')
}

function partOf(buffer: Buffer, local: number, packed: number, method: number): Buffer {
  if (local + 30 > buffer.length || buffer.readUInt32LE(local) !== 0x04034b50) throw new ZipFault('broken entry')
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
  const content = buffer.subarray(start, start + packed)
  if (method === 0) return content.subarray(0, PART_LIMIT)
  if (method !== 8) throw new ZipFault(`method ${method}`)
  try {
    return inflateRawSync(content, { maxOutputLength: PART_LIMIT })
  } catch (cause) {
    throw new ZipFault('too large or damaged', { cause })
  }
}
