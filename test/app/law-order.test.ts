import assert from 'node:assert/strict'
import { it } from 'node:test'
import * as law from '#law'
import { orderedLike } from '../../src/app/law-book.ts'

/** As the store keeps a text: names in the order of the alphabet. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, item]) => [name, sorted(item)]),
        )
      : value

it('a stored definition is shown in the order of its file, with everything in it, also where the file has changed since', () => {
  for (const definition of law.definitions) {
    const stored = sorted(definition)
    assert.equal(JSON.stringify(orderedLike(stored, definition)), JSON.stringify(definition), definition.id)
    const { actions, ...rest } = definition
    const [, ...later] = Object.entries(actions).reverse()
    const changed = { ...rest, actions: Object.fromEntries(later) }
    assert.deepEqual(orderedLike(stored, changed), stored, definition.id)
    assert.deepEqual(
      Object.keys((orderedLike(stored, changed) as typeof definition).actions).slice(0, later.length),
      later.map(([id]) => id),
    )
  }
})
