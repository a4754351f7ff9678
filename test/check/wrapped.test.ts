import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { check } from '#check'

const text = (name: string) => readFileSync(path.join(import.meta.dirname, 'texts', `${name}.txt`), 'utf8')

/** As text comes out of a PDF: thirty characters a line, twenty-two lines a page, a page number at the foot. */
function wrapped(given: string): string {
  const out: string[] = []
  let lines = 0
  for (const paragraph of given.split('\n')) {
    let rest = paragraph.length > 30 ? `    ${paragraph}` : paragraph
    do {
      out.push(rest.slice(0, 30))
      rest = rest.slice(30)
      if (++lines % 22 === 0) out.push(`— ${lines / 22} —`)
    } while (rest)
  }
  return out.join('\n')
}

const firm = (given: string) => check(given).filter((f) => f.severity !== 'ask')

describe('text whose lines were broken at a fixed width', () => {
  for (const name of ['city', 'county', 'department', 'township', 'work-report']) {
    it(`the clean ${name} text stays clean`, () => {
      assert.deepEqual(
        firm(wrapped(text(`long-${name}-clean`))).map((f) => `${f.rule} ${f.quote}`),
        [],
      )
    })
  }

  for (const name of ['long-city-form', 'long-county-figures', 'long-department-figures', 'long-township-mixed']) {
    it(`${name} shows the same defects, at places of the text as given`, () => {
      const broken = wrapped(text(name))
      const findings = firm(broken)
      assert.deepEqual(
        findings.map((f) => f.rule).sort(),
        firm(text(name))
          .map((f) => f.rule)
          .sort(),
      )
      const points = [...broken]
      for (const f of findings) assert.equal(points.slice(f.offset, f.offset + f.length).join(''), f.quote)
    })
  }
})
