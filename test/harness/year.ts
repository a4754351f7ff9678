import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FigureAnswer } from '#figures'
import * as law from '#law'
import { suite } from '#ledger'
import { openStore, prepareDatabase, type Store } from '#store'
import { xianningDemonstration } from '../../cities/xianning/index.ts'
import { type City, type DemonstrationYear, openApp, playYear, reportOfYear } from '../../src/app/index.ts'
import { startEmbeddedPostgres } from '../../src/store/embedded/index.ts'
import { type TestStore, testStore } from './store.ts'

/**
 * A digest of what happened: every event of every matter in order, with the values themselves in the place of the
 * commitments to them, whose salts are drawn anew in each store.
 */
export async function eventsDigest({ store }: Pick<TestStore, 'store'>): Promise<{ digest: string; events: number }> {
  const opened = new Map<string, string>()
  const { rows: personal } = await store.pool.query<{ data: string }>('SELECT data FROM personal')
  const { rows: files } = await store.pool.query<{ id: string; name: string; stored: string }>(
    'SELECT id, name, stored_hash AS stored FROM files',
  )
  const names = new Map(files.map(({ id, name }) => [id, name]))
  // Each file is encrypted under a key of its own: what is stored is never twice the same.
  for (const { name, stored } of files) opened.set(stored, name)
  for (const { data } of personal)
    for (const [c, { v, x }] of Object.entries(JSON.parse(data) as Record<string, { v?: string; x?: string }>))
      opened.set(
        c,
        (v ?? store.seal.open(x ?? '')).replace(/[0-9a-zA-Z_-]{20,}/g, (id) => names.get(id) ?? id),
      )
  const { rows } = await store.pool.query<{ line: string }>(
    `SELECT subject || ' ' || seq || ' ' || type || ' ' || effective_at || ' ' || recorded_at || ' ' ||
      (text::jsonb - 'prev' - 'city')::text AS line FROM events WHERE subject LIKE 'matter:%' OR subject LIKE 'series:%'
      ORDER BY subject, seq`,
  )
  const hash = createHash('sha256')
  for (const { line } of rows) hash.update(line.replace(/\b[0-9a-f]{64}\b/g, (c) => opened.get(c) ?? c)).update('\n')
  return { digest: hash.digest('hex'), events: rows.length }
}

/** The store of a stopped server's data folder, with a database server of its own while `work` runs. */
export async function withStoreOf<T>(data: string, work: (store: Store) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dataDir: path.join(data, 'postgres') })
  try {
    const database = await prepareDatabase({ ...server.connection, database: 'fadu' })
    const store = await openStore({
      connection: database.app,
      city: xianningDemonstration.id,
      origin: xianningDemonstration.identity.demonstrationLedgerOrigin,
      suite: suite('sm'),
      data,
    })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } finally {
    await server.stop()
  }
}

/** The process that plays the year for a server, if there is one. */
export function playerOf(serverPid: number): number | undefined {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      if (parent === serverPid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('demonstration-year'))
        return Number(name)
    } catch {
      // It has ended meanwhile.
    }
  }
  return undefined
}

/** A store in which a year was played, and what its records say of the figures of that year. */
export async function answersOfYear(
  year: DemonstrationYear,
  scale: number,
): Promise<{ test: TestStore; answers: ReadonlyMap<string, FigureAnswer> }> {
  const test = await testStore()
  const options = {
    store: test.store,
    city: xianningDemonstration as unknown as City,
    law: law as never,
    demonstration: true,
  }
  await openApp(options)
  const { refused } = await playYear(options, year, scale, new AbortController().signal, () => {})
  if (Object.keys(refused).length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`)
  const { figures } = await reportOfYear(options, { year: Number(year.year) })
  return { test, answers: figures }
}
