import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Entered, noEntries } from './entered.ts'

/** Text of a form may be long and hostile: it is taken whole, so that it can be shown again with what is wrong. */
const FORM_LIMIT = 2 * 1024 * 1024
const FILE_LIMIT = 20 * 1024 * 1024
const limits = { fileSize: FILE_LIMIT, files: 12, fields: 400, fieldSize: FORM_LIMIT, fieldNameSize: 200 }
/** A file that is too large is told beside its field, not thrown. */
const taking: NonNullable<Parameters<FastifyRequest['parts']>[0]> & { throwFileSizeLimit: boolean } = {
  throwFileSizeLimit: false,
  limits,
}
const BODY_LIMIT = 220 * 1024 * 1024

export interface SentFile {
  field: string
  name: string
  bytes: Uint8Array
  tooLarge: boolean
}

/** Takes in what browsers send from a form. What the server already takes in is left as it is. */
export async function formBodies(app: FastifyInstance): Promise<void> {
  const urlencoded = 'application/x-www-form-urlencoded'
  if (!app.hasContentTypeParser(urlencoded)) {
    app.addContentTypeParser(urlencoded, { parseAs: 'string', bodyLimit: FORM_LIMIT }, (_request, body, done) => {
      done(null, body)
    })
  }
  if (!app.hasContentTypeParser('multipart/form-data')) {
    await app.register(multipart)
  }
}

export const uploadRoute = { bodyLimit: BODY_LIMIT }

function add(entered: Entered, name: string, value: string): void {
  entered[name] ??= []
  entered[name].push(value.replaceAll('\u0000', '').toWellFormed())
}

/** Reads a form; each file is handed on as it arrives, so that only one is in memory. */
export async function readForm(
  request: FastifyRequest,
  onFile: (file: SentFile, entered: Entered) => Promise<void> = async () => {},
): Promise<Entered> {
  const entered = noEntries()
  if (request.isMultipart?.()) {
    for await (const part of request.parts(taking)) {
      if (part.type === 'field') add(entered, part.fieldname, String(part.value ?? ''))
      else {
        const bytes = await part.toBuffer()
        if (part.filename && (bytes.length > 0 || part.file.truncated)) {
          const file = { field: part.fieldname, name: part.filename, bytes, tooLarge: part.file.truncated }
          await onFile(file, entered)
        }
      }
    }
    return entered
  }
  const body = typeof request.body === 'string' ? request.body : ''
  for (const [name, value] of new URLSearchParams(body)) add(entered, name, value)
  return entered
}
