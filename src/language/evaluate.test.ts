import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '#calendar'
import { evaluate, type Scope, type Value } from './evaluate.ts'
import {
  addTo,
  among,
  consecutive,
  countTasks,
  drawnCount,
  eq,
  field,
  ge,
  param,
  population,
  ratio,
  row,
  startOf,
  sumTasks,
  today,
  value,
  yearOf,
} from './expression.ts'

const seen = (fields: Record<string, Value>): Scope => ({
  field: (name) => fields[name] ?? null,
  input: () => null,
  param: (name) => (name === 'review' ? 6 : null),
  entry: () => null,
  linked: () => 0,
  task: () => 0,
  tasks: () => [
    { outcome: 'sat', score: 70 },
    { outcome: 'sat', score: 50 },
    { outcome: 'absent', score: null },
  ],
  sample: (_, value) => (value === 'population' ? 40 : 8),
  times: () => 0,
  state: 'open',
  today: plainDate('2026-08-31'),
  late: () => false,
  wasLate: () => false,
  overridden: () => 0,
  rows: () => [],
  roster: () => 0,
  lookup: () => null,
})

test('among looks into a list, and is false where there is none', () => {
  const scope = seen({ one: 'a', many: ['a', 'b'] })
  assert.equal(evaluate(among(field('one'), field('many')), scope), true)
  assert.equal(evaluate(among(value('c'), field('many')), scope), false)
  assert.equal(evaluate(among(field('one'), field('absent')), scope), false)
})

test('a date moves by a number that may come from a local parameter', () => {
  const scope = seen({})
  assert.equal(evaluate(addTo(today(), param('review'), 'month'), scope), '2027-02-28')
  assert.equal(evaluate(addTo(today(), 1, 'day'), scope), '2026-09-01')
  assert.equal(evaluate(addTo(today(), param('unset'), 'month'), scope), null)
})

test('settled tasks are counted and added up by what their forms say', () => {
  const scope = seen({})
  assert.equal(evaluate(countTasks('sit'), scope), 3)
  assert.equal(evaluate(countTasks('sit', eq(row('outcome'), 'sat')), scope), 2)
  assert.equal(evaluate(countTasks('sit', ge(row('score'), 60)), scope), 1)
  assert.equal(evaluate(sumTasks('sit', row('score')), scope), 120)
  assert.equal(evaluate(population('paper'), scope), 40)
  assert.equal(evaluate(drawnCount('paper'), scope), 8)
})

test('the first day of a month, quarter and year', () => {
  const scope = seen({})
  assert.equal(evaluate(startOf(today(), 'month'), scope), '2026-08-01')
  assert.equal(evaluate(startOf(today(), 'quarter'), scope), '2026-07-01')
  assert.equal(evaluate(startOf(value('2026-12-31'), 'quarter'), scope), '2026-10-01')
  assert.equal(evaluate(startOf(today(), 'year'), scope), '2026-01-01')
  assert.equal(evaluate(startOf(field('absent'), 'month'), scope), null)
})

test('a rate over nothing is no rate', () => {
  assert.equal(evaluate(ratio(1, 0, 'half-up'), seen({})), null)
  assert.equal(evaluate(ratio(5, 2, 'half-up'), seen({})), 3)
})

test('what stands without a gap is counted back from the last, each number once', () => {
  const rows = [2015, 2017, 2018, 2018, 2019, 2020, null].map((year) => ({ year }))
  const scope: Scope = { ...seen({ last: 2020 }), rows: () => rows }
  assert.equal(evaluate(consecutive('proofs', row('year')), scope), 4)
  assert.equal(evaluate(consecutive('proofs', row('year'), field('last')), scope), 4)
  assert.equal(evaluate(consecutive('proofs', row('year'), 2015), scope), 1)
  assert.equal(evaluate(consecutive('proofs', row('year'), 2021), scope), 0)
  assert.equal(evaluate(consecutive('proofs', row('year'), field('absent')), scope), 0)
  assert.equal(evaluate(consecutive('proofs', row('year')), seen({})), 0)
})

test('the year of a day is a number, and of nothing it is nothing', () => {
  assert.equal(evaluate(yearOf(today()), seen({})), 2026)
  assert.equal(evaluate(yearOf(field('absent')), seen({})), null)
})
