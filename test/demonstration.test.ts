import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planRecent } from '../cities/xianning/demo/recent.ts'

const now = Date.parse('2026-11-23T08:00:00Z')

test('the last weeks are the same for the same seed and day, in order of time, and never in the future', () => {
  const plan = planRecent(now, 120)
  assert.deepEqual(planRecent(now, 120), plan)
  assert.notDeepEqual(planRecent(now, 120, 7), plan)
  const times = plan.map((act) => act.at)
  assert.deepEqual([...times].sort(), times)
  assert.ok(times.every((at) => Date.parse(at) <= now))
})

test('every person of the last weeks is marked as invented, and every act has a text without an open slot', () => {
  for (const act of planRecent(now, 300)) {
    if ('petitioner' in act.with) assert.match(String(act.with.petitioner), /^演示·/)
    for (const value of Object.values(act.with))
      if (typeof value === 'string') assert.doesNotMatch(value, /[{}]|undefined/)
  }
})
