import { dateOf, type PlainDate } from '#calendar'
import { dueOf, type Effect, latestRun, lengthOf, type Matter, scopeOf } from '#engine'
import { isAppError } from '#kernel'
import { numberOf } from './declared-facts.ts'
import { Draft } from './draft.ts'
import { appError } from './errors.ts'
import { House, type HouseOptions } from './house.ts'
import type { Compiled } from './law-book.ts'

export interface Moved {
  number: string
  deadline: string
  before: PlainDate
  after: PlainDate
}

interface Adoption {
  by: string
  approvedBy: string
  reason: string
  /** Digest of the encoding that was wrong; every other one of the procedure, when absent. */
  from?: string | undefined
}

/** What the corrected encoding makes of the running periods. Periods that have run out and closed matters never move. */
function movesOf(house: House, corrected: Compiled, matter: Matter): { effects: Effect[]; moved: Moved[] } {
  const now = house.now()
  const facts = house.facts(corrected, now)
  const scope = scopeOf(corrected.definition, matter, undefined, now, facts)
  const effects: Effect[] = []
  const moved: Moved[] = []
  for (const [id, deadline] of Object.entries(corrected.definition.deadlines)) {
    const run = latestRun(matter, id)
    if (run?.status !== 'running') continue
    const day = dateOf(run.start)
    const spec = Array.isArray(deadline.length)
      ? deadline.length.filter((item) => item.from <= day).at(-1)?.length
      : deadline.length
    const length = spec ? lengthOf(spec, scope) : null
    if (!length) continue
    const due = dueOf(deadline, { ...run, length }, facts)
    if (due.at === run.at) continue
    effects.push({ is: 'moved', deadline: id, run: run.run, why: 'adopted', ...due })
    moved.push({ number: numberOf(matter.subject), deadline: id, before: run.due, after: due.due })
  }
  return { effects, moved }
}

async function each(
  house: House,
  id: string,
  from: string | undefined,
  work: (corrected: Compiled, subject: string) => Promise<void>,
): Promise<void> {
  const corrected = house.book.current(id, dateOf(house.now()))
  for (const old of await house.store.definitions.list()) {
    if (old.id !== id || old.digest === corrected.digest || (from !== undefined && old.digest !== from)) continue
    for (let after: string | undefined; ; ) {
      const page = await house.store.matters.open(after, 500, old.digest)
      for (const { subject } of page) await work(corrected, subject)
      if (page.length < 500) break
      after = page.at(-1)?.subject
    }
  }
}

async function openHouseFor(options: HouseOptions): Promise<House> {
  const house = new House(options)
  await house.book.storeAll()
  return house
}

/** The open matters that a corrected encoding would move: old and new dates, nothing stored. */
export async function movedByAdoption(options: HouseOptions, id: string, from?: string): Promise<Moved[]> {
  const house = await openHouseFor(options)
  const all: Moved[] = []
  await each(house, id, from, async (corrected, subject) => {
    const loaded = await house.store.matters.find(subject)
    if (loaded) all.push(...movesOf(house, corrected, loaded.matter).moved)
  })
  return all
}

/** Adopts a corrected encoding: two persons, one event for the adoption and one for each matter that it moves. */
export async function adoptLaw(
  options: HouseOptions,
  id: string,
  { by, approvedBy, reason, from }: Adoption,
): Promise<Moved[]> {
  const house = await openHouseFor(options)
  const [first, second] = [await house.store.people.byAccount(by), await house.store.people.byAccount(approvedBy)]
  if (!first || !second || first.id === second.id) throw appError('TWO_PERSONS_NEEDED')
  const corrected = house.book.current(id, dateOf(house.now()))
  const all: Moved[] = []
  await each(house, id, from, async (_, subject) => {
    for (let tries = 0; ; tries++) {
      const loaded = await house.store.matters.find(subject)
      if (!loaded) return
      const { effects, moved } = movesOf(house, corrected, loaded.matter)
      if (effects.length === 0) return
      const now = house.now()
      const compiled = await house.book.byDigest(loaded.matter.law)
      const draft = new Draft(house, now)
      await draft.record(compiled, loaded, [
        {
          subject,
          seq: loaded.matter.seq + 1,
          type: 'recomputed',
          v: 1,
          effectiveOn: now,
          body: { what: corrected.digest, by: { system: true }, values: {}, effects, note: reason },
        },
      ])
      try {
        await house.store.commit(await draft.batch())
        all.push(...moved)
        return
      } catch (error) {
        if (!isAppError(error, 'STORE_SEQ_TAKEN') || tries > 5) throw error
      }
    }
  })
  const subject = `adoption:${corrected.digest}`
  const head = await house.store.events.head(subject)
  const now = house.now()
  await house.store.commit({
    recordedAt: now,
    events: [
      {
        subject,
        seq: (head?.seq ?? 0) + 1,
        type: 'adopted',
        v: 1,
        ...(head ? { prev: head.hash } : {}),
        effectiveOn: now,
        actor: { person: first.id },
        body: { procedure: id, approvedBy: second.id, reason, moved: all.map((move) => ({ ...move })) },
      },
    ],
  })
  return all
}
