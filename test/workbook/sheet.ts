import ExcelJS from 'exceljs'

export async function openBook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as never)
  return book
}

export const saved = async (book: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await book.xlsx.writeBuffer())

/** The row of keys of a template, and the column of each key. */
export function keysOf(sheet: ExcelJS.Worksheet): { row: number; column: Map<string, number> } {
  for (let row = 1; row <= 40; row++) {
    if (!sheet.getCell(row, 1).text.startsWith('#fadu ')) continue
    const column = new Map<string, number>()
    sheet.getRow(row).eachCell((cell, at) => {
      if (at > 1) column.set(cell.text, at)
    })
    return { row, column }
  }
  throw new Error('there is no row of keys')
}

/** Writes values into a line of a template, by keys; the first line under the keys is 0. */
export function fill(sheet: ExcelJS.Worksheet, line: number, values: Record<string, ExcelJS.CellValue>): void {
  const { row, column } = keysOf(sheet)
  for (const [key, value] of Object.entries(values)) {
    const at = column.get(key)
    if (at === undefined) throw new Error(`no column ${key}`)
    sheet.getCell(row + 1 + line, at).value = value
  }
}

export const filled = async (
  template: Uint8Array,
  lines: readonly Record<string, ExcelJS.CellValue>[],
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => {},
): Promise<Uint8Array> => {
  const book = await openBook(template)
  const sheet = book.worksheets[0] as ExcelJS.Worksheet
  for (const [i, values] of lines.entries()) fill(sheet, i, values)
  change(sheet, book)
  return saved(book)
}
