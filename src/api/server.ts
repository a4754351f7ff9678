import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import swagger from '@fastify/swagger'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { isAppError } from '#kernel'
import type { Services } from '../app/index.ts'
import { demandRules, guardRoutes, type RouteRule } from './access.ts'
import { metricsOf } from './metrics.ts'
import { open311Routes } from './open311/index.ts'
import { notFound, problemOf, sendProblem } from './problems.ts'
import { checkingRoutes } from './routes/checking.ts'
import { cityRoutes } from './routes/city.ts'
import { demonstrationRoutes } from './routes/demonstration.ts'
import { deskRoutes } from './routes/desk.ts'
import { figureRoutes } from './routes/figures.ts'
import { fileRoutes } from './routes/files.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { matterRoutes } from './routes/matters.ts'
import { reportRoutes } from './routes/reports.ts'
import { sessionRoutes } from './routes/sessions.ts'
import type { Routes } from './routes/typed.ts'
import { workbookRoutes } from './routes/workbooks.ts'

export interface ApiOptions {
  services: Services
  /** Errors that are ours, one line each; nothing personal is ever logged. */
  log?: (message: string) => void
  /** Cookies only over HTTPS. */
  secureCookies?: boolean
  /** Requests a minute from one address that is not signed in; 0 for no limit. */
  anonymousPerMinute?: number
  /** Whose word on the client's address is taken: a proxy's address or network. */
  trustProxy?: boolean | string
  open311?: boolean
  /** Folder of the workbench's build; until it is there, its address says that it is being built. */
  workbench?: string
  /** Which parts this process serves. */
  role?: 'portal' | 'workbench' | 'all'
  /** The portal's pages: a plugin of its own. */
  portal?: (server: FastifyInstance, services: Services) => void | Promise<void>
}

export type FaduServer = FastifyInstance & { rules: RouteRule[] }

const BODY_LIMIT = 512 * 1024

/** The HTTP server, ready to listen. */
export async function buildServer(options: ApiOptions): Promise<FaduServer> {
  const { services } = options
  const server = Fastify({
    logger: false,
    trustProxy: options.trustProxy ?? false,
    bodyLimit: BODY_LIMIT,
    connectionTimeout: 60_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 30_000,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    forceCloseConnections: 'idle',
    // Addresses that the router itself refuses, before any hook has run.
    frameworkErrors: (error, request, reply) => {
      sendProblem(reply, request, problemOf(error))
    },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    ajv: { customOptions: { removeAdditional: false } },
  })
  const rules = demandRules(server)
  server.setValidatorCompiler(TypeBoxValidatorCompiler as never)
  const metrics = metricsOf(server)
  await server.register(cookie)
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    hsts: options.secureCookies === true,
  })
  looserStyles(server)
  await server.register(multipart, {
    throwFileSizeLimit: true,
    limits: { fileSize: 20 * 1024 * 1024 + 1, files: 10, fields: 60 },
  })
  const limit = options.anonymousPerMinute ?? 600
  if (limit > 0) {
    await server.register(rateLimit, {
      global: true,
      max: limit,
      timeWindow: 60_000,
      hook: 'onRequest',
      keyGenerator: (request) => request.ip,
      // Whoever is signed in has been told apart by then; a header alone proves nothing.
      allowList: (request) => request.caller?.kind === 'officer' || request.caller?.kind === 'party',
    })
  }
  guardRoutes(server, services, options.role)
  server.setErrorHandler((error, request, reply) => {
    const what = problemOf(error)
    if (what.status >= 500)
      options.log?.(`${request.method} ${request.routeOptions.url ?? ''} ${what.code}: ${reasonOf(error)}`)
    return sendProblem(reply, request, what)
  })
  server.setNotFoundHandler((request, reply) => sendProblem(reply, request, notFound()))
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/v1') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'private, no-store')
  })

  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Fadu 法度',
        version: services.site().version,
        description:
          'A client that knows no procedure can run any: open a matter, read its `actions`, take one. Errors are RFC 9457 problems with `code`, `basis` and `whatToDo`.',
      },
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'fadu_session' },
        },
      },
      servers: [{ url: '/' }],
    },
  })
  await server.register(
    async (scope) => {
      const typed = scope as unknown as Routes
      const context = { server: typed, services }
      matterRoutes(context)
      workbookRoutes(context)
      fileRoutes(context)
      sessionRoutes({ ...context, secureCookies: options.secureCookies === true })
      deskRoutes(context)
      figureRoutes(context)
      reportRoutes(context)
      cityRoutes(context)
      ledgerRoutes(context)
      checkingRoutes(context)
      demonstrationRoutes(context)
    },
    { prefix: '/api/v1' },
  )
  if (options.open311)
    await server.register(async (scope) => open311Routes({ server: scope as unknown as Routes, services }), {
      prefix: '/open311/v2',
    })
  await documentation(server)
  operations(server, services, metrics)
  if (options.role !== 'portal') await workbench(server, options.workbench)
  const { portal } = options
  if (options.role !== 'workbench' && portal) await server.register(async (scope) => portal(scope, services))
  await server.ready()
  return Object.assign(server, { rules }) as FaduServer
}

