import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { root } from '../architecture/sources.ts'

/** The command as it is typed, on a data folder of its own in which nothing has happened yet. */
describe('fadu report', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fadu-report-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  const run = (...argv: string[]) => {
    const { FADU_DATABASE_URL: _, ...env } = process.env
    const done = spawnSync(process.execPath, ['bin/fadu.mjs', 'report', ...argv], {
      cwd: root,
      env: { ...env, FADU_DATA: path.join(folder, 'data') },
      encoding: 'utf8',
      timeout: 60_000,
    })
    return { code: done.status, out: done.stdout, said: done.stderr }
  }

  it('gives every figure as JSON, and says that nothing has been begun', () => {
    const { code, out } = run('2020', '--json')
    assert.equal(code, 0)
    const { year, report, figures } = JSON.parse(out)
    assert.deepEqual([year, report], [2020, null])
    const received = figures.find(({ id }: { id: string }) => id === 'hotline.received')
    assert.deepEqual([received.value, received.exact, received.records], [0, '0', 0])
    const rate = figures.find(({ id }: { id: string }) => id === 'hotline.satisfaction')
    assert.deepEqual([rate.value, rate.asWritten], [null, '无回访件'])
  })

  it('writes no document where there is none, and says so', () => {
    const { code, said } = run('2020', '--docx', '--out', folder)
    assert.equal(code, 1)
    assert.match(said, /No report for 2020 has been begun/)
  })

  it('compares with a table of stated values', () => {
    const table = path.join(folder, 'stated.tsv')
    writeFileSync(
      table,
      'id\tvalue\tunit\tas_written\nhotline.number\t12345\t\t12345\nhotline.received\t252\t条\t252条\nno.such\t1\t\t1\n',
    )
    const { code, out, said } = run('2020', '--compare', table)
    assert.equal(code, 1)
    assert.match(out, /^一致 same\thotline\.number/m)
    assert.match(out, /^不一致 differs\thotline\.received\t252条\t0\t/m)
    assert.match(out, /^尚未覆盖 not covered yet\tno\.such/m)
    assert.match(said, /1 same, 1 differ, 1 not covered yet, of 3/)
  })

  it('refuses what is no year and a table that is not there', () => {
    assert.equal(run('twenty').code, 2)
    const { code, said } = run('2020', '--compare', path.join(folder, 'missing.tsv'))
    assert.ok(code === 1 || code === 2)
    assert.match(said, /missing\.tsv/)
  })
})
