import type { Instant, PlainDate } from '#calendar'
import type { Matter } from '#engine'
import type { FixedRow } from './figures.ts'

/** One event to be stored. `commit` seals it: give `prev` for the subject's first event in the batch only. */
export interface NewEvent {
  /** `matter:XN-261123-000001-K`, `series:<id>`, `fund:<id>`, `register:<id>`, `definition:<digest>`, … */
  subject: string
  /** 1, 2, 3 … within the subject; a seq that is taken loses the race (STORE_SEQ_TAKEN). */
  seq: number
  type: string
  v: number
  /** Hash of the subject's event `seq - 1` (`Loaded.head`); '' or absent when seq is 1. */
  prev?: string
  effectiveOn: Instant | PlainDate
  actor: string | object
  body: object
}

/** The plain value behind a commitment: commitment = H(salt ‖ value). */
export interface PersonalValue {
  salt: string
  /** The text that was committed to: a string as it is, any other value in canonical JSON. */
  value: string
  /** Encrypt under the key outside the database (identifiers: ID, phone, account, exact address). */
  seal?: true
}

/** What one event hides, by commitment. Events and snapshots hold the commitments in the values' places. */
export interface PersonalRow {
  subject: string
  seq: number
  values: Record<string, PersonalValue>
}

export type IdentifierKind = 'phone' | 'id-number' | 'credit-code' | 'account' | 'address'

/** The matter as lists and lookups need it. What stands in `matter` is not repeated; `matterRow` fills the rest. */
export interface MatterRow {
  matter: Matter
  region?: string
  /** The deadline that lists show: nearest that still runs or is owed. */
  due?: { deadline: string; due: PlainDate; at: Instant; provisional?: boolean }
  /** The next moment at which time alone brings something about; absent when nothing waits. */
  nextAt?: Instant
  /** Keyed hash of the query code (`store.seal.keyed`), hexadecimal. */
  queryHash?: string
  shielded?: boolean
  /** What figures read of a matter: plain public values, flat (see `factsOf`). */
  facts?: Record<string, string | number | boolean | string[]>
  /** Public values for list rows, small; personal ones stay out. */
  headline?: Record<string, unknown>
}

export interface DeadlineRow {
  deadline: string
  run: number
  due: PlainDate
  at: Instant
  status: 'running' | 'paused' | 'met' | 'expired' | 'ended'
  provisional: boolean
  late: boolean
  holder: string | null
  startedAt: Instant
  metAt: Instant | null
}

export interface LinkRow {
  link: string
  to: string
  open: boolean
}

/** Everything that is derived from a matter's events and can be rebuilt from them. */
export interface Projection {
  row: MatterRow
  /** All runs of all deadlines (`deadlineRows(matter)`). */
  deadlines: DeadlineRow[]
  /** All links (`linkRows(matter)`). */
  links: LinkRow[]
  /** Who may see it: 'organ:x', 'region:421202', 'post:hotline@x', 'person:…', 'party:…', 'city'. The full set. */
  viewers: string[]
  /** Search words; absent: unchanged. `names` are found by any two neighbouring characters. */
  words?: { tokens: string[]; names: string[] }
  /** Normalised identifiers, hashed by the store; absent: unchanged. */
  identifiers?: { kind: IdentifierKind; value: string }[]
}

/** One `wrote` effect, or one row of an import. */
export interface EntryChange {
  register: string
  key: string
  op: 'add' | 'change' | 'end'
  from: PlainDate
  values: Record<string, unknown>
  subject: string
  seq: number
}

export interface Idempotency {
  /** Person, session or client: keys of different actors never meet. */
  actor: string
  key: string
  /** Hash of the request; the same key with another digest is STORE_KEY_REUSED. */
  digest: string
  /** The reply to be given again; stored encrypted, as it may hold a query code. */
  reply: { status: number; body: unknown }
  /** Erased with this subject. */
  subject?: string
}

/** One action: all of it is stored in one transaction, or nothing. */
export interface Batch {
  /** Database time (`store.clock`), put into every event. */
  recordedAt: Instant
  events: NewEvent[]
  personal?: PersonalRow[]
  projections?: Projection[]
  entries?: EntryChange[]
  /** Uploaded files that now belong to an event. */
  files?: { id: string; subject: string; seq: number }[]
  /** Figures fixed by an event of this batch, with the records behind each. */
  fixed?: FixedRow[]
  /** Work for later (notices, relays), done at least once after the commit. */
  outbox?: { kind: string; payload: unknown }[]
  idempotency?: Idempotency
}

export type CommitResult =
  | {
      done: true
      /** Hash of each event, in the order given. */
      hashes: string[]
    }
  /** The same request was stored before: nothing was stored now, this was the reply. */
  | { done: false; reply: Idempotency['reply'] }
