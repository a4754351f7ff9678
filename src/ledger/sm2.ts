import { hash, randomBytes } from 'node:crypto'
import smCrypto from 'sm-crypto-v2'
import { ledgerError } from './errors.ts'
import { badKey, formatKeys, keyIdOf, parseKey, SIGNATURE_TYPE, type SignatureProvider } from './keys.ts'

/** Order of the recommended curve, GB/T 32918.5. */
const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n

/**
 * SM2 signatures (GB/T 32918.2) by sm-crypto-v2: Node's own SM2 leaves out the signer's identifier and so signs
 * something else. The library throws on some bad input; here a bad signature is false and a bad key an AppError.
 */
export const sm2: SignatureProvider = {
  algorithm: 'sm2',
  generateKey(name) {
    let bytes: Buffer
    do bytes = randomBytes(32)
    while (!inRange(number(bytes), N - 2n))
    return formatKeys(name, SIGNATURE_TYPE.sm2, bytes, publicBytes(bytes))
  },
  signer(privateKey) {
    const { name, keyId, bytes } = parseKey(privateKey, SIGNATURE_TYPE.sm2, 'private key')
    if (bytes.length !== 32 || !inRange(number(bytes), N - 2n)) {
      throw badKey('private key', 'it is not a number between 1 and n - 2')
    }
    const open = publicBytes(bytes)
    if (keyIdOf(name, SIGNATURE_TYPE.sm2, open) !== keyId) throw badKey('private key', 'its key id does not fit')
    const { publicKey } = formatKeys(name, SIGNATURE_TYPE.sm2, bytes, open)
    const z = signerHash(open)
    return {
      name,
      keyId,
      publicKey,
      sign(message) {
        try {
          return Buffer.from(smCrypto.sm2.doSignature(messageHash(z, message), bytes.toString('hex')), 'hex')
        } catch (cause) {
          throw ledgerError('LEDGER_SIGNING_FAILED', { name }, cause)
        }
      },
    }
  },
  verifier(publicKey) {
    const { name, keyId, bytes } = parseKey(publicKey, SIGNATURE_TYPE.sm2, 'public key')
    const point = curvePoint(bytes)
    if (point === undefined) throw badKey('public key', 'it is not a point of the SM2 curve')
    const z = signerHash(bytes)
    return {
      name,
      keyId,
      publicKey,
      verify: (message, signature) => verifyDigest(messageHash(z, message), signature, point),
    }
  },
}

/** Z of GB/T 32918.2 §5.5 for the default signer's identifier: ties the signature to the curve and the key. */
export function signerHash(publicKey: Uint8Array, id = '1234567812345678'): Buffer {
  const hex = Buffer.from(publicKey).toString('hex')
  return Buffer.from(smCrypto.sm2.getZ(hex, id))
}

/** e = SM3(Z ‖ M). */
export function messageHash(z: Uint8Array, message: Uint8Array): Buffer {
  return hash('sm3', Buffer.concat([z, message]), 'buffer')
}

type Point = ReturnType<typeof smCrypto.sm2.precomputePublicKey>

/** The key as a point with precomputed multiples; undefined when the bytes name no point of the curve. */
export function curvePoint(publicKey: Uint8Array): Point | undefined {
  if (publicKey.length !== 65 || publicKey[0] !== 4) return undefined
  try {
    return smCrypto.sm2.precomputePublicKey(Buffer.from(publicKey).toString('hex'))
  } catch {
    return undefined
  }
}

/** GB/T 32918.2 §7: r and s lie in [1, n-1] and r + s is not n, before any point is multiplied. */
export function verifyDigest(digest: Uint8Array, signature: Uint8Array, point: Point): boolean {
  if (signature.length !== 64) return false
  const r = number(signature.subarray(0, 32))
  const s = number(signature.subarray(32))
  if (!inRange(r, N - 1n) || !inRange(s, N - 1n) || r + s === N) return false
  try {
    return smCrypto.sm2.doVerifySignature(digest, Buffer.from(signature).toString('hex'), point)
  } catch {
    return false
  }
}

function publicBytes(privateKey: Buffer): Buffer {
  return Buffer.from(smCrypto.sm2.getPublicKeyFromPrivateKey(privateKey.toString('hex')), 'hex')
}

function number(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}

function inRange(value: bigint, highest: bigint): boolean {
  return value >= 1n && value <= highest
}
