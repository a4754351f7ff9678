import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { demonstrationPassword } from '../cities/xianning/index.ts'
import { findEmbeddedPostgres } from '../src/store/embedded/index.ts'
import { databaseProcesses, dataFolder, type RunningServer, startServer } from '../test/harness/server.ts'
import { fill } from './bulk.ts'
import { COMMON_WORD, demandOf, RARE_WORD } from './demands.ts'
import { atLeast, atMost, type BenchResult, ofLimit, quantile } from './measure.ts'
import { signIn, Wire } from './wire.ts'

const CLIENTS = 16
const LIFECYCLE_MS = 10_000
const ASKED = 80

/** A server on a city of so many matters, filled once by the bulk path; under FADU_BENCH_DATA it is kept. */
export class FilledCity {
  readonly #matters: number
  readonly #machine: string
  readonly #say: (text: string) => void
  #server: Promise<RunningServer> | undefined
  #data: string | undefined

  constructor(matters: number, machine: string, say: (text: string) => void) {
    this.#matters = matters
    this.#machine = machine
    this.#say = say
  }

  #open(): Promise<RunningServer> {
    this.#server ??= this.#prepare()
    return this.#server
  }

  async #prepare(): Promise<RunningServer> {
    const kept = process.env.FADU_BENCH_DATA
    this.#data ??= kept ? path.resolve(kept, `matters-${this.#matters}`) : dataFolder()
    const data = this.#data
    mkdirSync(data, { recursive: true })
    const mark = path.join(data, 'filled')
    let from = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0
    // In parts, so that a run that was broken off goes on where it stood.
    for (const part = 50_000; from < this.#matters; ) {
      const to = Math.min(from + part, this.#matters)
      await fill(data, from, to, this.#matters, this.#say)
      writeFileSync(mark, String(to))
      from = to
    }
    this.#say(`starting the server on ${this.#matters} matters`)
    const server = await startServer({ data })
    await indexed(server, this.#say)
    await analysed(server)
    return server
  }

  /** The data folder of the filled city, its server stopped: for benches that open the store themselves. */
  async stopped(): Promise<string> {
    const server = await this.#open()
    await server.stop()
    // Benches that come later start it again on the same folder.
    this.#server = undefined
    return server.data
  }

  async close(): Promise<void> {
    await this.#server?.then((server) => server.stop())
  }

  /** `lifecycle`: create → dispatch → accept → reply → search, whole lives a second, empty and filled. */
  async lifecycle(): Promise<BenchResult[]> {
    this.#say('lifecycle: on an empty city')
    const empty = await startServer()
    let before: number
    try {
      before = await lifecycles(empty, 'empty')
    } finally {
      await empty.stop()
    }
    const server = await this.#open()
    this.#say(`lifecycle: at ${this.#matters} matters`)
    const full = await lifecycles(server, `full-${process.pid}`)
    return [
      atLeast('lifecycle', full, 100, 'lifecycles/s', this.#machine),
      ofLimit('lifecycle filled/empty', full, before, 0.8, 'lifecycles/s', this.#machine),
    ]
  }

  /** `worklist`: p95 of the first page with its counts. */
  async worklist(): Promise<BenchResult[]> {
    const server = await this.#open()
    const results: BenchResult[] = []
    for (const [who, account] of Object.entries({ officer: 'zhujian', head: 'zhibanzhang', supervisor: 'duban' })) {
      for (const [what, query] of Object.entries({ open: 'view=all', all: 'view=all&open=false', mine: 'view=mine' })) {
        this.#say(`worklist: ${who}, ${what}`)
        const ms = await askAgain(server, account, () => `/api/v1/worklist?${query}`)
        results.push(atMost(`worklist ${who} ${what} p95`, ms, 30, 'ms', this.#machine))
      }
    }
    return results
  }

  /** `search`: p95, the slower of a unit's officer and the city's supervisor. */
  async search(): Promise<BenchResult[]> {
    const server = await this.#open()
    const asked: Record<string, (n: number) => string> = {
      'rare word': () => RARE_WORD,
      'common word': () => COMMON_WORD,
      name: (n) => `姓名：${demandOf(n * 31).petitioner.slice(3)}`,
      'phone tail': (n) => String((n * 37) % 10_000).padStart(4, '0'),
    }
    const results: BenchResult[] = []
    for (const [what, text] of Object.entries(asked)) {
      this.#say(`search: ${what}`)
      let worst = 0
      for (const account of ['zhujian', 'duban']) {
        worst = Math.max(
          worst,
          await askAgain(server, account, (n) => `/api/v1/search?q=${encodeURIComponent(text(n))}`),
        )
      }
      results.push(atMost(`search ${what} p95`, worst, 150, 'ms', this.#machine))
    }
    return results
  }

  /** `start`: a second start on the filled city, and memory once it has come to rest. */
  async start(): Promise<BenchResult[]> {
    const first = await this.#open()
    await first.stop()
    this.#say('start: a second start, then half a minute of rest')
    const server = await startServer({ data: first.data })
    this.#server = Promise.resolve(server)
    await new Promise((resolve) => setTimeout(resolve, 30_000))
    const { postmaster, children } = databaseProcesses(server.data)
    const database = [postmaster, ...children.map(({ pid }) => pid)].reduce((sum, pid) => sum + memoryOf(pid), 0)
    return [
      atMost('start', server.readyMs / 1000, 15, 's', this.#machine),
      atMost('memory of the server at rest', memoryOf(server.child.pid as number), 300, 'MB', this.#machine),
      atMost('memory of the database at rest', database, 300, 'MB', this.#machine),
    ]
  }
}

/** Proportional set size in MB: shared pages are shared out among those that use them. */
function memoryOf(pid: number): number {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return Number(found?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Waits until every event has its place in the log: a one-off after a bulk fill. */
async function indexed(server: RunningServer, say: (text: string) => void): Promise<void> {
  const wire = await Wire.open(server.url)
  let last = -1
  for (;;) {
    const { body } = await wire.get('/api/v1/ledger/checkpoint')
    const { size = 0 } = JSON.parse(body) as { size?: number }
    if (size > 0 && size === last) break
    last = size
    say(`the log holds ${size} events`)
    await new Promise((resolve) => setTimeout(resolve, 2500))
  }
  wire.close()
}

export async function lifecycles(server: RunningServer, name: string): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const [citizen, dispatcher, unit] = await Promise.all([
        Wire.open(server.url),
        Wire.open(server.url),
        Wire.open(server.url),
      ])
      return { citizen, dispatcher, unit }
    }),
  )
  const first = clients[0] as (typeof clients)[number]
  await signIn(first.dispatcher, 'paidan', demonstrationPassword)
  await signIn(first.unit, 'zhujian', demonstrationPassword)
  for (const { dispatcher, unit } of clients) {
    dispatcher.token = first.dispatcher.token
    unit.token = first.unit.token
  }
  let n = 0
  let done = 0
  const live = async ({ citizen, dispatcher, unit }: (typeof clients)[number], until: number) => {
    while (performance.now() < until) {
      const key = `${name}-${n++}`
      const ok = async (wire: Wire, path: string, body: object, step: string) => {
        const answer = await wire.post(path, body, `${key}-${step}`)
        if (answer.status >= 300) throw new Error(`${step} of ${key}: ${answer.status} ${answer.body}`)
        return JSON.parse(answer.body) as { number: string }
      }
      const { number } = await ok(
        citizen,
        '/api/v1/matters',
        { procedure: 'inquiry.demand', with: demandOf(n) },
        'create',
      )
      const actions = `/api/v1/matters/${number}/actions`
      await ok(
        dispatcher,
        `${actions}/dispatch`,
        { with: { catalogue: '0401', handlingOrgan: 'city-housing' } },
        'dispatch',
      )
      await ok(unit, `${actions}/accept`, { with: {} }, 'accept')
      await ok(unit, `${actions}/reply`, { with: { result: 'done', reply: '已经处理完毕，欢迎监督。' } }, 'reply')
      const found = await unit.get(`/api/v1/search?q=${number}`)
      if (!found.body.includes(number)) throw new Error(`${number} was not found: ${found.body.slice(0, 200)}`)
      done++
    }
  }
  const run = async (ms: number) => {
    const until = performance.now() + ms
    await Promise.all(clients.map((client) => live(client, until)))
  }
  await run(LIFECYCLE_MS / 3)
  done = 0
  const began = performance.now()
  await run(LIFECYCLE_MS)
  const rate = done / ((performance.now() - began) / 1000)
  for (const { citizen, dispatcher, unit } of clients) for (const wire of [citizen, dispatcher, unit]) wire.close()
  return rate
}

/** The same kind of request again and again by one officer: p95 in milliseconds. */
async function askAgain(server: RunningServer, account: string, path: (n: number) => string): Promise<number> {
  const wire = await Wire.open(server.url)
  await signIn(wire, account, demonstrationPassword)
  const times: number[] = []
  for (let n = 0; n < ASKED + 10; n++) {
    const began = performance.now()
    const { status, body } = await wire.get(path(n))
    if (n >= 10) times.push(performance.now() - began)
    if (status !== 200) throw new Error(`${path(n)}: ${status} ${body.slice(0, 300)}`)
  }
  wire.close()
  return quantile(times, 0.95)
}

/** What the database's own caretaker does within a minute of such a load: without it the planner still sees empty tables. */
async function analysed(server: RunningServer): Promise<void> {
  const found = findEmbeddedPostgres(path.join(server.data, 'postgres'))
  if (!found) throw new Error(`no database runs on ${server.data}`)
  const admin = new pg.Client(found)
  await admin.connect()
  await admin.query('ANALYZE')
  await admin.end()
}
