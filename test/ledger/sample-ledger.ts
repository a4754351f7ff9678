import {
  attachmentLine,
  CompactRange,
  checkpointLine,
  commit,
  type DisclosedValue,
  endLine,
  eventLine,
  headerLine,
  type KeyPair,
  type LedgerEvent,
  newSalt,
  type SuiteId,
  sealEvent,
  signCheckpoint,
  storedBody,
  suite,
} from '#ledger'

/** One row of the log as a store would hold it; tests alter these rows and export them again. */
export interface Row {
  event: LedgerEvent
  text: string
  hash: string
  attachments: { id: string; bytes: Uint8Array }[]
}

export interface Ledger {
  suite: SuiteId
  city: string
  origin: string
  keys: KeyPair
  rows: Row[]
  checkpoints: { size: number; note: string }[]
  values: DisclosedValue[]
}

/** Seeded numbers below `n` (mulberry32), so that a failing run can be repeated. */
export function dice(seed: number): (n: number) => number {
  let state = seed >>> 0
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n)
  }
}

const TEXTS = ['路灯不亮', '𠮷田路·噪声 "夜间" 施工', '","type":"acted","v":1}', '\\",\\"seq\\":9,', '积水\n无人处理']

/** A ledger of about `size` events over several matters, with checkpoints every so often and one at the end. */
export async function makeLedger(id: SuiteId, seed: number, size: number): Promise<Ledger> {
  const roll = dice(seed)
  const hashes = suite(id)
  const origin = 'fadu.example/sample'
  const ledger: Ledger = {
    suite: id,
    city: 'sample',
    origin,
    keys: hashes.generateKey(origin),
    rows: [],
    checkpoints: [],
    values: [],
  }
  const definition = { id: `sample.procedure-${seed}`, title: { zh: '示例程序', en: 'Sample' } }
  const stored = storedBody(hashes, definition)
  append(ledger, 'definition:sample', 'stored', stored)
  let matters = 0
  while (ledger.rows.length < size) {
    if (matters === 0 || roll(4) === 0) {
      matters++
      const salt = newSalt()
      const value = TEXTS[roll(TEXTS.length)] as string
      const commitment = commit(hashes, salt, value)
      ledger.values.push({ i: ledger.rows.length, commitment, salt, value })
      const body = { what: 'file', law: stored.digest, values: { text: commitment }, note: TEXTS[roll(TEXTS.length)] }
      append(ledger, `matter:SM-${matters}`, 'opened', body)
    } else {
      const files =
        roll(6) === 0 ? [{ id: `file-${ledger.rows.length}`, bytes: Buffer.from(`bytes ${roll(1e9)}`) }] : []
      const body = { what: `act-${roll(9)}`, n: roll(1000), files: files.map(({ bytes }) => hashes.hex(bytes)) }
      append(ledger, `matter:SM-${1 + roll(matters)}`, 'acted', body).attachments = files
    }
    if (roll(12) === 0) await mark(ledger)
  }
  await mark(ledger)
  return ledger
}

/** Seals the subject's next event and puts it at the end of the log. */
export function append(ledger: Ledger, subject: string, type: string, body: object): Row {
  const last = ledger.rows.findLast((row) => row.event.subject === subject)
  const event: LedgerEvent = {
    city: ledger.city,
    subject,
    seq: (last?.event.seq ?? 0) + 1,
    type,
    v: 1,
    prev: last?.hash ?? '',
    effectiveOn: '2026-11-23T09:00:00+08:00',
    recordedAt: '2026-11-23T01:00:00.123456Z',
    actor: { post: 'sample-post' },
    body,
  }
  const row: Row = { event, ...sealEvent(suite(ledger.suite), event), attachments: [] }
  ledger.rows.push(row)
  return row
}

/** Signs a checkpoint over the rows as they are now. */
export async function mark(ledger: Ledger): Promise<void> {
  const size = ledger.rows.length
  if (ledger.checkpoints.at(-1)?.size === size) return
  ledger.checkpoints.push({ size, note: await signed(ledger) })
}

export async function signed(ledger: Ledger, keys: KeyPair = ledger.keys): Promise<string> {
  const hashes = suite(ledger.suite)
  const range = new CompactRange(hashes)
  for (const row of ledger.rows) range.append(Buffer.from(row.hash, 'hex'))
  const { origin } = ledger
  return signCheckpoint({ origin, size: range.size, root: range.root() }, [hashes.signer(keys.privateKey)])
}

/** Exports the rows as an honest exporter finds them: the predecessor by subject and seq, the hash that is stored. */
export function exportLines(ledger: Ledger): string[] {
  const hashes = suite(ledger.suite)
  const { city, origin, keys, rows } = ledger
  const header = { city, origin, suite: ledger.suite, size: rows.length, keys: [keys.publicKey] }
  const lines = [headerLine({ ...header, createdAt: '2026-11-23T02:00:00Z' })]
  const range = new CompactRange(hashes)
  const places = new Map<string, number>()
  for (const [i, { event }] of rows.entries()) {
    const place = `${event.subject} ${event.seq}`
    if (!places.has(place)) places.set(place, i)
  }
  const checkpoints = [...ledger.checkpoints]
  for (let i = 0; i <= rows.length; i++) {
    while (checkpoints[0] !== undefined && checkpoints[0].size <= i) {
      lines.push(checkpointLine((checkpoints.shift() as { note: string }).note))
    }
    const row = rows[i]
    if (row === undefined) break
    const previous = places.get(`${row.event.subject} ${row.event.seq - 1}`) ?? null
    lines.push(eventLine(i, previous, row.hash, row.text))
    for (const { id, bytes } of row.attachments) {
      lines.push(attachmentLine({ id, size: bytes.length, storedHash: hashes.hex(bytes) }))
    }
    range.append(Buffer.from(row.hash, 'hex'))
  }
  for (const { note } of checkpoints) lines.push(checkpointLine(note))
  lines.push(endLine(rows.length, range.root()))
  return lines
}

/** Writes the row anew as someone would who can compute hashes. */
export function reseal(ledger: Ledger, row: Row): void {
  Object.assign(row, sealEvent(suite(ledger.suite), row.event))
}

/** Rewrites the subject's chain from this row on: every later hash and link fits again. */
export function rewriteChain(ledger: Ledger, row: Row): void {
  const { subject, seq } = row.event
  const later = ledger.rows.filter(({ event }) => event.subject === subject && event.seq >= seq)
  later.sort((a, b) => a.event.seq - b.event.seq)
  let prev = row.event.prev
  for (const each of later) {
    each.event.prev = prev
    reseal(ledger, each)
    prev = each.hash
  }
}

export async function* streamed<T>(pieces: T[]): AsyncGenerator<T> {
  yield* pieces
}
