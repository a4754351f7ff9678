import type { LeafStatement, Statement } from '#figures'
import { inTransaction } from './connection.ts'
import { LIST_COLUMNS, listRow, type MatterListRow } from './lists.ts'
import type { ListRow } from './reads.ts'
import type { Store } from './store.ts'

type Base = Pick<Store, 'pool' | 'city'>

export interface LeafRow {
  value: unknown
  n: number
}

/**
 * Plans made for the very values, as one of ten procedures may hold nearly all records; and every core that the server
 * allows, as these are its longest statements.
 */
const SETTINGS = `SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL parallel_setup_cost = 0;
  SET LOCAL parallel_tuple_cost = 0`

/** All leaves from one view of the data, in the order of each statement, and how long the log was then at least. */
export async function readLeaves(
  { pool, city }: Base,
  statements: readonly LeafStatement[],
): Promise<{ rows: LeafRow[][]; logSize: number; mark: string }> {
  const client = await pool.connect()
  try {
    return await inTransaction(
      client,
      async () => {
        await client.query(SETTINGS)
        const mark = (await client.query<{ mark: string }>(MARK, [city])).rows[0]?.mark ?? ''
        const rows: LeafRow[][] = []
        for (const { text, values, leaves } of statements) {
          const found = await client.query<Record<string, unknown>>({ text, values })
          const row = found.rows[0] ?? {}
          rows.push(leaves.map((_, i) => ({ value: row[`v${i}`], n: Number(row[`n${i}`] ?? 0) })))
        }
        return { rows, logSize: Number.parseInt(mark, 10) || 0, mark }
      },
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    )
  } finally {
    client.release()
  }
}

/** Changes whenever an event is added, also before the event has its place in the log. */
export async function recordMark({ pool, city }: Base): Promise<string> {
  const { rows } = await pool.query<{ mark: string }>({ name: 'record mark', text: MARK, values: [city] })
  return rows[0]?.mark ?? ''
}

const MARK = `SELECT l.size || '+' || (SELECT count(*) FROM events e WHERE e.city = l.city AND e.tx >= l.next_tx) AS mark
  FROM logs l WHERE l.city = $1`

export interface RecordRow {
  /** Place of the leaf in the list that was asked for. */
  leaf: number
  kind: 'matter' | 'entry'
  /** Subject of a matter, or key of an entry. */
  record: string
}

export async function readRecords({ pool }: Base, { text, values }: Statement): Promise<RecordRow[]> {
  return (await pool.query<RecordRow>({ text, values })).rows
}

export interface BreakdownRow {
  month: string | null
  area: string | null
  n: number
}

export async function readBreakdown({ pool }: Base, { text, values }: Statement): Promise<BreakdownRow[]> {
  return (await pool.query<BreakdownRow>({ text, values })).rows
}

/** A value that was fixed: `answer` and `records` as texts whose digests stand in the event `subject`, `seq`. */
export interface FixedRow {
  subject: string
  seq: number
  figure: string
  period: string
  answer: string
  records: string
}

export interface FixedAnswer extends Omit<FixedRow, 'records'> {
  /** The matter for whose text it was fixed has had this act done: everybody may read it. */
  open: boolean
}

/** Fixed values, those of one document in the order in which they were fixed. `publish` is the act that makes a text public. */
export async function fixedFigures(
  { pool, city }: Base,
  ask: { period?: string; figure?: string; subject?: string; publish?: string },
): Promise<FixedAnswer[]> {
  const { rows } = await pool.query<FixedAnswer>({
    name: 'fixed figures',
    text: `SELECT f.subject, f.seq, f.figure, f.period, f.answer, EXISTS (SELECT 1 FROM matters m WHERE m.city = f.city
        AND m.subject = 'matter:' || substr(f.subject, 9) AND m.facts ->> $5 IS NOT NULL) AS open
      FROM fixed_figures f WHERE f.city = $1 AND ($2::text IS NULL OR f.period = $2)
      AND ($3::text IS NULL OR f.figure = $3) AND ($4::text IS NULL OR f.subject = $4)
      ORDER BY f.figure, f.subject, f.seq`,
    values: [city, ask.period ?? null, ask.figure ?? null, ask.subject ?? null, `#${ask.publish ?? ''}`],
  })
  return rows
}

export async function fixedRecords(
  { pool, city }: Base,
  { subject, seq, figure }: Pick<FixedRow, 'subject' | 'seq' | 'figure'>,
): Promise<string | null> {
  const { rows } = await pool.query<{ records: string }>({
    name: 'fixed records',
    text: 'SELECT records FROM fixed_figures WHERE city = $1 AND subject = $2 AND seq = $3 AND figure = $4',
    values: [city, subject, seq, figure],
  })
  return rows[0]?.records ?? null
}

/** List rows of these matters that the reader may see. */
export async function seenRows(
  { pool, city }: Base,
  subjects: readonly string[],
  reader: { viewers: readonly string[]; except: readonly string[] },
): Promise<ListRow[]> {
  const { rows } = await pool.query<MatterListRow>({
    name: 'seen rows',
    text: `SELECT ${LIST_COLUMNS} FROM matters m WHERE m.city = $1 AND m.subject = ANY ($2) AND m.viewers && $3::text[]
      AND NOT m.viewers && $4::text[]`,
    values: [city, subjects, reader.viewers, reader.except],
  })
  return rows.map(listRow)
}

/** The plain facts of all matters of a procedure, for boards of few matters; the caller decides who may see what. */
export interface ReportMatterRow {
  subject: string
  state: string
  facts: Record<string, unknown>
  /** Acts that were done. */
  done: string[]
  viewers: string[]
}

export async function matterRows({ pool, city }: Base, procedure: string): Promise<ReportMatterRow[]> {
  const { rows } = await pool.query<Omit<ReportMatterRow, 'done'>>({
    name: 'rows of a procedure',
    text: 'SELECT subject, state, facts, viewers FROM matters WHERE city = $1 AND procedure = $2 ORDER BY subject',
    values: [city, procedure],
  })
  return rows.map((row) => ({
    ...row,
    done: Object.keys(row.facts)
      .filter((name) => name.startsWith('#'))
      .map((name) => name.slice(1)),
  }))
}
