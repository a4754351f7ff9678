import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainDate } from '#calendar'
import { evaluate, type Scope, type Values } from './evaluate.ts'
import { eq, field, input, row, value } from './expression.ts'
import {
  acting,
  differentIn,
  digestOf,
  entriesIn,
  greatestIn,
  leastIn,
  openFor,
  rank,
  spelled,
} from './expression-lists.ts'

const scopeOver = (rows: Values[], more: Partial<Scope> = {}): Scope => ({
  field: (name) => (name === 'area' ? '421200' : null),
  input: (name) => (name === 'source' ? ['file-1'] : name === 'many' ? ['a', 'b'] : null),
  param: () => null,
  entry: () => null,
  linked: () => 0,
  task: () => 0,
  tasks: () => [],
  sample: () => 0,
  times: () => 0,
  state: 'open',
  today: plainDate('2026-08-31'),
  late: () => false,
  wasLate: () => false,
  overridden: () => 0,
  rows: () => rows,
  roster: () => 0,
  lookup: () => null,
  ...more,
})

test('texts are put one after another, and nothing comes of a part that is not there', () => {
  const scope = scopeOver([])
  assert.equal(evaluate(spelled('a/', 2020, '/', field('area')), scope), 'a/2020/421200')
  assert.equal(evaluate(spelled('a/', field('absent')), scope), null)
})

test('the greatest, the least and the different values of a list, numbers and days alike', () => {
  const scope = scopeOver([
    { n: 3, day: '2020-05-01', at: 'a' },
    { n: 7, day: '2020-03-31', at: 'b' },
    { n: null, day: null, at: 'b' },
  ])
  assert.equal(evaluate(greatestIn('rows', row('n')), scope), 7)
  assert.equal(evaluate(leastIn('rows', row('n')), scope), 3)
  assert.equal(evaluate(greatestIn('rows', row('day')), scope), '2020-05-01')
  assert.equal(evaluate(leastIn('rows', row('day')), scope), '2020-03-31')
  assert.equal(evaluate(greatestIn('rows', row('n'), eq(row('at'), 'a')), scope), 3)
  assert.equal(evaluate(greatestIn('rows', row('n'), value(false)), scope), null)
  assert.equal(evaluate(differentIn('rows', row('at')), scope), 2)
  assert.equal(evaluate(differentIn('rows', row('day')), scope), 2)
})

test('who acts, whose task is open, how long a list is and which file it was', () => {
  const scope = scopeOver([], {
    acting: 'xianan-market',
    openFor: (task, organ) => task === 'part' && organ === 'xianan-market',
    digest: (file) => (file === 'file-1' ? 'abc' : null),
  })
  assert.equal(evaluate(acting(), scope), 'xianan-market')
  assert.equal(evaluate(acting(), scopeOver([])), null)
  assert.equal(evaluate(openFor('part', acting()), scope), true)
  assert.equal(evaluate(openFor('part', value('chibi-market')), scope), false)
  assert.equal(evaluate(entriesIn(input('many')), scope), 2)
  assert.equal(evaluate(entriesIn(input('none')), scope), 0)
  assert.equal(evaluate(digestOf('source'), scope), 'abc')
  assert.equal(evaluate(digestOf('none'), scope), null)
})

const members = fc.array(
  fc.record({
    ratio: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
    group: fc.constantFrom('policy', 'state', 'local'),
  }),
  { maxLength: 14 },
)
const placesOf = (rows: Values[], first: 'highest' | 'lowest' = 'highest') =>
  rows.map((one) =>
    evaluate(rank('rows', row('ratio'), { within: row('group'), first }), scopeOver(rows, { row: one })),
  )

test('a place is told by sorting: equals share it, and the place after them stays empty', () => {
  fc.assert(
    fc.property(members, (rows) => {
      const places = placesOf(rows)
      for (const group of ['policy', 'state', 'local']) {
        const own = rows.flatMap((one, i) =>
          one.group === group && one.ratio !== null ? [{ ...one, at: places[i] }] : [],
        )
        const sorted = own.map(({ ratio }) => ratio as number).sort((a, b) => b - a)
        for (const { ratio, at } of own) assert.equal(at, sorted.indexOf(ratio as number) + 1)
      }
      rows.forEach((one, i) => {
        if (one.ratio === null) assert.equal(places[i], null, 'without a value there is no place')
      })
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

test('places do not depend on the order of the rows, nor on what stands in another class', () => {
  fc.assert(
    fc.property(members, (rows) => {
      const places = placesOf(rows)
      assert.deepEqual(placesOf([...rows].reverse()).reverse(), places)
      const lowered = rows.map((one) => (one.group === 'policy' ? { ...one, ratio: 0 } : one))
      placesOf(lowered).forEach((at, i) => {
        if (rows[i]?.group !== 'policy') assert.equal(at, places[i])
      })
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

test('the lowest may come first', () => {
  const rows = [
    { ratio: 5, group: 'a' },
    { ratio: 2, group: 'a' },
    { ratio: 2, group: 'a' },
    { ratio: 9, group: 'b' },
  ]
  assert.deepEqual(placesOf(rows, 'lowest'), [3, 1, 1, 1])
  assert.deepEqual(placesOf(rows), [1, 2, 2, 1])
})
