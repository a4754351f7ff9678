import type { Text, Values } from '#language'
import type { ReadCell } from '../../documents/sheets/index.ts'
import { folded, tight } from './cell-text.ts'
import { meaningOf, type Names } from './cell-values.ts'
import type { Grid } from './grid.ts'
import type { Found } from './headers.ts'
import type { PlanColumn } from './plan.ts'

export interface LineFault {
  /** Name of the field, where one cell is at fault. */
  field?: string
  say: Text
}

/** One line as it was read. */
export interface Line {
  row: number
  no: string
  code: string
  values: Values
  faults: LineFault[]
}

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|本页小计|总数|total|sum)[:：]?$/iu
const FOOT =
  /^(?:填报人|填表人|制表人?|审核人?|审签人?|负责人|单位负责人|联系人|联系电话|注|备注|说明|填表说明|填报日期|填表日期)[:：]/u
const UNITS =
  /^(?:[—\-–/]|%|[十百千万亿]{0,2}[元人户件次个项家条份期场起宗台辆套处所名吨亩天日]|公里|人次|件次|平方米|公顷)$/u

/** The lines under the header: empty ones, totals and what stands at the foot of the page are passed over. */
export function readLines(
  grid: Grid,
  found: Found,
  columns: readonly PlanColumn[],
  names: Names,
  most: number,
): Line[] {
  const lines: Line[] = []
  const at = columns.flatMap((column) => {
    const place = found.columns.get(column.name)
    return place === undefined ? [] : [{ column, place }]
  })
  for (let row = found.head + 1; row <= grid.last && lines.length <= most; row++) {
    const first = tight(grid.own(row)[0]?.[1].text ?? '')
    if (FOOT.test(first)) continue
    const cells = at.flatMap(({ column, place }) => {
      const cell = grid.at(row, place)
      return cell === undefined ? [] : [{ column, cell }]
    })
    if (cells.length === 0) continue
    if (TOTAL.test(first) || isTotal(grid, row, found)) {
      // Somebody went on below the last line and wrote over the totals: that would be lost without a word.
      if (!cells.some(isText)) continue
      lines.push({ row, no: first, code: '', values: {}, faults: [{ say: OVER_TOTALS }] })
      continue
    }
    // Only after a lost row of keys: units, and the numbers that some forms give their columns.
    if (lines.length === 0 && found.by === 'header' && isBelowHeader(grid, row, at)) continue
    const line: Line = {
      row,
      no: found.numbers === null ? '' : grid.text(row, found.numbers),
      code: found.codes === null ? '' : grid.text(row, found.codes),
      values: {},
      faults: [],
    }
    for (const { column, cell } of cells) {
      const meant = meaningOf(cell, column, names, grid.sheet.is1904)
      if ('say' in meant) line.faults.push({ field: column.name, say: meant.say })
      else line.values[column.name] = meant.value
    }
    lines.push(line)
  }
  return lines
}

const OVER_TOTALS: Text = {
  zh: '这一行是合计行，不上传；要报的内容请写在合计行上面新插入的行里。',
  en: 'This is the line of totals, which is not read: insert lines above it for what is to be filed.',
}

/** Words, not numbers: what a line of totals does not hold. */
const isText = ({ cell, column }: { cell: ReadCell; column: PlanColumn }): boolean =>
  !['integer', 'money', 'percent'].includes(column.field.type) &&
  cell.text !== undefined &&
  !/^[—\-–/]*$/u.test(tight(cell.text)) &&
  !TOTAL.test(tight(cell.text))

function isTotal(grid: Grid, row: number, { numbers }: Found): boolean {
  if (numbers === null) return false
  return TOTAL.test(tight(grid.text(row, numbers)))
}

function isBelowHeader(grid: Grid, row: number, at: readonly { column: PlanColumn; place: number }[]): boolean {
  const texts = at
    .map(({ column, place }) => ({ column, text: folded(grid.text(row, place)) }))
    .filter(({ text }) => text !== '')
  const isUnit = ({ column, text }: (typeof texts)[number]) =>
    text === folded(column.unit.zh) || text === folded(column.unit.en) || UNITS.test(text)
  if (texts.every(isUnit)) return texts.some(({ text }) => !/^\d+$/.test(text))
  const numbers = texts.map(({ text }) => Number(text))
  return (
    texts.length > 1 &&
    numbers.every((n, i) => Number.isInteger(n) && n === (numbers[0] as number) + i) &&
    (numbers[0] ?? 0) <= 3
  )
}
