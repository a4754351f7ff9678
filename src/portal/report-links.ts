import type { ReportView } from '../app/index.ts'

/** The text of a report, sign for sign as its digest was taken: the title, then every section's paragraphs. */
export const frozenText = ({ title, sections }: ReportView): string =>
  [
    title,
    ...sections.map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')),
  ].join('\n')

/** Where a figure of a report opens; with the key of its place in the text it leads back there. */
export const figureHref = ({ year, body }: ReportView, figure: string, key?: string): string =>
  `/figures/${figure}?period=${year}&body=${encodeURIComponent(body.id)}${key ? `&at=${encodeURIComponent(key)}` : ''}`

/** The place of a figure in its report, or the report. */
export const placeHref = ({ year, body }: ReportView, key?: string): string =>
  `/report/${year}?body=${encodeURIComponent(body.id)}${key ? `#c-${key}` : ''}`
