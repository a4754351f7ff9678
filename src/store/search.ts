import type { IdentifierKind } from './batch.ts'
import { LIST_COLUMNS, listRow, type MatterListRow, readCursor, Values, writeCursor } from './lists.ts'
import { type Reading, subjectOf } from './matters.ts'
import type { ListRow, Page, SearchQuery } from './reads.ts'
import { indexTokens } from './words.ts'

const KINDS: IdentifierKind[] = ['phone', 'id-number', 'credit-code', 'account', 'address']

/** How many rows the index may give before the search walks the reader's own list instead. */
const RARE = 2000
/** How far it walks that list before it asks the index after all. */
const WALK = 4000

/** Only what the reader may see; newest number first. All that is asked for must hold. */
export async function search(store: Reading, query: SearchQuery): Promise<Page<ListRow>> {
  const limit = Math.min(query.limit ?? 20, 100)
  const ways = [query, ...(query.or ?? [])].map(({ tokens, name }) => indexTokens(tokens ?? [], name ? [name] : []))
  const wanted = ways.filter((way) => way.length > 0)
  const hashes = query.identifier ? hashesOf(store, query.identifier) : undefined
  const nothingAsked = wanted.length === 0 && hashes === undefined && query.number === undefined
  if (query.viewers.length === 0 || nothingAsked || hashes?.hashes.length === 0) return { items: [], next: null }
  const after = readCursor(query.after)?.[1]
  const find = (way: 'index' | 'walk') => attempt(store, query, { wanted, hashes, after, limit, way })
  let found: { subject: string }[]
  if (wanted.length > 0 && hashes === undefined && query.number === undefined && (await isCommon(store, wanted))) {
    const walked = await find('walk')
    found = walked.complete ? walked.rows : (await find('index')).rows
  } else {
    found = (await find('index')).rows
  }
  const subjects = found.slice(0, limit).map((row) => row.subject)
  const { rows } = await store.pool.query<MatterListRow>({
    name: 'list rows',
    text: `SELECT ${LIST_COLUMNS} FROM matters m WHERE m.city = $1 AND m.subject = ANY ($2) ORDER BY m.subject DESC`,
    values: [store.city, subjects],
  })
  const last = subjects.at(-1)
  return { items: rows.map(listRow), next: found.length > limit && last ? writeCursor(['', last]) : null }
}

interface Attempt {
  /** Ways of finding: in each, all tokens must be there. */
  wanted: string[][]
  hashes: { column: 'whole' | 'last4'; hashes: Buffer[] } | undefined
  after: string | undefined
  limit: number
  way: 'index' | 'walk'
}

