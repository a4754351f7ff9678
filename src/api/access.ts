import type { FastifyInstance, FastifyRequest } from 'fastify'
import { appError, type Caller, nobody, type Services } from '../app/index.ts'

/**
 * Who may use a route. `anyone`: everybody. `matter`: whoever may see the matter named; the app answers NOT_FOUND to the
 * rest. `signed-in`: an officer, or a party with number and query code. `officer`: an officer. `demonstration`: nobody
 * outside the demonstration, where the route does not exist. `operations`: the machine itself.
 */
export type Access = 'anyone' | 'matter' | 'signed-in' | 'officer' | 'demonstration' | 'operations'

const RULES: ReadonlySet<string> = new Set<Access>([
  'anyone',
  'matter',
  'signed-in',
  'officer',
  'demonstration',
  'operations',
])

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyRequest {
    caller: Caller
    /** The session's token, however it came. */
    token: string | undefined
    /** The token came as a cookie, so a page of another site might have sent it. */
    byCookie: boolean
  }
}

export const SESSION_COOKIE = 'fadu_session'

const OPEN_FILES = ['/api/docs', '/workbench']

export interface RouteRule {
  method: string
  url: string
  access: Access
}

/** Refuses, at start, every route that does not say who may use it; collects the others for the access matrix. */
export function demandRules(server: FastifyInstance): RouteRule[] {
  const rules: RouteRule[] = []
  server.addHook('onRoute', (route) => {
    // Plugins that serve the bundled documentation and the workbench's own files make their routes themselves.
    if (OPEN_FILES.some((prefix) => route.url.startsWith(prefix))) route.config = { access: 'anyone', ...route.config }
    const access = route.config?.access
    if (access === undefined || !RULES.has(access)) {
      throw new Error(`The route ${String(route.method)} ${route.url} has no access rule: give config.access.`)
    }
    for (const method of [route.method].flat()) rules.push({ method: String(method), url: route.url, access })
  })
  return rules
}

/** A cookie is sent along by the browser whoever made the request: a write must come from a page of this site. */
function assertSameSite(request: FastifyRequest): void {
  if (!request.byCookie || request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const ownOrigin = origin === undefined || hostOf(origin) === request.host
  if (!ownOrigin || site === 'cross-site' || site === 'same-site') throw appError('NOT_ALLOWED', { origin })
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

function tokenOf(request: FastifyRequest): { token: string | undefined; byCookie: boolean } {
  const { authorization } = request.headers
  if (authorization?.startsWith('Bearer ')) return { token: authorization.slice(7).trim(), byCookie: false }
  const cookie = request.cookies?.[SESSION_COOKIE]
  return { token: cookie, byCookie: cookie !== undefined }
}

/** Finds out who asks, before anything else looks at the request, and holds the route's rule against that. */
export function guardRoutes(
  server: FastifyInstance,
  services: Services,
  role: 'portal' | 'workbench' | 'all' = 'all',
): void {
  server.decorateRequest('caller', null as unknown as Caller)
  server.decorateRequest('token', undefined)
  server.decorateRequest('byCookie', false)
  server.addHook('onRequest', async (request) => {
    const from = services.fromOf(request.ip)
    request.caller = { ...nobody, from }
    const access = request.routeOptions.config?.access
    if (access === undefined || access === 'operations') return
    if (access === 'demonstration' && !services.demonstration) throw appError('DEMONSTRATION_ONLY')
    const { token, byCookie } = tokenOf(request)
    request.token = token
    request.byCookie = byCookie
    if (token !== undefined) {
      assertSameSite(request)
      const caller = await services.callerOf(token)
      // The very object is kept: the session hangs on it.
      caller.from = from
      const counts = caller.kind === 'party' || (caller.kind === 'officer' && role !== 'portal')
      request.caller = counts ? caller : request.caller
    }
    if (access === 'officer' && request.caller.kind !== 'officer') throw appError('SIGN_IN_NEEDED')
    if (access === 'signed-in' && request.caller.kind === 'nobody') throw appError('SIGN_IN_NEEDED')
  })
}
