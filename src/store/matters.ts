import type pg from 'pg'
import type { Instant } from '#calendar'
import type { Matter } from '#engine'
import { claimDue } from './claim.ts'
import { countOf, worklist } from './lists.ts'
import type { LinkedMatter, Loaded, PlainValues } from './reads.ts'
import type { IdentifierHashes } from './seal.ts'
import { repeats, search } from './search.ts'
import type { Matters, Seal } from './store.ts'

export interface Reading {
  pool: pg.Pool
  city: string
  seal: Seal & { identifiers: IdentifierHashes }
}

/** The subject of a matter is `matter:` and its number; both are accepted where one is asked for. */
export const subjectOf = (name: string): string => findable(name.includes(':') ? name : `matter:${name}`)

/** What someone typed as a name or key: PostgreSQL has no text with NUL in it, so such a thing is never found. */
export const findable = (text: string): string => text.replaceAll('\0', '\ufffd')
export const numberOf = (subject: string): string => subject.slice(subject.indexOf(':') + 1)

interface LoadedRow {
  snapshot: string
  head: string
  viewers: string[]
  region: string | null
  query_hash: string | null
  shielded: boolean
  headline: string | null
}

const LOADED = `snapshot, encode(head, 'hex') AS head, viewers, region, query_hash, shielded, headline`

export function matters(store: Reading): Matters {
  const { pool, city } = store
  return {
    async find(name) {
      const { rows } = await pool.query<LoadedRow>({
        name: 'find matter',
        text: `SELECT ${LOADED} FROM matters WHERE city = $1 AND subject = $2`,
        values: [city, subjectOf(name)],
      })
      return rows[0] && loaded(rows[0])
    },

    async findAll(names) {
      const { rows } = await pool.query<LoadedRow>({
        name: 'find matters',
        text: `SELECT ${LOADED} FROM matters WHERE city = $1 AND subject = ANY ($2)`,
        values: [city, names.map(subjectOf)],
      })
      return rows.map(loaded)
    },

    async plainValues(name) {
      const subject = subjectOf(name)
      return (await plainValuesOf(store, [subject])).get(subject) ?? new Map()
    },

    plainValuesOf: (names) => plainValuesOf(store, names.map(subjectOf)),
    worklist: (query) => worklist(store, query),
    count: (query) => countOf(store, query),
    search: (query) => search(store, query),
    repeats: (viewers, identifiers, limit = 20) => repeats(store, viewers, identifiers, limit),

    async links(name) {
      const { rows } = await pool.query<LinkedMatter>({
        name: 'links',
        text: `SELECT link, from_subject AS "from", to_subject AS "to", open FROM links WHERE city = $1 AND from_subject = $2
          UNION ALL
          SELECT link, from_subject, to_subject, open FROM links WHERE city = $1 AND to_subject = $2
          ORDER BY 1, 2, 3`,
        values: [city, subjectOf(name)],
      })
      return rows
    },

    claimDue: (now, limit, work) => claimDue(store, now, limit, work),

    async nextMoment() {
      const { rows } = await pool.query<{ next_at: Instant }>({
        name: 'next moment',
        text: 'SELECT next_at FROM matters WHERE city = $1 AND next_at IS NOT NULL ORDER BY next_at LIMIT 1',
        values: [city],
      })
      return rows[0]?.next_at
    },

    async open(after, limit, law) {
      const { rows } = await pool.query<{ subject: string; law: string }>({
        name: 'open matters',
        text: `SELECT subject, law FROM matters
          WHERE city = $1 AND open AND subject > $2 AND ($4::text IS NULL OR law = $4) ORDER BY subject LIMIT $3`,
        values: [city, after ?? '', limit, law ?? null],
      })
      return rows
    },
  }
}

function loaded(row: LoadedRow): Loaded {
  return {
    matter: JSON.parse(row.snapshot) as Matter,
    head: row.head,
    viewers: row.viewers,
    region: row.region,
    queryHash: row.query_hash,
    shielded: row.shielded,
    headline: row.headline === null ? {} : (JSON.parse(row.headline) as Record<string, unknown>),
  }
}

/** What stands in `personal.data`: salt, and the value plain (`v`) or sealed (`x`). */
export type StoredValues = Record<string, { s: string; v: string } | { s: string; x: string }>

async function plainValuesOf({ pool, city, seal }: Reading, subjects: string[]): Promise<Map<string, PlainValues>> {
  const { rows } = await pool.query<{ subject: string; seq: number; data: string }>({
    name: 'plain values',
    text: 'SELECT subject, seq, data FROM personal WHERE city = $1 AND subject = ANY ($2) ORDER BY subject, seq',
    values: [city, subjects],
  })
  const found = new Map<string, PlainValues>()
  for (const { subject, seq, data } of rows) {
    const values: PlainValues = found.get(subject) ?? new Map()
    found.set(subject, values)
    for (const [commitment, item] of Object.entries(JSON.parse(data) as StoredValues)) {
      values.set(commitment, { salt: item.s, seq, value: 'v' in item ? item.v : seal.open(item.x) })
    }
  }
  return found
}
