import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAppError } from '#kernel'
import { canonicalize } from './canonical.ts'
import { digestOf, type LedgerEvent, sealEvent, storedBody } from './event.ts'
import { suite } from './suite.ts'

const event: LedgerEvent = {
  city: 'sample',
  subject: 'matter:XN-261123-004217-K',
  seq: 1,
  type: 'opened',
  v: 1,
  prev: '',
  effectiveOn: '2026-11-23',
  recordedAt: '2026-11-23T01:02:03.456Z',
  actor: { party: 'p1' },
  body: { what: 'file', text: '路灯不亮' },
}

test('a sealed event is its canonical text, and its hash is the leaf hash of that text', () => {
  for (const id of ['sm', 'intl'] as const) {
    const { text, hash } = sealEvent(suite(id), event)
    assert.equal(text, canonicalize(event))
    assert.equal(hash, suite(id).hex(Buffer.concat([Buffer.from([0]), Buffer.from(text)])))
  }
})

test('a field out of its form is refused', () => {
  const wrong: Partial<Record<keyof LedgerEvent, unknown>>[] = [
    { city: '咸宁' },
    { subject: 'a b' },
    { subject: 'a"b' },
    { subject: '' },
    { seq: 0 },
    { seq: 1.5 },
    { seq: 2 },
    { prev: 'a'.repeat(64) },
    { seq: 2, prev: 'A'.repeat(64) },
    { type: 'Opened' },
    { type: 'a\\b' },
    { v: 0 },
    { effectiveOn: 'today' },
    { recordedAt: '2026-11-23T01:02:03+08:00' },
    { actor: undefined },
    { body: null },
  ]
  for (const change of wrong) {
    const changed = { ...event, ...change } as LedgerEvent
    assert.throws(
      () => sealEvent(suite('sm'), changed),
      (error) => isAppError(error, 'LEDGER_BAD_EVENT'),
      JSON.stringify(change),
    )
  }
  const float = { ...event, body: { amount: 0.1 } }
  assert.throws(
    () => sealEvent(suite('sm'), float),
    (error) => isAppError(error, 'LEDGER_NOT_CANONICAL'),
  )
})

test('a definition is stored under the digest of its canonical form', () => {
  const definition = { title: { zh: '示例' }, id: 'x' }
  const body = storedBody(suite('sm'), definition)
  assert.equal(body.digest, suite('sm').hex('{"id":"x","title":{"zh":"示例"}}'))
  assert.equal(body.digest, digestOf(suite('sm'), { id: 'x', title: { zh: '示例' } }))
})
