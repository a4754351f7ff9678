import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { FINDING_MESSAGES, type SuiteId } from '#ledger'
import { exportLines, makeLedger } from '../ledger/sample-ledger.ts'
import { codeIn, readDocument, tableRows } from './documents.ts'

const text = readDocument('docs/ledger.md')
const folder = mkdtempSync(path.join(tmpdir(), 'fadu-docs-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const block = (language: string): string => {
  const found = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].find((match) => match[1] === language)
  assert.ok(found, `docs/ledger.md has no block of ${language}`)
  return found[2]!
}
const can = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const python = can('python3', '-c', "import hashlib; hashlib.new('sm3')") ? false : 'no python3 whose OpenSSL knows SM3'
const openssl = can('sh', '-c', 'printf x | openssl dgst -sm3') ? false : 'no openssl that knows SM3'

async function exported(suite: SuiteId): Promise<{ file: string; lines: string[] }> {
  const lines = exportLines(await makeLedger(suite, 7, 203))
  const file = path.join(folder, 'ledger.ndjson')
  writeFileSync(file, lines.join(''))
  return { file, lines }
}

describe('docs/ledger.md', () => {
  it('names every finding of the verifier and no other', () => {
    const named = tableRows(text, 'What verify can find').map((row) => codeIn(row[0]))
    assert.deepEqual(named, Object.keys(FINDING_MESSAGES))
  })

  for (const suite of ['sm', 'intl'] as const) {
    it(`has a script that checks an export of the suite ${suite} and finds a change`, { skip: python }, async () => {
      const { file, lines } = await exported(suite)
      const script = path.join(folder, 'check.py')
      writeFileSync(script, block('python'))
      const run = () => spawnSync('python3', [script, file], { encoding: 'utf8' })
      const honest = run()
      assert.equal(honest.status, 0, honest.stderr)
      const end = JSON.parse(lines.at(-1)!) as { end: { size: number; root: string } }
      assert.equal(honest.stdout.trim(), `${end.end.size} ${end.end.root}`)
      const at = lines.findIndex((line) => line.startsWith('{"i":100,'))
      writeFileSync(file, lines.with(at, lines[at]!.replace('"seq":', '"seq":1')).join(''))
      assert.match(run().stderr, /event 100 was changed/)
    })
  }

  it('has a recipe for one event', { skip: openssl }, async () => {
    const { lines } = await exported('sm')
    const ran = spawnSync('sh', ['-c', block('sh')], { cwd: folder, encoding: 'utf8' })
    assert.equal(ran.status, 0, ran.stderr)
    const line = JSON.parse(lines.find((item) => item.startsWith('{"i":15,'))!) as { h: string }
    assert.match(ran.stdout, new RegExp(`= ${line.h}`))
  })
})
