import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { fromMs, type Instant } from '#calendar'
import { type Finding, type SuiteId, sealEvent, suite as suiteOf, verifyExport } from '#ledger'
import type { Manifest } from './archive.ts'
import { keepCheckpoint } from './checkpoint-files.ts'
import { inTransaction, poolConfig } from './connection.ts'
import { syncFolderLater } from './durable-file.ts'
import { storeError } from './errors.ts'
import { exportLines } from './export.ts'
import { storedBytes } from './files.ts'
import { parseKeyFiles, writeKeyFiles } from './key-files.ts'
import { openKeys } from './keys.ts'
import { type ArchiveSource, badBackup, loadArchive, readHeader } from './load-archive.ts'
import { migrate, readMigrations } from './migrate.ts'
import { type PrepareOptions, prepareDatabase } from './roles.ts'
import { publishCheckpoint, startSequencer } from './sequencer.ts'
import type { Connection } from './store.ts'

export interface RestoreOptions extends ArchiveSource {
  /** A superuser, or one who may create roles, on an empty database. */
  admin: Connection
  /** Of the roles, where the server asks for them. */
  passwords?: PrepareOptions['passwords']
  /** The new data folder. */
  data: string
  now: Instant
}

export interface RestoreReport {
  city: string
  origin: string
  suite: SuiteId
  /** Events restored, and their root; the event `restored` comes after them. */
  size: number
  root: string
  createdAt: string
  files: number
  /** Of the archive. What later migrations derive from the record is to be made anew. */
  schema: number
}

/**
 * Brings a backup into an empty database and folder. Everything is loaded and proved in one transaction: sums, the
 * signature over them, the ledger against its signed checkpoint, every file. Before that holds, no row is visible.
 */
export async function restore(options: RestoreOptions): Promise<RestoreReport> {
  const { admin, data, file, log = () => {} } = options
  const keyTexts = parseKeyFiles(options.keys ?? `${file}.keys`)
  for (const name of ['keys', 'files', 'checkpoints']) {
    const folder = path.join(data, name)
    if (existsSync(folder) && readdirSync(folder).length > 0) throw storeError('STORE_NOT_EMPTY', { what: folder })
  }
  const roles = await prepareDatabase(admin, options.passwords ? { passwords: options.passwords } : {})
  const staging = path.join(data, 'restoring')
  await rm(staging, { recursive: true, force: true })
  mkdirSync(path.join(staging, 'files'), { recursive: true, mode: 0o700 })
  const client = new pg.Client(poolConfig(roles.owner, 'fadu restore'))
  await client.connect()
  let manifest: Manifest
  try {
    await refuseFilled(client)
    const { schema } = await readHeader(file)
    await migrate(roles.owner, { log, migrations: readMigrations().filter(({ version }) => version <= schema) })
    writeKeyFiles(staging, keyTexts)
    manifest = await inTransaction(client, async () => {
      const loaded = await loadArchive(client, options, staging)
      log('Restore: proving the ledger')
      await proveLedger(client, options, staging, loaded)
      await recordRestored(client, options, loaded)
      await putInPlace(staging, data)
      return loaded
    }).catch(async (error: unknown) => {
      for (const name of ['keys', 'files']) await rm(path.join(data, name), { recursive: true, force: true })
      throw error
    })
  } finally {
    await client.end()
    await rm(staging, { recursive: true, force: true })
  }
  await migrate(roles.owner, { log })
  await signAgain(roles.app, options, manifest)
  const { city, origin, suite, size, root, createdAt } = manifest
  return {
    schema: manifest.schema,
    city,
    origin,
    suite,
    size,
    root,
    createdAt,
    files: manifest.entries.filter(isFile).length,
  }
}

const isFile = ({ name }: { name: string }): boolean => name.startsWith('file ')

async function refuseFilled(client: pg.Client): Promise<void> {
  const found = await client.query('SELECT city FROM logs LIMIT 1').catch((error: { code?: string }) => {
    if (error.code === '42P01') return { rowCount: 0 }
    throw error
  })
  if (found.rowCount !== 0) throw storeError('STORE_NOT_EMPTY', { what: 'The database' })
}

/** Runs the verifier of exports over what was loaded, with the checkpoint that was signed for this copy. */
async function proveLedger(client: pg.Client, { file }: RestoreOptions, staging: string, manifest: Manifest) {
  const suite = suiteOf(manifest.suite)
  const { city, origin, checkpoint, publicKey, size, root } = manifest
  const keys = openKeys(staging, suite, origin, false)
  if (keys.check !== manifest.keyCheck || keys.ledger.publicKey !== publicKey) {
    throw badBackup(file, 'the key file belongs to another log')
  }
  await publishCheckpoint(client, city, size, Buffer.from(root, 'hex'), checkpoint)
  const missing = new Set(manifest.missing)
  const lines = exportLines(client, { city, origin, suite, keys }, fromMs(0))
  const report = await verifyExport(lines, {
    keys: [publicKey],
    trustedCheckpoint: checkpoint,
    attachmentBytes: ({ id }) => (missing.has(id) ? undefined : storedBytes(staging, id)),
  })
  const erased = ({ kind, message }: Finding) =>
    kind === 'attachment-missing' && manifest.missing.some((id) => message.en.includes(id))
  const found = report.findings.filter((finding) => !erased(finding))
  if (found.length > 0 || report.size !== size) {
    throw badBackup(
      file,
      `its ledger does not hold: ${found.map((finding) => finding.kind).join(', ') || `${report.size} events`}`,
    )
  }
}

/** The event that says so; it is signed with the next checkpoint. */
async function recordRestored(client: pg.Client, { now }: RestoreOptions, manifest: Manifest): Promise<void> {
  const { city, size, root, createdAt } = manifest
  const subject = 'system:restored'
  const { rows } = await client.query<{ seq: number; hash: string }>(
    `SELECT seq, encode(hash, 'hex') AS hash FROM events WHERE city = $1 AND subject = $2 ORDER BY seq DESC LIMIT 1`,
    [city, subject],
  )
  const seq = (rows[0]?.seq ?? 0) + 1
  const { text, hash } = sealEvent(suiteOf(manifest.suite), {
    city,
    subject,
    seq,
    type: 'restored',
    v: 1,
    prev: rows[0]?.hash ?? '',
    effectiveOn: now,
    recordedAt: now,
    actor: { system: true },
    body: { backup: createdAt, size, root },
  })
  await client.query(
    `INSERT INTO events (city, subject, seq, type, hash, effective_at, recorded_at, text)
      VALUES ($1, $2, $3, 'restored', decode($4, 'hex'), $5, $5, $6)`,
    [city, subject, seq, hash, now, text],
  )
}

/** Moves keys and files into their places, just before the rows become visible. */
async function putInPlace(staging: string, data: string): Promise<void> {
  for (const name of ['keys', 'files']) {
    await rm(path.join(data, name), { recursive: true, force: true })
    await rename(path.join(staging, name), path.join(data, name))
  }
  await syncFolderLater(data)
}

async function signAgain(app: Connection, { data, log }: RestoreOptions, manifest: Manifest): Promise<void> {
  const { city, origin } = manifest
  const suite = suiteOf(manifest.suite)
  keepCheckpoint(data, manifest.size, manifest.checkpoint)
  const keys = openKeys(data, suite, origin, false)
  const signer = suite.signer(keys.ledger.privateKey)
  const sequencer = startSequencer({ connection: app, city, origin, suite, signer, data, log, interval: 50 })
  await sequencer.flush()
  await sequencer.stop()
}
