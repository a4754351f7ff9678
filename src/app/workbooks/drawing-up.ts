import { randomBytes } from 'node:crypto'
import type { Field, Text } from '#language'
import {
  IDENTITY,
  type Lang,
  type SheetColumn,
  type SheetLine,
  type SheetTemplate,
} from '../../documents/sheets/index.ts'
import { fieldView, organRef, type Sight } from '../field-views.ts'
import type { House } from '../house.ts'
import { recordReading, sightOn } from '../reading.ts'
import type { Caller } from '../services.ts'
import { workbookError } from './errors.ts'
import { writeInThread } from './house-pool.ts'
import { type Known, knownNames } from './names.ts'
import { type PlanColumn, styleOf } from './plan.ts'
import { type Target, targetOf, type WorkbookAsk } from './target.ts'
import { cellsOf, lastYear } from './values.ts'
import { explanation, howTo, WORDS } from './words.ts'

const BLANK = 30

/** The workbook of a step, with what is known already. That it was taken out is on record before it is given. */
export async function workbookOf(
  house: House,
  caller: Caller,
  ask: WorkbookAsk,
): Promise<{ name: string; bytes: Uint8Array }> {
  const target = await targetOf(house, caller, ask)
  if (!target.isOpen) throw workbookError('WORKBOOK_NOT_FOR_THIS')
  const template = await templateOf(house, caller, target, ask.lang ?? 'zh')
  const { subject } = target.loaded.matter
  await recordReading(house, caller, { kind: 'export', subject, facts: { workbook: target.id } })
  const number = subject.replace(/^matter:/, '')
  return { name: `${target.title[ask.lang ?? 'zh']}-${number}.xlsx`, bytes: await writeInThread(template) }
}

export async function templateOf(house: House, caller: Caller, target: Target, lang: Lang): Promise<SheetTemplate> {
  const { loaded, compiled, plan, mode, now } = target
  const sight = await sightOn(house, caller, compiled, loaded, now)
  const known = await knownNames(house, plan.columns, lang, now)
  const told = toldColumns(house, target, sight)
  const columns: SheetColumn[] = [
    ...told.columns.map(
      (text, i): SheetColumn => ({
        key: `=${i}`,
        path: [text[lang]],
        unit: '',
        style: 'text',
        required: false,
        hint: '',
        given: true,
      }),
    ),
    ...plan.columns.map((column) => sheetColumn(column, known, lang)),
  ]
  const lists: SheetTemplate['lists'] = {}
  for (const column of plan.columns) {
    const list = known.listOf(column)
    if (list && list.items.length > 0) lists[list.name] = list.items
  }
  const words = WORDS[lang]
  const { definition } = compiled
  const number = loaded.matter.subject.replace(/^matter:/, '')
  return {
    lang,
    sheet: sheetName(target.title[lang]),
    title: `${definition.title[lang]} · ${target.title[lang]}`,
    under: underTitle(house, target, number, lang),
    how: howTo(lang, { files: plan.files.length > 0, grey: mode !== 'act', mode }),
    ...(house.demonstration ? { mark: words.demonstration } : {}),
    identity: `${IDENTITY}${definition.id} ${target.id} ${number} ${randomBytes(8).toString('hex')}`,
    columns,
    lists,
    lines: await linesOf(house, caller, target, { sight, known, told: told.rows, lang }),
    blank: mode === 'add' ? BLANK : 0,
    totals: mode === 'add' && plan.columns.some(({ field }) => field.type === 'integer' || field.type === 'money'),
    explained: plan.columns.map((column) => explanation(column, lang)),
    words: {
      no: words.no,
      unit: words.unit,
      total: words.total,
      explained: words.explained,
      lists: words.lists,
      head: words.head,
    },
  }
}

