import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import {
  importsOf,
  isTest,
  root,
  type SourceFile,
  sourceFiles,
  trackedFiles,
  withoutComments,
} from './architecture/sources.ts'

/** What each module may import besides itself. What is missing here may import everything (test, bench, scripts). */
const mayImport: Record<string, string[]> = {
  kernel: [],
  calendar: ['kernel'],
  language: ['kernel', 'calendar'],
  engine: ['kernel', 'calendar', 'language'],
  ledger: ['kernel', 'calendar', 'language'],
  figures: ['kernel', 'calendar', 'language'],
  check: ['kernel', 'calendar'],
  documents: ['kernel', 'calendar', 'language'],
  store: ['kernel', 'calendar', 'language', 'engine', 'ledger', 'figures'],
  app: ['kernel', 'calendar', 'language', 'engine', 'ledger', 'figures', 'check', 'documents', 'store'],
  api: ['kernel', 'calendar', 'language', 'engine', 'ledger', 'figures', 'check', 'documents', 'store', 'app'],
  portal: ['kernel', 'calendar', 'language', 'engine', 'ledger', 'figures', 'check', 'documents', 'store', 'app'],
  cli: ['kernel', 'calendar', 'language', 'engine', 'ledger', 'figures', 'check', 'documents', 'store', 'app'],
  law: ['language'],
  cities: ['language', 'law'],
  web: ['api', 'language'],
}

const pure = ['kernel', 'calendar', 'language', 'engine', 'ledger', 'figures', 'check', 'law', 'cities']

/** What is impure in a pure module: a file, or a folder that only the module's index may lead to; with the reason. */
const impure: Record<string, string> = {
  'src/kernel/clock.ts': 'the one place that reads the clock',
  'src/ledger/verify/': 'the verifier reads an export, from files, on all cores',
}
const isImpure = (file: string) => Object.keys(impure).some((place) => file === place || file.startsWith(place))

/** The tests beside law and city files may run what the files themselves may not import. */
const testsMayAlsoImport: Record<string, string[]> = {
  law: ['kernel', 'calendar', 'engine'],
  cities: ['kernel', 'calendar', 'engine'],
}

/** What a pure module may import from outside. */
const pureMayImport: Record<string, RegExp> = {
  ledger: /^(?:node:crypto|sm-crypto-v2)$/,
}

const files = sourceFiles()

function moduleOf(file: string): string | undefined {
  const parts = file.split('/')
  if (parts[0] === 'src') return parts.length > 2 ? parts[1] : undefined
  return parts[0]
}

interface Edge {
  file: SourceFile
  from: string
  to: string
  typeOnly: boolean
  /** The file within the other module, or undefined for its index. */
  inside: string | undefined
  specifier: string
}

const aliases = (
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> }
).imports

function edges(): Edge[] {
  return files.flatMap((file) => {
    const from = moduleOf(file.path)
    return file.imports.flatMap(({ specifier, typeOnly }) => {
      let target: string
      if (specifier.startsWith('#')) target = path.posix.normalize(aliases[specifier] ?? specifier)
      else if (specifier.startsWith('.')) target = path.posix.join(path.posix.dirname(file.path), specifier)
      else return []
      const to = moduleOf(target)
      if (from === undefined || to === undefined || from === to) return []
      const inside = /(?:^|\/)index\.tsx?$/.test(target) ? undefined : target
      return [{ file, from, to, typeOnly, inside, specifier }]
    })
  })
}

