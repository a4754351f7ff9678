import { existsSync } from 'node:fs'
import { aptInstall } from './apt-install.ts'
import { findChromium } from './chromium.ts'

/** Installs Debian's Chromium and a Chinese font where that is possible, and says what it does or why it cannot. */
export async function installChromium(say: (text: string) => void): Promise<void> {
  if (!existsSync('/usr/bin/apt-get')) return
  const packages = ['chromium', 'fonts-noto-cjk']
  await aptInstall({ what: 'Chromium', forWhat: 'browser tests', size: 'about 150 MB', packages }, say)
  if (findChromium() === undefined) say('Browser tests are skipped.')
}
