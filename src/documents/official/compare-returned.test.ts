import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { controlOf, edited } from '../../../test/documents/edited-docx.ts'
import { sampleReport } from '../../../test/documents/sample-report.ts'
import { type Comparison, compareReturned, officialDocx, readReport } from '../index.ts'
import { matchParagraphs } from './match-paragraphs.ts'

const sent = await officialDocx(sampleReport)
const NOTHING: Comparison = {
  changedFigures: [],
  lostChips: [],
  duplicateChips: [],
  strangeChips: [],
  newNumbers: [],
  changedText: [],
}
const after = (change: (xml: string) => string) => compareReturned(sampleReport, readReport(edited(sent, change)))

describe('a returned report', () => {
  it('that nobody touched has no findings', () => {
    assert.deepEqual(compareReturned(sampleReport, readReport(sent)), NOTHING)
  })

  it('shows a figure that was changed by hand, where it stands', () => {
    const found = after((xml) => xml.replace('61105件', '61450件'))
    assert.deepEqual(found.changedFigures, [
      { figure: 'inquiry.on-time', key: 'a2', was: '61105件', now: '61450件', paragraph: 7 },
    ])
    assert.deepEqual(found.newNumbers, [])
    assert.deepEqual(
      found.changedText.map(({ kind, sentId }) => [kind, sentId]),
      [['changed', 'p4']],
    )
  })

  it('takes full-width digits, thousands commas and blanks for the same figure', () => {
    const found = after((xml) => xml.replace('>61482件<', '>６１，４８２ 件<'))
    assert.deepEqual(found.changedFigures, [])
    assert.deepEqual(found.lostChips, [])
  })

  it('lists a lost chip, and whether its words still stand', () => {
    const typed = after((xml) => xml.replace(controlOf(xml, 'a5'), '<w:r><w:t>252件</w:t></w:r>'))
    assert.deepEqual(typed.lostChips, [
      { figure: 'hotline.business-complaints', key: 'a5', text: '252件', sentId: 'p4', stillWritten: true },
    ])
    assert.deepEqual(typed.newNumbers, [])
    const deleted = after((xml) => xml.replace(controlOf(xml, 'a1'), ''))
    assert.deepEqual(
      deleted.lostChips.map(({ key, stillWritten }) => [key, stillWritten]),
      [['a1', false]],
    )
  })

  it('lists a chip that was copied, and compares each copy', () => {
    const found = after((xml) => {
      const copy = controlOf(xml, 'a6')
      return xml.replace('特此报告。</w:t></w:r>', `特此报告。</w:t></w:r>${copy.replace('248件', '250件')}`)
    })
    const [{ key, paragraphs }] = found.duplicateChips as [Comparison['duplicateChips'][0]]
    assert.deepEqual([key, paragraphs.length, paragraphs[0]! < paragraphs[1]!], ['a6', 2, true])
    assert.deepEqual(
      found.changedFigures.map(({ was, now }) => [was, now]),
      [['248件', '250件']],
    )
  })

  it('lists a chip of another report', () => {
    const found = after((xml) => xml.replace('fadu:inquiry.demands:a1', 'fadu:inquiry.demands:z9'))
    assert.deepEqual(
      found.strangeChips.map(({ key, text }) => [key, text]),
      [['z9', '61482件']],
    )
    assert.deepEqual(
      found.lostChips.map(({ key }) => key),
      ['a1'],
    )
  })

  it('lists new numbers in no chip, with their words around, but not numbers that were there', () => {
    const found = after((xml) =>
      xml
        .replace('其余4件尚在法定期限内', '其余4件尚在法定期限内，全省排名第一，惠及群众二十余万人')
        .replace('实行周末预约', '建成站点1,036个，实行周末预约'),
    )
    assert.deepEqual(
      found.newNumbers.map(({ text, paragraph }) => [text, paragraph]),
      [
        ['第一', 7],
        ['二十余万', 7],
        ['1,036', 8],
      ],
    )
    assert.equal(found.newNumbers[2]!.context, '…县级政务服务中心建成站点1,036个，实行周末预约、错时服…')
    assert.deepEqual(found.changedFigures, [])
  })

  it('counts a number once: the second time it stands in plain words, it is new', () => {
    const found = after((xml) => xml.replace('特此报告。', '尚有4件未办结。特此报告。'))
    assert.deepEqual(
      found.newNumbers.map(({ text }) => text),
      ['4'],
    )
  })

  it('tells added, removed, changed and moved paragraphs apart', () => {
    const found = after((xml) => {
      const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs)!
      const of = (words: string) => paragraphs.find((one) => one.includes(words))!
      const law = of('健全政府法律顾问制度')
      return xml
        .replace(law, '')
        .replace(of('特此报告'), `${law}${of('特此报告')}`)
        .replace(of('综合行政执法改革'), '')
        .replace('限期改正', '限期改正并回头看')
        .replace(
          of('二、存在的问题'),
          `${of('二、存在的问题').replace(/<w:t .*?<\/w:t>/, '<w:t>新写的一段，与别处都不相同。</w:t>')}${of('二、存在的问题')}`,
        )
    })
    assert.deepEqual(found.changedText.map(({ kind, sentId, now }) => [kind, sentId ?? now]).sort(), [
      ['added', '新写的一段，与别处都不相同。'],
      ['changed', 'p11'],
      ['moved', 'p8'],
      ['removed', 'p12'],
    ])
    assert.deepEqual([found.lostChips, found.changedFigures, found.newNumbers], [[], [], []])
  })

  it('sees a changed signature, date and addressee as changed text', () => {
    const found = after((xml) =>
      xml.replace('2021年1月5日', '2021年1月15日').replace('省人民政府：', '省委、省人民政府：'),
    )
    assert.deepEqual(
      found.changedText.map(({ was, now }) => [was, now]),
      [
        ['省人民政府：', '省委、省人民政府：'],
        ['2021年1月5日', '2021年1月15日'],
      ],
    )
    assert.deepEqual(
      found.newNumbers.map(({ text }) => text),
      ['15'],
    )
  })
})

describe('matching paragraphs', () => {
  it('pairs each at most once and finds what stayed, also among many', () => {
    const before = Array.from({ length: 3000 }, (_, i) => `第${i}段的文字${'甲乙丙丁'[i % 4]}`)
    const now = before.filter((_, i) => i % 7 !== 0).map((text, i) => (i % 11 === 0 ? `${text}改` : text))
    const began = performance.now()
    const matches = matchParagraphs(before, now)
    assert.ok(performance.now() - began < 5_000)
    assert.equal(new Set(matches.map(({ sent }) => sent)).size, matches.length)
    assert.equal(new Set(matches.map(({ returned }) => returned)).size, matches.length)
    const same = now.filter((text, i) => i % 11 !== 0 && before.includes(text)).length
    assert.equal(matches.filter(({ how }) => how === 'same').length, same)
    for (const { sent, returned, how } of matches) if (how === 'same') assert.equal(before[sent], now[returned])
  })

  it('is not slowed down by two texts that have nothing in common', () => {
    const began = performance.now()
    const left = Array.from({ length: 5000 }, (_, i) => `左${i}`)
    const right = Array.from({ length: 5000 }, (_, i) => `右${i * 3}`)
    assert.ok(matchParagraphs(left, right).length <= 5000)
    assert.ok(performance.now() - began < 5_000)
  })
})
