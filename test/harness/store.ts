import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type SuiteId, suite } from '#ledger'
import { connectionAs, migrate, openStore, prepareDatabase, type Store, type StoreOptions, schemaDigest } from '#store'
import type { EmbeddedConnection } from '../../src/store/embedded/index.ts'
import type { ClusterOptions } from './cluster.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export interface TestStore {
  store: Store
  /** What it was opened with: for a sequencer, a second node, or opening it again. */
  options: StoreOptions
  database: TestDatabase
  /** Superuser, for looking and for breaking things. */
  admin: EmbeddedConnection
  close(): Promise<void>
}

/** A migrated database and an empty data folder of the test file's own, opened as the app role. */
export async function testStore(
  given: ClusterOptions & { city?: string; suite?: SuiteId; connections?: number } = {},
): Promise<TestStore> {
  const { city = 'xianning', suite: suiteId = 'sm', connections = 8, ...cluster } = given
  const database = await testDatabase({
    ...cluster,
    templateKey: `store ${schemaDigest()}`,
    prepare: async (connection) => {
      const { owner } = await prepareDatabase(connection)
      await migrate(owner)
    },
  })
  const admin = database.connection
  const data = mkdtempSync(path.join(tmpdir(), 'fadu-data-'))
  process.once('exit', () => rmSync(data, { recursive: true, force: true }))
  const options: StoreOptions = {
    connection: connectionAs(admin, 'fadu_app'),
    eraser: connectionAs(admin, 'fadu_eraser'),
    city,
    origin: `fadu.example/${city}`,
    suite: suite(suiteId),
    data,
    connections,
  }
  const store = await openStore(options)
  return { store, options, database, admin, close: () => store.close() }
}
