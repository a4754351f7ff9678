import type { CellStyle, SheetColumn } from './model.ts'

export const FONT = '宋体'

export const COLOURS = {
  head: 'FFEAF0F8',
  given: 'FFF2F2F2',
  quiet: 'FF595959',
  wrong: 'FFC8201E',
  /** Fill of a cell at fault: so rare a red that it can be told from a person's own colours and taken off again. */
  fault: 'FFFFC9C8',
  line: 'FF9AA4B2',
} as const

const edge = { style: 'thin' as const, color: { argb: COLOURS.line } }
export const thin = { top: edge, left: edge, bottom: edge, right: edge }

const FORMATS: Record<CellStyle, string> = {
  text: '@',
  long: '@',
  choice: '@',
  integer: '#,##0',
  money: '#,##0.00',
  percent: '0.00%',
  date: 'yyyy-mm-dd',
  moment: '@',
}

export const formatOf = (style: CellStyle): string => FORMATS[style]

const WIDTHS: Record<CellStyle, number> = {
  text: 20,
  long: 36,
  choice: 16,
  integer: 14,
  money: 18,
  percent: 12,
  date: 13,
  moment: 18,
}

/** In characters of the default font: wide enough for what is typed, and for the header in two lines. */
export const widthOf = ({ style, path }: SheetColumn): number =>
  Math.max(WIDTHS[style], Math.min(40, [...(path.at(-1) ?? '')].length + 4))
