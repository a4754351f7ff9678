import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, type PlainDate } from '#calendar'
import type { Field } from '#language'
import { choice, choices, date, idNumber, instantField, integer, money, percent, phone, text, yesNo } from '#language'
import type { ReadCell, SheetCell } from '../../documents/sheets/index.ts'
import { nameBook } from './cell-names.ts'
import { cellOf, meaningOf, type Names, type Shown } from './cell-values.ts'
import { planOf } from './plan.ts'

const names: Names = {
  organ: nameBook([
    { id: 'a', shown: '市住房和城乡建设局', also: ['市住建局'] },
    { id: 'b', shown: '甲县财政局', also: ['财政局'] },
    { id: 'c', shown: '乙县财政局', also: ['财政局'] },
  ]),
  region: nameBook([]),
  entries: new Map(),
}
const shown: Shown = { lang: 'zh', organ: (id) => id, region: (id) => id, entry: (_, key) => key }
const column = (field: Field) => {
  const [found] = planOf({ it: field }).columns
  if (!found) throw new Error('a field without a column')
  return found
}
const meant = (field: Field, cell: ReadCell, is1904 = false): unknown => {
  const result = meaningOf(cell, column(field), names, is1904)
  return 'say' in result ? result.say.zh : result.value
}
const of = (text: string): ReadCell => ({ text })
const n = (number: number): ReadCell => ({ number })

const kinds = { one: ['一', 'One'], two: ['二', 'Two'] } as const

