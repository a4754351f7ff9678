import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { aptInstall } from './apt-install.ts'

const has = (program: string): boolean => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice']
const findOffice = (): string | undefined => OFFICE.find((place) => existsSync(place))

/** What a test that renders documents passes as `skip`: false, or the reason that the summary prints. */
export const withoutOffice = (): false | string =>
  findOffice() !== undefined && has('pdftotext')
    ? false
    : 'no LibreOffice or no poppler on this machine (Debian: apt-get install libreoffice-writer-nogui poppler-utils fonts-noto-cjk)'

export const withoutPoppler = (): false | string =>
  has('pdftotext') ? false : 'no pdftotext on this machine (Debian: apt-get install poppler-utils)'

export async function installOffice(say: (text: string) => void): Promise<void> {
  if (withoutOffice() === false || !existsSync('/usr/bin/apt-get')) return
  const packages = ['libreoffice-writer-nogui', 'poppler-utils', 'fonts-noto-cjk']
  await aptInstall({ what: 'LibreOffice', forWhat: 'tests that render documents', size: 'about 300 MB', packages }, say)
}

/** What LibreOffice makes of a document, with a profile of its own that is removed again. */
export async function converted(bytes: Uint8Array, to: 'pdf' | 'docx'): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fadu-office-'))
  try {
    await writeFile(path.join(folder, 'sent.docx'), bytes)
    const filter = to === 'docx' ? 'docx:MS Word 2007 XML' : 'pdf'
    const out = path.join(folder, 'out')
    await run(findOffice()!, [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      out,
      path.join(folder, 'sent.docx'),
    ])
    return await readFile(path.join(out, `sent.${to}`))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** The text of each page of a PDF as it is laid out, lines apart. */
export async function pagesOf(pdf: Uint8Array): Promise<string[][]> {
  const text = await throughPoppler('pdftotext', ['-layout', '-enc', 'UTF-8'], pdf)
  const lines = text.split('\f').map((page) => page.split('\n').map((line) => line.trimEnd()))
  return lines.slice(0, -1).map((page) => page.filter((line) => line.trim() !== ''))
}

export interface PlacedWord {
  page: number
  text: string
  /** Millimetres from the upper left corner of the page. */
  left: number
  top: number
  right: number
  bottom: number
}

/** Every word of a PDF with its place. */
export async function wordsOf(pdf: Uint8Array): Promise<PlacedWord[]> {
  const boxes = await throughPoppler('pdftotext', ['-bbox'], pdf)
  const mm = (points: string | undefined) => (Number(points) / 72) * 25.4
  let page = 0
  return boxes.split('\n').flatMap((line) => {
    if (line.includes('<page ')) page += 1
    const box = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)<\/word>/.exec(line)
    if (box === null) return []
    const [, left, top, right, bottom, text] = box
    return [{ page, text: text!, left: mm(left), top: mm(top), right: mm(right), bottom: mm(bottom) }]
  })
}

async function throughPoppler(program: string, options: string[], pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fadu-poppler-'))
  try {
    const file = path.join(folder, 'it.pdf')
    await writeFile(file, pdf)
    return await run(program, [...options, file, '-'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 })
    let out = ''
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${program} ended with ${code}: ${said}`)),
    )
  })
}
