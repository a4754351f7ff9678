import type { Readable } from 'node:stream'
import type pg from 'pg'
import type { Instant, PlainDate } from '#calendar'
import type { Matter } from '#engine'
import type { Clock } from '#kernel'
import type { Definition, RegisterDefinition } from '#language'
import type { CompactRangeState, Suite } from '#ledger'
import type { Batch, CommitResult, Projection } from './batch.ts'
import type {
  Count,
  Entry,
  EntryQuery,
  LinkedMatter,
  ListRow,
  Loaded,
  Page,
  PlainValues,
  Reading,
  SearchQuery,
  StoredEvent,
  WorklistQuery,
} from './reads.ts'

/** How to reach PostgreSQL; either a URL or the parts. */
export interface Connection {
  connectionString?: string
  host?: string
  port?: number
  user?: string
  password?: string
  database?: string
}

export interface StoreOptions {
  /** The database with the app role (`appConnection` of a prepared database). */
  connection: Connection
  /** With the eraser role; without it nothing can be erased here. */
  eraser?: Connection
  city: string
  /** The log's name for ever, such as `fadu.example/xianning`. */
  origin: string
  suite: Suite
  /** Folder outside the database: keys/, files/, checkpoints/. */
  data: string
  /** Connections of the pool; 12 by default. */
  connections?: number
  /** How long a commit may wait for its stand-by, in milliseconds; 5,000 by default. */
  confirmWithin?: number
  log?: (message: string) => void
}

export interface Store {
  readonly city: string
  readonly suite: Suite
  readonly data: string
  readonly pool: pg.Pool
  /** Database time, measured against this machine's clock when the store was opened and every minute. */
  readonly clock: Clock
  /** Stores one action: one transaction, one round trip. */
  commit(batch: Batch): Promise<CommitResult>
  /**
   * The bulk path, for records born in Fadu: many actions that follow one another, in one transaction, stored as
   * `commit` would store them one by one; `prev` is needed only where a subject's chain is continued from before.
   * Best at a few hundred events a call. Returns the hash of each event.
   */
  commitAll(batches: readonly Batch[]): Promise<string[]>
  /** The earlier reply under an idempotency key. Throws STORE_KEY_REUSED when the digest differs. */
  findReply(actor: string, key: string, digest: string): Promise<{ status: number; body: unknown } | undefined>
  readonly matters: Matters
  readonly events: Events
  readonly registers: Registers
  readonly definitions: Definitions
  readonly numbers: Numbers
  readonly readings: Readings
  readonly people: People
  readonly sessions: Sessions
  readonly files: Files
  readonly outbox: Outbox
  readonly seal: Seal
  readonly ledger: LedgerReads
  readonly erasure: Erasure
  /** For `/readyz`: throws when the database does not answer or is not doubly stored as it was asked to be. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface Matters {
  /** By subject or by number. */
  find(subject: string): Promise<Loaded | undefined>
  /** Several at once, in no order; unknown ones are left out. */
  findAll(subjects: string[]): Promise<Loaded[]>
  plainValues(subject: string): Promise<PlainValues>
  /** For lists: plain values of many subjects at once. */
  plainValuesOf(subjects: string[]): Promise<Map<string, PlainValues>>
  worklist(query: WorklistQuery): Promise<Page<ListRow>>
  count(query: WorklistQuery): Promise<Count>
  search(query: SearchQuery): Promise<Page<ListRow>>
  /** Matters with one of these identifiers that the reader may see, newest first (repeats found while typing). */
  repeats(viewers: string[], identifiers: string[], limit?: number): Promise<ListRow[]>
  links(subject: string): Promise<LinkedMatter[]>
  /**
   * Calls `work` for each matter whose `nextAt` has come, oldest moment first. While `work` runs, no other worker
   * has the matter; `work` commits through `store.commit`. Returns how many were claimed.
   */
  claimDue(now: Instant, limit: number, work: (subject: string) => Promise<void>): Promise<number>
  /** The earliest moment that waits, for the sleeper and the moved clock. */
  nextMoment(): Promise<Instant | undefined>
  /** Open matters, in order of subject: for recomputing after a notice, and for adopting a correction. */
  open(after: string | undefined, limit: number, law?: string): Promise<{ subject: string; law: string }[]>
}

