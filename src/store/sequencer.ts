import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { CompactRange, type CompactRangeState, type Signer, type Suite, signCheckpoint } from '#ledger'
import { keepCheckpoint } from './checkpoint-files.ts'
import { inTransaction, poolConfig } from './connection.ts'
import type { Connection, Sequencer } from './store.ts'
import { FIRST_STORED_LEVEL } from './tree.ts'

export interface SequencerOptions {
  connection: Connection
  city: string
  origin: string
  suite: Suite
  signer: Signer
  data: string
  /** Most time between two checkpoints while events come in, in milliseconds. */
  interval?: number
  log?: (message: string) => void
}

/** Events in one transaction of the sequencer. */
const STEP = 5000

/**
 * Gives committed events their index. An event is taken only when every transaction that began before its own has
 * ended, so that the order (transaction, subject, seq) is final when it is given.
 */
export function startSequencer(options: SequencerOptions): Sequencer {
  const worker = new Worker(options)
  const running = worker.run()
  return {
    flush: () => worker.flush(),
    stop: async () => {
      worker.stop()
      await running
    },
  }
}

interface Waiting {
  resolve: () => void
  reject: (error: unknown) => void
}

class Worker {
  readonly #options: SequencerOptions
  readonly #interval: number
  #stopping = false
  #wake: (() => void) | undefined
  #waiting: Waiting[] = []
  #failing = false

  constructor(options: SequencerOptions) {
    this.#options = options
    this.#interval = options.interval ?? 900
  }

  flush(): Promise<void> {
    if (this.#stopping) return Promise.reject(new Error('the sequencer was stopped'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#wake?.()
    })
  }

  stop(): void {
    this.#stopping = true
    this.#wake?.()
  }

  /** Works on one connection after another until stopped: the lock lives and dies with the connection. */
  async run(): Promise<void> {
    while (!this.#stopping) {
      const client = new pg.Client(poolConfig(this.#options.connection, 'fadu sequencer'))
      client.on('error', () => {})
      try {
        await client.connect()
        if (await this.#lock(client)) await this.#work(client)
      } catch (error) {
        if (!this.#failing && !this.#stopping) {
          this.#options.log?.(`The sequencer cannot work and tries again: ${(error as Error).message}`)
        }
        this.#failing = true
        await this.#rest(300)
      } finally {
        await client.end().catch(() => {})
      }
    }
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('the sequencer was stopped'))
  }

  /** One sequencer for a city, on whichever node; the others wait here. */
  async #lock(client: pg.Client): Promise<boolean> {
    while (!this.#stopping) {
      const { rows } = await client.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine',
        [`fadu sequencer ${this.#options.city}`],
      )
      if (rows[0]?.mine) return true
      await this.#rest(this.#interval)
    }
    return false
  }

  async #work(client: pg.Client): Promise<void> {
    const { city } = this.#options
    let published = await publishedSize(client, city)
    let last = false
    while (!last) {
      last = this.#stopping
      const begun = performance.now()
      const waiting = this.#waiting.splice(0)
      try {
        const range = await this.#takeAll(client, waiting.length > 0)
        if (range.size > published) {
          await this.#publish(client, range)
          published = range.size
        }
      } catch (error) {
        this.#waiting.unshift(...waiting)
        throw error
      }
      this.#failing = false
      for (const { resolve } of waiting) resolve()
      await this.#rest(Math.max(1, this.#interval - (performance.now() - begun)))
    }
  }

  /** Takes what is there; when someone waits, also what was committed before now but stands behind a slow transaction. */
  async #takeAll(client: pg.Client, someoneWaits: boolean): Promise<CompactRange> {
    const { city, suite } = this.#options
    const begun = performance.now()
    const horizon = someoneWaits ? await currentHorizon(client) : 0n
    for (;;) {
      const { range, taken, next } = await sequence(client, city, suite)
      if (taken === 0 && (next >= horizon || this.#stopping)) return range
      if (taken === 0) await sleep(5)
      // Under a steady load a checkpoint must still come in time.
      if (!someoneWaits && performance.now() - begun > this.#interval) return range
    }
  }

  /** Commit came first; now the file outside the database, and only then the row that readers see. */
  async #publish(client: pg.Client, range: CompactRange): Promise<void> {
    const { city, origin, signer, data } = this.#options
    const root = range.root()
    const note = await signCheckpoint({ origin, size: range.size, root }, [signer])
    keepCheckpoint(data, range.size, note)
    await publishCheckpoint(client, city, range.size, root, note)
  }

  /** Sleeps; a flush or a stop ends it at once. */
  async #rest(ms: number): Promise<void> {
    if (this.#stopping || this.#waiting.length > 0) return
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms)
      this.#wake = resolve
    })
    this.#wake = undefined
    clearTimeout(timer)
  }
}

