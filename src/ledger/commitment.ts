import { randomBytes } from 'node:crypto'
import type { Suite } from './suite.ts'

/** A fresh 128-bit salt, hexadecimal. One per value: two equal values must not have equal commitments. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/** What an event holds in place of a personal value: H(salt ‖ UTF-8(value)), hexadecimal. */
export function commit(suite: Suite, saltHex: string, value: string): string {
  return suite.hex(Buffer.concat([Buffer.from(saltHex, 'hex'), Buffer.from(value)]))
}

/** True when the value and its salt are those that were committed to. */
export function opens(suite: Suite, commitment: string, saltHex: string, value: string): boolean {
  return /^[0-9a-f]{32}$/.test(saltHex) && commit(suite, saltHex, value) === commitment
}
