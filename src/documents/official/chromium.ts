import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { documentsError } from '../errors.ts'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** No account, no extension, no connection: the page that it prints needs none. */
const ARGUMENTS = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pdf-header-footer',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

const isProgram = (place: string): Promise<boolean> =>
  access(place, constants.X_OK).then(
    () => true,
    () => false,
  )

/** The installed browser, or undefined; one that is named goes first. */
export async function findPrinter(named: string | undefined): Promise<string | undefined> {
  for (const place of named ? [path.resolve(named), ...USUAL] : USUAL) if (await isProgram(place)) return place
  return undefined
}

/**
 * Prints a page in a browser of its own, with a profile that is removed afterwards.
 * Throws DOCUMENTS_NO_CHROMIUM, DOCUMENTS_PDF_FAILED (also when it takes longer than `milliseconds`).
 */
export async function printPage(page: string, named: string | undefined, milliseconds: number): Promise<Uint8Array> {
  const place = await findPrinter(named)
  if (place === undefined)
    throw documentsError('DOCUMENTS_NO_CHROMIUM', { places: [...(named ? [named] : []), ...USUAL].join(', ') })
  const folder = await mkdtemp(path.join(tmpdir(), 'fadu-pdf-'))
  try {
    const source = path.join(folder, 'page.html')
    const target = path.join(folder, 'page.pdf')
    await writeFile(source, page)
    const profile = `--user-data-dir=${path.join(folder, 'profile')}`
    // Chromium has no sandbox for root; the page is ours and holds no script but ours.
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    await run(
      place,
      [...ARGUMENTS, ...root, profile, `--print-to-pdf=${target}`, pathToFileURL(source).href],
      folder,
      milliseconds,
    )
    return new Uint8Array(await readFile(target))
  } catch (error) {
    throw documentsError('DOCUMENTS_PDF_FAILED', { place, reason: (error as Error).message }, error)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

function run(place: string, args: string[], home: string, milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own: the launcher script and the browser's processes end together.
    const child = spawn(place, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: home, TMPDIR: home },
    })
    let said = ''
    let late = false
    const end = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      } catch {
        // Already gone.
      }
    }
    const timer = setTimeout(() => {
      late = true
      end()
    }, milliseconds)
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-500)
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      end()
      if (late) reject(new Error(`it had not finished after ${milliseconds / 1000} s`))
      else if (code === 0) resolve()
      else reject(new Error(`it ended with ${code}: ${said.trim()}`))
    })
  })
}
