import ExcelJS from 'exceljs'
import { COLOURS, FONT, formatOf, thin, widthOf } from './looks.ts'
import { IDENTITY, type SheetCell, type SheetColumn, type SheetLine, type SheetTemplate } from './model.ts'

/** Column 1 is hidden and holds codes; column 2 is 序号; the fields follow. */
const FIRST = 3
const LISTS = 'Lists'
const LINES_PER_PROMPT = 250

/**
 * A workbook to be filled in: title, who and when, how; a header of as many rows as it needs; units; the hidden row of
 * keys; the lines. A second sheet explains every column; a hidden one holds the lists to choose from.
 */
export async function writeTemplate(template: SheetTemplate): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Fadu'
  const sheet = book.addWorksheet(template.sheet.slice(0, 31))
  const depth = Math.max(...template.columns.map(({ path }) => path.length))
  const at = { head: 4, depth, unit: 4 + depth, keys: 5 + depth, lines: 6 + depth }
  columnsOf(sheet, template)
  top(sheet, template)
  header(sheet, template, at)
  const last = lines(sheet, template, at.lines)
  lists(book, sheet, template, at.lines, last)
  explained(book, template)
  page(sheet, template, at)
  if (template.lines.some((line) => line.given) || template.columns.some((column) => column.given)) {
    // Grey cells stay as they are; everything that does not touch them is free, and there is no password.
    await sheet.protect('', {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      insertRows: true,
      deleteRows: true,
      sort: true,
      autoFilter: true,
      spinCount: 1000,
    })
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const lastColumn = ({ columns }: SheetTemplate) => FIRST + columns.length - 1

function columnsOf(sheet: ExcelJS.Worksheet, template: SheetTemplate): void {
  sheet.getColumn(1).hidden = true
  sheet.getColumn(1).width = 4
  sheet.getColumn(2).width = 8
  for (const [i, column] of template.columns.entries()) sheet.getColumn(FIRST + i).width = widthOf(column)
}

function top(sheet: ExcelJS.Worksheet, template: SheetTemplate): void {
  const right = lastColumn(template)
  const put = (row: number, text: string, font: Partial<ExcelJS.Font>, height: number) => {
    sheet.mergeCells(row, 2, row, right)
    const cell = sheet.getCell(row, 2)
    cell.value = text
    cell.font = { name: FONT, ...font }
    cell.alignment = { vertical: 'middle', horizontal: row === 1 ? 'center' : 'left', wrapText: true }
    sheet.getRow(row).height = height
  }
  put(1, template.mark ? `${template.title}（${template.mark}）` : template.title, { size: 16, bold: true }, 30)
  put(2, template.under, { size: 11 }, 18)
  const wide = template.columns.reduce((sum, column) => sum + widthOf(column), 8)
  const rows = Math.ceil(Buffer.byteLength(template.how) / 1.5 / wide)
  put(3, template.how, { size: 10, color: { argb: COLOURS.quiet } }, Math.min(200, 16 * Math.max(1, rows) + 4))
}

function header(
  sheet: ExcelJS.Worksheet,
  { columns, words, identity }: SheetTemplate,
  at: { head: number; depth: number; unit: number; keys: number },
): void {
  const bottom = at.head + at.depth - 1
  const put = (row: number, column: number, text: string, required = false) => {
    const cell = sheet.getCell(row, column)
    cell.value = required
      ? { richText: [{ text }, { text: ' *', font: { name: FONT, bold: true, color: { argb: COLOURS.wrong } } }] }
      : text
  }
  put(at.head, 2, words.no)
  if (at.depth > 1) sheet.mergeCells(at.head, 2, bottom, 2)
  for (let level = 0; level < at.depth; level++) {
    for (let i = 0; i < columns.length; ) {
      const { path, required } = columns[i] as SheetColumn
      let end = i
      const title = path[level]
      if (title === undefined) {
        i++
        continue
      }
      const isLeaf = level === path.length - 1
      if (!isLeaf) {
        const same = (other: SheetColumn | undefined) =>
          other !== undefined && other.path.length > level + 1 && startsAlike(other.path, path, level)
        while (same(columns[end + 1])) end++
      }
      put(at.head + level, FIRST + i, title, isLeaf && required)
      const down = isLeaf ? bottom : at.head + level
      if (end > i || down > at.head + level) sheet.mergeCells(at.head + level, FIRST + i, down, FIRST + end)
      i = end + 1
    }
  }
  put(at.unit, 2, words.unit)
  for (const [i, { unit }] of columns.entries()) put(at.unit, FIRST + i, unit)
  if (columns.every(({ unit }) => unit === '')) sheet.getRow(at.unit).hidden = true
  put(at.keys, 1, identity.startsWith(IDENTITY) ? identity : `${IDENTITY}${identity}`)
  for (const [i, { key }] of columns.entries()) put(at.keys, FIRST + i, key)
  sheet.getRow(at.keys).hidden = true
  for (let row = at.head; row <= at.unit; row++)
    for (let column = 2; column < FIRST + columns.length; column++) {
      const cell = sheet.getCell(row, column)
      cell.font = { name: FONT, size: 10, bold: row < at.unit }
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS.head } }
      cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true }
      cell.border = thin
    }
}

