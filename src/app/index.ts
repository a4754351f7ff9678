// App: the use cases. Each is one transaction: it loads what the definition declares, lets the engine decide, seals
// personal values, and hands events, projections and messages to the store in one commit. Permissions, idempotency and
// the record of readings are here and nowhere else. It knows no HTTP and no procedure.
export { type AccountAsk, putAccount } from './accounts.ts'
export { adoptLaw, type Moved, movedByAdoption } from './adopting.ts'
export { Bulk, type BulkOptions } from './bulk.ts'
export type { Life, LifeStep, Lived } from './bulk-life.ts'
export type { City } from './city.ts'
export { importEntries } from './city-loading.ts'
export { APP_ERRORS, type AppErrorCode, appError } from './errors.ts'
export type { HouseOptions, YearState } from './house.ts'
export type { Law } from './law-book.ts'
export { type App, openApp } from './open.ts'
export { type PlannedAct, type Played, play } from './playing.ts'
export {
  type DemonstrationYear,
  type PartProgress,
  playYear,
  type YearPlayed,
  yearProgress,
} from './playing-year.ts'
export { projectorOf } from './projector.ts'
export { reportOfYear, type YearOfReport } from './report-export.ts'
export * from './services.ts'
export { FILE_LIMIT } from './uploading.ts'
export * from './views/index.ts'
