import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { CheckingPool, POOL } from '../../src/app/checking/index.ts'
import { circularPdf, emptyPdf, endlessPdf } from './made-pdf.ts'

const good = { document: { text: '一、基本情况\n全年共受理案件12件。' } }
const file = (name: string, bytes: Uint8Array) => ({ document: { name, bytes } })
const code = (wanted: string) => (error: { code?: string }) => {
  assert.equal(error.code, wanted)
  return true
}

describe('the threads in which documents are read', () => {
  const pool = new CheckingPool({ ...POOL, threads: 1, timeMs: 3000, inside: 3, perCaller: 2 })
  after(() => pool.close())

  it('end a PDF that never ends, and read the next document', async () => {
    const began = performance.now()
    await assert.rejects(pool.run(file('x.pdf', endlessPdf())), code('CHECK_TOO_SLOW'))
    assert.ok(performance.now() - began < 15_000)
    assert.equal((await pool.run(good)).checked.text, good.document.text)
  })

  it('say what is wrong with a scan, with a tree of pages that leads back to itself, with a torn file', async () => {
    await assert.rejects(pool.run(file('x.pdf', emptyPdf())), code('READING_SCAN'))
    await assert.rejects(pool.run(file('x.pdf', circularPdf())), (error: { code: string }) =>
      /^(?:READING_DAMAGED|READING_TOO_LONG)$/.test(error.code),
    )
    await assert.rejects(pool.run(file('x.pdf', endlessPdf(2).subarray(0, 200))), code('READING_DAMAGED'))
    await assert.rejects(
      pool.run(file('x.pdf', new TextEncoder().encode('%PDF-1.7 nothing else'))),
      code('READING_DAMAGED'),
    )
  })

  it('are few: who sends too many at once is told so, and so is everybody when the house is full', async () => {
    const leave = [pool.enter('one'), pool.enter('one')]
    assert.throws(() => pool.enter('one'), code('CHECK_TOO_MANY'))
    leave.push(pool.enter('two'))
    assert.throws(() => pool.enter('three'), code('CHECK_BUSY'))
    for (const go of leave) {
      go()
      go()
    }
    pool.enter('one')()
    const many = await Promise.all(Array.from({ length: 20 }, () => pool.run(good)))
    assert.equal(many.length, 20)
  })

  it('are ended when they take too much memory', async () => {
    const small = new CheckingPool({ ...POOL, threads: 1, memoryMb: 12 })
    try {
      const xml = `<document>${'<p><r><t>甲</t></r></p>'.repeat(1_200_000)}</document>`
      const whole = zipSync({ 'word/document.xml': strToU8(xml) }, { level: 1 })
      await assert.rejects(small.run(file('x.docx', whole)), code('CHECK_TOO_HEAVY'))
    } finally {
      await small.close()
    }
    const tight = new CheckingPool({ ...POOL, threads: 1, growthMb: 0 })
    try {
      await assert.rejects(tight.run(file('x.pdf', endlessPdf())), code('CHECK_TOO_HEAVY'))
    } finally {
      await tight.close()
    }
  })
})
