import { dateOf, type Instant, type PlainDate } from '#calendar'
import { apply, type Effect, inform, type Matter, type MatterEvent } from '#engine'
import type { Values } from '#language'
import {
  type Batch,
  type EntryChange,
  type Loaded,
  type NewEvent,
  type PersonalRow,
  type Projection,
  toNewEvent,
} from '#store'
import { appError } from './errors.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import { plainCopy } from './plain-copy.ts'
import { type Plain, project } from './projecting.ts'
import { isCommitment, sealEventValues } from './sealing.ts'

type Before = Pick<Loaded, 'matter' | 'head'> & Partial<Pick<Loaded, 'headline'>>

export interface Change {
  compiled: Compiled
  /** As it will be stored: personal values as commitments. */
  matter: Matter
  isNew: boolean
  wasOpen: boolean
  head: string
  events: NewEvent[]
  plain: Map<string, { value: string }>
  touchesText: boolean
  queryHash?: string
  wording?: string
}

/**
 * One action in the making: the events of every matter it touches, with what is derived from them. Nothing is stored
 * until `commit`, and then all of it or nothing.
 */
export class Draft {
  readonly house: House
  readonly now: Instant
  readonly #changes = new Map<string, Change>()
  readonly #others: NewEvent[] = []
  readonly #personal: PersonalRow[] = []
  readonly #entries: EntryChange[] = []
  readonly #files: NonNullable<Batch['files']> = []
  readonly #outbox: NonNullable<Batch['outbox']> = []
  readonly #series = new Map<string, { seq: number; head: string | undefined }>()

  constructor(house: House, now: Instant) {
    this.house = house
    this.now = now
  }

  get isEmpty(): boolean {
    return this.#changes.size === 0 && this.#others.length === 0
  }

  get subjects(): string[] {
    return [...this.#changes.keys()]
  }

  matter(subject: string): Matter | undefined {
    return this.#changes.get(subject)?.matter
  }

  /** Records decided events of one matter: numbers the documents, seals personal values, applies them in order. */
  async record(
    compiled: Compiled,
    before: Before | null,
    events: readonly MatterEvent[],
    queryHash?: string,
  ): Promise<void> {
    if (events.length === 0) return
    const subject = (events[0] as MatterEvent).subject
    const change = this.#changes.get(subject) ?? this.#begin(compiled, before, queryHash)
    for (const event of events) {
      const numbered = await this.#number(
        compiled,
        event,
        change.isNew && change.events.length === 0 ? undefined : change.matter,
      )
      const attached = await this.#attach(compiled, numbered)
      const sealed = sealEventValues(this.house.store.suite, compiled, attached, (id) => this.house.book.register(id))
      const first = change.events.length === 0
      change.events.push(toNewEvent(sealed.event, first && !change.isNew ? change.head : undefined))
      change.matter = apply(compiled.definition, change.isNew && first ? null : change.matter, plainCopy(sealed.event))
      if (sealed.personal) {
        this.#personal.push(sealed.personal)
        for (const [c, { value }] of Object.entries(sealed.personal.values)) change.plain.set(c, { value })
      }
      change.touchesText ||= touchesText(compiled, event.body.values)
      this.#note(compiled, numbered, sealed.event, change.matter)
    }
    this.#changes.set(subject, change)
  }

