import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')

/** What the fake server does: says that it is ready, counts signals, ends a moment after the first. */
const main = `
import type {} from 'node:fs'
const [command, ...rest]: string[] = process.argv.slice(2)
if (command === 'start') {
  let signals: number = 0
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      signals++
      if (signals === 1) setTimeout(() => { console.log('stopped after', signals, name); process.exit(0) }, 300)
    })
  }
  setInterval(() => {}, 1000)
  console.log('ready', process.pid)
} else {
  console.log(JSON.stringify({ command, rest, folder: process.cwd() }))
  process.exitCode = Number(rest[0] ?? 0)
}
`

/** A project with the real launchers and no dependencies, in a folder with spaces and Chinese in its name. */
export function fakeProject(): { folder: string; remove(): void } {
  const outer = mkdtempSync(path.join(tmpdir(), 'fadu-launch-'))
  const folder = path.join(outer, '我的 project (新)')
  mkdirSync(path.join(folder, 'src'), { recursive: true })
  cpSync(path.join(root, 'bin'), path.join(folder, 'bin'), { recursive: true })
  const manifest = { name: 'fake', version: '1.0.0', type: 'module' }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  writeLock(folder, 'fake')
  writeFileSync(path.join(folder, 'src/main.ts'), main)
  return { folder, remove: () => rmSync(outer, { recursive: true, force: true }) }
}

export function writeLock(folder: string, name: string): void {
  const lock = { name, version: '1.0.0', lockfileVersion: 3, packages: { '': { name, version: '1.0.0' } } }
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock))
}

export interface Ran {
  child: ChildProcess
  stdout(): string
  stderr(): string
  /** Resolves when the output holds the text. */
  says(text: string): Promise<void>
  done: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Runs a command without LANG and without what the test runner put into the environment. */
export function runCommand(command: string[], folder: string, environment: NodeJS.ProcessEnv = {}): Ran {
  const { PATH, HOME, NODE_EXTRA_CA_CERTS, SSL_CERT_FILE } = process.env
  const child = spawn(command[0]!, command.slice(1), {
    cwd: folder,
    env: { PATH, HOME, NODE_EXTRA_CA_CERTS, SSL_CERT_FILE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  const waiting = new Set<() => void>()
  const check = () => {
    for (const look of waiting) look()
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    check()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    check()
  })
  const done = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal }))
  })
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    done,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!stdout.includes(text) && !stderr.includes(text)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
        void done.then(() => reject(new Error(`ended without saying “${text}”: ${stdout}${stderr}`)))
      }),
  }
}
