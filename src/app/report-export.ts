import type { OfficialDocument } from '#documents'
import type { FigureAnswer } from '#figures'
import { isAppError } from '#kernel'
import { answersFor, periodOf } from './figure-book.ts'
import { House, type HouseOptions } from './house.ts'
import { reportDocument } from './report-document.ts'
import { reportOf } from './reports.ts'
import type { Caller } from './services.ts'
import type { ReportView } from './views/index.ts'

const system: Caller = { kind: 'system', posts: [] }

export interface YearOfReport {
  /** Null where the body has begun no report for the year. */
  report: { view: ReportView; document: OfficialDocument } | null
  figures: ReadonlyMap<string, FigureAnswer>
  cutOff: string
  logSize: number
}

/** The report of a year and all its figures, for the machine's own operators. Nothing is written. */
export async function reportOfYear(
  options: HouseOptions,
  ask: { year: number; body?: string | undefined },
): Promise<YearOfReport> {
  const house = new House(options)
  const { answers, asked, logSize } = await answersFor(house, periodOf(String(ask.year)))
  try {
    const view = await reportOf(house, system, ask)
    const document = await reportDocument(house, system, view.number)
    return { report: { view, document }, figures: answers, cutOff: asked.cutOff, logSize }
  } catch (error) {
    if (!isAppError(error, 'NOT_FOUND')) throw error
    return { report: null, figures: answers, cutOff: asked.cutOff, logSize }
  }
}