export interface Events {
  of(subject: string): Promise<StoredEvent[]>
  /** Last event of a subject that is no matter (series, fund, register, access day). */
  head(subject: string): Promise<StoredEvent | undefined>
}

export interface Registers {
  entry(register: string, key: string, asOf: PlainDate, knownAt?: Instant): Promise<Entry | undefined>
  entries(query: EntryQuery): Promise<Page<Entry>>
  /** Every change of one key, oldest first. */
  history(register: string, key: string): Promise<(Entry & { op: 'add' | 'change' | 'end' })[]>
}

export interface Definitions {
  /** Stores and logs a definition once (event `stored` of `definition:<digest>`); returns its digest. */
  store(definition: Definition | RegisterDefinition): Promise<string>
  /** Cached; throws STORE_NO_DEFINITION. */
  get(digest: string): Promise<Definition>
  list(): Promise<{ digest: string; id: string; storedAt: Instant }[]>
}

export interface Numbers {
  /** Next running number of a day (Shanghai): unique, with gaps, from 1. */
  next(day: PlainDate): Promise<number>
  /** Next number within any other series where gaps do not matter. */
  nextOf(series: string): Promise<number>
}

export interface Readings {
  /** Resolves once it is durable; concurrent readings share an event. */
  record(reading: Reading): Promise<void>
  ofMatter(subject: string): Promise<Reading[]>
}

export interface Person {
  id: string
  account: string | null
  name: string
  passwordHash: string | null
  secondFactor: string | null
  disabled: boolean
  facts: Record<string, unknown>
}

export interface HeldPost {
  id: string
  person: string
  post: string
  organ: string
  region: string | null
  from: PlainDate
  to: PlainDate | null
}

export interface OrganRow {
  id: string
  title: { zh: string; en: string }
  kind: string
  region: string | null
  from: PlainDate
  to: PlainDate | null
  facts: Record<string, unknown>
}

export interface OrganRelation {
  from: string
  to: string
  relation: string
  since: PlainDate
  until: PlainDate | null
}

export interface People {
  byAccount(account: string): Promise<Person | undefined>
  byId(id: string): Promise<Person | undefined>
  byIds(ids: string[]): Promise<Person[]>
  list(): Promise<Person[]>
  put(person: Person): Promise<void>
  /** Who it is and the posts held on that day, in one query: every request of an officer begins with it. */
  withPosts(
    id: string,
    asOf: PlainDate,
  ): Promise<{ person: Person; posts: Pick<HeldPost, 'post' | 'organ' | 'region'>[] } | undefined>
  posts(person: string, asOf: PlainDate): Promise<HeldPost[]>
  holders(asOf: PlainDate, of?: { post?: string; organ?: string }): Promise<HeldPost[]>
  putPost(post: HeldPost): Promise<void>
  organs(): Promise<OrganRow[]>
  relations(): Promise<OrganRelation[]>
  putOrgans(organs: OrganRow[], relations: OrganRelation[]): Promise<void>
}

export interface Session {
  /** Keyed hash of the token; the token itself is never stored. */
  tokenHash: string
  person: string | null
  /** A party's session on one matter, by number and query code. */
  subject: string | null
  party: string | null
  createdAt: Instant
  seenAt: Instant
  expiresAt: Instant
  facts: Record<string, unknown>
}

export interface Sessions {
  put(session: Session): Promise<void>
  find(tokenHash: string): Promise<Session | undefined>
  touch(tokenHash: string, seenAt: Instant): Promise<void>
  end(tokenHash: string): Promise<void>
  endAllOf(person: string): Promise<void>
  /** Removes expired sessions (their number), failed tries of yesterday, replies kept for 30 days. Once a day. */
  purge(now: Instant): Promise<number>
  /** Counts a failed try under a key (account, number, address) and says how many fell within the window. */
  failed(key: string, now: Instant, windowMs: number): Promise<number>
  failures(key: string, now: Instant, windowMs: number): Promise<number>
  forgive(key: string): Promise<void>
}

