import { createHash } from 'node:crypto'
import { dateOf } from '#calendar'
import { type Command, type Refusal, whatHolds } from '#engine'
import { isAppError } from '#kernel'
import { canonicalize } from '#ledger'
import type { Batch } from '#store'
import { numberOf, subjectOf } from './declared-facts.ts'
import type { Draft } from './draft.ts'
import { appError } from './errors.ts'
import { findFor } from './finding.ts'
import type { House } from './house.ts'
import { warningsOf } from './identity-numbers.ts'
import type { Compiled } from './law-book.ts'
import { refusalView } from './law-views.ts'
import { actedView, openedView } from './matter-views.ts'
import { completedCommand } from './report-acts.ts'
import type { ActCommand, Caller, OpenCommand, Outcome, TaskCommand } from './services.ts'
import { actorOf, movedBySomeone, newNumber, newQueryCode, queryHash, take, untilStored } from './taking.ts'
import type { ActedView, OpenedView } from './views/index.ts'

/** Keys of different callers never meet: a person's, a party's, or those of one address. */
const actorKey = (caller: Caller): string =>
  caller.person
    ? `person:${caller.person}`
    : caller.party
      ? `party:${caller.party.subject}`
      : `from:${caller.from ?? 'unknown'}`

interface Once {
  actor: string
  key: string
  digest: string
}

function once(caller: Caller, key: string | undefined, request: unknown): Once | null {
  if (key === undefined) return null
  if (!/^[\x21-\x7e]{8,120}$/.test(key)) throw appError('BAD_KEY')
  const digest = createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify(request))))
    .digest('hex')
  return { actor: actorKey(caller), key, digest }
}

/** Stores a draft once. Under a key that was used for the same request, the first answer is given again. */
async function store<T>(
  house: House,
  draft: Draft,
  view: T,
  status: number,
  guard: Once | null,
  subject: string,
): Promise<T> {
  const idempotency: Batch['idempotency'] = guard ? { ...guard, reply: { status, body: view }, subject } : undefined
  const result = await house.store.commit(await draft.batch(idempotency))
  return result.done ? view : (result.reply.body as T)
}

async function earlier<T>(house: House, guard: Once | null): Promise<T | undefined> {
  if (!guard) return undefined
  return (await house.store.findReply(guard.actor, guard.key, guard.digest))?.body as T | undefined
}

/** What the passing of time has settled is kept even when the command itself is refused. */
async function keepSettled(house: House, draft: Draft): Promise<void> {
  if (draft.isEmpty) return
  await draft.informParents()
  await house.store.commit(await draft.batch()).catch((error: unknown) => {
    if (!isAppError(error, 'STORE_SEQ_TAKEN')) throw error
  })
}

/** The opening act that a command means: the one it names, else the caller's own before one that is for everybody. */
export function openingOf(house: House, caller: Caller, compiled: Compiled, named: string | undefined): string {
  const { actions } = compiled.definition
  if (named !== undefined) {
    if (!compiled.openings.includes(named)) throw appError('NO_SUCH_ACTION', { action: named })
    return named
  }
  const now = house.now()
  const actor = actorOf(caller, compiled, null)
  const fits = compiled.openings.filter(
    (id) => whatHolds(compiled.definition, null, id, actor, now, house.facts(compiled, now)) === null,
  )
  const own = fits.find((id) => !actions[id]?.by.some((rule) => 'anyone' in rule))
  const found = own ?? fits[0] ?? compiled.openings[0]
  if (found === undefined) throw appError('NO_SUCH_ACTION', { procedure: compiled.definition.id })
  return found
}

const asOf = (command: { as?: { post: string; organ: string } | undefined }) => (command.as ? { as: command.as } : {})

async function opening(house: House, caller: Caller, command: OpenCommand) {
  const now = house.now()
  const compiled = house.book.current(command.procedure, dateOf(now))
  const action = openingOf(house, caller, compiled, command.action)
  const subject = `matter:${await newNumber(house, now)}`
  const code = newQueryCode()
  const channel = command.channel ?? caller.channel ?? (caller.kind === 'officer' ? 'desk' : 'web')
  const taken = await take(house, {
    caller,
    compiled,
    subject,
    loaded: null,
    command: { do: action, with: command.with, channel, ...asOf(command) },
    now,
    queryHash: queryHash(house, subject, code),
  })
  return { now, compiled, action, subject, code, taken }
}

export async function file(
  house: House,
  caller: Caller,
  command: OpenCommand,
  key?: string,
): Promise<Outcome<OpenedView>> {
  const guard = once(caller, key, { open: command })
  return untilStored(
    house,
    null,
    () => 0,
    async () => {
      const { compiled, action, subject, code, taken } = await opening(house, caller, command)
      if (!taken.ok) {
        const before = await earlier<OpenedView>(house, guard)
        return before
          ? { ok: true, value: before }
          : { ok: false, refusal: refusalView(house, taken.refusal, (name) => compiled.fields.get(name)?.title) }
      }
      const matter = taken.draft.matter(subject)
      if (!matter) throw new Error(`the draft of ${subject} holds no matter`)
      const warnings = warningsOf(compiled.definition.actions[action]?.form ?? {}, command.with)
      const view = openedView(house, compiled, matter, numberOf(subject), code, warnings, taken.draft.now)
      return { ok: true, value: await store(house, taken.draft, view, 201, guard, subject) }
    },
  )
}

