import { createSecretKey } from 'node:crypto'
import type { Suite } from '#ledger'
import type { IdentifierKind } from './batch.ts'
import { cipher, keyedHash } from './cipher.ts'
import { storeError } from './errors.ts'
import type { Keys } from './keys.ts'
import type { Seal } from './store.ts'

/** Identifiers can be found again only by these: whole, and the last four characters. 16 bytes each. */
export interface IdentifierHashes {
  whole(kind: IdentifierKind, value: string): Buffer
  last4(kind: IdentifierKind, tail: string): Buffer
}

export function makeSeal(suite: Suite, keys: Keys): Seal & { identifiers: IdentifierHashes } {
  const { encrypt, decrypt } = cipher(suite, keys.derived('seal'))
  const keyed = createSecretKey(keys.derived('keyed hash'))
  const hash = (text: string) => keyedHash(suite, keyed, text)
  return {
    seal: (text) => encrypt(Buffer.from(text)).toString('base64'),
    open(sealed) {
      const plain = decrypt(Buffer.from(sealed, 'base64'))
      if (plain === undefined) throw storeError('STORE_SEAL_BROKEN', { folder: keys.folder })
      return plain.toString()
    },
    keyed: (purpose, text) => hash(`${purpose}\n${text}`).toString('hex'),
    identifiers: {
      whole: (kind, value) => hash(`${kind}\n${value}`).subarray(0, 16),
      last4: (kind, tail) => hash(`${kind} last 4\n${tail.slice(-4)}`).subarray(0, 16),
    },
  }
}
