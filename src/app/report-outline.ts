import type { Text } from '#language'
import type { CityReportTemplate } from './city.ts'
import { appError } from './errors.ts'
import { organRef } from './field-views.ts'
import type { House } from './house.ts'
import { fieldOf, mayEdit, type OpenedReport, openReport } from './report-reading.ts'
import type { Caller } from './services.ts'
import type { ReportOutlineView } from './views/index.ts'

/** What the city's outline for this kind of body and year asks for; none where the city has no outline for it. */
export async function reportOutline(house: House, caller: Caller, number: string): Promise<ReportOutlineView> {
  const report = await openReport(house, caller, number, false)
  if (!mayEdit(caller, report)) throw appError('NOT_FOUND')
  const asked = new Set(report.sections.map(({ id }) => id))
  const { id, heading, budget, contributors } = report.composition.columns
  const items = withHeadings(templateOf(house, report)?.sections ?? []).map((section) => {
    const title = section.heading.zh
      .replaceAll('{nextYear}', String(report.year + 1))
      .replaceAll('{year}', String(report.year))
    const units = section.contributors.map((organ) => (organ === '{self}' ? report.body : organ))
    const named = units.length > 0 ? units : [report.body]
    return {
      section: section.id,
      heading: title,
      budget: section.budget,
      contributors: named.map((organ) => organRef(house.city, organ)),
      guidance: section.guidance,
      figures: [...section.figures],
      asked: asked.has(section.id),
      given: {
        [id]: section.id,
        ...(title === '' ? {} : { [heading]: title }),
        [budget]: section.budget,
        [contributors]: named,
      },
    }
  })
  return { items, next: null }
}

function templateOf(house: House, report: OpenedReport): CityReportTemplate | undefined {
  const kind = fieldOf(report, 'bodyKind') ?? ''
  const fitting = (house.city.city.reportTemplates ?? []).filter(
    ({ from, bodies }) => Number(from) <= report.year && bodies.includes(kind),
  )
  return fitting.reduce<CityReportTemplate | undefined>(
    (latest, one) => (latest === undefined || one.from > latest.from ? one : latest),
    undefined,
  )
}

type Section = CityReportTemplate['sections'][number] & { budget: number; heading: Text }

/** A heading that only holds sections stands above that of its first one. */
function withHeadings(all: CityReportTemplate['sections']): Section[] {
  let above = ''
  return all.flatMap((section) => {
    const { budget } = section
    if (budget === null) {
      above += `${section.heading.zh}\n`
      return []
    }
    const heading = { ...section.heading, zh: `${above}${section.heading.zh}` }
    above = ''
    return [{ ...section, budget, heading }]
  })
}
