import { dateOf, fromMs, type Instant, type WorkCalendar, workCalendar } from '#calendar'
import type { Facts } from '#engine'
import { type Clock, offsetClock } from '#kernel'
import { type OutboxItem, type Store, shutSubjects } from '#store'
import { type City, CityIndex } from './city.ts'
import { type Compiled, type Law, LawBook } from './law-book.ts'

export interface HouseOptions {
  store: Store
  city: City
  law: Law
  demonstration: boolean
  log?: (message: string) => void
  /** For tests: the clock to use in place of the database's. */
  clock?: Clock
  version?: string
  /** Hands notices to whatever carries them (SMS, a message service); at least once. Without it they are told nobody. */
  deliver?: (items: readonly OutboxItem[]) => Promise<void>
}

export interface YearState {
  state: 'waiting' | 'loading' | 'ready' | 'failed'
  done: number
  total: number
}

/** What every use case works with: the store, the city, the law, the clock and the calendar. */
export class House {
  readonly store: Store
  readonly city: CityIndex
  readonly book: LawBook
  readonly demonstration: boolean
  readonly version: string
  readonly log: (message: string) => void
  readonly clock: Clock
  readonly deliver: (items: readonly OutboxItem[]) => Promise<void>
  /** Milliseconds by which the demonstration's clock runs ahead. */
  ahead = 0
  /** Years that a demonstration brings to life, and how far each has come. */
  years: Readonly<Record<string, YearState>> = {}
  /** While a demonstration's past is being written: nothing is settled by the passing of time. */
  isPlaying = false
  readonly #wall: Clock
  readonly #calendars = new Map<string, WorkCalendar>()
  readonly #above: Readonly<Record<string, readonly string[]>>

  constructor(options: HouseOptions) {
    this.store = options.store
    this.city = new CityIndex(options.city)
    this.book = new LawBook(options.law, options.store.definitions)
    this.demonstration = options.demonstration
    this.version = options.version ?? '0'
    this.log = options.log ?? (() => {})
    this.deliver = options.deliver ?? (async () => {})
    this.#wall = options.store.clock
    this.clock = offsetClock(options.clock ?? options.store.clock, () => this.ahead)
    this.#above = Object.freeze(Object.fromEntries(options.city.organs.map(({ id }) => [id, this.city.above(id)])))
  }

  now(): Instant {
    return fromMs(Math.floor(this.clock.now()))
  }

  /** The database's time, which a moved clock does not touch: sessions and limits on tries live by it. */
  wall(): Instant {
    return fromMs(Math.floor(this.#wall.now()))
  }

  /** Working days as they are known on a day. */
  calendar(day: string): WorkCalendar {
    const kept = this.#calendars.get(day)
    if (kept) return kept
    const calendar = workCalendar(this.book.law.calendars, {
      region: this.city.city.identity.region,
      knownAt: day as ReturnType<typeof dateOf>,
    })
    // Most days know the same notices: then the tables already made are kept.
    const same = [...this.#calendars.values()].find(
      (other) =>
        other.notices.length === calendar.notices.length &&
        other.notices.every((notice, i) => notice.id === calendar.notices[i]?.id),
    )
    if (this.#calendars.size > 1000) this.#calendars.clear()
    this.#calendars.set(day, same ?? calendar)
    return same ?? calendar
  }

  /** What every decision of that moment knows; what an act declares besides is added by `factsFor`. */
  facts(compiled: Compiled, now: Instant): Facts {
    const day = dateOf(now)
    return {
      calendar: this.calendar(day),
      parameters: this.city.parameters(day),
      versions: this.book.versions(compiled),
      above: this.#above,
    }
  }

  /** Subjects that these keys shut a reader out of; few, as only reports that name a unit have such keys. */
  shutSubjects(keys: readonly string[]): Promise<string[]> {
    return keys.length === 0 ? Promise.resolve([]) : shutSubjects(this.store, keys)
  }
}
