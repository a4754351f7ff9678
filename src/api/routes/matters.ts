import { Type } from 'typebox'
import {
  ActBody,
  ActedView,
  ActionParams,
  EventPage,
  LinkView,
  MatterPage,
  MatterParams,
  MattersQuery,
  MatterView,
  OpenBody,
  OpenedView,
  PageQuery,
  ReaderPage,
  TaskBody,
  TaskParams,
  UnmaskBody,
} from '../schemas/index.ts'
import { answer, keyOf, type RouteContext } from './typed.ts'

const Paging = Type.Object(PageQuery)

/** Matters: open, list, read, act. A client that knows no procedure can run any: the matter says what can be done. */
export function matterRoutes({ server, services }: RouteContext): void {
  const tags = ['matters']

  server.post(
    '/matters',
    {
      config: { access: 'anyone' },
      schema: { tags, summary: '提交事项 Open a matter', body: OpenBody, response: { 201: OpenedView } },
    },
    async (request, reply) =>
      answer(reply, request, await services.file(request.caller, request.body, keyOf(request)), 201) as OpenedView,
  )

  server.get(
    '/matters',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: '事项列表 Matters that the caller may see',
        querystring: MattersQuery,
        response: { 200: MatterPage },
      },
    },
    async (request) => services.matters(request.caller, request.query),
  )

  server.get(
    '/matters/:number',
    {
      config: { access: 'matter' },
      schema: {
        tags,
        summary: '事项 One matter; the reading is recorded',
        params: MatterParams,
        response: { 200: MatterView },
      },
    },
    async (request) => services.matter(request.caller, request.params.number),
  )

  server.post(
    '/matters/:number/actions/:action',
    {
      config: { access: 'matter' },
      schema: {
        tags,
        summary: '办理一步 Take one step',
        params: ActionParams,
        body: ActBody,
        response: { 200: ActedView },
      },
    },
    async (request, reply) =>
      answer(
        reply,
        request,
        await services.act(request.caller, { ...request.params, ...request.body }, keyOf(request)),
        200,
      ) as ActedView,
  )

  server.post(
    '/matters/:number/tasks/:task',
    {
      config: { access: 'matter' },
      schema: {
        tags,
        summary: '完成任务 Settle a task',
        params: TaskParams,
        body: TaskBody,
        response: { 200: ActedView },
      },
    },
    async (request, reply) =>
      answer(
        reply,
        request,
        await services.settle(request.caller, { ...request.params, ...request.body }, keyOf(request)),
        200,
      ) as ActedView,
  )

  server.post(
    '/matters/:number/unmask',
    {
      config: { access: 'matter' },
      schema: {
        tags,
        summary: '查看完整个人信息 Open masked values; the purpose is recorded',
        params: MatterParams,
        body: UnmaskBody,
        response: { 200: Type.Object({ values: Type.Record(Type.String(), Type.String()) }) },
      },
    },
    async (request) => ({
      values: await services.unmask(request.caller, request.params.number, request.body.purpose, request.body.fields),
    }),
  )

  server.get(
    '/matters/:number/events',
    {
      config: { access: 'matter' },
      schema: {
        tags,
        summary: '原始记录 Events as they are hashed',
        params: MatterParams,
        querystring: Paging,
        response: { 200: EventPage },
      },
    },
    async (request) => services.events(request.caller, request.params.number, request.query),
  )

  server.get(
    '/matters/:number/readers',
    {
      config: { access: 'matter' },
      schema: {
        tags,
        summary: '查阅记录 Who has read it',
        params: MatterParams,
        querystring: Paging,
        response: { 200: ReaderPage },
      },
    },
    async (request) => services.readers(request.caller, request.params.number, request.query),
  )

  server.get(
    '/matters/:number/links',
    {
      config: { access: 'matter' },
      schema: {
        tags,
        summary: '关联事项 Linked matters',
        params: MatterParams,
        response: { 200: Type.Object({ items: Type.Array(LinkView), next: Type.Null() }) },
      },
    },
    async (request) => ({ items: (await services.matter(request.caller, request.params.number)).links, next: null }),
  )

  server.get(
    '/matters/:number/files/:id',
    {
      config: { access: 'matter' },
      schema: {
        tags,
        summary: '附件 A file; the reading is recorded',
        params: Type.Object({ number: Type.String({ maxLength: 40 }), id: Type.String({ maxLength: 80 }) }),
      },
    },
    async (request, reply) => {
      const { name, type, bytes } = await services.download(request.caller, request.params.number, request.params.id)
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(bytes))
    },
  )
}
