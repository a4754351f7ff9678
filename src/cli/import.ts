import { readFileSync } from 'node:fs'
import { importEntries } from '../app/index.ts'
import { argumentsOf, operand } from './arguments.ts'
import type { CliCommand } from './commands.ts'
import { cliError } from './errors.ts'
import { openHouse } from './open-house.ts'
import { type Parts, print, say } from './parts.ts'
import { settingsOf } from './settings.ts'

function rowsOf(file: string): Record<string, unknown>[] {
  try {
    const text = readFileSync(file, 'utf8')
    const parsed: unknown = text.trimStart().startsWith('[')
      ? JSON.parse(text)
      : text
          .split(/\r?\n/)
          .filter((line) => line.trim() !== '')
          .map((line) => JSON.parse(line) as unknown)
    if (!Array.isArray(parsed)) throw new Error('it is not a list')
    return parsed as Record<string, unknown>[]
  } catch (cause) {
    throw cliError('CLI_NO_FILE', { file, reason: (cause as Error).message }, cause)
  }
}

async function importFile(argv: readonly string[], parts: Parts): Promise<number> {
  const { values, positionals } = argumentsOf(argv, { production: { type: 'boolean' } })
  const register = operand(positionals, 0, 'the register')
  const rows = rowsOf(operand(positionals, 1, 'the file'))
  const demonstration = values.production !== true && !process.env.FADU_DATABASE_URL
  const opened = await openHouse(parts, settingsOf(process.env, demonstration), { demonstration, beside: true })
  try {
    const options = {
      store: opened.store,
      law: parts.law,
      city: demonstration ? parts.demonstrationCity : parts.city,
      demonstration,
    }
    const report = await importEntries(options, register, rows)
    print(
      values.json ? JSON.stringify(report) : `${report.taken} of ${rows.length} rows taken, ${report.changed} changes`,
    )
    for (const fault of report.faults) say(`row ${fault.row}: ${fault.column}: ${fault.reason}`)
    return report.faults.length === 0 ? 0 : report.taken > 0 ? 3 : 1
  } finally {
    await opened.close()
  }
}

export const importCommands: readonly CliCommand[] = [
  {
    name: 'import',
    usage: 'import REGISTER FILE.json',
    title: 'rows of a register; faulty rows are named and left out',
    run: importFile,
  },
]
