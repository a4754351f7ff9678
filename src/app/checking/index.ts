// Checking: reads documents of strangers and checks them, in threads that can be ended, and keeps nothing of them: no
// table, no file, no line of a log holds a word or a name of what was checked. An entrance of its own beside `app`, so
// that the command line starts without a database: it may import check, documents and kernel only.
export { CHECKING_ERRORS, checkingError, checkingRow } from './errors.ts'
export { housePool, POOL } from './house-pool.ts'
export { type At, placesIn } from './places.ts'
export { CheckingPool, type PoolOptions } from './pool.ts'
export { workbookOf } from './take-away.ts'
export type { Checked, CheckReply, CheckTask, Document, Lang } from './task.ts'
export { type Counts, countsOf, SEVERITIES, severityWords } from './words.ts'
export type { Reviewed } from './workbook.ts'
