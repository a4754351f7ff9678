import type pg from 'pg'
import { type Instant, type PlainDate, startOfDay } from '#calendar'
import { sealEvent } from '#ledger'
import type { Batch, CommitResult, Idempotency, PersonalRow, Projection } from './batch.ts'
import { type Part, statementFor } from './commit-statement.ts'
import { canCopy, copyRows } from './copy-rows.ts'
import { storeError } from './errors.ts'
import { GroupCommit } from './group-commit.ts'
import { findable } from './matters.ts'
import type { IdentifierHashes } from './seal.ts'
import type { Seal, Store } from './store.ts'
import { indexTokens } from './words.ts'
import { refusal, type Write } from './write.ts'

export type Parts = Partial<Record<Part, object[]>>

export interface Committing {
  city: string
  suite: Store['suite']
  seal: Seal & { identifiers: IdentifierHashes }
}

/**
 * Seals the events of one action, or of many that follow one another, and brings everything into the rows that are
 * stored. Of a matter that moves several times only the last state is written; each of its events is.
 */
export function rowsOf(store: Committing, batches: readonly Batch[]): { parts: Parts; hashes: string[] } {
  const parts: Parts = {}
  const add = (part: Part, row: object) => {
    const rows = parts[part]
    if (rows === undefined) parts[part] = [row]
    else rows.push(row)
  }
  const heads = new Map<string, string>()
  const opened = new Set<string>()
  const hashes: string[] = []
  const projections = new Map<string, Projection>()
  const places = new Map<string, number>()
  for (const batch of batches) {
    const { recordedAt } = batch
    for (const event of batch.events) {
      const { subject, seq, type } = event
      const prev = heads.get(subject) ?? event.prev ?? ''
      const { text, hash } = sealEvent(store.suite, { city: store.city, ...event, prev, recordedAt })
      if (seq === 1) opened.add(subject)
      heads.set(subject, hash)
      hashes.push(hash)
      const effective_at = momentOf(event.effectiveOn)
      add('events', { subject, seq, type, hash, effective_at, recorded_at: recordedAt, text })
    }
    for (const row of batch.personal ?? []) add('personal', personalRow(store, row))
    for (const projection of batch.projections ?? []) {
      const { subject } = projection.row.matter
      projections.set(subject, over(projections.get(subject), projection))
    }
    for (const { register, key, op, from, values, subject, seq } of batch.entries ?? []) {
      const n = places.get(`${subject} ${seq}`) ?? 0
      places.set(`${subject} ${seq}`, n + 1)
      const data = JSON.stringify(values)
      add('entries', { register, key, op, valid_from: from, known_from: recordedAt, subject, seq, n, data })
    }
    for (const { id, subject, seq } of batch.files ?? []) add('files', { id, subject, seq })
    for (const row of batch.fixed ?? []) add('fixed', row)
    for (const { kind, payload } of batch.outbox ?? []) {
      add('outbox', { kind, payload: JSON.stringify(payload), at: recordedAt })
    }
    if (batch.idempotency) add('idempotency', idempotencyRow(store, batch.idempotency, recordedAt))
  }
  for (const [subject, projection] of projections) {
    addProjection(store, projection, heads.get(subject) ?? '', opened.has(subject), add)
  }
  return { parts, hashes }
}

/** A later projection takes the place of an earlier one, but for what it leaves as it is. */
function over(before: Projection | undefined, after: Projection): Projection {
  if (before === undefined) return after
  const { words = before.words, identifiers = before.identifiers, row } = after
  return { ...after, words, identifiers, row: { ...row, queryHash: row.queryHash ?? before.row.queryHash } }
}

function personalRow(store: Committing, { subject, seq, values }: PersonalRow) {
  const data: Record<string, object> = {}
  for (const [commitment, { salt, value, seal }] of Object.entries(values)) {
    data[commitment] = seal ? { s: salt, x: store.seal.seal(value) } : { s: salt, v: value }
  }
  return { subject, seq, data: JSON.stringify(data) }
}

/** The rows of one projection, each under the part of the statement that writes it. */
export function addProjection(
  store: Committing,
  projection: Projection,
  head: string,
  opened: boolean,
  add: (part: Part, row: object) => void,
): void {
  const columns = matterColumns(projection)
  const { subject, procedure, state, holder, region, open, viewers } = columns
  add(opened ? 'opened' : 'moved', { ...columns, head })
  for (const { startedAt, metAt, at, ...deadline } of projection.deadlines) {
    add('deadlines', { ...deadline, subject, due_at: at, started_at: startedAt, met_at: metAt })
  }
  for (const { link, to, open } of projection.links) add('links', { from_subject: subject, link, to_subject: to, open })
  const due_at = columns.due_at ?? 'infinity'
  add('audience', { subject, open, due_at, procedure, state, holder, region, viewers })
  if (projection.words) {
    const { tokens, names } = projection.words
    add('words', { subject, tokens: indexTokens(tokens, names) })
  }
  if (projection.identifiers) {
    const rows = identifierRows(store, subject, projection.identifiers)
    if (!opened) add('forgotten', { subject, kept: rows.map((item) => item.whole) })
    for (const item of rows) add('identifiers', item)
  }
}

