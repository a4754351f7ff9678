-- The record, what is derived from it, and what stands beside it. Every key begins with city.

-- The record: it only grows.

CREATE TABLE events (
  city text NOT NULL,
  subject text NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  type text NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  effective_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  text text NOT NULL CHECK (length(text) > 0),
  tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (city, subject, seq)
);

CREATE INDEX events_tx ON events (city, tx);

CREATE TABLE log (
  city text NOT NULL,
  idx bigint NOT NULL CHECK (idx >= 0),
  subject text NOT NULL,
  seq integer NOT NULL,
  leaf bytea NOT NULL CHECK (length(leaf) = 32),
  PRIMARY KEY (city, idx),
  UNIQUE (city, subject, seq)
);

-- Roots of whole subtrees of 2^level leaves, level 8 and above; what lies below is computed from at most 256 leaves.
CREATE TABLE nodes (
  city text NOT NULL,
  level smallint NOT NULL CHECK (level >= 8),
  idx bigint NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (city, level, idx)
);

CREATE TABLE checkpoints (
  city text NOT NULL,
  size bigint NOT NULL,
  root bytea NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (city, size)
);

-- One row for each log: its right edge, and from which transaction on events may still lack an index.
CREATE TABLE logs (
  city text PRIMARY KEY,
  origin text NOT NULL,
  suite text NOT NULL CHECK (suite IN ('sm', 'intl')),
  public_key text NOT NULL,
  key_check text NOT NULL,
  size bigint NOT NULL DEFAULT 0,
  hashes text NOT NULL DEFAULT '[]',
  next_tx xid8 NOT NULL DEFAULT '0'
);

CREATE TABLE definitions (
  city text NOT NULL,
  digest text NOT NULL CHECK (length(digest) = 64),
  id text NOT NULL,
  text text NOT NULL,
  stored_at timestamptz NOT NULL,
  PRIMARY KEY (city, digest)
);

-- Personal data: events hold only commitments to it. One row for each event that has any.

CREATE TABLE personal (
  city text NOT NULL,
  subject text NOT NULL,
  seq integer NOT NULL,
  data text NOT NULL,
  PRIMARY KEY (city, subject, seq)
);

CREATE TABLE identifiers (
  city text NOT NULL,
  subject text NOT NULL,
  kind text NOT NULL,
  whole bytea NOT NULL,
  last4 bytea NOT NULL,
  PRIMARY KEY (city, subject, whole)
);

CREATE INDEX identifiers_whole ON identifiers (city, whole);

CREATE INDEX identifiers_last4 ON identifiers (city, last4);

CREATE TABLE words (
  city text NOT NULL,
  subject text NOT NULL,
  tokens tsvector NOT NULL,
  PRIMARY KEY (city, subject)
);

CREATE INDEX words_tokens ON words USING gin (tokens);

CREATE TABLE files (
  city text NOT NULL,
  id text NOT NULL,
  subject text,
  seq integer,
  name text NOT NULL,
  mime text NOT NULL,
  size bigint NOT NULL,
  hash text NOT NULL,
  stored_hash text NOT NULL,
  key text NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (city, id)
);

CREATE INDEX files_subject ON files (city, subject);

-- Derived from events: `fadu rebuild` can make all of it anew.

CREATE TABLE matters (
  city text NOT NULL,
  subject text NOT NULL,
  seq integer NOT NULL,
  head bytea NOT NULL,
  procedure text NOT NULL,
  law text NOT NULL,
  state text NOT NULL,
  open boolean NOT NULL,
  holder text,
  region text,
  channel text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  deadline text,
  due date,
  due_at timestamptz,
  provisional boolean NOT NULL,
  late boolean NOT NULL,
  next_at timestamptz,
  query_hash text,
  shielded boolean NOT NULL,
  viewers text[] NOT NULL,
  headline text,
  snapshot text NOT NULL,
  PRIMARY KEY (city, subject)
);

CREATE INDEX matters_next ON matters (city, next_at) WHERE next_at IS NOT NULL;

CREATE TABLE audience (
  city text NOT NULL,
  viewer text NOT NULL,
  subject text NOT NULL,
  open boolean NOT NULL,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (city, viewer, subject)
);

CREATE INDEX audience_open ON audience (city, viewer, due_at, subject) WHERE open;

CREATE TABLE deadlines (
  city text NOT NULL,
  subject text NOT NULL,
  deadline text NOT NULL,
  run integer NOT NULL,
  due date NOT NULL,
  due_at timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('running', 'paused', 'met', 'expired', 'ended')),
  provisional boolean NOT NULL,
  late boolean NOT NULL,
  holder text,
  started_at timestamptz NOT NULL,
  met_at timestamptz,
  PRIMARY KEY (city, subject, deadline, run)
);

CREATE TABLE links (
  city text NOT NULL,
  from_subject text NOT NULL,
  link text NOT NULL,
  to_subject text NOT NULL,
  open boolean NOT NULL,
  PRIMARY KEY (city, from_subject, link, to_subject)
);

