import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startSequencer } from '#store'
import { openApp } from '../app/index.ts'
import { buildWorkbench } from './build-workbench.ts'
import { playWeeks } from './demonstration-weeks.ts'
import { comingYear } from './demonstration-year.ts'
import { cliError } from './errors.ts'
import { openHouse } from './open-house.ts'
import { type Parts, print, say } from './parts.ts'
import { portHolder } from './port-holder.ts'
import { settingsOf } from './settings.ts'

/** Fails before anything is started when the port is taken, and says by whom. */
async function assertPortFree(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? cliError('CLI_PORT_TAKEN', { host, port, holder: portHolder(port) }, error)
          : error,
      )
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** Runs `work` again and again, one at a time, until stopped. A failure is told and the next turn comes later. */
function repeat(work: () => Promise<void>, everyMs: number): { stop(): Promise<void> } {
  let stopped = false
  let failing = false
  const wake = new AbortController()
  const running = (async () => {
    while (!stopped) {
      try {
        await work()
        failing = false
      } catch (error) {
        if (!failing && !stopped) say(`The sweep failed and tries again: ${(error as Error).message}`)
        failing = true
      }
      if (!stopped) await sleep(failing ? everyMs * 5 : everyMs, undefined, { signal: wake.signal }).catch(() => {})
    }
  })()
  return {
    stop: async () => {
      stopped = true
      wake.abort()
      await running
    },
  }
}

/** A server that was started; `closed` resolves once everything has ended. */
export interface Serving {
  url: string
  stop(): Promise<void>
}

/** `start` is the demonstration, `serve` the empty production start. */
export async function serve(
  parts: Parts,
  demonstration: boolean,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Serving> {
  const settings = settingsOf(env, demonstration)
  if (!demonstration && !settings.database) throw cliError('CLI_NO_DATABASE')
  const listens = settings.role !== 'worker'
  if (listens && settings.port !== 0) await assertPortFree(settings.host, settings.port)
  const opened = await openHouse(parts, settings, { demonstration })
  const ends: (() => Promise<void>)[] = [opened.close]
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end().catch((error: Error) => say(error.message))
  }
  try {
    const app = await openApp({
      store: opened.store,
      city: demonstration ? parts.demonstrationCity : parts.city,
      law: parts.law,
      demonstration,
      version: parts.version,
      log: say,
    })
    if (settings.role === 'worker' || settings.role === 'all') {
      const sequencer = startSequencer(opened.options)
      ends.push(() => sequencer.stop())
      const sweeper = repeat(() => app.tick(), 1000)
      ends.push(() => sweeper.stop())
    }
    let url = ''
    const weeks = demonstration && settings.role !== 'portal' ? settings.demonstrationMatters : 0
    if (weeks > 0) ends.push(playWeeks(parts, app, weeks))
    const year = settings.demonstrationYear ? await comingYear(parts, app, settings) : null
    if (listens) {
      const server = await parts.buildServer({
        services: app.services,
        log: say,
        secureCookies: settings.secureCookies,
        anonymousPerMinute: settings.anonymousPerMinute,
        trustProxy: settings.trustProxy,
        open311: settings.open311,
        workbench: path.join(parts.root, 'web/dist'),
        role: settings.role as 'portal' | 'workbench' | 'all',
      })
      await server.listen({ host: settings.host, port: settings.port }).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EADDRINUSE'
          ? cliError(
              'CLI_PORT_TAKEN',
              { host: settings.host, port: settings.port, holder: portHolder(settings.port) },
              error,
            )
          : error
      })
      ends.push(async () => {
        await server.close()
      })
      const address = server.server.address()
      const port = typeof address === 'object' && address ? address.port : settings.port
      const name = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(settings.host) ? 'localhost' : settings.host
      url = `http://${name}:${port}`
      print(`Fadu is ready at ${url}`)
      if (settings.role !== 'portal' && env.FADU_WORKBENCH !== 'off') ends.push(buildWorkbench(parts.root, say))
    } else print('Fadu works in the background')
    // Only once the portal answers.
    if (year) ends.push(year.begin())
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Serves until told to end. A second signal does not wait any longer. */
export async function serveUntilStopped(parts: Parts, demonstration: boolean): Promise<number> {
  let ending = false
  let end: (signal: NodeJS.Signals) => void = () => {}
  const told = new Promise<NodeJS.Signals>((resolve) => {
    end = (signal) => {
      if (ending) process.exit(signal === 'SIGINT' ? 130 : 143)
      ending = true
      resolve(signal)
    }
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  const starting = serve(parts, demonstration)
  const first = await Promise.race([starting, told])
  if (typeof first === 'string') {
    // Told to end while starting: what is half up is finished and ended in order.
    await starting.then((serving) => serving.stop()).catch(() => {})
    return 0
  }
  await told
  await first.stop()
  return 0
}
