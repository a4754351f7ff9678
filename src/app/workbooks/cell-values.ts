import type { Field, Value } from '#language'
import type { ReadCell, SheetCell } from '../../documents/sheets/index.ts'
import { localMoment } from '../field-views.ts'
import { dayIn, momentIn } from './cell-dates.ts'
import { identifier, words } from './cell-identifiers.ts'
import { type NameBook, oneOf, optionBook, severalOf, yesOrNo } from './cell-names.ts'
import { money, percentage, wholeNumber } from './cell-numbers.ts'
import { type Meant, tight, typed, wrong } from './cell-text.ts'
import type { PlanColumn } from './plan.ts'

/** What names in cells may mean. */
export interface Names {
  organ: NameBook
  region: NameBook
  /** By register. */
  entries: ReadonlyMap<string, NameBook>
}

const LONGEST_WORDS = 2000
const LONGEST_TEXT = 20_000

/** The value that a cell gives for a column, as the API would be sent it; or what is wrong, in words. */
export function meaningOf(cell: ReadCell, { field, unit }: PlanColumn, names: Names, is1904: boolean): Meant {
  if (cell.fault !== undefined)
    return wrong(
      `单元格里是错误值 ${cell.fault}，请改正公式。`,
      `The cell holds the error ${cell.fault}: mend the formula.`,
    )
  // Longer than anything that a field takes: not looked at sign by sign.
  if ((cell.text?.length ?? 0) > (field.type === 'longtext' ? LONGEST_TEXT : LONGEST_WORDS))
    return wrong('内容太长。', 'The content is too long.')
  switch (field.type) {
    case 'integer':
      return wholeNumber(cell, unit)
    case 'money':
      return money(cell)
    case 'percent':
      return percentage(cell)
    case 'date':
      return dayIn(cell, is1904)
    case 'instant':
      return momentIn(cell, is1904)
    case 'boolean':
      return yesOrNo(cell)
    case 'choice':
      return oneOf(cell, optionBook(field.options ?? []), option, titles(field))
    case 'choices':
      return severalOf(cell, optionBook(field.options ?? []), option, titles(field))
    case 'organ':
      return oneOf(cell, names.organ, organ)
    case 'organs':
      return severalOf(cell, names.organ, organ)
    case 'region':
      return oneOf(cell, names.region, region)
    case 'entry':
      return oneOf(cell, names.entries.get(field.register ?? '') ?? (() => []), entry)
    case 'matters':
      return {
        value: typed(cell)
          .split(/[、，,;；\s]+/u)
          .filter((text) => text !== ''),
      }
    case 'matter':
      return { value: tight(typed(cell)).toUpperCase() }
    case 'phone':
    case 'id-number':
    case 'credit-code':
    case 'account':
      return identifier(cell, field.type)
    default:
      return words(cell, field.type)
  }
}

const option = { zh: '选项', en: 'option' }
const organ = { zh: '单位', en: 'organ' }
const region = { zh: '地区', en: 'region' }
const entry = { zh: '条目', en: 'entry' }
const titles = (field: Field): string[] => (field.options ?? []).map(({ title }) => title.zh)

/** How people write names into cells: what is chosen from a list. */
export interface Shown {
  organ(id: string): string
  region(code: string): string
  entry(register: string, key: string): string
  lang: 'zh' | 'en'
}

/** The cell that shows a value so that reading it gives the value again. */
export function cellOf(value: Value | undefined, field: Field, shown: Shown): SheetCell {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.map((item) => one(item, field, shown)).join('、')
  return one(value, field, shown)
}

function one(value: string | number | boolean, field: Field, shown: Shown): string | number | { day: string } {
  switch (field.type) {
    case 'integer':
      return Number(value)
    case 'money':
      return Number(value) / 100
    case 'percent':
      return Number(value) / 10_000
    case 'date':
      return { day: String(value) }
    case 'instant':
      return localMoment(String(value))
    case 'boolean':
      return value === true ? yesWord[shown.lang] : noWord[shown.lang]
    case 'choice':
    case 'choices':
      return field.options?.find(({ id }) => id === value)?.title[shown.lang] ?? String(value)
    case 'organ':
    case 'organs':
      return shown.organ(String(value))
    case 'region':
      return shown.region(String(value))
    case 'entry':
      return shown.entry(field.register ?? '', String(value))
    default:
      return typeof value === 'number' ? value : String(value)
  }
}

export const yesWord = { zh: '是', en: 'Yes' }
export const noWord = { zh: '否', en: 'No' }
