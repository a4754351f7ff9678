import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'
import { badKey, formatKeys, keyIdOf, parseKey, SIGNATURE_TYPE, type SignatureProvider } from './keys.ts'

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** Ed25519 (RFC 8032) by Node itself. */
export const ed25519: SignatureProvider = {
  algorithm: 'ed25519',
  generateKey(name) {
    const seed = randomBytes(32)
    return formatKeys(name, SIGNATURE_TYPE.ed25519, seed, publicBytes(privateObject(seed)))
  },
  signer(privateKey) {
    const { name, keyId, bytes } = parseKey(privateKey, SIGNATURE_TYPE.ed25519, 'private key')
    if (bytes.length !== 32) throw badKey('private key', `it has ${bytes.length} bytes, not 32`)
    const key = privateObject(bytes)
    const open = publicBytes(key)
    if (keyIdOf(name, SIGNATURE_TYPE.ed25519, open) !== keyId) throw badKey('private key', 'its key id does not fit')
    const { publicKey } = formatKeys(name, SIGNATURE_TYPE.ed25519, bytes, open)
    return { name, keyId, publicKey, sign: (message) => sign(null, message, key) }
  },
  verifier(publicKey) {
    const { name, keyId, bytes } = parseKey(publicKey, SIGNATURE_TYPE.ed25519, 'public key')
    if (bytes.length !== 32) throw badKey('public key', `it has ${bytes.length} bytes, not 32`)
    const key = createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' })
    return {
      name,
      keyId,
      publicKey,
      verify(message, signature) {
        try {
          return signature.length === 64 && verify(null, message, key, signature)
        } catch {
          return false
        }
      },
    }
  },
}

function privateObject(seed: Uint8Array) {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}

function publicBytes(key: ReturnType<typeof createPrivateKey>): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length)
}