async function attempt(
  store: Reading,
  query: SearchQuery,
  { wanted: ways, hashes, after, limit, way }: Attempt,
): Promise<{ rows: { subject: string }[]; complete: boolean }> {
  const values = new Values()
  const city = values.put(store.city)
  const viewers = [...new Set(query.viewers)]
  const before = after === undefined ? '' : `AND %.subject < ${values.put(after)}`
  const except = query.except?.length ? `AND NOT %.subject = ANY (${values.put(query.except)})` : ''
  const on = (alias: string) => `${before} ${except}`.replaceAll('%', alias)
  const wanted = ways.length > 0 ? values.put(tsquery(ways)) : ''
  if (way === 'walk') {
    const step = values.put(WALK)
    const branches = viewers.map(
      (
        viewer,
      ) => `(SELECT a.subject FROM audience a WHERE a.city = ${city} AND a.viewer = ${values.put(viewer)} ${on('a')}
        ORDER BY a.subject DESC LIMIT ${step})`,
    )
    const { rows } = await store.pool.query<{ subject: string; walked: string }>({
      text: `WITH mine AS MATERIALIZED (
          SELECT subject FROM (${branches.join(' UNION ')}) found ORDER BY subject DESC LIMIT ${step})
        SELECT mine.subject, (SELECT count(*) FROM mine) AS walked FROM mine
        JOIN words w ON w.city = ${city} AND w.subject = mine.subject AND w.tokens @@ ${wanted}::tsquery
        ORDER BY mine.subject DESC LIMIT ${values.put(limit + 1)}`,
      values: values.list,
    })
    const walkedAll = rows.length > 0 && Number(rows[0]!.walked) < WALK
    return { rows, complete: rows.length > limit || walkedAll }
  }
  const sources: string[] = []
  if (ways.length > 0) {
    sources.push(`SELECT w.subject FROM words w WHERE w.city = ${city} AND w.tokens @@ ${wanted}::tsquery ${on('w')}`)
  }
  if (hashes) {
    sources.push(`SELECT i.subject FROM identifiers i
      WHERE i.city = ${city} AND i.${hashes.column} = ANY (${values.put(hashes.hashes)}) ${on('i')}`)
  }
  if (query.number !== undefined) {
    const from = subjectOf(query.number.normalize('NFKC').trim().toUpperCase())
    sources.push(`SELECT m.subject FROM matters m WHERE m.city = ${city} AND m.subject >= ${values.put(from)}
      AND m.subject < ${values.put(`${from}~`)} ${on('m')}`)
  }
  const { rows } = await store.pool.query<{ subject: string }>({
    text: `SELECT subject FROM (${sources.join(' INTERSECT ')}) hit WHERE ${isSeen('hit.subject', city, values.put(viewers))}
      GROUP BY subject ORDER BY subject DESC LIMIT ${values.put(limit + 1)}`,
    values: values.list,
  })
  return { rows, complete: true }
}

/** A scalar question for each hit: as a join the planner would read everything that a wide reader may see. */
const isSeen = (subject: string, city: string, viewers: string): string =>
  `(SELECT true FROM audience a WHERE a.city = ${city} AND a.viewer = ANY (${viewers}) AND a.subject = ${subject} LIMIT 1)`

async function isCommon({ pool, city }: Reading, ways: string[][]): Promise<boolean> {
  const { rows } = await pool.query<{ n: number }>({
    name: 'how common',
    text: `SELECT count(*) AS n FROM (
      SELECT 1 FROM words WHERE city = $1 AND tokens @@ $2::tsquery LIMIT $3) found`,
    values: [city, tsquery(ways), RARE],
  })
  return Number(rows[0]?.n) >= RARE
}

/** All tokens of one way must be there. Each is quoted, so that no character has a meaning of its own. */
function tsquery(ways: string[][]): string {
  return ways.map((tokens) => `(${tokens.map(quoted).join(' & ')})`).join(' | ')
}

const quoted = (token: string): string =>
  `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${token.startsWith('py:') ? ':*' : ''}`

function hashesOf({ seal }: Reading, { kind, whole, last4 }: NonNullable<SearchQuery['identifier']>) {
  const kinds = kind ? [kind] : KINDS
  if (whole !== undefined) {
    return { column: 'whole' as const, hashes: kinds.map((each) => seal.identifiers.whole(each, whole)) }
  }
  const tail = last4 ?? ''
  return { column: 'last4' as const, hashes: tail ? kinds.map((each) => seal.identifiers.last4(each, tail)) : [] }
}

/** Matters of the same phone, identity number or account. */
export async function repeats(
  store: Reading,
  viewers: string[],
  identifiers: string[],
  limit: number,
): Promise<ListRow[]> {
  const hashes = identifiers.flatMap((value) => KINDS.map((kind) => store.seal.identifiers.whole(kind, value)))
  const { rows } = await store.pool.query<MatterListRow>({
    name: 'repeats',
    text: `SELECT ${LIST_COLUMNS} FROM matters m WHERE m.city = $1 AND m.subject IN (
        SELECT i.subject FROM identifiers i
        WHERE i.city = $1 AND i.whole = ANY ($2) AND ${isSeen('i.subject', '$1', '$4')}
        ORDER BY i.subject DESC LIMIT $3)
      ORDER BY m.subject DESC`,
    values: [store.city, hashes, limit, viewers],
  })
  return rows.map(listRow)
}
