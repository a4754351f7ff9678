import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

interface Locked {
  version: string
  integrity?: string
  optionalDependencies?: Record<string, string>
}

describe('the lock file', () => {
  const packages = read('package-lock.json').packages as Record<string, Locked>

  it('holds every optional package, so that each npm from 9 on installs from it, on each machine', () => {
    const missing = Object.entries(packages)
      .filter(([place]) => place !== '')
      .flatMap(([place, entry]) =>
        Object.keys(entry.optionalDependencies ?? {})
          .filter((name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`])
          .map((name) => `${name} of ${place}`),
      )
    assert.deepEqual(missing, [])
  })

  it('has a digest for every package', () => {
    const bare = Object.entries(packages).filter(([place, entry]) => place !== '' && !entry.integrity)
    assert.deepEqual(
      bare.map(([place]) => place),
      [],
    )
  })

  it('agrees with package.json', () => {
    const manifest = read('package.json')
    const locked = packages[''] as unknown as Record<string, unknown>
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies', 'engines']) {
      assert.deepEqual(locked[kind], manifest[kind], kind)
    }
  })
})
