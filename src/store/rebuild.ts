import type pg from 'pg'
import { apply, type Effect, type Matter, type MatterEvent } from '#engine'
import type { Definition } from '#language'
import { canonicalize, leafHash } from '#ledger'
import { addProjection, byViewer, type Committing, type Parts } from './commit.ts'
import { type Part, statementFor } from './commit-statement.ts'
import { inTransaction } from './connection.ts'
import { toMatterEvent } from './event-form.ts'
import { storedEvent } from './events.ts'
import type { PlainValues } from './reads.ts'
import { type DerivedPart, derivedRows, entriesOf, strayRows } from './rebuild-rows.ts'
import type { Project, RebuildReport, Store } from './store.ts'

export interface RebuildOptions {
  /** Builds what is derived from a matter; it may change the matter that it is given. */
  project: Project
  /** Only compare. Otherwise each difference is put right, matter by matter, while the server goes on working. */
  check: boolean
  onProgress?: (matters: number) => void
}

type Source = Store & Committing

interface Folded {
  subject: string
  matter: Matter
  head: string
  definition: Definition
  events: MatterEvent[]
}

/** Matters in one step. */
const STEP = 200

/**
 * Folds every matter from its events with the definitions that decided it, builds everything derived, and compares.
 * Also found: an event whose stored hash is not that of its text, and derived rows that no event stands behind.
 */
export async function rebuild(store: Store, options: RebuildOptions): Promise<RebuildReport> {
  const source = store as Source
  const report: RebuildReport = { matters: 0, differences: [] }
  const client = await store.pool.connect()
  try {
    for (let after = 'matter:'; ; ) {
      const folded = await inTransaction(
        client,
        async () => {
          const next = await foldNext(client, source, after, report)
          const different = await compare(client, source, options.project, next, report)
          return { next, different }
        },
        'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
      )
      const last = folded.next.at(-1)
      if (last === undefined) break
      after = last.subject
      if (!options.check)
        for (const subject of folded.different) await putRight(client, source, options.project, subject)
      options.onProgress?.(report.matters)
    }
    report.differences.push(...(await strayRows(client, store.city, options.check)))
  } finally {
    client.release()
  }
  return report
}

async function compare(
  client: pg.ClientBase,
  store: Source,
  project: Project,
  folded: Folded[],
  report: RebuildReport,
): Promise<string[]> {
  const different = new Set<string>()
  const note = (subject: string, part: string) => {
    report.differences.push({ subject, part })
    different.add(subject)
  }
  const subjects = folded.map((item) => item.subject)
  const plain = await store.matters.plainValuesOf(subjects)
  const stored = await derivedRows(client, store.city, subjects)
  const writing = folded.filter((item) => item.events.some((event) => event.body.effects.some(isWrote)))
  const entries =
    writing.length > 0
      ? await entriesOf(
          client,
          store.city,
          writing.map((item) => item.subject),
        )
      : new Set()
  for (const item of folded) {
    const erased = item.events.some((event) => event.type === 'erased')
    const parts = await partsOf(store, project, item, plain.get(item.subject) ?? new Map())
    for (const part of ['opened', 'deadlines', 'links', 'audience', 'words', 'identifiers'] as const) {
      const wanted = parts[part]
      const have = stored.get(`${part} ${item.subject}`) ?? '[]'
      if (part === 'words' || part === 'identifiers') {
        // What was erased stays away; what the projection does not speak of stays as it is.
        if ((erased && have === '[]') || !parts.known.has(part)) continue
      }
      if (sortedText(part, wanted ?? []) !== have) note(item.subject, part === 'opened' ? 'row' : part)
    }
    for (const key of wroteKeys(item.events)) if (!entries.has(key)) note(item.subject, 'entries')
    report.matters++
  }
  return [...different]
}

const isWrote = (effect: Effect): boolean => effect.is === 'wrote'

function* wroteKeys(events: MatterEvent[]): Generator<string> {
  for (const { subject, seq, body } of events) {
    for (const effect of body.effects) {
      if (effect.is === 'wrote') yield [subject, seq, effect.register, effect.key, effect.op, effect.from].join(' ')
    }
  }
}

/** What the statement would write for this matter, without what is not derived from events (the query code's hash). */
async function partsOf(
  store: Source,
  project: Project,
  item: Folded,
  plain: PlainValues,
): Promise<Parts & { known: Set<Part> }> {
  const projection = await project(structuredClone(item.matter), item.definition, plain)
  const parts: Parts = {}
  addProjection(store, projection, item.head, true, (part, row) => {
    const rows = parts[part] ?? []
    parts[part] = rows
    rows.push(row)
  })
  const known = new Set<Part>()
  if (projection.words) known.add('words')
  if (projection.identifiers) known.add('identifiers')
  return { ...parts, known }
}

