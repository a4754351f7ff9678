import type { Parts } from './parts.ts'

export interface CliCommand {
  name: string
  usage: string
  title: string
  run(argv: readonly string[], parts: Parts): Promise<number>
}

export const commands: readonly CliCommand[] = []
