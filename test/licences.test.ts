import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'

const root = path.join(import.meta.dirname, '..')

const allowed = new Set([
  ...['MIT', 'MIT-0', 'MIT/X11', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'PostgreSQL', 'Unlicense', 'Zlib'],
])

/** Weak copyleft: used unchanged, to build and test only, never shipped with the server. */
const allowedInDevelopment: Record<string, RegExp> = { 'MPL-2.0': /^(?:axe-core|lightningcss(?:-.+)?)$/ }

interface Locked {
  version: string
  license?: string
  dev?: boolean
}

/** Understands `A OR B`, `A AND B` and brackets, as far as package.json files use them. */
function acceptable(expression: string, accept: (id: string) => boolean): boolean {
  const plain = expression.replace(/[()]/g, '')
  if (plain.includes(' OR ')) return plain.split(' OR ').some((part) => acceptable(part, accept))
  return plain.split(' AND ').every((id) => accept(id.trim()))
}

describe('the licences of what Fadu uses', () => {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const entries = Object.entries(lock.packages).filter(([place]) => place !== '')

  it('are all on the list', () => {
    assert.ok(entries.length > 100)
    const wrong = entries.flatMap(([place, entry]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const licence = entry.license ?? 'none stated'
      const fine = acceptable(
        licence,
        (id) => allowed.has(id) || (entry.dev === true && allowedInDevelopment[id]?.test(name) === true),
      )
      return fine ? [] : [`${name}@${entry.version}: ${licence}`]
    })
    assert.deepEqual(wrong, [])
  })

  it('are in the packages themselves what the lock file says', () => {
    const wrong = entries.flatMap(([place, entry]) => {
      const file = path.join(root, place, 'package.json')
      if (entry.license === undefined || !existsSync(file)) return []
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string; license?: unknown }
      const stated = typeof manifest.license === 'string' ? manifest.license : undefined
      if (manifest.version !== entry.version || stated === undefined || stated === entry.license) return []
      return [`${place}: lock file ${entry.license}, package ${stated}`]
    })
    assert.deepEqual(wrong, [])
  })

  it('reads licence expressions as they are meant', () => {
    const mit = (id: string) => id === 'MIT'
    assert.equal(acceptable('(MIT OR GPL-3.0-or-later)', mit), true)
    assert.equal(acceptable('MIT AND Zlib', mit), false)
    assert.equal(acceptable('GPL-3.0-only', mit), false)
  })
})
