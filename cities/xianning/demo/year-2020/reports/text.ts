import { figures } from '#law'
import type { ReportSection } from '../../../report/shapes.ts'

const known = new Map(figures.map((figure) => [figure.id, figure]))
/** What a report says of itself, and of its own year and day, changes while it is written. */
const LATER = /^(?:report|plan)\./

/** An invented text that says each figure of a section for which there are records; its figures are chips. */
export function textOf(section: ReportSection): string {
  const said = section.figures
    .filter((id) => known.has(id) && !LATER.test(id))
    .map((id) => `${known.get(id)?.title.zh}{{${id}}}`)
  const begin = `（演示文字）${section.guidance.zh}。`
  return said.length === 0 ? begin : `${begin}\n本部分有记录支撑的数据：${said.join('；')}。`
}
