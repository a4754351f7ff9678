import type { FastifyReply, FastifyRequest } from 'fastify'
import { rules } from '#check'
import { isAppError } from '#kernel'
import {
  type CheckReply,
  checkingError,
  countsOf,
  type Document,
  housePool,
  type Lang,
} from '../../app/checking/index.ts'
import { LIMITS, readingError } from '../../documents/reading/index.ts'
import { CheckBody, CheckQuery, CheckView, RulePage } from '../schemas/index.ts'
import type { RouteContext, Routes } from './typed.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Text of the greatest length, every character written as three bytes, and the JSON around it. */
const BODY_LIMIT = LIMITS.text * 3 + 100_000

const places = new WeakMap<FastifyRequest, { leave: () => void; isTaken: boolean }>()

/** What came: a file, a plain text in any encoding, or JSON. */
async function documentOf(request: FastifyRequest): Promise<Document> {
  if (request.isMultipart()) {
    const part = await request.file({
      throwFileSizeLimit: true,
      limits: { fileSize: LIMITS.file, files: 1, fields: 10, fieldSize: 1000 },
    })
    if (!part) throw checkingError('CHECK_NOTHING')
    return { name: part.filename ?? '', bytes: await part.toBuffer() }
  }
  const { body } = request
  if (Buffer.isBuffer(body)) return { name: 'text.txt', bytes: body }
  const text = (body as CheckBody | null | undefined)?.text
  if (text === undefined) throw checkingError('CHECK_NOTHING')
  return { text }
}

/** Sizes are told with their limits; who must wait is told how long. */
function inWords(error: unknown, reply: FastifyReply): unknown {
  const { code } = error as { code?: string }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return readingError('READING_TOO_LONG', { want: LIMITS.text })
  if (code === 'FST_REQ_FILE_TOO_LARGE') return readingError('READING_FILE_TOO_LARGE', { want: LIMITS.file })
  if (isAppError(error, 'CHECK_BUSY') || isAppError(error, 'CHECK_TOO_MANY')) reply.header('retry-after', '30')
  return error
}

/** The checker for everybody: nothing of what is sent is stored, logged or remembered. */
export function checkingRoutes({ server, services }: RouteContext): void {
  const tags = ['check']

  server.get(
    '/check/rules',
    {
      config: { access: 'anyone' },
      schema: { tags, summary: '核对的规则 The rules of the checker', response: { 200: RulePage } },
    },
    async () => ({ items: [...rules], next: null }),
  )

  server.register(async (given) => {
    const scope = given as unknown as Routes
    scope.removeContentTypeParser('text/plain')
    scope.addContentTypeParser('text/plain', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post(
      '/check',
      {
        config: { access: 'anyone', rateLimit: { max: 60 } },
        bodyLimit: BODY_LIMIT,
        schema: {
          tags,
          summary: '核对一份报告 Check a report (JSON, text/plain, or multipart: file); nothing is kept',
          consumes: ['application/json', 'text/plain', 'multipart/form-data'],
          querystring: CheckQuery,
          body: { content: { 'application/json': { schema: CheckBody } } },
          response: { 200: CheckView },
        },
        // Before the body is taken: a flood is refused at the door.
        onRequest: async (request, reply) => {
          const place = { leave: housePool().enter(services.fromOf(request.ip)), isTaken: false }
          places.set(request, place)
          for (const event of ['finish', 'close'] as const)
            reply.raw.once(event, () => {
              if (!place.isTaken) place.leave()
            })
        },
        errorHandler: (error, _request, reply) => {
          throw inWords(error, reply)
        },
      },
      async (request, reply) => {
        const { format, lang } = request.query
        const place = places.get(request)
        if (place) place.isTaken = true
        let made: CheckReply & { ok: true }
        try {
          const document = await documentOf(request)
          made = await housePool().run({ document, ...(format === 'xlsx' ? { workbook: (lang ?? 'zh') as Lang } : {}) })
        } finally {
          place?.leave()
        }
        if (made.workbook) {
          return reply
            .type(XLSX)
            .header('content-disposition', 'attachment; filename="check.xlsx"')
            .send(Buffer.from(made.workbook) as never)
        }
        const { findings, text, omitted, format: readAs } = made.checked
        return { findings, text, counts: countsOf(findings), omitted, format: readAs }
      },
    )
  })
}
