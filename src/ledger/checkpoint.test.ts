import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAppError } from '#kernel'
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts'
import { ed25519 } from './ed25519.ts'
import { openNote, parseNote, signNote } from './note.ts'
import { type SuiteId, suite } from './suite.ts'

const origin = 'fadu.example/xianning'
const root = Buffer.alloc(32, 7)
const reasonOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    assert.ok(isAppError(error), String(error))
    return error.message
  }
  return ''
}

for (const id of ['sm', 'intl'] as SuiteId[]) {
  test(`${id}: a signed checkpoint reads back, and no bit of it can be changed`, async () => {
    const keys = suite(id).generateKey(origin)
    const verifier = suite(id).verifier(keys.publicKey)
    const note = await signCheckpoint({ origin, size: 4711, root }, [suite(id).signer(keys.privateKey)])
    const read = openCheckpoint(note, [verifier], origin)
    assert.deepEqual(
      { size: read.size, root: read.root, signers: read.signedBy },
      { size: 4711, root, signers: [verifier] },
    )
    const body = Buffer.byteLength(note.slice(0, note.indexOf('\n\n') + 1))
    const bytes = Buffer.from(note)
    for (let bit = 0; bit < body * 8; bit++) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      assert.notEqual(
        reasonOf(() => openCheckpoint(flipped.toString(), [verifier], origin)),
        '',
        `bit ${bit}`,
      )
    }
  })
}

test('a note that another implementation signed is read: the example of Go’s sumdb/note', () => {
  const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
  const signature = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='
  const note = `${text}\n— PeterNeumann ${signature}\n`
  assert.equal(openNote(note, [ed25519.verifier(key)]).text, text)
  assert.match(
    reasonOf(() => openNote(note.replace('answer', 'Answer'), [ed25519.verifier(key)])),
    /does not fit/,
  )
})

test('signatures of unknown keys are passed over, those of known keys must hold', async () => {
  const log = suite('intl').generateKey(origin)
  const witness = suite('sm').generateKey('witness.example/archive')
  const signers = [suite('intl').signer(log.privateKey), suite('sm').signer(witness.privateKey)]
  const note = await signNote('a\n\nb\n', signers)
  const known = [suite('intl').verifier(log.publicKey), suite('sm').verifier(witness.publicKey)]
  assert.equal(openNote(note, known).signedBy.length, 2)
  assert.equal(openNote(note, known.slice(1)).signedBy.length, 1)
  assert.equal(openNote(note, known).text, 'a\n\nb\n')
  assert.match(
    reasonOf(() => openNote(note, [])),
    /No known key/,
  )
  const { signatures } = parseNote(note)
  const line = `— ${origin} ${Buffer.concat([Buffer.from(signatures[0]?.keyId ?? '', 'hex'), Buffer.alloc(64)]).toString('base64')}\n`
  const forged = note.replace(/— fadu.*\n/, line)
  assert.match(
    reasonOf(() => openNote(forged, known)),
    /does not fit/,
  )
})

test('each malformed note is refused for its own reason', async () => {
  const keys = suite('intl').generateKey(origin)
  const good = await signNote('text\n', [suite('intl').signer(keys.privateKey)])
  const verifier = suite('intl').verifier(keys.publicKey)
  const signature = good.split('\n').at(-2) as string
  const cases: [string, RegExp][] = [
    ['text\n', /no blank line/],
    [good.replace('text\n', ''), /does not end in a newline|no blank line/],
    ['text\n\n', /no signature/],
    [good.slice(0, -1), /cut off/],
    [`text\n\n- ${signature.slice(2)}\n`, /not "— name signature"/],
    [`text\n\n${signature} x\n`, /not "— name signature"/],
    [`text\n\n—  ${signature.split(' ')[2]}\n`, /no key name/],
    [`text\n\n— a+b ${signature.split(' ')[2]}\n`, /no key name/],
    [`text\n\n— ${origin} !!!!\n`, /not base64/],
    [`text\n\n— ${origin} AAAA\n`, /too short/],
    [good.replace('text', 'te\txt'), /control character/],
    [good.replace('text', 'te\ufffdxt'), /UTF-8/],
    [`text\n\n${`${signature}\n`.repeat(65)}`, /more than 64/],
    [`${'x'.repeat(1_000_001)}\n\n${signature}\n`, /longer than/],
  ]
  const reasons = new Set<string>()
  for (const [note, reason] of cases) {
    const got = reasonOf(() => openNote(note, [verifier]))
    assert.match(got, reason)
    reasons.add(got)
  }
  assert.ok(reasons.size >= 11, `${reasons.size} different reasons`)
})

test('each malformed checkpoint is refused for its own reason', () => {
  const hash = root.toString('base64')
  const cases: [string, RegExp][] = [
    [`${origin}\n1\n${hash}`, /newline/],
    [`${origin}\n1\n`, /2 lines/],
    [`\n1\n${hash}\n`, /origin is empty/],
    [`${origin}\n01\n${hash}\n`, /"01" is not a plain decimal/],
    [`${origin}\n-1\n${hash}\n`, /"-1" is not a plain decimal/],
    [`${origin}\n1e3\n${hash}\n`, /"1e3"/],
    [`${origin}\n\n${hash}\n`, /""/],
    [`${origin}\n99999999999999999999\n${hash}\n`, /too large/],
    [`${origin}\n1\n${hash.slice(0, -1)}\n`, /not base64/],
    [`${origin}\n1\n${hash}=\n`, /not base64/],
    [`${origin}\n1\n${root.subarray(1).toString('base64')}\n`, /31 bytes/],
    [`${origin}\n1\n${hash}\n\n`, /extension line is empty/],
  ]
  for (const [text, reason] of cases)
    assert.match(
      reasonOf(() => parseCheckpoint(text)),
      reason,
    )
  assert.equal(parseCheckpoint(`${origin}\n0\n${hash}\nrestored\n`).extensions[0], 'restored')
  assert.match(
    reasonOf(() => formatCheckpoint({ origin: '', size: 0, root })),
    /origin is empty/,
  )
})

test('a checkpoint of another log is refused even when its signature holds', async () => {
  const keys = suite('intl').generateKey(origin)
  const signers = [suite('intl').signer(keys.privateKey)]
  const note = await signCheckpoint({ origin: 'fadu.example/other', size: 1, root }, signers)
  assert.match(
    reasonOf(() => openCheckpoint(note, [suite('intl').verifier(keys.publicKey)], origin)),
    /not of fadu/,
  )
})
