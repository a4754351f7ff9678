import { dateOf, type PlainDate } from '#calendar'
import { scopeOf, takeIn } from '#engine'
import { isAppError } from '#kernel'
import type { RegisterDefinition, Values } from '#language'
import { canonicalize, leafHash, rootOf } from '#ledger'
import type { EntryChange } from '#store'
import type { City, CityOrgan } from './city.ts'
import { appError } from './errors.ts'
import { House, type HouseOptions } from './house.ts'
import { hashPassword } from './signing-in.ts'

type Row = { key: string; from: string; values: Record<string, unknown> }

const levelOf = (organ: CityOrgan, cityRegion: string): string =>
  organ.region === cityRegion
    ? 'city'
    : organ.region.length === 6
      ? 'county'
      : organ.region.length === 9
        ? 'township'
        : 'village'

/** What the city's files give for the registers that the platform reads. Other registers grow by their own procedures. */
function rowsFor(city: City): Record<string, Row[]> {
  return {
    organs: city.organs.map((organ) => ({
      key: organ.id,
      from: organ.validFrom,
      values: {
        id: organ.id,
        name: organ.name.zh,
        level: levelOf(organ, city.identity.region),
        region: organ.region,
        validFrom: organ.validFrom,
      },
    })),
    'dispatch-catalogue': city.catalogue.map((row) => ({
      key: row.code,
      from: row.validFrom,
      values: {
        code: row.code,
        title: row.title.zh,
        lead: row.fallback,
        assist: row.assist,
        provision: row.basis.zh,
        township: row.placeRule === 'township' || row.placeRule === 'village',
        placeRule: row.placeRule,
        validFrom: row.validFrom,
      },
    })),
    knowledge: city.knowledge.map((entry) => ({
      key: entry.id,
      from: entry.updatedOn,
      values: {
        id: entry.id,
        question: entry.question.zh,
        answer: entry.answer.zh,
        owner: entry.owner,
        source: entry.source,
        reviewBy: entry.reviewBy,
      },
    })),
  }
}

const furtherRows = (city: City, register: RegisterDefinition): Row[] | undefined =>
  city.entries?.[register.id]?.map((entry) => {
    const values = { ...entry } as Record<string, unknown>
    return { key: String(values[register.key]), from: String(values.validFrom), values }
  })

const only = (register: RegisterDefinition, values: Row['values']): Row['values'] =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => name in register.columns && value !== undefined))

/** Brings a register to what the files say: one import event with the Merkle root of the rows, and the changes. */
async function importRegister(
  house: House,
  register: RegisterDefinition,
  rows: Row[],
  keepOthers = false,
): Promise<number> {
  const subject = `register:${register.id}`
  const texts = rows.map((row) => canonicalize({ key: row.key, from: row.from, values: only(register, row.values) }))
  const { suite } = house.store
  const root = Buffer.from(
    rootOf(
      suite,
      texts.map((text) => leafHash(suite, text)),
    ),
  ).toString('hex')
  const head = await house.store.events.head(subject)
  if (head?.body.root === root) return 0
  const now = house.now()
  const today = dateOf(now)
  const known = new Map<string, string>()
  if (head) {
    for (let after: string | undefined; ; ) {
      const page = await house.store.registers.entries({
        register: register.id,
        asOf: today,
        limit: 500,
        ...(after ? { after } : {}),
      })
      for (const entry of page.items) known.set(entry.key, canonicalize(entry.values))
      if (page.next === null) break
      after = page.next
    }
  }
  const seq = (head?.seq ?? 0) + 1
  const entries: EntryChange[] = []
  for (const row of rows) {
    const values = only(register, row.values)
    const before = known.get(row.key)
    known.delete(row.key)
    if (before === canonicalize(values)) continue
    const from = before === undefined ? row.from : today
    entries.push({
      register: register.id,
      key: row.key,
      op: before === undefined ? 'add' : 'change',
      from: from as PlainDate,
      values,
      subject,
      seq,
    })
  }
  if (!register.changedBy && !keepOthers) {
    for (const key of known.keys())
      entries.push({ register: register.id, key, op: 'end', from: today, values: {}, subject, seq })
  }
  try {
    await house.store.commit({
      recordedAt: now,
      events: [
        {
          subject,
          seq,
          type: 'imported',
          v: 1,
          ...(head ? { prev: head.hash } : {}),
          effectiveOn: now,
          actor: { system: true },
          body: { register: register.id, rows: rows.length, changed: entries.length, root },
        },
      ],
      entries,
    })
  } catch (error) {
    if (!isAppError(error, 'STORE_SEQ_TAKEN')) throw error
  }
  return entries.length
}

export interface ImportReport {
  taken: number
  changed: number
  faults: { row: number; column: string; reason: string }[]
}

/** Takes rows into a register by the rules of its columns; a faulty row is named and left out, the rest is taken. */
export async function importEntries(
  options: HouseOptions,
  id: string,
  rows: readonly Record<string, unknown>[],
): Promise<ImportReport> {
  const house = new House(options)
  await house.book.storeAll()
  const register = house.book.register(id)
  if (!register) throw appError('NOT_FOUND')
  const today = dateOf(house.now())
  const scope = () =>
    scopeOf({ datedTables: {} } as never, null, undefined, house.now(), {
      calendar: house.calendar(today),
      parameters: {},
    })
  const faults: ImportReport['faults'] = []
  const good: Row[] = []
  const keys = new Set<string>()
  rows.forEach((row, i) => {
    const { values, problems } = takeIn(register.columns, row as Values, scope, house.now())
    const key = String(values[register.key] ?? '')
    if (key !== '' && keys.has(key)) problems.push({ field: register.key, code: 'NOT_AN_OPTION', got: key })
    for (const problem of problems) faults.push({ row: i + 1, column: problem.field, reason: problem.code })
    if (problems.length > 0) return
    keys.add(key)
    good.push({ key, from: typeof values.validFrom === 'string' ? values.validFrom : today, values })
  })
  const changed = good.length > 0 ? await importRegister(house, register, good, true) : 0
  return { taken: good.length, changed, faults }
}

/** Loads what the city's files say into the registers. Repeatable: unchanged rows are left alone. */
export async function loadCity(house: House): Promise<void> {
  const rows = rowsFor(house.city.city)
  for (const register of house.book.law.registers) {
    const given = rows[register.id] ?? furtherRows(house.city.city, register)
    if (given) await importRegister(house, register, given)
  }
}

/** The people of the demonstration. Passwords are hashed once; posts are brought up to what the files say. */
export async function loadAccounts(house: House): Promise<void> {
  const { accounts = [], accountPassword } = house.city.city
  if (!accountPassword) return
  const existing = new Map((await house.store.people.list()).map((person) => [person.id, person]))
  let shared: string | undefined
  for (const { account, name, posts } of accounts) {
    const id = `p-${account}`
    if (!existing.has(id)) {
      // The same published password for all of them: one hash is enough.
      shared ??= await hashPassword(accountPassword)
      await house.store.people.put({
        id,
        account,
        name,
        passwordHash: shared,
        secondFactor: null,
        disabled: false,
        facts: { demonstration: true },
      })
    }
    for (const { post, organ, region, from, to } of posts) {
      await house.store.people.putPost({
        id: `${id} ${post} ${organ}`,
        person: id,
        post,
        organ,
        region: region ?? null,
        from: from as PlainDate,
        to: (to as PlainDate | undefined) ?? null,
      })
    }
  }
}
