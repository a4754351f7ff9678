// Reading: the text of a document, from its bytes. Pure functions: bytes go in, text comes out, nothing is opened,
// fetched or kept. What a reader of the paper would see is text (numbers that Word makes by itself, inserted words,
// footnotes); what he would not see is none (deleted words, hidden words, page numbers, running heads).
// Whoever reads files of strangers runs this in a thread that can be ended: limits here are of size, not of time.
import { readDocx } from './docx.ts'
import { readingError } from './errors.ts'
import { type Format, formatOf } from './formats.ts'
import { LIMITS } from './limits.ts'
import { readMarkdown } from './markdown.ts'
import { readPdf } from './pdf.ts'
import { decodeText } from './plain-text.ts'

export { READING_ERRORS, type ReadingErrorCode, readingError } from './errors.ts'
export { FORMATS, type Format } from './formats.ts'
export { LIMITS } from './limits.ts'
export { tidyText } from './tidy.ts'

export interface Reading {
  /** Lines end with \n; well-formed, without NUL and byte-order mark. A paragraph is one line. */
  text: string
  format: Format
  /** Of a plain text: the encoding it came in. */
  encoding?: string
  /** Of a PDF. */
  pages?: number
}

/** The text of one document. Throws an AppError READING_…; `name` only lends its extension. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<Reading> {
  if (bytes.length > LIMITS.file) throw readingError('READING_FILE_TOO_LARGE', { got: bytes.length, want: LIMITS.file })
  const reading = await readAs(formatOf(name, bytes), bytes)
  if (reading.text.length > LIMITS.text)
    throw readingError('READING_TOO_LONG', { got: reading.text.length, want: LIMITS.text })
  if (reading.text.trim() === '') throw readingError('READING_EMPTY')
  return reading
}

async function readAs(format: Format, bytes: Uint8Array): Promise<Reading> {
  switch (format) {
    case 'docx':
      return { text: readDocx(bytes), format }
    case 'pdf':
      return { ...(await readPdf(bytes)), format }
    case 'md': {
      const { text, encoding } = decodeText(bytes)
      return { text: readMarkdown(text), format, encoding }
    }
    case 'txt':
      return { ...decodeText(bytes), format }
  }
}