const startsAlike = (a: readonly string[], b: readonly string[], level: number): boolean =>
  a.slice(0, level + 1).every((text, i) => text === b[i])

function lines(sheet: ExcelJS.Worksheet, template: SheetTemplate, first: number): number {
  const { columns } = template
  const empty = (n: number): SheetLine => ({ code: '', no: String(n), cells: [] })
  const known = template.lines.length
  const all = [...template.lines, ...Array.from({ length: template.blank }, (_, i) => empty(known + i + 1))]
  for (const [i, line] of all.entries()) {
    const row = first + i
    if (line.code !== '') sheet.getCell(row, 1).value = line.code
    const grey = line.given === true
    framed(sheet, row, 2, grey).value = /^\d+$/.test(line.no) ? Number(line.no) : line.no
    sheet.getCell(row, 2).alignment = { vertical: 'middle', horizontal: 'center' }
    for (const [j, column] of columns.entries()) {
      const cell = framed(sheet, row, FIRST + j, grey || column.given === true)
      cell.numFmt = formatOf(column.style)
      cell.alignment = { vertical: 'middle', wrapText: column.style === 'long' || column.style === 'text' }
      cell.value = excelValue(line.cells[j] ?? null)
    }
  }
  const last = first + all.length - 1
  if (template.totals) total(sheet, template, first, last)
  return last
}

function framed(sheet: ExcelJS.Worksheet, row: number, column: number, grey: boolean): ExcelJS.Cell {
  const cell = sheet.getCell(row, column)
  cell.border = thin
  cell.font = { name: FONT, size: 10, ...(grey ? { color: { argb: COLOURS.quiet } } : {}) }
  if (grey) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS.given } }
  cell.protection = { locked: grey }
  return cell
}

function excelValue(cell: SheetCell): ExcelJS.CellValue {
  if (cell === null) return null
  // A day is a day everywhere: the middle of it in UTC is the same date in any reader.
  return typeof cell === 'object' ? new Date(`${cell.day}T00:00:00Z`) : cell
}

function total(sheet: ExcelJS.Worksheet, { columns, words }: SheetTemplate, first: number, last: number): void {
  framed(sheet, last + 1, 2, true).value = words.total
  for (const [i, { style }] of columns.entries()) {
    const cell = framed(sheet, last + 1, FIRST + i, true)
    if (style !== 'integer' && style !== 'money') continue
    const letter = sheet.getColumn(FIRST + i).letter
    cell.numFmt = formatOf(style)
    cell.value = { formula: `SUM(${letter}${first}:${letter}${last})`, result: 0 }
  }
}

/** What may be chosen stands on a hidden sheet: a list in the cell itself holds only 255 characters. */
function lists(book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, template: SheetTemplate, first: number, last: number) {
  const names = Object.keys(template.lists)
  const all = names.length > 0 ? book.addWorksheet(LISTS, { state: 'hidden' }) : undefined
  for (const [i, name] of names.entries()) {
    const column = all?.getColumn(i + 1)
    if (column) column.values = [name, ...(template.lists[name] ?? [])]
  }
  for (const [i, { list, hint, path, given }] of template.columns.entries()) {
    if (given) continue
    const prompt = hint.length > LINES_PER_PROMPT ? `${hint.slice(0, LINES_PER_PROMPT)}…` : hint
    const says = prompt === '' ? {} : { showInputMessage: true, promptTitle: path.at(-1)?.slice(0, 30) ?? '', prompt }
    const items = list ? (template.lists[list.name] ?? []) : []
    if (items.length === 0 && prompt === '') continue
    const letter = items.length > 0 ? all?.getColumn(names.indexOf(list?.name ?? '') + 1).letter : ''
    for (let row = first; row <= last; row++) {
      if (template.lines[row - first]?.given) continue
      sheet.getCell(row, FIRST + i).dataValidation =
        items.length > 0
          ? {
              type: 'list',
              allowBlank: true,
              formulae: [`${LISTS}!$${letter}$2:$${letter}$${items.length + 1}`],
              showErrorMessage: list?.loose !== true,
              ...says,
            }
          : ({ type: 'any', ...says } as never)
    }
  }
}

function explained(book: ExcelJS.Workbook, { explained: items, words }: SheetTemplate): void {
  const sheet = book.addWorksheet(words.explained.slice(0, 31))
  sheet.columns = [{ width: 28 }, { width: 12 }, { width: 10 }, { width: 90 }]
  sheet.addRow(words.head).font = { name: FONT, bold: true }
  for (const { title, unit, required, says } of items) sheet.addRow([title, unit, required, says])
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      cell.alignment = { vertical: 'top', wrapText: true }
      cell.border = thin
    })
  })
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  })
}

function page(
  sheet: ExcelJS.Worksheet,
  template: SheetTemplate,
  at: { head: number; unit: number; lines: number },
): void {
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: at.lines - 1, zoomScale: 100 }]
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${at.head}:${at.unit}`,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  })
  sheet.headerFooter.oddFooter = template.mark ? `&L${template.mark}&C&P / &N` : '&C&P / &N'
}
