import { hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import {
  CompactRange,
  checkpointLine,
  commit,
  endLine,
  eventLine,
  headerLine,
  newSalt,
  sealEvent,
  signCheckpoint,
  storedBody,
  suite,
  verifyExport,
} from '#ledger'

/** How many matters have a first event before the next round begins: keeps predecessors far apart, as in a real city. */
const ROUND = 20_000
const EVENTS_OF_A_MATTER = 5
const CHECKPOINT_EVERY = 10_000

export interface BenchResult {
  name: string
  ours: number
  limit: number
  ratio: number
  unit: string
  target: number
  ok: boolean
  machine: string
}

/**
 * `verify`: events per second through `verifyExport` on one core, against a bare loop of the same SM3 calls on the same
 * sizes (one per event, one per inner node of the tree). A second line shows all cores.
 */
export async function verifyBench(matters: number, machine: string): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fadu-bench-verify-'))
  try {
    const path = join(folder, 'ledger.jsonl')
    const { sizes, key } = await writeExport(path, matters)
    const options = { keys: [key] }
    const rounds = [0, 1, 2].map(() => sizes)
    let bare = 0
    let one = 0
    for (const round of rounds) {
      bare = Math.max(bare, round.length / bareLoop(round))
      one = Math.max(one, round.length / (await seconds(() => proven(path, options))))
    }
    const workers = availableParallelism()
    const all = sizes.length / (await seconds(() => proven(path, { ...options, workers })))
    const line = (name: string, ours: number, target: number) => {
      const ratio = ours / bare
      return {
        name,
        ours: Math.round(ours),
        limit: Math.round(bare),
        ratio,
        unit: 'events/s',
        target,
        ok: ratio >= target,
        machine,
      }
    }
    // The second is shown, not promised: it hangs on what else the machine does.
    return [line('verify', one, 0.6), line(`verify on ${workers} cores`, all, 0)]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function proven(path: string, options: Parameters<typeof verifyExport>[1]): Promise<void> {
  const report = await verifyExport(path, options)
  if (!report.ok) throw new Error(`the bench's own export was refused: ${JSON.stringify(report.findings[0])}`)
}

async function seconds(run: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

/** The same hashes over bytes that are already in memory: what no verifier can do without. */
function bareLoop(sizes: Int32Array): number {
  const bytes = Buffer.alloc(1 << 16, 'x')
  const node = Buffer.alloc(65, 1)
  const start = performance.now()
  for (let i = 0; i < sizes.length; i++) {
    hash('sm3', bytes.subarray(0, (sizes[i] as number) + 1), 'buffer')
    for (let rest = i; rest % 2 === 1; rest = (rest - 1) / 2) hash('sm3', node, 'buffer')
  }
  return (performance.now() - start) / 1000
}

async function writeExport(path: string, matters: number): Promise<{ sizes: Int32Array; key: string }> {
  const hashes = suite('sm')
  const origin = 'fadu.example/bench'
  const keys = hashes.generateKey(origin)
  const signers = [hashes.signer(keys.privateKey)]
  const size = matters * EVENTS_OF_A_MATTER + 1
  const sizes = new Int32Array(size)
  const range = new CompactRange(hashes)
  const file = createWriteStream(path, { highWaterMark: 1 << 20 })
  const header = { city: 'bench', origin, suite: 'sm' as const, size, keys: [keys.publicKey] }
  file.write(headerLine({ ...header, createdAt: '2026-01-01T00:00:00Z' }))
  const add = async (subject: string, seq: number, type: string, prev: string, before: number | null, body: object) => {
    const event = { city: 'bench', subject, seq, type, v: 1, prev, body }
    const times = { effectiveOn: '2026-01-01T09:00:00+08:00', recordedAt: '2026-01-01T01:00:00.000000Z' }
    const { text, hash } = sealEvent(hashes, {
      ...event,
      ...times,
      actor: { person: 'p1024', post: 'post-17', organ: 'organ-9' },
    })
    sizes[range.size] = Buffer.byteLength(text)
    if (!file.write(eventLine(range.size, before, hash, text)))
      await new Promise((resolve) => file.once('drain', resolve))
    range.append(Buffer.from(hash, 'hex'))
    if (range.size % CHECKPOINT_EVERY === 0 || range.size === size) {
      file.write(checkpointLine(await signCheckpoint({ origin, size: range.size, root: range.root() }, signers)))
    }
    return hash
  }
  const stored = storedBody(hashes, { id: 'bench.procedure', title: { zh: '测试程序', en: 'Bench' } })
  await add('definition:bench.procedure', 1, 'stored', '', null, stored)
  for (let from = 0; from < matters; from += ROUND) {
    const to = Math.min(from + ROUND, matters)
    const last: { hash: string; index: number }[] = []
    for (let seq = 1; seq <= EVENTS_OF_A_MATTER; seq++) {
      for (let matter = from; matter < to; matter++) {
        const before = last[matter - from]
        const index = range.size
        const body = seq === 1 ? opened(matter, stored.digest) : acted(matter, seq)
        const subject = `matter:BN-260101-${String(matter).padStart(6, '0')}-K`
        const type = seq === 1 ? 'opened' : 'acted'
        last[matter - from] = {
          hash: await add(subject, seq, type, before?.hash ?? '', before?.index ?? null, body),
          index,
        }
      }
    }
  }
  file.write(endLine(size, range.root()))
  file.end()
  await finished(file)
  return { sizes, key: keys.publicKey }
}

/** Shapes and sizes of the platform's own events: commitments where a person's words stood. */
function opened(matter: number, law: string): object {
  const sm = suite('sm')
  const personal = (value: string) => commit(sm, newSalt(), value)
  const values = {
    place: personal('甲'),
    text: personal('乙'),
    name: personal('丙'),
    phone: personal('丁'),
    category: 'road-light',
  }
  const started = {
    is: 'started',
    deadline: 'accept',
    run: 1,
    start: '2026-01-01T09:00:00+08:00',
    length: { workingDays: 5 },
  }
  const effects = [
    { is: 'state', to: 'filed' },
    { ...started, due: '2026-01-09', at: '2026-01-09T23:59:59+08:00' },
  ]
  return {
    what: 'file',
    by: { party: `p${matter}` },
    values,
    effects,
    procedure: 'inquiry.platform',
    law,
    channel: 'portal',
  }
}

function acted(matter: number, seq: number): object {
  const values = { organ: `organ-${matter % 60}`, opinion: commit(suite('sm'), newSalt(), `${matter} ${seq}`) }
  const effects = [
    { is: 'state', to: `state-${seq}` },
    { is: 'met', deadline: 'accept', run: 1, at: '2026-01-02T09:00:00+08:00' },
  ]
  return { what: `act-${seq}`, by: { person: 'p1024', post: 'post-17', organ: 'organ-9' }, values, effects }
}
