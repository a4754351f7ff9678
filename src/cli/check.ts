import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Severity } from '#check'
import { isAppError } from '#kernel'
import { type Checked, CheckingPool, type Lang, POOL, SEVERITIES, workbookOf } from '../app/checking/index.ts'
import { argumentsOf } from './arguments.ts'
import { bytesOf, wantedFiles } from './check-files.ts'
import { type FileResult, Saying } from './check-report.ts'
import type { CliCommand } from './commands.ts'
import { cliError } from './errors.ts'
import { endWithReader, exitCodeOf } from './outcome.ts'
import { progress } from './progress.ts'

interface Asked {
  files: string[]
  isFolder: boolean
  json: boolean
  details: boolean
  xlsx: string | undefined
  lang: Lang
  only: ReadonlySet<Severity>
}

function asked(argv: readonly string[]): Asked {
  const { values, positionals } = argumentsOf(argv, {
    xlsx: { type: 'string' },
    lang: { type: 'string' },
    only: { type: 'string' },
    details: { type: 'boolean' },
  })
  const usage = (reason: string) => cliError('CLI_USAGE', { reason })
  if (positionals.length === 0) throw usage('the file to check is missing')
  const lang = values.lang ?? 'zh'
  if (lang !== 'zh' && lang !== 'en') throw usage(`--lang is "${lang}"; want zh or en`)
  const only = values.only === undefined ? SEVERITIES : values.only.split(',').map((word) => word.trim() as Severity)
  const strange = only.find((word) => !SEVERITIES.includes(word))
  if (strange !== undefined) throw usage(`--only knows no "${strange}"; want ${SEVERITIES.join(', ')}`)
  return {
    ...wantedFiles(positionals),
    json: values.json === true,
    details: values.details === true,
    xlsx: values.xlsx,
    lang,
    only: new Set(only),
  }
}

/** All files, as many at once as there are cores; each alone may fail. */
async function checkAll({ files, only }: Asked): Promise<FileResult[]> {
  const threads = Math.min(files.length, availableParallelism(), 8)
  const pool = new CheckingPool({ ...POOL, threads, timeMs: 60_000, growthMb: POOL.growthMb + threads * 512 })
  const told = progress('check')
  const results = new Array<FileResult>(files.length)
  let next = 0
  let done = 0
  const work = async () => {
    while (next < files.length) {
      const i = next++
      const file = files[i] as string
      try {
        const { checked } = await pool.run({ document: bytesOf(file) })
        results[i] = { file, checked: narrowed(checked, only) }
      } catch (error) {
        if (!isAppError(error)) throw error
        results[i] = { file, error }
      }
      told.at(++done, files.length)
    }
  }
  try {
    await Promise.all(Array.from({ length: threads }, work))
  } finally {
    told.end()
    await pool.close()
  }
  return results
}

const narrowed = (checked: Checked, only: ReadonlySet<Severity>): Checked => ({
  ...checked,
  findings: checked.findings.filter(({ severity }) => only.has(severity)),
})

async function writeWorkbook(results: readonly FileResult[], place: string, lang: Lang): Promise<void> {
  const say = new Saying(lang, false)
  const rows = results.map((result) =>
    'checked' in result
      ? result
      : { file: result.file, error: { zh: say.reason(result.error), en: say.reason(result.error) } },
  )
  try {
    writeFileSync(place, await workbookOf(rows, lang))
  } catch (cause) {
    throw cliError('CLI_NO_FILE', { file: place, reason: (cause as Error).message }, cause)
  }
}

const asJson = (result: FileResult) =>
  'checked' in result
    ? { file: result.file, findings: result.checked.findings }
    : { file: result.file, error: { code: result.error.code, message: result.error.message } }

/** The command by itself, without the rest of the program: `main.ts` loads nothing else for it. */
export async function runCheckAlone(argv: readonly string[]): Promise<number> {
  endWithReader()
  return exitCodeOf(() => runCheck(argv))
}

/** `fadu check`: exit 0 nothing found, 1 found or unreadable, 3 when some of several files could not be read. */
export async function runCheck(argv: readonly string[]): Promise<number> {
  const ask = asked(argv)
  const results = await checkAll(ask)
  const say = new Saying(ask.lang, process.stdout.isTTY === true && !process.env.NO_COLOR)
  const print = (text: string) => process.stdout.write(`${text}\n`)
  const errors = results.flatMap((result) => ('error' in result ? [result] : []))
  for (const { file, error } of errors) process.stderr.write(`${file}: ${say.reason(error)}\n`)
  if (ask.xlsx !== undefined) await writeWorkbook(results, ask.xlsx, ask.lang)
  const [first] = results
  const isOne = results.length === 1 && !ask.isFolder
  if (ask.json) {
    if (!isOne) print(JSON.stringify({ files: results.map(asJson) }))
    else if (first && 'checked' in first) print(JSON.stringify({ findings: first.checked.findings }))
  } else {
    if (!ask.isFolder || ask.details)
      for (const result of results) if ('checked' in result) print(say.report(result.file, result.checked))
    if (!isOne) print(say.table(results))
  }
  if (errors.length > 0) return errors.length < results.length ? 3 : 1
  return results.some((result) => 'checked' in result && result.checked.findings.length > 0) ? 1 : 0
}

export const checkCommands: readonly CliCommand[] = [
  {
    name: 'check',
    usage: 'check FILE|FOLDER…',
    title:
      'contradictions of a report: .txt .md .docx .pdf; --json --xlsx OUT --only certain,likely --lang en --details',
    run: runCheck,
  },
]