export async function preview(
  house: House,
  caller: Caller,
  command: OpenCommand,
): Promise<Outcome<Pick<OpenedView, 'deadlines' | 'warnings' | 'state'>>> {
  const { compiled, action, subject, taken, now } = await opening(house, caller, command)
  if (!taken.ok)
    return { ok: false, refusal: refusalView(house, taken.refusal, (name) => compiled.fields.get(name)?.title) }
  const matter = taken.draft.matter(subject)
  if (!matter) throw new Error(`the draft of ${subject} holds no matter`)
  const warnings = warningsOf(compiled.definition.actions[action]?.form ?? {}, command.with)
  const { deadlines, state } = openedView(house, compiled, matter, numberOf(subject), '', warnings, now)
  return { ok: true, value: { deadlines, state, warnings } }
}

async function onMatter(
  house: House,
  caller: Caller,
  number: string,
  command: Command,
  seq: number | undefined,
  guard: Once | null,
): Promise<Outcome<ActedView>> {
  const before = await earlier<ActedView>(house, guard)
  if (before) return { ok: true, value: before }
  let loadedSeq = 0
  return untilStored(
    house,
    subjectOf(number),
    () => loadedSeq,
    async () => {
      const loaded = await findFor(house, caller, number)
      const { subject } = loaded.matter
      loadedSeq = loaded.matter.seq
      const issuedBefore = loaded.matter.documents.length
      if (seq !== undefined && seq !== loadedSeq && (seq > loadedSeq || (await movedBySomeone(house, subject, seq)))) {
        throw appError('STALE', { subject, seq: loadedSeq })
      }
      const compiled = await house.book.byDigest(loaded.matter.law)
      const completed = await completedCommand(house, caller, compiled, loaded, command)
      const taken = await take(house, { caller, compiled, subject, loaded, command: completed, now: house.now() })
      if (!taken.ok) {
        const late = await earlier<ActedView>(house, guard)
        if (late) return { ok: true, value: late }
        await keepSettled(house, taken.draft)
        return { ok: false, refusal: refusalView(house, taken.refusal, (name) => compiled.fields.get(name)?.title) }
      }
      const matter = taken.draft.matter(subject)
      if (!matter) throw new Error(`the draft of ${subject} holds no matter`)
      const form =
        command.do === 'task'
          ? compiled.definition.tasks?.[command.task ?? '']?.form
          : compiled.definition.actions[command.do]?.form
      const view = actedView(house, compiled, matter, taken.draft.now, {
        issuedBefore,
        opened: taken.opened.map(({ subject: child, link }) => ({ number: numberOf(child), link })),
        warnings: warningsOf(form ?? {}, completed.with ?? {}),
      })
      return { ok: true, value: await store(house, taken.draft, view, 200, guard, subject) }
    },
  )
}

/** What the engine is told of an act, or of a task to be settled. */
export const innerCommand = (command: ActCommand | TaskCommand): Command =>
  'task' in command
    ? {
        do: 'task',
        task: command.task,
        with: command.with ?? {},
        ...(command.key === undefined ? {} : { key: command.key }),
        ...(command.outcome === undefined ? {} : { outcome: command.outcome }),
        ...asOf(command),
      }
    : {
        do: command.action,
        with: command.with ?? {},
        ...(command.row === undefined ? {} : { row: command.row }),
        ...asOf(command),
      }

const requestOf = (command: ActCommand | TaskCommand) => ('task' in command ? { settle: command } : { act: command })

/** The answer that was given under this key, where the same was asked before. */
export const actedBefore = (
  house: House,
  caller: Caller,
  command: ActCommand | TaskCommand,
  key: string,
): Promise<ActedView | undefined> => earlier<ActedView>(house, once(caller, key, requestOf(command)))

export function act(house: House, caller: Caller, command: ActCommand, key?: string): Promise<Outcome<ActedView>> {
  const { number, action } = command
  const guard = once(caller, key, requestOf(command))
  const inner = innerCommand(command)
  // `task` is the engine's word for settling one; as the name of an act it exists in no definition.
  if (action === 'task') throw appError('NO_SUCH_ACTION', { action })
  return onMatter(house, caller, number, inner, command.seq, guard)
}

export function settleTask(
  house: House,
  caller: Caller,
  command: TaskCommand,
  key?: string,
): Promise<Outcome<ActedView>> {
  const guard = once(caller, key, requestOf(command))
  return onMatter(house, caller, command.number, innerCommand(command), command.seq, guard)
}

export type { Refusal }