  #begin(compiled: Compiled, before: Before | null, queryHash: string | undefined): Change {
    return {
      compiled,
      matter: before?.matter as Matter,
      isNew: before === null,
      wasOpen: before !== null && before.matter.closedAt === undefined,
      head: before?.head ?? '',
      events: [],
      plain: new Map(),
      touchesText: false,
      ...(queryHash ? { queryHash } : {}),
      ...(typeof before?.headline?.wording === 'string' ? { wording: before.headline.wording } : {}),
    }
  }

  /** Gives each issued document that has a series its number: gapless, by the series' own chain of events. */
  async #number(compiled: Compiled, event: MatterEvent, matter: Matter | undefined): Promise<MatterEvent> {
    const wanting = event.body.effects.filter((effect) => effect.is === 'issued' && !effect.number)
    if (wanting.length === 0) return event
    const effects: Effect[] = []
    for (const effect of event.body.effects) {
      const named = effect.is === 'issued' ? compiled.definition.documents?.[effect.document]?.series : undefined
      const series = typeof named === 'object' ? seriesIn(named.field, event, matter) : named
      if (effect.is !== 'issued' || !series) effects.push(effect)
      else effects.push({ ...effect, number: await this.#nextNumber(series, effect.document, event) })
    }
    return { ...event, body: { ...event.body, effects } }
  }

  /** The event names the files that come with it, so that the log proves them too. */
  async #attach(compiled: Compiled, event: MatterEvent): Promise<MatterEvent> {
    const ids = filesIn(compiled, event)
    if (ids.length === 0) return event
    const rows = await Promise.all(ids.map((id) => this.house.store.files.find(id)))
    const attachments = rows.flatMap((row) => (row ? [row.storedHash] : [])).sort()
    return attachments.length === 0 ? event : { ...event, body: { ...event.body, attachments } }
  }

  async #nextNumber(series: string, document: string, event: MatterEvent): Promise<string> {
    const year = dateOf(event.effectiveOn).slice(0, 4)
    // Subjects are ASCII: the series is named by the hexadecimal form of its UTF-8.
    const subject = `series:${Buffer.from(series).toString('hex')}/${year}`
    let last = this.#series.get(subject)
    if (!last) {
      const head = await this.house.store.events.head(subject)
      last = { seq: head?.seq ?? 0, head: head?.hash }
    }
    const n = last.seq + 1
    this.#others.push({
      subject,
      seq: n,
      type: 'numbered',
      v: 1,
      ...(last.seq > 0 && last.head ? { prev: last.head } : {}),
      effectiveOn: event.effectiveOn,
      actor: event.body.by,
      body: { series, year: Number(year), n, document, matter: event.subject },
    })
    this.#series.set(subject, { seq: n, head: undefined })
    return `${series}〔${year}〕${n}号`
  }

  /** What else follows from an event: register entries, files that now belong to it, a notice to be sent. */
  #note(compiled: Compiled, plain: MatterEvent, sealed: MatterEvent, matter: Matter): void {
    for (const effect of sealed.body.effects) {
      if (effect.is !== 'wrote') continue
      const { register, key, op, from, values } = effect
      this.#entries.push({
        register,
        key,
        op,
        from: from as PlainDate,
        values,
        subject: sealed.subject,
        seq: sealed.seq,
      })
    }
    for (const id of filesIn(compiled, plain)) this.#files.push({ id, subject: plain.subject, seq: plain.seq })
    const entered = sealed.body.effects.find((effect) => effect.is === 'state')
    const tells = sealed.type === 'reminded' || sealed.type === 'expired' || sealed.type === 'recomputed' || entered
    if (tells && sealed.type !== 'opened') {
      this.#outbox.push({
        kind: 'notice',
        payload: {
          subject: sealed.subject,
          seq: sealed.seq,
          type: sealed.type,
          what: sealed.body.what,
          holder: matter.holder,
        },
      })
    }
  }

  /** Tells the matters that wait for one that has just ended. */
  async informParents(): Promise<void> {
    for (const [subject, change] of [...this.#changes]) {
      if (!change.wasOpen || change.matter.closedAt === undefined) continue
      for (const link of await this.house.store.matters.links(subject)) {
        if (link.to !== subject || !link.open || link.from === subject) continue
        const known = this.#changes.get(link.from)
        const parent = known
          ? { matter: known.matter, head: known.head }
          : await this.house.store.matters.find(link.from)
        if (!parent) continue
        const compiled = await this.house.book.byDigest(parent.matter.law)
        const event = inform(compiled.definition, plainCopy(parent.matter), subject, this.now)
        if (event) await this.record(compiled, parent, [event])
      }
    }
  }

  also(event: NewEvent): void {
    this.#others.push(event)
  }

  say(kind: string, payload: unknown): void {
    this.#outbox.push({ kind, payload })
  }

  /** For the bulk path: what is to be stored but for what is derived from it, and without notices. */
  written(): { batch: Batch; changes: ReadonlyMap<string, Change> } {
    return {
      batch: {
        recordedAt: this.now,
        events: [...[...this.#changes.values()].flatMap((change) => change.events), ...this.#others],
        ...(this.#personal.length > 0 ? { personal: this.#personal } : {}),
        ...(this.#entries.length > 0 ? { entries: this.#entries } : {}),
        ...(this.#files.length > 0 ? { files: this.#files } : {}),
      },
      changes: this.#changes,
    }
  }

  async batch(idempotency?: Batch['idempotency']): Promise<Batch> {
    const projections: Projection[] = []
    for (const [subject, change] of this.#changes) projections.push(await this.#projection(subject, change))
    return {
      ...this.written().batch,
      projections,
      ...(this.#outbox.length > 0 ? { outbox: this.#outbox } : {}),
      ...(idempotency ? { idempotency } : {}),
    }
  }

  async #projection(subject: string, change: Change): Promise<Projection> {
    const { house, now } = this
    let plain: Plain | null = null
    if (change.isNew) plain = change.plain
    else if (change.touchesText) plain = new Map([...(await house.store.matters.plainValues(subject)), ...change.plain])
    return project(change.compiled, change.matter, house.city, house.facts(change.compiled, now), now, plain, {
      queryHash: change.queryHash,
      wording: change.wording,
      keyed: house.store.seal.keyed,
    })
  }
}

const SEARCHED: ReadonlySet<string> = new Set([
  'text',
  'longtext',
  'person',
  'phone',
  'id-number',
  'credit-code',
  'account',
  'address',
])

function touchesText(compiled: Compiled, values: Values): boolean {
  return Object.entries(values).some(([name, value]) => {
    const field = compiled.fields.get(name)
    return field !== undefined && SEARCHED.has(field.type) && value !== null && !isCommitment(value)
  })
}

/** Files named in a form must be there and free; they belong to the matter once it is stored. */
export function assertFiles(problems: readonly { code: string }[]): void {
  if (problems.some((problem) => problem.code === 'NO_SUCH_FILE')) throw appError('FILE_UNKNOWN')
}

/** The series of the organ that issues, where the law names the field that holds it; without one there is no number. */
function seriesIn(field: string, event: MatterEvent, matter: Matter | undefined): string | undefined {
  const series = event.body.values[field] ?? matter?.fields[field]
  return typeof series === 'string' && series !== '' ? series : undefined
}

const filesIn = (compiled: Compiled, { body }: MatterEvent): string[] =>
  Object.entries(body.values).flatMap(([name, value]) =>
    compiled.fields.get(name)?.type === 'files' && Array.isArray(value) ? value : [],
  )