const reasonOf = (error: unknown): string => {
  const text =
    error instanceof Error ? (isAppError(error) ? error.message : (error.stack ?? error.message)) : String(error)
  return text.replaceAll('\n', ' | ').slice(0, 1500)
}

/** The documentation page writes styles and scripts as it runs. */
function looserStyles(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api/docs')) return
    const policy = reply.getHeader('content-security-policy')
    if (typeof policy !== 'string') return
    reply.header(
      'content-security-policy',
      policy
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    )
  })
}

/** The workbench's component library writes styles as it runs: they carry a nonce that is new with every page. */
function sendWorkbench(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  const policy = reply.getHeader('content-security-policy')
  if (typeof policy === 'string')
    reply.header('content-security-policy', policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`))
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('__CSP_NONCE__', nonce))
}

async function documentation(server: FastifyInstance): Promise<void> {
  server.get('/api/openapi.json', { config: { access: 'anyone' }, schema: { hide: true } }, async () =>
    server.swagger(),
  )
  const { default: reference } = await import('@scalar/fastify-api-reference')
  await server.register(reference, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      withDefaultFonts: false,
      hideClientButton: true,
      telemetry: false,
    } as never,
  })
}

function operations(server: FastifyInstance, services: Services, metrics: () => string): void {
  const options = { config: { access: 'operations' as const }, schema: { hide: true } }
  server.get('/livez', options, async () => ({ ok: true }))
  server.get('/readyz', options, async (_request, reply) => {
    try {
      await services.ping()
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false })
    }
  })
  server.get('/metrics', options, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics()),
  )
}

const BUILDING = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>工作台正在准备</title>
<body><main><h1>工作台正在准备</h1><p>第一次启动需要一两分钟，好了会自动打开。</p><p lang="en">The workbench is still building; this page opens it when it is ready.</p></main></body></html>`

async function workbench(server: FastifyInstance, folder: string | undefined): Promise<void> {
  const index = folder ? path.join(folder, 'index.html') : ''
  const isBuilt = () => folder !== undefined && existsSync(index)
  if (folder) await server.register(files, { root: path.resolve(folder), serve: false })
  const page = { config: { access: 'anyone' as const }, schema: { hide: true } }
  server.get('/workbench', page, async (_request, reply) => reply.redirect('/workbench/'))
  server.get('/workbench/*', page, async (request, reply) => {
    if (!isBuilt()) return reply.code(503).header('retry-after', '3').type('text/html; charset=utf-8').send(BUILDING)
    const asked = (request.params as { '*': string })['*']
    if (/^assets\/[\w.-]+$/.test(asked)) {
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .sendFile(asked, path.resolve(folder as string), { cacheControl: false })
    }
    if (/^[\w-]+\.(?:svg|png|ico|webmanifest|json|txt)$/.test(asked))
      return reply.sendFile(asked, path.resolve(folder as string))
    // Any other address is a page of the application itself.
    return sendWorkbench(reply, readFileSync(index, 'utf8'))
  })
}
