import pg from 'pg'
import type { Connection } from './store.ts'

/** Dates and moments come as the text that PostgreSQL wrote; nothing passes through the machine's time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    switch (oid) {
      case pg.types.builtins.DATE:
        return (value: string) => value
      case pg.types.builtins.TIMESTAMPTZ:
        return toInstantText
      case pg.types.builtins.INT8:
        return Number
      default:
        return pg.types.getTypeParser(oid, format as 'text')
    }
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/** `2026-11-23 04:05:06.123+00`, as the server writes it when its zone is UTC, becomes `2026-11-23T04:05:06.123Z`. */
function toInstantText(value: string): string {
  if (value === 'infinity') return value
  const [date = '', rest = ''] = value.split(' ')
  const time = rest.replace(/\+00(:?00)?$/, '')
  const [whole = '', fraction = ''] = time.split('.')
  return `${date}T${whole}.${fraction.padEnd(3, '0').slice(0, 3)}Z`
}

export function poolConfig(connection: Connection, applicationName: string): pg.PoolConfig {
  return {
    ...connection,
    application_name: applicationName,
    types,
    // One general plan for each statement: their shapes do not depend on the values.
    options: '-c search_path=fadu -c timezone=UTC -c datestyle=ISO -c jit=off -c plan_cache_mode=force_generic_plan',
  }
}

/** Runs `work` on a connection of its own. */
export async function withClient<T>(
  connection: Connection,
  applicationName: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(poolConfig(connection, applicationName))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** One transaction, in this isolation, on one connection. */
export async function inTransaction<T>(
  client: pg.ClientBase,
  work: () => Promise<T>,
  begin:
    | 'BEGIN'
    | 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'
    | 'BEGIN ISOLATION LEVEL REPEATABLE READ' = 'BEGIN',
): Promise<T> {
  await client.query(begin)
  try {
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
