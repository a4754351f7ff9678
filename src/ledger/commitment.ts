import { randomFillSync } from 'node:crypto'
import type { Suite } from './suite.ts'

/** Random bytes are drawn for many salts at once; each is wiped when it is given out. */
const drawn = Buffer.alloc(16 * 256)
let used = drawn.length

/** A fresh 128-bit salt, hexadecimal. One per value: two equal values must not have equal commitments. */
export function newSalt(): string {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  const salt = drawn.toString('hex', used, used + 16)
  drawn.fill(0, used, used + 16)
  used += 16
  return salt
}

/** What an event holds in place of a personal value: H(salt ‖ UTF-8(value)), hexadecimal. */
export function commit(suite: Suite, saltHex: string, value: string): string {
  return suite.hex(Buffer.concat([Buffer.from(saltHex, 'hex'), Buffer.from(value)]))
}

/** True when the value and its salt are those that were committed to. */
export function opens(suite: Suite, commitment: string, saltHex: string, value: string): boolean {
  return /^[0-9a-f]{32}$/.test(saltHex) && commit(suite, saltHex, value) === commitment
}
