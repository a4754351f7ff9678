import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataFolder, startServer } from '../test/harness/server.ts'
import { playerOf, withStoreOf } from '../test/harness/year.ts'
import { plainCopy } from './bulk.ts'
import { atLeast, atMost, type BenchResult, ofLimit, quantile } from './measure.ts'

const PAGES = ['', 'answers', 'law', 'report', 'file', 'ledger']

interface YearState {
  state: string
  done: number
  total: number
}

/** Most memory that a process has held so far, in MB; 0 once it has ended. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/**
 * `year`: a demonstration as `npm start` brings it up, from the moment in which it answers until its year is there, while
 * somebody reads the portal; then plain COPY of the very rows.
 */
export async function yearBench(machine: string, say: (text: string) => void): Promise<BenchResult[]> {
  const scale = process.env.FADU_DEMO_YEAR_SCALE ?? '1'
  const data = dataFolder()
  const server = await startServer({ data, env: { FADU_DEMO_YEAR: '2020', FADU_DEMO_YEAR_SCALE: scale } })
  const began = performance.now()
  const took: number[] = []
  let memory = 0
  let year: YearState = { state: 'waiting', done: 0, total: 0 }
  try {
    for (let n = 0; year.state !== 'ready'; n++) {
      if (year.state === 'failed') throw new Error(`the year failed: ${server.said()}`)
      const from = performance.now()
      const page = await fetch(`${server.url}/${PAGES[n % PAGES.length]}`)
      await page.text()
      took.push(performance.now() - from)
      memory = Math.max(memory, peakOf(playerOf(server.child.pid as number)))
      await sleep(200)
      const site = (await (await fetch(`${server.url}/api/v1/site`)).json()) as { years: Record<string, YearState> }
      year = site.years['2020'] as YearState
      if (n % 50 === 0)
        say(`year: ${year.done} of ${year.total} matters after ${Math.round((performance.now() - began) / 1000)} s`)
    }
  } finally {
    await server.stop()
  }
  const seconds = (performance.now() - began) / 1000
  const { events, megabytes } = await withStoreOf(data, async ({ pool }) => {
    const { rows } = await pool.query<{ events: number; bytes: number }>(
      'SELECT (SELECT count(*) FROM events)::int AS events, pg_database_size(current_database()) AS bytes',
    )
    return { events: rows[0]?.events ?? 0, megabytes: Number(rows[0]?.bytes ?? 0) / 1e6 }
  })
  say('year: plain COPY of the same rows')
  const copied = events / (await plainCopy(data))
  return [
    atMost('year', seconds, 240, 's', machine),
    ofLimit('year rate', events / seconds, copied, 0.1, 'events/s', machine),
    atMost('portal p95 meanwhile', quantile(took, 0.95), 300, 'ms', machine),
    atMost('memory of the player', memory, 600, 'MB', machine),
    atMost('size of the database', megabytes, 1500, 'MB', machine),
    atLeast('matters of the year', year.total, 60_000 * Number(scale), 'matters', machine),
  ]
}
