import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { embeddedError } from './errors.ts'

export interface EmbeddedConnection {
  /** The folder of the Unix socket. */
  host: string
  port: number
  /** The cluster's superuser: for migrations only, never for serving. */
  user: string
  database: string
}

/** Makes the folder around the cluster; answers the cluster's path without symbolic links. */
export function settle(dataDir: string): string {
  try {
    mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o700 })
    return path.join(realpathSync(path.dirname(dataDir)), path.basename(dataDir))
  } catch (error) {
    throw embeddedError(
      'EMBEDDED_FOREIGN_FOLDER',
      `The folder ${path.dirname(dataDir)} cannot be made or entered (${(error as Error).message}). ` +
        'Choose a folder of yours with FADU_DATA.',
      undefined,
      error,
    )
  }
}

/** Makes Fadu's database when it is missing; returns the server's version. */
export async function openDatabase(connection: EmbeddedConnection): Promise<string> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [connection.database])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${connection.database} TEMPLATE template0`)
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    return rows[0]!.server_version
  } finally {
    await client.end()
  }
}
