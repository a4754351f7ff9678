import { Type } from 'typebox'
import {
  EntriesQuery,
  EntryPage,
  IdParams,
  LawPage,
  LawView,
  MechanismPage,
  NotAcceptedView,
  OrganPage,
  PageQuery,
  ParameterPage,
  PostPage,
  ProcedurePage,
  ProcedureView,
  PublicAnswerPage,
  pageOf,
  RegionPage,
  RegisterPage,
  SiteView,
} from '../schemas/index.ts'
import type { RouteContext } from './typed.ts'

const whole = <T>(items: readonly T[]) => ({ items: [...items], next: null })

/** The city and the law, which everybody may read. */
export function cityRoutes({ server, services }: RouteContext): void {
  const config = { access: 'anyone' as const }

  server.get(
    '/site',
    { config, schema: { tags: ['city'], summary: '站点 The site', response: { 200: SiteView } } },
    async () => services.site(),
  )
  server.get(
    '/procedures',
    {
      config,
      schema: {
        tags: ['law'],
        summary: '程序 Procedures and how the caller can open one',
        response: { 200: ProcedurePage },
      },
    },
    async (request) => whole(services.procedures(request.caller)),
  )
  server.get(
    '/procedures/:id',
    {
      config,
      schema: {
        tags: ['law'],
        summary: '程序定义 One procedure as data',
        params: IdParams,
        response: { 200: ProcedureView },
      },
    },
    async (request) => services.procedure(request.caller, request.params.id),
  )
  server.get(
    '/mechanisms',
    {
      config,
      schema: { tags: ['law'], summary: '机制 Mechanisms and what serves each', response: { 200: MechanismPage } },
    },
    async () => whole(services.mechanisms()),
  )
  server.get(
    '/law',
    { config, schema: { tags: ['law'], summary: '法规 Statutes cited', response: { 200: LawPage } } },
    async () => whole(services.laws()),
  )
  server.get(
    '/law/:id',
    {
      config,
      schema: {
        tags: ['law'],
        summary: '法规 One statute and who cites it',
        params: IdParams,
        response: { 200: LawView },
      },
    },
    async (request) => services.law(request.params.id),
  )
  server.get(
    '/organs',
    { config, schema: { tags: ['city'], summary: '机构 Organs', response: { 200: OrganPage } } },
    async () => whole(services.organs()),
  )
  server.get(
    '/regions',
    {
      config,
      schema: {
        tags: ['city'],
        summary: '区划 Divisions, by parent or by name',
        querystring: Type.Object({
          parent: Type.Optional(Type.String({ maxLength: 12, pattern: '^[0-9]+$' })),
          q: Type.Optional(Type.String({ maxLength: 40 })),
        }),
        response: { 200: RegionPage },
      },
    },
    async (request) => whole(services.regions(request.query)),
  )
  server.get(
    '/posts',
    { config, schema: { tags: ['city'], summary: '岗位 Posts', response: { 200: PostPage } } },
    async () => whole(services.posts()),
  )
  server.get(
    '/parameters',
    { config, schema: { tags: ['city'], summary: '本市参数 Local limits', response: { 200: ParameterPage } } },
    async () => whole(services.parameters()),
  )
  server.get(
    '/not-accepted',
    {
      config,
      schema: {
        tags: ['city'],
        summary: '不属受理范围 What belongs elsewhere',
        response: { 200: pageOf(NotAcceptedView) },
      },
    },
    async () => whole(services.notAccepted()),
  )
  server.get(
    '/registers',
    { config, schema: { tags: ['registers'], summary: '名册 Registers', response: { 200: RegisterPage } } },
    async () => whole(services.registers()),
  )
  server.get(
    '/registers/:id/entries',
    {
      config,
      schema: {
        tags: ['registers'],
        summary: '名册条目 Entries as of a day, as known at a moment',
        params: IdParams,
        querystring: EntriesQuery,
        response: { 200: EntryPage },
      },
    },
    async (request) => services.entries(request.caller, request.params.id, request.query),
  )
  server.get(
    '/answers',
    {
      config,
      schema: {
        tags: ['public'],
        summary: '公开答复 Published answers',
        querystring: Type.Object({
          ...PageQuery,
          procedure: Type.Optional(Type.String({ maxLength: 120 })),
          q: Type.Optional(Type.String({ maxLength: 200 })),
        }),
        response: { 200: PublicAnswerPage },
      },
    },
    async (request) => services.publicAnswers(request.query),
  )
}
