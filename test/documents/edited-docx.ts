import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A .docx whose document was changed as an editor changes it. */
export function edited(docx: Uint8Array, change: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const files = unzipSync(docx)
  const before = strFromU8(files[part]!)
  const after = change(before)
  if (after === before) throw new Error('The edit changed nothing: the test would prove nothing.')
  files[part] = strToU8(after)
  return zipSync(files, { mtime: '1980-01-02T12:00:00' })
}

export const partOf = (docx: Uint8Array, part: string): string => strFromU8(unzipSync(docx)[part]!)

/** The whole content control of a chip. */
export function controlOf(xml: string, key: string): string {
  const found = xml.match(/<w:sdt>.*?<\/w:sdt>/gs)?.find((one) => one.includes(`:${key}"/>`))
  if (found === undefined) throw new Error(`No control with the key ${key}`)
  return found
}

/** A .docx with this body and nothing else. */
export function docxOf(body: string, namespaces = ''): Uint8Array {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const xml = `<?xml version="1.0"?><w:document xmlns:w="${w}" ${namespaces}><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml) })
}
