// CLI: the commands of `fadu`. Results on stdout, progress on stderr; exit 0 ok, 1 found or failed, 2 usage, 3 partly.
// A command opens what it needs, calls one use case or one function of the store or the ledger, and closes again.
import { commands } from './commands.ts'
import { endWithReader, exitCodeOf } from './outcome.ts'
import { type Parts, print, say } from './parts.ts'
import { serveUntilStopped } from './serving.ts'

export type { Parts } from './parts.ts'
export { type Serving, serve } from './serving.ts'

const USAGE = `Usage: fadu COMMAND

  start                     the demonstration, with its own database
  serve                     an empty start on FADU_DATABASE_URL
${commands.map(({ usage, title }) => `  ${usage.padEnd(25)} ${title}`).join('\n')}

Settings: FADU_PORT, FADU_HOST, FADU_DATA, FADU_DATABASE_URL, FADU_ROLE. --json prints results as JSON.
`

endWithReader()

/** Runs one command and gives its exit code. */
export async function run(argv: readonly string[], parts: Parts): Promise<number> {
  const [name, ...rest] = argv
  return exitCodeOf(async () => {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      process.stdout.write(USAGE)
      return name === undefined ? 2 : 0
    }
    if (name === '--version' || name === 'version') {
      print(parts.version)
      return 0
    }
    if (name === 'start' || name === 'serve') return serveUntilStopped(parts, name === 'start')
    const command = commands.find((item) => item.name === name)
    if (!command) {
      say(`There is no command ${name}.\n\n${USAGE}`)
      return 2
    }
    return command.run(rest, parts)
  })
}
