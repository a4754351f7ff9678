import { AppError, type ErrorKind } from '#kernel'

/** What can go wrong before or around the use cases, on the command line. */
export const CLI_ERRORS = {
  CLI_USAGE: { kind: 'invalid', message: '{reason}. Run `fadu --help`.' },
  CLI_PORT_TAKEN: {
    kind: 'conflict',
    message: 'Port {port} on {host} is taken by {holder}. End it, or choose another port: FADU_PORT=8081.',
  },
  CLI_NO_DATABASE: {
    kind: 'invalid',
    message:
      'FADU_DATABASE_URL is not set. `fadu serve` needs a PostgreSQL of its own; the demonstration is `npm start`.',
  },
  CLI_NOT_RUNNING: {
    kind: 'unavailable',
    message: 'No database answers under {data}. Start Fadu there, or give FADU_DATABASE_URL.',
  },
  CLI_NO_FILE: { kind: 'invalid', message: 'The file {file} cannot be read: {reason}.' },
} as const satisfies Record<string, { kind: ErrorKind; message: string }>

export type CliErrorCode = keyof typeof CLI_ERRORS

export function cliError(code: CliErrorCode, info: Record<string, unknown> = {}, cause?: unknown): AppError {
  const { kind, message } = CLI_ERRORS[code]
  const text = message.replace(/\{(\w+)\}/g, (_, name: string) => String(info[name]))
  return new AppError({ code, kind, message: text, info, cause })
}
