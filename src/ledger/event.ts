import { canonicalize } from './canonical.ts'
import { ledgerError } from './errors.ts'
import { leafHash } from './merkle.ts'
import type { Suite } from './suite.ts'

/** One event of one subject, as it is hashed. */
export interface LedgerEvent {
  city: string
  /** Such as `matter:XN-260101-000001-K`. No quotes, spaces or backslashes. */
  subject: string
  /** 1, 2, 3 … within the subject. */
  seq: number
  type: string
  /** Version of the event type's shape. */
  v: number
  /** Hash of the subject's event before this one; '' when seq is 1. */
  prev: string
  /** Legal time: a date or an instant. */
  effectiveOn: string
  /** Database time: an instant in UTC. */
  recordedAt: string
  actor: string | object
  body: object
}

/** `text` is stored and hashed as it is; `hash` is both the next event's `prev` and the leaf of the Merkle log. */
export interface SealedEvent {
  text: string
  hash: string
}

const NAME = /^[a-z][A-Za-z0-9._-]{0,63}$/
const SUBJECT = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,199}$/
const HASH = /^[0-9a-f]{64}$/
const DATE = /^\d{4}-\d\d-\d\d(T[0-9:.]{5,18}(Z|[+-]\d\d:\d\d))?$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/

/** Throws LEDGER_BAD_EVENT (a field out of its form) or LEDGER_NOT_CANONICAL (a value without canonical form). */
export function sealEvent(suite: Suite, event: LedgerEvent): SealedEvent {
  const reason = flaw(event)
  if (reason !== undefined) throw ledgerError('LEDGER_BAD_EVENT', { subject: event.subject, seq: event.seq, reason })
  const { actor, body, city, effectiveOn, prev, recordedAt, seq, subject, type, v } = event
  const text = `{"actor":${canonicalize(actor)},"body":${canonicalize(body)},"city":"${city}","effectiveOn":"${effectiveOn}","prev":"${prev}","recordedAt":"${recordedAt}","seq":${seq},"subject":"${subject}","type":"${type}","v":${v}}`
  return { text, hash: leafHash(suite, text).toString('hex') }
}

function flaw(event: LedgerEvent): string | undefined {
  if (!NAME.test(event.city)) return 'city is not an ASCII name'
  if (!SUBJECT.test(event.subject)) return 'subject holds other characters than A-Z a-z 0-9 . _ : / @ + -'
  if (!NAME.test(event.type)) return 'type is not an ASCII name'
  if (!Number.isSafeInteger(event.seq) || event.seq < 1) return 'seq is not 1, 2, 3 …'
  if (!Number.isSafeInteger(event.v) || event.v < 1) return 'v is not 1, 2, 3 …'
  if (event.seq === 1 ? event.prev !== '' : !HASH.test(event.prev)) return 'prev is not the hash of the event before'
  if (!DATE.test(event.effectiveOn)) return 'effectiveOn is neither a date nor an instant'
  if (!INSTANT.test(event.recordedAt)) return 'recordedAt is not an instant in UTC'
  if (typeof event.actor !== 'string' && (typeof event.actor !== 'object' || event.actor === null))
    return 'actor is missing'
  if (typeof event.body !== 'object' || event.body === null) return 'body is not an object'
  return undefined
}

/** The digest by which events name a definition: H(canonical form), hexadecimal. */
export function digestOf(suite: Suite, definition: unknown): string {
  return suite.hex(canonicalize(definition))
}

/** Body of the event (type `stored`) that puts a definition into the log before anything is decided under it. */
export function storedBody(suite: Suite, definition: object): { digest: string; definition: object } {
  return { digest: digestOf(suite, definition), definition }
}
