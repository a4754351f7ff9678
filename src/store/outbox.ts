import type pg from 'pg'
import type { Instant } from '#calendar'
import { inTransaction } from './connection.ts'
import type { Outbox } from './store.ts'

/** At least once: an item is removed only after `work` has resolved. One relay works at a time for a city. */
export function outbox({ pool, city }: { pool: pg.Pool; city: string }): Outbox {
  return {
    async relay(limit, work) {
      const client = await pool.connect()
      try {
        return await inTransaction(client, async () => {
          const lock = await client.query<{ mine: boolean }>(
            'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine',
            [`fadu outbox ${city}`],
          )
          if (lock.rows[0]?.mine !== true) return 0
          const { rows } = await client.query<{ id: number; kind: string; payload: string; at: Instant }>({
            name: 'outbox items',
            text: 'SELECT id, kind, payload, at FROM outbox WHERE city = $1 ORDER BY id LIMIT $2',
            values: [city, limit],
          })
          if (rows.length === 0) return 0
          await work(rows.map((row) => ({ ...row, id: String(row.id), payload: JSON.parse(row.payload) as unknown })))
          await client.query('DELETE FROM outbox WHERE city = $1 AND id = ANY ($2::bigint[])', [
            city,
            rows.map((row) => row.id),
          ])
          return rows.length
        })
      } finally {
        client.release()
      }
    },
  }
}
