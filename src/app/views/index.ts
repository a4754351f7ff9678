// Views: the shapes of what the use cases answer, as schemas, so that the API documents and checks exactly them and the
// workbench takes its types from them. Data only: no view knows the database or HTTP.
export * from './city.ts'
export * from './figures.ts'
export * from './ledger.ts'
export * from './lists.ts'
export * from './matter.ts'
export * from './report.ts'
export * from './supervision.ts'
export * from './text.ts'
export * from './workbook.ts'
