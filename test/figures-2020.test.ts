import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { compareFigures, type FigureAnswer } from '#figures'
import { figures } from '#law'
import * as year from '../cities/xianning/demo/year-2020/index.ts'
import { expected2020, statedTable } from './harness/figures-2020.ts'
import type { TestStore } from './harness/store.ts'
import { answersOfYear } from './harness/year.ts'

/** The demands alone grow with the scale; all else is played whole, but of the reports only that of the city. */
const parts = year.parts
  .filter(({ id }) => id !== 'inquiry.demand')
  .map((part) => (part.id === 'reports' ? ofCity(part) : part))

function ofCity(part: year.YearPart): year.YearPart {
  const own = [...part.lives(year.seed, 1)].filter(({ steps }) => steps[0]?.with?.body === 'city-government')
  assert.equal(own.length, 1)
  return { ...part, total: () => 1, lives: (_seed, _scale, from = 0) => own.slice(from) }
}

const here = expected2020.filter(({ id }) => !id.startsWith('inquiry.'))
/** Shares that do not follow from their counts. */
const wrong = new Map(here.filter(({ right }) => right !== undefined).map(({ id, right }) => [id, right]))

describe('the figures of 2020, from the records of the demonstration year without its demands', () => {
  let test: TestStore
  let answers: ReadonlyMap<string, FigureAnswer>

  before(async () => {
    const loaded = await answersOfYear({ ...year, parts }, 1)
    test = loaded.test
    answers = loaded.answers
  })
  after(() => test?.close())

  it('knows every figure that is defined, or says which the report does not state', () => {
    const stated = new Set(expected2020.map(({ id }) => id))
    const ours = figures.map(({ id }) => id).filter((id) => !stated.has(id))
    assert.deepEqual(ours.sort(), ['inquiry.matters-received', 'report.filed-rate', 'report.published-rate'])
    const returned = figures.filter(({ kind, id }) => kind === 'returned' && !id.startsWith('services.'))
    assert.equal(returned.length, 26)
  })

  it('gives each as the report states it, but for two shares that do not follow from their counts', () => {
    const differing = compareFigures(here, answers).filter(({ outcome }) => outcome !== 'same')
    assert.deepEqual(
      differing.map(({ id, outcome }) => [id, outcome]),
      [...wrong.keys()].map((id) => [id, 'differs']),
    )
    for (const { id, why } of differing) {
      assert.equal(answers.get(id)?.value, wrong.get(id), id)
      assert.match(why.zh, /得不出/)
    }
  })

  it('writes each as it reads in a sentence, and each rests on records', () => {
    for (const { id, asWritten } of here) {
      assert.equal(answers.get(id)?.asWritten, asWritten, id)
      if (id !== 'hotline.number') assert.ok((answers.get(id)?.records ?? 0) > 0, id)
    }
  })

  it('says the same of the public table', (t) => {
    const table = statedTable()
    if (table === undefined) return t.skip('the public table does not lie beside the repository')
    const own = new Map(expected2020.map((one) => [one.id, one]))
    const defined = new Set(figures.map(({ id }) => id))
    for (const { id, value, unit } of table.filter((one) => defined.has(one.id))) {
      assert.equal(own.get(id)?.value, value, id)
      assert.equal(own.get(id)?.unit === '下限', /下限/.test(unit), id)
    }
    const compared = compareFigures(table, answers)
    const known = new Set(here.map(({ id }) => id))
    for (const { id, outcome } of compared.filter((one) => known.has(one.id)))
      assert.equal(outcome, wrong.has(id) ? 'differs' : 'same', id)
    assert.equal(compared.filter(({ id, outcome }) => outcome === 'not-covered' && known.has(id)).length, 0)
  })
})
