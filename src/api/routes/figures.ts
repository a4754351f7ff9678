import { Type } from 'typebox'
import { FigureDetailView, FigurePage, FigureRecordsView, IdParams, PartView } from '../schemas/index.ts'
import type { RouteContext } from './typed.ts'

const period = Type.String({ maxLength: 20, examples: ['2020', '2020-01/2020-11'], default: '2020' })

/** The figures of a report, what each means, and the records behind it. */
export function figureRoutes({ server, services }: RouteContext): void {
  const config = { access: 'anyone' as const }

  server.get(
    '/figures',
    {
      config,
      schema: {
        tags: ['figures'],
        summary: '数据 Every figure of a period',
        querystring: Type.Object({ period, q: Type.Optional(Type.String({ maxLength: 100 })) }),
        response: { 200: FigurePage },
      },
    },
    async (request) => services.figures(request.caller, request.query),
  )

  server.get(
    '/figures/:id',
    {
      config,
      schema: {
        tags: ['figures'],
        summary: '数据口径 One figure: its value, its halves, its definition, what was fixed',
        params: IdParams,
        querystring: Type.Object({ period }),
        response: { 200: FigureDetailView },
      },
    },
    async (request) => services.figure(request.caller, request.params.id, request.query),
  )

  server.get(
    '/figures/:id/records',
    {
      config,
      schema: {
        tags: ['figures'],
        summary: '数据背后的记录 The records of one half; counts by month and area for who may not see them',
        params: IdParams,
        querystring: Type.Object({
          period,
          half: Type.Optional(PartView),
          cursor: Type.Optional(Type.String({ maxLength: 300 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
        }),
        response: { 200: FigureRecordsView },
      },
    },
    async (request) => services.figureRecords(request.caller, request.params.id, request.query),
  )
}
