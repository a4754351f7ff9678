// Sheets: Excel workbooks as offices use them. Pure functions: a template goes in and bytes come out; bytes of a stranger's
// file go in and plain cells come out; the same file goes in with its faults and comes out marked. It knows no form and
// no matter: what a cell means is decided by whoever asks. Reading is our own and bounded; writing and marking is exceljs.
// Words: key = name of a field, kept in a hidden row; code = what names a line, kept in a hidden column;
// path = the texts of a header from top to bottom, merged cells counted for every column they span.
export { SHEET_ERRORS, type SheetErrorCode, sheetError } from './errors.ts'
export { SHEET_LIMITS } from './limits.ts'
export { markWorkbook } from './mark.ts'
export {
  type CellStyle,
  IDENTITY,
  type Lang,
  type Mark,
  type MarkTask,
  type ReadCell,
  type ReadRow,
  type ReadSheet,
  type SheetCell,
  type SheetColumn,
  type SheetLine,
  type SheetTemplate,
} from './model.ts'
export { readWorkbook } from './read-workbook.ts'
export { writeTemplate } from './template.ts'