describe('cells', () => {
  it('hold whole numbers in the unit of their column', () => {
    const loans = integer('余额（万元）', 'Loans')
    const cases = integer('件数（件）', 'Cases')
    const table: [Field, ReadCell, unknown][] = [
      [loans, of('12.12亿元'), 121_200],
      [loans, of('121,200'), 121_200],
      [loans, of('１２１２００万元'), 121_200],
      [loans, of('1.5万亿'), 150_000_000],
      [loans, n(12), 12],
      [cases, of('1.2万件'), 12_000],
      [cases, of(' 3 '), 3],
      [cases, of('(3)'), -3],
      [cases, n(0.1 + 0.2 - 0.3 + 5), 5],
      [integer('数', 'N'), of('1,2345'), '“1,2345”不是数字。'],
      [loans, of('3元'), '“3元”不是整数，本栏以万元为单位，只填整数。'],
      [cases, of('3元'), '“3元”的单位与本栏（件）不同，请换算后只写数字。'],
      [cases, n(1.5), '“1.5”不是整数，本栏以件为单位，只填整数。'],
      [cases, of('99999999999999999999'), '“99999999999999999999”太大了，请核对单位和位数。'],
    ]
    for (const [field, cell, want] of table) assert.equal(meant(field, cell), want, JSON.stringify(cell))
  })

  it('hold money in yuan and shares in percent, never by guessing', () => {
    assert.equal(meant(money('钱', 'M'), n(1234.56)), 123_456)
    assert.equal(meant(money('钱', 'M'), of('¥1,234.5元')), 123_450)
    assert.equal(meant(money('钱', 'M'), of('3.2万元')), 3_200_000)
    assert.equal(meant(money('钱', 'M'), n(1.005)), '“1.005”超过两位小数，金额最多写到分。')
    const share = percent('率', 'R')
    assert.equal(meant(share, { number: 0.7469, isPercent: true }), 7469)
    assert.equal(meant(share, { number: 0.07, isPercent: true }), 700)
    assert.equal(meant(share, of('７４．７％')), 7470)
    assert.equal(meant(share, n(74.7)), 7470)
    assert.equal(meant(share, n(0)), 0)
    assert.match(String(meant(share, n(0.747))), /看不出/)
  })

  it('hold days and moments however they are written', () => {
    for (const cell of [
      of('2020.6.1'),
      of('2020年6月1日'),
      of('2020-06-01'),
      of('2020/6/1'),
      of('２０２０．６．１'),
      of('20200601'),
      n(20_200_601),
      n(43_983),
      { number: 43_983.4, isDate: true } as ReadCell,
    ])
      assert.equal(meant(date('日', 'D'), cell), '2020-06-01', JSON.stringify(cell))
    assert.equal(meant(date('日', 'D'), n(43_983 - 1462), true), '2020-06-01')
    for (const text of ['2020.6.31', '2020年6月', '6月1日', '20.6.1', '很久以前'])
      assert.match(String(meant(date('日', 'D'), of(text))), /认不出/, text)
    const moment = instantField('时', 'T')
    assert.equal(meant(moment, of('2020年6月1日 9时30分')), '2020-06-01T01:30:00.000Z')
    assert.equal(meant(moment, of('2020-06-01T09:30:00+08:00')), '2020-06-01T01:30:00.000Z')
    assert.equal(meant(moment, { number: 43_983 + 9.5 / 24, isDate: true }), '2020-06-01T01:30:00.000Z')
    assert.match(String(meant(moment, of('2020-06-01'))), /几点几分/)
  })

  it('hold names, and ask which where several bear one', () => {
    const organ: Field = { type: 'organ', title: { zh: '单位', en: 'Unit' } }
    assert.equal(meant(organ, of('　市住建局 ')), 'a')
    assert.match(String(meant(organ, of('财政局'))), /有2个.*甲县财政局、乙县财政局/)
    assert.deepEqual(meant({ ...organ, type: 'organs' }, of('市住建局、甲县财政局\n市住建局')), ['a', 'b'])
    assert.deepEqual(meant(choices('类', 'K', kinds), of('一/Two')), ['one', 'two'])
    assert.equal(meant(yesNo('否', 'N'), of('√')), true)
    assert.equal(meant(yesNo('否', 'N'), { yes: false }), false)
  })

  it('refuse long numbers that a spreadsheet has cut', () => {
    assert.match(String(meant(idNumber('证', 'I'), n(4.2120219900101e17))), /丢失/)
    assert.match(String(meant(idNumber('证', 'I'), of('4.21202E+17'))), /丢失/)
    assert.equal(meant(idNumber('证', 'I'), of("'42120219900101123x")), '42120219900101123X')
    assert.equal(meant(phone('话', 'P'), n(19_900_000_001)), '19900000001')
    assert.match(String(meant(phone('话', 'P'), n(7_158_123_456))), /开头的0/)
  })

  it('give back every value that they were filled with', () => {
    const written = (cell: SheetCell, field: Field): ReadCell => {
      if (cell === null) return {}
      if (typeof cell === 'object')
        return { number: Date.parse(`${cell.day}T00:00:00Z`) / 86_400_000 + 25_569, isDate: true }
      if (typeof cell === 'string') return { text: cell }
      return { number: cell, ...(field.type === 'percent' ? { isPercent: true as const } : {}) }
    }
    const back = (field: Field, value: string | number | boolean | string[]) =>
      assert.deepEqual(meant(field, written(cellOf(value, field, shown), field)), value, JSON.stringify(value))
    const whole = fc.integer({ min: 0, max: 1_000_000_000_000 })
    const options = { seed: 2020, numRuns: 300 }
    fc.assert(
      fc.property(whole, (value) => back(integer('数（万元）', 'N'), value)),
      options,
    )
    fc.assert(
      fc.property(whole, (value) => back(money('钱', 'M'), value)),
      options,
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (value) => back(percent('率', 'R'), value)),
      options,
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (days) =>
        back(date('日', 'D'), addDays('1960-01-01' as PlainDate, days)),
      ),
      options,
    )
    fc.assert(
      fc.property(fc.boolean(), (value) => back(yesNo('否', 'B'), value)),
      options,
    )
    fc.assert(
      fc.property(fc.constantFrom('one', 'two'), (value) => back(choice('类', 'K', kinds), value)),
      options,
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (value) => {
        const result = meant(text('文', 'T'), { text: value })
        assert.ok(typeof result === 'string')
      }),
      options,
    )
  })
})
