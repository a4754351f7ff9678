import type { Field, FieldType, Form, Text } from '#language'
import type { CellStyle } from '../../documents/sheets/index.ts'

/** One column that is filled in: a field of a form with what its title says besides its name. */
export interface PlanColumn {
  name: string
  field: Field
  /** Header texts from top to bottom, in both languages. */
  path: Text[]
  unit: Text
}

export interface Plan {
  columns: PlanColumn[]
  /** Files are not filled in here: they go with the upload, or on the page. */
  files: string[]
}

const STYLES: Record<FieldType, CellStyle> = {
  text: 'text',
  longtext: 'long',
  integer: 'integer',
  money: 'money',
  percent: 'percent',
  date: 'date',
  instant: 'moment',
  boolean: 'choice',
  choice: 'choice',
  choices: 'choice',
  organ: 'choice',
  organs: 'choice',
  region: 'choice',
  person: 'text',
  phone: 'text',
  'id-number': 'text',
  'credit-code': 'text',
  address: 'long',
  account: 'text',
  files: 'text',
  matter: 'text',
  matters: 'text',
  entry: 'choice',
}

export const styleOf = (field: Field): CellStyle => STYLES[field.type]

const none: Text = { zh: '', en: '' }
const YUAN: Text = { zh: '元', en: 'yuan' }
const PERCENT: Text = { zh: '%', en: '%' }

/** A counting word in brackets at the end of a title: 各项贷款余额（万元）. */
const UNIT =
  /^(.+?)[（(]((?:[十百千万亿]{0,2}(?:元|人|户|件|次|个|项|家|条|份|期|场|起|宗|台|辆|套|处|所|名|吨|亩|公里|人次|件次|户次|平方米|平方公里|公顷|小时|天|日|立方米)))[）)]$/u

/** The columns of a form in its own order. Titles that begin alike before a colon or a stroke share a head. */
export function planOf(form: Form): Plan {
  const columns: PlanColumn[] = []
  const files: string[] = []
  for (const [name, field] of Object.entries(form)) {
    if (field.type === 'files') {
      files.push(name)
      continue
    }
    const found = field.unit ? null : UNIT.exec(field.title.zh)
    const title = found ? { zh: found[1] as string, en: field.title.en.replace(/\s*\([^()]*\)$/, '') } : field.title
    const own = field.unit ?? (found ? { zh: found[2] as string, en: inBrackets(field.title.en) } : none)
    const unit = field.type === 'money' ? YUAN : field.type === 'percent' ? PERCENT : own
    columns.push({ name, field, path: [title], unit })
  }
  return { columns: grouped(columns), files }
}

const inBrackets = (text: string): string => /\(([^()]*)\)$/.exec(text)?.[1] ?? ''

const headOf = (title: string): [string, string] | null => {
  const found = /^([^：:/／]{2,20})\s*[：:/／]\s*(.+)$/u.exec(title)
  return found ? [found[1] as string, found[2] as string] : null
}

/** Neighbours whose titles name the same head before a colon or a stroke stand below it. */
function grouped(columns: PlanColumn[]): PlanColumn[] {
  const heads = columns.map(({ path }) => headOf(path[0]?.zh ?? ''))
  return columns.map((column, i) => {
    const own = heads[i]
    if (!own || (heads[i - 1]?.[0] !== own[0] && heads[i + 1]?.[0] !== own[0])) return column
    const en = headOf(column.path[0]?.en ?? '')
    return {
      ...column,
      path: [
        { zh: own[0], en: en?.[0] ?? own[0] },
        { zh: own[1], en: en?.[1] ?? column.path[0]?.en ?? own[1] },
      ],
    }
  })
}
