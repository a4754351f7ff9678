/**
 * Reads the fixed parts of an event line straight from its bytes, without parsing the body.
 *
 * The text is canonical, so its last fields are city, effectiveOn, prev, recordedAt, seq, subject, type, v. They are
 * read backwards from the end. That cannot be misled by the body: inside a JSON string every quote is escaped, so the
 * bytes `","type":"` never occur there, and each field found must stand directly before the one already read.
 */
export interface EventLine {
  i: number
  /** -1 for null. */
  p: number
  /** First of 64 hexadecimal digits. */
  h: number
  textStart: number
  textEnd: number
  seq: number
  subjectStart: number
  subjectEnd: number
  typeStart: number
  typeEnd: number
  /** First of 64 hexadecimal digits; -1 when prev is ''. */
  prev: number
  cityStart: number
  cityEnd: number
}

export function newEventLine(): EventLine {
  const zero = { i: 0, p: 0, h: 0, textStart: 0, textEnd: 0, seq: 0, prev: 0, cityStart: 0, cityEnd: 0 }
  return { ...zero, subjectStart: 0, subjectEnd: 0, typeStart: 0, typeEnd: 0 }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const bytes = (text: string) => Uint8Array.from(Buffer.from(text))
const I = bytes('{"i":')
const P = bytes(',"p":')
const NULL = bytes('null')
const H = bytes(',"h":"')
const T = bytes('","t":')
const ACTOR = bytes('{"actor":')
const V = bytes('","v":')
const TYPE = bytes('","type":"')
const SUBJECT = bytes(',"subject":"')
const SEQ = bytes('","seq":')
const RECORDED = bytes('","recordedAt":"')
const PREV = bytes('","prev":"')
const EFFECTIVE = bytes('","effectiveOn":"')
const CITY = bytes(',"city":"')

/** Where the number read last began or ended, and the number; module state, so that nothing is allocated per line. */
let edge = 0
let read = 0

/** Fills i, p, h and the bounds of the text; false when the bytes [start, end) are no plain event line. */
export function readFrame(buf: Uint8Array, start: number, end: number, line: EventLine): boolean {
  if (end - start < 90 || !matches(buf, start, I) || !numberAt(buf, start + 5, end)) return false
  line.i = read
  let at = edge
  if (!matches(buf, at, P)) return false
  at += 5
  if (matches(buf, at, NULL)) {
    line.p = -1
    at += 4
  } else {
    if (!numberAt(buf, at, end)) return false
    line.p = read
    at = edge
  }
  if (!matches(buf, at, H)) return false
  line.h = at + 6
  at += 70
  if (!matches(buf, at, T) || buf[end - 1] !== 0x7d) return false
  line.textStart = at + 6
  line.textEnd = end - 1
  return line.textStart < line.textEnd
}

/** Fills the fields of the text itself; false when the text is not in the form that `sealEvent` gives. */
export function readText(buf: Uint8Array, line: EventLine): boolean {
  const { textStart } = line
  if (!matches(buf, textStart, ACTOR) || buf[line.textEnd - 1] !== 0x7d) return false
  if (!numberBefore(buf, line.textEnd - 1, textStart) || read < 1) return false
  let at = before(buf, edge, V)
  line.typeEnd = at
  at = stringStart(buf, at, textStart)
  line.typeStart = at
  at = before(buf, at, TYPE)
  line.subjectEnd = at
  at = stringStart(buf, at, textStart)
  line.subjectStart = at
  at = before(buf, at, SUBJECT)
  if (!numberBefore(buf, at, textStart) || read < 1) return false
  line.seq = read
  at = before(buf, edge, SEQ)
  at = before(buf, stringStart(buf, at, textStart), RECORDED)
  if (at > textStart && buf[at - 1] === QUOTE) line.prev = -1
  else {
    at -= 64
    line.prev = at
  }
  at = before(buf, at, PREV)
  at = before(buf, stringStart(buf, at, textStart), EFFECTIVE)
  line.cityEnd = at
  at = stringStart(buf, at, textStart)
  line.cityStart = at
  at = before(buf, at, CITY)
  return at > textStart + ACTOR.length && (buf[at - 1] === 0x7d || buf[at - 1] === 0x5d)
}

function matches(buf: Uint8Array, at: number, want: Uint8Array): boolean {
  for (let i = 0; i < want.length; i++) if (buf[at + i] !== want[i]) return false
  return true
}

/** Start of `want` when it ends at `end`; otherwise a place from which nothing can be found any more. */
function before(buf: Uint8Array, end: number, want: Uint8Array): number {
  const at = end - want.length
  return at >= 0 && matches(buf, at, want) ? at : -1_000_000
}

/** Goes back from the end of a plain string (exclusive) to its first byte. */
function stringStart(buf: Uint8Array, end: number, from: number): number {
  let at = end
  while (at > from) {
    const byte = buf[at - 1] as number
    if (byte === QUOTE) return at
    if (byte === BACKSLASH || byte < 0x20) return -1_000_000
    at--
  }
  return -1_000_000
}

function numberAt(buf: Uint8Array, start: number, end: number): boolean {
  let value = 0
  let at = start
  for (; at < end; at++) {
    const digit = (buf[at] as number) - 48
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  edge = at
  read = value
  return at > start && at - start <= 15 && (at === start + 1 || buf[start] !== 48)
}

function numberBefore(buf: Uint8Array, end: number, from: number): boolean {
  let value = 0
  let place = 1
  let at = end
  for (; at > from; at--) {
    const digit = (buf[at - 1] as number) - 48
    if (digit < 0 || digit > 9) break
    value += digit * place
    place *= 10
  }
  edge = at
  read = value
  return at < end && at >= 0 && end - at <= 15 && (end - at === 1 || buf[at] !== 48)
}
