import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { isTest, root, sourceFiles } from './architecture/sources.ts'

const script = readFileSync(path.join(root, 'deploy/offline-bundle.sh'), 'utf8')

const withoutGit = existsSync(path.join(root, '.git')) ? false : 'no git repository here'

describe('the package for production', () => {
  it('holds the city and lacks what invents a demonstration', { skip: withoutGit }, () => {
    const [, given] = /archive --format=tar HEAD -- (.+?) \|/.exec(script) ?? []
    assert.ok(given, 'the bundle is made by git archive with a list of what to leave out')
    const paths = given.split(' ').map((each) => each.replaceAll("'", ''))
    const safe = ['-c', `safe.directory=${root}`]
    const tar = spawnSync('git', ['-C', root, ...safe, 'archive', '--format=tar', 'HEAD', '--', ...paths], {
      maxBuffer: 1 << 28,
    })
    assert.equal(tar.status, 0, String(tar.stderr))
    const listed = spawnSync('tar', ['-t'], { input: tar.stdout, encoding: 'utf8', maxBuffer: 1 << 26 }).stdout.split(
      '\n',
    )
    assert.ok(listed.includes('cities/xianning/index.ts'))
    assert.ok(listed.includes('src/main.ts'))
    assert.deepEqual(
      listed.filter((file) => /^cities\/[^/]+\/demo(?:\/|$)/.test(file)),
      [],
    )
  })

  it('starts without it: only a demonstration loads it, when it starts', () => {
    const wrong = sourceFiles()
      .filter(
        ({ path: file }) =>
          /^(?:src|law|cities|web)\//.test(file) && !/^cities\/[^/]+\/demo\//.test(file) && !isTest(file),
      )
      .flatMap(({ path: file, imports, text }) =>
        imports
          .filter(({ specifier }) => /(?:^|\/)demo\//.test(specifier))
          .filter(({ specifier }) => file !== 'src/main.ts' || !text.includes(`import('${specifier}')`))
          .map(({ specifier }) => `${file}: ${specifier}`),
      )
    assert.deepEqual(wrong, [])
  })
})
