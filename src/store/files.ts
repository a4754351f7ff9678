import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import type { Instant } from '#calendar'
import type { Suite } from '#ledger'
import { cipher } from './cipher.ts'
import { syncFolderLater } from './durable-file.ts'
import { storeError } from './errors.ts'
import { decryptFile, encryptStream } from './file-format.ts'
import type { Keys } from './keys.ts'
import { findable, subjectOf } from './matters.ts'
import type { FileRow, Files } from './store.ts'

export interface FileStore {
  pool: pg.Pool
  city: string
  suite: Suite
  keys: Keys
  data: string
}

interface StoredFileRow {
  id: string
  subject: string | null
  seq: number | null
  name: string
  mime: string
  size: number
  hash: string
  stored_hash: string
  key: string
  uploaded_by: string
  uploaded_at: Instant
}

const COLUMNS = 'id, subject, seq, name, mime, size, hash, stored_hash, key, uploaded_by, uploaded_at'

/** `ab/abcdef…`: no folder grows without bound. */
export const filePath = (data: string, id: string): string => path.join(data, 'files', id.slice(0, 2), id)

/** Bytes on disk under a key of their own, which is wrapped under the key outside the database and stands in the row. */
export function files({ pool, city, suite, keys, data }: FileStore): Files {
  const wrap = cipher(suite, keys.derived('file keys'))

  async function rowOf(id: string): Promise<StoredFileRow | undefined> {
    const { rows } = await pool.query<StoredFileRow>({
      name: 'find file',
      text: `SELECT ${COLUMNS} FROM files WHERE city = $1 AND id = $2`,
      values: [city, findable(id)],
    })
    return rows[0]
  }

  return {
    async put(content, about) {
      const id = randomBytes(16).toString('hex')
      const key = randomBytes(32)
      const written = await writeEncrypted(data, id, key, suite, content, about)
      const row = {
        id,
        subject: null,
        seq: null,
        name: about.name,
        mime: about.mime,
        ...written,
        uploadedBy: about.uploadedBy,
        uploadedAt: about.uploadedAt,
      }
      await pool.query({
        name: 'put file',
        text: `INSERT INTO files (city, id, name, mime, size, hash, stored_hash, key, uploaded_by, uploaded_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        values: [
          city,
          id,
          findable(row.name),
          findable(row.mime),
          row.size,
          row.hash,
          row.storedHash,
          wrap.encrypt(key).toString('base64'),
          row.uploadedBy,
          row.uploadedAt,
        ],
      })
      return row
    },

    async find(id) {
      const row = await rowOf(id)
      return row && fileRow(row)
    },

    async ofSubject(name) {
      const { rows } = await pool.query<StoredFileRow>({
        name: 'files of subject',
        text: `SELECT ${COLUMNS} FROM files WHERE city = $1 AND subject = $2 ORDER BY seq, id`,
        values: [city, subjectOf(name)],
      })
      return rows.map(fileRow)
    },

    async read(id) {
      const row = await rowOf(id)
      const file = filePath(data, id)
      if (row === undefined || !existsSync(file)) throw storeError('STORE_NO_FILE', { id })
      const stored = await readFile(file)
      const key = wrap.decrypt(Buffer.from(row.key, 'base64'))
      if (key === undefined) throw storeError('STORE_SEAL_BROKEN', { folder: keys.folder })
      const plain = suite.hex(stored) === row.stored_hash ? decryptFile(suite.id, key, stored) : undefined
      if (plain === undefined) throw storeError('STORE_FILE_ALTERED', { id })
      return plain
    },
  }
}

/** The stored bytes, for verifying an export; undefined when the file is gone. */
export function storedBytes(data: string, id: string): AsyncIterable<Uint8Array> | undefined {
  const file = filePath(data, id)
  return existsSync(file) ? createReadStream(file) : undefined
}

function fileRow(row: StoredFileRow): FileRow {
  return {
    id: row.id,
    subject: row.subject,
    seq: row.seq,
    name: row.name,
    mime: row.mime,
    size: row.size,
    hash: row.hash,
    storedHash: row.stored_hash,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
  }
}

async function writeEncrypted(
  data: string,
  id: string,
  key: Buffer,
  suite: Suite,
  content: Readable | Uint8Array,
  about: { name: string; limit?: number },
): Promise<{ size: number; hash: string; storedHash: string }> {
  const target = filePath(data, id)
  const temporary = `${target}.new`
  const folder = path.dirname(target)
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    await syncFolderLater(path.dirname(folder))
  }
  const plain = counting(suite, (size) => {
    if (about.limit !== undefined && size > about.limit) {
      throw storeError('STORE_FILE_TOO_LARGE', { name: about.name, want: about.limit })
    }
  })
  const stored = counting(suite)
  try {
    const source = content instanceof Readable ? content : Readable.from([content])
    await pipeline(
      source,
      plain.stream,
      encryptStream(suite.id, key),
      stored.stream,
      createWriteStream(temporary, { mode: 0o600, flags: 'wx' }),
    )
    const handle = await open(temporary, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(temporary, target)
    await syncFolderLater(folder)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return { size: plain.size(), hash: plain.hash(), storedHash: stored.hash() }
}

/** Passes bytes through, counts and hashes them. */
function counting(suite: Suite, check: (size: number) => void = () => {}) {
  const hash = createHash(suite.hashName)
  let size = 0
  const stream = new Transform({
    transform(piece: Buffer, _encoding, done: TransformCallback) {
      size += piece.length
      try {
        check(size)
      } catch (error) {
        done(error as Error)
        return
      }
      hash.update(piece)
      done(null, piece)
    },
  })
  return { stream, size: () => size, hash: () => hash.digest('hex') }
}
