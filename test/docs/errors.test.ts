import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Text } from '#language'
import { definitions } from '#law'
import { REFUSALS } from '../../src/engine/index.ts'
import { isTest, root, sourceFiles } from '../architecture/sources.ts'
import { codeIn, readDocument, section, tableRows } from './documents.ts'
import { GENERATED, needsOf, presentPart } from './generated.ts'

const text = readDocument('docs/errors.md')
const conditions = 'Conditions of each procedure'
const written = tableRows(text.replace(section(text, conditions), '')).map(([code, kind, means, next]) => ({
  code: codeIn(code),
  kind: kind ?? '',
  means: means ?? '',
  next: next ?? '',
}))

/** Every exported table of every errors.ts: code and kind. */
async function errorTables(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const file of globSync('src/**/errors.ts', { cwd: root })) {
    const module = (await import(pathToFileURL(path.join(root, file)).href)) as Record<string, unknown>
    for (const table of Object.values(module)) {
      if (table === null || typeof table !== 'object') continue
      for (const [code, row] of Object.entries(table as Record<string, unknown>)) {
        if (!/^[A-Z][A-Z0-9_]+$/.test(code)) continue
        found.set(code, typeof row === 'string' ? row : String((row as { kind?: unknown }).kind))
      }
    }
  }
  return found
}

/** Codes that are written out in the code and stand in no table: of forms, of warnings, of HTTP. */
function writtenOut(): Set<string> {
  const found = new Set<string>()
  const files = sourceFiles().filter(
    ({ path: file }) => file.startsWith('src/') && !isTest(file) && !file.endsWith('errors.ts'),
  )
  for (const { code } of files) {
    for (const [, name] of code.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)) found.add(name!)
    for (const [, name] of code.matchAll(/\b(?:code: |bad\(\s*|problem\(\s*\w+,\s*)'([A-Z]+)'/g)) found.add(name!)
    for (const [, union] of code.matchAll(/\bcode:((?:\s*\|?\s*'[A-Z_]+')+)/g))
      for (const [, name] of union!.matchAll(/'([A-Z_]+)'/g)) found.add(name!)
  }
  for (const name of found) if (/^(?:FADU|FST|PG|ERR)_/.test(name)) found.delete(name)
  return found
}

describe('docs/errors.md', () => {
  it('lists every error of every table with its kind', async () => {
    const tables = await errorTables()
    assert.ok(tables.size > 60, `found only ${tables.size} codes`)
    const listed = new Map(written.map(({ code, kind }) => [code, kind]))
    const wrong = [...tables].filter(([code, kind]) => listed.get(code) !== kind)
    assert.deepEqual(
      wrong.map(([code, kind]) => `${code}: ${kind} in the code, ${listed.get(code) ?? 'nothing'} in the document`),
      [],
    )
  })

  it('lists every refusal of the engine in the words of the engine', () => {
    const rows = new Map(tableRows(text, 'Refusals of the engine').map((row) => [codeIn(row[0]), row]))
    assert.deepEqual([...rows.keys()], Object.keys(REFUSALS))
    for (const [code, say] of Object.entries(REFUSALS) as [string, Text][])
      assert.ok(rows.get(code)![2]!.includes(say.zh.slice(0, 8)), `${code} says something else: ${rows.get(code)![2]}`)
  })

  it('lists every code that stands in no table', async () => {
    const listed = new Set(written.map(({ code }) => code))
    const ofLaw = new Set(definitions.flatMap((definition) => needsOf(definition).map(({ code }) => code)))
    const missing = [...writtenOut()].filter((code) => !listed.has(code) && !ofLaw.has(code))
    assert.deepEqual(missing, [])
  })

  it('lists no code that nothing gives, and none twice', async () => {
    const known = new Set([...(await errorTables()).keys(), ...Object.keys(REFUSALS), ...writtenOut()])
    const codes = written.map(({ code }) => code)
    assert.deepEqual(
      codes.filter((code) => !known.has(code)),
      [],
    )
    assert.deepEqual(
      codes.filter((code, i) => codes.indexOf(code) !== i),
      [],
    )
  })

  it('says in both languages what each means and what to do', () => {
    for (const { code, means, next } of written)
      for (const said of [means, next])
        assert.match(said, /^[^<]*\p{Script=Han}[^<]*<br>[^<]*[a-z]/u, `${code}: ${said}`)
  })
})

describe('the generated parts of the documents', () => {
  for (const [name, { file, make }] of Object.entries(GENERATED)) {
    it(`hold what the code says: ${name} in ${file}`, () => {
      assert.equal(presentPart(name), make(), `write it anew: node bin/run.mjs test/docs/write-generated.ts`)
    })
  }
})
