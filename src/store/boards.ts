import type { Store } from './store.ts'

/** Subjects of all matters of a procedure, in order: the population of a draw. Not for lists: it knows no reader. */
export async function subjectsOf(
  store: Pick<Store, 'pool' | 'city'>,
  procedure: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await store.pool.query<{ subject: string }>(
    'SELECT subject FROM matters WHERE city = $1 AND procedure = $2 AND subject > $3 ORDER BY subject LIMIT $4',
    [store.city, procedure, after, limit],
  )
  return rows.map((row) => row.subject)
}

/** Subjects that carry one of these keys in their audience. */
export async function shutSubjects(store: Pick<Store, 'pool' | 'city'>, keys: readonly string[]): Promise<string[]> {
  const { rows } = await store.pool.query<{ subject: string }>({
    name: 'shut subjects',
    text: 'SELECT DISTINCT subject FROM audience WHERE city = $1 AND viewer = ANY ($2)',
    values: [store.city, keys],
  })
  return rows.map((row) => row.subject)
}

/** What a board looks at: what the reader may see, within a time, perhaps one procedure. */
export interface BoardScope {
  viewers: readonly string[]
  except: readonly string[]
  from: string
  to: string
  now: string
  /** Due before this moment counts as due soon. */
  soon: string
  procedures: readonly string[] | null
}

type Board = Pick<Store, 'pool' | 'city'>

const SEEN = `m AS MATERIALIZED (
  SELECT m.subject, m.procedure, m.state, m.open, m.holder, m.region, m.channel, m.opened_at, m.closed_at, m.due_at,
    m.late, m.snapshot, m.headline
  FROM matters m WHERE m.city = $1 AND m.opened_at < $4 AND (m.open OR m.closed_at >= $3)
    AND ($5::text[] IS NULL OR m.procedure = ANY ($5)) AND NOT m.subject = ANY ($6)
    AND EXISTS (SELECT 1 FROM audience a WHERE a.city = $1 AND a.subject = m.subject AND a.viewer = ANY ($2)))`

const scopeValues = (store: Board, scope: BoardScope): unknown[] => [
  store.city,
  scope.viewers,
  scope.from,
  scope.to,
  scope.procedures,
  scope.except,
]

export interface OrganRowCounts {
  holder: string
  received: number
  open: number
  late: number
  due_soon: number
  closed: number
}

/** Open and closed matters by the organ that holds them. */
export async function organBoard(store: Board, scope: BoardScope): Promise<OrganRowCounts[]> {
  const { rows } = await store.pool.query<OrganRowCounts>(
    `WITH ${SEEN} SELECT holder, count(*) FILTER (WHERE opened_at >= $3)::int AS received, count(*) FILTER (WHERE open)::int AS open,
      count(*) FILTER (WHERE open AND (late OR due_at <= $7))::int AS late,
      count(*) FILTER (WHERE open AND NOT late AND due_at > $7 AND due_at <= $8)::int AS due_soon,
      count(*) FILTER (WHERE NOT open AND closed_at < $4)::int AS closed
    FROM m WHERE holder IS NOT NULL GROUP BY holder ORDER BY holder`,
    [...scopeValues(store, scope), scope.now, scope.soon],
  )
  return rows
}

export interface DeadlineRowCounts {
  procedure: string
  deadline: string
  running: number
  due_soon: number
  late: number
  met: number
  met_late: number
  provisional: number
}

/** Every period by the rule that gives it. */
export async function deadlineBoard(store: Board, scope: BoardScope): Promise<DeadlineRowCounts[]> {
  const { rows } = await store.pool.query<DeadlineRowCounts>(
    `WITH ${SEEN} SELECT m.procedure, d.deadline, count(*) FILTER (WHERE d.status IN ('running', 'paused'))::int AS running,
      count(*) FILTER (WHERE d.status = 'running' AND d.due_at > $7 AND d.due_at <= $8)::int AS due_soon,
      count(*) FILTER (WHERE d.status = 'expired' OR (d.status = 'running' AND d.due_at <= $7))::int AS late,
      count(*) FILTER (WHERE d.status = 'met' AND NOT d.late)::int AS met,
      count(*) FILTER (WHERE d.status = 'met' AND d.late)::int AS met_late,
      count(*) FILTER (WHERE d.provisional AND d.status IN ('running', 'paused'))::int AS provisional
    FROM m JOIN deadlines d ON d.city = $1 AND d.subject = m.subject
    GROUP BY m.procedure, d.deadline ORDER BY m.procedure, d.deadline`,
    [...scopeValues(store, scope), scope.now, scope.soon],
  )
  return rows
}

export interface ActRowCounts {
  holder: string
  closed: number
  /** Closed ones in which the unit had to speak to the person: what was answered at once or routed is not among them. */
  owed: number
  /** Of these, closed without any of the acts by which it does so. */
  silent: number
  returned: number
  reopened: number
  parked: number
}

