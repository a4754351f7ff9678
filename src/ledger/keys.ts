import { hash } from 'node:crypto'
import { ledgerError } from './errors.ts'

/**
 * Who makes and checks signatures. The software providers here may be replaced by a certified device (SDF, signature
 * server): `sign` may answer later, `verify` never throws, whatever bytes it is given.
 */
export interface SignatureProvider {
  algorithm: 'sm2' | 'ed25519'
  /** A new pair in the text forms of this file. The name is a schema-less URL such as `fadu.example/xianning`. */
  generateKey(name: string): KeyPair
  /** Throws LEDGER_BAD_KEY. */
  signer(privateKey: string): Signer
  /** Throws LEDGER_BAD_KEY. */
  verifier(publicKey: string): Verifier
}

export interface KeyPair {
  /** `PRIVATE+KEY+<name>+<key id>+<base64(type ‖ private key)>`; keep it outside the database. */
  privateKey: string
  /** `<name>+<key id>+<base64(type ‖ public key)>` */
  publicKey: string
}

export interface Signer {
  name: string
  /** First four bytes of the key hash, eight hexadecimal digits. */
  keyId: string
  publicKey: string
  sign(message: Uint8Array): Uint8Array | Promise<Uint8Array>
}

export interface Verifier {
  name: string
  keyId: string
  publicKey: string
  /** False for anything that is not a valid signature; never throws. */
  verify(message: Uint8Array, signature: Uint8Array): boolean
}

/**
 * The signature type that stands before a key. Ed25519 has the byte assigned by C2SP signed-note; SM2 has none, so it
 * takes 0xff (private use) with a long identifier. SM2 keys are 65 bytes (04 ‖ x ‖ y), signatures 64 (r ‖ s), the
 * signer's identifier is the default 1234567812345678 of GB/T 32918.2, and the digest is SM3.
 */
export const SIGNATURE_TYPE = {
  ed25519: Buffer.from([0x01]),
  sm2: Buffer.concat([Buffer.from([0xff]), Buffer.from('GB/T 32918.2 SM2 with SM3\n')]),
}

/** Non-empty, without spaces and `+`, so that a signature line can be split again. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.isWellFormed() && !/[\s+\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/u.test(name)
}

/** SHA-256(name ‖ LF ‖ type ‖ public key), first four bytes, as C2SP recommends for every signature type. */
export function keyIdOf(name: string, type: Uint8Array, key: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), type, key]), 'hex').slice(0, 8)
}

export function formatKeys(name: string, type: Uint8Array, privateBytes: Uint8Array, publicBytes: Uint8Array): KeyPair {
  if (!isKeyName(name)) throw badKey('key name', `${JSON.stringify(name)} is empty or holds a space or "+"`)
  const keyId = keyIdOf(name, type, publicBytes)
  const base64 = (bytes: Uint8Array) => Buffer.concat([type, bytes]).toString('base64')
  return {
    privateKey: `PRIVATE+KEY+${name}+${keyId}+${base64(privateBytes)}`,
    publicKey: `${name}+${keyId}+${base64(publicBytes)}`,
  }
}

export interface ParsedKey {
  name: string
  keyId: string
  bytes: Buffer
}

/** Reads a public key, or a private one without its prefix. The key id of a public key is recomputed and compared. */
export function parseKey(text: string, type: Uint8Array, what: 'public key' | 'private key'): ParsedKey {
  const prefix = what === 'private key' ? 'PRIVATE+KEY+' : ''
  if (!text.startsWith(prefix)) throw badKey(what, 'it does not begin with PRIVATE+KEY+')
  const parts = text.slice(prefix.length).split('+')
  const [name = '', keyId = ''] = parts
  const encoded = parts.slice(2).join('+')
  const data = decodeBase64(encoded)
  if (!isKeyName(name) || !/^[0-9a-f]{8}$/.test(keyId) || data === undefined) {
    throw badKey(what, 'it is not <name>+<eight hexadecimal digits>+<base64>')
  }
  if (!data.subarray(0, type.length).equals(type)) throw badKey(what, 'it is of another signature algorithm')
  const bytes = data.subarray(type.length)
  if (what === 'public key' && keyIdOf(name, type, bytes) !== keyId) throw badKey(what, 'its key id does not fit')
  return { name, keyId, bytes }
}

/** Strict standard base64: padding required, no other characters, no spare bits. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return text.length > 0 && bytes.toString('base64') === text ? bytes : undefined
}

export function badKey(what: string, reason: string) {
  return ledgerError('LEDGER_BAD_KEY', { what, reason })
}
