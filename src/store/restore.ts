import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { fromMs, type Instant } from '#calendar'
import { isAppError } from '#kernel'
import {
  type Finding,
  isSuiteId,
  openCheckpoint,
  openNote,
  type Suite,
  type SuiteId,
  sealEvent,
  suite as suiteOf,
  verifyExport,
} from '#ledger'
import {
  type ArchiveEntry,
  type ArchiveHeader,
  type Frame,
  type FrameType,
  framesOf,
  type Manifest,
} from './archive.ts'
import { keepCheckpoint } from './checkpoint-files.ts'
import { inTransaction, poolConfig } from './connection.ts'
import { copyIn } from './copy.ts'
import { syncFolderLater } from './durable-file.ts'
import { storeError } from './errors.ts'
import { exportLines } from './export.ts'
import { filePath, storedBytes } from './files.ts'
import { parseKeyFiles, writeKeyFiles } from './key-files.ts'
import { openKeys } from './keys.ts'
import { migrate, readMigrations } from './migrate.ts'
import { type PrepareOptions, prepareDatabase } from './roles.ts'
import { publishCheckpoint, startSequencer } from './sequencer.ts'
import type { Connection } from './store.ts'
import { BACKUP_TABLES } from './tables.ts'

export interface RestoreOptions {
  /** A superuser, or one who may create roles, on an empty database. */
  admin: Connection
  /** Of the roles, where the server asks for them. */
  passwords?: PrepareOptions['passwords']
  /** The new data folder. */
  data: string
  file: string
  /** `<file>.keys` when absent. */
  keys?: string
  /** Public key that the reader trusts; without it the one in the key file counts. */
  trustedKey?: string
  now: Instant
  log?: (message: string) => void
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
      const loaded = await load(client, options, staging)
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
  return { city, origin, suite, size, root, createdAt, files: manifest.entries.filter(isFile).length }
}

const isFile = ({ name }: { name: string }): boolean => name.startsWith('file ')

const bad = (file: string, reason: string, cause?: unknown) => storeError('STORE_BAD_BACKUP', { file, reason }, cause)

async function refuseFilled(client: pg.Client): Promise<void> {
  const found = await client.query('SELECT city FROM logs LIMIT 1').catch((error: { code?: string }) => {
    if (error.code === '42P01') return { rowCount: 0 }
    throw error
  })
  if (found.rowCount !== 0) throw storeError('STORE_NOT_EMPTY', { what: 'The database' })
}

/** Reads the archive once, from front to back: rows into the open transaction, files into the staging folder. */
function load(client: pg.Client, options: RestoreOptions, staging: string): Promise<Manifest> {
  return reading(options.file, (frames) => new Loader(client, options, staging, frames).run())
}

/** Which migration the archive was made at; nothing else of it is believed yet. */
function readHeader(file: string): Promise<ArchiveHeader> {
  return reading(file, async (frames) => {
    const first = await frames.next()
    if (first.done || first.value.type !== 'H') throw new Error('it is not a backup')
    const header = headerOf(first.value)
    const newest = readMigrations().at(-1)!.version
    if (header.schema > newest) {
      throw new Error(`it was made by a newer Fadu (migration ${header.schema}, this one has ${newest})`)
    }
    return header
  })
}

async function reading<T>(file: string, work: (frames: AsyncGenerator<Frame>) => Promise<T>): Promise<T> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  const frames = framesOf(source.pipe(gunzip))
  try {
    return await work(frames)
  } catch (error) {
    if (isAppError(error)) throw error
    const { code = '', message } = error as { code?: string; message: string }
    throw bad(file, code.startsWith('Z_') ? 'it is cut off or was altered' : message, error)
  } finally {
    source.destroy()
  }
}

class Loader {
  readonly #client: pg.Client
  readonly #options: RestoreOptions
  readonly #staging: string
  readonly #frames: AsyncGenerator<Frame>
  readonly #entries: ArchiveEntry[] = []

  constructor(client: pg.Client, options: RestoreOptions, staging: string, frames: AsyncGenerator<Frame>) {
    this.#client = client
    this.#options = options
    this.#staging = staging
    this.#frames = frames
  }

