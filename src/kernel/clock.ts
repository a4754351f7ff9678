/** The only place where wall-clock time enters. Everything pure takes `now` as an argument. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that runs `offset()` milliseconds away from another: database time, or the demonstration's moved clock. */
export function offsetClock(base: Clock, offset: () => number): Clock {
  return { now: () => base.now() + offset() }
}

/** For tests: stands still until it is moved. */
export function manualClock(start: number): Clock & { set(now: number): void } {
  let now = start
  return {
    now: () => now,
    set: (value) => {
      now = value
    },
  }
}