/** Excel knows signs that no sheet may be named with. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 28) || 'Sheet1'

function sheetColumn(column: PlanColumn, known: Known, lang: Lang): SheetColumn {
  const list = known.listOf(column)
  return {
    key: column.name,
    path: column.path.map((text) => text[lang]),
    unit: column.unit[lang] || column.unit.zh,
    style: styleOf(column.field),
    required: column.field.required === true && column.field.when === undefined,
    hint: column.field.hint?.[lang] ?? '',
    ...(list && list.items.length > 0 ? { list: { name: list.name, loose: list.loose } } : {}),
  }
}

/** Whose workbook it is: of a unit's own part that unit's, else of the one that holds the matter. */
function underTitle(house: House, { loaded, mode, tasks }: Target, number: string, lang: Lang): string {
  const words = WORDS[lang]
  const { fields } = loaded.matter
  const holder = (mode === 'tasks' && tasks.length === 1 ? tasks[0]?.organ : undefined) ?? loaded.matter.holder
  const { periodFrom, periodTo, year } = fields
  const period =
    typeof periodFrom === 'string'
      ? `${periodFrom} — ${typeof periodTo === 'string' ? periodTo : ''}`
      : typeof year === 'number'
        ? String(year)
        : ''
  return [
    holder ? `${words.holder}${organRef(house.city, holder).name[lang]}` : '',
    period === '' ? '' : `${words.period}${period}`,
    `${words.number}${number}`,
  ]
    .filter((text) => text !== '')
    .join('　　')
}

/** Grey columns that say which row or task a line is about. */
function toldColumns(house: House, target: Target, sight: Sight): { columns: Text[]; rows: Map<string, string[]> } {
  const { table, plan, compiled, loaded, mode } = target
  const rows = new Map<string, string[]>()
  if (mode === 'act' || mode === 'add') return { columns: [], rows }
  const columns = table ? (compiled.definition.tables?.[table]?.columns ?? {}) : {}
  const own = new Set(plan.columns.map(({ name }) => name))
  const told = Object.entries(columns).filter(([name]) => !own.has(name))
  for (const row of (table && loaded.matter.tables[table]) || [])
    rows.set(
      row.id,
      told.map(([name]) => {
        const value = row.values[name] ?? null
        return value === null ? '' : fieldView(house.city, compiled, name, value, sight, columns).shown.zh
      }),
    )
  if (told.length > 0) return { columns: told.map(([, field]: [string, Field]) => field.title), rows }
  for (const { key, organ } of target.tasks) rows.set(key, [organ ? organRef(house.city, organ).name.zh : key])
  return { columns: mode === 'tasks' && target.tasks.length > 1 ? [{ zh: '对象', en: 'About' }] : [], rows }
}

async function linesOf(
  house: House,
  caller: Caller,
  target: Target,
  { sight, known, told, lang }: { sight: Sight; known: Known; told: Map<string, string[]>; lang: Lang },
): Promise<SheetLine[]> {
  const { loaded, plan, mode, table } = target
  const { fields } = loaded.matter
  const cells = (values: Parameters<typeof cellsOf>[4], seen: Sight = sight) =>
    cellsOf(house, target, seen, plan.columns, values, known.shown)
  const width = [...told.values()][0]?.length ?? 0
  const toldOf = (key: string) =>
    mode === 'tasks' && target.tasks.length < 2 && !table ? [] : (told.get(key) ?? Array(width).fill(''))
  const rows = (table && loaded.matter.tables[table]) || []
  switch (mode) {
    case 'act': {
      const before = await lastYear(house, caller, target)
      const words = WORDS[lang]
      return [
        { code: 'now', no: before ? words.thisPeriod : '1', cells: cells(fields) },
        ...(before
          ? [{ code: 'before', no: words.lastYear, cells: cells(before.values, before.sight), given: true as const }]
          : []),
      ]
    }
    case 'add':
      return rows.map((row, i) => ({ code: row.id, no: String(i + 1), cells: cells(row.values), given: true as const }))
    case 'rows':
      return rows.map((row, i) => ({
        code: row.id,
        no: String(i + 1),
        cells: [...toldOf(row.id), ...cells(row.values)],
      }))
    case 'tasks':
      return target.tasks.map(({ key }, i) => ({ code: key, no: String(i + 1), cells: [...toldOf(key), ...cells({})] }))
  }
}
