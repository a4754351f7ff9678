import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './chromium.ts'

/** Installs Debian's Chromium and a Chinese font where that is possible, and says what it does or why it cannot. */
export async function installChromium(say: (text: string) => void): Promise<void> {
  if (!existsSync('/usr/bin/apt-get')) return
  if (process.getuid?.() !== 0) {
    say('Browser tests need Chromium, and only root can install it: sudo apt-get install chromium fonts-noto-cjk')
    return
  }
  say('Installing Chromium for the browser tests (about 150 MB, once) …')
  const began = performance.now()
  const timer = setInterval(() => say(`  … ${Math.round((performance.now() - began) / 1000)} s`), 5_000)
  try {
    await apt(['update'])
    await apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  } catch (error) {
    say(`Chromium could not be installed: ${(error as Error).message}`)
  } finally {
    clearInterval(timer)
  }
  if (findChromium() === undefined) say('Browser tests are skipped.')
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
