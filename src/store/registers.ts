import type pg from 'pg'
import type { Instant, PlainDate } from '#calendar'
import { readCursor, writeCursor } from './lists.ts'
import { findable } from './matters.ts'
import type { Entry } from './reads.ts'
import type { Registers } from './store.ts'

interface EntryRow {
  key: string
  valid_from: PlainDate
  known_from: Instant
  subject: string
  seq: number
  op: 'add' | 'change' | 'end'
  data: string
}

const COLUMNS = 'key, valid_from, known_from, subject, seq, op, data'
const ORDER = 'key, valid_from, known_from, subject, seq, n'

/**
 * Entries are kept as their changes, each with the day from which it counts and the moment from which it was known;
 * what an entry is on a day is the changes up to it, one over the other.
 */
export function registers({ pool, city }: { pool: pg.Pool; city: string }): Registers {
  return {
    async entry(register, key, asOf, knownAt) {
      const { rows } = await pool.query<EntryRow>({
        name: 'register entry',
        text: `SELECT ${COLUMNS} FROM entries WHERE city = $1 AND register = $2 AND key = $3 AND valid_from <= $4
          AND known_from <= $5 ORDER BY ${ORDER}`,
        values: [city, findable(register), findable(key), asOf, knownAt ?? 'infinity'],
      })
      return foldEntries(register, rows)[0]
    },

    async entries({ register, asOf, knownAt, key, after, limit = 100 }) {
      if (key !== undefined) {
        const entry = await this.entry(register, key, asOf, knownAt)
        return { items: entry ? [entry] : [], next: null }
      }
      const { rows } = await pool.query<EntryRow>({
        name: 'register entries',
        text: `SELECT ${COLUMNS} FROM entries e WHERE city = $1 AND register = $2 AND valid_from <= $3
          AND known_from <= $4 AND key IN (
            SELECT key FROM entries WHERE city = $1 AND register = $2 AND valid_from <= $3 AND known_from <= $4
            AND key > $5 GROUP BY key ORDER BY key LIMIT $6)
          ORDER BY ${ORDER}`,
        values: [city, findable(register), asOf, knownAt ?? 'infinity', readCursor(after)?.[1] ?? '', limit],
      })
      const keys = new Set(rows.map((row) => row.key))
      const last = rows.at(-1)?.key
      return {
        items: foldEntries(register, rows),
        next: keys.size === limit && last !== undefined ? writeCursor(['', last]) : null,
      }
    },

    async history(register, key) {
      const { rows } = await pool.query<EntryRow>({
        name: 'register history',
        text: `SELECT ${COLUMNS} FROM entries WHERE city = $1 AND register = $2 AND key = $3 ORDER BY ${ORDER}`,
        values: [city, findable(register), findable(key)],
      })
      return rows.map((row) => ({ ...entryOf(register, row), op: row.op }))
    },
  }
}

/** Requires rows in order of key, day and knowledge. */
function foldEntries(register: string, rows: EntryRow[]): Entry[] {
  const found = new Map<string, Entry | undefined>()
  for (const row of rows) {
    const before = found.get(row.key)
    const entry = entryOf(register, row)
    if (row.op === 'end') found.set(row.key, undefined)
    else
      found.set(
        row.key,
        row.op === 'change' && before ? { ...entry, values: { ...before.values, ...entry.values } } : entry,
      )
  }
  return [...found.values()].filter((entry) => entry !== undefined)
}

function entryOf(register: string, row: EntryRow): Entry {
  return {
    register,
    key: row.key,
    values: JSON.parse(row.data) as Record<string, unknown>,
    from: row.valid_from,
    knownFrom: row.known_from,
    subject: row.subject,
    seq: row.seq,
  }
}
