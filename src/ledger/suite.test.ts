import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAppError } from '#kernel'
import { commit, newSalt, opens } from './commitment.ts'
import { isSuiteId, type SuiteId, suite } from './suite.ts'

const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const message = Buffer.from('咸宁 · 𠮷 · signed')
const suites: SuiteId[] = ['sm', 'intl']
const bytes32 = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex')

test('the hashes are SM3 and SHA-256', () => {
  assert.equal(suite('sm').hex('abc'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  assert.equal(suite('intl').hex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.deepEqual(suite('sm').hash('法'), suite('sm').hash(Buffer.from('法')))
  assert.ok(isSuiteId('sm') && isSuiteId('intl') && !isSuiteId('sha1'))
})

for (const id of suites) {
  test(`${id}: a key pair survives its text form, and only its own signature is accepted`, async () => {
    const { privateKey, publicKey } = suite(id).generateKey('fadu.example/log')
    const signer = suite(id).signer(privateKey)
    const verifier = suite(id).verifier(publicKey)
    assert.equal(signer.publicKey, publicKey)
    assert.equal(signer.keyId, verifier.keyId)
    const signature = await signer.sign(message)
    assert.equal(verifier.verify(message, signature), true)
    assert.equal(verifier.verify(Buffer.from('other'), signature), false)
    const stranger = suite(id).verifier(suite(id).generateKey('fadu.example/log').publicKey)
    assert.equal(stranger.verify(message, signature), false)
  })

  test(`${id}: 512 flipped bits and other bad signatures are refused without a throw`, async () => {
    const { privateKey, publicKey } = suite(id).generateKey('fadu.example/log')
    const signature = Buffer.from(await suite(id).signer(privateKey).sign(message))
    const verifier = suite(id).verifier(publicKey)
    assert.equal(signature.length, 64)
    for (let bit = 0; bit < 512; bit++) {
      const flipped = Buffer.from(signature)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      assert.equal(verifier.verify(message, flipped), false, `bit ${bit}`)
    }
    for (const bad of [
      Buffer.alloc(0),
      Buffer.alloc(64),
      Buffer.alloc(64, 255),
      signature.subarray(1),
      Buffer.alloc(65),
    ]) {
      assert.equal(verifier.verify(message, bad), false)
    }
  })

  test(`${id}: a damaged key is refused with a reason`, () => {
    const { privateKey, publicKey } = suite(id).generateKey('fadu.example/log')
    const other = suite(id === 'sm' ? 'intl' : 'sm').generateKey('fadu.example/log')
    const [name = '', keyId = ''] = publicKey.split('+')
    const bad = [
      '',
      'x',
      publicKey.replace(keyId, '00000000'),
      publicKey.replace(name, 'other'),
      publicKey.slice(0, -4),
      `${publicKey}\n`,
    ]
    for (const key of [...bad, other.publicKey, privateKey]) {
      assert.throws(
        () => suite(id).verifier(key),
        (error) => isAppError(error, 'LEDGER_BAD_KEY'),
        key,
      )
    }
    for (const key of [publicKey, other.privateKey, privateKey.replace(keyId, '00000000'), privateKey.slice(0, -8)]) {
      assert.throws(
        () => suite(id).signer(key),
        (error) => isAppError(error, 'LEDGER_BAD_KEY'),
        key,
      )
    }
    for (const wrong of ['', 'a b', 'a+b', 'a\nb']) {
      assert.throws(
        () => suite(id).generateKey(wrong),
        (error) => isAppError(error, 'LEDGER_BAD_KEY'),
      )
    }
  })

  test(`${id}: a commitment opens only with its own salt and value`, () => {
    const salt = newSalt()
    assert.match(salt, /^[0-9a-f]{32}$/)
    const commitment = commit(suite(id), salt, '张某')
    assert.equal(opens(suite(id), commitment, salt, '张某'), true)
    assert.equal(opens(suite(id), commitment, salt, '李某'), false)
    assert.equal(opens(suite(id), commitment, newSalt(), '张某'), false)
    assert.equal(opens(suite(id), commitment, 'zz', '张某'), false)
    assert.notEqual(commit(suite(id), newSalt(), '张某'), commitment)
  })
}

test('sm: r and s of 0 and n, and r + s = n, are refused without a throw', async () => {
  const { privateKey, publicKey } = suite('sm').generateKey('fadu.example/log')
  const signature = Buffer.from(await suite('sm').signer(privateKey).sign(message))
  const verifier = suite('sm').verifier(publicKey)
  const r = signature.subarray(0, 32)
  const s = signature.subarray(32)
  const complement = bytes32(N - BigInt(`0x${r.toString('hex')}`))
  const overflow = bytes32((BigInt(`0x${r.toString('hex')}`) + N) % (1n << 256n))
  const edges = [bytes32(0n), bytes32(N), bytes32(N + 1n), bytes32((1n << 256n) - 1n)]
  for (const edge of edges) {
    assert.equal(verifier.verify(message, Buffer.concat([edge, s])), false)
    assert.equal(verifier.verify(message, Buffer.concat([r, edge])), false)
    for (const other of edges) assert.equal(verifier.verify(message, Buffer.concat([edge, other])), false)
  }
  assert.equal(verifier.verify(message, Buffer.concat([r, complement])), false)
  assert.equal(verifier.verify(message, Buffer.concat([overflow, s])), false)
})

test('sm: a public key that is no point of the curve is refused', () => {
  const { publicKey } = suite('sm').generateKey('fadu.example/log')
  const cut = publicKey.split('+').slice(2).join('+')
  const bytes = Buffer.from(cut, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1
  const type = bytes.length - 65
  const id = suite('intl')
    .hash(Buffer.concat([Buffer.from('fadu.example/log\n'), bytes]))
    .toString('hex')
    .slice(0, 8)
  const key = `fadu.example/log+${id}+${bytes.toString('base64')}`
  assert.ok(type > 0)
  assert.throws(
    () => suite('sm').verifier(key),
    (error) => isAppError(error, 'LEDGER_BAD_KEY') && /curve/.test(error.message),
  )
})
