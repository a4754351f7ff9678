import { setPriority } from 'node:os'
import { tidy } from '#store'
import { playYear } from '../app/index.ts'
import { argumentsOf } from './arguments.ts'
import type { CliCommand } from './commands.ts'
import { openHouse } from './open-house.ts'
import { type Parts, print, say } from './parts.ts'
import { progress } from './progress.ts'
import { settingsOf } from './settings.ts'

const LOWEST = 19

/**
 * Plays the demonstration's year into its database beside the running server, giving way to everything else. Stopped at
 * any moment, the next run takes it up where it was. Ends with the process that started it.
 */
async function playBeside(argv: readonly string[], parts: Parts): Promise<number> {
  const { values } = argumentsOf(argv, {})
  setPriority(LOWEST)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
    process.on(signal as 'disconnect', () => stop.abort())
  const settings = settingsOf(process.env, true)
  const year = await parts.demonstrationYear()
  const opened = await openHouse(parts, settings, { demonstration: true, beside: true, connections: 2 })
  try {
    const options = { store: opened.store, law: parts.law, city: parts.demonstrationCity, demonstration: true }
    const line = process.connected ? undefined : progress(`Demonstration: the year ${year.year}`)
    const began = performance.now()
    const { owner } = opened.database
    const tell = ({ done, total }: { done: number; total: number }) => line?.at(done, total)
    const played = await playYear(options, year, settings.demonstrationYearScale, stop.signal, tell, () =>
      tidy(owner, 'statistics'),
    )
    line?.end()
    if (stop.signal.aborted) return 3
    await tidy(owner)
    const seconds = Math.round((performance.now() - began) / 1000)
    for (const [what, count] of Object.entries(played.refused)) say(`  not done: ${what} (${count})`)
    if (!process.connected)
      print(values.json ? JSON.stringify({ ...played, seconds }) : `${played.done} matters, ${seconds} s`)
    return 0
  } finally {
    await opened.close()
    if (process.connected) process.disconnect?.()
  }
}

export const yearCommands: readonly CliCommand[] = [
  {
    name: 'demonstration-year',
    usage: 'demonstration-year',
    title: 'plays the demonstration’s year beside a running server (start does it by itself)',
    run: playBeside,
  },
]
