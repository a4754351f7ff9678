import assert from 'node:assert/strict'
import { it } from 'node:test'
import { numbersIn } from './numbers-in-text.ts'

const values = (text: string) => numbersIn(text).map(({ value }) => value)

it('numbers are read in Arabic and Chinese, with 万, 亿, 余 and per cent', () => {
  for (const [text, ...want] of [
    ['受理61,482件，２．３万余件', '61482', '23000+'],
    ['占99.39%，提高3.5个百分点', '99.39%', '3.5个百分点'],
    ['6万余件和60000件和6万件', '60000+', '60000', '60000'],
    ['10余万元，12.12亿元', '100000+', '1212000000'],
    ['一百二十三件、两千余人、二〇二〇年', '123', '2000+', '2020'],
    ['六十一万四千八百二十件，两亿零五百户', '614820', '200000500'],
    ['三分之二以上，百分之三十，近三成', '2/3', '30%', '3'],
    ['连续十八年，全省第一', '18', '第1'],
    ['3—5天', '3', '5'],
  ] as const)
    assert.deepEqual(values(text), want, text)
})

it('headings, the order of points and set phrases hold no numbers', () => {
  for (const text of [
    '一、主要做法',
    '（一）健全体系',
    '1. 全面落实',
    '（2）综合执法',
    '一是抓学习，二是抓落实',
    '一律不得，一些单位，进一步，统一，第一责任人，三农，千方百计，百姓',
  ])
    assert.deepEqual(values(text), [], text)
})

it('a number is quoted as it is written, with its place', () => {
  assert.deepEqual(numbersIn('办结２．３万余件'), [{ text: '２．３万余', at: 2, value: '23000+' }])
  assert.deepEqual(values('9'.repeat(10_000)).length > 0, true)
})
