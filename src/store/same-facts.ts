import type { Store } from './store.ts'

/** Subjects of matters of a procedure whose public facts hold all of these, the newest first: the same unit's last year. */
export async function subjectsWithFacts(
  store: Pick<Store, 'pool' | 'city'>,
  procedure: string,
  facts: Readonly<Record<string, unknown>>,
  limit = 5,
): Promise<string[]> {
  const { rows } = await store.pool.query<{ subject: string }>(
    `SELECT subject FROM matters WHERE city = $1 AND procedure = $2 AND facts @> $3::jsonb
      ORDER BY opened_at DESC, subject LIMIT $4`,
    [store.city, procedure, JSON.stringify(facts), limit],
  )
  return rows.map((row) => row.subject)
}
