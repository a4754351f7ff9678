import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isAppError } from '#kernel'
import { canonicalize, parseCanonical } from './canonical.ts'

const asciiKey = fc.string({ unit: 'grapheme-ascii' })
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('𠮷', '·', '\u2028', '\u007f', '"\\/\b\f\n\r\t\u0001', '\u0000'),
)
const { value: restricted } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    text,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(asciiKey, tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
}))

test('a canonical text reads back as the same value and is written the same again', () => {
  fc.assert(
    fc.property(restricted, (value) => {
      const written = canonicalize(value)
      assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(value)))
      assert.deepEqual(parseCanonical(written), JSON.parse(written))
      assert.equal(canonicalize(JSON.parse(written)), written)
    }),
    { seed: 1123, numRuns: 400 },
  )
})

test('the order in which keys were set does not matter', () => {
  fc.assert(
    fc.property(
      fc.dictionary(asciiKey, fc.integer(), { maxKeys: 12 }),
      fc.infiniteStream(fc.nat()),
      (entries, order) => {
        const ranked = Object.entries(entries).map((entry) => ({ entry, rank: order.next().value as number }))
        const shuffled = Object.fromEntries(ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry))
        assert.equal(canonicalize(shuffled), canonicalize(entries))
      },
    ),
    { seed: 1123, numRuns: 200 },
  )
})

test('values are written as RFC 8785 says', () => {
  const value = {
    peach: 'é',
    b: [1, -0, true, null],
    a: { '10': 1, '2': 2, '': 3 },
    text: '\u20ac$\u000f\nA\'B"\\/',
    low: '\u001f\u007f',
  }
  const written =
    '{"a":{"":3,"10":1,"2":2},"b":[1,0,true,null],"low":"\\u001f\u007f","peach":"é","text":"€$\\u000f\\nA\'B\\"\\\\/"}'
  assert.equal(canonicalize(value), written)
})

test('what has no canonical form is refused with the place where it stands', () => {
  const cases: [unknown, string][] = [
    [{ a: [0, 1.5] }, '/a/1'],
    [{ a: 2 ** 53 }, '/a'],
    [{ a: Number.NaN }, '/a'],
    [{ a: undefined }, '/a'],
    [[undefined], '/0'],
    [{ a: { 'b/c~': '\ud842' } }, '/a/b~1c~0'],
    [{ 法: 1 }, '/法'],
    [{ 'a\n': 1 }, '/a\n'],
    [{ when: new Date(0) }, '/when'],
    [{ big: 1n }, '/big'],
    [{ map: new Map() }, '/map'],
    [{ run: () => 1 }, '/run'],
    [Symbol('x'), '/'],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is refused
    [[1, , 2], '/1'],
  ]
  for (const [value, pointer] of cases) {
    assert.throws(
      () => canonicalize(value),
      (error) => isAppError(error, 'LEDGER_NOT_CANONICAL') && error.info.pointer === pointer,
      pointer,
    )
  }
  const circle: Record<string, unknown> = {}
  circle.again = circle
  assert.throws(
    () => canonicalize(circle),
    (error) => isAppError(error, 'LEDGER_NOT_CANONICAL'),
  )
})

test('a key named __proto__ is an ordinary key', () => {
  const value = JSON.parse('{"__proto__":{"x":1},"constructor":2}')
  assert.equal(canonicalize(value), '{"__proto__":{"x":1},"constructor":2}')
})

test('another spelling of the same value is refused on reading', () => {
  for (const other of [
    '{"b":1,"a":2}',
    '{"a": 1}',
    '{"a":1.0}',
    '{"a":1e2}',
    '"\\u0041"',
    '{"a":1,"a":1}',
    '[1,]',
    '',
    '"\\ud842"',
  ]) {
    assert.throws(
      () => parseCanonical(other),
      (error) => isAppError(error, 'LEDGER_NOT_CANONICAL'),
      other,
    )
  }
})
