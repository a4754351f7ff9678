import { ledgerError } from './errors.ts'

const DEEPEST = 100
const ASCII_KEY = /^[\x20-\x7e]*$/
/** Keys come from definitions and code, so they are few; the bound keeps hostile input from growing the table. */
const MOST_KEYS = 4096
const quotedKeys = new Map<string, string>()

/**
 * The one text of a JSON value: RFC 8785, restricted to ASCII keys, safe integers and well-formed strings.
 *
 * Source: RFC 8785 §3.2 (sorting by UTF-16 units, which for ASCII keys is byte order).
 * Throws LEDGER_NOT_CANONICAL with the JSON pointer of the first value that has no such form.
 */
export function canonicalize(value: unknown): string {
  if (value === null || typeof value !== 'object') return scalar(value, [])
  return composite(value, [])
}

/** Reads a canonical text; refuses any other spelling of the same value (LEDGER_NOT_CANONICAL). */
export function parseCanonical(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw ledgerError('LEDGER_NOT_CANONICAL', { pointer: '/', reason: 'it is not JSON' }, cause)
  }
  if (canonicalize(value) !== text) {
    throw ledgerError('LEDGER_NOT_CANONICAL', { pointer: '/', reason: 'it is written in another way than RFC 8785' })
  }
  return value
}

function composite(value: object, path: (string | number)[]): string {
  if (path.length > DEEPEST) throw refused(path, `it is nested deeper than ${DEEPEST}`)
  if (Array.isArray(value)) {
    let text = '['
    for (let i = 0; i < value.length; i++) {
      if (i > 0) text += ','
      const item: unknown = value[i]
      path.push(i)
      text += item !== null && typeof item === 'object' ? composite(item, path) : scalar(item, path)
      path.pop()
    }
    return `${text}]`
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw refused(path, `it is a ${prototype.constructor?.name ?? 'class instance'}, not a plain object`)
  }
  const keys = Object.keys(value)
  if (!sorted(keys)) keys.sort()
  let text = '{'
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string
    const item = (value as Record<string, unknown>)[key]
    path.push(key)
    text += (i > 0 ? ',' : '') + (quotedKeys.get(key) ?? quoteKey(key, path))
    text += item !== null && typeof item === 'object' ? composite(item, path) : scalar(item, path)
    path.pop()
  }
  return `${text}}`
}

function scalar(value: unknown, path: (string | number)[]): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw refused(path, 'the string holds half of a surrogate pair')
      return JSON.stringify(value)
    case 'number':
      if (!Number.isSafeInteger(value)) throw refused(path, `${value} is not a safe integer`)
      return value === 0 ? '0' : String(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return 'null'
    default:
      throw refused(path, `it is of type ${typeof value}`)
  }
}

function sorted(keys: string[]): boolean {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as string) > (keys[i] as string)) return false
  return true
}

function quoteKey(key: string, path: (string | number)[]): string {
  if (!ASCII_KEY.test(key)) throw refused(path, 'the key is not printable ASCII')
  const quoted = `${JSON.stringify(key)}:`
  if (quotedKeys.size < MOST_KEYS) quotedKeys.set(key, quoted)
  return quoted
}

function refused(path: (string | number)[], reason: string) {
  const pointer = `/${path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`
  return ledgerError('LEDGER_NOT_CANONICAL', { pointer, reason })
}
