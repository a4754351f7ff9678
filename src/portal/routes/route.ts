import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createElement, type ReactNode } from 'react'
import type { Services } from '../../app/index.ts'
import { uploadRoute } from '../form/body.ts'
import { State } from '../pages/states.tsx'
import { renderPage, type SiteField, type Visit, visitOf } from '../visit.ts'

export interface Shown {
  node: ReactNode
  code?: number
  /** Somebody's own: kept nowhere. A form is kept by the browser, so that going back loses nothing. */
  personal?: boolean | 'form'
}

type Handler = (visit: Visit, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** The ways in which the routes of the portal are written: a page that is read, and a form that is sent. */
export interface Route {
  page(url: string, handler: Handler): void
  post(url: string, handler: Handler): void
  sendPage(visit: Visit, reply: FastifyReply, shown: Shown): Promise<FastifyReply>
  /** Something for programs to read. */
  plain(url: string, type: string, body: (visit: Visit, request: FastifyRequest) => Promise<string>): void
  /** An address below a page that leads nowhere. */
  nowhere(visit: Visit, reply: FastifyReply): Promise<FastifyReply>
}

export async function sendPage(visit: Visit, reply: FastifyReply, shown: Shown): Promise<FastifyReply> {
  return reply
    .code(shown.code ?? 200)
    .type('text/html; charset=utf-8')
    .header('cache-control', shown.personal === true ? 'no-store' : 'private, no-cache')
    .header('content-language', visit.lang === 'zh' ? 'zh-CN' : 'en')
    .send(renderPage(visit, shown.node))
}

/** A form may only be sent from a page of this site: browsers say where it came from. */
export function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return true
  const { origin } = request.headers
  if (origin === undefined || origin === 'null') return false
  try {
    return new URL(origin).host !== request.host
  } catch {
    return true
  }
}

export function routeOf(app: FastifyInstance, services: Services, siteFields: readonly SiteField[]): Route {
  const config = { access: 'anyone' as const }
  return {
    page(url, handler) {
      app.get(url, { config }, async (request, reply) =>
        handler(await visitOf(request, services, siteFields), request, reply),
      )
    },
    post(url, handler) {
      app.post(url, { config, ...uploadRoute }, async (request, reply) =>
        handler(await visitOf(request, services, siteFields), request, reply),
      )
    },
    plain(url, type, body) {
      app.get(url, { config }, async (request, reply) => {
        const visit = await visitOf(request, services, siteFields)
        return reply
          .type(type)
          .header('cache-control', 'no-cache')
          .header('vary', 'cookie')
          .send(await body(visit, request))
      })
    },
    sendPage,
    nowhere: (visit, reply) => sendPage(visit, reply, { node: createElement(State, { id: 'not-found' }), code: 404 }),
  }
}
