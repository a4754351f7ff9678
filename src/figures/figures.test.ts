import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type FigureAnswer, streakLength } from './answer.ts'
import { compareFigures, readStatedValues } from './compare.ts'
import { parsePeriod } from './period.ts'
import { wordedValue } from './wording.ts'

const said = (...given: Parameters<typeof wordedValue>) => wordedValue(...given).asWritten

describe('the wording of a value', () => {
  it('rounds shares half up, from the whole fraction', () => {
    assert.equal(said({ as: 'percent', decimals: 2 }, null, 132216, 132470), '99.81%')
    assert.equal(said({ as: 'percent', decimals: 2 }, null, 131245, 132470), '99.08%')
    assert.equal(said({ as: 'percent', decimals: 2 }, null, 55912, 132470), '42.21%')
    assert.equal(said({ as: 'percent', decimals: 2 }, null, 90436, 132470), '68.27%')
    assert.equal(said({ as: 'percent', decimals: 1 }, null, 1005, 10000), '10.1%')
    assert.equal(said({ as: 'percent', decimals: 2 }, null, 1, 1), '100%')
  })

  it('never rounds by a binary number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }), (a, b) => {
        const { value } = wordedValue({ as: 'percent', decimals: 2 }, null, a, b)
        const hundredths = (20_000n * BigInt(a) + BigInt(b)) / (2n * BigInt(b))
        assert.equal(value, Number(hundredths) / 100)
      }),
    )
  })

  it('says 余 only where something is left over', () => {
    const more = { as: 'at-least', step: 10_000, by: 10_000, mark: '万', more: '余' } as const
    assert.deepEqual(wordedValue(more, 60_917, 60_917, 1), { value: 60_000, bound: 'atLeast', asWritten: '6万余' })
    assert.equal(said(more, 17, 17, 1), '17')
    assert.deepEqual(wordedValue(more, 60_000, 60_000, 1), { value: 60_000, bound: null, asWritten: '6万' })
  })

  it('gives amounts in the unit of the text and the value in yuan', () => {
    const yi = { as: 'decimal', by: 100_000_000, decimals: 2, mark: '亿' } as const
    assert.deepEqual(wordedValue(yi, 1_212_000_000, 121_200_000_000, 100), {
      value: 1_212_000_000,
      bound: null,
      asWritten: '12.12亿',
    })
  })

  it('writes days, months and spans as a report does', () => {
    assert.equal(said({ as: 'date' }, '2021-01-05', null, 1), '2021年1月5日')
    assert.deepEqual(wordedValue({ as: 'months' }, '2020-01-01/2020-11-30', null, 1).value, '2020-01/2020-11')
    assert.equal(said({ as: 'months' }, '2020-01-01/2020-11-30', null, 1), '2020年1—11月')
    assert.equal(said({ as: 'years' }, '2020/2025', null, 1), '2020—2025年')
    assert.equal(said({ as: 'number' }, null, null, 1), '—')
  })
})

describe('a period', () => {
  it('is a year, a month, a quarter or a span of months', () => {
    const days = (name: string) => {
      const period = parsePeriod(name)
      return period && `${period.from} ${period.to}`
    }
    assert.equal(days('2020'), '2020-01-01 2020-12-31')
    assert.equal(days('2020-02'), '2020-02-01 2020-02-29')
    assert.equal(days('2020-Q4'), '2020-10-01 2020-12-31')
    assert.equal(days('2020-01/2020-11'), '2020-01-01 2020-11-30')
    for (const wrong of ['', '20', '2020-13', '2020-11/2020-01', '2020/2021', '2020-Q5', 'x', '2020-01/'])
      assert.equal(days(wrong), null, wrong)
  })
})

describe('a run of years', () => {
  it('ends at the first gap, counted back from the last', () => {
    assert.equal(streakLength([2003, 2004, 2006, 2007, 2008]), 3)
    assert.equal(streakLength([]), 0)
    assert.equal(streakLength([2020, 2020, 2019]), 2)
  })
})

describe('the comparison with a document', () => {
  const answer = (given: Partial<FigureAnswer>): FigureAnswer => ({
    id: '',
    value: null,
    exact: null,
    bound: null,
    asWritten: '—',
    records: 0,
    ...given,
  })
  const table = [
    'id\tvalue\tunit\tas_written',
    'a\t60000\t件(下限)\t6万余件',
    'b\t99.99\t%\t占比99.99%',
    'c\t7\t件\t7件',
    'd\t1\t件\t1件',
    'e\t95\t%(下限)\t达95%以上',
    'f\t60000\t件(下限)\t6万余件',
  ].join('\n')
  const answers = new Map([
    ['a', answer({ value: 60_000, exact: '60917', bound: 'atLeast', asWritten: '6万余', records: 60_917 })],
    [
      'b',
      answer({
        value: 99.81,
        exact: '132216/132470',
        asWritten: '99.81%',
        numerator: { title: { zh: '', en: '' }, value: 132216, records: 1 },
        denominator: { title: { zh: '', en: '' }, value: 132470, records: 1 },
      }),
    ],
    ['c', answer({})],
    ['e', answer({ value: 95, exact: '961/1000', bound: 'atLeast', asWritten: '95%以上' })],
    ['f', answer({ value: 50_000, exact: '59999', bound: 'atLeast', asWritten: '5万余', records: 59_999 })],
  ])

  it('tells what is the same, what differs and why, and what is not covered', () => {
    const compared = compareFigures(readStatedValues(table), answers)
    assert.deepEqual(
      compared.map(({ id, outcome }) => [id, outcome]),
      [
        ['a', 'same'],
        ['b', 'differs'],
        ['c', 'not-covered'],
        ['d', 'not-covered'],
        ['e', 'same'],
        ['f', 'differs'],
      ],
    )
    assert.match(compared[1]?.why.zh ?? '', /132216 ÷ 132470 = 99\.81%，得不出99\.99/)
  })
})
