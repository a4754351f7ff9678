import { accountCommands } from './account.ts'
import { checkCommands } from './check.ts'
import { yearCommands } from './demonstration-year-playing.ts'
import { doctorCommands } from './doctor.ts'
import { importCommands } from './import.ts'
import { lawCommands } from './law.ts'
import type { Parts } from './parts.ts'
import { recordCommands } from './record.ts'
import { reportCommands } from './report.ts'

export interface CliCommand {
  name: string
  usage: string
  title: string
  run(argv: readonly string[], parts: Parts): Promise<number>
}

export const commands: readonly CliCommand[] = [
  ...checkCommands,
  ...recordCommands,
  ...reportCommands,
  ...importCommands,
  ...accountCommands,
  ...lawCommands,
  ...doctorCommands,
  ...yearCommands,
]
