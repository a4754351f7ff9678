import { dateOf, type Instant, toMs } from '#calendar'
import { settle } from '#engine'
import { type Batch, type Loaded, linkRows, type NewEvent, type PlainValues, type Store } from '#store'
import { commandOf, type Life, type LifeStep, type Lived, type Opening, partyOf, whyOf } from './bulk-life.ts'
import { numberOf, subjectOf } from './declared-facts.ts'
import { type Change, Draft } from './draft.ts'
import { House, type HouseOptions } from './house.ts'
import type { Compiled } from './law-book.ts'
import { plainCopy } from './plain-copy.ts'
import { project } from './projecting.ts'
import { newNumber, newQueryCode, queryHash, take } from './taking.ts'

export interface BulkOptions extends HouseOptions {
  /**
   * An event that is stored with each group, in the same transaction: how far it has come. `before` is the hash of the
   * one stored last.
   */
  mark?: (before: string | undefined) => NewEvent | undefined
}

interface Kept {
  compiled: Compiled
  matter: Change['matter']
  plain: PlainValues
  queryHash: string | undefined
  isNew: boolean
  wording: string | undefined
}

/** Events that wait before they are stored together. */
const MOST = 1500

/**
 * The bulk path, for records born in Fadu: the decisions, seals and chains of the interactive path, many in one
 * transaction. What is derived from a matter is derived once, at the end of its life. Nothing else may write at the
 * same time; notices are not sent, as what is written lies in the past.
 */
export class Bulk {
  readonly #store: Store
  readonly #house: House
  readonly #clock: { ms: number }
  /** Written and not yet handed to the database. */
  #batches: Batch[] = []
  #events = 0
  #stored = 0
  readonly #kept = new Map<string, Kept>()
  readonly #series = new Map<string, number>()
  readonly #entries = new Map<string, ReturnType<Store['registers']['entry']>>()
  #flushing: Promise<void> = Promise.resolve()

  readonly #mark: BulkOptions['mark']
  #marked: string | undefined
  /** Running numbers for the matters that are opened next. */
  #serials: { own?: number | undefined; child?: number | undefined } = {}

  private constructor({ mark, ...options }: BulkOptions) {
    const clock = { ms: 0 }
    this.#clock = clock
    this.#mark = mark
    this.#store = options.store
    this.#house = new House({ ...options, store: this.#overlay(options.store), clock: { now: () => clock.ms } })
  }

  static async open(options: BulkOptions): Promise<Bulk> {
    const bulk = new Bulk(options)
    bulk.#clock.ms = options.store.clock.now()
    await bulk.#house.book.storeAll()
    return bulk
  }

  /** Events stored so far. */
  get stored(): number {
    return this.#stored
  }

  /** Plays a life to its end. It is stored with others, at the latest by `flush`. */
  async play(life: Life): Promise<Lived> {
    const lived: Lived = { number: '', queryCode: newQueryCode(), refused: [] }
    const named = new Map<string, string>()
    this.#serials.child = life.childSerial
    for (const [i, step] of life.steps.entries()) {
      const code = await this.#step(step, i === 0 ? life : step.opens, named, i === 0 ? lived.queryCode : undefined)
      if (code === null) continue
      lived.refused.push({ step: i, code })
      if (i === 0) throw new Error(`a life cannot begin: ${life.procedure} ${step.action} ${code}`)
    }
    lived.number = numberOf(named.get('') ?? '')
    if (this.#events >= MOST) await this.#hand()
    return lived
  }

  /** Takes one step; the code of the refusal where the law refuses it. */
  async #step(
    step: LifeStep,
    opening: Opening | undefined,
    named: Map<string, string>,
    queryCode: string | undefined,
  ): Promise<string | null> {
    const house = this.#house
    const { at: now, on: name = '' } = step
    this.#clock.ms = toMs(now)
    const known = opening ? undefined : named.get(name)
    const loaded = known ? this.#loaded(known) : null
    if (loaded === undefined || (!opening && !known)) throw new Error(`this life has no matter ${name}: ${step.action}`)
    const compiled = loaded
      ? await house.book.byDigest(loaded.matter.law)
      : house.book.current(opening?.procedure ?? '', dateOf(now))
    if (step.caller === 'time') {
      if (loaded) await this.#passTime(loaded, compiled, now)
      return null
    }
    this.#serials.own = opening?.serial
    const subject = known ?? `matter:${await newNumber(house, now)}`
    const taken = await take(house, {
      caller: step.caller === 'party' ? partyOf(subject, compiled) : step.caller,
      compiled,
      subject,
      loaded,
      command: commandOf(step, opening ? (opening.channel ?? 'web') : undefined, named),
      now,
      ...(opening ? { queryHash: queryHash(house, subject, queryCode ?? newQueryCode()) } : {}),
    })
    this.#keep(taken.draft)
    if (!taken.ok) return whyOf(taken.refusal)
    named.set(name, subject)
    const counts = new Map<string, number>()
    for (const child of taken.opened) {
      const path = `${name}/${child.link}`
      let n = counts.get(path) ?? 0
      while (named.has(`${path}/${n}`)) n++
      counts.set(path, n)
      named.set(`${path}/${n}`, child.subject)
    }
    return null
  }

