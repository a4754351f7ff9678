import type pg from 'pg'

/**
 * What a batch may hold, in the order of the statement. This file is the only one that relies on ON CONFLICT and on
 * several changes in one statement; a database that lacks either needs another version of this file alone.
 */
const PARTS = {
  events: `INSERT INTO events (city, subject, seq, type, hash, effective_at, recorded_at, text)
    SELECT $1, subject, seq, type, decode(hash, 'hex'), effective_at, recorded_at, text FROM json_to_recordset($p::json)
    AS r(subject text, seq integer, type text, hash text, effective_at timestamptz, recorded_at timestamptz, text text)`,

  personal: `INSERT INTO personal (city, subject, seq, data)
    SELECT $1, subject, seq, data FROM json_to_recordset($p::json) AS r(subject text, seq integer, data text)`,

  opened: `INSERT INTO matters (city, subject, seq, head, procedure, law, state, open, holder, region, channel, opened_at,
      closed_at, deadline, due, due_at, provisional, late, next_at, query_hash, shielded, viewers, headline, facts, snapshot)
    SELECT $1, subject, seq, decode(head, 'hex'), procedure, law, state, open, holder, region, channel, opened_at,
      closed_at, deadline, due, due_at, provisional, late, next_at, query_hash, shielded, viewers, headline, facts::jsonb, snapshot
    FROM json_to_recordset($p::json) AS r(subject text, seq integer, head text, procedure text, law text, state text,
      open boolean, holder text, region text, channel text, opened_at timestamptz, closed_at timestamptz, deadline text,
      due date, due_at timestamptz, provisional boolean, late boolean, next_at timestamptz, query_hash text,
      shielded boolean, viewers text[], headline text, facts text, snapshot text)`,

  moved: `UPDATE matters m SET seq = r.seq, head = decode(r.head, 'hex'), procedure = r.procedure, law = r.law,
      state = r.state, open = r.open, holder = r.holder, region = r.region, channel = r.channel,
      opened_at = r.opened_at, closed_at = r.closed_at, deadline = r.deadline, due = r.due, due_at = r.due_at,
      provisional = r.provisional, late = r.late, next_at = r.next_at,
      query_hash = coalesce(r.query_hash, m.query_hash), shielded = r.shielded, viewers = r.viewers,
      headline = r.headline, facts = r.facts::jsonb, snapshot = r.snapshot
    FROM json_to_recordset($p::json) AS r(subject text, seq integer, head text, procedure text, law text, state text,
      open boolean, holder text, region text, channel text, opened_at timestamptz, closed_at timestamptz, deadline text,
      due date, due_at timestamptz, provisional boolean, late boolean, next_at timestamptz, query_hash text,
      shielded boolean, viewers text[], headline text, facts text, snapshot text)
    WHERE m.city = $1 AND m.subject = r.subject`,

  /** Reads the viewers before this statement, as every part sees the rows as they were. */
  unseen: `DELETE FROM audience a USING (
      SELECT m.subject, old.viewer FROM json_to_recordset($p::json) AS r(subject text, viewers text[])
      JOIN matters m ON m.city = $1 AND m.subject = r.subject
      CROSS JOIN LATERAL unnest(m.viewers) AS old(viewer) WHERE NOT old.viewer = ANY (r.viewers)) gone
    WHERE a.city = $1 AND a.viewer = gone.viewer AND a.subject = gone.subject`,

  deadlines: `INSERT INTO deadlines (city, subject, deadline, run, due, due_at, status, provisional, late, holder,
      started_at, met_at)
    SELECT $1, subject, deadline, run, due, due_at, status, provisional, late, holder, started_at, met_at
    FROM json_to_recordset($p::json) AS r(subject text, deadline text, run integer, due date, due_at timestamptz,
      status text, provisional boolean, late boolean, holder text, started_at timestamptz, met_at timestamptz)
    ON CONFLICT (city, subject, deadline, run) DO UPDATE SET due = excluded.due, due_at = excluded.due_at,
      status = excluded.status, provisional = excluded.provisional, late = excluded.late, holder = excluded.holder,
      started_at = excluded.started_at, met_at = excluded.met_at
    WHERE (deadlines.due_at, deadlines.status, deadlines.provisional, deadlines.late, deadlines.holder,
      deadlines.met_at) IS DISTINCT FROM (excluded.due_at, excluded.status, excluded.provisional, excluded.late,
      excluded.holder, excluded.met_at)`,

  links: `INSERT INTO links (city, from_subject, link, to_subject, open)
    SELECT $1, from_subject, link, to_subject, open FROM json_to_recordset($p::json)
    AS r(from_subject text, link text, to_subject text, open boolean)
    ON CONFLICT (city, from_subject, link, to_subject) DO UPDATE SET open = excluded.open
    WHERE links.open <> excluded.open`,

  /** One row for each matter, with all its viewers. */
  audience: `INSERT INTO audience (city, viewer, subject, open, due_at, procedure, state, holder, region)
    SELECT $1, v.viewer, r.subject, r.open, r.due_at, r.procedure, r.state, r.holder, r.region
    FROM json_to_recordset($p::json) AS r(subject text, open boolean, due_at timestamptz, procedure text, state text,
      holder text, region text, viewers text[]) CROSS JOIN LATERAL unnest(r.viewers) AS v(viewer)
    ON CONFLICT (city, viewer, subject) DO UPDATE SET open = excluded.open, due_at = excluded.due_at,
      procedure = excluded.procedure, state = excluded.state, holder = excluded.holder, region = excluded.region
    WHERE (audience.open, audience.due_at, audience.procedure, audience.state, audience.holder, audience.region)
      IS DISTINCT FROM (excluded.open, excluded.due_at, excluded.procedure, excluded.state, excluded.holder,
      excluded.region)`,

  words: `INSERT INTO words (city, subject, tokens)
    SELECT $1, subject, array_to_tsvector(tokens) FROM json_to_recordset($p::json) AS r(subject text, tokens text[])
    ON CONFLICT (city, subject) DO UPDATE SET tokens = excluded.tokens WHERE words.tokens <> excluded.tokens`,

  forgotten: `DELETE FROM identifiers i USING json_to_recordset($p::json) AS r(subject text, kept text[])
    WHERE i.city = $1 AND i.subject = r.subject AND NOT encode(i.whole, 'hex') = ANY (r.kept)`,

  identifiers: `INSERT INTO identifiers (city, subject, kind, whole, last4)
    SELECT $1, subject, kind, decode(whole, 'hex'), decode(last4, 'hex') FROM json_to_recordset($p::json)
    AS r(subject text, kind text, whole text, last4 text) ON CONFLICT (city, subject, whole) DO NOTHING`,

  entries: `INSERT INTO entries (city, register, key, valid_from, known_from, subject, seq, n, op, data)
    SELECT $1, register, key, valid_from, known_from, subject, seq, n, op, data FROM json_to_recordset($p::json)
    AS r(register text, key text, valid_from date, known_from timestamptz, subject text, seq integer, n integer,
      op text, data text)`,

  readings: `INSERT INTO readings (city, access, seq, n, subject, kind, at, person, post, organ, party, purpose, facts)
    SELECT $1, access, seq, n, subject, kind, at, person, post, organ, party, purpose, facts
    FROM json_to_recordset($p::json) AS r(access text, seq integer, n integer, subject text, kind text, at timestamptz,
      person text, post text, organ text, party text, purpose text, facts text)`,

  files: `UPDATE files f SET subject = r.subject, seq = r.seq
    FROM json_to_recordset($p::json) AS r(id text, subject text, seq integer)
    WHERE f.city = $1 AND f.id = r.id AND f.subject IS NULL`,

  definitions: `INSERT INTO definitions (city, digest, id, text, stored_at)
    SELECT $1, digest, id, text, stored_at FROM json_to_recordset($p::json)
    AS r(digest text, id text, text text, stored_at timestamptz)`,

  fixed: `INSERT INTO fixed_figures (city, subject, seq, figure, period, answer, records)
    SELECT $1, subject, seq, figure, period, answer, records FROM json_to_recordset($p::json)
    AS r(subject text, seq integer, figure text, period text, answer text, records text)`,

  outbox: `INSERT INTO outbox (city, kind, payload, at)
    SELECT $1, kind, payload, at FROM json_to_recordset($p::json) AS r(kind text, payload text, at timestamptz)`,

  idempotency: `INSERT INTO idempotency (city, actor, key, digest, reply, subject, at)
    SELECT $1, actor, key, digest, reply, subject, at FROM json_to_recordset($p::json)
    AS r(actor text, key text, digest text, reply text, subject text, at timestamptz)`,
} as const

