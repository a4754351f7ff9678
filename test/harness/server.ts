import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const main = path.join(import.meta.dirname, '../../src/main.ts')
const hook = pathToFileURL(path.join(import.meta.dirname, '../../src/tsx-hook.mjs')).href

export interface RunningServer {
  url: string
  port: number
  data: string
  child: ChildProcess
  /** Milliseconds from the start of the process until it said that it was ready. */
  readyMs: number
  /** What it wrote to its error output so far. */
  said(): string
  /** Ends it in order and waits. */
  stop(): Promise<void>
}

/** A folder for a server's data, removed when this process ends. */
export function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fadu-server-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port was given')
  return address.port
}

/** The real server as a process of its own, with its own embedded database: what `npm start` runs. */
export async function startServer(
  given: { data?: string; port?: number; env?: Record<string, string>; nodeArguments?: string[] } = {},
): Promise<RunningServer> {
  const data = given.data ?? dataFolder()
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', hook, ...(given.nodeArguments ?? []), main, 'start'], {
    env: {
      ...process.env,
      FADU_DATA: data,
      FADU_PORT: String(given.port ?? 0),
      FADU_HOST: '127.0.0.1',
      FADU_WORKBENCH: 'off',
      FADU_DEMO_MATTERS: '0',
      FADU_DEMO_YEAR: 'off',
      FADU_ANONYMOUS_PER_MINUTE: '10000000',
      ...given.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endWithUs = () => void child.kill('SIGTERM')
  process.once('exit', endWithUs)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-20_000)
  })
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const found = /ready at (http:\S+)/.exec(printed)
      if (found) resolve(found[1] as string)
    })
    child.once('exit', (code, signal) => reject(new Error(`the server ended (${code ?? signal}): ${said}`)))
  })
  const readyMs = performance.now() - began
  return {
    url: url.replace('localhost', '127.0.0.1'),
    port: Number(new URL(url).port),
    data,
    child,
    readyMs,
    said: () => said,
    stop: async () => {
      process.removeListener('exit', endWithUs)
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

export interface DatabaseProcesses {
  postmaster: number
  /** Serving the application. */
  backends: number[]
  /** Every child of the postmaster, with its title, such as `… walwriter`. */
  children: { pid: number; title: string }[]
}

/** Processes of the embedded database on a data folder. */
export function databaseProcesses(data: string): DatabaseProcesses {
  const postmaster = Number(readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const children: DatabaseProcesses['children'] = []
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      if (parent === postmaster)
        children.push({ pid: Number(name), title: readFileSync(`/proc/${name}/cmdline`, 'utf8') })
    } catch {
      // It has ended meanwhile.
    }
  }
  const backends = children.filter(({ title }) => title.includes(' fadu_app ')).map(({ pid }) => pid)
  return { postmaster, backends, children }
}