  async #passTime(loaded: Loaded, compiled: Compiled, now: Instant): Promise<void> {
    const house = this.#house
    const draft = new Draft(house, now)
    const events = settle(compiled.definition, plainCopy(loaded.matter), now, house.facts(compiled, now))
    await draft.record(compiled, loaded, events)
    await draft.informParents()
    this.#keep(draft)
  }

  /** Resolves when everything played so far is stored, and the mark with it. */
  async flush(): Promise<void> {
    await this.#hand(true)
    await this.#flushing
  }

  #keep(draft: Draft): void {
    if (draft.isEmpty) return
    const { batch, changes } = draft.written()
    for (const [subject, change] of changes) {
      const before = this.#kept.get(subject)
      const kept: Kept = before ?? {
        compiled: change.compiled,
        matter: change.matter,
        plain: new Map(),
        queryHash: change.queryHash,
        isNew: change.isNew,
        wording: change.wording,
      }
      kept.matter = change.matter
      this.#kept.set(subject, kept)
    }
    for (const { subject, seq, values } of batch.personal ?? []) {
      const plain = this.#kept.get(subject)?.plain
      for (const [c, { value, salt }] of Object.entries(values)) plain?.set(c, { value, salt, seq })
    }
    for (const { subject, seq } of batch.events) if (subject.startsWith('series:')) this.#series.set(subject, seq)
    this.#batches.push(batch)
    this.#events += batch.events.length
  }

  /** One group is stored while the next is decided. */
  async #hand(atEnd = false): Promise<void> {
    const batches = this.#batches
    const count = this.#events
    if (batches.length === 0 && !(atEnd && this.#mark)) return
    for (const kept of this.#kept.values()) {
      const { compiled, matter, plain } = kept
      const now = this.#house.now()
      const known = kept.isNew ? plain : new Map([...(await this.#store.matters.plainValues(matter.subject)), ...plain])
      const last = batches.at(-1) as Batch
      last.projections ??= []
      last.projections.push(
        project(compiled, matter, this.#house.city, this.#house.facts(compiled, now), now, known, {
          queryHash: kept.queryHash,
          wording: kept.wording,
          keyed: this.#store.seal.keyed,
        }),
      )
    }
    this.#batches = []
    this.#events = 0
    this.#kept.clear()
    this.#series.clear()
    await this.#flushing
    const mark = this.#mark?.(this.#marked)
    if (mark) batches.push({ recordedAt: this.#house.wall(), events: [mark] })
    this.#flushing = this.#store.commitAll(batches).then((hashes) => {
      this.#stored += count
      // What stands in a register may have changed with them.
      if (batches.some(({ entries = [] }) => entries.length > 0)) this.#entries.clear()
      if (mark) this.#marked = hashes.at(-1)
    })
    // Told by the next group or by `flush`, which both wait for it.
    this.#flushing.catch(() => {})
  }

  #loaded(subject: string): Loaded | undefined {
    const kept = this.#kept.get(subject)
    if (!kept) return undefined
    const house = this.#house
    const { keyed } = this.#store.seal
    return {
      matter: kept.matter,
      head: '',
      get viewers() {
        const now = house.now()
        return project(kept.compiled, kept.matter, house.city, house.facts(kept.compiled, now), now, null, { keyed })
          .viewers
      },
      region: null,
      queryHash: kept.queryHash ?? null,
      shielded: false,
      headline: {},
    }
  }

  /** The store as it will be once all that waits is stored. */
  #overlay(store: Store): Store {
    return {
      ...store,
      matters: {
        ...store.matters,
        find: async (name) => this.#loaded(subjectOf(name.replace(/^matter:/, ''))) ?? store.matters.find(name),
        plainValues: async (subject) => this.#kept.get(subject)?.plain ?? store.matters.plainValues(subject),
        links: async (subject) => {
          // What begins here cannot be linked from what is stored already.
          const stored = this.#kept.get(subject)?.isNew ? [] : await store.matters.links(subject)
          const found = stored.filter(({ from }) => !this.#kept.has(from))
          for (const [from, { matter }] of this.#kept) {
            if (Object.keys(matter.links).length === 0) continue
            for (const { link, to, open } of linkRows(matter)) {
              if (from === subject || to === subject) found.push({ link, from, to, open })
            }
          }
          return found
        },
      },
      numbers: {
        ...store.numbers,
        next: async (day) => {
          const { own, child } = this.#serials
          this.#serials.own = undefined
          if (own !== undefined) return own
          if (child === undefined) return store.numbers.next(day)
          this.#serials.child = child + 1
          return child
        },
      },
      events: {
        ...store.events,
        head: async (subject) => {
          const seq = this.#series.get(subject)
          if (seq !== undefined) return { subject, seq, hash: '' } as Awaited<ReturnType<Store['events']['head']>>
          await this.#flushing
          return store.events.head(subject)
        },
      },
      registers: {
        ...store.registers,
        entry: (register, key, asOf, knownAt) => {
          const name = `${register} ${key} ${asOf} ${knownAt ?? ''}`
          const known = this.#entries.get(name)
          if (known) return known
          if (this.#entries.size > 50_000) this.#entries.clear()
          const entry = store.registers.entry(register, key, asOf, knownAt)
          this.#entries.set(name, entry)
          return entry
        },
      },
    }
  }
}
