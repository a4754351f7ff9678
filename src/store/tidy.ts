import { withClient } from './connection.ts'
import type { Connection } from './store.ts'

/**
 * After very many new rows: statistics, without which the planner still takes the tables for empty, and at the end pages
 * marked as seen by all. As the owner of the tables.
 */
export async function tidy(owner: Connection, what: 'statistics' | 'all' = 'all'): Promise<void> {
  await withClient(owner, 'fadu tidy', async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'fadu'::regnamespace AND relkind = 'r'",
    )
    for (const { name } of rows) await client.query(`${what === 'all' ? 'VACUUM (ANALYZE)' : 'ANALYZE'} fadu.${name}`)
  })
}
