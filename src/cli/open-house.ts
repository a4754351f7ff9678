import path from 'node:path'
import { suite } from '#ledger'
import {
  type Connection,
  connectionAs,
  migrate,
  openStore,
  type PreparedDatabase,
  prepareDatabase,
  rebuild,
  type Store,
  type StoreOptions,
} from '#store'
import { projectorOf } from '../app/index.ts'
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../store/embedded/index.ts'
import { cliError } from './errors.ts'
import { type Parts, say } from './parts.ts'
import type { Settings } from './settings.ts'

export interface Opened {
  database: PreparedDatabase
  options: StoreOptions
  store: Store
  /** Closes the store and stops what this process has started. */
  close(): Promise<void>
}

const EMBEDDED = 'postgres'

interface Server {
  admin: Connection
  stop(): Promise<void>
}

/** The configured database, else the embedded one: its own server, or the one that already runs on the folder. */
async function findServer(settings: Settings, beside: boolean): Promise<Server> {
  if (settings.database) return { admin: settings.database, stop: async () => {} }
  const dataDir = path.join(settings.data, EMBEDDED)
  if (beside) {
    const running = findEmbeddedPostgres(dataDir)
    if (running) return { admin: running, stop: async () => {} }
  }
  const server = await startEmbeddedPostgres({
    dataDir,
    log: say,
    onLost: (error) => say(`The database was lost: ${error.message}`),
  })
  return { admin: server.connection, stop: () => server.stop() }
}

export interface OpenOptions {
  demonstration: boolean
  /** A command beside a running server: it neither migrates nor makes roles when they are there. */
  beside?: boolean
  /** Of the pool; the store's own number when absent. */
  connections?: number
}

export function storeOptions(
  parts: Parts,
  settings: Settings,
  demonstration: boolean,
  database: PreparedDatabase,
): StoreOptions {
  const city = demonstration ? parts.demonstrationCity : parts.city
  return {
    connection: database.app,
    eraser: database.eraser,
    city: city.id,
    origin: demonstration ? city.identity.demonstrationLedgerOrigin : city.identity.ledgerOrigin,
    suite: suite(settings.suite),
    data: settings.data,
    log: say,
  }
}

/** Passwords of the roles in production, from the environment; the embedded database trusts its own socket. */
export function passwords(env: NodeJS.ProcessEnv): Record<string, string> {
  const list: Record<string, string> = {}
  for (const role of ['owner', 'app', 'eraser', 'auditor']) {
    const given = env[`FADU_${role.toUpperCase()}_PASSWORD`]
    if (given) list[`fadu_${role}`] = given
  }
  return list
}

/** Brings up the database, its roles and tables, and opens the store. */
export async function openHouse(
  parts: Parts,
  settings: Settings,
  { demonstration, beside = false, connections }: OpenOptions,
): Promise<Opened> {
  const server = await findServer(settings, beside)
  try {
    const database = await prepareDatabase(server.admin, { passwords: passwords(process.env) })
    const migrated = await migrate(database.owner, { log: say })
    const options = {
      ...storeOptions(parts, settings, demonstration, database),
      ...(connections === undefined ? {} : { connections }),
    }
    const store = await openStore(options)
    if (migrated.from > 0 && migrated.applied.length > 0) await deriveAnew(store, parts, demonstration, migrated.from)
    return {
      database,
      options,
      store,
      close: async () => {
        await store.close()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop().catch(() => {})
    throw error
  }
}

/** Since this migration what is derived from the record holds more than before. */
const DERIVED_SINCE = 3

export async function deriveAnew(store: Store, parts: Parts, demonstration: boolean, schema: number): Promise<void> {
  if (schema >= DERIVED_SINCE) return
  say('What is derived from the record is made anew, once after this upgrade')
  const city = demonstration ? parts.demonstrationCity : parts.city
  const project = await projectorOf({ store, law: parts.law, city, demonstration })
  const { matters } = await rebuild(store, { project, check: false })
  say(`Made anew for ${matters} matters`)
}

/** Connections of a database that was prepared before, for commands that may not change it. */
export function knownDatabase(settings: Settings): PreparedDatabase {
  const admin = settings.database ?? findEmbeddedPostgres(path.join(settings.data, EMBEDDED))
  if (!admin) throw cliError('CLI_NOT_RUNNING', { data: settings.data })
  const as = (role: string) => connectionAs(admin, `fadu_${role}`, passwords(process.env)[`fadu_${role}`])
  return { owner: as('owner'), app: as('app'), eraser: as('eraser'), auditor: as('auditor') }
}
