import { setImmediate } from 'node:timers/promises'
import { dateOf, instant } from '#calendar'
import type { Values } from '#language'
import type { House } from './house.ts'
import type { Caller } from './services.ts'
import { newNumber, newQueryCode, queryHash, take } from './taking.ts'

/** An act of a plan: plain data, made by a city's own generator for its demonstration. */
export interface PlannedAct {
  matter: string
  at: string
  by: { post: string; organ: string } | 'petitioner' | 'anyone'
  do: string
  with: Record<string, unknown>
}

export interface Played {
  done: number
  total: number
  refused: { act: PlannedAct; code: string }[]
}

const MARK = 'system:demonstration-weeks'

/**
 * Plays a plan through the same decisions as any act, each at its own time, into an empty demonstration. A plan is
 * played once: a later start finds the mark and leaves the city as it is. Time alone settles nothing meanwhile
 * (`house.isPlaying`), as the plan's moments lie in the past.
 */
export async function play(
  house: House,
  procedure: string,
  plan: readonly PlannedAct[],
  signal: AbortSignal,
  tell: (played: Played) => void,
): Promise<Played | null> {
  if (!house.demonstration || (await house.store.events.head(MARK))) return null
  const played: Played = { done: 0, total: plan.length, refused: [] }
  house.isPlaying = true
  try {
    await mark(house, plan.length)
    const subjects = new Map<string, string>()
    for (const act of plan) {
      if (signal.aborted) break
      // Requests go first: the demonstration is filled in what time they leave.
      await setImmediate()
      const refusal = await playOne(house, procedure, act, subjects)
      if (refusal) played.refused.push({ act, code: refusal })
      played.done += 1
      tell(played)
    }
  } finally {
    house.isPlaying = false
  }
  return played
}

async function mark(house: House, total: number): Promise<void> {
  const now = house.now()
  const event = {
    subject: MARK,
    seq: 1,
    type: 'played',
    v: 1,
    effectiveOn: now,
    actor: { system: true },
    body: { total },
  }
  await house.store.commit({ recordedAt: now, events: [event] })
}

async function playOne(
  house: House,
  procedure: string,
  act: PlannedAct,
  subjects: Map<string, string>,
): Promise<string | null> {
  const now = instant(act.at)
  const known = subjects.get(act.matter)
  const loaded = known ? ((await house.store.matters.find(known)) ?? null) : null
  if (known && !loaded) return 'GONE'
  const compiled = loaded ? await house.book.byDigest(loaded.matter.law) : house.book.current(procedure, dateOf(now))
  const opens = compiled.openings.includes(act.do)
  if (!loaded && !opens) return 'NOT_OPENED'
  const subject = known ?? `matter:${await newNumber(house, now)}`
  const place = loaded ? String(loaded.matter.fields.place ?? '') : String(act.with.place ?? '')
  const taken = await take(house, {
    caller: callerOf(act, subject, loaded?.matter.holder ?? null),
    compiled,
    subject,
    loaded,
    command: {
      do: act.do,
      with: valuesOf(house, act, place, subjects),
      channel: act.by === 'anyone' ? 'web' : 'phone',
    },
    now,
    ...(loaded ? {} : { queryHash: queryHash(house, subject, newQueryCode()) }),
  })
  if (!taken.ok) return taken.refusal.code
  await house.store.commit(await taken.draft.batch())
  subjects.set(act.matter, subject)
  return null
}

function callerOf(act: PlannedAct, subject: string, holder: string | null): Caller {
  if (act.by === 'anyone') return { kind: 'nobody', posts: [] }
  if (act.by === 'petitioner') {
    return {
      kind: 'party',
      posts: [],
      party: { number: subject.slice('matter:'.length), subject, roles: ['petitioner'] },
    }
  }
  const organ = act.by.organ === 'holder' ? (holder ?? '') : act.by.organ
  return { kind: 'officer', person: `played:${act.by.post}@${organ}`, posts: [{ post: act.by.post, organ }] }
}

/** References of the plan become values: the number of another planned matter, the lead unit for a catalogue row. */
function valuesOf(house: House, act: PlannedAct, place: string, subjects: Map<string, string>): Values {
  const values: Values = {}
  for (const [name, value] of Object.entries(act.with)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      const reference = value as { numberOf?: string; leadFor?: string; atCity?: boolean }
      if (reference.numberOf) values[name] = (subjects.get(reference.numberOf) ?? '').slice('matter:'.length)
      const row = house.city.city.catalogue.find((item) => item.code === reference.leadFor)
      const city = reference.atCity ? cityBureau(house, row?.lead) : undefined
      if (row) values[name] = city ?? house.city.leadOf(row, place).organ
    } else values[name] = value as Values[string]
  }
  return values
}

/** The city's own bureau in the line of a county's, where there is one. */
function cityBureau(house: House, lead: string | undefined): string | undefined {
  const line = lead?.startsWith('county:') ? lead.slice('county:'.length) : undefined
  const { organs, identity } = house.city.city
  return organs.find((organ) => organ.line === line && line !== undefined && organ.region === identity.region)?.id
}