export async function publishCheckpoint(
  client: pg.ClientBase | pg.Pool,
  city: string,
  size: number,
  root: Uint8Array,
  note: string,
): Promise<void> {
  await client.query({
    name: 'publish checkpoint',
    text: `INSERT INTO checkpoints (city, size, root, note) SELECT $1, $2, $3, $4
      WHERE NOT EXISTS (SELECT 1 FROM checkpoints WHERE city = $1 AND size = $2)`,
    values: [city, size, root, note],
  })
}

export interface LogState extends CompactRangeState {
  next: bigint
}

export async function loadState(client: pg.ClientBase | pg.Pool, city: string): Promise<LogState> {
  const { rows } = await client.query<{ size: number; hashes: string; next_tx: string }>(
    'SELECT size, hashes, next_tx::text FROM logs WHERE city = $1',
    [city],
  )
  const { size, hashes, next_tx } = rows[0]!
  return { size: Number(size), hashes: JSON.parse(hashes) as string[], next: BigInt(next_tx) }
}

async function publishedSize(client: pg.Client, city: string): Promise<number> {
  const { rows } = await client.query<{ size: number | null }>(
    'SELECT max(size) AS size FROM checkpoints WHERE city = $1',
    [city],
  )
  return rows[0]?.size ?? -1
}

/** Every transaction that has ended by now lies below this one. */
async function currentHorizon(client: pg.Client): Promise<bigint> {
  const { rows } = await client.query<{ tx: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS tx')
  return BigInt(rows[0]!.tx)
}

/** Takes the next events into the log, in one transaction. `next`: nothing before this transaction is left over. */
async function sequence(
  client: pg.Client,
  city: string,
  suite: Suite,
): Promise<{ range: CompactRange; taken: number; next: bigint }> {
  return inTransaction(client, async () => {
    const state = await loadState(client, city)
    const range = CompactRange.from(suite, state)
    const { rows } = await client.query<{
      xmin: string
      subject: string | null
      seq: number
      hash: Buffer
      tx: string
    }>({
      name: 'next events',
      text: `SELECT s.xmin::text, e.subject, e.seq, e.hash, e.tx::text
        FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xmin) s
        LEFT JOIN LATERAL (
          SELECT e.subject, e.seq, e.hash, e.tx FROM events e
          LEFT JOIN log l ON l.city = $1 AND l.subject = e.subject AND l.seq = e.seq
          WHERE e.city = $1 AND e.tx >= $2::xid8 AND e.tx < s.xmin AND l.idx IS NULL
          ORDER BY e.tx, e.subject, e.seq LIMIT $3) e ON true
        ORDER BY e.tx, e.subject, e.seq`,
      values: [city, String(state.next), STEP],
    })
    const events = rows.filter((row) => row.subject !== null)
    // A copied database counts transactions anew: then everything is looked through once more.
    const xmin = BigInt(rows[0]!.xmin)
    const next = events.length === STEP ? BigInt(events.at(-1)!.tx) : xmin
    if (events.length === 0) {
      if (next < state.next) {
        await client.query('UPDATE logs SET next_tx = $2::xid8 WHERE city = $1', [city, '0'])
      }
      return { range, taken: 0, next }
    }
    const nodes: { level: number; idx: number; hash: string }[] = []
    const leaves = events.map(({ subject, seq, hash }) => {
      const idx = range.size
      range.append(hash, (level, index, node) => {
        if (level >= FIRST_STORED_LEVEL) nodes.push({ level, idx: index, hash: Buffer.from(node).toString('hex') })
      })
      return { idx, subject, seq, leaf: hash.toString('hex') }
    })
    await client.query({
      name: 'log leaves',
      text: `INSERT INTO log (city, idx, subject, seq, leaf)
        SELECT $1, idx, subject, seq, decode(leaf, 'hex') FROM json_to_recordset($2::json)
        AS r(idx bigint, subject text, seq integer, leaf text)`,
      values: [city, JSON.stringify(leaves)],
    })
    if (nodes.length > 0) {
      await client.query({
        name: 'log nodes',
        text: `INSERT INTO nodes (city, level, idx, hash)
          SELECT $1, level, idx, decode(hash, 'hex') FROM json_to_recordset($2::json)
          AS r(level smallint, idx bigint, hash text)`,
        values: [city, JSON.stringify(nodes)],
      })
    }
    const { size, hashes } = range.state()
    await client.query({
      name: 'log state',
      text: 'UPDATE logs SET size = $2, hashes = $3, next_tx = $4::xid8 WHERE city = $1',
      values: [city, size, JSON.stringify(hashes), String(next)],
    })
    return { range, taken: events.length, next }
  })
}
