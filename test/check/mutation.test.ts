import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { check } from '#check'
import { type Defect, mutators } from './mutators.ts'

const folder = path.join(import.meta.dirname, 'texts')
const clean = readdirSync(folder)
  .filter((f) => f.startsWith('long-') && f.endsWith('-clean.txt'))
  .map((f) => readFileSync(path.join(folder, f), 'utf8'))

const ROUNDS = 24

/** A small generator of its own, so that every run plants the same defects. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('defects planted into clean reports', () => {
  const all = { planted: 0, found: 0, certain: 0, wrong: 0 }

  for (const [name, mutator] of Object.entries(mutators)) {
    it(`${name}: at least ${mutator.recall * 100} of a hundred are found`, (t) => {
      const random = seeded(name.length * 7919 + 17)
      let planted = 0
      let found = 0
      for (const text of clean) {
        for (let round = 0; round < ROUNDS; round++) {
          const defect = mutator.plant(text, random)
          if (!defect) continue
          planted++
          const findings = check(defect.text).filter((f) => f.severity !== 'ask')
          const here = findings.filter((f) => touches(f, defect))
          if (here.length > 0) found++
          const elsewhere = findings.filter((f) => f.severity === 'certain' && !touches(f, defect))
          all.certain += findings.filter((f) => f.severity === 'certain').length
          all.wrong += elsewhere.length
          assert.deepEqual(
            elsewhere.map((f) => `${f.rule} ${f.quote}`),
            [],
            `nothing else is certain after: ${defect.what}`,
          )
        }
      }
      all.planted += planted
      all.found += found
      t.diagnostic(`${name}: ${found} of ${planted}`)
      assert.ok(planted >= 20, `${planted} planted`)
      assert.ok(found / planted >= mutator.recall, `${found} of ${planted}`)
    })
  }

  it('of all planted defects nine in ten are found, and no certain finding lies elsewhere', (t) => {
    t.diagnostic(`found ${all.found} of ${all.planted}; ${all.wrong} of ${all.certain} certain findings elsewhere`)
    assert.ok(all.found / all.planted >= 0.9)
    assert.equal(all.wrong, 0)
  })
})

type Found = ReturnType<typeof check>[number]

/** The finding, or a place that it rests on, lies in the paragraph or sentence of the defect. */
function touches(f: Found, defect: Defect): boolean {
  const near = (p: { offset: number; length: number }) => p.offset < defect.end && p.offset + p.length > defect.start
  return near(f) || (f.also ?? []).some(near)
}
