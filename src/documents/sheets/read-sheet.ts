import { type Attribute, readXml } from '../reading/xml.ts'
import { sheetError } from './errors.ts'
import { SHEET_LIMITS as LIMITS } from './limits.ts'
import type { ReadCell, ReadRow, ReadSheet } from './model.ts'
import type { FormatKind } from './number-formats.ts'

interface OpenCell {
  column: number
  type: string
  kind: FormatKind
  value: string
}

/** Cells with content, row by row, and what is merged. `most` is how many cells it may still be. */
export function readSheet(
  xml: string,
  strings: readonly string[],
  kinds: readonly FormatKind[],
  most: number,
): Pick<ReadSheet, 'rows' | 'merges'> {
  const reader = new SheetReader(strings, kinds, most)
  readXml(xml, {
    open: (name, at) => reader.open(name, at),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  })
  return { rows: reader.rows, merges: reader.merges }
}

class SheetReader {
  readonly #strings: readonly string[]
  readonly #kinds: readonly FormatKind[]
  #left: number
  readonly rows: ReadRow[] = []
  readonly merges: ReadSheet['merges'] = []
  #row: ReadRow | undefined
  #last = 0
  #lastColumn = 0
  #cell: OpenCell | undefined
  #isValue = false

  constructor(strings: readonly string[], kinds: readonly FormatKind[], most: number) {
    this.#strings = strings
    this.#kinds = kinds
    this.#left = most
  }

  open(name: string, at: Attribute): 'skip' | undefined {
    switch (name) {
      case 'rPh':
      case 'f':
      case 'dataValidations':
      case 'conditionalFormatting':
      case 'extLst':
        return 'skip'
      case 'row':
        this.#last = Number(at('r') ?? this.#last + 1)
        this.#lastColumn = 0
        this.#row = { n: this.#last, cells: [] }
        return undefined
      case 'c': {
        const column = at('r') === undefined ? this.#lastColumn + 1 : placeOf(at('r') as string).column
        this.#lastColumn = column
        this.#cell = { column, type: at('t') ?? 'n', kind: this.#kinds[Number(at('s') ?? 0)] ?? 'other', value: '' }
        return undefined
      }
      case 'v':
      case 't':
        this.#isValue = true
        return undefined
      case 'mergeCell':
        this.#merge(at('ref') ?? '')
        return undefined
      default:
        return undefined
    }
  }

  text(text: string): void {
    if (this.#cell && this.#isValue && this.#cell.value.length < LIMITS.text) this.#cell.value += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (!cell || !this.#row || cell.value === '' || cell.column > LIMITS.columns) return
    const read = this.#valueOf(cell)
    if (read === null) return
    if (--this.#left < 0) throw sheetError('SHEET_UNPACKS_TOO_LARGE', { cells: LIMITS.cells })
    this.#row.cells.push([cell.column, read])
  }

  #endRow(): void {
    const row = this.#row
    this.#row = undefined
    if (!row || row.cells.length === 0) return
    if (this.rows.length >= LIMITS.rows) throw sheetError('SHEET_UNPACKS_TOO_LARGE', { rows: LIMITS.rows })
    this.rows.push(row)
  }

  #valueOf({ type, kind, value }: OpenCell): ReadCell | null {
    switch (type) {
      case 's':
        return textCell(this.#strings[Number(value)] ?? '')
      case 'str':
      case 'inlineStr':
        return textCell(value)
      case 'd':
        return textCell(value)
      case 'b':
        return { yes: value === '1' || value === 'true' }
      case 'e':
        return { fault: value.slice(0, 20) }
      default: {
        const number = Number(value)
        if (!Number.isFinite(number)) return textCell(value)
        return {
          number,
          ...(kind === 'date' ? { isDate: true as const } : {}),
          ...(kind === 'percent' ? { isPercent: true as const } : {}),
        }
      }
    }
  }

  #merge(ref: string): void {
    const [from, to] = ref.split(':').map(placeOf)
    if (!from || !to || to.row < from.row || to.column < from.column) return
    if (this.merges.length >= LIMITS.merges) throw sheetError('SHEET_UNPACKS_TOO_LARGE', { merges: LIMITS.merges })
    this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: Math.min(to.column, LIMITS.columns) })
  }
}

const textCell = (text: string): ReadCell | null => {
  const trimmed = text.trim()
  return trimmed === '' ? null : { text: trimmed }
}

/** `AB12` → row 12, column 28. */
function placeOf(ref: string): { row: number; column: number } {
  const [, letters = '', digits = '0'] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits), column }
}