describe('the house', () => {
  it('has files to look at', () => {
    assert.ok(files.length > 50, `found only ${files.length} source files`)
    assert.ok(edges().length > 50, `found only ${edges().length} imports between modules`)
  })

  it('has a rule for every module', () => {
    const open = new Set(['test', 'bench', 'scripts'])
    const modules = new Set(files.map((file) => moduleOf(file.path)).filter((name) => name !== undefined))
    assert.deepEqual(
      [...modules].filter((name) => mayImport[name] === undefined && !open.has(name)),
      [],
    )
  })

  it('lets imports run one way only', () => {
    const wrong = edges()
      .filter(({ from, to, file }) => {
        if (isTest(file.path) && (to === 'test' || testsMayAlsoImport[from]?.includes(to))) return false
        return mayImport[from] !== undefined && !mayImport[from].includes(to)
      })
      .map(({ file, from, to, specifier }) => `${file.path}: ${from} may not import ${to} (${specifier})`)
    assert.deepEqual(wrong, [])
  })

  it('takes only types from the API into the workbench', () => {
    const wrong = edges().filter(({ from, to, typeOnly }) => from === 'web' && to === 'api' && !typeOnly)
    assert.deepEqual(
      wrong.map(({ file, specifier }) => `${file.path}: ${specifier}`),
      [],
    )
  })

  it('enters every module by its index', () => {
    const free = new Set(['test', 'bench', 'scripts', 'web'])
    const wrong = edges()
      .filter(({ from, to, inside }) => inside !== undefined && to !== 'test' && !free.has(from))
      .map(({ file, specifier }) => `${file.path}: ${specifier}`)
    assert.deepEqual(wrong, [])
  })

  it('uses no import name that package.json does not define', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(({ specifier }) => specifier.startsWith('#') && aliases[specifier] === undefined)
        .map(({ specifier }) => `${file.path}: ${specifier}`),
    )
    assert.deepEqual(wrong, [])
  })

  it('writes the file ending in every relative import', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(({ specifier }) => specifier.startsWith('.') && !/\.(?:tsx?|mjs|json|css)(?:\?\w+)?$/.test(specifier))
        .map(({ specifier }) => `${file.path}: ${specifier}`),
    )
    assert.deepEqual(wrong, [])
  })
})

