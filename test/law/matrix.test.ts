import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { definitions } from '#law'
import { matrixFile, matrixOf } from './matrix.ts'

const folder = path.join(import.meta.dirname, '../../law/matrix')
const again = 'run `node test/law/write-matrix.ts`, read the difference, and commit it'

for (const definition of definitions) {
  test(`who may do what in ${definition.id} (${definition.inForce.from}) is as it was reviewed`, () => {
    const file = path.join(folder, matrixFile(definition, definitions))
    assert.ok(existsSync(file), `law/matrix/${path.basename(file)} is missing: ${again}`)
    assert.equal(matrixOf(definition), readFileSync(file, 'utf8'), again)
  })
}

test('no matrix is kept of a procedure that is gone', () => {
  const wanted = new Set(definitions.map((definition) => matrixFile(definition, definitions)))
  assert.deepEqual(
    globSync('*.txt', { cwd: folder }).filter((file) => !wanted.has(file)),
    [],
  )
})

test('nothing may be done with a final matter but what a closed matter allows, and every act is somebody’s somewhere', () => {
  for (const definition of definitions) {
    const text = matrixOf(definition)
    for (const [id, action] of Object.entries(definition.actions)) {
      const [rule] = action.by
      if (action.by.every((by) => 'assignee' in by) || rule === undefined) continue
      const found = new RegExp(`[|,] ${id}(?:,| \\(|\\n)`).test(text)
      assert.ok(found, `${definition.id}: nobody can take the act ${id} in any state`)
    }
    for (const state of Object.keys(definition.states)) assert.ok(text.includes(`## ${state} `), state)
  }
})
