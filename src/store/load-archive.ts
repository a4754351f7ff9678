import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { isAppError } from '#kernel'
import { isSuiteId, openCheckpoint, openNote, type Suite, suite as suiteOf } from '#ledger'
import {
  type ArchiveEntry,
  type ArchiveHeader,
  type Frame,
  type FrameType,
  framesOf,
  type Manifest,
} from './archive.ts'
import { copyIn } from './copy.ts'
import { storeError } from './errors.ts'
import { filePath } from './files.ts'
import { parseKeyFiles } from './key-files.ts'
import { readMigrations } from './migrate.ts'
import { BACKUP_TABLES } from './tables.ts'

export interface ArchiveSource {
  file: string
  /** `<file>.keys` when absent. */
  keys?: string
  /** Public key that the reader trusts; without it the one in the key file counts. */
  trustedKey?: string
  log?: (message: string) => void
}

export const badBackup = (file: string, reason: string, cause?: unknown) =>
  storeError('STORE_BAD_BACKUP', { file, reason }, cause)

/** Reads the archive once, from front to back: rows into the open transaction, files into the staging folder. */
export function loadArchive(client: pg.Client, options: ArchiveSource, staging: string): Promise<Manifest> {
  return reading(options.file, (frames) => new Loader(client, options, staging, frames).run())
}

/** Which migration the archive was made at; nothing else of it is believed yet. */
export function readHeader(file: string): Promise<ArchiveHeader> {
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
    throw badBackup(file, code.startsWith('Z_') ? 'it is cut off or was altered' : message, error)
  } finally {
    source.destroy()
  }
}

class Loader {
  readonly #client: pg.Client
  readonly #options: ArchiveSource
  readonly #staging: string
  readonly #frames: AsyncGenerator<Frame>
  readonly #entries: ArchiveEntry[] = []

  constructor(client: pg.Client, options: ArchiveSource, staging: string, frames: AsyncGenerator<Frame>) {
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
