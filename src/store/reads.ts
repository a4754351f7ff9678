import type { Instant, PlainDate } from '#calendar'
import type { Matter } from '#engine'
import type { IdentifierKind } from './batch.ts'

/** An event as it is stored. `text` is the canonical form that was hashed. */
export interface StoredEvent {
  subject: string
  seq: number
  type: string
  v: number
  prev: string
  hash: string
  effectiveOn: string
  recordedAt: Instant
  actor: string | object
  body: Record<string, unknown>
  text: string
}

export interface Loaded {
  /** The fold of all events, with commitments in the place of personal values. */
  matter: Matter
  /** Hash of the last event: `prev` of the next. */
  head: string
  viewers: string[]
  region: string | null
  queryHash: string | null
  shielded: boolean
  headline: Record<string, unknown>
}

/** The plain values of a subject, unsealed, by commitment. A value that was erased is absent. */
export type PlainValues = Map<string, { value: string; salt: string; seq: number }>

export interface WorklistQuery {
  /** What the reader is: rows are seen when one of these is among the matter's viewers. */
  viewers: string[]
  /** Open ones by what falls due first (default), or all, newest number first. */
  show?: 'open' | 'all'
  procedure?: string[]
  state?: string[]
  region?: string
  holder?: string
  /** Due before this moment and still open. */
  dueBefore?: Instant
  openedFrom?: Instant
  openedTo?: Instant
  channel?: string
  /** Shut out by a shield: never listed. */
  except?: string[]
  after?: string
  limit?: number
}

/** A matter in a list. */
export interface ListRow {
  subject: string
  number: string
  procedure: string
  state: string
  open: boolean
  holder: string | null
  region: string | null
  channel: string | null
  openedAt: Instant
  closedAt: Instant | null
  deadline: string | null
  due: PlainDate | null
  dueAt: Instant | null
  provisional: boolean
  late: boolean
  shielded: boolean
  headline: Record<string, unknown>
}

export interface Page<T> {
  items: T[]
  /** Cursor for the page after; null at the end. */
  next: string | null
}

/** Exact up to 1,000; `more` says that there are more than `count` tells (shown as "999+"). */
export interface Count {
  count: number
  more: boolean
}

export interface SearchQuery {
  viewers: string[]
  /** Words as the app cut them: all must be there. */
  tokens?: string[]
  /** Part of a name, two characters or more. */
  name?: string
  /** Found just as well: words (a word `py:…` by its beginning) or part of a name. */
  or?: { tokens?: string[]; name?: string }[]
  identifier?: { kind?: IdentifierKind; whole?: string; last4?: string }
  /** Matter number, or its beginning. */
  number?: string
  except?: string[]
  after?: string
  limit?: number
}

export interface Entry {
  register: string
  key: string
  values: Record<string, unknown>
  from: PlainDate
  /** Last change known of at `knownAt`. */
  knownFrom: Instant
  subject: string
  seq: number
}

export interface EntryQuery {
  register: string
  /** Legal time: what counted on this day. */
  asOf: PlainDate
  /** What was known at this moment; absent: now. */
  knownAt?: Instant
  key?: string
  after?: string
  limit?: number
}

export interface LinkedMatter {
  link: string
  from: string
  to: string
  open: boolean
}

/** One opening, unmasking, export, print or search. It is an event of `access:<day>/<node>` and a row for its matter. */
export interface Reading {
  subject?: string
  kind: 'open' | 'unmask' | 'export' | 'print' | 'search' | 'refused'
  at: Instant
  person?: string
  post?: string
  organ?: string
  party?: string
  purpose?: string
  /** Fields unmasked, number of results, format … never personal values. */
  facts?: Record<string, unknown>
}
