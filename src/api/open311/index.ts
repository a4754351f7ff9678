import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { appError, type PublicAnswerView } from '../../app/index.ts'
import { ofRefusal, problemOf } from '../problems.ts'
import type { RouteContext } from '../routes/typed.ts'
import { toXml } from './xml.ts'

/**
 * GeoReport v2. Services are the procedures that anybody may open; a request becomes a matter like any other. Only
 * published answers are listed, with the place coarsened to the township and without the matter's number.
 */
type Format = 'json' | 'xml'

const formatOf = (name: string): Format => (name.endsWith('.xml') ? 'xml' : 'json')

function send(reply: FastifyReply, format: Format, root: string, item: string, value: unknown): FastifyReply {
  if (format === 'json') return reply.type('application/json; charset=utf-8').send(JSON.stringify(value))
  return reply.type('text/xml; charset=utf-8').send(toXml(root, item, value))
}

function sendErrors(
  reply: FastifyReply,
  format: Format,
  status: number,
  errors: { code: number; description: string }[],
): FastifyReply {
  return send(reply.code(status), format, 'errors', 'error', errors)
}

const requestView = (answer: PublicAnswerView) => ({
  service_request_id: answer.id,
  status: 'closed',
  status_notes: answer.fields.at(-1)?.shown.zh ?? '',
  service_name: answer.procedure.title.zh,
  service_code: answer.procedure.id,
  description: answer.fields.map((field) => field.shown.zh).join('\n'),
  agency_responsible: answer.organ?.name.zh ?? '',
  requested_datetime: `${answer.openedOn}T00:00:00+08:00`,
  updated_datetime: `${answer.publishedOn}T00:00:00+08:00`,
  address: answer.region?.path ?? '',
  address_id: answer.region?.code ?? '',
})

const config = { access: 'anyone' as const }
const Body = Type.Record(
  Type.String({ maxLength: 120 }),
  Type.Union([Type.String({ maxLength: 40_000 }), Type.Array(Type.String({ maxLength: 400 }), { maxItems: 40 })]),
)

export function open311Routes({ server, services }: RouteContext): void {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    const fields: Record<string, string> = {}
    for (const [name, value] of new URLSearchParams(body as string)) fields[name] = value
    done(null, fields)
  })
  server.setErrorHandler((error, request, reply) => {
    const what = problemOf(error)
    return sendErrors(reply, formatOf(request.url.split('?')[0] ?? ''), what.status, [
      { code: what.status, description: `${what.detail.zh} ${what.detail.en}` },
    ])
  })

  /** Procedures with an opening act for everybody. */
  const offered = (caller: Parameters<typeof services.procedures>[0]) =>
    services.procedures(caller).filter((procedure) => procedure.openings.some((action) => action.open))

  for (const format of ['json', 'xml'] as const) {
    server.get(`/services.${format}`, { config, schema: { hide: true } }, async (request, reply) =>
      send(
        reply,
        format,
        'services',
        'service',
        offered(request.caller).map((procedure) => ({
          service_code: procedure.id,
          service_name: procedure.title.zh,
          description: procedure.purpose.zh,
          metadata: true,
          type: 'realtime',
          keywords: procedure.serves.join(','),
          group: procedure.shape,
        })),
      ),
    )

    server.get(
      `/services/:id.${format}`,
      { config, schema: { hide: true, params: Type.Object({ id: Type.String({ maxLength: 120 }) }) } },
      async (request, reply) => {
        const found = offered(request.caller).find((procedure) => procedure.id === request.params.id)
        if (!found) throw appError('NO_SUCH_PROCEDURE')
        const form = found.openings[0]?.form as
          | { properties?: Record<string, Record<string, unknown>>; required?: string[] }
          | undefined
        const attributes = Object.entries(form?.properties ?? {}).map(([code, field], i) => ({
          variable: true,
          code,
          datatype: field.enum
            ? 'singlevaluelist'
            : field['x-type'] === 'longtext'
              ? 'text'
              : field['x-type'] === 'date'
                ? 'datetime'
                : 'string',
          required: form?.required?.includes(code) ?? false,
          order: i + 1,
          description: String(field.title ?? code),
          ...(field.enum
            ? {
                values: (field['x-options'] as { id: string; title: { zh: string } }[]).map((option) => ({
                  key: option.id,
                  name: option.title.zh,
                })),
              }
            : {}),
        }))
        return send(reply, format, 'service_definition', 'attribute', { service_code: found.id, attributes })
      },
    )

    server.get(
      `/requests.${format}`,
      {
        config,
        schema: {
          hide: true,
          querystring: Type.Object({
            service_code: Type.Optional(Type.String({ maxLength: 120 })),
            page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
          }),
        },
      },
      async (request, reply) => {
        const page = await services.publicAnswers({
          procedure: request.query.service_code,
          limit: request.query.page_size ?? 50,
        })
        return send(reply, format, 'service_requests', 'request', page.items.map(requestView))
      },
    )

    server.post(`/requests.${format}`, { config, schema: { hide: true, body: Body } }, async (request, reply) => {
      const {
        service_code: procedure,
        description,
        address_string,
        phone,
        first_name,
        last_name,
        ...rest
      } = request.body as Record<string, string | string[]>
      if (typeof procedure !== 'string')
        return sendErrors(reply, format, 400, [{ code: 400, description: 'service_code was not provided' }])
      const given: Record<string, string | string[]> = {}
      for (const [name, value] of Object.entries(rest)) {
        const attribute = /^attribute\[([\w-]{1,80})\]$/.exec(name)?.[1]
        if (attribute) given[attribute] = value
      }
      const form = offered(request.caller).find((item) => item.id === procedure)?.openings[0]?.form as
        | { properties?: Record<string, { 'x-type'?: string }> }
        | undefined
      if (!form) return sendErrors(reply, format, 404, [{ code: 404, description: 'service_code is unknown' }])
      /** The standard's own words go to the first free field of that type. */
      const fill = (types: string[], value: string | string[] | undefined) => {
        if (typeof value !== 'string' || value === '') return
        const name = Object.entries(form.properties ?? {}).find(
          ([key, field]) => types.includes(field['x-type'] ?? '') && !(key in given),
        )?.[0]
        if (name) given[name] = value
      }
      fill(['longtext'], description)
      fill(['text'], typeof description === 'string' ? [...description].slice(0, 30).join('') : undefined)
      fill(['address'], address_string)
      fill(['phone'], phone)
      fill(['person'], [last_name, first_name].filter((part) => typeof part === 'string').join(''))
      const outcome = await services.file(request.caller, { procedure, with: given, channel: 'open311' })
      if (!outcome.ok) {
        const what = ofRefusal(outcome.refusal)
        const problems = (what.problems ?? []).map((item) => ({
          code: 400,
          description: `${item.say.zh} ${item.say.en}`,
        }))
        return sendErrors(
          reply,
          format,
          400,
          problems.length > 0 ? problems : [{ code: what.status, description: what.detail.zh }],
        )
      }
      const { number, queryCode, deadlines } = outcome.value
      return send(reply.code(201), format, 'service_requests', 'request', [
        {
          service_request_id: number,
          service_notice: `查询码 ${queryCode}`,
          account_id: '',
          expected_datetime: deadlines[0]?.at ?? '',
        },
      ])
    })
  }
}
