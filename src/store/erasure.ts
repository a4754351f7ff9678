import { rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { fromMs } from '#calendar'
import type { Matter } from '#engine'
import type { Clock } from '#kernel'
import { type Suite, sealEvent } from '#ledger'
import { inTransaction, poolConfig, withClient } from './connection.ts'
import { syncFolderLater } from './durable-file.ts'
import { storeError } from './errors.ts'
import { filePath } from './files.ts'
import { subjectOf } from './matters.ts'
import type { Connection, Erasure } from './store.ts'

export interface ErasureSource {
  connection: Connection | undefined
  city: string
  suite: Suite
  clock: Clock
  data: string
}

/** Tables from which an erasure deletes. */
const ERASED = ['personal', 'identifiers', 'words', 'files', 'idempotency', 'sessions'] as const

/**
 * Destroys what stands behind a matter's commitments: values and salts, identifiers, words, kept replies, sessions,
 * and its files with their keys. The events stay, and every proof stays valid.
 *
 * The horizon: no query finds the values from then on. Their bytes stay in the database's own files until
 * `sweepErased` has rewritten these tables, in its write-ahead log until that is recycled (`max_wal_size`, at the
 * latest after two checkpoints), and in backups until those are destroyed by their own schedule.
 */
export function erasure({ connection, city, suite, clock, data }: ErasureSource): Erasure {
  return {
    async forgetUploads(before) {
      if (connection === undefined) throw storeError('STORE_NO_ERASER', {})
      const { rows } = await withClient(connection, 'fadu eraser', (client) =>
        client.query<{ id: string }>(
          'DELETE FROM files WHERE city = $1 AND subject IS NULL AND uploaded_at < $2 RETURNING id',
          [city, before],
        ),
      )
      await removeFiles(
        data,
        rows.map((row) => row.id),
      )
      return rows.length
    },

    async erase(name, actor, why, now) {
      if (connection === undefined) throw storeError('STORE_NO_ERASER', {})
      const subject = subjectOf(name)
      const client = new pg.Client(poolConfig(connection, 'fadu eraser'))
      await client.connect()
      try {
        const files = await inTransaction(client, async () => {
          const found = await client.query<{ seq: number; head: string; snapshot: string }>(
            `SELECT seq, encode(head, 'hex') AS head, snapshot FROM matters WHERE city = $1 AND subject = $2 FOR UPDATE`,
            [city, subject],
          )
          const matter = found.rows[0]
          if (matter === undefined) throw storeError('STORE_NO_SUBJECT', { subject })
          const gone: Record<string, number> = {}
          for (const table of ERASED) {
            if (table === 'files') continue
            const { rowCount } = await client.query(`DELETE FROM ${table} WHERE city = $1 AND subject = $2`, [
              city,
              subject,
            ])
            gone[table] = rowCount ?? 0
          }
          const { rows } = await client.query<{ id: string }>(
            'DELETE FROM files WHERE city = $1 AND subject = $2 RETURNING id',
            [city, subject],
          )
          const { text, hash } = sealEvent(suite, {
            city,
            subject,
            seq: matter.seq + 1,
            type: 'erased',
            v: 1,
            prev: matter.head,
            effectiveOn: now,
            recordedAt: fromMs(clock.now()),
            actor,
            body: { what: 'erase', values: {}, effects: [], why, gone: { ...gone, files: rows.length } },
          })
          await client.query(
            `INSERT INTO events (city, subject, seq, type, hash, effective_at, recorded_at, text)
              VALUES ($1, $2, $3, 'erased', decode($4, 'hex'), $5, $6, $7)`,
            [city, subject, matter.seq + 1, hash, now, fromMs(clock.now()), text],
          )
          const snapshot: Matter = { ...(JSON.parse(matter.snapshot) as Matter), seq: matter.seq + 1 }
          await client.query(
            `UPDATE matters SET seq = $3, head = decode($4, 'hex'), snapshot = $5, query_hash = NULL
              WHERE city = $1 AND subject = $2`,
            [city, subject, matter.seq + 1, hash, JSON.stringify(snapshot)],
          )
          return rows.map((row) => row.id)
        })
        await removeFiles(data, files)
      } finally {
        await client.end()
      }
    },
  }
}

async function removeFiles(data: string, ids: string[]): Promise<void> {
  for (const id of ids) {
    const file = filePath(data, id)
    await rm(file, { force: true })
    await syncFolderLater(path.dirname(file)).catch(() => {})
  }
}

/** Rewrites the tables from which personal data was deleted, so that no byte of it is left in their files. */
export async function sweepErased(owner: Connection): Promise<void> {
  await withClient(owner, 'fadu sweep', async (client) => {
    for (const table of ERASED) await client.query(`VACUUM (FULL) ${table}`)
    await client.query('VACUUM (FULL) matters')
  })
}