export interface FileRow {
  id: string
  subject: string | null
  seq: number | null
  name: string
  mime: string
  /** Bytes before encryption. */
  size: number
  /** H of the plain bytes is personal too: it stands only here, and goes with the erasure. */
  hash: string
  /** H of the bytes as stored (encrypted): this one may stand in an event. */
  storedHash: string
  uploadedBy: string
  uploadedAt: Instant
}

export interface Files {
  /** Encrypts and writes; resolves after file and folder are on disk. Throws STORE_FILE_TOO_LARGE above `limit`. */
  put(
    content: Readable | Uint8Array,
    about: { name: string; mime: string; uploadedBy: string; uploadedAt: Instant; limit?: number },
  ): Promise<FileRow>
  find(id: string): Promise<FileRow | undefined>
  ofSubject(subject: string): Promise<FileRow[]>
  /** The plain bytes; throws STORE_FILE_ALTERED when what is on disk is not what was stored. */
  read(id: string): Promise<Buffer>
}

export interface OutboxItem {
  id: string
  kind: string
  payload: unknown
  at: Instant
}

export interface Outbox {
  /** Hands items to `work` in order and removes them once it resolves; returns how many. */
  relay(limit: number, work: (items: OutboxItem[]) => Promise<void>): Promise<number>
}

/** Encryption and keyed hashes under keys that lie outside the database. */
export interface Seal {
  seal(text: string): string
  /** Throws STORE_SEAL_BROKEN. */
  open(sealed: string): string
  /** Keyed hash, hexadecimal; `purpose` keeps equal texts of different use apart. */
  keyed(purpose: string, text: string): string
}

export interface InclusionProof {
  index: number
  size: number
  leaf: string
  path: string[]
  checkpoint: string
}

export interface LedgerReads {
  /** The latest published checkpoint, a signed note. */
  checkpoint(): Promise<{ size: number; root: string; note: string } | undefined>
  checkpoints(after: number, limit: number): Promise<{ size: number; note: string }[]>
  /** Proofs that the events of a subject are in the published tree; an event not yet covered has no path. */
  proofs(subject: string): Promise<{ seq: number; text: string; hash: string; proof: InclusionProof | null }[]>
  consistency(from: number, to: number): Promise<string[]>
  publicKey(): string
  state(): Promise<CompactRangeState>
  /** The ledger in the form that `fadu verify` reads, line by line. Attachments are written by `attachments`. */
  export(options?: { createdAt?: Instant }): AsyncIterable<string>
}

export interface Erasure {
  /** Destroys files that were uploaded before this moment and never became part of a matter; returns how many. */
  forgetUploads(before: Instant): Promise<number>
  /** Destroys the personal data of a matter by the eraser role; the event `erased` is part of it. */
  erase(subject: string, actor: object, why: { basis: string; approvedBy?: string }, now: Instant): Promise<void>
}

/** Builds what is derived from a matter; given by the app, which knows audience, words and identifiers. */
export type Project = (matter: Matter, definition: Definition, plain: PlainValues) => Projection | Promise<Projection>

export interface RebuildReport {
  matters: number
  /** Subject and part (row, deadlines, audience …) of each difference found. */
  differences: { subject: string; part: string }[]
}

/** What `prepareDatabase` leaves: one connection for each role. */
export interface PreparedDatabase {
  owner: Connection
  app: Connection
  eraser: Connection
  auditor: Connection
}

export interface MigrationReport {
  from: number
  to: number
  applied: number[]
}

/** Gives committed events their index, and signs checkpoints. One works at a time for a city; others wait. */
export interface Sequencer {
  /** Resolves when everything committed before the call is in a published checkpoint. */
  flush(): Promise<void>
  stop(): Promise<void>
}
