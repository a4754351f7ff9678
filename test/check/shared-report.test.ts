import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { check } from '#check'

const file = path.join(import.meta.dirname, '../../../shared/domain/report-2020.txt')
const skip = existsSync(file) ? false : 'the report of 2020 lies in ../shared, which is absent'

const WANTED: [string, string, string][] = [
  ['certain', 'share-mismatch', '占比99.99%'],
  ['certain', 'share-cut-off', '占比99.07%'],
  ['certain', 'quote-unbalanced', '大气候”'],
  ['certain', 'heading-unnumbered', '强化行政权力运行制约监督'],
  ['certain', 'list-word', '七'],
  ['likely', 'signature-odd', '咸宁市人民政府办公室主管'],
  ['ask', 'parts-remainder', '拟保留303份'],
  ['ask', 'cutoff-missing', '截至目前'],
  ['ask', 'part-year', '1-11月'],
  ['ask', 'number-of-places', '1060个'],
  ['ask', 'rate-unreachable-elsewhere', '97.14%'],
  ['ask', 'block-principal', ''],
  ['ask', 'title-missing', ''],
  ['ask', 'claim-consecutive', '连续18年'],
  ['ask', 'claim-first', '全省首创“食品安全'],
]

describe('the real report of 2020', { skip }, () => {
  const text = skip ? '' : readFileSync(file, 'utf8')
  const findings = check(text)

  for (const [severity, rule, quote] of WANTED) {
    it(`${severity} ${rule} ${quote}`, () => {
      assert.ok(findings.some((f) => f.severity === severity && f.rule === rule && f.quote.includes(quote)))
    })
  }

  it('has no certain finding besides the five known ones', () => {
    const known = WANTED.filter(([severity]) => severity === 'certain')
    const certain = findings.filter((f) => f.severity === 'certain')
    assert.deepEqual(
      certain.map((f) => f.rule),
      known
        .map(([, rule]) => rule)
        .sort((a, b) => certain.findIndex((f) => f.rule === a) - certain.findIndex((f) => f.rule === b)),
    )
  })

  it('shows the sums of the two shares, and what they should be', () => {
    const shares = findings.filter((f) => f.rule.startsWith('share-'))
    assert.deepEqual(
      shares.map((f) => f.repair),
      ['99.81%', '99.08%'],
    )
    assert.equal(shares[0]?.arithmetic, '132216件 ÷ 132470件 = 99.81%')
  })
})
