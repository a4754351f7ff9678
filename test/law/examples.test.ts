import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '#engine'
import { definitions, exampleSets } from '#law'
import { runExample } from './run-example.ts'

for (const set of exampleSets) {
  const family = definitions.filter((definition) => definition.id === set.procedure)
  const definition = set.from ? family.find((item) => item.inForce.from === set.from) : family[0]
  const versions = family.map((item) => ({ law: `${item.id}@${item.inForce.from}`, definition: item }))
  for (const example of set.examples) {
    test(`${set.procedure}${set.from ? ` (${set.from})` : ''}: ${example.title}`, () => {
      assert.ok(definition, `no definition of ${set.procedure} ${set.from ?? ''}`)
      const { matter, events } = runExample(definition, versions.length > 1 ? versions : undefined, example)
      assert.deepEqual(fold(definition, structuredClone(events)), matter, 'folding the events gives the same matter')
    })
  }
}

test('no example set is empty and each names a procedure', () => {
  for (const set of exampleSets) {
    assert.ok(set.examples.length > 0, `${set.procedure} has no examples`)
    assert.ok(
      definitions.some((definition) => definition.id === set.procedure),
      `${set.procedure} is not defined`,
    )
  }
})
