import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { it } from 'node:test'

const root = path.join(import.meta.dirname, '../..')

it("the workbench's types hold against the schemas of the server's replies", () => {
  const checked = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', path.join(root, 'web/tsconfig.json')],
    { cwd: root, encoding: 'utf8' },
  )
  assert.equal(checked.stdout.trim(), '')
  assert.equal(checked.status, 0)
})
