import assert from 'node:assert/strict'
import { createCipheriv, createHmac, createPrivateKey } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { suite, verifyConsistency, verifyInclusion } from '#ledger'
import { curvePoint, messageHash, signerHash, verifyDigest } from '../../src/ledger/sm2.ts'

// Public known answers, used where they stand beside the repository: Merkle proofs in SHA-256, SM2, SM3, SM4.
const vectors = fileURLToPath(new URL('../../../shared/vectors/', import.meta.url))
const skip = existsSync(vectors) ? false : 'the public vectors (../shared/vectors) are not here'

const text = (name: string) => readFileSync(`${vectors}${name}`, 'utf8')
const base64 = (value: string | null) => Buffer.from(value ?? '', 'base64')

/** Sizes reach 2^64, beyond what JSON.parse keeps exact: numbers become strings first. */
function probes(
  folder: string,
): { name: string; probe: Record<string, string> & { proof: string[] | null; wantErr: boolean } }[] {
  const names = readdirSync(`${vectors}merkle/${folder}`, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const exact = text(`merkle/${folder}/${name}`).replace(/("(?:leafIdx|treeSize|size1|size2)": *)(\d+)/g, '$1"$2"')
      return { name, probe: JSON.parse(exact) }
    })
}

test('inclusion: 98 of 98 public proofs are judged as they should be', { skip }, () => {
  const all = probes('inclusion')
  assert.equal(all.length, 98)
  for (const { name, probe } of all) {
    const { leafIdx = '', treeSize = '', leafHash = '', root = '', proof, wantErr } = probe
    const steps = (proof ?? []).map(base64)
    const claim = {
      size: BigInt(treeSize),
      index: BigInt(leafIdx),
      leaf: base64(leafHash),
      root: base64(root),
      proof: steps,
    }
    assert.equal(verifyInclusion(suite('intl'), claim), !wantErr, name)
  }
})

test('consistency: 98 of 98 public proofs are judged as they should be', { skip }, () => {
  const all = probes('consistency')
  assert.equal(all.length, 98)
  for (const { name, probe } of all) {
    const { size1 = '', size2 = '', root1 = '', root2 = '', proof, wantErr } = probe
    const sizes = { from: BigInt(size1), to: BigInt(size2) }
    const roots = { fromRoot: base64(root1), toRoot: base64(root2) }
    const claim = { ...sizes, ...roots, proof: (proof ?? []).map(base64) }
    assert.equal(verifyConsistency(suite('intl'), claim), !wantErr, name)
  }
})

test('SM3: every known digest', { skip }, () => {
  const hashes = suite('sm')
  const known: { Input: string; Output: string; Count?: string }[] = JSON.parse(text('sm/evpmd_sm3.json'))
  for (const { Input, Output } of known) {
    const data = Input.startsWith('"') ? Buffer.from(JSON.parse(Input)) : Buffer.from(Input, 'hex')
    assert.equal(hashes.hex(data), Output.toLowerCase())
  }
  const examples: { msgUtf8: string; repeat?: number; digest: string }[] = JSON.parse(
    text('sm/gbt_sm_examples.json'),
  ).sm3
  for (const { msgUtf8, repeat = 1, digest } of examples) assert.equal(hashes.hex(msgUtf8.repeat(repeat)), digest)
  const macs: { Key: string; Input: string; Output: string }[] = JSON.parse(text('sm/evpmac_sm3.json'))
  const bytes = (value: string) => (value.startsWith('"') ? Buffer.from(JSON.parse(value)) : Buffer.from(value, 'hex'))
  for (const { Key, Input, Output } of macs) {
    assert.equal(createHmac('sm3', bytes(Key)).update(bytes(Input)).digest('hex'), Output.toLowerCase())
  }
  assert.ok(known.length + examples.length >= 8)
})

test('SM4: the worked examples, one round and a million', { skip }, () => {
  const examples: { key: string; pt: string; ct: string; rounds: number }[] = JSON.parse(
    text('sm/gbt_sm_examples.json'),
  ).sm4
  assert.equal(examples.length, 2)
  for (const { key, pt, ct, rounds } of examples) {
    const cipher = createCipheriv('sm4-ecb', Buffer.from(key, 'hex'), null).setAutoPadding(false)
    let block = Buffer.from(pt, 'hex')
    for (let i = 0; i < rounds; i++) block = cipher.update(block)
    assert.equal(block.toString('hex'), ct)
  }
})

test('SM2: the worked example of GB/T 32918.5 and the known signatures', { skip }, () => {
  const { id, msgUtf8, Px, Py, r, s } = JSON.parse(text('sm/gbt_sm_examples.json')).sm2_sign
  const key = Buffer.from(`04${Px}${Py}`, 'hex')
  const point = curvePoint(key)
  assert.ok(point)
  const signature = Buffer.from(r + s, 'hex')
  assert.equal(verifyDigest(messageHash(signerHash(key, id), Buffer.from(msgUtf8)), signature, point), true)
  assert.equal(
    verifyDigest(messageHash(signerHash(key, 'other signer'), Buffer.from(msgUtf8)), signature, point),
    false,
  )
  assert.equal(verifyDigest(messageHash(signerHash(key, id), Buffer.from('message digesT')), signature, point), false)

  const file = text('sm/evppkey_sm2.txt')
  const pem = /-----BEGIN PRIVATE KEY-----[\s\S]*?-----END PRIVATE KEY-----/.exec(file)?.[0] ?? ''
  const der = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' })
  const other = curvePoint(der.subarray(-65))
  assert.ok(other)
  const known = [...file.matchAll(/Verify = SM2_key1\nCtrl = digest:SM3\nInput = (\w+)\nOutput = (\w+)\n(?!Result)/g)]
  assert.ok(known.length >= 2)
  for (const [, digest = '', encoded = ''] of known) {
    assert.equal(verifyDigest(Buffer.from(digest, 'hex'), fromDer(Buffer.from(encoded, 'hex')), other), true)
    assert.equal(verifyDigest(Buffer.from(digest, 'hex').reverse(), fromDer(Buffer.from(encoded, 'hex')), other), false)
  }
})

/** SEQUENCE of two INTEGERs to r ‖ s. */
function fromDer(der: Buffer): Buffer {
  const length = der[3] as number
  const fixed = (bytes: Buffer) => Buffer.concat([Buffer.alloc(32), bytes]).subarray(-32)
  return Buffer.concat([fixed(der.subarray(4, 4 + length)), fixed(der.subarray(6 + length))])
}
