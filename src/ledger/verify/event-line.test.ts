import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type LedgerEvent, sealEvent } from '../event.ts'
import { suite } from '../suite.ts'
import { newEventLine, readFrame, readText } from './event-line.ts'
import { eventLine } from './format.ts'

const PREV = 'ab'.repeat(32)
const misleading = fc.constantFrom(
  '","type":"acted","v":1}',
  '"},"city":"other","effectiveOn":"x","prev":"","recordedAt":"y","seq":9,"subject":"s","type":"t","v":1}',
  '\\","seq":1,',
  '\\\\"',
  '"t":{',
)
const text = fc.oneof(misleading, fc.string({ unit: 'grapheme' }))
const event = fc.record({
  city: fc.constantFrom('xianning', 'x'),
  subject: fc.constantFrom('matter:XN-261123-004217-K', 'definition:a.b/c', 'S'),
  seq: fc.integer({ min: 2, max: 999_999_999 }),
  type: fc.constantFrom('opened', 't'),
  v: fc.integer({ min: 1, max: 12 }),
  prev: fc.constant(PREV),
  effectiveOn: fc.constantFrom('2026-11-23', '2026-11-23T09:00:00+08:00'),
  recordedAt: fc.constant('2026-11-23T01:00:00.123Z'),
  actor: fc.oneof(text, fc.dictionary(fc.constantFrom('type', 'v', 'seq', 'a'), text)),
  body: fc.dictionary(
    fc.constantFrom('type', 'v', 'prev', 'subject', 'z'),
    fc.oneof(text, fc.array(text), fc.constant({ v: 1 })),
  ),
})

const lineOf = (value: LedgerEvent, index: number, previous: number | null) => {
  const { text, hash } = sealEvent(suite('intl'), value)
  return { text, bytes: Buffer.from(eventLine(index, previous, hash, text)) }
}

test('the fixed fields are read from the end of the text, whatever the body says', () => {
  fc.assert(
    fc.property(event, fc.nat(), fc.option(fc.nat()), (value, index, previous) => {
      const { text, bytes } = lineOf(value, index, previous)
      const line = newEventLine()
      assert.equal(readFrame(bytes, 0, bytes.length - 1, line), true)
      assert.deepEqual([line.i, line.p], [index, previous ?? -1])
      assert.equal(bytes.toString('utf8', line.textStart, line.textEnd), text)
      assert.equal(readText(bytes, line), true)
      const part = (from: number, to: number) => bytes.toString('utf8', from, to)
      assert.equal(part(line.subjectStart, line.subjectEnd), value.subject)
      assert.equal(part(line.typeStart, line.typeEnd), value.type)
      assert.equal(part(line.cityStart, line.cityEnd), value.city)
      assert.equal(part(line.prev, line.prev + 64), PREV)
      assert.equal(line.seq, value.seq)
    }),
    { seed: 1123, numRuns: 500 },
  )
})

test('a line cut or changed anywhere is read without a throw, and never beyond its bounds', () => {
  fc.assert(
    fc.property(event, fc.nat(), fc.nat({ max: 255 }), fc.boolean(), (value, place, byte, cut) => {
      const { bytes } = lineOf(value, 12, 3)
      const at = place % bytes.length
      if (!cut) bytes[at] = byte
      const end = cut ? at : bytes.length - 1
      const line = newEventLine()
      if (!readFrame(bytes, 0, end, line)) return
      assert.ok(line.textStart < line.textEnd && line.textEnd <= end)
      if (!readText(bytes, line)) return
      for (const edge of [line.subjectStart, line.typeStart, line.cityStart])
        assert.ok(edge > line.textStart && edge < line.textEnd)
      assert.ok(line.prev === -1 || line.prev > line.textStart)
    }),
    { seed: 1123, numRuns: 2000 },
  )
})

test('a first event has no predecessor hash', () => {
  const first = {
    subject: 's',
    seq: 1,
    type: 'opened',
    v: 1,
    prev: '',
    effectiveOn: '2026-11-23',
    recordedAt: '2026-11-23T01:00:00Z',
  }
  const { bytes } = lineOf({ ...first, city: 'c', actor: 'a', body: {} }, 0, null)
  const line = newEventLine()
  assert.ok(readFrame(bytes, 0, bytes.length - 1, line) && readText(bytes, line))
  assert.deepEqual([line.prev, line.p, line.seq], [-1, -1, 1])
})
