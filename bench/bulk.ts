import path from 'node:path'
import pg from 'pg'
import * as law from '#law'
import { suite } from '#ledger'
import { connectionAs, migrate, openStore, prepareDatabase, type Store, type StoreOptions } from '#store'
import { xianningDemonstration } from '../cities/xianning/index.ts'
import { Bulk, type City, openApp } from '../src/app/index.ts'
import { copyIn, copyOut } from '../src/store/copy.ts'
import { startEmbeddedPostgres } from '../src/store/embedded/index.ts'
import { dataFolder } from '../test/harness/server.ts'
import { dayOf, lifeOf } from './lives.ts'
import { atLeast, type BenchResult, ofLimit } from './measure.ts'

export const cityOptions = {
  city: xianningDemonstration as unknown as City,
  law: law as never,
  demonstration: true,
}

export interface Filled {
  data: string
  matters: number
  events: number
  seconds: number
}

/** A data folder whose database holds so many lives, built by the bulk path, with its log indexed by the server later. */
export async function fill(
  data: string,
  from: number,
  to: number,
  of: number,
  say: (text: string) => void,
): Promise<Filled> {
  return withStore(data, async (store) => {
    await openApp({ store, ...cityOptions })
    const bulk = await Bulk.open({ store, ...cityOptions })
    const now = new Date(store.clock.now()).toISOString() as never
    const began = performance.now()
    let told = began
    for (let n = from; n < to; n++) {
      await bulk.play(lifeOf(n, dayOf(n, of, now)))
      if (performance.now() - told < 2000) continue
      told = performance.now()
      say(`bulk: ${n - from} of ${to - from} matters, ${Math.round(bulk.stored / ((told - began) / 1000))} events/s`)
    }
    await bulk.flush()
    return { data, matters: to - from, events: bulk.stored, seconds: (performance.now() - began) / 1000 }
  })
}

export async function withStore<T>(
  data: string,
  work: (store: Store, options: StoreOptions) => Promise<T>,
): Promise<T> {
  const server = await startEmbeddedPostgres({ dataDir: path.join(data, 'postgres') })
  try {
    const database = await prepareDatabase({ ...server.connection, database: 'fadu' })
    await migrate(database.owner)
    const options: StoreOptions = {
      connection: database.app,
      eraser: database.eraser,
      city: xianningDemonstration.id,
      origin: xianningDemonstration.identity.demonstrationLedgerOrigin,
      suite: suite('sm'),
      data,
    }
    const store = await openStore(options)
    try {
      return await work(store, options)
    } finally {
      await store.close()
    }
  } finally {
    await server.stop()
  }
}

const TABLES = ['events', 'personal', 'matters', 'deadlines', 'audience', 'words', 'identifiers']

/** Plain COPY of all rows of the city into the same tables under another city: seconds. */
export async function plainCopy(data: string): Promise<number> {
  const server = await startEmbeddedPostgres({ dataDir: path.join(data, 'postgres') })
  const connection = connectionAs({ ...server.connection, database: 'fadu' }, 'fadu_app') as pg.ClientConfig
  const client = new pg.Client({ ...connection, options: '-c search_path=fadu -c timezone=UTC' })
  await client.connect()
  try {
    let ms = 0
    for (const table of TABLES) {
      const { rows } = await client.query<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
          AND attname NOT IN ('tx', 'city') ORDER BY attnum`,
        [table],
      )
      const columns = rows.map(({ name }) => `"${name}"`).join(', ')
      const pieces: Buffer[] = []
      const out = `COPY (SELECT 'copied', ${columns} FROM ${table} WHERE city = 'xianning') TO STDOUT`
      for await (const piece of copyOut(client, out)) pieces.push(piece)
      const began = performance.now()
      await copyIn(client, `COPY ${table} (city, ${columns}) FROM STDIN`, source(pieces))
      ms += performance.now() - began
    }
    return ms / 1000
  } finally {
    await client.end()
    await server.stop()
  }
}

async function* source(pieces: Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces
}

/** `bulk`: events a second through decide, seal and store, against plain COPY of the very rows that came of it. */
export async function bulkBench(
  machine: string,
  say: (text: string) => void,
  matters = 12_000,
): Promise<BenchResult[]> {
  const filled = await fill(dataFolder(), 0, matters, matters, say)
  say('bulk: plain COPY of the same rows')
  const copied = filled.events / (await plainCopy(filled.data))
  const ours = filled.events / filled.seconds
  return [
    atLeast('bulk rate', ours, 6000, 'events/s', machine),
    ofLimit('bulk', ours, copied, 0.3, 'events/s', machine),
  ]
}
