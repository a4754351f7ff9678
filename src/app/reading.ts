import { dateOf, type Instant, toMs } from '#calendar'
import { scopeOf } from '#engine'
import type { Loaded, Reading } from '#store'
import { hiddenFrom, maySee } from './audience.ts'
import { numberOf } from './declared-facts.ts'
import { appError } from './errors.ts'
import { organRef, type Sight } from './field-views.ts'
import { findFor } from './finding.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import { matterView } from './matter-views.ts'
import { isCommitment, plainValue } from './sealing.ts'
import { secrecyMark } from './secrecy.ts'
import type { Caller, PageAsk } from './services.ts'
import { actorOf } from './taking.ts'
import type { EventView, MatterView, Page, ReaderView } from './views/index.ts'

/** Writes down a reading; the answer waits until it is durable. */
export function recordReading(
  house: House,
  caller: Caller,
  reading: Pick<Reading, 'kind'> & Partial<Reading>,
): Promise<void> {
  const held = caller.posts[0]
  return house.store.readings.record({
    at: house.now(),
    ...(caller.person ? { person: caller.person } : {}),
    ...(held ? { post: held.post, organ: held.organ } : {}),
    ...(caller.party ? { party: caller.party.roles[0] ?? 'party' } : {}),
    ...reading,
  })
}

export function hiddenOf(
  house: House,
  caller: Caller,
  compiled: Compiled,
  loaded: Pick<Loaded, 'matter'>,
  now: Instant,
): ReadonlySet<string> {
  const scope = scopeOf(compiled.definition, loaded.matter, undefined, now, house.facts(compiled, now))
  return new Set(hiddenFrom(caller, compiled.definition, scope))
}

export async function sightOn(
  house: House,
  caller: Caller,
  compiled: Compiled,
  loaded: Loaded,
  now: Instant,
): Promise<Sight> {
  return {
    plain: await house.store.matters.plainValues(loaded.matter.subject),
    hidden: hiddenOf(house, caller, compiled, loaded, now),
    unmasked: false,
  }
}

async function personNames(
  house: House,
  caller: Caller,
  persons: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  if (caller.kind !== 'officer') return new Map()
  const people = await house.store.people.byIds([...new Set(persons)])
  return new Map(people.map((person) => [person.id, person.name]))
}

/** A key alone says nothing to whoever reads the page: the entry's first words of its own stand beside it. */
async function entryNames(house: House, compiled: Compiled, all: readonly object[], now: Instant) {
  const names = new Map<string, string>()
  for (const [name, field] of compiled.fields) {
    const register = field.register ? house.book.register(field.register) : undefined
    if (!register) continue
    const keys = new Set(all.map((values) => (values as Record<string, unknown>)[name]))
    const column = Object.keys(register.columns).find(
      (id) => id !== register.key && register.columns[id]?.type === 'text',
    )
    for (const key of keys) {
      if (typeof key !== 'string' || !column) continue
      const entry = await house.store.registers.entry(register.id, key, dateOf(now))
      if (typeof entry?.values[column] === 'string') names.set(`${register.id} ${key}`, entry.values[column])
    }
  }
  return names
}

/** The whole page of one matter. The reading is on record before this answers. */
export async function viewMatter(house: House, caller: Caller, number: string): Promise<MatterView> {
  const loaded = await findFor(house, caller, number)
  const { subject } = loaded.matter
  const compiled = await house.book.byDigest(loaded.matter.law)
  const now = house.now()
  const [, sight, events, files, links, readings] = await Promise.all([
    recordReading(house, caller, { kind: 'open', subject }),
    sightOn(house, caller, compiled, loaded, now),
    house.store.events.of(subject),
    house.store.files.ofSubject(subject),
    house.store.matters.links(subject),
    house.store.readings.ofMatter(subject),
  ])
  const others = await house.store.matters.findAll(links.map((link) => (link.from === subject ? link.to : link.from)))
  const names = await personNames(
    house,
    caller,
    events.flatMap(({ actor }) => (typeof actor === 'object' && 'person' in actor ? [String(actor.person)] : [])),
  )
  const entries = await entryNames(
    house,
    compiled,
    [loaded.matter.fields, ...events.map(({ body }) => body.values ?? {})],
    now,
  )
  return matterView(house, {
    loaded,
    compiled,
    actor: actorOf(caller, compiled, subject),
    seenAs: caller.kind === 'party' ? 'party' : 'office',
    sight: { ...sight, entries },
    names: { persons: names },
    events,
    files,
    links: await Promise.all(
      links.map(async (item) => {
        const other = others.find((found) => found.matter.subject === (item.from === subject ? item.to : item.from))
        const visible = other && maySee(caller, other.matter.subject, other.viewers) ? other : null
        return { item, other: visible, otherCompiled: visible ? await house.book.byDigest(visible.matter.law) : null }
      }),
    ),
    readers: readings.filter(({ kind }) => kind !== 'refused').length,
    now,
  })
}

