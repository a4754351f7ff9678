import { readingError } from './errors.ts'

export const FORMATS = ['txt', 'md', 'docx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  docx: 'docx',
  docm: 'docx',
  pdf: 'pdf',
}

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

/** What the first bytes say; undefined for what may be text. */
function magicOf(bytes: Uint8Array): 'zip' | 'pdf' | 'cfb' | 'other' | undefined {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'cfb'
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'other'
  // Readers of PDF look for its mark within the first kilobyte.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  return undefined
}

/** The format that extension and content agree on. Without an extension the content alone decides. */
export function formatOf(name: string, bytes: Uint8Array): Format {
  const extension = /\.([a-z0-9]{1,9})$/i.exec(name)?.[1]?.toLowerCase()
  const named = extension === undefined ? undefined : EXTENSIONS[extension]
  const magic = magicOf(bytes)
  if (magic === 'cfb') throw readingError('READING_OLD_WORD')
  if (extension !== undefined && named === undefined) throw readingError('READING_KIND', { got: extension })
  const found: Format | undefined = magic === 'zip' ? 'docx' : magic === 'pdf' ? 'pdf' : undefined
  if (magic === 'other') throw readingError('READING_KIND', { got: 'rtf' })
  if (named === undefined) return found ?? 'txt'
  const isText = named === 'txt' || named === 'md'
  if (isText ? found === 'docx' : found !== named)
    throw readingError('READING_KIND', { named, got: found ?? 'something else' })
  return named
}
