import { ledgerError } from '../errors.ts'
import { isSuiteId, type SuiteId } from '../suite.ts'

/**
 * The export of a ledger: UTF-8, one JSON value a line (JSON Lines), gzip when the name ends in `.gz`.
 *
 * 1. the header;
 * 2. the events in log order, `{"i":12,"p":3,"h":"…","t":{…}}`: index, index of the subject's event before (or null),
 *    leaf hash as the log holds it, and the canonical text itself, byte for byte, from after `"t":` to the last brace;
 * 3. `{"attachment":…}` right after the event that records the file;
 * 4. `{"checkpoint":"…"}` where as many events stand before it as its size says; the last one covers all events;
 * 5. `{"end":{"size":…,"root":"…"}}`.
 */
export interface ExportHeader {
  city: string
  origin: string
  suite: SuiteId
  /** Number of events. */
  size: number
  /** Public keys of the log (text form of `KeyPair.publicKey`). A careful reader brings their own. */
  keys: string[]
  createdAt: string
}

/** A file of an event. `storedHash`: H of the bytes as they are stored (encrypted); the event's text holds it too. */
export interface ExportAttachment {
  id: string
  size: number
  storedHash: string
}

/** One line of a values file: shows the plain value behind a commitment in event `i`. */
export interface DisclosedValue {
  i: number
  commitment: string
  salt: string
  value: string
}

export function headerLine(header: ExportHeader): string {
  return `${JSON.stringify({ fadu: 'ledger-export', v: 1, ...header })}\n`
}

/** A text that cannot stand in one line (only an altered one) goes in as the string `x`, and is reported on reading. */
export function eventLine(index: number, previous: number | null, leafHash: string, text: string): string {
  if (!/^[0-9a-f]{64}$/.test(leafHash))
    throw ledgerError('LEDGER_BAD_EXPORT', { reason: `event ${index} has no leaf hash` })
  const body = text.startsWith('{') && !text.includes('\n') ? `"t":${text}` : `"x":${JSON.stringify(text)}`
  return `{"i":${index},"p":${previous},"h":"${leafHash}",${body}}\n`
}

/** For a place of the log whose event is gone from the store. */
export function missingLine(index: number, leafHash: string): string {
  return `{"i":${index},"p":null,"h":"${leafHash}","x":null}\n`
}

export function attachmentLine(attachment: ExportAttachment): string {
  return `${JSON.stringify({ attachment })}\n`
}

export function checkpointLine(note: string): string {
  return `${JSON.stringify({ checkpoint: note })}\n`
}

export function endLine(size: number, root: Uint8Array): string {
  return `${JSON.stringify({ end: { size, root: Buffer.from(root).toString('hex') } })}\n`
}

/** Undefined when the line is no header of this format and version. */
export function parseHeader(line: string): ExportHeader | undefined {
  const value = record(line)
  if (value?.fadu !== 'ledger-export' || value.v !== 1) return undefined
  const { city, origin, suite, size, keys, createdAt } = value
  if (typeof city !== 'string' || typeof origin !== 'string' || typeof createdAt !== 'string') return undefined
  if (!isSuiteId(suite) || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) return undefined
  return { city, origin, suite, size, keys, createdAt }
}

export type OtherLine =
  | { attachment: ExportAttachment }
  | { checkpoint: string }
  | { end: { size: number; root: string } }
  | { odd: { i: number; h: string; x: string | null; p: number | null } }

/** Any line that is neither header nor plain event; undefined when it is malformed. */
export function parseOther(line: string): OtherLine | undefined {
  const value = record(line)
  if (value === undefined) return undefined
  if (typeof value.checkpoint === 'string') return { checkpoint: value.checkpoint }
  const { attachment, end } = value as { attachment?: Record<string, unknown>; end?: Record<string, unknown> }
  if (typeof end?.size === 'number' && typeof end.root === 'string') return { end: { size: end.size, root: end.root } }
  if (attachment !== undefined) {
    const { id, size, storedHash } = attachment ?? {}
    if (typeof id !== 'string' || typeof size !== 'number' || typeof storedHash !== 'string') return undefined
    return { attachment: { id, size, storedHash } }
  }
  const { i, p, h, x } = value
  if (
    typeof i !== 'number' ||
    !Number.isSafeInteger(i) ||
    i < 0 ||
    typeof h !== 'string' ||
    !/^[0-9a-f]{64}$/.test(h)
  ) {
    return undefined
  }
  if (x !== null && typeof x !== 'string') return undefined
  return { odd: { i, h, x, p: typeof p === 'number' ? p : null } }
}

export function parseDisclosed(line: string): DisclosedValue | undefined {
  const value = record(line)
  if (value === undefined) return undefined
  const { i, commitment, salt, value: plain } = value
  if (
    typeof i !== 'number' ||
    typeof commitment !== 'string' ||
    typeof salt !== 'string' ||
    typeof plain !== 'string'
  ) {
    return undefined
  }
  return { i, commitment, salt, value: plain }
}

function record(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
