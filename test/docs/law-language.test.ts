import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import * as language from '#language'
import { root } from '../architecture/sources.ts'
import { codeIn, readDocument, section, tableRows } from './documents.ts'

const text = readDocument('docs/law-language.md')
const words = tableRows(text)
  .filter((row) => row.length === 3)
  .map(([word, says, example]) => ({ word: codeIn(word), says: says!, example: codeIn(example) }))
const exported = Object.entries(language).flatMap(([name, item]) => (typeof item === 'function' ? [name] : []))

/** Keys of an interface of the language, as written in the source. */
function keysOf(file: string, name: string): string[] {
  const source = readFileSync(path.join(root, 'src/language', file), 'utf8')
  const body = new RegExp(`export interface ${name} [^{]*\\{\\n([\\s\\S]*?)\\n\\}`).exec(source)?.[1]
  assert.ok(body, `no interface ${name} in ${file}`)
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map((match) => match[1]!)
}

const mentions = (passage: string): Set<string> =>
  new Set([...passage.matchAll(/`(\w[\w-]*)`/g)].map((match) => match[1]!))

describe('docs/law-language.md', () => {
  it('has every word of the language once, and no other', () => {
    const tools = mentions(section(text, 'For engineers'))
    const named = [...words.map(({ word }) => word), ...tools]
    assert.deepEqual([...named].sort(), [...new Set(named)].sort())
    assert.deepEqual([...named].sort(), [...exported].sort())
  })

  for (const { word, example } of words) {
    it(`has an example of ${word} that runs and gives plain data`, () => {
      assert.ok(example.includes(`${word}(`), `the example of ${word} does not use it: ${example}`)
      const names = Object.keys(language)
      const run = new Function(...names, '法', `return (${example})`)
      const made: unknown = run(...Object.values(language), language.statute('reconsideration-law'))
      assert.ok(made !== null && typeof made === 'object', `${example} gives ${String(made)}`)
      assert.deepEqual(JSON.parse(JSON.stringify(made)), made)
    })
  }

  it('names every key of the structure', () => {
    const rows = new Map(tableRows(text, 'The structure of a definition').map((row) => [codeIn(row[0]), row[1] ?? '']))
    assert.ok(rows.size >= 15)
    for (const [name, passage] of rows) {
      const keys = keysOf('definition.ts', name)
      const told = mentions(passage)
      assert.deepEqual(
        keys.filter((key) => !told.has(key)),
        [],
        name,
      )
    }
    const source = readFileSync(path.join(root, 'src/language/definition.ts'), 'utf8')
    const interfaces = [...source.matchAll(/^export interface (\w+)/gm)].map((match) => match[1]!)
    assert.deepEqual(
      interfaces.filter((name) => !rows.has(name)),
      [],
    )
  })

  it('names every key of a period and of a field', () => {
    const periods = mentions(section(text, 'Periods'))
    for (const name of ['Deadline', 'Extension', 'Rung'])
      assert.deepEqual(
        keysOf('deadlines.ts', name).filter((key) => !periods.has(key)),
        [],
        name,
      )
    const fields = mentions(section(text, 'Fields of a form'))
    assert.deepEqual(
      keysOf('fields.ts', 'Field').filter((key) => !fields.has(key)),
      [],
    )
  })

  it('names every verb and every relation', () => {
    const told = mentions(section(text, 'The structure of a definition'))
    const source = readFileSync(path.join(root, 'src/language/definition.ts'), 'utf8')
    const verbs = /export type Verb =((?:\n {2}\| '[\w-]+')+)/.exec(source)![1]!
    const relations = /relation: ((?:'[\w-]+'(?: \| )?)+)/.exec(source)![1]!
    const all = [...`${verbs} ${relations}`.matchAll(/'([\w-]+)'/g)].map((match) => match[1]!)
    assert.ok(all.length > 15)
    assert.deepEqual(
      all.filter((name) => !told.has(name)),
      [],
    )
  })
})
