import type pg from 'pg'
import { sortedText } from './rebuild.ts'
import type { RebuildReport } from './store.ts'

export type DerivedPart = 'opened' | 'deadlines' | 'links' | 'audience' | 'words' | 'identifiers'

/** The columns as the parts of the statement name them. */
const QUERIES: Record<DerivedPart, string> = {
  opened: `SELECT subject, seq, encode(head, 'hex') AS head, procedure, law, state, open, holder, region, channel,
      opened_at, closed_at, deadline, due, due_at, provisional, late, next_at, shielded, viewers, headline, facts::text, snapshot
    FROM matters WHERE city = $1 AND subject = ANY ($2)`,
  deadlines: `SELECT subject, deadline, run, due, due_at, status, provisional, late, holder, started_at, met_at
    FROM deadlines WHERE city = $1 AND subject = ANY ($2)`,
  links: `SELECT from_subject, link, to_subject, open, from_subject AS subject
    FROM links WHERE city = $1 AND from_subject = ANY ($2)`,
  audience: `SELECT a.viewer, a.subject, a.open, a.due_at, a.procedure, a.state, a.holder, a.region FROM matters m CROSS JOIN LATERAL unnest(m.viewers) AS v(viewer)
    JOIN audience a ON a.city = $1 AND a.viewer = v.viewer AND a.subject = m.subject
    WHERE m.city = $1 AND m.subject = ANY ($2)`,
  words: 'SELECT subject, tsvector_to_array(tokens) AS tokens FROM words WHERE city = $1 AND subject = ANY ($2)',
  identifiers: `SELECT subject, kind, encode(whole, 'hex') AS whole, encode(last4, 'hex') AS last4
    FROM identifiers WHERE city = $1 AND subject = ANY ($2)`,
}

/** `part subject` → what is stored, in the form in which it is compared. */
export async function derivedRows(
  client: pg.ClientBase,
  city: string,
  subjects: string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const [part, text] of Object.entries(QUERIES) as [DerivedPart, string][]) {
    const { rows } = await client.query<{ subject: string }>({
      name: `derived ${part}`,
      text,
      values: [city, subjects],
    })
    const bySubject = new Map<string, object[]>()
    for (const row of rows) {
      const { subject, ...rest } = row
      const list = bySubject.get(subject) ?? []
      list.push(part === 'links' ? rest : row)
      bySubject.set(subject, list)
    }
    for (const [subject, list] of bySubject) found.set(`${part} ${subject}`, sortedText(part, list))
  }
  return found
}

/** Register entries that these matters wrote, as `subject seq register key op from`. */
export async function entriesOf(client: pg.ClientBase, city: string, subjects: string[]): Promise<Set<string>> {
  const { rows } = await client.query<Record<string, string>>({
    name: 'entries of matters',
    text: `SELECT subject, seq, register, key, op, valid_from FROM entries WHERE city = $1 AND subject = ANY ($2)`,
    values: [city, subjects],
  })
  return new Set(rows.map((row) => [row.subject, row.seq, row.register, row.key, row.op, row.valid_from].join(' ')))
}

/** Rows that no matter stands behind, and audience rows that a matter lacks or has too many. */
const STRAYS: { part: string; find: string; remove?: string }[] = [
  {
    part: 'row',
    find: `SELECT m.subject FROM matters m LEFT JOIN events e ON e.city = $1 AND e.subject = m.subject AND e.seq = m.seq
      WHERE m.city = $1 AND e.seq IS NULL`,
    remove: `DELETE FROM matters m WHERE m.city = $1 AND NOT EXISTS (
      SELECT 1 FROM events e WHERE e.city = $1 AND e.subject = m.subject)`,
  },
  ...(['deadlines', 'words', 'identifiers'] as const).map((table) => ({
    part: table,
    find: `SELECT DISTINCT t.subject FROM ${table} t LEFT JOIN matters m ON m.city = $1 AND m.subject = t.subject
      WHERE t.city = $1 AND m.subject IS NULL`,
    remove: `DELETE FROM ${table} t WHERE t.city = $1 AND NOT EXISTS (
      SELECT 1 FROM matters m WHERE m.city = $1 AND m.subject = t.subject)`,
  })),
  {
    part: 'audience',
    find: `SELECT DISTINCT a.subject FROM audience a LEFT JOIN matters m ON m.city = $1 AND m.subject = a.subject
      WHERE a.city = $1 AND (m.subject IS NULL OR NOT a.viewer = ANY (m.viewers))`,
    remove: `DELETE FROM audience a WHERE a.city = $1 AND NOT EXISTS (
      SELECT 1 FROM matters m WHERE m.city = $1 AND m.subject = a.subject AND a.viewer = ANY (m.viewers))`,
  },
  {
    part: 'entries',
    find: `SELECT DISTINCT t.subject FROM entries t LEFT JOIN events e ON e.city = $1 AND e.subject = t.subject
      AND e.seq = t.seq WHERE t.city = $1 AND e.seq IS NULL`,
  },
]

export async function strayRows(
  client: pg.ClientBase,
  city: string,
  check: boolean,
): Promise<RebuildReport['differences']> {
  const differences: RebuildReport['differences'] = []
  for (const { part, find, remove } of STRAYS) {
    const { rows } = await client.query<{ subject: string }>(find, [city])
    differences.push(...rows.map(({ subject }) => ({ subject, part: `${part} that nothing stands behind` })))
    if (!check && remove !== undefined && rows.length > 0) await client.query(remove, [city])
  }
  return differences
}
