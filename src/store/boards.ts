import type { Store } from './store.ts'

/** Subjects of all matters of a procedure, in order: the population of a draw. Not for lists: it knows no reader. */
export async function subjectsOf(
  store: Pick<Store, 'pool' | 'city'>,
  procedure: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await store.pool.query<{ subject: string }>(
    'SELECT subject FROM matters WHERE city = $1 AND procedure = $2 AND subject > $3 ORDER BY subject LIMIT $4',
    [store.city, procedure, after, limit],
  )
  return rows.map((row) => row.subject)
}
