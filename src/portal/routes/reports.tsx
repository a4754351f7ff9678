import { isAppError } from '#kernel'
import { nobody } from '../../app/index.ts'
import { Figure, Figures } from '../pages/figure.tsx'
import { Reports } from '../pages/report.tsx'
import { ReportYear } from '../pages/report-year.tsx'
import type { Route } from './route.ts'

const yearOf = (text: string | undefined): number | undefined =>
  text && /^\d{4}$/.test(text) ? Number(text) : undefined

/** What is not there, or not for everybody, is one and the same to the reader. */
async function orNothing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if (isAppError(error, 'NOT_FOUND') || isAppError(error, 'BAD_PERIOD')) return undefined
    throw error
  }
}

export const reportRoutes = ({ page, sendPage, nowhere }: Route): void => {
  page('/report', async (visit, request, reply) => {
    const years = await visit.services.reportYears()
    const year = yearOf((request.query as { year?: string }).year) ?? years.published[0] ?? years.begun[0]
    const board = year === undefined ? null : await visit.services.reportBoard(nobody, year)
    return sendPage(visit, reply, { node: <Reports years={years} board={board} /> })
  })

  page('/report/:year', async (visit, request, reply) => {
    const year = yearOf((request.params as { year: string }).year)
    const { body } = request.query as { body?: string }
    const report =
      year === undefined
        ? undefined
        : await orNothing(visit.services.report(nobody, { year, ...(body ? { body: body.slice(0, 80) } : {}) }))
    if (!report) return nowhere(visit, reply)
    return sendPage(visit, reply, { node: <ReportYear report={report} /> })
  })

  page('/figures', async (visit, request, reply) => {
    const period = String((request.query as { period?: string }).period ?? visit.now.slice(0, 4)).slice(0, 20)
    const found = await orNothing(visit.services.figures(nobody, { period }))
    if (!found) return nowhere(visit, reply)
    return sendPage(visit, reply, { node: <Figures page={found} /> })
  })

  page('/figures/:id', async (visit, request, reply) => {
    const { id } = request.params as { id: string }
    const period = String((request.query as { period?: string }).period ?? visit.now.slice(0, 4)).slice(0, 20)
    const figure = await orNothing(visit.services.figure(nobody, id.slice(0, 120), { period }))
    if (!figure) return nowhere(visit, reply)
    const records = await visit.services.figureRecords(nobody, figure.id, { period })
    return sendPage(visit, reply, { node: <Figure figure={figure} records={records} /> })
  })
}