/** The statement takes the viewers of a matter together; the table has a row for each. */
export function byViewer(rows: readonly object[]): object[] {
  return rows.flatMap((row) => {
    const { viewers, ...rest } = row as { viewers?: string[] }
    return viewers === undefined ? [row] : viewers.map((viewer) => ({ viewer, ...rest }))
  })
}

function identifierRows(store: Committing, subject: string, list: NonNullable<Projection['identifiers']>) {
  const rows = new Map<string, { subject: string; kind: string; whole: string; last4: string }>()
  for (const { kind, value } of list) {
    const whole = store.seal.identifiers.whole(kind, value).toString('hex')
    rows.set(whole, { subject, kind, whole, last4: store.seal.identifiers.last4(kind, value).toString('hex') })
  }
  return [...rows.values()]
}

/** The columns of `matters` but for city and head. */
function matterColumns({ row, viewers }: Projection) {
  const { matter, due } = row
  return {
    subject: matter.subject,
    seq: matter.seq,
    procedure: matter.procedure,
    law: matter.law,
    state: matter.state,
    open: matter.closedAt === undefined,
    holder: matter.holder,
    region: row.region ?? null,
    channel: matter.channel ?? null,
    opened_at: matter.openedAt,
    closed_at: matter.closedAt ?? null,
    deadline: due?.deadline ?? null,
    due: due?.due ?? null,
    due_at: due?.at ?? null,
    provisional: due?.provisional ?? false,
    late: Object.values(matter.deadlines).some((runs) => runs.at(-1)?.status === 'expired'),
    next_at: row.nextAt ?? null,
    query_hash: row.queryHash ?? null,
    shielded: row.shielded ?? false,
    viewers: [...new Set(viewers)],
    headline: row.headline === undefined ? null : JSON.stringify(row.headline),
    facts: JSON.stringify(row.facts ?? {}),
    snapshot: JSON.stringify(matter),
  }
}

function idempotencyRow(store: Committing, { actor, key, digest, reply, subject }: Idempotency, at: Instant) {
  return {
    actor: findable(actor),
    key: findable(key),
    digest,
    reply: store.seal.seal(JSON.stringify(reply)),
    subject: subject ?? null,
    at,
  }
}

/** A legal time given as a day begins at its first moment in Shanghai. */
function momentOf(effectiveOn: Instant | PlainDate): Instant {
  return effectiveOn.length > 10 ? (effectiveOn as Instant) : startOfDay(effectiveOn as PlainDate)
}

/** Fewer events are quicker in one statement. */
const WORTH_A_COPY = 50

export class Committer {
  readonly #pool: pg.Pool
  readonly #store: Committing
  readonly #write: Write
  readonly #group: GroupCommit

  constructor(pool: pg.Pool, store: Committing, write: Write) {
    this.#pool = pool
    this.#store = store
    this.#write = write
    this.#group = new GroupCommit(store.city, write)
  }

  async commit(batch: Batch): Promise<CommitResult> {
    const { parts, hashes } = rowsOf(this.#store, [batch])
    try {
      await this.#group.store(parts)
    } catch (error) {
      const earlier = batch.idempotency && isTaken(error) ? await this.#earlier(batch.idempotency) : undefined
      if (earlier) return { done: false, reply: earlier }
      throw refusal(error)
    }
    return { done: true, hashes }
  }

  /** Stores all of them or none; STORE_SEQ_TAKEN as in `commit`. Idempotency keys are written but not answered. */
  async commitAll(batches: readonly Batch[]): Promise<string[]> {
    const { parts, hashes } = rowsOf(this.#store, batches)
    const { city } = this.#store
    const many = (parts.events?.length ?? 0) >= WORTH_A_COPY && canCopy(parts)
    const stored = many ? copyRows(this.#pool, city, parts) : this.#write(statementFor(city, parts))
    await stored.catch((error: unknown) => {
      throw refusal(error)
    })
    return hashes
  }

  async findReply(actor: string, key: string, digest: string): Promise<Idempotency['reply'] | undefined> {
    return this.#earlier({ actor, key, digest })
  }

  async #earlier({ actor, key, digest }: Pick<Idempotency, 'actor' | 'key' | 'digest'>) {
    const { rows } = await this.#pool.query<{ digest: string; reply: string }>({
      name: 'earlier reply',
      text: 'SELECT digest, reply FROM idempotency WHERE city = $1 AND actor = $2 AND key = $3',
      values: [this.#store.city, findable(actor), findable(key)],
    })
    const found = rows[0]
    if (found === undefined) return undefined
    if (found.digest !== digest) throw storeError('STORE_KEY_REUSED', { key })
    // The first commit may have been cut off from its stand-by: once this one is confirmed, so is all before it.
    const confirm = {
      name: 'confirm reply',
      text: 'UPDATE idempotency SET at = at WHERE city = $1 AND actor = $2 AND key = $3',
      values: [this.#store.city, findable(actor), findable(key)],
    }
    await this.#write(confirm).catch((error: unknown) => {
      throw refusal(error)
    })
    return JSON.parse(this.#store.seal.open(found.reply)) as Idempotency['reply']
  }
}

const isTaken = (error: unknown): boolean => (error as { code?: string }).code === '23505'
