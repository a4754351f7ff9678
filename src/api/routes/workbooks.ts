import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { Check } from 'typebox/value'
import { enterWorkbook, type HandedIn, workbookError, workbookRow } from '../../app/workbooks/index.ts'
import { SHEET_LIMITS, sheetError } from '../../documents/sheets/index.ts'
import { sendProblem } from '../problems.ts'
import { ActionParams, Given, TaskParams, WorkbookQuery, WorkbookView } from '../schemas/index.ts'
import { keyOf, type RouteContext } from './typed.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Query = Static<typeof WorkbookQuery>

const langOf = (lang: string | undefined) => (lang === 'en' ? 'en' : 'zh')

interface Sent {
  bytes: Uint8Array
  with?: Static<typeof Given>
}

/** The file, and as `with` what cannot stand in one: the ids of files, as JSON. */
async function sentOf(request: FastifyRequest): Promise<Sent> {
  if (!request.isMultipart()) throw workbookError('WORKBOOK_MISSING')
  let sent: Sent | undefined
  let more: Sent['with']
  try {
    for await (const part of request.parts({
      limits: { fileSize: SHEET_LIMITS.file, files: 1, fields: 5, fieldSize: 20_000 },
    })) {
      if (part.type === 'file') {
        if (!/\.xlsx$/i.test(part.filename ?? '')) throw wrongName(part.filename ?? '')
        sent = { bytes: await part.toBuffer() }
      } else if (part.fieldname === 'with') more = givenIn(part.value)
    }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw sheetError('SHEET_TOO_LARGE', { want: SHEET_LIMITS.file })
    throw error
  }
  if (!sent) throw workbookError('WORKBOOK_MISSING')
  return { ...sent, ...(more ? { with: more } : {}) }
}

const wrongName = (name: string) => sheetError(/\.(?:xls|et)$/i.test(name) ? 'SHEET_OLD_EXCEL' : 'SHEET_KIND')

function givenIn(text: unknown): Sent['with'] {
  try {
    const value: unknown = JSON.parse(String(text))
    if (Check(Given, value)) return value
  } catch {
    // Told below with what is not JSON of the right shape.
  }
  throw workbookError('WORKBOOK_MISSING')
}

const disposition = (name: string): string =>
  `attachment; filename="workbook.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`

/** What became of the file: JSON for a program that asks for it, the marked workbook for everybody else. */
function told(request: FastifyRequest, reply: FastifyReply, { outcome, view, marked }: HandedIn): unknown {
  const wantsJson = request.headers.accept?.includes('application/json') ?? false
  const back = marked && wantsJson ? { workbook: Buffer.from(marked).toString('base64') } : {}
  if (outcome !== 'wrong') {
    reply.code(outcome === 'partly' ? 207 : 200)
    return { ...view, ...back }
  }
  if (marked && !wantsJson) {
    const { wrong, lines } = view.counts
    return reply
      .code(422)
      .type(XLSX)
      .header('content-disposition', disposition('marked.xlsx'))
      .header('x-fadu-lines', `${wrong}/${lines}`)
      .send(Buffer.from(marked))
  }
  const row = workbookRow('WORKBOOK_WRONG')
  if (!row) throw new Error('the table of errors has no WORKBOOK_WRONG')
  return sendProblem(reply, request, {
    type: 'urn:fadu:error:WORKBOOK_WRONG',
    title: '填写有误',
    status: 422,
    code: 'WORKBOOK_WRONG',
    detail: { zh: row.zh, en: row.en },
    basis: [],
    whatToDo: row.next,
    facts: { ...view, ...back },
  })
}

/** Steps and tasks as Excel workbooks: the template out, the filled file in. */
export function workbookRoutes({ server, services }: RouteContext): void {
  const tags = ['matters']

  const out =
    (ask: { number: string; action?: string; task?: string }) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const { lang } = request.query as Query
      const leave = enterWorkbook(services.fromOf(request.ip))
      try {
        const { name, bytes } = await services.workbook(request.caller, { ...ask, lang: langOf(lang) })
        return await reply
          .type(XLSX)
          .header('content-disposition', disposition(name))
          .header('cache-control', 'private, no-store')
          .send(Buffer.from(bytes) as never)
      } finally {
        leave()
      }
    }
  const back =
    (ask: { number: string; action?: string; task?: string }) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const { lang, dry } = request.query as Query
      const leave = enterWorkbook(services.fromOf(request.ip))
      try {
        const sent = await sentOf(request)
        const handed = await services.handIn(
          request.caller,
          { ...ask, ...sent, lang: langOf(lang), dry: dry === '1' },
          keyOf(request),
        )
        return told(request, reply, handed)
      } finally {
        leave()
      }
    }
  const limits = { bodyLimit: SHEET_LIMITS.file + 200_000 }
  const taken = {
    consumes: ['multipart/form-data'],
    querystring: WorkbookQuery,
    response: { 200: WorkbookView, 207: WorkbookView },
  }

  server.get(
    '/matters/:number/actions/:action/workbook',
    {
      config: { access: 'matter' },
      schema: {
        tags,
        summary: '下载 Excel 模板 The Excel template of a step',
        params: ActionParams,
        querystring: WorkbookQuery,
      },
    },
    (request, reply) => out(request.params)(request, reply),
  )
  server.post(
    '/matters/:number/actions/:action/workbook',
    {
      config: { access: 'matter' },
      ...limits,
      schema: {
        tags,
        summary: '上传填好的 Excel Hand in the filled workbook (multipart: file)',
        params: ActionParams,
        ...taken,
      },
    },
    (request, reply) => back(request.params)(request, reply) as never,
  )
  server.get(
    '/matters/:number/tasks/:task/workbook',
    {
      config: { access: 'matter' },
      schema: {
        tags,
        summary: '下载任务的 Excel 模板 The Excel template of a task',
        params: TaskParams,
        querystring: WorkbookQuery,
      },
    },
    (request, reply) => out(request.params)(request, reply),
  )
  server.post(
    '/matters/:number/tasks/:task/workbook',
    {
      config: { access: 'matter' },
      ...limits,
      schema: {
        tags,
        summary: '上传任务的 Excel Hand in the filled workbook of a task (multipart: file)',
        params: TaskParams,
        ...taken,
      },
    },
    (request, reply) => back(request.params)(request, reply) as never,
  )
}
