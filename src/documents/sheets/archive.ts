import { inflateRawSync } from 'node:zlib'
import { isAppError } from '#kernel'
import { sheetError } from './errors.ts'
import { SHEET_LIMITS as LIMITS } from './limits.ts'

/**
 * The parts of a workbook by name, every one unpacked within the limits whatever the archive's own directory claims: what
 * passes here may also be given to a library that unpacks without looking.
 */
export function archiveParts(bytes: Uint8Array): Map<string, string> {
  if (bytes.length > LIMITS.file) throw sheetError('SHEET_TOO_LARGE', { got: bytes.length, want: LIMITS.file })
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw sheetError('SHEET_OLD_EXCEL')
  if (!buffer.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) throw sheetError('SHEET_KIND')
  try {
    return unpacked(buffer)
  } catch (error) {
    if (isAppError(error)) throw error
    throw sheetError('SHEET_DAMAGED', {}, error)
  }
}

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06])

function unpacked(buffer: Buffer): Map<string, string> {
  const end = buffer.lastIndexOf(END)
  if (end < 0) throw sheetError('SHEET_DAMAGED')
  const count = buffer.readUInt16LE(end + 10)
  if (count > LIMITS.entries) throw sheetError('SHEET_UNPACKS_TOO_LARGE', { entries: count })
  let at = buffer.readUInt32LE(end + 16)
  let size = 0
  const parts = new Map<string, string>()
  for (let i = 0; i < count; i++) {
    if (buffer.readUInt32LE(at) !== 0x02014b50) throw sheetError('SHEET_DAMAGED')
    const method = buffer.readUInt16LE(at + 10)
    const packed = buffer.readUInt32LE(at + 20)
    const nameLength = buffer.readUInt16LE(at + 28)
    const local = buffer.readUInt32LE(at + 42)
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    const part = partOf(buffer, { local, packed, method, most: LIMITS.unpacked - size })
    size += part.length
    if (size > LIMITS.unpacked) throw sheetError('SHEET_UNPACKS_TOO_LARGE', { size })
    if (/\.(?:xml|rels)$/i.test(name)) parts.set(name.replace(/^\//, ''), part.toString('utf8').replace(/^\uFEFF/, ''))
  }
  return parts
}

function partOf(
  buffer: Buffer,
  { local, packed, method, most }: { local: number; packed: number; method: number; most: number },
): Buffer {
  if (buffer.readUInt32LE(local) !== 0x04034b50) throw sheetError('SHEET_DAMAGED')
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
  const content = buffer.subarray(start, start + packed)
  if (method === 0) return content
  if (method !== 8) throw sheetError('SHEET_DAMAGED', { method })
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw sheetError('SHEET_UNPACKS_TOO_LARGE', { want: LIMITS.unpacked })
    throw error
  }
}
