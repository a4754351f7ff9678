import type { FastifyInstance } from 'fastify'
import type { Services } from '../app/index.ts'
import { assetFiles } from './assets.ts'
import { formBodies } from './form/body.ts'
import { actingRoutes } from './routes/acting.tsx'
import { filingRoutes } from './routes/filing.tsx'
import { guardPages, otherAddresses } from './routes/guarding.tsx'
import { ledgerRoutes } from './routes/ledger.tsx'
import { publicRoutes } from './routes/public.tsx'
import { reportCheckRoutes } from './routes/report-check.tsx'
import { reportRoutes } from './routes/reports.tsx'
import { routeOf } from './routes/route.ts'
import { trackingRoutes } from './routes/tracking.tsx'
import type { SiteField } from './visit.ts'

export interface PortalOptions {
  services: Services
  /** What a government site must state; empty values are shown as empty. */
  siteFields?: readonly SiteField[]
}

/** The public pages at `/`, in a scope of their own: the API keeps its hooks and its errors. */
export async function portal(app: FastifyInstance, options: PortalOptions): Promise<void> {
  await app.register(async (scope) => pages(scope, options))
}

/** Every address that no module took ends on a page that says so. */
async function pages(app: FastifyInstance, { services, siteFields = [] }: PortalOptions): Promise<void> {
  await formBodies(app)
  guardPages(app, services, siteFields)
  const config = { access: 'anyone' as const }
  for (const { url, type, body } of assetFiles) {
    app.get(url, { config }, async (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(body),
    )
  }
  const route = routeOf(app, services, siteFields)
  publicRoutes(route)
  filingRoutes(route)
  trackingRoutes(route)
  actingRoutes(route)
  ledgerRoutes(route)
  reportCheckRoutes(route)
  reportRoutes(route)
  otherAddresses(app, services, siteFields)
}
