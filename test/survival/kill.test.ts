import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { verifyExport } from '#ledger'
import { startEmbeddedPostgres } from '../../src/store/embedded/index.ts'
import { databaseProcesses, freePort, type RunningServer, startServer } from '../harness/server.ts'
import { demand, dispatchTo, request, tokenOf, untilAcknowledged } from './client.ts'

const slow = process.env.FADU_SLOW === '1'
const ROUNDS = slow ? 20 : 6
const WRITERS = 8
const KINDS = ['server', 'backend', 'database', 'all'] as const

interface Acknowledged {
  key: string
  number: string
  dispatched: boolean
}

function killDatabase(data: string): void {
  const { postmaster, children } = databaseProcesses(data)
  for (const pid of [postmaster, ...children.map((child) => child.pid)]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended with its parent.
    }
  }
}

/** A backend is chosen by the round, so that the run can be repeated. */
function killBackend(data: string, n: number): void {
  const { backends } = databaseProcesses(data)
  const pid = backends[n % backends.length]
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
}

describe(`${ROUNDS} rounds of kill -9 under ${WRITERS} writers`, () => {
  let server: RunningServer
  after(() => server?.stop())

  it('lose no acknowledged action, double none, and leave the chain whole', { timeout: 15 * 60_000 }, async (t) => {
    const port = await freePort()
    server = await startServer({ port })
    const base = server.url
    const dispatcher = await tokenOf(base, 'paidan')
    const checker = await tokenOf(base, 'shenji')
    const acknowledged: Acknowledged[] = []
    const started: string[] = []
    let stopping = false
    const stopped = () => stopping
    /** When the last submission that was begun after the latest blow was acknowledged. */
    let struck = 0
    let answered = 0
    const writer = async (id: number) => {
      for (let n = 0; !stopping; n++) {
        const key = `writer-${id}-${n}`
        started.push(key)
        const begun = performance.now()
        const opened = await untilAcknowledged(
          `${base}/api/v1/matters`,
          { key, body: demand(`第${n}件 ${key}`) },
          stopped,
        )
        if (!opened) return
        const one: Acknowledged = { key, number: opened.body.number as string, dispatched: false }
        acknowledged.push(one)
        if (begun > struck && answered === 0) answered = performance.now()
        if (n % 2 === 0) continue
        const path = `${base}/api/v1/matters/${one.number}/actions/dispatch`
        const acted = await untilAcknowledged(
          path,
          { key: `${key}-dispatch`, token: dispatcher, body: dispatchTo('city-housing') },
          stopped,
        )
        one.dispatched = acted !== undefined
      }
    }
    const writers = Array.from({ length: WRITERS }, (_, id) => writer(id))
    const back: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      await sleep(slow ? 3000 : 900)
      const kind = KINDS[round % KINDS.length] as (typeof KINDS)[number]
      if (kind === 'backend') killBackend(server.data, round)
      if (kind === 'server' || kind === 'all') server.child.kill('SIGKILL')
      if (kind === 'database' || kind === 'all') killDatabase(server.data)
      struck = performance.now()
      answered = 0
      if (kind === 'server' || kind === 'all') server = await startServer({ port, data: server.data })
      while (answered === 0) {
        assert.ok(performance.now() - struck < 30_000, `no answer 30 s after the ${kind} was killed: ${server.said()}`)
        await Promise.race([sleep(20), ...writers])
      }
      back.push(answered - struck)
      const report = await verifyOver(base, checker)
      assert.ok(report.ok, `after the ${kind} was killed: ${JSON.stringify(report.findings.slice(0, 3))}`)
    }
    stopping = true
    await Promise.all(writers)
    // Those that were cut off at the end are sent once more: under their keys they are stored once.
    const known = new Set(acknowledged.map(({ key }) => key))
    for (const key of started.filter((each) => !known.has(each))) {
      const n = Number(key.split('-')[2])
      const reply = await untilAcknowledged(
        `${base}/api/v1/matters`,
        { key, body: demand(`第${n}件 ${key}`) },
        () => false,
      )
      acknowledged.push({ key, number: reply?.body.number as string, dispatched: false })
    }
    await server.stop()

    const database = await startEmbeddedPostgres({ dataDir: `${server.data}/postgres` })
    const client = new pg.Client({ ...database.connection, database: 'fadu' })
    await client.connect()
    try {
      const { rows } = await client.query<{ subject: string; types: string[]; whats: string[]; seqs: number[] }>(
        `SELECT subject, array_agg(seq ORDER BY seq) AS seqs, array_agg(type ORDER BY seq) AS types,
          array_agg(text::json -> 'body' ->> 'what' ORDER BY seq) AS whats
          FROM fadu.events WHERE subject LIKE 'matter:%' GROUP BY subject`,
      )
      const stored = new Map(rows.map((row) => [row.subject.slice('matter:'.length), row]))
      const lost = acknowledged.filter(({ number }) => !stored.has(number))
      assert.deepEqual(lost, [], 'acknowledged and not stored')
      const undone = acknowledged.filter(
        ({ number, dispatched }) => dispatched && !stored.get(number)?.whats.includes('dispatch'),
      )
      assert.deepEqual(undone, [], 'dispatched and not stored')
      assert.equal(
        new Set(acknowledged.map(({ number }) => number)).size,
        acknowledged.length,
        'one number given twice',
      )
      assert.equal(stored.size, acknowledged.length, 'a submission was stored twice')
      for (const { subject, whats, seqs } of rows) {
        assert.deepEqual(
          seqs,
          seqs.map((_, i) => i + 1),
          subject,
        )
        assert.equal(whats.filter((what) => what === 'dispatch').length <= 1, true, `${subject} was dispatched twice`)
      }
    } finally {
      await client.end()
      await database.stop()
    }
    const acts = acknowledged.length + acknowledged.filter(({ dispatched }) => dispatched).length
    t.diagnostic(
      `${acts} acknowledged, 0 lost, 0 doubled; back after ${back.map((ms) => `${Math.round(ms)} ms`).join(', ')}`,
    )
    assert.ok(Math.max(...back) < 20_000, `back only after ${Math.max(...back)} ms`)
  })
})

