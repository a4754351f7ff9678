import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import type { Clock } from '#kernel'
import { systemClock } from '#kernel'
import { checkAgainstFile } from './checkpoint-check.ts'
import { Committer } from './commit.ts'
import { definitions } from './definitions.ts'
import { erasure } from './erasure.ts'
import { storeError } from './errors.ts'
import { events } from './events.ts'
import { files } from './files.ts'
import { type Keys, openKeys } from './keys.ts'
import { ledgerReads } from './ledger-reads.ts'
import { matters } from './matters.ts'
import { checkSchema } from './migrate.ts'
import { numbers } from './numbers.ts'
import { outbox } from './outbox.ts'
import { people } from './people.ts'
import { openPool } from './pool.ts'
import { readings } from './readings.ts'
import { registers } from './registers.ts'
import { makeSeal } from './seal.ts'
import { startSequencer as startWorker } from './sequencer.ts'
import { sessions } from './sessions.ts'
import type { Sequencer, Store, StoreOptions } from './store.ts'
import { writer } from './write.ts'

/**
 * Opens the city's store as the app role. Refuses another schema than its own, another log than the one kept, missing
 * keys, and a database that is behind the checkpoints kept outside it.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { city, suite, origin, data } = options
  const log = options.log ?? (() => {})
  const pool = openPool(options.connection, options.connections ?? 12, log)
  try {
    await checkSchema(pool)
    mkdirSync(path.join(data, 'files'), { recursive: true, mode: 0o700 })
    const keys = await openLog(pool, options)
    await checkAgainstFile(pool, { city, origin, suite, data, publicKey: keys.ledger.publicKey })
    const seal = makeSeal(suite, keys)
    const clock = databaseClock(pool)
    await clock.measure()
    const timer = setInterval(() => void clock.measure().catch(() => {}), 60_000)
    timer.unref()
    const write = writer(pool, options.connection, options.confirmWithin)
    const base = { pool, city, suite, keys, seal, data, origin, clock, write }
    const committer = new Committer(pool, base, write)
    return {
      city,
      suite,
      data,
      pool,
      clock,
      seal,
      commit: (batch) => committer.commit(batch),
      commitAll: (batches) => committer.commitAll(batches),
      findReply: (actor, key, digest) => committer.findReply(actor, key, digest),
      matters: matters(base),
      events: events(base),
      registers: registers(base),
      definitions: definitions(base),
      numbers: numbers(base),
      readings: readings(base),
      people: people(base),
      sessions: sessions(base),
      files: files(base),
      outbox: outbox(base),
      ledger: ledgerReads(base),
      erasure: erasure({ ...base, connection: options.eraser }),
      ping: async () => {
        await pool.query('SELECT 1')
      },
      close: async () => {
        clearInterval(timer)
        await pool.end()
      },
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** One sequencer for a city works at a time; start one in every process of the roles `worker` and `all`. */
export function startSequencer(options: StoreOptions & { interval?: number }): Sequencer {
  const { suite, origin, data } = options
  const keys = openKeys(data, suite, origin, false)
  return startWorker({ ...options, signer: suite.signer(keys.ledger.privateKey) })
}

interface LogRow {
  origin: string
  suite: string
  public_key: string
  key_check: string
}

/** The first start of a city makes its keys and its log; every later one must find the same. */
async function openLog(pool: pg.Pool, { city, suite, origin, data }: StoreOptions): Promise<Keys> {
  const find = async () => {
    const { rows } = await pool.query<LogRow>('SELECT origin, suite, public_key, key_check FROM logs WHERE city = $1', [
      city,
    ])
    return rows[0]
  }
  const before = await find()
  const keys = openKeys(data, suite, origin, before === undefined)
  if (before === undefined) {
    await pool
      .query('INSERT INTO logs (city, origin, suite, public_key, key_check) VALUES ($1, $2, $3, $4, $5)', [
        city,
        origin,
        suite.id,
        keys.ledger.publicKey,
        keys.check,
      ])
      .catch((error: { code?: string }) => {
        if (error.code !== '23505') throw error
      })
  }
  const kept = before ?? (await find())!
  if (kept.origin !== origin || kept.suite !== suite.id) {
    throw storeError('STORE_OTHER_LOG', {
      city,
      got: `${kept.origin} (${kept.suite})`,
      want: `${origin} (${suite.id})`,
    })
  }
  if (kept.key_check !== keys.check || kept.public_key !== keys.ledger.publicKey) {
    throw storeError('STORE_OTHER_KEY', { folder: keys.folder, city })
  }
  return keys
}

/** This machine's clock, corrected by what the database says: every node writes the database's time. */
function databaseClock(pool: pg.Pool): Clock & { measure(): Promise<void> } {
  let offset = 0
  return {
    now: () => systemClock.now() + offset,
    measure: async () => {
      const before = systemClock.now()
      const { rows } = await pool.query<{ ms: string }>(
        'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS ms',
      )
      const after = systemClock.now()
      offset = Math.round(Number(rows[0]!.ms) - (before + after) / 2)
    },
  }
}
