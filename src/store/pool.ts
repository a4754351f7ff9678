import pg from 'pg'
import { poolConfig } from './connection.ts'
import type { Connection } from './store.ts'
import { isConnectionLoss, refusal } from './write.ts'

/**
 * A pool that outlives its server. A connection that dies while it is out would otherwise end the process, and after a
 * restart of the server every idle one is dead: a read is asked once more on another.
 */
export function openPool(connection: Connection, max: number, log: (message: string) => void): pg.Pool {
  const pool = new pg.Pool({ ...poolConfig(connection, 'fadu'), max })
  pool.on('error', (error) => log(`A connection to the database was lost: ${error.message}`))
  pool.on('connect', (client) => client.on('error', () => {}))
  const query = pool.query.bind(pool) as (text: string | pg.QueryConfig, values?: unknown[]) => Promise<pg.QueryResult>
  const asking = async (text: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> => {
    try {
      return await query(text, values)
    } catch (error) {
      if (!isConnectionLoss(error) || !isRead(text)) throw refusal(error)
    }
    return query(text, values).catch((error: unknown) => {
      throw refusal(error)
    })
  }
  return Object.assign(pool, { query: asking })
}

const isRead = (query: string | pg.QueryConfig): boolean =>
  /^\s*(SELECT|WITH mine)\b/.test(typeof query === 'string' ? query : query.text)