export type Part = keyof typeof PARTS

const ORDER = Object.keys(PARTS) as Part[]
const texts = new Map<string, { name: string; text: string }>()

/** One statement for all parts that a batch has; each combination is prepared once on each connection. */
export function statementFor(city: string, given: Partial<Record<Part, object[]>>): pg.QueryConfig {
  const rows: Partial<Record<Part, object[]>> = given.moved ? { ...given, unseen: given.moved.map(viewersOf) } : given
  const present = ORDER.filter((part) => rows[part] !== undefined)
  const shape = present.join(' ')
  let statement = texts.get(shape)
  if (statement === undefined) {
    statement = { name: `commit ${texts.size}`, text: textOf(present) }
    texts.set(shape, statement)
  }
  return { ...statement, values: [city, ...present.map((part) => JSON.stringify(rows[part]))] }
}

const viewersOf = (row: object) => {
  const { subject, viewers } = row as { subject: string; viewers: string[] }
  return { subject, viewers }
}

function textOf(present: Part[]): string {
  const parts = present.map((part, i) => PARTS[part].replace('$p', `$${i + 2}`))
  const last = parts.pop()
  if (parts.length === 0) return last as string
  return `WITH ${parts.map((text, i) => `p${i} AS (${text})`).join(',\n')}\n${last}`
}
