/**
 * The city's time as the server says it, moved on by this machine's clock. In the demonstration the two differ by weeks:
 * nothing else in the workbench may read the clock.
 */
let ahead = 0
const listeners = new Set<() => void>()

export function setCityTime(now: string): void {
  const next = Date.parse(now) - Date.now()
  const moved = Math.abs(next - ahead) > 2000
  ahead = next
  if (moved) for (const listener of listeners) listener()
}

/** Called when the city's time jumps; returns how to stop listening. */
export function onClockMoved(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Milliseconds since 1970 in the city's time. */
export const cityNow = (): number => Date.now() + ahead

/** For measuring how long something takes here, such as a call. */
export const ticks = (): number => performance.now()
