import { organs } from '../../../organs.ts'
import type { ObligedBody, ReportSection } from '../../../report/shapes.ts'
import { bodyReport2020, cityReport2020 } from '../report-text.ts'

export const SIGNED = '2021-01-05'

/**
 * The text of a section of a body's report of 2020. The day of signing is written out: figures are fixed before it, so
 * that a chip would stand empty in the frozen text.
 */
export function textOf({ id }: ReportSection, { organ, bodyKind: kind }: ObligedBody, n: number): string {
  if (kind === 'city') return (cityReport2020[id] ?? '').replace('{{report.date}}', inWords(SIGNED))
  const name = organs.find((one) => one.id === organ)?.name.zh ?? organ
  return bodyReport2020({ id: organ, name, kind }, n, SIGNED)[id] ?? ''
}

function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
