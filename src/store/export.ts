import type pg from 'pg'
import { fromMs, type Instant } from '#calendar'
import { attachmentLine, CompactRange, checkpointLine, endLine, eventLine, headerLine, missingLine } from '#ledger'
import { storedSize } from './file-format.ts'
import type { LedgerSource } from './ledger-reads.ts'

const STEP = 2000

interface LogRow {
  idx: number
  leaf: string
  text: string | null
  previous: number | null
}

interface FileLine {
  idx: number
  id: string
  size: number
  stored_hash: string
}

/** One repeatable-read snapshot, from the first event to the latest checkpoint, in constant memory. */
export async function* exportLedger(source: LedgerSource, createdAt: Instant = fromMs(0)): AsyncGenerator<string> {
  const client = await source.pool.connect()
  const lines = exportLines(client, source, createdAt)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    yield* lines
  } finally {
    await client.query('ROLLBACK').catch(() => {})
    client.release()
  }
}

/** The same inside a transaction that the caller has begun. */
export async function* exportLines(
  client: pg.ClientBase,
  { city, origin, suite, keys }: Pick<LedgerSource, 'city' | 'origin' | 'suite' | 'keys'>,
  createdAt: Instant,
): AsyncGenerator<string> {
  const checkpoints = await client.query<{ size: number; note: string }>(
    'SELECT size, note FROM checkpoints WHERE city = $1 ORDER BY size',
    [city],
  )
  const notes = checkpoints.rows
  const size = notes.at(-1)?.size ?? 0
  yield headerLine({ city, origin, suite: suite.id, size, keys: [keys.ledger.publicKey], createdAt })
  const range = new CompactRange(suite)
  let note = 0
  const notesAt = function* (count: number) {
    for (; (notes[note]?.size ?? Infinity) <= count; note++) yield checkpointLine(notes[note]!.note)
  }
  yield* notesAt(0)
  let from = 0
  while (from < size) {
    const rows = await logRows(client, city, from, Math.min(from + STEP, size))
    const files = await fileRows(client, city, from, Math.min(from + STEP, size), suite.id)
    for (const row of rows) {
      yield row.text === null ? missingLine(row.idx, row.leaf) : eventLine(row.idx, row.previous, row.leaf, row.text)
      for (const file of files.get(row.idx) ?? []) yield attachmentLine(file)
      range.append(Buffer.from(row.leaf, 'hex'))
      yield* notesAt(row.idx + 1)
    }
    from += STEP
  }
  yield* notesAt(Number.MAX_SAFE_INTEGER)
  yield endLine(range.size, range.root())
}

async function logRows(client: pg.ClientBase, city: string, from: number, to: number): Promise<LogRow[]> {
  const { rows } = await client.query<LogRow>({
    name: 'export events',
    text: `SELECT l.idx, encode(l.leaf, 'hex') AS leaf, e.text, p.idx AS previous FROM log l
      LEFT JOIN events e ON e.city = $1 AND e.subject = l.subject AND e.seq = l.seq
      LEFT JOIN log p ON p.city = $1 AND p.subject = l.subject AND p.seq = l.seq - 1
      WHERE l.city = $1 AND l.idx >= $2 AND l.idx < $3 ORDER BY l.idx`,
    values: [city, from, to],
  })
  return rows
}

async function fileRows(client: pg.ClientBase, city: string, from: number, to: number, suite: 'sm' | 'intl') {
  const { rows } = await client.query<FileLine>({
    name: 'export files',
    text: `SELECT l.idx, f.id, f.size, f.stored_hash FROM files f
      JOIN log l ON l.city = $1 AND l.subject = f.subject AND l.seq = f.seq
      WHERE f.city = $1 AND l.idx >= $2 AND l.idx < $3 ORDER BY l.idx, f.id`,
    values: [city, from, to],
  })
  const found = new Map<number, { id: string; size: number; storedHash: string }[]>()
  for (const row of rows) {
    const list = found.get(row.idx) ?? []
    list.push({ id: row.id, size: storedSize(suite, row.size), storedHash: row.stored_hash })
    found.set(row.idx, list)
  }
  return found
}
