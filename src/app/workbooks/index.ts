// Workbooks: any step with a form, any step that adds or sets rows, any task can be taken out as an Excel template and
// handed in filled. Nothing here knows a procedure: the form is all there is. Every line goes through the ordinary use
// case, never around it. Files of strangers are read in a thread that can be ended.
export { workbookOf } from './drawing-up.ts'
export { WORKBOOK_ERRORS, type WorkbookErrorCode, workbookError, workbookRow } from './errors.ts'
export { type FilledAsk, type HandedIn, handIn } from './handing-in.ts'
export { enter as enterWorkbook } from './house-pool.ts'
export type { WorkbookAsk } from './target.ts'
