import pg from 'pg'
import { poolConfig } from './connection.ts'
import { storeError } from './errors.ts'
import type { Connection } from './store.ts'

/** Runs one writing statement as a transaction of its own; resolves when it is as safe as the server was asked to make it. */
export type Write = (query: pg.QueryConfig) => Promise<pg.QueryResult>

/**
 * A stand-by that was asked for but did not confirm shows only as a notice 01000: then the rows are there, yet would be
 * gone after a failover, so the action must not be acknowledged. PostgreSQL waits for a stand-by without end, and no
 * time-out of its own reaches that wait: after `patience` the wait is cancelled from another connection.
 */
export function writer(pool: pg.Pool, connection: Connection, patience = 5000): Write {
  // While the stand-by is known to be away, further writes do not wait as long to find out.
  let confirmed = true
  return async (query) => {
    const client = await pool.connect().catch((error: unknown) => {
      throw refusal(error)
    })
    let alone = false
    const listen = (notice: { code?: string; message?: string }) => {
      if (notice.code === '01000' && /synchronous replication/.test(notice.message ?? '')) alone = true
    }
    client.on('notice', listen)
    const timer = setTimeout(() => void cancel(connection, client), confirmed ? patience : patience / 10)
    let broken: Error | undefined
    try {
      const result = await client.query(query)
      confirmed = !alone
      if (alone) throw storeError('STORE_NOT_DOUBLY_STORED', {})
      return result
    } catch (error) {
      if (isConnectionLoss(error)) broken = error as Error
      throw error
    } finally {
      clearTimeout(timer)
      client.removeListener('notice', listen)
      client.release(broken)
    }
  }
}

/** Every connection of the pool may be waiting by then: this one is its own. */
async function cancel(connection: Connection, client: pg.PoolClient): Promise<void> {
  const own = new pg.Client(poolConfig(connection, 'fadu cancel'))
  try {
    await own.connect()
    await own.query('SELECT pg_cancel_backend($1)', [(client as unknown as { processID: number }).processID])
  } catch {
    // The server is gone: the waiting statement learns it by itself.
  } finally {
    await own.end().catch(() => {})
  }
}

/** The connection is of no use any more; whether the statement took effect is not known. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return true
  const { code } = error as { code?: string }
  return code === undefined ? !('kind' in error) : /^(08|57P|E)/.test(code)
}

/** What a database error means to the caller. */
export function refusal(error: unknown): unknown {
  const {
    code = '',
    constraint,
    detail,
    message = '',
  } = error as {
    code?: string
    constraint?: string
    detail?: string
    message?: string
  }
  if (code.startsWith('STORE_')) return error
  // Whichever row of an event that is there already is met first.
  if (code === '23505' && /^(events|matters|personal)_pkey$/.test(constraint ?? '')) {
    const [, subject, seq = '1'] = /=\([^,]*, (.*?)(?:, (\d+))?\)/.exec(detail ?? '') ?? []
    return storeError('STORE_SEQ_TAKEN', { subject, seq: Number(seq) }, error)
  }
  const isAway =
    /^(08|53|57)/.test(code) || /^E[A-Z]+$/.test(code) || /terminated|timeout|ended|not queryable/i.test(message)
  return isAway ? storeError('STORE_UNAVAILABLE', { reason: code || message }, error) : error
}
