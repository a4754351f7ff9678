import type { FieldType } from '#language'
import type { ReadCell } from '../../documents/sheets/index.ts'
import { type Meant, plainNumber, quoted, tight, typed, wrong } from './cell-text.ts'

const LOST = {
  'id-number': ['身份证件号码', 'ID number'],
  'credit-code': ['统一社会信用代码', 'credit code'],
  account: ['账号', 'account number'],
  phone: ['电话号码', 'telephone number'],
} as const

/**
 * Long numbers as text. A spreadsheet keeps fifteen digits of a number and no leading zero: one that was typed as a
 * number has lost its end or its beginning, and is refused rather than guessed.
 */
export function identifier(cell: ReadCell, type: keyof typeof LOST): Meant {
  const [zh, en] = LOST[type]
  if (cell.number !== undefined) {
    const digits = plainNumber(cell.number)
    const isWhole =
      (type === 'phone' && /^(?:1\d{10}|[2-9]\d{6,7})$/.test(digits)) ||
      (type === 'account' && /^[1-9]\d{4,14}$/.test(digits))
    return isWhole ? { value: digits } : lost(zh, en)
  }
  const text = tight(typed(cell)).replace(/^'/, '')
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(text)) return lost(zh, en)
  return { value: type === 'id-number' || type === 'credit-code' ? text.toUpperCase() : text }
}

const lost = (zh: string, en: string) =>
  wrong(
    `${zh}被表格程序当成了数字，末几位或者开头的0已经丢失。请把这一栏设为“文本”格式，照原件重新填写。`,
    `The ${en} was kept as a number and has lost digits: set the column to text and type it again from the original.`,
  )

/** Words of any other kind, as they were typed. */
export function words(cell: ReadCell, type: FieldType): Meant {
  if (cell.number !== undefined && cell.isDate)
    return wrong(
      '这里要填文字，表格里却是日期格式。请把单元格设为“文本”格式重新填写。',
      'Words are wanted here, but the cell holds a date: set it to text and type it again.',
    )
  const text = typed(cell)
  if (text === '') return wrong(`“${quoted(cell)}”不能识别。`, `“${quoted(cell)}” cannot be read.`)
  return { value: type === 'longtext' ? text.replace(/\r\n?/g, '\n') : text.replace(/\s*[\r\n]+\s*/g, ' ') }
}