describe('pure modules', () => {
  const pureFiles = files.filter(
    (file) => pure.includes(moduleOf(file.path) ?? '') && !isTest(file.path) && !isImpure(file.path),
  )

  it('import neither Node nor packages', () => {
    const wrong = pureFiles.flatMap((file) => {
      const allowed = pureMayImport[moduleOf(file.path)!]
      return file.imports
        .filter(({ specifier }) => !/^[.#]/.test(specifier) && allowed?.test(specifier) !== true)
        .map(({ specifier }) => `${file.path}: ${specifier}`)
    })
    assert.deepEqual(wrong, [])
  })

  it('read no clock, no chance, no environment, and start no timer', () => {
    const forbidden =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bprocess\.(?:env|argv|hrtime)\b|\bset(?:Timeout|Interval|Immediate)\(|\bfetch\(/g
    const wrong = pureFiles.flatMap((file) =>
      [...file.code.matchAll(forbidden)].map((match) => `${file.path}: ${match[0]}`),
    )
    assert.deepEqual(wrong, [])
  })

  it('do not reach their impure parts from inside', () => {
    const wrong = pureFiles
      .filter((file) => !file.path.endsWith('/index.ts'))
      .flatMap((file) =>
        file.imports
          .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
          .map(({ specifier }) => path.posix.join(path.posix.dirname(file.path), specifier))
          .filter(isImpure)
          .map((target) => `${file.path}: ${target}`),
      )
    assert.deepEqual(wrong, [])
  })

  it('list no exception that is not needed', () => {
    assert.deepEqual(
      Object.keys(impure).filter((place) => !files.some((file) => file.path.startsWith(place))),
      [],
    )
  })
})

describe('the wall clock', () => {
  it('is read through the kernel wherever a legal moment is made', () => {
    const wrong = files
      .filter((file) => ['app', 'api', 'portal', 'documents'].includes(moduleOf(file.path) ?? '') && !isTest(file.path))
      .flatMap((file) =>
        [...file.code.matchAll(/\bDate\.now\b|\bnew Date\(\s*\)/g)].map((m) => `${file.path}: ${m[0]}`),
      )
    assert.deepEqual(wrong, [])
  })
})

describe('the law', () => {
  const procedures = files
    .filter((file) => file.path.startsWith('law/') && !isTest(file.path))
    .flatMap((file) =>
      [...file.code.matchAll(/\bdefine[A-Z]\w*\(\{\s*id:\s*['"]([a-z][a-z0-9-]*\.[a-z0-9.-]+)['"]/g)].map((m) => m[1]!),
    )

  it('is found by this test', () => {
    assert.ok(procedures.length >= 2, `found ${procedures.length} definitions under law/`)
  })

  it('is named nowhere in the engine, the language or the store', () => {
    const wrong = files
      .filter((file) => ['engine', 'language', 'ledger', 'store', 'figures'].includes(moduleOf(file.path) ?? ''))
      .filter((file) => !isTest(file.path))
      .flatMap((file) =>
        procedures
          .filter((id) => new RegExp(`['"\`]${id.replaceAll('.', '\\.')}['"\`]`).test(file.code))
          .map((id) => `${file.path}: ${id}`),
      )
    assert.deepEqual(wrong, [])
  })

  it('holds no functions of its own: data only', () => {
    const wrong = files
      .filter((file) => file.path.startsWith('law/') && !isTest(file.path))
      .filter((file) =>
        /\bclass\s|\bawait\s|\basync\s|\bprocess\.|\bconsole\./.test(file.code.replace(/'(?:[^'\\\n]|\\.)*'/g, "''")),
      )
      .map((file) => file.path)
    assert.deepEqual(wrong, [])
  })
})

describe('files', () => {
  it('have plain kebab-case names, and none is a drawer for odds and ends', () => {
    const wrong = files.filter(({ path: file }) =>
      file.split('/').some((part) => {
        const name = part.replace(/\.(?:tsx?)$/, '')
        return (
          !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name) || /(?:^|\.)(?:utils?|helpers?|common|misc)(?:\.|$)/.test(name)
        )
      }),
    )
    assert.deepEqual(
      wrong.map((file) => file.path),
      [],
    )
  })

  it('open each module with a few lines that say what it is and what it may not do', () => {
    const wrong = files
      .filter((file) => /^src\/[a-z]+\/index\.ts$/.test(file.path))
      .filter(
        (file) => !/^(?:\/\/[^\n]*\n){2,14}(?!\/\/)/.test(file.text) && !/^\/\*\*[\s\S]{80,}?\*\//.test(file.text),
      )
      .map((file) => file.path)
    assert.deepEqual(wrong, [])
  })

  it('hold no unfinished work', () => {
    const marks = [
      ['TO', 'DO'],
      ['FIX', 'ME'],
      ['X', 'XX'],
    ].map((parts) => parts.join(''))
    const mark = new RegExp(`\\b(?:${marks.join('|')})\\b`)
    const wrong = files.filter((file) => mark.test(file.text)).map((file) => file.path)
    assert.deepEqual(wrong, [])
  })
})

describe('the repository', () => {
  const tracked = trackedFiles()
  const texts = tracked
    .filter((file) => !/\.(?:png|jpg|jpeg|webp|ico|woff2?|gz|zip|docx|xlsx|pdf)$/i.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
  const skip = tracked.length === 0 ? 'not a git clone' : false

  it('names no package registry, in the lock file or elsewhere', { skip }, () => {
    const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
    assert.doesNotMatch(lock, /"resolved"/)
    const host = new RegExp(['registry\\.npm', 'npmmirror\\.', '_auth', '/artifactory/'].join('|'))
    const wrong = texts.filter(({ file, text }) => file !== 'test/architecture.test.ts' && host.test(text))
    assert.deepEqual(
      wrong.map(({ file }) => file),
      [],
    )
  })

  it('names no folder of the machine it was written on', { skip }, () => {
    // Put together here so that this file does not hold what it looks for.
    const folders = ['ho,me', 'Us,ers', 'ro,ot', 'wo,rk'].map((name) => name.replace(',', ''))
    const home = new RegExp(`(?:^|[\\s'"\`(=:])/(?:${folders.join('|')})/[a-zA-Z.]`, 'm')
    assert.match(` /${folders[0]}/someone`, home)
    const wrong = texts.filter(({ text }) => home.test(text))
    assert.deepEqual(
      wrong.map(({ file }) => file),
      [],
    )
  })
})

describe('this test', () => {
  it('sees imports in every form and no comment', () => {
    const code = withoutComments(
      [
        "import a from 'one' // import b from 'two'",
        '/* import c from "three" */ const s = "// not a comment"',
        'import {',
        '  type D,',
        "} from './four.ts'",
        "import type { E } from './five.ts'",
        "export * from './six.ts'",
        "const f = await import('seven')",
        "import 'eight'",
      ].join('\n'),
    )
    assert.deepEqual(
      importsOf(code).map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' type' : ''}`),
      ['one', './four.ts type', './five.ts type', './six.ts', 'eight', 'seven'],
    )
    assert.ok(code.includes('// not a comment'))
  })
})