async function verifyOver(base: string, token: string) {
  for (let tries = 0; ; tries++) {
    const response = await fetch(`${base}/api/v1/exports/ledger`, { headers: { authorization: `Bearer ${token}` } })
    if (response.status !== 200 && tries < 20) {
      await response.text()
      await sleep(200)
      continue
    }
    assert.equal(response.status, 200)
    return verifyExport(response.body as unknown as AsyncIterable<Uint8Array>)
  }
}

describe('the control', () => {
  it('loses acknowledged actions when commits do not wait for the disk', { timeout: 3 * 60_000 }, async (t) => {
    const first = await startServer()
    const { data } = first
    await first.stop()
    const careless = await startEmbeddedPostgres({ dataDir: `${data}/postgres` })
    const admin = new pg.Client(careless.connection)
    await admin.connect()
    await admin.query('ALTER DATABASE fadu SET synchronous_commit = off')
    await admin.end()
    await careless.stop()

    const server = await startServer({ data })
    // What writes the log in the background is held, as by a disk that stalls: only a commit that waits is then safe.
    for (const { pid, title } of databaseProcesses(data).children) {
      if (/walwriter|background writer/.test(title)) process.kill(pid, 'SIGSTOP')
    }
    const acknowledged: string[] = []
    let stopping = false
    const writers = Array.from({ length: WRITERS }, async (_, id) => {
      for (let n = 0; !stopping; n++) {
        const reply = await request(`${server.url}/api/v1/matters`, {
          key: `careless-${id}-${n}`,
          body: demand(`控制试验第${n}件`),
        })
        if (reply.status === 201) acknowledged.push(reply.body.number as string)
        else break
      }
    })
    for (const begun = performance.now(); acknowledged.length < 100 && performance.now() - begun < 30_000; )
      await sleep(20)
    // A signed checkpoint, outside the database, has to have seen some of what is about to be lost.
    const sized = async () => Number((await request(`${server.url}/api/v1/ledger/checkpoint`)).body.size)
    for (const began = await sized(), until = performance.now() + 30_000; performance.now() < until; await sleep(50)) {
      if ((await sized()) > began) break
    }
    const ended = once(server.child, 'exit')
    server.child.kill('SIGKILL')
    killDatabase(data)
    stopping = true
    await ended
    await Promise.all(writers)

    const again = await startEmbeddedPostgres({ dataDir: `${data}/postgres` })
    const client = new pg.Client({ ...again.connection, database: 'fadu' })
    await client.connect()
    const { rows } = await client.query<{ subject: string }>('SELECT subject FROM fadu.matters')
    await client.end()
    await again.stop()
    const stored = new Set(rows.map(({ subject }) => subject.slice('matter:'.length)))
    const lost = acknowledged.filter((number) => !stored.has(number)).length
    t.diagnostic(`${acknowledged.length} acknowledged, ${lost} lost`)
    assert.ok(acknowledged.length > 50, `only ${acknowledged.length} were acknowledged: the control could not run`)
    assert.ok(
      lost > 0,
      'the careless database lost nothing: this machine cannot show what the other test guards against',
    )
    // The log's last signed checkpoint lies outside the database: it shows the loss, and the start is refused.
    const refused = await startServer({ data }).catch((error: Error) => error)
    if (!(refused instanceof Error)) await refused.stop()
    assert.ok(refused instanceof Error, 'the start was not refused')
    assert.match(refused.message, /behind|落后|checkpoint|检查点/i)
  })
})
