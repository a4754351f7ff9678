import { fileTypeFromBuffer } from 'file-type'
import { appError } from './errors.ts'
import type { House } from './house.ts'
import { fileView } from './matter-views.ts'
import { secrecyMarkIn } from './secrecy.ts'
import type { Caller, Upload } from './services.ts'
import { recordRefusal } from './taking.ts'
import type { UploadedView } from './views/index.ts'
import { ZipFault } from './zip-text.ts'

export const FILE_LIMIT = 20 * 1024 * 1024

/** Extension → what the content may be. Text has no magic bytes: it must be valid UTF-8 without control characters. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  heic: ['image/heic', 'image/heif'],
  bmp: ['image/bmp'],
  pdf: ['application/pdf'],
  doc: ['application/x-cfb', 'application/msword'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'],
  xls: ['application/x-cfb', 'application/vnd.ms-excel'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'],
  ppt: ['application/x-cfb'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/zip'],
  ofd: ['application/zip', 'application/ofd'],
  mp3: ['audio/mpeg'],
  m4a: ['audio/x-m4a', 'audio/mp4', 'video/mp4'],
  amr: ['audio/amr'],
  wav: ['audio/wav', 'audio/vnd.wave'],
  mp4: ['video/mp4'],
  mov: ['video/quicktime'],
  txt: ['text/plain'],
  csv: ['text/plain'],
}

const MIME: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ofd: 'application/ofd',
}

/** The name as it will be kept: without path, control and direction characters, at most 120 characters. */
export function cleanName(name: string): string {
  const bare = name.replace(/^.*[\\/]/, '').normalize('NFC')
  const safe = bare
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim()
    .toWellFormed()
  const letters = [...safe]
  if (letters.length <= 120) return safe === '' ? 'file' : safe
  const extension = /\.[^.]{1,8}$/.exec(safe)?.[0] ?? ''
  return `${letters.slice(0, 120 - extension.length).join('')}${extension}`
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a text file holds none but tab and line ends
    return !/[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(text)
  } catch {
    return false
  }
}

/** The media type when content and extension agree, else null. */
export async function agreedType(name: string, bytes: Uint8Array): Promise<string | null> {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const allowed = Object.hasOwn(ALLOWED, extension) ? ALLOWED[extension] : undefined
  if (!allowed || bytes.length === 0) return null
  const found = await fileTypeFromBuffer(bytes)
  if (allowed.includes('text/plain')) return !found && isPlainText(bytes) ? (MIME[extension] ?? 'text/plain') : null
  return found && allowed.includes(found.mime) ? (MIME[extension] ?? found.mime) : null
}

/** An office file that cannot be opened is none: its words cannot be looked at. */
function marked(name: string, bytes: Uint8Array): string | null {
  try {
    return secrecyMarkIn(name, bytes)
  } catch (error) {
    if (error instanceof ZipFault) throw appError('FILE_TYPE', { name })
    throw error
  }
}

export async function upload(house: House, caller: Caller, { name, bytes, notSecret }: Upload): Promise<UploadedView> {
  if (!notSecret) throw appError('FILE_NOT_DECLARED')
  if (bytes.length > FILE_LIMIT) throw appError('FILE_TOO_LARGE', { got: bytes.length, want: FILE_LIMIT })
  const clean = cleanName(name)
  const mime = await agreedType(clean, bytes)
  if (mime === null) throw appError('FILE_TYPE', { name: clean })
  const mark = marked(clean, bytes)
  if (mark) {
    await recordRefusal(house, caller, { upload: true, mark })
    throw appError('SECRECY_MARK', { mark })
  }
  const uploadedBy = caller.person
    ? `person:${caller.person}`
    : caller.party
      ? `party:${caller.party.subject}`
      : `from:${caller.from ?? ''}`
  const row = await house.store.files.put(bytes, {
    name: clean,
    mime,
    uploadedBy,
    uploadedAt: house.now(),
    limit: FILE_LIMIT,
  })
  return { ...fileView(row), digest: row.storedHash, warnings: [] }
}
