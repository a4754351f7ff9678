import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import * as language from '#language'
import { citationsOf, fieldsOf } from '#language'
import { definitions, registers, statutes } from '#law'
import { organs, posts } from '../../cities/xianning/index.ts'
import { root } from '../architecture/sources.ts'
import { codeIn, readDocument, tableRows } from './documents.ts'
import { presentDefinitions, termsOf } from './law-terms.ts'

const text = readDocument('docs/glossary.md')
const handWritten = ['Terms that are easily confused', 'Words of the house'].flatMap((heading) =>
  tableRows(text, heading),
)

/** Every name that the code gives to something a person would look up. */
function identifiers(): Set<string> {
  const known = new Set<string>(Object.keys(language))
  const add = (names: Iterable<string>) => {
    for (const name of names) known.add(name)
  }
  for (const definition of definitions) {
    known.add(definition.id)
    for (const { id } of termsOf(definition)) known.add(id)
    add(fieldsOf(definition).keys())
    add(Object.keys({ ...definition.documents, ...definition.links, ...definition.rosters, ...definition.samples }))
    const forms = [...Object.values(definition.actions), ...Object.values(definition.tasks ?? {})].map(
      ({ form }) => form,
    )
    for (const field of forms.flatMap((form) => Object.values(form ?? {})))
      add((field.options ?? []).map(({ id }) => id))
    for (const task of Object.values(definition.tasks ?? {})) add((task.outcomes ?? []).map(({ id }) => id))
    for (const deadline of Object.values(definition.deadlines))
      for (const value of Object.values(deadline.onExpiry?.sets ?? {}))
        if ('const' in value && typeof value.const === 'string') known.add(value.const)
  }
  for (const list of [registers, statutes, posts, organs]) add(list.map(({ id }) => id))
  for (const file of ['src/language/definition.ts', 'src/engine/matter.ts']) {
    const source = readFileSync(path.join(root, file), 'utf8')
    add(
      [...source.matchAll(/export interface (\w+)|^ {2}(\w+)\??:/gm)].map((match) => match[1] ?? (match[2] as string)),
    )
  }
  return known
}

describe('docs/glossary.md', () => {
  it('names only identifiers that the code has', () => {
    const known = identifiers()
    assert.ok(handWritten.length > 30)
    for (const [zh, en, identifier, source] of handWritten) {
      assert.ok(zh && en && source, `a row is not complete: ${zh}`)
      assert.ok(known.has(codeIn(identifier)), `${zh}: ${identifier} is not in the code`)
    }
  })

  it('has each term once', () => {
    const names = handWritten.map(([zh]) => zh)
    assert.deepEqual(names, [...new Set(names)])
  })

  it('gives one English word to one Chinese term, within states, steps and periods', () => {
    const english = new Map<string, Map<string, string>>()
    for (const definition of presentDefinitions()) {
      for (const { kind, id, title } of termsOf(definition)) {
        const key = `${kind} ${title.zh}`
        const list = english.get(key) ?? new Map<string, string>()
        list.set(title.en, `${definition.id} ${id}`)
        english.set(key, list)
      }
    }
    const several = [...english].filter(([, list]) => list.size > 1)
    assert.deepEqual(
      several.map(([key, list]) => `${key}: ${[...list].map(([en, where]) => `${en} (${where})`).join(', ')}`),
      [],
    )
  })

  it('rests every term of every procedure on a provision that law/statutes.ts lists', () => {
    const ids = new Set(statutes.map(({ id }) => id))
    for (const definition of presentDefinitions())
      for (const term of termsOf(definition))
        for (const { statute } of citationsOf(term.basis))
          assert.ok(ids.has(statute as never), `${definition.id} ${term.id}: ${statute}`)
  })
})
