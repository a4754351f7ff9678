import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { type OfficialDocument, officialDocx, officialHtml, officialPdf } from '#documents'
import { appError, FILE_LIMIT } from '../../app/index.ts'
import {
  MatterParams,
  ReportBoardView,
  ReportChecksView,
  ReportCheckView,
  ReportOutlineView,
  ReportView,
  ReturnedReportView,
} from '../schemas/index.ts'
import type { RouteContext } from './typed.ts'

const year = Type.Integer({ minimum: 1990, maximum: 2200, examples: [2020] })
const Form = Type.Union(['docx', 'pdf', 'html', 'json'].map((form) => Type.Literal(form)) as [])

const TYPES: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

async function send(reply: FastifyReply, document: OfficialDocument, form: string): Promise<FastifyReply> {
  const body =
    form === 'docx'
      ? Buffer.from(await officialDocx(document))
      : form === 'pdf'
        ? Buffer.from(await officialPdf(document))
        : form === 'html'
          ? officialHtml(document)
          : JSON.stringify(document, null, 2)
  const name = encodeURIComponent(`${document.title}.${form}`)
  return reply
    .type(TYPES[form] ?? 'application/octet-stream')
    .header(
      'content-disposition',
      `${form === 'html' ? 'inline' : 'attachment'}; filename="report.${form}"; filename*=UTF-8''${name}`,
    )
    .send(body)
}

/** The yearly report: read by everybody once published, worked on by its editors before. */
export function reportRoutes({ server, services }: RouteContext): void {
  const tags = ['reports']
  const anyone = { access: 'anyone' as const }
  const matter = { access: 'matter' as const }

  server.get(
    '/reports',
    {
      config: anyone,
      schema: {
        tags,
        summary: '报送率和公开率 All bodies that report for a year',
        querystring: Type.Object({ year }),
        response: { 200: ReportBoardView },
      },
    },
    async (request) => services.reportBoard(request.caller, request.query.year),
  )

  server.get(
    '/reports/checks',
    {
      config: { access: 'officer' as const, rateLimit: { max: 30 } },
      schema: {
        tags,
        summary: '核对全部 What the checker finds in each report of a year, counted by severity',
        querystring: Type.Object({ year }),
        response: { 200: ReportChecksView },
      },
    },
    async (request) => services.reportChecks(request.caller, request.query.year),
  )

  server.get(
    '/reports/:year',
    {
      config: anyone,
      schema: {
        tags,
        summary: '年度报告 The report of a year, with its figures',
        params: Type.Object({ year }),
        querystring: Type.Object({ body: Type.Optional(Type.String({ maxLength: 80 })) }),
        response: { 200: ReportView },
      },
    },
    async (request) => services.report(request.caller, { ...request.params, ...request.query }),
  )

  server.get(
    '/reports/:year/document/:form',
    {
      config: { ...anyone, rateLimit: { max: 30 } },
      schema: {
        tags,
        summary: '年度报告文档 The report as docx, pdf, html or json',
        params: Type.Object({ year, form: Form }),
        querystring: Type.Object({ body: Type.Optional(Type.String({ maxLength: 80 })) }),
      },
    },
    async (request, reply) => {
      const { number } = await services.report(request.caller, { ...request.params, ...request.query })
      return send(reply, await services.reportDocument(request.caller, number), String(request.params.form))
    },
  )

  server.get(
    '/matters/:number/report',
    {
      config: matter,
      schema: { tags, summary: '报告稿 A report by its number', params: MatterParams, response: { 200: ReportView } },
    },
    async (request) => services.reportByNumber(request.caller, request.params.number),
  )

  server.get(
    '/matters/:number/report/document/:form',
    {
      config: { ...matter, rateLimit: { max: 30 } },
      schema: {
        tags,
        summary: '报告稿文档 A report by its number as docx, pdf, html or json',
        params: Type.Object({ ...MatterParams.properties, form: Form }),
      },
    },
    async (request, reply) =>
      send(reply, await services.reportDocument(request.caller, request.params.number), String(request.params.form)),
  )

  server.get(
    '/matters/:number/report/outline',
    {
      config: matter,
      schema: {
        tags,
        summary: '报告提纲 The sections that the outline of the city asks for',
        params: MatterParams,
        response: { 200: ReportOutlineView },
      },
    },
    async (request) => services.reportOutline(request.caller, request.params.number),
  )

  server.get(
    '/matters/:number/report/check',
    {
      config: matter,
      schema: {
        tags,
        summary: '核对报告稿 What the checker finds in the text',
        params: MatterParams,
        response: { 200: ReportCheckView },
      },
    },
    async (request) => services.checkReport(request.caller, request.params.number),
  )

  server.post(
    '/matters/:number/report/returned',
    {
      config: { ...matter, rateLimit: { max: 30 } },
      bodyLimit: FILE_LIMIT + 1_000_000,
      schema: {
        tags,
        summary: '改后的文档 What an edited .docx changed (multipart: file); nothing is taken over by itself',
        params: MatterParams,
        consumes: ['multipart/form-data'],
        response: { 200: ReturnedReportView },
      },
    },
    async (request) => {
      const part = await request.file({ limits: { fileSize: FILE_LIMIT + 1, files: 1, fields: 5, fieldSize: 1000 } })
      if (!part) throw appError('FILE_UNKNOWN')
      const bytes = await part.toBuffer()
      if (part.file.truncated || bytes.length > FILE_LIMIT) throw appError('FILE_TOO_LARGE', { want: FILE_LIMIT })
      return services.returnedReport(request.caller, request.params.number, bytes)
    },
  )
}
