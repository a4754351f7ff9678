import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { commands } from '../../src/cli/commands.ts'
import { isTest, root, sourceFiles, trackedFiles, withoutComments } from '../architecture/sources.ts'
import { codeIn, documents, readDocument, tableRows } from './documents.ts'

const docs = documents()
const scripts = Object.keys((JSON.parse(readDocument('package.json')) as { scripts: Record<string, string> }).scripts)

/** GitHub's anchors: lower case, marks gone, blanks as hyphens. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/[`*]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
const anchors = (text: string): Set<string> =>
  new Set([...text.matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1]!)))
const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '')
/** Everything in code marks: blocks line by line, and words in backticks. */
const codes = (text: string): string[] => [
  ...[...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap((match) => match[1]!.split('\n')),
  ...[...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!),
]

describe('documents', () => {
  it('are found by this test', () => {
    for (const file of ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'docs/errors.md', 'docs/operations.md'])
      assert.ok(
        docs.some((doc) => doc.path === file),
        `no ${file}`,
      )
  })

  it('link only to what is there', () => {
    const wrong: string[] = []
    for (const { path: file, text } of docs) {
      for (const [, target] of withoutBlocks(text).matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target!)) continue
        const [place = '', anchor] = target!.split('#')
        const found = place === '' ? file : path.posix.join(path.posix.dirname(file), place)
        if (!existsSync(path.join(root, found))) wrong.push(`${file}: ${target}`)
        else if (anchor && found.endsWith('.md') && !anchors(readDocument(found)).has(anchor))
          wrong.push(`${file}: ${target} (no such heading)`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  it('name only files and folders that are there', () => {
    const wrong: string[] = []
    for (const { path: file, text } of docs) {
      for (const code of codes(text)) {
        for (const [, name] of code.matchAll(
          /(?:^|[\s(=])((?:src|law|cities|web|test|bench|docs|deploy|scripts|bin)\/[\w./*<>-]*)/g,
        )) {
          const clean = name!.replace(/[.,;:]+$/, '')
          if (/[<>]/.test(clean)) continue
          const there = clean.includes('*')
            ? globSync(clean, { cwd: root }).length > 0
            : existsSync(path.join(root, clean)) || isIgnored(clean)
          if (!there) wrong.push(`${file}: ${clean}`)
        }
      }
    }
    assert.deepEqual(wrong, [])
  })

  it('name only commands that there are', () => {
    const known = new Set([...commands.map(({ name }) => name), 'start', 'serve', 'help', 'version', 'COMMAND'])
    const wrong: string[] = []
    for (const { path: file, text } of docs) {
      for (const code of codes(text)) {
        for (const [, name] of code.matchAll(/(?:^|[\s;&|(])(?:npx )?fadu ([a-z][\w-]*)/g))
          if (!known.has(name!)) wrong.push(`${file}: fadu ${name}`)
        for (const [, name] of code.matchAll(/\bnpm run ([\w:-]+)/g))
          if (!scripts.includes(name!)) wrong.push(`${file}: npm run ${name}`)
        for (const [, name] of code.matchAll(/\bnpm (start|test)\b/g))
          if (!scripts.includes(name!)) wrong.push(`${file}: npm ${name}`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  it('say of every command what it does', () => {
    const listed = tableRows(readDocument('docs/operations.md'), 'Commands').map((row) => codeIn(row[0]).split(' ')[1])
    assert.deepEqual([...listed].sort(), [...commands.map(({ name }) => name), 'start', 'serve'].sort())
  })
})

const isIgnored = (name: string): boolean => /^(?:web\/dist|docs\/screenshots)\b/.test(name)

describe('settings', () => {
  const written = tableRows(readDocument('docs/operations.md')).map((row) => codeIn(row[0]))
  const told = new Set(written.filter((name) => name.startsWith('FADU_')))

  /** Names in the code, and patterns for those that are put together from parts. */
  function used(): { names: Map<string, string>; patterns: RegExp[] } {
    const names = new Map<string, string>()
    const patterns: RegExp[] = []
    const places = [
      ...sourceFiles().filter(({ path: file }) => !isTest(file) && !file.startsWith('test/docs/')),
      ...trackedFiles()
        .filter((file) => /^(?:bin\/|\.ci\/|web\/vite|src\/).*(?:mjs|run|\.config\.ts)$/.test(file))
        .map((file) => ({ path: file, code: withoutComments(readFileSync(path.join(root, file), 'utf8')) })),
    ]
    for (const { path: file, code } of places) {
      for (const [name] of code.matchAll(/FADU_[A-Z0-9_]*[A-Z0-9](?![A-Z0-9_$])/g)) names.set(name, file)
      for (const [, before, after] of code.matchAll(/(FADU_[A-Z0-9_]*)\$\{[^}]*\}([A-Z0-9_]*)/g))
        patterns.push(new RegExp(`^${before}[A-Z]+${after}$`))
    }
    return { names, patterns }
  }

  it('are all told in docs/operations.md', () => {
    const { names } = used()
    assert.ok(names.size >= 10, `found only ${[...names.keys()].join(' ')}`)
    assert.deepEqual(
      [...names].filter(([name]) => !told.has(name)).map(([name, file]) => `${name} in ${file}`),
      [],
    )
  })

  it('are all used in the code', () => {
    const { names, patterns } = used()
    assert.deepEqual(
      [...told].filter((name) => !names.has(name) && !patterns.some((pattern) => pattern.test(name))),
      [],
    )
    for (const pattern of patterns)
      assert.ok(
        [...told].some((name) => pattern.test(name)),
        `no name for ${pattern}`,
      )
  })

  it('are named nowhere else in the documents unless they exist', () => {
    const wrong = docs.flatMap(({ path: file, text }) =>
      [...text.matchAll(/FADU_[A-Z0-9_]*[A-Z0-9]/g)]
        .filter(([name]) => !told.has(name))
        .map(([name]) => `${file}: ${name}`),
    )
    assert.deepEqual(wrong, [])
  })
})

describe('the files of a deployment', () => {
  it('set only what Fadu knows', () => {
    const told = new Set(tableRows(readDocument('docs/operations.md')).map((row) => codeIn(row[0])))
    const files = globSync('deploy/**/*', { cwd: root }).filter((file) => statSync(path.join(root, file)).isFile())
    assert.ok(files.length >= 3, `deploy/ holds only ${files.join(' ')}`)
    const wrong = files.flatMap((file) =>
      [...readDocument(file).matchAll(/FADU_[A-Z0-9_]*[A-Z0-9]/g)]
        .filter(([name]) => !told.has(name))
        .map(([name]) => `${file}: ${name}`),
    )
    assert.deepEqual(wrong, [])
  })
})
