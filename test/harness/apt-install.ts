import { spawn } from 'node:child_process'

export interface Wanted {
  what: string
  forWhat: string
  size: string
  packages: string[]
}

/** Installs packages of the system where the user may, and says what it does or why it cannot. Never throws. */
export async function aptInstall(
  { what, forWhat, size, packages }: Wanted,
  say: (text: string) => void,
): Promise<void> {
  if (process.getuid?.() !== 0) {
    say(`The ${forWhat} need ${what}, and only root can install it: sudo apt-get install ${packages.join(' ')}`)
    return
  }
  say(`Installing ${what} for the ${forWhat} (${size}, once) …`)
  const began = performance.now()
  const timer = setInterval(() => say(`  … ${Math.round((performance.now() - began) / 1000)} s`), 5_000)
  try {
    await apt(['update'])
    await apt(['install', '-y', '--no-install-recommends', ...packages])
  } catch (error) {
    say(`${what} could not be installed: ${(error as Error).message}`)
  } finally {
    clearInterval(timer)
  }
}

function apt(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', ['-q', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000)
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`apt-get ${args[0]}: ${said.trim()}`))))
  })
}
