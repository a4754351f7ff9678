import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isAppError } from '#kernel'
import { nobody, type Services } from '../../app/index.ts'
import { State, type StateId } from '../pages/states.tsx'
import { sayIn } from '../text/index.ts'
import { cookies, cookiesOf, type SiteField, type Visit, visitOf } from '../visit.ts'
import { statusOf } from './answering.ts'
import { isForeign, sendPage } from './route.ts'

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Which page tells of an error, and its status. */
function stateOf(error: unknown): { id: StateId; code: number } {
  const code = isAppError(error) ? statusOf(error) : ((error as { statusCode?: number }).statusCode ?? 500)
  if (code === 404) return { id: 'matter-gone', code }
  if (code === 429) return { id: 'too-many', code }
  if (code === 401 || code === 403) return { id: 'forbidden', code }
  if (code === 503) return { id: 'offline', code }
  return code < 500 ? { id: 'invalid', code } : { id: 'error', code: 500 }
}

/** A visit without the database, for saying that something is wrong when the database may be what is wrong. */
function plainVisit(request: FastifyRequest, services: Services, siteFields: readonly SiteField[]): Visit {
  const kept = cookiesOf(request)
  const lang = kept[cookies.lang] === 'en' ? 'en' : 'zh'
  return {
    services,
    site: services.site(),
    siteFields,
    lang,
    elder: kept[cookies.elder] === '1',
    t: sayIn(lang),
    now: services.now(),
    path: request.method === 'GET' ? request.url : '/',
    caller: nobody,
    from: '',
  }
}

/** What holds for every page: the headers, who may send forms, and that errors are pages too. */
export function guardPages(app: FastifyInstance, services: Services, siteFields: readonly SiteField[]): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', POLICY)
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin')
    if (request.method !== 'POST' || !isForeign(request)) return
    return sendPage(plainVisit(request, services, siteFields), reply, {
      node: <State id="forbidden" />,
      code: 403,
      personal: true,
    })
  })
  app.setErrorHandler((error, request, reply) => {
    const { id, code } = stateOf(error)
    if (code >= 500) request.log.error(error)
    if (code === 503) reply.header('retry-after', '60')
    return sendPage(plainVisit(request, services, siteFields), reply, {
      node: <State id={id} {...(code >= 500 ? { reference: request.id } : {})} />,
      code,
      personal: true,
    })
  })
}

const MACHINES = /^\/(?:api|open311|workbench|metrics|livez|readyz)(?:[/?]|$)/

/** Addresses that no module took: a page for people, what the server says by itself for programs. */
export function otherAddresses(app: FastifyInstance, services: Services, siteFields: readonly SiteField[]): void {
  const gone = async (request: FastifyRequest, reply: FastifyReply) => {
    if (MACHINES.test(request.url)) return reply.callNotFound()
    return notFound(request, reply)
  }
  const notFound = async (request: FastifyRequest, reply: FastifyReply) =>
    sendPage(await visitOf(request, services, siteFields), reply, { node: <State id="not-found" />, code: 404 })
  app.get('/*', { config: { access: 'anyone' as const } }, gone)
}
