import { type ParseArgsConfig, parseArgs } from 'node:util'
import { cliError } from './errors.ts'

/** Reads options and operands; anything unknown is wrong usage, told with the reason. */
export function argumentsOf<T extends NonNullable<ParseArgsConfig['options']>>(argv: readonly string[], options: T) {
  try {
    return parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' }, ...options },
      allowPositionals: true,
      strict: true,
    })
  } catch (cause) {
    throw cliError('CLI_USAGE', { reason: (cause as Error).message.split('\n')[0] }, cause)
  }
}

export function operand(positionals: readonly string[], at: number, what: string): string {
  const found = positionals[at]
  if (found === undefined) throw cliError('CLI_USAGE', { reason: `${what} is missing` })
  return found
}
