import { Type } from 'typebox'
import {
  KnowledgeList,
  PageQuery,
  PeriodQuery,
  RepeatList,
  SearchQuery,
  SearchView,
  SimpleStatsView,
  SuggestionList,
  SupervisionView,
  TextQuery,
  WorklistQuery,
  WorklistView,
} from '../schemas/index.ts'
import type { RouteContext } from './typed.ts'

/** The officer's day: what waits, search, the hotline desk, the boards. */
export function deskRoutes({ server, services }: RouteContext): void {
  const config = { access: 'officer' as const }

  server.get(
    '/worklist',
    {
      config,
      schema: {
        tags: ['work'],
        summary: '我的待办 What waits for me, by what falls due',
        querystring: WorklistQuery,
        response: { 200: WorklistView },
      },
    },
    async (request) => services.worklist(request.caller, request.query as Parameters<typeof services.worklist>[1]),
  )

  server.get(
    '/search',
    {
      config,
      schema: {
        tags: ['work'],
        summary: '检索 Number, telephone, its last four digits, name, words',
        querystring: SearchQuery,
        response: { 200: SearchView },
      },
    },
    async (request) => services.search(request.caller, request.query),
  )

  server.get(
    '/knowledge',
    {
      config: { access: 'anyone' },
      schema: {
        tags: ['desk'],
        summary: '知识库 Answers ready to be given',
        querystring: Type.Object({ ...PageQuery, q: Type.Optional(Type.String({ maxLength: 500 })) }),
        response: { 200: KnowledgeList },
      },
    },
    async (request) => services.knowledge(request.query.q ?? '', request.query),
  )

  server.get(
    '/catalogue/suggest',
    {
      config,
      schema: {
        tags: ['desk'],
        summary: '派单建议 Which unit a text belongs to',
        querystring: TextQuery,
        response: { 200: SuggestionList },
      },
    },
    async (request) => services.suggest(request.query.text, request.query.region),
  )

  server.get(
    '/repeats',
    {
      config,
      schema: {
        tags: ['desk'],
        summary: '相似事项 Open demands like this text',
        querystring: TextQuery,
        response: { 200: RepeatList },
      },
    },
    async (request) => services.repeats(request.caller, request.query.text, request.query.region),
  )

  server.get(
    '/stats/supervision',
    {
      config,
      schema: {
        tags: ['boards'],
        summary: '督办看板 Units and rules, never persons',
        querystring: PeriodQuery,
        response: { 200: SupervisionView },
      },
    },
    async (request) => services.supervision(request.caller, request.query),
  )

  server.get(
    '/stats/simple',
    {
      config,
      schema: {
        tags: ['boards'],
        summary: '简单统计 Simple counts',
        querystring: PeriodQuery,
        response: { 200: SimpleStatsView },
      },
    },
    async (request) => services.simpleStats(request.caller, request.query),
  )
}