/** Opens masked values for a stated purpose. What the shield hides stays hidden. */
export async function unmask(
  house: House,
  caller: Caller,
  number: string,
  purpose: string,
  fields?: string[],
): Promise<Record<string, string>> {
  const loaded = await findFor(house, caller, number)
  if (purpose.trim().length < 2) throw appError('PURPOSE_NEEDED')
  if (secrecyMark(purpose)) throw appError('SECRECY_MARK', { field: 'purpose' })
  const { subject } = loaded.matter
  const compiled = await house.book.byDigest(loaded.matter.law)
  const sight = await sightOn(house, caller, compiled, loaded, house.now())
  const opened: Record<string, string> = {}
  for (const [name, value] of Object.entries(loaded.matter.fields)) {
    if (!isCommitment(value) || sight.hidden.has(name) || (fields && !fields.includes(name))) continue
    const found = sight.plain.get((value as { c: string }).c)
    if (!found) continue
    const plain = plainValue(found.value, compiled.fields.get(name))
    if (typeof plain === 'string') opened[name] = plain
  }
  const kept = [...sight.hidden].filter((name) => loaded.matter.fields[name] !== undefined)
  if (Object.keys(opened).length === 0 && kept.some((name) => !fields || fields.includes(name))) {
    await recordReading(house, caller, { kind: 'refused', subject, purpose: purpose.trim(), facts: { fields: kept } })
    throw appError('KEPT_SECRET')
  }
  await recordReading(house, caller, {
    kind: 'unmask',
    subject,
    purpose: purpose.trim(),
    facts: { fields: Object.keys(opened) },
  })
  return opened
}

/** The events as they are hashed: with commitments in the place of personal values, so nothing personal stands in them. */
export async function viewEvents(
  house: House,
  caller: Caller,
  number: string,
  { cursor, limit }: PageAsk,
): Promise<Page<EventView>> {
  const loaded = await findFor(house, caller, number)
  await recordReading(house, caller, { kind: 'open', subject: loaded.matter.subject, facts: { events: true } })
  const after = cursorNumber(cursor)
  const proofs = await house.store.ledger.proofs(loaded.matter.subject)
  const index = new Map(proofs.map(({ seq, proof }) => [seq, proof?.index ?? null]))
  const events = (await house.store.events.of(loaded.matter.subject)).filter((event) => event.seq > after)
  const page = events.slice(0, limit ?? 50)
  return {
    items: page.map(({ seq, type, v, effectiveOn, recordedAt, text, hash }) => ({
      seq,
      type,
      v,
      effectiveOn,
      recordedAt,
      text,
      hash,
      index: index.get(seq) ?? null,
    })),
    next: events.length > page.length ? String(page.at(-1)?.seq) : null,
  }
}

function cursorNumber(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (!/^\d{1,15}$/.test(cursor)) throw appError('BAD_CURSOR')
  return Number(cursor)
}

const TITLES: Record<string, { zh: string; en: string }> = {
  open: { zh: '查阅', en: 'Opened' },
  unmask: { zh: '查看完整个人信息', en: 'Opened personal data in full' },
  export: { zh: '导出', en: 'Exported' },
  print: { zh: '打印', en: 'Printed' },
  search: { zh: '检索', en: 'Searched' },
  refused: { zh: '被拒绝的操作', en: 'Refused' },
}

/** Who read the matter: organ, post and time; never a name to the party. Not where the law forbids telling. */
export async function viewReaders(
  house: House,
  caller: Caller,
  number: string,
  { cursor, limit }: PageAsk,
): Promise<Page<ReaderView>> {
  const loaded = await findFor(house, caller, number)
  const after = cursorNumber(cursor)
  const all = (await house.store.readings.ofMatter(loaded.matter.subject))
    .filter(({ kind }) => kind !== 'refused')
    .sort((a, b) => toMs(b.at) - toMs(a.at))
  const size = limit ?? 50
  const items = all.slice(after, after + size).map((reading): ReaderView => {
    const post = reading.post ? house.city.post(reading.post) : undefined
    return {
      at: reading.at,
      what: reading.kind as ReaderView['what'],
      title: TITLES[reading.kind] ?? { zh: reading.kind, en: reading.kind },
      ...(reading.organ ? { organ: organRef(house.city, reading.organ) } : {}),
      ...(reading.post
        ? { post: { id: reading.post, name: post?.name ?? { zh: reading.post, en: reading.post } } }
        : {}),
      ...(reading.party ? { party: true } : {}),
      ...(reading.purpose ? { purpose: reading.purpose } : {}),
    }
  })
  return { items, next: after + size < all.length ? String(after + size) : null }
}

/** A file of a matter. Shielded matters give no files to those from whom the person is kept: a file may name them. */
export async function download(
  house: House,
  caller: Caller,
  number: string,
  id: string,
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const loaded = await findFor(house, caller, number)
  const row = await house.store.files.find(id)
  if (!row || row.subject !== loaded.matter.subject) throw appError('NOT_FOUND')
  const compiled = await house.book.byDigest(loaded.matter.law)
  const event = (await house.store.events.of(loaded.matter.subject)).find(({ seq }) => seq === row.seq)
  const byParty = typeof event?.actor === 'object' && !('organ' in event.actor)
  if (byParty && hiddenOf(house, caller, compiled, loaded, house.now()).size > 0) throw appError('NOT_FOUND')
  await recordReading(house, caller, { kind: 'open', subject: loaded.matter.subject, facts: { file: id } })
  return { name: row.name, type: row.mime, bytes: await house.store.files.read(id) }
}

export { numberOf }
