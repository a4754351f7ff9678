// npm test: one PostgreSQL server for all files, a browser where one can be had, quick files first, one summary.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { findChromium } from './chromium.ts'
import { installChromium } from './chromium-install.ts'
import { openTestCluster, sharedClusterVariable, type TestCluster } from './cluster.ts'
import { installOffice, withoutOffice } from './office.ts'

const root = path.join(import.meta.dirname, '../..')
const usage = `Usage: npm test -- [--slow] [--name PATTERN] [FILE or FOLDER…]
  --slow          also the long ones (*.slow.test.ts), and the full numbers (FADU_SLOW=1)
  --name PATTERN  only tests whose name matches
`

/** Pure files need nothing, database files the server, browser files both. */
type Need = 'nothing' | 'database' | 'browser'

function needOf(file: string): Need {
  const text = readFileSync(file, 'utf8')
  if (/harness\/chromium|playwright-core/.test(text) || file.includes('.browser.')) return 'browser'
  return /(?:harness|\.)\/(?:database|cluster)\.ts|store\/embedded|#store/.test(text) ? 'database' : 'nothing'
}

function findFiles(folder: string, slow: boolean): string[] {
  const below = folder === root ? '{src,law,cities,web,bench,test}/' : ''
  return globSync(`${below}**/*.test.{ts,tsx,mjs}`, { cwd: folder, exclude: (name) => name === 'node_modules' })
    .filter((file) => slow || !file.includes('.slow.test.'))
    .sort()
    .map((file) => path.join(folder, file))
}

/** A file named on the command line, or all files of a folder, the slow ones too: they were asked for. */
function namedFiles(name: string): string[] {
  const place = path.resolve(name)
  return statSync(place).isDirectory() ? findFiles(place, true) : [place]
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      slow: { type: 'boolean', default: false },
      name: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  if (values.slow) process.env.FADU_SLOW = '1'
  // Tests begin with an empty city unless they ask for its last weeks.
  process.env.FADU_DEMO_MATTERS ??= '0'
  process.env.FADU_DEMO_YEAR ??= 'off'
  const missing = positionals.filter((file) => !existsSync(file))
  if (missing.length > 0) {
    say(`No such test file: ${missing.join(', ')}\n${usage}`)
    return 2
  }
  const files = positionals.length === 0 ? findFiles(root, values.slow) : positionals.flatMap(namedFiles)
  if (files.length === 0) {
    say('No test files were found.')
    return 1
  }
  const needs = new Map(files.map((file) => [file, needOf(file)]))
  const order: Need[] = ['nothing', 'database', 'browser']
  const ordered = order.flatMap((need) => files.filter((file) => needs.get(file) === need))
  const browserFiles = files.filter((file) => needs.get(file) === 'browser').length

  if (browserFiles > 0 && findChromium() === undefined) await installChromium(say)

  const officeFiles = files.filter((file) => file.includes('.office.')).length
  if (officeFiles > 0) await installOffice(say)

  let cluster: TestCluster | undefined
  const stopOn = (signal: NodeJS.Signals) => {
    say(`Stopped by ${signal}.`)
    void Promise.resolve(cluster?.stop()).finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  }
  process.once('SIGINT', stopOn).once('SIGTERM', stopOn)
  try {
    if (files.some((file) => needs.get(file) !== 'nothing')) {
      cluster = await openTestCluster({ own: true })
      process.env[sharedClusterVariable] = JSON.stringify(cluster.connection)
    }
    const passed = await runFiles(ordered, values.name)
    if (browserFiles > 0 && findChromium() === undefined) {
      say(
        `No Chromium on this machine: the tests of ${browserFiles} file${browserFiles === 1 ? '' : 's'} that need a browser were skipped. ` +
          'Run them with: apt-get install chromium fonts-noto-cjk',
      )
    }
    const noOffice = officeFiles > 0 && withoutOffice()
    if (noOffice) say(`What LibreOffice makes of our documents was not tested: ${noOffice}`)
    return passed ? 0 : 1
  } finally {
    await cluster?.stop()
  }
}

/** Prints every test and, at the end, the failures again and Node's counts. */
function runFiles(files: string[], name: string | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let passed = true
    let summed = false
    const stream = run({
      files,
      concurrency: 2,
      // A file that hangs is ended and counted as failed.
      timeout: process.env.FADU_SLOW === '1' ? 60 * 60_000 : 8 * 60_000,
      execArgv: [
        '--disable-warning=ExperimentalWarning',
        '--import',
        pathToFileURL(path.join(root, 'src/tsx-hook.mjs')).href,
      ],
      ...(name === undefined ? {} : { testNamePatterns: [new RegExp(name, 'u')] }),
    })
    stream.on('test:fail', (event) => {
      if (event.todo === undefined || event.todo === false) passed = false
    })
    stream.on('test:summary', (event) => {
      if (event.file !== undefined) return
      summed = true
      if (!event.success) passed = false
    })
    stream.on('error', reject)
    const printed = stream.compose(spec)
    printed.on('error', reject)
    printed.on('end', () => resolve(passed && summed))
    printed.pipe(process.stdout, { end: false })
  })
}

process.exitCode = await main()
