/**
 * The city's time as the server says it, moved on by this machine's clock. In the demonstration the two differ by weeks:
 * nothing else in the workbench may read the clock.
 */
let ahead = 0

export function setCityTime(now: string): void {
  ahead = Date.parse(now) - Date.now()
}

/** Milliseconds since 1970 in the city's time. */
export const cityNow = (): number => Date.now() + ahead

/** For measuring how long something takes here, such as a call. */
export const ticks = (): number => performance.now()
