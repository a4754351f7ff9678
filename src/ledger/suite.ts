import { hash as digest } from 'node:crypto'
import { ed25519 } from './ed25519.ts'
import type { SignatureProvider } from './keys.ts'
import { sm2 } from './sm2.ts'

/** `sm`: SM3 with SM2 (GB/T 32905, 32918). `intl`: SHA-256 with Ed25519. Fixed for the life of a log. */
export type SuiteId = 'sm' | 'intl'

export interface Suite extends SignatureProvider {
  id: SuiteId
  hashName: 'sm3' | 'sha256'
  /** 32 bytes. A string is hashed as its UTF-8. */
  hash(data: Uint8Array | string): Buffer
  /** The same in lower-case hexadecimal. */
  hex(data: Uint8Array | string): string
}

function make(id: SuiteId, hashName: Suite['hashName'], signatures: SignatureProvider): Suite {
  return {
    id,
    hashName,
    hash: (data) => digest(hashName, data, 'buffer'),
    hex: (data) => digest(hashName, data, 'hex'),
    algorithm: signatures.algorithm,
    generateKey: signatures.generateKey,
    signer: signatures.signer,
    verifier: signatures.verifier,
  }
}

const suites: Record<SuiteId, Suite> = { sm: make('sm', 'sm3', sm2), intl: make('intl', 'sha256', ed25519) }

export function suite(id: SuiteId): Suite {
  return suites[id]
}

export function isSuiteId(value: unknown): value is SuiteId {
  return value === 'sm' || value === 'intl'
}
