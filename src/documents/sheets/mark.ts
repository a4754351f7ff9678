import ExcelJS from 'exceljs'
import { COLOURS, FONT, thin } from './looks.ts'
import type { Mark, MarkTask } from './model.ts'

/**
 * The same workbook with its faults: red cells, an error column at the right, the summary over the title, and a sheet
 * that lists them all. Marks of an earlier round are taken off. Requires bytes that `readWorkbook` has accepted.
 */
export async function markWorkbook({ bytes, sheet: name, head, marks, summary, words }: MarkTask): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as never)
  const sheet = book.getWorksheet(name)
  if (!sheet) throw new Error('the sheet that was read is not there')
  const column = errorColumn(sheet, head, words.column)
  unmark(sheet, head, column)
  headOf(sheet, head, column, words.column)
  for (const [row, own] of Map.groupBy(marks, (mark) => mark.row)) {
    const cell = sheet.getCell(row, column)
    cell.value = own.map((mark) => mark.say).join('\n')
    cell.font = { name: FONT, size: 10, color: { argb: COLOURS.wrong } }
    cell.alignment = { vertical: 'top', wrapText: true }
    cell.border = thin
    for (const mark of own) if (mark.column !== undefined) redden(sheet.getCell(row, mark.column))
  }
  onTop(sheet, head, summary)
  listed(book, sheet, marks, words)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The column that was added the last time, else the first free one. */
function errorColumn(sheet: ExcelJS.Worksheet, head: number, title: string): number {
  let last = 1
  for (let row = 1; row <= head; row++)
    sheet.getRow(row).eachCell((cell, column) => {
      if (cell.value !== null && cell.value !== undefined) last = Math.max(last, column)
    })
  for (let row = 1; row <= head; row++)
    for (let column = 1; column <= last; column++) if (sheet.getCell(row, column).text.trim() === title) return column
  return last + 1
}

function unmark(sheet: ExcelJS.Worksheet, head: number, column: number): void {
  for (let row = head + 1; row <= sheet.rowCount; row++) {
    sheet.getCell(row, column).value = null
    sheet.getRow(row).eachCell((cell) => {
      const fill = cell.fill as ExcelJS.FillPattern | undefined
      if (fill?.type === 'pattern' && fill.fgColor?.argb === COLOURS.fault)
        // Styles are shared between cells: a changed copy belongs to this one alone.
        cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'none' } }
    })
  }
}

function headOf(sheet: ExcelJS.Worksheet, head: number, column: number, title: string): void {
  // The last row that people see of the header; rows of keys are hidden.
  let row = head
  while (row > 1 && sheet.getRow(row).hidden) row--
  const cell = sheet.getCell(row, column)
  cell.value = title
  cell.style = {
    font: { name: FONT, size: 10, bold: true, color: { argb: COLOURS.wrong } },
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    border: thin,
  }
  sheet.getColumn(column).width = 48
  sheet.getColumn(column).hidden = false
}

function redden(cell: ExcelJS.Cell): void {
  cell.style = {
    ...cell.style,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS.fault } },
  }
}

const BEFORE = /^【[^】]*】\n?/

/** In the title where there is one: nothing moves, so the file can be corrected and sent again as it is. */
function onTop(sheet: ExcelJS.Worksheet, head: number, summary: string): void {
  const first = sheet.getRow(1)
  let title: ExcelJS.Cell | undefined
  first.eachCell((cell) => {
    if (!title && cell.text.trim() !== '') title = cell.master ?? cell
  })
  if (!title || head <= 1) return
  const text = title.text.replace(BEFORE, '')
  const font = title.font ?? {}
  title.value = {
    richText: [
      { text: `【${summary}】\n`, font: { name: FONT, size: 11, bold: true, color: { argb: COLOURS.wrong } } },
      { text, font },
    ],
  }
  title.alignment = { ...title.alignment, wrapText: true, vertical: 'middle' }
  first.height = Math.max(first.height ?? 15, 46)
}

function listed(book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, marks: readonly Mark[], words: MarkTask['words']) {
  const before = book.getWorksheet(words.list)
  if (before && before !== sheet) book.removeWorksheet(before.id)
  const list = book.addWorksheet(words.list)
  list.columns = [{ width: 8 }, { width: 10 }, { width: 90 }]
  list.addRow([words.row, words.cell, words.say]).font = { name: FONT, bold: true }
  for (const { row, column, say } of marks) {
    const place = column === undefined ? '' : `${sheet.getColumn(column).letter}${row}`
    const added = list.addRow([row, place, say])
    added.getCell(3).alignment = { wrapText: true, vertical: 'top' }
    if (place !== '')
      added.getCell(2).value = { text: place, hyperlink: `#'${sheet.name.replaceAll("'", "''")}'!${place}` }
  }
}
