import { dateOf, instant } from '#calendar'
import type { Text, Values } from '#language'
import { canonicalize, leafHash, rootOf } from '#ledger'
import type { NewEvent } from '#store'
import { Bulk } from './bulk.ts'
import type { Life, LifeStep, Opening } from './bulk-life.ts'
import type { City } from './city.ts'
import { appError } from './errors.ts'
import { House, type HouseOptions } from './house.ts'
import { assertMode } from './mode.ts'
import { stepByStep } from './playing-step-by-step.ts'
import type { Caller } from './services.ts'

/** What a city's generator plans for a year of its demonstration: plain data. */
export interface YearStep extends Omit<LifeStep, 'at' | 'caller' | 'action' | 'with' | 'as'> {
  at: string
  by: { post: string; organ: string } | 'party' | 'anyone' | 'time'
  do: string
  with?: Record<string, unknown>
  files?: Readonly<Record<string, readonly { name: string; text: string }[]>>
}

export interface YearLife extends Opening {
  childSerial?: number
  steps: readonly YearStep[]
}

export interface YearEntries {
  register: string
  assumed: Text
  rows: readonly { key: string; from: string; values: Record<string, unknown> }[]
}

export interface YearPart {
  id: string
  title: Text
  /** Each life reads what an earlier one wrote into a register. */
  inTurn?: true
  /** Played as people act, after all that is computed from is stored. */
  stepByStep?: true
  total(scale: number): number
  entries?(scale: number): readonly YearEntries[]
  lives(seed: number, scale: number, from?: number): Iterable<YearLife>
}

export interface DemonstrationYear {
  year: string
  seed: number
  parts: readonly YearPart[]
}

/** How far a part has come; stands in the record, so that it is the same for every process and after every stop. */
export interface PartProgress {
  part: string
  lives: number
  done: number
  total: number
  ended: boolean
}

export interface YearPlayed {
  done: number
  total: number
  events: number
  /** What the law refused, by act and code: a fault of the plan. */
  refused: Record<string, number>
}

/** Events after which the database is tended to for the first time in a part; then each time there are thrice as many. */
const TEND_FROM = 4000

const markOf = (year: string, part: string): string => `system:year-${year}.${part}`

interface Mark {
  seq: number
  hash: string
  body: { seed: number; scale: number; lives: number; done: number; total: number; ended: boolean }
}

async function lastMark(house: Pick<House, 'store'>, year: string, part: string): Promise<Mark | undefined> {
  const head = await house.store.events.head(markOf(year, part))
  if (!head) return undefined
  const body = head.body as unknown as Mark['body'] & { scale: string }
  return { seq: head.seq, hash: head.hash, body: { ...body, scale: Number(body.scale) } }
}

/** How far each part has come; of a part not begun, its total is that of `scale`. */
export async function yearProgress(
  house: Pick<House, 'store'>,
  { year, parts }: DemonstrationYear,
  scale: number,
): Promise<PartProgress[]> {
  return Promise.all(
    parts.map(async (part) => {
      const mark = await lastMark(house, year, part.id)
      const { lives = 0, done = 0, ended = false, total = part.total(scale) } = mark?.body ?? {}
      return { part: part.id, lives, done, total, ended }
    }),
  )
}

/**
 * Plays a year into the demonstration by the bulk path: each part once, from where it was left. What was played is
 * stored together with how far it came, so that a stop at any moment neither doubles nor loses anything. Refuses every
 * store but a demonstration's own. `tend` is called as the tables grow: they are to be looked at again by the planner.
 */
export async function playYear(
  options: HouseOptions,
  { year, seed, parts }: DemonstrationYear,
  scale: number,
  signal: AbortSignal,
  tell: (played: YearPlayed) => void,
  tend: () => Promise<void> = async () => {},
): Promise<YearPlayed> {
  if (!options.demonstration) throw appError('DEMONSTRATION_ONLY')
  const house = new House(options)
  await assertMode(house)
  const before = await yearProgress(house, { year, seed, parts }, scale)
  const played: YearPlayed = {
    done: before.reduce((sum, { done }) => sum + done, 0),
    total: before.reduce((sum, { total }) => sum + total, 0),
    events: 0,
    refused: {},
  }
  for (const part of parts) {
    if (signal.aborted) break
    const before = played.events
    await playPart(options, house, year, part, { seed, scale }, signal, played, tell, tend)
    if (played.events - before > TEND_FROM) await tend()
  }
  return played
}

