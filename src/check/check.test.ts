import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { check, rules } from './index.ts'

const LENGTH = 300_000
const long = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH)

/** Texts made to make a reader go round in circles. */
const hostile: Record<string, string> = {
  brackets: long('('),
  'quotation marks': long('“'),
  'closing marks': long('”'),
  'title marks': long('《a'),
  digits: long('7'),
  numerals: long('一'),
  'one sentence of counts': long('件,1件'),
  'shares in one sentence': long('共100件,其中5件,占比3%,'),
  'rates in one sentence': long('受理行政复议案件62件,办结54件,办结率87.1%,'),
  parts: long('其中5件'),
  headings: long('(一)\n'),
  'headings with a gap': long('一、标题内容好\n三、另一标题\n'),
  'ordinals in one paragraph': long('一是好。'),
  'ordinals without words': long('一是二是三是'),
  totals: long('1件、2件,共计5件、'),
  laws: long('《行政复议发》'),
  'many unknown laws': Array.from({ length: 12_000 }, (_, i) => `《行政${i}复议法》`).join(''),
  names: long('甲、'),
  dates: long('2020年2月30日至'),
  'capital letters': long('X'),
  asterisks: long('*'),
  'announced items': long('以下三个方面:一是'),
  'one paragraph again and again': long('这是一个很长很长的段落用来试一试重复的段落会不会很慢所以写得长一些。\n'),
  'doubled words': long('推进'),
  'line ends': long('\n'),
  'astral characters': long('😀“'),
  'lone surrogates': long('\ud800'),
  tabs: long('\t|'),
}

describe('check', () => {
  it('answers any text at all, and in its order', () => {
    for (const text of ['', ' ', '\n', '。', '😀', '\u0000', '(', '100%', '二', '《', '一是', '第']) {
      const findings = check(text)
      for (let i = 1; i < findings.length; i++) assert.ok(findings[i]!.offset >= findings[i - 1]!.offset)
    }
  })

  it('counts places in code points, also behind characters outside the first plane', () => {
    const text = '😀𠮷受理252件,办结248件,办结率100%。'
    const found = check(text).find((f) => f.rule === 'rate-mismatch')
    assert.ok(found)
    assert.equal([...text].slice(found.offset, found.offset + found.length).join(''), found.quote)
    assert.equal(found.offset, [...'😀𠮷受理252件,办结248件,'].length)
  })

  it('gives the same answer twice', () => {
    const text = '受理252件,办结248件,办结率100%。一是好。三是坏。《中华人民共和国行政复议发》'
    assert.deepEqual(check(text), check(text))
  })

  it('every rule has a name and an explanation in both languages, and no id twice', () => {
    assert.equal(new Set(rules.map((r) => r.id)).size, rules.length)
    for (const r of rules) {
      assert.match(r.id, /^[a-z0-9-]+$/)
      assert.ok(r.title.zh && r.title.en && r.explains.zh && r.explains.en, r.id)
    }
  })

  for (const [name, text] of Object.entries(hostile)) {
    it(`hostile text of ${name} is answered in linear time`, () => {
      // a generous ceiling, since the machine may be busy: anything quadratic takes minutes
      const begun = performance.now()
      const findings = check(text)
      const took = performance.now() - begun
      assert.ok(took < 6000, `${took.toFixed(0)} ms`)
      const known = new Set(rules.map((r) => r.id))
      for (const f of findings) assert.ok(known.has(f.rule), f.rule)
    })
  }
})
