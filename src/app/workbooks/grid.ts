import type { ReadCell, ReadSheet } from '../../documents/sheets/index.ts'

/** Cells that merges may fill in all: a merge over whole columns is looked at only as far as there are rows. */
const MOST_FILLED = 400_000

/** A sheet to be asked cell by cell: every cell of a merge holds what its first one holds. */
export class Grid {
  readonly sheet: ReadSheet
  readonly last: number
  readonly columns: number
  readonly #cells = new Map<number, Map<number, ReadCell>>()
  readonly #own = new Map<number, Map<number, ReadCell>>()

  constructor(sheet: ReadSheet) {
    this.sheet = sheet
    let last = 0
    let columns = 0
    for (const { n, cells } of sheet.rows) {
      last = Math.max(last, n)
      const row = new Map(cells)
      for (const column of row.keys()) columns = Math.max(columns, column)
      this.#cells.set(n, row)
      this.#own.set(n, new Map(row))
    }
    this.last = last
    this.columns = columns
    this.#unmerge()
  }

  #unmerge(): void {
    let left = MOST_FILLED
    for (const { top, left: first, bottom, right } of this.sheet.merges) {
      const cell = this.#cells.get(top)?.get(first)
      if (!cell) continue
      for (let row = top; row <= Math.min(bottom, this.last); row++)
        for (let column = first; column <= Math.min(right, this.columns); column++) {
          if (--left < 0) return
          const cells = this.#cells.get(row) ?? new Map<number, ReadCell>()
          cells.set(column, cell)
          this.#cells.set(row, cells)
        }
    }
  }

  at(row: number, column: number): ReadCell | undefined {
    return this.#cells.get(row)?.get(column)
  }

  text(row: number, column: number): string {
    const cell = this.at(row, column)
    return cell?.text ?? (cell?.number === undefined ? '' : String(cell.number))
  }

  /** What stands in the row itself, merges from other rows left out. */
  own(row: number): [column: number, cell: ReadCell][] {
    return [...(this.#own.get(row) ?? [])].sort(([a], [b]) => a - b)
  }
}
