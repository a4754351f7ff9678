import { isAppError } from '#kernel'

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** A reader that has seen enough (`| head`) ends the command without noise. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })
}

/** What a command comes to: its own code, 2 for wrong usage, 1 for everything that went wrong, told on stderr. */
export async function exitCodeOf(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (isAppError(error)) {
      tell(error.message)
      return error.code === 'CLI_USAGE' ? 2 : 1
    }
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 1
  }
}
