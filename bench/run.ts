// npm run bench: what Fadu does in a second, against what the machine could do at best, measured in the same run.
import { parseArgs } from 'node:util'
import { bulkBench } from './bulk.ts'
import { figuresBench } from './figures.ts'
import { FilledCity } from './filled-city.ts'
import { intakeBench } from './intake.ts'
import { type BenchResult, machineName } from './measure.ts'
import { verifyBench } from './verify.ts'
import { yearBench } from './year.ts'

const usage = `Usage: npm run bench -- [--full] [--json] [NAME…]
  --full   1,000,000 matters in place of 100,000 (built once, kept in FADU_BENCH_DATA)
  --json   results as JSON
  NAME     intake, lifecycle, worklist, search, figures, verify, bulk, year, start; all of them when none is named
`

export interface BenchOptions {
  full: boolean
  machine: string
  city: FilledCity
  say: (text: string) => void
}

const BENCHES: Record<string, (options: BenchOptions) => Promise<BenchResult[]>> = {
  intake: ({ machine, say }) => intakeBench(machine, say),
  lifecycle: ({ city }) => city.lifecycle(),
  worklist: ({ city }) => city.worklist(),
  search: ({ city }) => city.search(),
  figures: async ({ city, machine, say }) => figuresBench(await city.stopped(), machine, say),
  start: ({ city }) => city.start(),
  bulk: ({ machine, say }) => bulkBench(machine, say),
  year: ({ machine, say }) => yearBench(machine, say),
  verify: ({ full, machine, say }) => {
    say('verify: writing an export and proving it')
    return verifyBench(full ? 200_000 : 20_000, machine)
  },
}

function table(results: BenchResult[]): string {
  const rows = results.map((r) =>
    [r.ok ? 'ok' : 'MISSED', r.name, r.ours, r.limit, r.ratio, r.unit, r.target].map(String),
  )
  const head = ['', 'name', 'ours', 'limit', 'ratio', 'unit', 'target']
  const widths = head.map((text, i) => Math.max(text.length, ...rows.map((row) => (row[i] as string).length)))
  return [head, ...rows].map((row) => row.map((cell, i) => cell.padEnd(widths[i] as number)).join('  ')).join('\n')
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
})
const unknown = positionals.filter((name) => !(name in BENCHES))
if (values.help || unknown.length > 0) {
  process.stderr.write(unknown.length > 0 ? `There is no bench ${unknown.join(', ')}.\n${usage}` : usage)
  process.exitCode = unknown.length > 0 ? 2 : 0
} else {
  const say = (text: string) => void process.stderr.write(`${text} …\n`)
  const machine = machineName()
  const city = new FilledCity(values.full ? 1_000_000 : Number(process.env.FADU_BENCH_MATTERS ?? 100_000), machine, say)
  const results: BenchResult[] = []
  try {
    for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
      const run = BENCHES[name] as (typeof BENCHES)[string]
      results.push(...(await run({ full: values.full, machine, city, say })))
    }
  } finally {
    await city.close()
  }
  process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : `${machine}\n${table(results)}\n`)
  process.exitCode = results.every((result) => result.ok) ? 0 : 1
}
