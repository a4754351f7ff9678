import { type App, play } from '../app/index.ts'
import { type Parts, say } from './parts.ts'

const TELL_EVERY_MS = 2000

/** Fills an empty demonstration with its last weeks, in the background; the function given back waits for the end. */
export function playWeeks(parts: Parts, app: App, matters: number): () => Promise<void> {
  const stop = new AbortController()
  const playing = (async () => {
    const { procedure, plan } = await parts.demonstrationWeeks()
    let told = performance.now()
    const played = await play(
      app.house,
      procedure,
      plan(app.house.clock.now(), matters),
      stop.signal,
      ({ done, total }) => {
        if (performance.now() - told < TELL_EVERY_MS) return
        told = performance.now()
        say(`Demonstration: the last weeks of the city, ${done} of ${total} acts`)
      },
    )
    if (!played || stop.signal.aborted) return
    say(`Demonstration: the last weeks of the city are there (${played.done - played.refused.length} acts)`)
    const refused = Map.groupBy(played.refused, ({ act, code }) => `${act.do} ${code}`)
    for (const [what, list] of refused) say(`  not done: ${what} (${list.length})`)
  })().catch((error: Error) => say(`Demonstration: its last weeks could not be written: ${error.message}`))
  return async () => {
    stop.abort()
    await playing
  }
}
