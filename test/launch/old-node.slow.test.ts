import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { fakeProject, runCommand } from './fake-project.ts'

const outer = mkdtempSync(path.join(tmpdir(), 'fadu-old-node-'))
after(() => rmSync(outer, { recursive: true, force: true }))

/** The folder of an old Node, fetched as a package; undefined where the network does not give it. */
function fetchNode(major: number): string | undefined {
  const folder = path.join(outer, String(major))
  const name = `node-${process.platform}-${process.arch}`
  spawnSync('mkdir', ['-p', folder])
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  const args = ['install', '--ignore-scripts', '--no-save', '--loglevel=error', `${name}@${major}`]
  spawnSync('npm', args, { cwd: folder, stdio: 'ignore' })
  const bin = path.join(folder, 'node_modules', name, 'bin')
  return existsSync(path.join(bin, 'node')) ? bin : undefined
}

describe('the launchers on an old Node', () => {
  for (const major of [18, 20]) {
    it(`fetch the right one when the system has Node ${major}, also two at once, and run on it`, async (test) => {
      const bin = fetchNode(major)
      if (bin === undefined) return test.skip(`Node ${major} could not be fetched`)
      const { folder, remove } = fakeProject()
      try {
        const environment = { PATH: `${bin}:${process.env.PATH}` }
        const both = [1, 2].map(() => runCommand(['node', 'bin/fadu.mjs', 'hello', '0'], folder, environment))
        for (const ran of both) {
          assert.equal((await ran.done).code, 0, ran.stderr())
          assert.match(ran.stderr(), new RegExp(`this system has ${major}\\.`))
          assert.doesNotMatch(ran.stderr(), /EBADENGINE|warn/i)
        }
        const runtime = readdirSync(path.join(folder, '.runtime'))
        assert.equal(runtime.length, 1, runtime.join(' '))
        assert.match(runtime[0]!, /^node-\d+\.\d+\.\d+-/)
        const again = runCommand(['node', 'bin/fadu.mjs', 'hello', '0'], folder, environment)
        assert.equal((await again.done).code, 0)
        assert.equal(again.stderr(), '')
      } finally {
        remove()
      }
    })
  }
})
