// Store: the city's records in PostgreSQL, and what must lie outside it (keys, files, checkpoints).
// `prepareDatabase` makes the roles, `migrate` the tables, `openStore` gives the queries; `startSequencer` gives
// committed events their place in the Merkle log and signs checkpoints. One action is one `commit`.
// It may not decide anything, know a procedure, or read another clock than the database's. Who may see what is
// written in audience rows by the app; every list here takes the reader's `viewers` and returns nothing else.
// Words: subject = what has a chain of events; projection = rows derived from events, which `rebuild` can make anew;
// head = hash of a subject's last event; viewer = one thing that a reader is (organ, post, region, party).
export { type BackupOptions, type BackupReport, backup } from './backup.ts'
export * from './batch.ts'
export * from './boards.ts'
export { deadlineRows, linkRows } from './derived.ts'
export { sweepErased } from './erasure.ts'
export { STORE_ERRORS, type StoreErrorCode, storeError } from './errors.ts'
export { toMatterEvent, toNewEvent } from './event-form.ts'
export * from './figures.ts'
export { storedBytes } from './files.ts'
export { checkSchema, migrate, schemaDigest } from './migrate.ts'
export { postpone } from './next-moments.ts'
export { openStore, startSequencer } from './open.ts'
export * from './reads.ts'
export { type RebuildOptions, rebuild } from './rebuild.ts'
export { type RestoreOptions, type RestoreReport, restore } from './restore.ts'
export { connectionAs, type PrepareOptions, prepareDatabase } from './roles.ts'
export { subjectsWithFacts } from './same-facts.ts'
export * from './store.ts'
export { tidy } from './tidy.ts'