async function playPart(
  options: HouseOptions,
  house: House,
  year: string,
  part: YearPart,
  given: { seed: number; scale: number },
  signal: AbortSignal,
  played: YearPlayed,
  tell: (played: YearPlayed) => void,
  tend: () => Promise<void>,
): Promise<void> {
  const head = await lastMark(house, year, part.id)
  if (head?.body.ended) return
  // What was begun with one seed and scale is ended with it.
  const { seed, scale } = head?.body ?? given
  const body = { seed, scale, lives: 0, done: 0, total: part.total(scale), ended: false, ...head?.body }
  let seq = head?.seq ?? 0
  const mark = (prev: string | undefined): NewEvent => {
    seq += 1
    const known = prev ?? (seq === (head?.seq ?? 0) + 1 ? head?.hash : undefined)
    return {
      subject: markOf(year, part.id),
      seq,
      type: 'played',
      v: 1,
      ...(known === undefined ? {} : { prev: known }),
      effectiveOn: house.now(),
      actor: { system: true },
      // A canonical form has no fractions.
      body: { ...body, part: part.id, scale: String(body.scale) },
    }
  }
  if (!head) for (const entries of part.entries?.(scale) ?? []) await takeEntries(house, year, entries)
  const bulk = await Bulk.open({ ...options, mark })
  const callers = callersOf(options.city)
  let tended = TEND_FROM
  const people = part.stepByStep ? await stepByStep(options, callers) : null
  for (const life of part.lives(seed, scale, body.lives)) {
    if (signal.aborted) return bulk.flush()
    // Counted before it is played: it is stored at the end of its life, with the mark that holds it.
    body.lives += 1
    const opened = 1 + life.steps.filter(({ opens }) => opens).length
    body.done += opened
    played.done += opened
    const refused = people
      ? await people.play(life, `year-${year}.${part.id}.${body.lives}`)
      : (await bulk.play(lifeOf(await withFiles(house, life), callers))).refused
    if (part.inTurn || people) await bulk.flush()
    for (const { step, code } of refused) {
      const what = `${life.steps[step]?.do} ${code}`
      played.refused[what] = (played.refused[what] ?? 0) + 1
    }
    tell(played)
    if (bulk.stored < tended) continue
    tended = bulk.stored * 3
    await tend()
  }
  body.ended = true
  await bulk.flush()
  played.events += bulk.stored
}

/** The files that a life hands in are there before it is played. */
async function withFiles(house: House, life: YearLife): Promise<YearLife> {
  if (!life.steps.some(({ files }) => files)) return life
  const steps = await Promise.all(
    life.steps.map(async ({ files, ...step }) => {
      if (!files) return step
      const ids: Record<string, string[]> = {}
      for (const [field, list] of Object.entries(files)) {
        const about = { mime: 'text/plain', uploadedBy: 'system:demonstration', uploadedAt: house.now() }
        const rows = await Promise.all(
          list.map(({ name, text }) => house.store.files.put(Buffer.from(text), { name, ...about })),
        )
        ids[field] = rows.map(({ id }) => id)
      }
      return { ...step, with: { ...step.with, ...ids } }
    }),
  )
  return { ...life, steps }
}

export type CallerOf = (by: Exclude<YearStep['by'], 'party' | 'time'>) => Caller

/** Posts are filled by the demonstration's own people where it has any for them. */
export function callersOf({ accounts = [] }: City): CallerOf {
  const people = new Map(
    accounts.flatMap(({ account, posts }) => posts.map((p) => [`${p.post} ${p.organ}`, `p-${account}`])),
  )
  const known = new Map<string, Caller>()
  return (by) => {
    if (by === 'anyone') return { kind: 'nobody', posts: [] }
    const name = `${by.post} ${by.organ}`
    let caller = known.get(name)
    if (!caller) {
      caller = { kind: 'officer', person: people.get(name) ?? `played:${by.post}@${by.organ}`, posts: [{ ...by }] }
      known.set(name, caller)
    }
    return caller
  }
}

export function lifeOf({ steps, ...opening }: YearLife, callers: CallerOf): Life {
  return {
    ...opening,
    steps: steps.map(({ at, by, do: action, with: given, files: _, ...rest }) => ({
      ...rest,
      at: instant(at),
      caller: by === 'party' || by === 'time' ? by : callers(by),
      action,
      with: (given ?? {}) as Values,
    })),
  }
}

/** Entries that the year's matters read: one event with the Merkle root of the rows, which says what is assumed. */
export async function takeEntries(house: House, year: string, { register, assumed, rows }: YearEntries): Promise<void> {
  const subject = `register:${register}.${year}`
  if (await house.store.events.head(subject)) return
  const { suite } = house.store
  const leaves = rows.map((row) => leafHash(suite, canonicalize(row)))
  const now = house.now()
  await house.store.commit({
    recordedAt: now,
    events: [
      {
        subject,
        seq: 1,
        type: 'imported',
        v: 1,
        effectiveOn: now,
        actor: { system: true },
        body: { register, rows: rows.length, root: Buffer.from(rootOf(suite, leaves)).toString('hex'), assumed },
      },
    ],
    entries: rows.map(({ key, from, values }) => ({
      register,
      key,
      op: 'add' as const,
      from: dateOf(instant(`${from}T00:00:00+08:00`)),
      values,
      subject,
      seq: 1,
    })),
  })
}
