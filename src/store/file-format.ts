import { createCipheriv, createDecipheriv, createHmac, type Hmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import type { SuiteId } from '#ledger'

/** Nonce and tag around the encrypted bytes. */
const NONCE = { intl: 12, sm: 16 } as const
const TAG = { intl: 16, sm: 32 } as const

export function storedSize(suite: SuiteId, size: number): number {
  return NONCE[suite] + size + TAG[suite]
}

/** Plain bytes in, stored bytes out: nonce ‖ ciphertext ‖ tag, as in `cipher.ts`, but as a stream. */
export function encryptStream(suite: SuiteId, key: Buffer): Transform {
  const nonce = randomBytes(NONCE[suite])
  if (suite === 'intl') {
    const machine = createCipheriv('aes-256-gcm', key, nonce)
    return sealing(
      nonce,
      (piece) => machine.update(piece),
      () => Buffer.concat([machine.final(), machine.getAuthTag()]),
    )
  }
  const { encryption, mac } = smKeys(key)
  const machine = createCipheriv('sm4-ctr', encryption, nonce)
  mac.update(nonce)
  return sealing(
    nonce,
    (piece) => {
      const out = machine.update(piece)
      mac.update(out)
      return out
    },
    () => mac.digest(),
  )
}

/** Undefined when the bytes were altered or are another file's. */
export function decryptFile(suite: SuiteId, key: Buffer, stored: Buffer): Buffer | undefined {
  if (stored.length < storedSize(suite, 0)) return undefined
  const nonce = stored.subarray(0, NONCE[suite])
  const body = stored.subarray(NONCE[suite], -TAG[suite])
  const tag = stored.subarray(-TAG[suite])
  if (suite === 'intl') {
    const machine = createDecipheriv('aes-256-gcm', key, nonce)
    machine.setAuthTag(tag)
    try {
      return Buffer.concat([machine.update(body), machine.final()])
    } catch {
      return undefined
    }
  }
  const { encryption, mac } = smKeys(key)
  if (!timingSafeEqual(mac.update(nonce).update(body).digest(), tag)) return undefined
  const machine = createDecipheriv('sm4-ctr', encryption, nonce)
  return Buffer.concat([machine.update(body), machine.final()])
}

function smKeys(key: Buffer): { encryption: Buffer; mac: Hmac } {
  const derive = (use: string) => createHmac('sm3', key).update(use).digest()
  return { encryption: derive('encrypt').subarray(0, 16), mac: createHmac('sm3', derive('authenticate')) }
}

function sealing(nonce: Buffer, update: (piece: Buffer) => Buffer, last: () => Buffer): Transform {
  let begun = false
  const begin = (stream: Transform) => {
    if (!begun) stream.push(nonce)
    begun = true
  }
  return new Transform({
    transform(piece: Buffer, _encoding, done: TransformCallback) {
      begin(this)
      done(null, update(piece))
    },
    flush(done: TransformCallback) {
      begin(this)
      done(null, last())
    },
  })
}