CREATE INDEX links_to ON links (city, to_subject);

CREATE TABLE entries (
  city text NOT NULL,
  register text NOT NULL,
  key text NOT NULL,
  valid_from date NOT NULL,
  known_from timestamptz NOT NULL,
  subject text NOT NULL,
  seq integer NOT NULL,
  n integer NOT NULL,
  op text NOT NULL CHECK (op IN ('add', 'change', 'end')),
  data text NOT NULL,
  PRIMARY KEY (city, register, key, valid_from, known_from, subject, seq, n)
);

CREATE TABLE readings (
  city text NOT NULL,
  access text NOT NULL,
  seq integer NOT NULL,
  n integer NOT NULL,
  subject text,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  person text,
  post text,
  organ text,
  party text,
  purpose text,
  facts text,
  PRIMARY KEY (city, access, seq, n)
);

CREATE INDEX readings_subject ON readings (city, subject, at) WHERE subject IS NOT NULL;

-- Beside the record.

CREATE TABLE idempotency (
  city text NOT NULL,
  actor text NOT NULL,
  key text NOT NULL,
  digest text NOT NULL,
  reply text NOT NULL,
  subject text,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, actor, key)
);

CREATE SEQUENCE outbox_id;

CREATE TABLE outbox (
  city text NOT NULL,
  id bigint NOT NULL DEFAULT nextval('outbox_id'),
  kind text NOT NULL,
  payload text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id)
);

CREATE TABLE counters (
  city text NOT NULL,
  series text NOT NULL,
  next bigint NOT NULL,
  PRIMARY KEY (city, series)
);

CREATE TABLE persons (
  city text NOT NULL,
  id text NOT NULL,
  account text,
  name text NOT NULL,
  password_hash text,
  second_factor text,
  disabled boolean NOT NULL,
  facts text NOT NULL,
  PRIMARY KEY (city, id),
  UNIQUE (city, account)
);

CREATE TABLE held_posts (
  city text NOT NULL,
  id text NOT NULL,
  person text NOT NULL,
  post text NOT NULL,
  organ text NOT NULL,
  region text,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (city, id)
);

CREATE INDEX held_posts_person ON held_posts (city, person);

CREATE TABLE organs (
  city text NOT NULL,
  id text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  region text,
  valid_from date NOT NULL,
  valid_to date,
  facts text NOT NULL,
  PRIMARY KEY (city, id)
);

CREATE TABLE organ_relations (
  city text NOT NULL,
  from_organ text NOT NULL,
  to_organ text NOT NULL,
  relation text NOT NULL,
  since date NOT NULL,
  until date,
  PRIMARY KEY (city, from_organ, to_organ, relation, since)
);

CREATE TABLE sessions (
  city text NOT NULL,
  token_hash text NOT NULL,
  person text,
  subject text,
  party text,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  facts text NOT NULL,
  PRIMARY KEY (city, token_hash)
);

CREATE TABLE tries (
  city text NOT NULL,
  key text NOT NULL,
  at timestamptz NOT NULL
);

CREATE INDEX tries_key ON tries (city, key, at);

-- Nobody changes the record, not even the owner of its tables.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record only grows: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = '42501';
END
$$;

CREATE TRIGGER events_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER log_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER nodes_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON nodes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER checkpoints_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoints
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER definitions_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON definitions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who may do what. The eraser destroys personal data; the auditor reads, but no personal data.

GRANT INSERT (city, subject, seq, type, hash, effective_at, recorded_at, text) ON events TO fadu_app, fadu_eraser;

GRANT SELECT ON events TO fadu_app, fadu_eraser, fadu_auditor;

GRANT SELECT, INSERT ON log, nodes, checkpoints TO fadu_app;

GRANT SELECT ON log, nodes, checkpoints, logs, definitions TO fadu_eraser, fadu_auditor;

GRANT SELECT, INSERT, UPDATE ON logs TO fadu_app;

GRANT SELECT, INSERT ON definitions, personal, entries, readings TO fadu_app;

GRANT SELECT, INSERT, UPDATE (subject, seq) ON files TO fadu_app;

GRANT SELECT, INSERT, UPDATE, DELETE
  ON identifiers, words, matters, audience, deadlines, links, idempotency, outbox, counters,
     persons, held_posts, organs, organ_relations, sessions, tries
  TO fadu_app;

GRANT USAGE ON SEQUENCE outbox_id TO fadu_app;

GRANT SELECT, DELETE ON personal, identifiers, words, files, idempotency, sessions TO fadu_eraser;

GRANT SELECT, UPDATE ON matters TO fadu_eraser;

GRANT SELECT ON matters, audience, deadlines, links, entries, readings, held_posts, organs, organ_relations
  TO fadu_auditor;

GRANT SELECT ON migrations TO fadu_app, fadu_eraser, fadu_auditor;