  async run(): Promise<Manifest> {
    const header = headerOf(await this.#next('H'))
    const suite = suiteOf(header.suite)
    for (;;) {
      const { type, content } = await this.#next('B', 'M')
      if (type === 'B') await this.#entry(suite, content.toString())
      else {
        const signature = (await this.#next('S')).content.toString()
        // Whatever follows the end is refused by the reader.
        await this.#frames.next()
        return this.#manifest(suite, header, content.toString(), signature)
      }
    }
  }

  async #next(...types: FrameType[]): Promise<Frame> {
    const next = await this.#frames.next()
    if (next.done) throw new Error('it is cut off')
    if (!types.includes(next.value.type)) throw new Error('its parts are in the wrong order')
    return next.value
  }

  async #entry(suite: Suite, name: string): Promise<void> {
    const hash = createHash(suite.hashName)
    let bytes = 0
    let stated = ''
    const next = () => this.#next('D', 'E')
    const content = async function* () {
      for (let frame = await next(); ; frame = await next()) {
        if (frame.type === 'E') {
          stated = frame.content.toString()
          return
        }
        hash.update(frame.content)
        bytes += frame.content.length
        yield frame.content
      }
    }
    // An archive of an earlier schema names the columns that its tables had.
    const [, table = '', columns] = /^table ([a-z_]+) \(([a-z0-9_, ]+)\)$/.exec(name) ?? []
    const id = /^file ([0-9a-f]{32})$/.exec(name)?.[1]
    if (columns !== undefined && table in BACKUP_TABLES) {
      this.#options.log?.(`Restore: ${table}`)
      await copyIn(this.#client, `COPY ${table} (${columns}) FROM STDIN`, content())
    } else if (id !== undefined) {
      const target = filePath(this.#staging, id)
      mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
      await pipeline(content, createWriteStream(target, { mode: 0o600, flags: 'wx', flush: true }))
    } else throw new Error(`it holds an unknown part, ${JSON.stringify(name.slice(0, 60))}`)
    const sum = hash.digest('hex')
    if (stated !== sum) throw new Error(`the sum of ${name} does not fit`)
    this.#entries.push({ name, bytes, hash: sum })
  }

  #manifest(suite: Suite, header: ArchiveHeader, text: string, signature: string): Manifest {
    const { file, keys, trustedKey } = this.#options
    const publicKey = trustedKey ?? parseKeyFiles(keys ?? `${file}.keys`)['ledger.pub'].trim()
    const verifier = suite.verifier(publicKey)
    if (openNote(signature, [verifier]).text !== `fadu backup\n${suite.hex(text)}\n`) {
      throw new Error('its signature belongs to another manifest')
    }
    const manifest = JSON.parse(text) as Manifest
    for (const name of Object.keys(header) as (keyof ArchiveHeader)[]) {
      if (manifest[name] !== header[name]) throw new Error('its header was altered')
    }
    if (JSON.stringify(manifest.entries) !== JSON.stringify(this.#entries)) {
      throw new Error('its parts are not those that were signed: some were exchanged, left out or moved')
    }
    const { size, root } = openCheckpoint(manifest.checkpoint, [verifier], manifest.origin)
    if (size !== manifest.size || Buffer.from(root).toString('hex') !== manifest.root) {
      throw new Error('its checkpoint is of another log')
    }
    return manifest
  }
}

function headerOf({ content }: Frame): ArchiveHeader {
  const header = JSON.parse(content.toString()) as ArchiveHeader
  if (header.fadu !== 'backup' || header.v !== 1 || !isSuiteId(header.suite)) throw new Error('it is not a backup')
  return header
}

/** Runs the verifier of exports over what was loaded, with the checkpoint that was signed for this copy. */
async function proveLedger(client: pg.Client, { file }: RestoreOptions, staging: string, manifest: Manifest) {
  const suite = suiteOf(manifest.suite)
  const { city, origin, checkpoint, publicKey, size, root } = manifest
  const keys = openKeys(staging, suite, origin, false)
  if (keys.check !== manifest.keyCheck || keys.ledger.publicKey !== publicKey) {
    throw bad(file, 'the key file belongs to another log')
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
    throw bad(
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
