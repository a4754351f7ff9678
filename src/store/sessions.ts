import type pg from 'pg'
import { fromMs, toMs } from '#calendar'
import { findable } from './matters.ts'
import type { Session, Sessions } from './store.ts'

interface SessionRow extends Omit<Session, 'facts'> {
  facts: string
}

/** Days for which a request sent again is still recognised. */
const KEPT_REPLIES = 30

export function sessions({ pool, city }: { pool: pg.Pool; city: string }): Sessions {
  return {
    async put(session) {
      await pool.query({
        name: 'put session',
        text: `INSERT INTO sessions (city, token_hash, person, subject, party, created_at, seen_at, expires_at, facts)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
          ON CONFLICT (city, token_hash) DO UPDATE SET seen_at = $7, expires_at = $8, facts = $9`,
        values: [
          city,
          session.tokenHash,
          session.person,
          session.subject,
          session.party,
          session.createdAt,
          session.seenAt,
          session.expiresAt,
          JSON.stringify(session.facts),
        ],
      })
    },

    async find(tokenHash) {
      const { rows } = await pool.query<SessionRow>({
        name: 'find session',
        text: `SELECT token_hash AS "tokenHash", person, subject, party, created_at AS "createdAt", seen_at AS "seenAt",
          expires_at AS "expiresAt", facts FROM sessions WHERE city = $1 AND token_hash = $2`,
        values: [city, tokenHash],
      })
      return rows[0] && { ...rows[0], facts: JSON.parse(rows[0].facts) as Record<string, unknown> }
    },

    async touch(tokenHash, seenAt) {
      await pool.query({
        name: 'touch session',
        text: 'UPDATE sessions SET seen_at = $3 WHERE city = $1 AND token_hash = $2',
        values: [city, tokenHash, seenAt],
      })
    },

    async end(tokenHash) {
      await pool.query('DELETE FROM sessions WHERE city = $1 AND token_hash = $2', [city, tokenHash])
    },

    async endAllOf(person) {
      await pool.query('DELETE FROM sessions WHERE city = $1 AND person = $2', [city, person])
    },

    async purge(now) {
      const before = (days: number) => fromMs(toMs(now) - days * 86_400_000)
      const { rowCount } = await pool.query('DELETE FROM sessions WHERE city = $1 AND expires_at < $2', [city, now])
      await pool.query('DELETE FROM tries WHERE city = $1 AND at < $2', [city, before(1)])
      await pool.query('DELETE FROM idempotency WHERE city = $1 AND at < $2', [city, before(KEPT_REPLIES)])
      return rowCount ?? 0
    },

    async failed(key, now, windowMs) {
      await pool.query('INSERT INTO tries (city, key, at) VALUES ($1, $2, $3)', [city, findable(key), now])
      return this.failures(key, now, windowMs)
    },

    async failures(key, now, windowMs) {
      const { rows } = await pool.query<{ n: number }>({
        name: 'failed tries',
        text: 'SELECT count(*) AS n FROM tries WHERE city = $1 AND key = $2 AND at > $3',
        values: [city, findable(key), fromMs(toMs(now) - windowMs)],
      })
      return rows[0]!.n
    },

    async forgive(key) {
      await pool.query('DELETE FROM tries WHERE city = $1 AND key = $2', [city, findable(key)])
    },
  }
}
