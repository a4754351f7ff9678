import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { EmbeddedConnection } from '../../src/store/embedded/index.ts'
import { type ClusterOptions, openTestCluster } from './cluster.ts'

export interface TestDatabaseOptions extends ClusterOptions {
  /** Names the template: give it the digest of what `prepare` does (the migrations), so that a change makes a new one. */
  templateKey: string
  /** Runs once per template and `npm test` run, as superuser on the empty template. Roles belong to the whole server. */
  prepare?: (connection: EmbeddedConnection) => Promise<void>
}

export interface TestDatabase {
  /** Superuser on this file's own database. */
  connection: EmbeddedConnection
  name: string
  /** Called by itself when the file's tests are done and its own connections are closed. */
  drop(): Promise<void>
}

/** Gives a test file a database of its own: a copy of a template that was prepared once. */
export async function testDatabase(options: TestDatabaseOptions): Promise<TestDatabase> {
  const { templateKey, prepare, ...clusterOptions } = options
  const cluster = await openTestCluster(clusterOptions)
  const asAdmin = async (work: (admin: pg.Client) => Promise<void>) => {
    const admin = new pg.Client(cluster.connection)
    await admin.connect()
    try {
      await work(admin)
    } finally {
      await admin.end()
    }
  }
  const template = `template_${createHash('sha256').update(templateKey).digest('hex').slice(0, 16)}`
  const name = `test_${randomBytes(8).toString('hex')}`
  let dropped = false
  const drop = async () => {
    if (dropped) return
    dropped = true
    await asAdmin(async (admin) => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    })
    await cluster.stop()
  }
  // Nothing is left to do for this process: neither a test nor an open connection.
  process.once('beforeExit', drop)
  await asAdmin(async (admin) => {
    // One file prepares the template, the others wait for it; the lock ends with the connection.
    await admin.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [template])
    const found = await admin.query('SELECT datistemplate AS whole FROM pg_database WHERE datname = $1', [template])
    if (found.rows[0]?.whole !== true) {
      await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
      await admin.query(`CREATE DATABASE ${template} TEMPLATE template0`)
      await prepare?.({ ...cluster.connection, database: template })
      await admin.query(`ALTER DATABASE ${template} IS_TEMPLATE true`)
    }
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  return { connection: { ...cluster.connection, database: name }, name, drop }
}
