import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { check, type Finding, rules } from '#check'

const folder = path.join(import.meta.dirname, 'texts')

interface Expected {
  severity: string
  rule: string
  quote: string
}

/** Beside a text, what must be found in it: severity, rule, words of the quotation. No file: nothing but questions. */
function expectedOf(name: string): Expected[] {
  const file = `${name.replace(/\.\w+$/, '')}.expected.tsv`
  if (!files.includes(file)) return []
  return readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [severity = '', rule = '', quote = ''] = line.split('\t')
      return { severity, rule, quote }
    })
}

const files = readdirSync(folder)
const texts = files.filter((f) => /\.(?:txt|md)$/.test(f)).sort()

const matches = (f: Finding, e: Expected): boolean =>
  f.rule === e.rule && f.severity === e.severity && (f.quote.includes(e.quote) || e.quote.includes(f.quote))

const told = (f: Finding): string => `${f.severity} ${f.rule} 「${f.quote}」 ${f.reason.zh} ${f.arithmetic ?? ''}`

describe('texts with known defects, and clean ones', () => {
  const tally = new Map<string, { found: number; missed: number; extra: number }>()
  const count = (rule: string, what: 'found' | 'missed' | 'extra') => {
    const t = tally.get(rule) ?? { found: 0, missed: 0, extra: 0 }
    t[what]++
    tally.set(rule, t)
  }

  for (const name of texts) {
    it(name, () => {
      const text = readFileSync(path.join(folder, name), 'utf8')
      const expected = expectedOf(name)
      const findings = check(text)
      const points = [...text]
      for (const f of findings) {
        assert.equal(points.slice(f.offset, f.offset + f.length).join(''), f.quote, 'the place holds the quotation')
        assert.ok(f.reason.zh && f.reason.en)
      }
      const missed = expected.filter((e) => !findings.some((f) => matches(f, e)))
      const extra = findings.filter((f) => f.severity !== 'ask' && !expected.some((e) => matches(f, e)))
      for (const e of expected) count(e.rule, missed.includes(e) ? 'missed' : 'found')
      for (const f of extra) count(f.rule, 'extra')
      assert.deepEqual(
        { missed: missed.map((e) => `${e.severity} ${e.rule} ${e.quote}`), extra: extra.map(told) },
        { missed: [], extra: [] },
      )
    })
  }

  it('there are at least ninety texts, clean and defective, ten of them of full length', () => {
    const long = texts.filter((f) => readFileSync(path.join(folder, f), 'utf8').length >= 2000)
    const clean = texts.filter((f) => expectedOf(f).length === 0)
    assert.ok(texts.length >= 90, `${texts.length} texts`)
    assert.ok(long.length >= 10, `${long.length} long texts`)
    assert.ok(clean.length >= 20 && texts.length - clean.length >= 40)
  })

  it('every expected defect is found and nothing certain or likely is added, rule by rule', (t) => {
    for (const [rule, n] of [...tally].sort())
      t.diagnostic(`${rule}: found ${n.found}, missed ${n.missed}, extra ${n.extra}`)
    assert.ok([...tally.values()].every((n) => n.missed === 0 && n.extra === 0))
    const known = new Set(rules.map((r) => r.id))
    for (const rule of tally.keys()) assert.ok(known.has(rule), rule)
  })
})
