export type Lang = 'zh' | 'en'

/** How a column is written and typed into. */
export type CellStyle = 'text' | 'long' | 'integer' | 'money' | 'percent' | 'date' | 'moment' | 'choice'

/** A percentage is a share (0.5 for 50%), money is yuan, a day is `YYYY-MM-DD`. */
export type SheetCell = string | number | { day: string } | null

export interface SheetColumn {
  /** Name of the field; a column that begins with `=` only tells something. */
  key: string
  /** Header texts from top to bottom; neighbours that begin alike share merged cells. */
  path: string[]
  unit: string
  style: CellStyle
  required: boolean
  /** Shown when the cell is chosen. */
  hint: string
  /** Name of a list in `lists`; `loose` where several of it may stand in one cell. */
  list?: { name: string; loose: boolean }
  /** Read only, grey. */
  given?: true
}

export interface SheetLine {
  /** What names the line on the way back; empty for a new one. */
  code: string
  /** What stands under 序号. */
  no: string
  cells: SheetCell[]
  /** Read only, grey. */
  given?: true
}

export interface SheetTemplate {
  lang: Lang
  sheet: string
  title: string
  /** Unit, period, number: one line. */
  under: string
  /** How it is filled in: one or two short sentences. */
  how: string
  /** 演示数据, on the page and in print. */
  mark?: string
  /** Names procedure, act, matter and this copy; stands in the corner of the hidden row. */
  identity: string
  columns: SheetColumn[]
  lists: Record<string, string[]>
  lines: SheetLine[]
  /** Empty lines after those. */
  blank: number
  /** A last line that adds up what can be added. */
  totals: boolean
  /** 填表说明, a sheet of its own: column, unit, required or not, definition. */
  explained: { title: string; unit: string; required: string; says: string }[]
  words: { no: string; unit: string; total: string; explained: string; lists: string; head: string[] }
}

/** What the corner of the hidden row begins with. */
export const IDENTITY = '#fadu '

/** A cell as it stands in a file. A formula gives the value that was kept with it. */
export interface ReadCell {
  text?: string
  number?: number
  isDate?: true
  isPercent?: true
  yes?: boolean
  /** Such as `#REF!`. */
  fault?: string
}

/** Row and column numbers count from 1. */
export interface ReadRow {
  n: number
  cells: [column: number, cell: ReadCell][]
}

export interface ReadSheet {
  name: string
  isHidden: boolean
  /** Days are counted from 1904. */
  is1904: boolean
  rows: ReadRow[]
  merges: { top: number; left: number; bottom: number; right: number }[]
}

/** One fault: of a cell, or of a whole line where no column is named. */
export interface Mark {
  row: number
  column?: number
  say: string
}

export interface MarkTask {
  bytes: Uint8Array
  sheet: string
  /** Last row of the header. */
  head: number
  marks: Mark[]
  /** What stands on top. */
  summary: string
  words: { column: string; list: string; row: string; cell: string; say: string }
}
