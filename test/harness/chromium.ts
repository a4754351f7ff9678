import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The path of an installed browser (`FADU_CHROMIUM` goes first), or undefined. */
export function findChromium(): string | undefined {
  const named = process.env.FADU_CHROMIUM
  return [...(named ? [path.resolve(named)] : []), ...places].find((place) => {
    try {
      accessSync(place, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** What a browser test passes as `skip`: false, or the reason that the summary prints. */
export const withoutChromium: false | string =
  findChromium() === undefined ? 'no Chromium on this machine (Debian: apt-get install chromium fonts-noto-cjk)' : false

/** Works as root, opens no connection of its own. */
export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Close it in `after`. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error(`Cannot open a browser: ${withoutChromium}`)
  return chromium.launch({ executablePath, args: chromiumArguments })
}
