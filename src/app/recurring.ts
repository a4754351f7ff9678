import { addDays, dateOf, type PlainDate } from '#calendar'
import { decide } from '#engine'
import type { Action, Definition, Values } from '#language'
import { declaredFacts } from './declared-facts.ts'
import { Draft } from './draft.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import { newNumber, newQueryCode, queryHash } from './taking.ts'

/** The period that a day opens, such as `2026-03` or `2026-Q1`; null when nothing opens on that day. */
export function periodOpenedOn(opens: NonNullable<Definition['opens']>, day: PlainDate): string | null {
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  const last = addDays(day, 1).slice(8) === '01'
  // Day 31 means the last day in shorter months.
  const isDay = Number(day.slice(8)) === opens.day || (last && opens.day > Number(day.slice(8)))
  if (!isDay) return null
  if (opens.every === 'month') return day.slice(0, 7)
  if (opens.every === 'quarter') return month % 3 === (opens.month ?? 1) % 3 ? `${year}-Q${Math.ceil(month / 3)}` : null
  return month === (opens.month ?? 1) ? year : null
}

/** The latest day, up to `day` itself, on which a period opened, and that period. */
export function latestOpening(
  opens: NonNullable<Definition['opens']>,
  day: PlainDate,
): { day: PlainDate; period: string } | null {
  for (let at = day, n = 0; n <= 366; at = addDays(at, -1), n++) {
    const period = periodOpenedOn(opens, at)
    if (period !== null) return { day: at, period }
  }
  return null
}

/** What this process has looked at already; the key of each period in the store is what keeps it from being doubled. */
const seen = new WeakMap<House, Set<string>>()

/**
 * Opens what opens by itself, each once: the key of its period keeps two nodes from doing it twice. A day that passed
 * while nothing ran is made good later; a period from before the definition was taken into the record is not.
 */
export async function openRecurrent(house: House): Promise<number> {
  const now = house.now()
  const done = seen.get(house) ?? new Set()
  seen.set(house, done)
  let opened = 0
  for (const compiled of house.book.inForce(dateOf(now))) {
    const { opens } = compiled.definition
    const latest = opens ? latestOpening(opens, dateOf(now)) : null
    if (!opens || latest === null || done.has(`${compiled.digest} ${latest.period}`)) continue
    const taken = await house.store.events.head(`definition:${compiled.digest}`)
    if (taken && dateOf(taken.recordedAt) <= latest.day) {
      for (const given of await inputsOf(house, opens, latest.day))
        if (await openOne(house, compiled, latest.period, given)) opened++
    }
    done.add(`${compiled.digest} ${latest.period}`)
  }
  return opened
}

async function inputsOf(house: House, { each }: NonNullable<Definition['opens']>, day: PlainDate): Promise<Values[]> {
  if (!each) return [{}]
  const inputs: Values[] = []
  for (let after: string | undefined; ; ) {
    const page = await house.store.registers.entries({
      register: each.register,
      asOf: day,
      limit: 500,
      ...(after ? { after } : {}),
    })
    for (const entry of page.items) {
      const value = entry.values[each.column]
      if (typeof value === 'string') inputs.push({ [each.input]: value })
    }
    if (page.next === null) return inputs
    after = page.next
  }
}

async function openOne(house: House, compiled: Compiled, period: string, given: Values): Promise<boolean> {
  const key = `${compiled.definition.id} ${period} ${JSON.stringify(given)}`
  const guard = { actor: 'system:recurring', key, digest: house.store.suite.hex(key) }
  if (await house.store.findReply(guard.actor, guard.key, guard.digest)) return false
  const now = house.now()
  const subject = `matter:${await newNumber(house, now)}`
  const refused: string[] = []
  for (const id of compiled.openings) {
    const action = compiled.definition.actions[id] as Action
    const declared = await declaredFacts(house, { kind: 'system', posts: [] }, compiled, action, null, given, now)
    const decision = decide(
      compiled.definition,
      { subject, law: compiled.digest, matter: null },
      { do: id, with: given, channel: 'recurrence' },
      { system: true },
      now,
      { ...house.facts(compiled, now), ...declared },
    )
    if (!decision.ok) {
      if (decision.refusal.code !== 'NOT_YOUR_POST') refused.push(decision.refusal.code)
      continue
    }
    const draft = new Draft(house, now)
    await draft.record(compiled, null, decision.events, queryHash(house, subject, newQueryCode()))
    const batch = await draft.batch({ ...guard, reply: { status: 201, body: { subject } }, subject })
    return (await house.store.commit(batch)).done
  }
  const why = refused.length > 0 ? `its opening was refused: ${refused.join(', ')}` : "no opening act is the system's"
  house.log(`${compiled.definition.id} should open for ${period}, but ${why}.`)
  return false
}
