import { zipText } from './zip-text.ts'

/**
 * Marks of secrecy as they stand on documents. Found in text or in an upload, nothing is stored: only the fact is
 * logged. The star is what tells a mark from the plain words 秘密 and 机密, which may stand in any complaint.
 */
const MARKS: readonly { id: string; mark: RegExp }[] = [
  { id: '绝密', mark: /绝\s*密\s*[★☆]/u },
  { id: '机密', mark: /机\s*密\s*[★☆]/u },
  { id: '秘密', mark: /秘\s*密\s*[★☆]/u },
  { id: '绝密', mark: /(?:密级|保密等级)\s*[:：]?\s*(?:绝密|机密|秘密)/u },
  {
    id: '内部',
    mark: /(?:内部(?:资料|文件|刊物|材料)|内部)[\s,，:：、(（【]*(?:注意保存|妥善保管|严禁外传|请勿外传|不得外传)/u,
  },
  { id: '内部', mark: /(?:^|\n)\s*[【[（(]?\s*内\s*部\s*[】\])）]?\s*(?:\n|$)/u },
  { id: '密电', mark: /密\s*电(?:\s*[★☆]|码|传|〔|\[)|(?:^|\n)\s*密\s*电\s*(?:\n|$)/u },
]

/** The mark that was found, or null. */
export function secrecyMark(text: string): string | null {
  for (const { id, mark } of MARKS) if (mark.test(text)) return id
  return null
}

/** Words as they stand in older office files: UTF-16, at even or odd places. */
const wide = (buffer: Buffer): string => `${buffer.toString('utf16le')}\n${buffer.subarray(1).toString('utf16le')}`

/** Looks at the name and at the words of a file as far as they can be read: text, office files old and new. */
export function secrecyMarkIn(name: string, bytes: Uint8Array): string | null {
  const named = secrecyMark(name) ?? (/绝密|机密|秘密[^书]|密电/u.test(name) ? '文件名' : null)
  if (named) return named
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 4).equals(ZIP)) return secrecyMark(zipText(bytes))
  if (buffer.subarray(0, 4).equals(OLE)) return secrecyMark(wide(buffer))
  return secrecyMark(buffer.toString('utf8'))
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
