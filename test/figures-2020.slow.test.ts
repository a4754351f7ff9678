import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { compareFigures, type FigureAnswer } from '#figures'
import * as year from '../cities/xianning/demo/year-2020/index.ts'
import { expected2020 } from './harness/figures-2020.ts'
import type { TestStore } from './harness/store.ts'
import { answersOfYear } from './harness/year.ts'

/** The whole year, more than sixty thousand demands: minutes. */
describe('the figures of 2020, from the records of the whole demonstration year', () => {
  let test: TestStore
  let answers: ReadonlyMap<string, FigureAnswer>

  before(async () => {
    const loaded = await answersOfYear(year, 1)
    test = loaded.test
    answers = loaded.answers
  })
  after(() => test?.close())

  it('are those that the report states, but for two shares that do not follow from their counts', () => {
    const compared = compareFigures(expected2020, answers)
    const differing = compared.filter(({ outcome }) => outcome !== 'same').map(({ id, outcome }) => ({ id, outcome }))
    const wrong = expected2020.filter(({ right }) => right !== undefined)
    assert.deepEqual(
      differing,
      wrong.map(({ id }) => ({ id, outcome: 'differs' })),
    )
    for (const { id, right } of wrong) assert.equal(answers.get(id)?.value, right, id)
  })

  it('read in a sentence as the report has them: 6万余 is truly more than sixty thousand', () => {
    for (const { id, asWritten } of expected2020) assert.equal(answers.get(id)?.asWritten, asWritten, id)
    const closed = answers.get('inquiry.matters-closed')
    assert.equal(closed?.bound, 'atLeast')
    assert.ok(Number(closed?.exact) > 60_000 && closed?.records === Number(closed?.exact))
  })

  it('carry over: what was there before and what came is what was closed and what is still open', () => {
    for (const id of ['inquiry.matters-closed', 'hotline.received']) {
      const carried = answers.get(id)?.carryOver
      assert.ok(carried && carried.open > 0, id)
      assert.equal(carried.before + carried.received, carried.closed + carried.open, id)
    }
  })
})
