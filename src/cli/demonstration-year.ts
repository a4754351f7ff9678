import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type App, type DemonstrationYear, type YearState, yearProgress } from '../app/index.ts'
import { type Parts, say } from './parts.ts'
import { progress } from './progress.ts'
import type { Settings } from './settings.ts'

const LOOK_EVERY_MS = 1500

/** A year that is to be brought to life; `begin` starts it and gives the function that ends it with the server. */
export interface ComingYear {
  begin(): () => Promise<void>
}

/**
 * Brings the demonstration's year to life in a process of its own, of the lowest priority, and follows in the record how
 * far it has come. Every process of a demonstration follows; the one that also works starts it. Null when it is there.
 */
export async function comingYear(parts: Parts, app: App, settings: Settings): Promise<ComingYear | null> {
  const { house } = app
  const planned = await parts.demonstrationYear().catch((error: Error) => {
    say(`Demonstration: this package has no year to play (${error.message.split('\n')[0]})`)
    return null
  })
  if (!planned) return null
  const tell = (state: YearState) => {
    house.years = { ...house.years, [planned.year]: state }
  }
  let hasFailed = false
  const look = async (): Promise<YearState> => {
    const found = await stateOf(app, planned, settings.demonstrationYearScale)
    const state = hasFailed && found.state !== 'ready' ? { ...found, state: 'failed' as const } : found
    tell(state)
    return state
  }
  if ((await look()).state === 'ready') return null
  const works = settings.role === 'all' || settings.role === 'worker'
  const begin = () => {
    const stop = new AbortController()
    const playing = works ? start(parts, stop.signal) : Promise.resolve(0)
    void playing.then((code) => {
      if (code === 0 || stop.signal.aborted) return
      hasFailed = true
      say(`Demonstration: the year ${planned.year} stopped (exit ${code}); the next start takes it up`)
    })
    const line = progress(`Demonstration: the year ${planned.year}`)
    const following = (async () => {
      while (!stop.signal.aborted) {
        await sleep(LOOK_EVERY_MS, undefined, { signal: stop.signal }).catch(() => {})
        const year = await look().catch(() => null)
        if (works && year) line.at(year.done, year.total)
        if (year?.state !== 'ready') continue
        line.end()
        if (works) say(`Demonstration: the year ${planned.year} is there (${year.total} matters)`)
        return
      }
      line.end()
    })()
    return async () => {
      stop.abort()
      await Promise.all([playing, following])
    }
  }
  return { begin }
}

async function stateOf(app: App, planned: DemonstrationYear, scale: number): Promise<YearState> {
  const parts = await yearProgress(app.house, planned, scale)
  const done = parts.reduce((sum, part) => sum + part.done, 0)
  const total = parts.reduce((sum, part) => sum + part.total, 0)
  const begun = parts.some((part) => part.lives > 0)
  const state = parts.every((part) => part.ended) ? 'ready' : begun ? 'loading' : 'waiting'
  return { state, done, total }
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
