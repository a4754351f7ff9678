import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import type { Instant } from '#calendar'
import { CompactRange, signCheckpoint, signNote } from '#ledger'
import { type ArchiveEntry, type ArchiveHeader, entryFrames, frame, type Manifest } from './archive.ts'
import { inTransaction, poolConfig } from './connection.ts'
import { copyOut } from './copy.ts'
import { makeFile, syncFolderLater } from './durable-file.ts'
import { filePath } from './files.ts'
import { readKeyFiles } from './key-files.ts'
import { openKeys } from './keys.ts'
import { checkSchema } from './migrate.ts'
import { loadState } from './sequencer.ts'
import type { Connection, StoreOptions } from './store.ts'
import { BACKUP_TABLES } from './tables.ts'

export interface BackupOptions extends Pick<StoreOptions, 'city' | 'origin' | 'suite' | 'data' | 'log'> {
  /** The owner role: it reads every table. */
  owner: Connection
  /** The archive. The keys go to `<file>.keys`, to be kept apart from it: who has both can read everything. */
  file: string
  createdAt: Instant
}

export interface BackupReport {
  file: string
  keys: string
  size: number
  root: string
  entries: number
  missing: string[]
}

/**
 * Writes the whole store into one archive while it is in use: one snapshot of the tables through COPY, then the files.
 * The archive is under its name only once it is whole and on disk.
 */
export async function backup(options: BackupOptions): Promise<BackupReport> {
  const { file, owner } = options
  const keys = openKeys(options.data, options.suite, options.origin, false)
  const client = new pg.Client(poolConfig(owner, 'fadu backup'))
  await client.connect()
  const temporary = `${file}.partial`
  try {
    await checkSchema(client)
    const manifest = await inTransaction(
      client,
      async () => {
        let made: Manifest | undefined
        const frames = archiveFrames(client, options, keys, (value) => (made = value))
        await pipeline(
          Readable.from(frames, { objectMode: false, highWaterMark: 1 << 20 }),
          createGzip({ level: 1 }),
          createWriteStream(temporary, { mode: 0o600 }),
        )
        return made!
      },
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    )
    const handle = await open(temporary, 'r+')
    await handle.sync().finally(() => handle.close())
    await rm(`${file}.keys`, { force: true })
    makeFile(`${file}.keys`, readKeyFiles(options.data))
    await rename(temporary, file)
    await syncFolderLater(path.dirname(path.resolve(file)))
    const { size, root, entries, missing } = manifest
    return { file, keys: `${file}.keys`, size, root, entries: entries.length, missing }
  } finally {
    await rm(temporary, { force: true })
    await client.end()
  }
}

async function* archiveFrames(
  client: pg.Client,
  options: BackupOptions,
  keys: ReturnType<typeof openKeys>,
  done: (manifest: Manifest) => void,
): AsyncGenerator<Buffer> {
  const { city, origin, suite, data, log = () => {} } = options
  const header: ArchiveHeader = {
    fadu: 'backup',
    v: 1,
    city,
    origin,
    suite: suite.id,
    createdAt: options.createdAt,
    schema: await schemaVersion(client),
  }
  yield frame('H', JSON.stringify(header))
  const entries: ArchiveEntry[] = []
  const cityText = client.escapeLiteral(city)
  for (const [table, columns] of Object.entries(BACKUP_TABLES)) {
    log(`Backup: ${table}`)
    const select = `SELECT ${columns} FROM ${table} WHERE city = ${cityText}`
    yield* entryFrames(suite, `table ${table} (${columns})`, copyOut(client, `COPY (${select}) TO STDOUT`), entries)
  }
  const missing: string[] = []
  const { rows } = await client.query<{ id: string }>('SELECT id FROM files WHERE city = $1 ORDER BY id', [city])
  log(`Backup: ${rows.length} files`)
  for (const { id } of rows) {
    const stored = filePath(data, id)
    if (existsSync(stored)) yield* entryFrames(suite, `file ${id}`, createReadStream(stored), entries)
    else missing.push(id)
  }
  const state = await loadState(client, city)
  const root = CompactRange.from(suite, state).root()
  const signer = suite.signer(keys.ledger.privateKey)
  const manifest: Manifest = {
    ...header,
    size: state.size,
    root: root.toString('hex'),
    checkpoint: await signCheckpoint({ origin, size: state.size, root }, [signer]),
    publicKey: keys.ledger.publicKey,
    keyCheck: keys.check,
    entries,
    missing,
  }
  const text = JSON.stringify(manifest)
  yield frame('M', text)
  yield frame('S', await signNote(`fadu backup\n${suite.hex(text)}\n`, [signer]))
  done(manifest)
}

async function schemaVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>('SELECT max(version) AS version FROM migrations')
  return rows[0]!.version
}
