import { dateOf, type Instant } from '#calendar'
import { nextMoment, recompute, settle } from '#engine'
import { isAppError } from '#kernel'
import { postpone } from '#store'
import { Draft } from './draft.ts'
import type { House } from './house.ts'

const lost = (error: unknown): boolean => isAppError(error, 'STORE_SEQ_TAKEN')

export interface Swept {
  settled: number
  events: number
}

/** Settles one matter up to now and stores that. Whoever else settles it first has done the same. */
async function settleOne(house: House, subject: string, now: Instant): Promise<number> {
  const loaded = await house.store.matters.find(subject)
  if (!loaded) return 0
  const compiled = await house.book.byDigest(loaded.matter.law)
  const events = settle(compiled.definition, structuredClone(loaded.matter), now, house.facts(compiled, now))
  if (events.length === 0) {
    // A rung or a notice has moved the moment since it was written: the row is put right, or it would come up for ever.
    await postpone(
      house.store,
      subject,
      loaded.matter.seq,
      nextMoment(compiled.definition, loaded.matter, house.facts(compiled, now)),
    )
    return 0
  }
  const draft = new Draft(house, now)
  await draft.record(compiled, loaded, events)
  await draft.informParents()
  try {
    await house.store.commit(await draft.batch())
  } catch (error) {
    if (lost(error)) return 0
    throw error
  }
  return events.length
}

/** Takes what has fallen due, the oldest moment first, until nothing is left. */
export async function sweep(house: House, upTo: Instant = house.now()): Promise<Swept> {
  const swept: Swept = { settled: 0, events: 0 }
  const stuck = new Set<string>()
  for (;;) {
    let moved = 0
    const claimed = await house.store.matters.claimDue(upTo, 200, async (subject) => {
      if (stuck.has(subject)) return
      try {
        const events = await settleOne(house, subject, upTo)
        if (events === 0) stuck.add(subject)
        else {
          moved++
          swept.settled++
          swept.events += events
        }
      } catch (error) {
        stuck.add(subject)
        house.log(`The periods of ${subject} could not be settled: ${(error as Error).message}`)
      }
    })
    if (claimed === 0 || moved === 0) return swept
  }
}

/**
 * Recomputes the open periods with the holidays as they are known now. Run after a notice was loaded and when a day
 * comes on which one was announced; the matters that move are told by a notice.
 */
export async function recomputeOpen(house: House, note: string): Promise<number> {
  const now = house.now()
  let moved = 0
  for (let after: string | undefined; ; ) {
    const page = await house.store.matters.open(after, 500)
    for (const { subject } of page) {
      const loaded = await house.store.matters.find(subject)
      if (!loaded) continue
      const compiled = await house.book.byDigest(loaded.matter.law)
      const event = recompute(
        compiled.definition,
        structuredClone(loaded.matter),
        now,
        house.facts(compiled, now),
        note,
      )
      if (!event) continue
      const draft = new Draft(house, now)
      await draft.record(compiled, loaded, [event])
      try {
        await house.store.commit(await draft.batch())
        moved++
      } catch (error) {
        if (!lost(error)) throw error
      }
    }
    if (page.length < 500) return moved
    after = page.at(-1)?.subject
  }
}

const CALENDAR = 'system:calendar'

/** Compares the notices known today with those last worked with; a new one moves open periods, as events. */
export async function followCalendar(house: House): Promise<number> {
  const now = house.now()
  const notices = house.calendar(dateOf(now)).notices.map((notice) => notice.id)
  const digest = house.store.suite.hex(JSON.stringify(notices))
  const head = await house.store.events.head(CALENDAR)
  if (head?.body.digest === digest) return 0
  const moved = head ? await recomputeOpen(house, notices.at(-1) ?? 'calendar') : 0
  try {
    await house.store.commit({
      recordedAt: now,
      events: [
        {
          subject: CALENDAR,
          seq: (head?.seq ?? 0) + 1,
          type: 'calendar',
          v: 1,
          ...(head ? { prev: head.hash } : {}),
          effectiveOn: now,
          actor: { system: true },
          body: { digest, notices, moved },
        },
      ],
    })
  } catch (error) {
    if (!lost(error)) throw error
  }
  return moved
}