/** Rows as one text that does not depend on their order, without the columns that are not compared. */
export function sortedText(part: DerivedPart, rows: object[]): string {
  const each = part === 'audience' ? byViewer(rows) : rows
  const texts = each.map((row) => {
    const { query_hash: _, tokens, viewers, snapshot, headline, facts, ...rest } = row as Record<string, unknown>
    const lists = {
      ...(part === 'words' ? { tokens: [...((tokens ?? []) as string[])].sort() } : {}),
      ...(part === 'opened'
        ? {
            viewers: [...((viewers ?? []) as string[])].sort(),
            // The order of keys says nothing: events come back from their canonical text in another one.
            snapshot: canonicalize(JSON.parse(String(snapshot))),
            facts: canonicalize(JSON.parse(String(facts))),
            headline: headline === null || headline === undefined ? null : canonicalize(JSON.parse(String(headline))),
          }
        : {}),
    }
    return JSON.stringify(Object.entries({ ...rest, ...lists }).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
  return `[${texts.sort().join(',')}]`
}

async function foldNext(client: pg.ClientBase, store: Source, after: string, report: RebuildReport): Promise<Folded[]> {
  const { rows } = await client.query<{ subject: string }>({
    name: 'next matters to fold',
    text: `SELECT subject FROM events WHERE city = $1 AND subject > $2 AND subject < 'matter;' AND seq = 1
      ORDER BY subject LIMIT $3`,
    values: [store.city, after, STEP],
  })
  return foldAll(
    client,
    store,
    rows.map((row) => row.subject),
    report,
  )
}

async function foldAll(
  client: pg.ClientBase,
  store: Source,
  subjects: string[],
  report?: RebuildReport,
): Promise<Folded[]> {
  const { rows } = await client.query<{ text: string; hash: string }>({
    name: 'events to fold',
    text: `SELECT text, encode(hash, 'hex') AS hash FROM events WHERE city = $1 AND subject = ANY ($2)
      ORDER BY subject, seq`,
    values: [store.city, subjects],
  })
  const folded = new Map<string, Folded>()
  for (const { text, hash } of rows) {
    const event = toMatterEvent(storedEvent(text, hash))
    const { subject, seq } = event
    if (report && leafHash(store.suite, text).toString('hex') !== hash) {
      report.differences.push({ subject, part: `hash of event ${seq}` })
    }
    const before = folded.get(subject)
    // A correction adopted later names the definition that holds from then on.
    const definition = event.body.law ? await store.definitions.get(event.body.law) : before!.definition
    const matter = apply(definition, before?.matter ?? null, event)
    folded.set(subject, { subject, matter, head: hash, definition, events: [...(before?.events ?? []), event] })
  }
  return [...folded.values()]
}

/** Writes one matter's rows anew. The row's lock keeps an act on it waiting for that moment; it then writes over it. */
async function putRight(client: pg.ClientBase, store: Source, project: Project, subject: string): Promise<void> {
  const { city } = store
  await inTransaction(client, async () => {
    const { rows } = await client.query<{ viewers: string[]; query_hash: string | null }>(
      'SELECT viewers, query_hash FROM matters WHERE city = $1 AND subject = $2 FOR UPDATE',
      [city, subject],
    )
    const [item] = await foldAll(client, store, [subject])
    if (item === undefined) return
    const { known, opened, ...parts } = await partsOf(store, project, item, await store.matters.plainValues(subject))
    const audience = (parts.audience ?? []) as { viewers: string[] }[]
    const viewers = [...(rows[0]?.viewers ?? []), ...audience.flatMap((row) => row.viewers)]
    await client.query('DELETE FROM audience WHERE city = $1 AND viewer = ANY ($2) AND subject = $3', [
      city,
      viewers,
      subject,
    ])
    await client.query('DELETE FROM deadlines WHERE city = $1 AND subject = $2', [city, subject])
    await client.query('DELETE FROM links WHERE city = $1 AND from_subject = $2', [city, subject])
    for (const part of ['words', 'identifiers'] as const) {
      if (known.has(part)) await client.query(`DELETE FROM ${part} WHERE city = $1 AND subject = $2`, [city, subject])
    }
    await client.query(statementFor(city, rows.length > 0 ? { ...parts, moved: opened } : { ...parts, opened }))
  })
}
