import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { inTransaction, withClient } from './connection.ts'
import { storeError } from './errors.ts'
import type { Connection, MigrationReport } from './store.ts'

export interface Migration {
  version: number
  sql: string
  checksum: string
}

export function readMigrations(folder = path.join(import.meta.dirname, 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{6}\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name), 'utf8')
      return { version: Number(name.slice(0, 6)), sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Names the schema as a whole: for templates of test databases and for backups. */
export function schemaDigest(migrations = readMigrations()): string {
  return createHash('sha256')
    .update(migrations.map((item) => item.checksum).join('\n'))
    .digest('hex')
}

/**
 * Brings the schema up to date as the owner; each migration is one transaction, and only one process migrates.
 *
 * Throws STORE_SCHEMA_NEWER, STORE_SCHEMA_CHANGED, STORE_MIGRATION_FAILED.
 */
export async function migrate(
  owner: Connection,
  options: { log?: (message: string) => void; migrations?: Migration[] } = {},
): Promise<MigrationReport> {
  const migrations = options.migrations ?? readMigrations()
  return withClient(owner, 'fadu migrate', async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtextextended('fadu migrate', 0))")
    await client.query(
      `CREATE TABLE IF NOT EXISTS migrations
       (version integer PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    )
    const from = await compare(client, migrations)
    const applied: number[] = []
    for (const migration of migrations.filter((item) => item.version > from)) {
      options.log?.(`Migration ${migration.version} of ${migrations.at(-1)!.version}`)
      await apply(client, migration)
      applied.push(migration.version)
    }
    return { from, to: migrations.at(-1)!.version, applied }
  })
}

/** Throws unless the schema is exactly the one that this Fadu knows. */
export async function checkSchema(client: pg.Pool | pg.ClientBase, migrations = readMigrations()): Promise<void> {
  const got = await compare(client, migrations)
  const want = migrations.at(-1)!.version
  if (got < want) throw storeError('STORE_SCHEMA_OLDER', { got, want })
}

async function compare(client: pg.Pool | pg.ClientBase, migrations: Migration[]): Promise<number> {
  const { rows } = await client
    .query<{ version: number; checksum: string }>('SELECT version, checksum FROM migrations ORDER BY version')
    .catch((error: { code?: string }) => {
      if (error.code === '42P01') return { rows: [] }
      throw error
    })
  const want = migrations.at(-1)!.version
  for (const { version, checksum } of rows) {
    const known = migrations.find((item) => item.version === version)
    if (known === undefined) throw storeError('STORE_SCHEMA_NEWER', { got: version, want })
    if (known.checksum !== checksum) throw storeError('STORE_SCHEMA_CHANGED', { version })
  }
  return rows.at(-1)?.version ?? 0
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await inTransaction(client, async () => {
      await client.query(migration.sql)
      await client.query('INSERT INTO migrations (version, checksum) VALUES ($1, $2)', [
        migration.version,
        migration.checksum,
      ])
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw storeError('STORE_MIGRATION_FAILED', { version: migration.version, reason }, cause)
  }
}
