import type { FastifyReply, FastifyRequest } from 'fastify'
import { createContext, createElement, type ReactNode, useContext } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Caller, nobody, type Services, type SiteView, type TextView } from '../app/index.ts'
import type { Lang, Say } from './text/index.ts'
import { sayIn } from './text/index.ts'

/** Fields that the rules for government sites ask for, as the city filled them in; empty ones are shown as empty. */
export interface SiteField {
  id: string
  title: TextView
  value: string
  reason?: TextView
}

/** One request of one person, as every part of a page needs it. */
export interface Visit {
  services: Services
  site: SiteView
  siteFields: readonly SiteField[]
  lang: Lang
  elder: boolean
  t: Say
  now: string
  /** Path and query of this page, to come back to after a switch. */
  path: string
  caller: Caller
  /** Where the request comes from, as limits on tries count it. */
  from: string
}

export const cookies = {
  lang: 'fadu_lang',
  elder: 'fadu_elder',
  matter: 'fadu_matter',
  receipt: 'fadu_receipt',
} as const

declare module 'fastify' {
  interface FastifyRequest {
    portalCookies?: Record<string, string>
  }
}

/** The cookies of a request. The portal reads its own header, so that it needs no plugin of another module. */
export function cookiesOf(request: FastifyRequest): Record<string, string> {
  if (request.portalCookies) return request.portalCookies
  const found: Record<string, string> = Object.create(null)
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at < 1) continue
    try {
      found[part.slice(0, at).trim()] = decodeURIComponent(part.slice(at + 1).trim())
    } catch {
      // A value that is not ours.
    }
  }
  request.portalCookies = found
  return found
}

export interface CookieOptions {
  /** Seconds; 0 deletes it; absent: until the browser closes. */
  maxAge?: number
  path?: string
  /** Not readable by scripts. */
  secret?: boolean
}

export function setCookie(reply: FastifyReply, name: string, value: string, options: CookieOptions = {}): void {
  const secure = reply.request.protocol === 'https' ? '; Secure' : ''
  const age = options.maxAge === undefined ? '' : `; Max-Age=${options.maxAge}`
  const http = options.secret ? '; HttpOnly' : ''
  const line = `${name}=${encodeURIComponent(value)}; Path=${options.path ?? '/'}; SameSite=Lax${age}${http}${secure}`
  const before = reply.getHeader('set-cookie')
  reply.header('set-cookie', [...(Array.isArray(before) ? before : before ? [String(before)] : []), line])
}

/** Who the portal's own session opens: a party of one matter, or nobody. An officer's session is not looked at here. */
export async function visitOf(
  request: FastifyRequest,
  services: Services,
  siteFields: readonly SiteField[],
): Promise<Visit> {
  const kept = cookiesOf(request)
  const lang: Lang = kept[cookies.lang] === 'en' ? 'en' : 'zh'
  const token = kept[cookies.matter]
  const from = services.fromOf(request.ip)
  const caller = token ? await services.callerOf(token) : nobody
  return {
    services,
    site: services.site(),
    siteFields,
    lang,
    elder: kept[cookies.elder] === '1',
    t: sayIn(lang),
    now: services.now(),
    path: request.method === 'GET' ? request.url : request.url.split('?')[0]!,
    caller: caller.kind === 'party' ? Object.assign(caller, { from }) : { ...nobody, from },
    from,
  }
}

const Context = createContext<Visit | null>(null)

export function useVisit(): Visit {
  const visit = useContext(Context)
  if (!visit) throw new Error('a part of a page was rendered outside renderPage')
  return visit
}

/** Picks the language of the page. */
export const pick = (visit: Pick<Visit, 'lang'>, text: TextView): string => text[visit.lang]

export function renderPage(visit: Visit, page: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(createElement(Context.Provider, { value: visit }, page))}`
}
