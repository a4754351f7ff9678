import type pg from 'pg'
import type { Instant } from '#calendar'
import { subjectOf } from './matters.ts'
import type { StoredEvent } from './reads.ts'
import type { Events } from './store.ts'

export function events({ pool, city }: { pool: pg.Pool; city: string }): Events {
  return {
    async of(name) {
      const { rows } = await pool.query<{ text: string; hash: string }>({
        name: 'events of subject',
        text: `SELECT text, encode(hash, 'hex') AS hash FROM events WHERE city = $1 AND subject = $2 ORDER BY seq`,
        values: [city, subjectOf(name)],
      })
      return rows.map((row) => storedEvent(row.text, row.hash))
    },

    async head(subject) {
      const { rows } = await pool.query<{ text: string; hash: string }>({
        name: 'head of subject',
        text: `SELECT text, encode(hash, 'hex') AS hash FROM events
          WHERE city = $1 AND subject = $2 ORDER BY seq DESC LIMIT 1`,
        values: [city, subjectOf(subject)],
      })
      return rows[0] && storedEvent(rows[0].text, rows[0].hash)
    },
  }
}

/** Reads a stored text; its form was made by `sealEvent`. */
export function storedEvent(text: string, hash: string): StoredEvent {
  const value = JSON.parse(text) as Omit<StoredEvent, 'text' | 'hash' | 'recordedAt'> & { recordedAt: Instant }
  const { subject, seq, type, v, prev, effectiveOn, recordedAt, actor, body } = value
  return { subject, seq, type, v, prev, hash, effectiveOn, recordedAt, actor, body, text }
}
