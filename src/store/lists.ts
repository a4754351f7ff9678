import { type Instant, instant, type PlainDate } from '#calendar'
import { findable, numberOf, type Reading } from './matters.ts'
import type { Count, ListRow, Page, WorklistQuery } from './reads.ts'

export interface MatterListRow {
  subject: string
  procedure: string
  state: string
  open: boolean
  holder: string | null
  region: string | null
  channel: string | null
  opened_at: Instant
  closed_at: Instant | null
  deadline: string | null
  due: PlainDate | null
  due_at: Instant | null
  provisional: boolean
  late: boolean
  shielded: boolean
  headline: string | null
}

export const LIST_COLUMNS = `m.subject, m.procedure, m.state, m.open, m.holder, m.region, m.channel, m.opened_at,
  m.closed_at, m.deadline, m.due, m.due_at, m.provisional, m.late, m.shielded, m.headline`

export function listRow(row: MatterListRow): ListRow {
  return {
    subject: row.subject,
    number: numberOf(row.subject),
    procedure: row.procedure,
    state: row.state,
    open: row.open,
    holder: row.holder,
    region: row.region,
    channel: row.channel,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    deadline: row.deadline,
    due: row.due,
    dueAt: row.due_at,
    provisional: row.provisional,
    late: row.late,
    shielded: row.shielded,
    headline: row.headline === null ? {} : (JSON.parse(row.headline) as Record<string, unknown>),
  }
}

/** Collects values as `$1`, `$2` … while a query is put together. */
export class Values {
  readonly list: unknown[] = []
  put(value: unknown): string {
    this.list.push(typeof value === 'string' ? findable(value) : value)
    return `$${this.list.length}`
  }
}

/** The conditions of a list, as far as possible on the reader's own rows (`a`), else on the matter (`m`). */
function conditions(query: WorklistQuery, values: Values): string[] {
  const all: string[] = []
  if (query.show !== 'all') all.push('a.open')
  if (query.dueBefore) all.push(`a.due_at < ${values.put(query.dueBefore)}`)
  if (query.procedure) all.push(`a.procedure = ANY (${values.put(query.procedure)})`)
  if (query.state) all.push(`a.state = ANY (${values.put(query.state)})`)
  if (query.region) all.push(`a.region LIKE ${values.put(`${query.region.replace(/[\\%_]/g, '\\$&')}%`)}`)
  if (query.holder) all.push(`a.holder = ${values.put(query.holder)}`)
  if (query.except?.length) all.push(`NOT a.subject = ANY (${values.put(query.except)})`)
  if (query.channel) all.push(`m.channel = ${values.put(query.channel)}`)
  if (query.openedFrom) all.push(`m.opened_at >= ${values.put(query.openedFrom)}`)
  if (query.openedTo) all.push(`m.opened_at < ${values.put(query.openedTo)}`)
  return all
}

const onMatter = (condition: string): boolean => condition.startsWith('m.')

/**
 * The reader's rows of `audience`, one index range for each viewer, each in order and cut at the page's size before
 * they are merged: a page costs the same for an officer and for the whole city.
 */
export async function worklist(store: Reading, query: WorklistQuery): Promise<Page<ListRow>> {
  const limit = Math.min(query.limit ?? 50, 500)
  if (query.viewers.length === 0) return { items: [], next: null }
  const values = new Values()
  const city = values.put(store.city)
  const open = query.show !== 'all'
  const where = conditions(query, values)
  const cursor = readCursor(query.after)
  if (cursor?.[0] && open) where.push(`(a.due_at, a.subject) > (${values.put(cursor[0])}, ${values.put(cursor[1])})`)
  if (cursor && !open) where.push(`a.subject < ${values.put(cursor[1])}`)
  const order = open ? 'due_at, subject' : 'subject DESC'
  const size = values.put(limit + 1)
  const needsMatter = where.some(onMatter)
  const branches = [...new Set(query.viewers)].map(
    (viewer) => `(SELECT a.due_at, a.subject FROM audience a
      ${needsMatter ? `JOIN matters m ON m.city = ${city} AND m.subject = a.subject` : ''}
      WHERE a.city = ${city} AND a.viewer = ${values.put(viewer)} ${where.map((text) => `AND ${text}`).join(' ')}
      ORDER BY ${open ? 'a.due_at, a.subject' : 'a.subject DESC'} LIMIT ${size})`,
  )
  const { rows } = await store.pool.query<MatterListRow & { page_due: string }>({
    text: `SELECT ${LIST_COLUMNS}, page.due_at AS page_due FROM (
        SELECT due_at, subject FROM (${branches.join(' UNION ')}) seen ORDER BY ${order} LIMIT ${size}
      ) page JOIN matters m ON m.city = ${city} AND m.subject = page.subject
      ORDER BY ${order.replace(/due_at|subject/g, 'page.$&')}`,
    values: values.list,
  })
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(listRow),
    next: rows.length > limit && last ? writeCursor([last.page_due, last.subject]) : null,
  }
}

/** Each viewer's range is read no further than the bound, so that counting costs the same however much there is. */
export async function countOf(store: Reading, query: WorklistQuery, most = 1000): Promise<Count> {
  if (query.viewers.length === 0) return { count: 0, more: false }
  const values = new Values()
  const city = values.put(store.city)
  const where = conditions(query, values)
  const bound = values.put(most + 1)
  const join = where.some(onMatter) ? `JOIN matters m ON m.city = ${city} AND m.subject = a.subject` : ''
  const branches = [...new Set(query.viewers)].map(
    (viewer) => `(SELECT a.subject FROM audience a ${join} WHERE a.city = ${city} AND a.viewer = ${values.put(viewer)}
      ${where.map((text) => `AND ${text}`).join(' ')} LIMIT ${bound})`,
  )
  const { rows } = await store.pool.query<{ n: number }>({
    text: `SELECT count(*) AS n FROM (${branches.join(' UNION ')}) found`,
    values: values.list,
  })
  const n = rows[0]!.n
  return n > most ? { count: most, more: true } : { count: n, more: false }
}

export function writeCursor(parts: [string, string]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** A cursor that is not ours counts as none: the list begins anew. */
export function readCursor(cursor: string | undefined): [string, string] | undefined {
  if (cursor === undefined) return undefined
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(parts) || parts.length !== 2) return undefined
    const [due, subject] = parts as unknown[]
    if (typeof due !== 'string' || typeof subject !== 'string' || subject.length > 200) return undefined
    return [due === '' || due === 'infinity' ? due : instant(due), subject]
  } catch {
    return undefined
  }
}
