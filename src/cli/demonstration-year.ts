import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type App, type DemonstrationYear, yearProgress } from '../app/index.ts'
import { type Parts, say } from './parts.ts'
import { progress } from './progress.ts'
import type { Settings } from './settings.ts'

const LOOK_EVERY_MS = 1500

/**
 * Brings the demonstration's year to life in a process of its own, of the lowest priority, and follows in the record how
 * far it has come. Every process of a demonstration follows; the one that also works starts it. Ends with the server.
 */
export async function bringYear(parts: Parts, app: App, settings: Settings): Promise<() => Promise<void>> {
  const { house } = app
  const planned = await parts.demonstrationYear().catch((error: Error) => {
    say(`Demonstration: this package has no year to play (${error.message.split('\n')[0]})`)
    return null
  })
  if (!planned) return async () => {}
  const look = async (): Promise<boolean> => {
    const year = await stateOf(app, planned, settings.demonstrationYearScale)
    const failed = house.years[planned.year]?.state === 'failed' && year.state !== 'ready'
    house.years = { ...house.years, [planned.year]: failed ? { ...year, state: 'failed' } : year }
    return year.state === 'ready'
  }
  if (await look()) return async () => {}
  const stop = new AbortController()
  const works = settings.role === 'all' || settings.role === 'worker'
  const child = works ? start(parts, stop.signal) : Promise.resolve(null)
  void child.then((code) => {
    if (code === null || code === 0 || stop.signal.aborted) return
    say(`Demonstration: the year ${planned.year} stopped (exit ${code}); the next start takes it up`)
    const { done = 0, total = 0 } = house.years[planned.year] ?? {}
    house.years = { ...house.years, [planned.year]: { state: 'failed', done, total } }
  })
  const line = progress(`Demonstration: the year ${planned.year}`)
  const following = (async () => {
    while (!stop.signal.aborted) {
      await sleep(LOOK_EVERY_MS, undefined, { signal: stop.signal }).catch(() => {})
      const isReady = await look().catch(() => false)
      const { done = 0, total = 0 } = house.years[planned.year] ?? {}
      if (works) line.at(done, total)
      if (!isReady) continue
      line.end()
      if (works) say(`Demonstration: the year ${planned.year} is there (${total} matters)`)
      return
    }
    line.end()
  })()
  return async () => {
    stop.abort()
    await Promise.all([child, following])
  }
}

async function stateOf(app: App, planned: DemonstrationYear, scale: number) {
  const parts = await yearProgress(app.house, planned, scale)
  const done = parts.reduce((sum, part) => sum + part.done, 0)
  const total = parts.reduce((sum, part) => sum + part.total, 0)
  const begun = parts.some((part) => part.lives > 0)
  const state = parts.every((part) => part.ended) ? 'ready' : begun ? 'loading' : 'waiting'
  return { state, done, total } as const
}

/** The exit code of the process that plays; it is told to end when `signal` says so, or when this process dies. */
async function start(parts: Parts, signal: AbortSignal): Promise<number> {
  const main = path.join(parts.root, 'src/main.ts')
  const flags = process.execArgv.filter((flag) => !/^--(?:cpu-prof|heap-prof|prof|inspect)/.test(flag))
  const child = spawn(process.execPath, [...flags, '--max-old-space-size=512', main, 'demonstration-year'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const end = () => void child.kill('SIGTERM')
  signal.addEventListener('abort', end)
  try {
    const [code] = (await once(child, 'exit')) as [number | null]
    return code ?? 1
  } catch (error) {
    say(`Demonstration: its year could not be started: ${(error as Error).message}`)
    return 1
  } finally {
    signal.removeEventListener('abort', end)
  }
}
