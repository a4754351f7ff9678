import type { Instant } from '#calendar'
import { inTransaction } from './connection.ts'
import type { Reading } from './matters.ts'

/**
 * Sweep and reminders take their matters here. The rows stay locked on one connection while `work` commits on others;
 * `FOR NO KEY UPDATE` would make those wait, so the lock is an advisory one, held for the transaction, on the subject.
 */
export async function claimDue(
  { pool, city }: Reading,
  now: Instant,
  limit: number,
  work: (subject: string) => Promise<void>,
): Promise<number> {
  const client = await pool.connect()
  try {
    return await inTransaction(client, async () => {
      const { rows } = await client.query<{ subject: string }>({
        name: 'due matters',
        text: `SELECT subject FROM matters WHERE city = $1 AND next_at <= $2 ORDER BY next_at, subject LIMIT $3`,
        values: [city, now, limit],
      })
      let claimed = 0
      for (const { subject } of rows) {
        const locked = await client.query<{ mine: boolean }>({
          name: 'claim matter',
          text: `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AND EXISTS (
            SELECT 1 FROM matters WHERE city = $2 AND subject = $3 AND next_at <= $4) AS mine`,
          values: [`${city} due ${subject}`, city, subject, now],
        })
        if (locked.rows[0]?.mine !== true) continue
        claimed++
        await work(subject)
      }
      return claimed
    })
  } finally {
    client.release()
  }
}
