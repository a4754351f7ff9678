import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { leavesOf, selectionOf } from '#figures'
import { answersFor, askedFor, figureBook, periodOf, readAnswers } from '../src/app/figure-book.ts'
import { type App, openApp } from '../src/app/index.ts'
import { cityOptions, withStore } from './bulk.ts'
import { atMost, type BenchResult, quantile, round } from './measure.ts'

const TIMES = 15

/**
 * `figures`: every figure of the law over the full store, recomputed and kept. Cold: the database was started anew (its
 * own buffers are empty), the system was told to forget the database's files, and this process has asked it nothing but
 * what opening the house needs. Warm: asked again on the same connection pool, the middle of several.
 */
export async function figuresBench(data: string, machine: string, say: (text: string) => void): Promise<BenchResult[]> {
  say('figures: cold')
  const forgot = forgetFiles(data)
  if (!forgot) say('figures: the system keeps the files in its own cache: cold is the database alone')
  const cold = await withStore(data, async (store) => ours(await openApp({ store, ...cityOptions })))
  return withStore(data, async (store) => {
    const app = await openApp({ store, ...cityOptions })
    await ours(app)
    say('figures: warm')
    const warm = await middle(() => ours(app))
    const kept = await middle(() => timed(() => answersFor(app.house, period(app))))
    say('figures: plain scans of the same rows')
    const scan = await plainScans(app, store.pool)
    return [
      atMost('figures cold', cold, 3000, 'ms', machine),
      atMost('figures warm', warm, 200, 'ms', machine),
      atMost('figures kept', kept, 200, 'ms', machine),
      shown('figures warm / plain scan', warm, scan, machine),
    ]
  })
}

const period = (app: App) => periodOf(app.house.now().slice(0, 4))

/** Milliseconds for all figures of the year, computed from the records. */
const ours = (app: App): Promise<number> =>
  timed(() => readAnswers(app.house, figureBook(app.house).book, askedFor(app.house, period(app))))

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function middle(work: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < TIMES; n++) times.push(await work())
  return quantile(times, 0.5)
}

/** One sequential scan of everything that the figures read, with the column that holds the values opened in every row. */
async function plainScans({ house }: App, pool: pg.Pool): Promise<number> {
  const selections = leavesOf(house.book.law.figures).map(selectionOf)
  const procedures = new Set(
    selections.flatMap((it) => ('matters' in it ? [it.matters] : 'rows' in it ? [it.rows] : [])),
  )
  const registers = new Set(selections.flatMap((it) => ('register' in it ? [it.register] : [])))
  const client = await pool.connect()
  try {
    for (const what of ['indexscan', 'bitmapscan', 'indexonlyscan']) await client.query(`SET enable_${what} = off`)
    return await middle(() =>
      timed(async () => {
        await client.query(`SELECT count(facts ->> '@ opened') FROM matters WHERE city = $1 AND procedure = ANY ($2)`, [
          house.store.city,
          [...procedures],
        ])
        if (registers.size > 0)
          await client.query('SELECT count(length(data)) FROM entries WHERE city = $1 AND register = ANY ($2)', [
            house.store.city,
            [...registers],
          ])
      }),
    )
  } finally {
    client.release(true)
  }
}

/** Tells the system to drop what it keeps of the database's files; false where it does not know how. */
function forgetFiles(data: string): boolean {
  spawnSync('sync')
  const files = globSync('**/*', { cwd: path.join(data, 'postgres/base'), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return files.every((file) => spawnSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0']).status === 0)
}

/** Shown, not promised. */
const shown = (name: string, value: number, limit: number, machine: string): BenchResult => ({
  name,
  ours: round(value),
  limit: round(limit),
  ratio: round(value / limit, 2),
  unit: 'ms',
  target: 0,
  ok: true,
  machine,
})
