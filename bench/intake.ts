import path from 'node:path'
import pg from 'pg'
import { connectionAs } from '#store'
import { poolConfig } from '../src/store/connection.ts'
import { findEmbeddedPostgres } from '../src/store/embedded/index.ts'
import { startServer } from '../test/harness/server.ts'
import { demandOf } from './demands.ts'
import { atLeast, atMost, type BenchResult, ofLimit, quantile } from './measure.ts'
import { Wire } from './wire.ts'

const CLIENTS = 32
const CONNECTIONS = 16
const WARM = 3000
/** Submissions of one round; two rounds of ours stand between two of the limit. */
const ROUND = 8000

/**
 * `intake`: submissions that were acknowledged, over HTTP, by 32 clients, against one prepared statement that writes the
 * very rows of those submissions (under another city) on 16 connections. Same server, same settings, fsync on.
 */
export async function intakeBench(machine: string, say: (text: string) => void): Promise<BenchResult[]> {
  const server = await startServer({
    nodeArguments: process.env.FADU_BENCH_PROFILE
      ? ['--cpu-prof', `--cpu-prof-dir=${process.env.FADU_BENCH_PROFILE}`]
      : [],
  })
  try {
    const admin = findEmbeddedPostgres(path.join(server.data, 'postgres'))
    if (!admin) throw new Error('the database of the server was not found')
    const wires = await Promise.all(Array.from({ length: CLIENTS }, () => Wire.open(server.url)))
    let sent = 0
    const submit = async (count: number): Promise<{ rate: number; times: number[] }> => {
      const times: number[] = []
      const end = sent + count
      const began = performance.now()
      await Promise.all(
        wires.map(async (wire) => {
          while (sent < end) {
            const n = sent++
            const body = { procedure: 'inquiry.demand', with: demandOf(n) }
            const start = performance.now()
            const answer = await wire.post('/api/v1/matters', body, `bench-intake-${n}`)
            times.push(performance.now() - start)
            if (answer.status !== 201) throw new Error(`submission ${n}: ${answer.status} ${answer.body}`)
          }
        }),
      )
      return { rate: count / ((performance.now() - began) / 1000), times }
    }
    say('intake: warming up')
    await submit(WARM)
    const ours: number[] = []
    const limits: number[] = []
    let times: number[] = []
    for (let i = 0; i < 2; i++) {
      say(`intake: ${ROUND} submissions by ${CLIENTS} clients`)
      const round = await submit(ROUND)
      if (ours.every((rate) => rate < round.rate)) times = round.times
      ours.push(round.rate)
      say(`intake: the same rows by one statement on ${CONNECTIONS} connections`)
      limits.push(await bareStatement(connectionAs(admin, 'fadu_app'), `limit-${i}`, ROUND))
    }
    for (const wire of wires) wire.close()
    const best = Math.max(...ours)
    return [
      ofLimit('intake', best, Math.max(...limits), 0.5, 'submissions/s', machine),
      atLeast('intake rate', best, 800, 'submissions/s', machine),
      atMost('intake p99', quantile(times, 0.99), 100, 'ms', machine),
    ]
  } finally {
    await server.stop()
  }
}

const TABLES = ['events', 'personal', 'matters', 'deadlines', 'audience', 'words', 'identifiers', 'idempotency']

/** Reads the newest rows of `count` submissions and writes them again under another city: submissions a second. */
async function bareStatement(connection: pg.ClientConfig, city: string, count: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new pg.Client(poolConfig(connection as never, 'bench'))
      await client.connect()
      return client
    }),
  )
  try {
    const reader = clients[0] as pg.Client
    const tables: Table[] = []
    for (const table of TABLES) {
      const { rows } = await reader.query<{ name: string; type: string }>(
        `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
          WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'tx' ORDER BY attnum`,
        [`fadu.${table}`],
      )
      tables.push({ table, columns: rows })
    }
    const submissions = await rowsOfSubmissions(reader, tables, count)
    const shape = (submissions[0] as string[][][]).map((rows) => rows.length).join(' ')
    const same = submissions.filter((rows) => rows.map((list) => list.length).join(' ') === shape)
    const text = statement(tables, submissions[0] as string[][][])
    const values = same.map((rows) => rows.flat(2).map((value) => (value === 'xianning' ? city : value)))
    let next = 0
    const began = performance.now()
    await Promise.all(
      clients.map(async (client) => {
        while (next < values.length) await client.query({ name: 'bare', text, values: values[next++] as string[] })
      }),
    )
    return values.length / ((performance.now() - began) / 1000)
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

interface Table {
  table: string
  columns: { name: string; type: string }[]
}

async function rowsOfSubmissions(client: pg.Client, tables: Table[], count: number): Promise<string[][][][]> {
  const { rows: subjects } = await client.query<{ subject: string }>(
    `SELECT subject FROM fadu.matters WHERE city = 'xianning' ORDER BY opened_at DESC LIMIT $1`,
    [count],
  )
  const found = new Map(subjects.map(({ subject }) => [subject, tables.map(() => [] as string[][])]))
  for (const [t, { table, columns }] of tables.entries()) {
    const { rows } = await client.query<{ subject: string; cells: string[] }>({
      text: `SELECT subject, ARRAY[${columns.map(({ name }) => `"${name}"::text`).join(', ')}] AS cells
        FROM fadu.${table} WHERE city = 'xianning' AND subject = ANY ($1)`,
      values: [[...found.keys()]],
    })
    for (const { subject, cells } of rows) found.get(subject)?.[t]?.push(cells)
  }
  return [...found.values()]
}

function statement(tables: Table[], rows: string[][][]): string {
  let n = 0
  const parts = tables.map(({ table, columns }, t) => {
    const lines = (rows[t] as string[][]).map(() => `(${columns.map(({ type }) => `$${++n}::${type}`).join(', ')})`)
    return `INSERT INTO fadu.${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES ${lines.join(', ')}`
  })
  const last = parts.pop() as string
  return `WITH ${parts.map((part, i) => `p${i} AS (${part})`).join(', ')} ${last}`
}
