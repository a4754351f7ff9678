import { dateOf, type Instant, toMs } from '#calendar'
import type { Command } from '#engine'
import type { Values } from '#language'
import { type Batch, type Loaded, linkRows, type PlainValues, type Store } from '#store'
import { numberOf, subjectOf } from './declared-facts.ts'
import type { Change, Draft } from './draft.ts'
import { House, type HouseOptions } from './house.ts'
import type { Compiled } from './law-book.ts'
import { project } from './projecting.ts'
import type { As, Caller } from './services.ts'
import { newNumber, newQueryCode, queryHash, take } from './taking.ts'

/** One step of a life: who takes it, when, and with what. */
export interface LifeStep {
  at: Instant
  /** `party`: whoever follows the matter by its number and query code. */
  caller: Caller | 'party'
  action: string
  with?: Values
  row?: string
  as?: As
}

/** A matter from its opening on; the first step opens it. Moments must not go backwards. */
export interface Life {
  procedure: string
  channel?: string
  steps: readonly LifeStep[]
}

export interface Lived {
  number: string
  queryCode: string
  /** Steps that the law refused, by their place; they changed nothing. */
  refused: { step: number; code: string }[]
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

  private constructor(options: HouseOptions) {
    const clock = { ms: 0 }
    this.#clock = clock
    this.#store = options.store
    this.#house = new House({ ...options, store: this.#overlay(options.store), clock: { now: () => clock.ms } })
  }

  static async open(options: HouseOptions): Promise<Bulk> {
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
    const house = this.#house
    const code = newQueryCode()
    const refused: Lived['refused'] = []
    let subject = ''
    for (const [i, step] of life.steps.entries()) {
      const { at: now } = step
      this.#clock.ms = toMs(now)
      const loaded = i === 0 ? null : (this.#loaded(subject) ?? null)
      const compiled = loaded
        ? await house.book.byDigest(loaded.matter.law)
        : house.book.current(life.procedure, dateOf(now))
      if (i === 0) subject = `matter:${await newNumber(house, now)}`
      const taken = await take(house, {
        caller: step.caller === 'party' ? partyOf(subject, compiled) : step.caller,
        compiled,
        subject,
        loaded,
        command: commandOf(step, i === 0 ? (life.channel ?? 'web') : undefined),
        now,
        ...(i === 0 ? { queryHash: queryHash(house, subject, code) } : {}),
      })
      this.#keep(taken.draft)
      if (taken.ok) continue
      refused.push({ step: i, code: taken.refusal.code })
      if (i === 0) throw new Error(`a life cannot begin: ${JSON.stringify(taken.refusal)}`)
    }
    if (this.#events >= MOST) await this.#hand()
    return { number: numberOf(subject), queryCode: code, refused }
  }

  /** Resolves when everything played so far is stored. */
  async flush(): Promise<void> {
    await this.#hand()
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
  async #hand(): Promise<void> {
    const batches = this.#batches
    const count = this.#events
    if (batches.length === 0) return
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
    this.#flushing = this.#store.commitAll(batches).then(() => {
      this.#stored += count
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

function partyOf(subject: string, { definition }: Compiled): Caller {
  const roles = Object.keys(definition.parties).filter((id) => definition.parties[id]?.follows)
  return { kind: 'party', posts: [], party: { number: numberOf(subject), subject, roles } }
}

function commandOf({ action, row, as, ...step }: LifeStep, channel: string | undefined): Command {
  return {
    do: action,
    with: step.with ?? {},
    ...(row === undefined ? {} : { row }),
    ...(as === undefined ? {} : { as }),
    ...(channel === undefined ? {} : { channel }),
  }
}
