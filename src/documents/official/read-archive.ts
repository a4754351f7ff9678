import { inflateRawSync } from 'node:zlib'
import { documentsError } from '../errors.ts'

/** A report of 200 pages has about 2 MB of XML. What an archive says of its own sizes is not believed. */
const LIMITS = { file: 64 << 20, parts: 4096, part: 24 << 20, whole: 48 << 20 } as const
const WANTED = /^(?:_rels\/\.rels|word\/[^/]*\.xml)$/i

const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50

const tooLarge = (what: string, got: number, most: number) =>
  documentsError('DOCUMENTS_DOCX_TOO_LARGE', { what, got, most })
const damaged = (reason: string, cause?: unknown) => documentsError('DOCUMENTS_NOT_DOCX', { reason }, cause)

/** The XML parts of a .docx as text, by name. Throws DOCUMENTS_NOT_DOCX and DOCUMENTS_DOCX_TOO_LARGE. */
export function xmlParts(bytes: Uint8Array): Map<string, string> {
  if (bytes.length > LIMITS.file) throw tooLarge('the file', bytes.length, LIMITS.file)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw damaged('it is an old .doc, or it is locked by a password')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readDirectory(bytes, view)
  } catch (cause) {
    if (cause instanceof RangeError) throw damaged('it is cut off or damaged', cause)
    throw cause
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, string> {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.parts) throw tooLarge('the number of its parts', count, LIMITS.parts)
  const found = new Map<string, string>()
  let at = view.getUint32(end + 16, true)
  let whole = 0
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw damaged('its directory is damaged')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    if (WANTED.test(name) && !found.has(name)) {
      const packed = view.getUint32(at + 20, true)
      const start = startOf(view, view.getUint32(at + 42, true))
      const part = unpacked(name, bytes.subarray(start, start + packed), view.getUint16(at + 10, true))
      whole += part.length
      if (whole > LIMITS.whole) throw tooLarge('its whole text', whole, LIMITS.whole)
      found.set(name, new TextDecoder().decode(part))
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return found
}

/** The last record of an archive; a comment of up to 65,535 bytes may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at
  throw damaged('it is no archive')
}

function startOf(view: DataView, local: number): number {
  if (view.getUint32(local, true) !== LOCAL) throw damaged('its directory is damaged')
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
}

function unpacked(name: string, packed: Uint8Array, method: number): Uint8Array {
  if (method !== 0 && method !== 8) throw damaged(`it is packed by method ${method}`)
  try {
    const part = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LIMITS.part })
    if (part.length <= LIMITS.part) return part
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE')
      throw damaged(`its part ${name} is damaged`, cause)
  }
  throw tooLarge(`its part ${name}`, LIMITS.part + 1, LIMITS.part)
}
