import { isAppError } from '#kernel'
import type { MarkTask, ReadSheet } from '../../documents/sheets/index.ts'
import { shownValue } from '../field-views.ts'
import type { House } from '../house.ts'
import type { WorkbookView } from '../views/index.ts'
import type { FilledAsk, Item } from './filled.ts'
import type { Found } from './headers.ts'
import { markInThread } from './house-pool.ts'
import type { Target } from './target.ts'
import { WORDS } from './words.ts'

/** What was read, line by line, and what became of it. */
export function viewOf(
  house: House,
  target: Target,
  {
    ask,
    sheet,
    found,
    items,
    acted,
  }: { ask: FilledAsk; sheet: ReadSheet; found: Found; items: readonly Item[]; acted: WorkbookView['acted'] },
): WorkbookView {
  const fields = new Map(target.plan.columns.map(({ name, field }) => [name, field]))
  const count = (status: Item['status']) => items.filter((item) => item.status === status).length
  return {
    dry: ask.dry === true,
    sheet: sheet.name,
    by: found.by,
    missing: found.missing.map(({ field }) => field.title),
    ...(found.identity !== null && found.identity.split(' ')[2] !== target.loaded.matter.subject.replace(/^matter:/, '')
      ? { otherMatter: found.identity.split(' ')[2] ?? '' }
      : {}),
    counts: {
      lines: items.length,
      ready: count('ready'),
      stored: count('stored'),
      already: count('already'),
      unchanged: count('unchanged'),
      wrong: count('wrong'),
      failed: count('failed'),
    },
    lines: items.map(({ line, status }) => ({
      row: line.row,
      no: line.no,
      status,
      fields: Object.entries(line.values).map(([name, value]) => ({
        name,
        title: fields.get(name)?.title ?? { zh: name, en: name },
        shown: shownValue(house.city, fields.get(name), value),
      })),
      faults: line.faults.map(({ field, say }) => ({
        ...(field === undefined ? {} : { field, title: fields.get(field)?.title ?? { zh: field, en: field } }),
        ...(field !== undefined && found.columns.has(field) ? { column: found.columns.get(field) as number } : {}),
        say,
      })),
    })),
    ...(acted ? { acted } : {}),
  }
}

/** The file given back. One that a library cannot carry through is told of in words alone. */
export async function marksOf(
  ask: FilledAsk,
  sheet: ReadSheet,
  found: Found,
  items: readonly Item[],
): Promise<Uint8Array | undefined> {
  const lang = ask.lang ?? 'zh'
  const words = WORDS[lang]
  const wrong = items.filter(({ line }) => line.faults.length > 0)
  const n = wrong.reduce((sum, { line }) => sum + line.faults.length, 0)
  const stored = items.filter(({ status }) => status === 'stored' || status === 'already').length
  const saved =
    stored === 0
      ? { zh: '什么都没有存', en: 'nothing was stored' }
      : { zh: `另有${stored}行已存`, en: `${stored} lines were stored` }
  const summary =
    lang === 'zh'
      ? `退回修改：${wrong.length}行有${n}处问题，${saved.zh}；改好红色单元格再传。`
      : `Given back: ${n} faults in ${wrong.length} lines, ${saved.en}; correct the red cells and send it again.`
  const task: MarkTask = {
    bytes: ask.bytes,
    sheet: sheet.name,
    head: found.head,
    summary,
    marks: wrong.flatMap(({ line }) =>
      line.faults.map(({ field, say }) => {
        const column = field === undefined ? undefined : found.columns.get(field)
        return { row: line.row, say: say[lang], ...(column === undefined ? {} : { column }) }
      }),
    ),
    words: { column: words.faults, list: words.faultList, row: words.row, cell: words.cell, say: words.say },
  }
  return markInThread(task).catch((error: unknown) => {
    if (isAppError(error) && ['WORKBOOK_FAILED', 'WORKBOOK_TOO_SLOW', 'WORKBOOK_TOO_HEAVY'].includes(error.code))
      return undefined
    throw error
  })
}
