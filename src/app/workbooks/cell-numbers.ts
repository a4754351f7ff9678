import type { Text } from '#language'
import type { ReadCell } from '../../documents/sheets/index.ts'
import { type Meant, plainNumber, quoted, tight, wrong } from './cell-text.ts'

const POWERS: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 }
const NUMBER = /^([+-]?)[¥￥]?((?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?|\.\d+)(万亿|[百千万亿])?(.*)$/u

interface Quantity {
  /** Plain decimal digits, perhaps with a sign and a point. */
  digits: string
  /** Power of ten that a word after the digits adds: 万 is 4. */
  power: number
  /** What follows: 元, 件, %. */
  unit: string
}

function quantityOf(cell: ReadCell): Quantity | null {
  if (cell.number !== undefined) return { digits: decimal(cell.number), power: 0, unit: '' }
  const text = tight(cell.text ?? '').replace(/^'/, '')
  const bracketed = /^\(([\d.,]+)\)$/.exec(text)
  const found = NUMBER.exec(bracketed ? `-${bracketed[1]}` : text)
  // Digits that go on after the number are no unit: 1,2345 is no number.
  if (!found || /^[\d.,]/.test(found[4] ?? '')) return null
  const [, sign, digits, word = '', unit = ''] = found
  return { digits: `${sign === '-' ? '-' : ''}${digits?.replace(/[,，]/g, '')}`, power: POWERS[word] ?? 0, unit }
}

/** Fifteen digits are what a spreadsheet keeps of a number: what lies behind them is noise of the binary form. */
function decimal(n: number): string {
  const short = Number(n.toPrecision(15))
  return Math.abs(short) < 1e-6 && short !== 0 ? short.toFixed(12) : plainNumber(short)
}

/** The digits with the point moved to the right; null where that leaves a fraction. */
function shifted(digits: string, power: number): number | null {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(digits) ?? []
  const all = `${whole}${fraction}`
  const point = whole.length + power
  const padded = point < 0 ? '0'.repeat(-point) + all : all.padEnd(point, '0')
  const at = Math.max(point, 0)
  if (/[1-9]/.test(padded.slice(at))) return null
  const n = Number(padded.slice(0, at) || '0')
  return sign === '-' && n !== 0 ? -n : n
}

const tooLarge = (cell: ReadCell) =>
  wrong(`“${quoted(cell)}”太大了，请核对单位和位数。`, `“${quoted(cell)}” is too large: check the unit and the digits.`)

/** A whole number in the column's own unit. `12.12亿元` in a column of 万元 is 121200. */
export function wholeNumber(cell: ReadCell, unit: Text): Meant {
  const found = quantityOf(cell)
  if (!found) return notANumber(cell)
  const own = /^(万亿|[百千万亿])?(.*)$/u.exec(unit.zh)
  const ownPower = POWERS[own?.[1] ?? ''] ?? 0
  const base = own?.[2] ?? ''
  if (found.unit !== '' && folded(found.unit) !== folded(base))
    return wrong(
      `“${quoted(cell)}”的单位与本栏（${unit.zh || '无单位'}）不同，请换算后只写数字。`,
      `“${quoted(cell)}” is in another unit than this column (${unit.en || 'none'}): convert it and write the number alone.`,
    )
  // A bare number is in the column's unit; one with a unit of its own is converted.
  const isBare = found.power === 0 && found.unit === ''
  const n = shifted(found.digits, isBare ? 0 : found.power - ownPower)
  if (n === null)
    return wrong(
      `“${quoted(cell)}”不是整数，本栏${unit.zh ? `以${unit.zh}为单位，` : ''}只填整数。`,
      `“${quoted(cell)}” is no whole number${unit.en ? ` of ${unit.en}` : ''}; this column takes whole numbers.`,
    )
  return Number.isSafeInteger(n) ? { value: n } : tooLarge(cell)
}

/** Yuan in the cell, fen in the record. */
export function money(cell: ReadCell): Meant {
  const found = quantityOf(cell)
  if (!found || !['', '元', 'yuan', 'cny', 'rmb', '人民币'].includes(found.unit.toLowerCase())) return notANumber(cell)
  const n = shifted(found.digits, found.power + 2)
  if (n === null)
    return wrong(`“${quoted(cell)}”超过两位小数，金额最多写到分。`, `“${quoted(cell)}” has more than two decimals.`)
  return Number.isSafeInteger(n) ? { value: n } : tooLarge(cell)
}

/** A percentage in the cell, basis points in the record. */
export function percentage(cell: ReadCell): Meant {
  const found = quantityOf(cell)
  if (found?.power !== 0 || !['', '%'].includes(found.unit)) return notANumber(cell)
  const isShare = cell.isPercent === true
  const isBare = !isShare && found.unit === ''
  const small = Math.abs(Number(found.digits))
  if (isBare && small > 0 && small <= 1)
    return wrong(
      `看不出“${quoted(cell)}”是${plainNumber(small * 100)}%还是${plainNumber(small)}%，请连百分号一起写。`,
      `“${quoted(cell)}” may be ${plainNumber(small * 100)}% or ${plainNumber(small)}%: write the percent sign.`,
    )
  const n = shifted(found.digits, isShare ? 4 : 2)
  if (n === null)
    return wrong(`“${quoted(cell)}”超过两位小数，百分数最多两位小数。`, `“${quoted(cell)}” has more than two decimals.`)
  return Number.isSafeInteger(n) ? { value: n } : tooLarge(cell)
}

const folded = (unit: string): string => unit.toLowerCase()

const notANumber = (cell: ReadCell) => wrong(`“${quoted(cell)}”不是数字。`, `“${quoted(cell)}” is not a number.`)
