/**
 * The tables of a backup and their columns. Left out: sessions and tries (nobody stays signed in), and of `events` the
 * transaction, of `logs` the place of the sequencer, which mean nothing in another server.
 */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  events: ['subject', 'seq', 'type', 'hash', 'effective_at', 'recorded_at', 'text'],
  log: ['idx', 'subject', 'seq', 'leaf'],
  nodes: ['level', 'idx', 'hash'],
  checkpoints: ['size', 'root', 'note'],
  logs: ['origin', 'suite', 'public_key', 'key_check', 'size', 'hashes'],
  definitions: ['digest', 'id', 'text', 'stored_at'],
  personal: ['subject', 'seq', 'data'],
  identifiers: ['subject', 'kind', 'whole', 'last4'],
  words: ['subject', 'tokens'],
  files: [
    ...['id', 'subject', 'seq', 'name', 'mime', 'size', 'hash', 'stored_hash', 'key', 'uploaded_by', 'uploaded_at'],
  ],
  matters: [
    ...['subject', 'seq', 'head', 'procedure', 'law', 'state', 'open', 'holder', 'region', 'channel', 'opened_at'],
    ...['closed_at', 'deadline', 'due', 'due_at', 'provisional', 'late', 'next_at', 'query_hash', 'shielded'],
    ...['viewers', 'headline', 'facts', 'snapshot'],
  ],
  audience: ['viewer', 'subject', 'open', 'due_at', 'procedure', 'state', 'holder', 'region'],
  deadlines: [
    ...['subject', 'deadline', 'run', 'due', 'due_at', 'status', 'provisional', 'late', 'holder', 'started_at'],
    'met_at',
  ],
  links: ['from_subject', 'link', 'to_subject', 'open'],
  entries: ['register', 'key', 'valid_from', 'known_from', 'subject', 'seq', 'n', 'op', 'data'],
  fixed_figures: ['subject', 'seq', 'figure', 'period', 'answer', 'records'],
  readings: [
    ...['access', 'seq', 'n', 'subject', 'kind', 'at', 'person', 'post', 'organ', 'party', 'purpose', 'facts'],
  ],
  idempotency: ['actor', 'key', 'digest', 'reply', 'subject', 'at'],
  outbox: ['id', 'kind', 'payload', 'at'],
  counters: ['series', 'next'],
  persons: ['id', 'account', 'name', 'password_hash', 'second_factor', 'disabled', 'facts'],
  held_posts: ['id', 'person', 'post', 'organ', 'region', 'valid_from', 'valid_to'],
  organs: ['id', 'title', 'kind', 'region', 'valid_from', 'valid_to', 'facts'],
  organ_relations: ['from_organ', 'to_organ', 'relation', 'since', 'until'],
}

export const BACKUP_TABLES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(COLUMNS).map(([table, columns]) => [table, ['city', ...columns].join(', ')]),
)
