import type { FastifyRequest } from 'fastify'
import { checkingError, type Document } from '../../app/checking/index.ts'
import { LIMITS, readingError } from '../../documents/reading/index.ts'

export interface CheckAsked {
  document: Document
  /** What is to come back. */
  as: 'page' | 'xlsx' | 'json'
}

/** Every character takes three bytes at most; what is cut off by these limits is refused, never checked in part. */
const limits = { fileSize: LIMITS.file, files: 1, fields: 8, fieldSize: LIMITS.text * 3 + 1000, fieldNameSize: 100 }

/** The form of the page: a file goes before a text. Nothing is written anywhere. */
export async function readCheckForm(request: FastifyRequest): Promise<CheckAsked> {
  const fields: Record<string, string> = {}
  let file: { name: string; bytes: Uint8Array } | undefined
  if (request.isMultipart?.()) {
    const taking = { throwFileSizeLimit: false, limits } as NonNullable<Parameters<FastifyRequest['parts']>[0]>
    for await (const part of request.parts(taking)) {
      if (part.type === 'field') {
        if (part.valueTruncated) throw readingError('READING_TOO_LONG', { want: LIMITS.text })
        fields[part.fieldname] = String(part.value ?? '')
        continue
      }
      const bytes = await part.toBuffer()
      if (part.file.truncated) throw readingError('READING_FILE_TOO_LARGE', { want: LIMITS.file })
      if (part.filename && bytes.length > 0) file = { name: part.filename, bytes }
    }
  } else for (const [name, value] of new URLSearchParams(String(request.body ?? ''))) fields[name] = value
  const as = fields.as === 'xlsx' || fields.as === 'json' ? fields.as : 'page'
  if (file) return { document: file, as }
  if ((fields.text ?? '').trim() === '') throw checkingError('CHECK_NOTHING')
  return { document: { text: fields.text as string }, as }
}