/** How units dealt with what they held: counted on the acts that each matter has seen. */
export async function actBoard(
  store: Board,
  scope: BoardScope,
  acts: {
    contact: readonly string[]
    /** Periods within which the person is to be spoken to. */
    contactPeriods: readonly string[]
    returns: readonly string[]
    reopens: readonly string[]
    parked: readonly string[]
  },
): Promise<ActRowCounts[]> {
  const { rows } = await store.pool.query<ActRowCounts>(
    `WITH ${SEEN}, acts AS (
      SELECT holder, open, state, ARRAY(SELECT json_object_keys(snapshot::json -> 'done')) AS done,
        NOT open AND EXISTS (SELECT 1 FROM deadlines d WHERE d.city = $1 AND d.subject = m.subject AND d.deadline = ANY ($11)) AS owed
      FROM m WHERE holder IS NOT NULL)
    SELECT holder, count(*) FILTER (WHERE NOT open)::int AS closed,
      count(*) FILTER (WHERE owed)::int AS owed, count(*) FILTER (WHERE owed AND NOT done && $7)::int AS silent,
      count(*) FILTER (WHERE done && $8)::int AS returned, count(*) FILTER (WHERE done && $9)::int AS reopened,
      count(*) FILTER (WHERE open AND state = ANY ($10))::int AS parked
    FROM acts GROUP BY holder`,
    [...scopeValues(store, scope), acts.contact, acts.returns, acts.reopens, acts.parked, acts.contactPeriods],
  )
  return rows
}

/** Periods longer than a day that were met just before they ended, of all that were met, by organ. */
export async function lastHourBoard(
  store: Board,
  scope: BoardScope,
  hours: number,
): Promise<{ holder: string; n: number; of: number }[]> {
  const { rows } = await store.pool.query<{ holder: string; n: number; of: number }>(
    `WITH ${SEEN} SELECT d.holder, count(*)::int AS of,
      count(*) FILTER (WHERE d.met_at <= d.due_at AND d.due_at - d.met_at <= make_interval(hours => $7))::int AS n
    FROM m JOIN deadlines d ON d.city = $1 AND d.subject = m.subject
    WHERE d.status = 'met' AND d.holder IS NOT NULL AND d.due_at - d.started_at > interval '24 hours' GROUP BY d.holder`,
    [...scopeValues(store, scope), hours],
  )
  return rows
}

/** Acts recorded long after they happened, of all acts, by organ (补录率). */
export async function lateEntryBoard(
  store: Board,
  scope: BoardScope,
  hours: number,
): Promise<{ holder: string; n: number; of: number }[]> {
  const { rows } = await store.pool.query<{ holder: string; n: number; of: number }>(
    `WITH ${SEEN} SELECT m.holder, count(*)::int AS of,
      count(*) FILTER (WHERE e.recorded_at - e.effective_at > make_interval(hours => $7))::int AS n
    FROM m JOIN events e ON e.city = $1 AND e.subject = m.subject
    WHERE e.type IN ('opened', 'acted', 'task-settled') AND m.holder IS NOT NULL GROUP BY m.holder`,
    [...scopeValues(store, scope), hours],
  )
  return rows
}

/** Closed matters whose answer has the very words of another one of the same organ, by organ. */
export async function wordingBoard(
  store: Board,
  scope: BoardScope,
): Promise<{ holder: string; n: number; of: number }[]> {
  const { rows } = await store.pool.query<{ holder: string; n: number; of: number }>(
    `WITH ${SEEN}, w AS (SELECT holder, headline::json ->> 'wording' AS wording FROM m WHERE holder IS NOT NULL AND NOT open),
      g AS (SELECT holder, wording, count(*) AS n FROM w WHERE wording IS NOT NULL GROUP BY holder, wording)
    SELECT holder, sum(n)::int AS of, coalesce(sum(n) FILTER (WHERE n > 1), 0)::int AS n FROM g GROUP BY holder`,
    scopeValues(store, scope),
  )
  return rows
}

export type Bucket = 'day' | 'closedDay' | 'procedure' | 'state' | 'holder' | 'region' | 'channel' | 'kind'

const BUCKETS: Record<Bucket, { key: string; where?: string }> = {
  day: { key: "to_char(opened_at + interval '8 hours', 'YYYY-MM-DD')", where: 'opened_at >= $3' },
  closedDay: {
    key: "to_char(closed_at + interval '8 hours', 'YYYY-MM-DD')",
    where: 'closed_at >= $3 AND closed_at < $4',
  },
  procedure: { key: 'procedure' },
  state: { key: "procedure || ' ' || state" },
  holder: { key: 'holder' },
  region: { key: 'left(region, 6)' },
  channel: { key: 'channel' },
  kind: { key: "headline::json ->> 'kind'" },
}

/** One grouping of what is seen within the time. */
export async function bucketBoard(
  store: Board,
  scope: BoardScope,
  bucket: Bucket,
): Promise<{ key: string; n: number }[]> {
  const { key, where } = BUCKETS[bucket]
  const { rows } = await store.pool.query<{ key: string; n: number }>(
    `WITH ${SEEN} SELECT key, count(*)::int AS n FROM (SELECT ${key} AS key FROM m ${where ? `WHERE ${where}` : ''}) counted
    WHERE key IS NOT NULL GROUP BY key ORDER BY n DESC, key`,
    scopeValues(store, scope),
  )
  return rows
}

/** 上年结转 + 本期新收 = 本期办结 + 期末未结, counted from the same rows. */
export async function balanceBoard(
  store: Board,
  scope: BoardScope,
): Promise<{ carried_in: number; opened: number; closed: number; open_at_end: number }> {
  const { rows } = await store.pool.query<{ carried_in: number; opened: number; closed: number; open_at_end: number }>(
    `WITH ${SEEN} SELECT count(*) FILTER (WHERE opened_at < $3)::int AS carried_in, count(*) FILTER (WHERE opened_at >= $3)::int AS opened,
      count(*) FILTER (WHERE closed_at < $4)::int AS closed, count(*) FILTER (WHERE closed_at IS NULL OR closed_at >= $4)::int AS open_at_end
    FROM m`,
    scopeValues(store, scope),
  )
  return rows[0] ?? { carried_in: 0, opened: 0, closed: 0, open_at_end: 0 }
}
