import { isAppError } from '#kernel'
import { nobody, type ReportView } from '../../app/index.ts'
import { Figure, type FigureProps } from '../pages/figure.tsx'
import { Figures } from '../pages/figures.tsx'
import { Reports } from '../pages/report.tsx'
import { ReportYear } from '../pages/report-year.tsx'
import { frozenText } from '../report-links.ts'
import type { Visit } from '../visit.ts'
import type { Route } from './route.ts'

const yearOf = (text: unknown): number | undefined =>
  typeof text === 'string' && /^\d{4}$/.test(text) ? Number(text) : undefined

/** The first where an address names it twice; cut, because nothing that exists is longer. */
const oneOf = (value: unknown, longest: number): string | undefined => {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' && one !== '' ? one.slice(0, longest) : undefined
}

/** What is not there, or not for everybody, is one and the same to the reader. */
async function orNothing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if (isAppError(error, 'NOT_FOUND') || isAppError(error, 'BAD_PERIOD')) return undefined
    throw error
  }
}

/** A report that everybody may read, of the city itself where no body is named. */
async function publicReport({ services }: Visit, year: unknown, body: unknown): Promise<ReportView | undefined> {
  const known = yearOf(year)
  const named = oneOf(body, 80)
  if (known === undefined) return undefined
  const report = await orNothing(services.report(nobody, { year: known, ...(named ? { body: named } : {}) }))
  return report?.isPublic ? report : undefined
}

/** Which digest the house takes: what a reader must compute to compare. */
async function suiteOf({ services }: Visit): Promise<string> {
  const checkpoint = await orNothing(services.checkpoint())
  return checkpoint?.suite === 'intl' ? 'SHA-256' : 'SM3'
}

/** Where the figure stands in a published report, and the place from which the reader came. */
function stating(report: ReportView | undefined, id: string, at: string | undefined): FigureProps['stated'] {
  const figure = report?.figures.find((one) => one.id === id)
  if (!report || !figure) return null
  const keys = report.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) => runs.flatMap(({ chip }) => (chip?.figure === id ? [chip.key] : []))),
  )
  return { report, figure, at: keys.find((key) => key === at) }
}

export const reportRoutes = ({ page, sendPage, nowhere }: Route): void => {
  page('/report', async (visit, request, reply) => {
    const years = await visit.services.reportYears()
    const asked = yearOf((request.query as { year?: unknown }).year)
    const year = asked ?? years.published[0] ?? years.begun[0]
    const board = year === undefined ? null : await visit.services.reportBoard(nobody, year)
    return sendPage(visit, reply, { node: <Reports years={years} board={board} /> })
  })

  page('/report/:year', async (visit, request, reply) => {
    const { year } = request.params as { year: string }
    const report = await publicReport(visit, year, (request.query as { body?: unknown }).body)
    if (!report) return nowhere(visit, reply)
    return sendPage(visit, reply, { node: <ReportYear report={report} suite={await suiteOf(visit)} /> })
  })

  page('/report/:year/text.txt', async (visit, request, reply) => {
    const { year } = request.params as { year: string }
    const report = await publicReport(visit, year, (request.query as { body?: unknown }).body)
    if (!report) return nowhere(visit, reply)
    return reply
      .type('text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="report-${report.year}-${report.body.id}.txt"`)
      .send(frozenText(report))
  })

  page('/figures', async (visit, request, reply) => {
    const asked = oneOf((request.query as { period?: unknown }).period, 20)
    const period = asked ?? String((await visit.services.reportYears()).published[0] ?? visit.now.slice(0, 4))
    const found = await orNothing(visit.services.figures(nobody, { period }))
    if (!found) return nowhere(visit, reply)
    return sendPage(visit, reply, { node: <Figures page={found} /> })
  })

  page('/figures/:id', async (visit, request, reply) => {
    const { id } = request.params as { id: string }
    const query = request.query as { period?: unknown; body?: unknown; at?: unknown }
    const period = oneOf(query.period, 20) ?? visit.now.slice(0, 4)
    const { services } = visit
    const figure = await orNothing(services.figure(nobody, id.slice(0, 120), { period }))
    if (!figure) return nowhere(visit, reply)
    const halves = figure.numerator && figure.denominator ? (['numerator', 'denominator'] as const) : [undefined]
    const records = await Promise.all(
      halves.map((half) => services.figureRecords(nobody, figure.id, { period, ...(half ? { half } : {}) })),
    )
    const report = await publicReport(visit, period, query.body)
    const { items } = figure.computedFrom.length > 0 ? await services.figures(nobody, { period }) : { items: [] }
    return sendPage(visit, reply, {
      node: (
        <Figure
          figure={figure}
          records={records}
          stated={stating(report, figure.id, oneOf(query.at, 80))}
          computedFrom={items.filter((item) => figure.computedFrom.includes(item.id))}
        />
      ),
    })
  })
}
