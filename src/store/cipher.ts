import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import type { Suite } from '#ledger'

/** Authenticated encryption with one 32-byte key: nonce ‖ ciphertext ‖ tag. */
export interface Cipher {
  encrypt(plain: Uint8Array): Buffer
  /** Undefined when the bytes were altered or another key was used. */
  decrypt(sealed: Uint8Array): Buffer | undefined
}

/** `intl`: AES-256-GCM. `sm`: SM4-CTR, then HMAC-SM3 over nonce and ciphertext (GB/T 32907, 32905). */
export function cipher(suite: Suite, key: Uint8Array): Cipher {
  return suite.id === 'intl' ? aesGcm(key) : sm4Ctr(key)
}

function aesGcm(bytes: Uint8Array): Cipher {
  const key = createSecretKey(bytes)
  return {
    encrypt(plain) {
      const nonce = randomBytes(12)
      const machine = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, machine.update(plain), machine.final(), machine.getAuthTag()])
    },
    decrypt(sealed) {
      if (sealed.length < 28) return undefined
      const machine = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      machine.setAuthTag(sealed.subarray(-16))
      try {
        return Buffer.concat([machine.update(sealed.subarray(12, -16)), machine.final()])
      } catch {
        return undefined
      }
    },
  }
}

function sm4Ctr(key: Uint8Array): Cipher {
  const derive = (use: string) => createHmac('sm3', key).update(use).digest()
  // Node is several times quicker with a key made once than with the key's bytes at each call.
  const encryption = createSecretKey(derive('encrypt').subarray(0, 16))
  const authentication = createSecretKey(derive('authenticate'))
  const tagOf = (bytes: Uint8Array) => createHmac('sm3', authentication).update(bytes).digest()
  return {
    encrypt(plain) {
      const nonce = randomBytes(16)
      const machine = createCipheriv('sm4-ctr', encryption, nonce)
      const body = Buffer.concat([nonce, machine.update(plain), machine.final()])
      return Buffer.concat([body, tagOf(body)])
    },
    decrypt(sealed) {
      if (sealed.length < 48) return undefined
      const body = sealed.subarray(0, -32)
      if (!timingSafeEqual(tagOf(body), sealed.subarray(-32))) return undefined
      const machine = createDecipheriv('sm4-ctr', encryption, body.subarray(0, 16))
      return Buffer.concat([machine.update(body.subarray(16)), machine.final()])
    },
  }
}

/** A keyed hash of the suite's hash function. */
export function keyedHash(suite: Suite, key: Uint8Array | KeyObject, text: string | Uint8Array): Buffer {
  return createHmac(suite.hashName, key).update(text).digest()
}
