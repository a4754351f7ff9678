import { randomBytes, timingSafeEqual } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { dateOf, fromMs, toMs } from '#calendar'
import { normaliseQueryCode, readMatterNumber } from '#kernel'
import type { Session } from '#store'
import { numberOf, subjectOf } from './declared-facts.ts'
import { appError } from './errors.ts'
import { organRef, regionRef } from './field-views.ts'
import type { House } from './house.ts'
import { type Caller, nobody } from './services.ts'
import { queryHash } from './taking.ts'
import type { SessionView } from './views/index.ts'

const HOUR = 3_600_000
const OFFICER_MS = 10 * HOUR
const PARTY_MS = 2 * HOUR
/** Seen again within this time costs no write. */
const TOUCH_MS = 60_000
/** Wrong tries within an hour: by account or number, and by where they come from. */
const TRIES = { officer: 10, number: 10, from: 60 }

/** ASVS 5 and RFC 9106: 19 MiB, two passes. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), ARGON)

/** Compared where there is no such account, so that the answer takes as long. Made once, of a random password. */
let decoy: Promise<string> | undefined
const decoyHash = (): Promise<string> => {
  decoy ??= hashPassword(randomBytes(18).toString('base64'))
  return decoy
}

const tokenHash = (house: House, token: string): string => house.store.seal.keyed('session', token)

async function limitTries(house: House, keys: [key: string, most: number][]): Promise<void> {
  const now = house.wall()
  for (const [key, most] of keys) {
    if ((await house.store.sessions.failures(key, now, HOUR)) >= most) throw appError('TOO_MANY_TRIES')
  }
}

async function countFailure(house: House, keys: [key: string, most: number][]): Promise<never> {
  const now = house.wall()
  for (const [key] of keys) await house.store.sessions.failed(key, now, HOUR)
  throw appError('SIGN_IN_FAILED')
}

export async function signIn(house: House, account: string, password: string, from?: string): Promise<SessionView> {
  const keys: [string, number][] = [[`account:${account.normalize('NFKC').toLowerCase()}`, TRIES.officer]]
  if (from) keys.push([`from:${from}`, TRIES.from])
  await limitTries(house, keys)
  const person = await house.store.people.byAccount(account.normalize('NFKC').trim())
  const known = person?.passwordHash ?? (await decoyHash())
  const fits = await verify(known, password.normalize('NFKC')).catch(() => false)
  if (!person?.passwordHash || person.disabled || !fits) return countFailure(house, keys)
  await house.store.sessions.forgive((keys[0] as [string, number])[0])
  const { token, session } = newSession(house, OFFICER_MS, { person: person.id })
  await house.store.sessions.put(session)
  const caller = await officer(house, person.id)
  return { token, ...(await officerView(house, caller, session)) }
}

export async function lookUp(house: House, number: string, code: string, from?: string): Promise<SessionView> {
  const subject = subjectOf(readMatterNumber(number.slice(0, 60)))
  const keys: [string, number][] = [[`number:${subject}`, TRIES.number]]
  if (from) keys.push([`from:${from}`, TRIES.from])
  await limitTries(house, keys)
  const loaded = await house.store.matters.find(subject)
  const given = Buffer.from(queryHash(house, subject, normaliseQueryCode(code)), 'hex')
  const kept = Buffer.from(loaded?.queryHash ?? '0'.repeat(given.length * 2), 'hex')
  const fits = kept.length === given.length && timingSafeEqual(kept, given)
  if (!loaded || !fits) return countFailure(house, keys)
  const compiled = await house.book.byDigest(loaded.matter.law)
  const roles = Object.entries(compiled.definition.parties)
    .filter(([, party]) => party.follows)
    .map(([id]) => id)
  const { token, session } = newSession(house, PARTY_MS, { subject, party: roles.join(' ') })
  await house.store.sessions.put(session)
  return { token, ...partyView(house, subject, session) }
}

function newSession(house: House, forMs: number, whose: { person?: string; subject?: string; party?: string }) {
  const token = randomBytes(32).toString('base64url')
  const now = house.wall()
  const session: Session = {
    tokenHash: tokenHash(house, token),
    person: whose.person ?? null,
    subject: whose.subject ?? null,
    party: whose.party ?? null,
    createdAt: now,
    seenAt: now,
    expiresAt: fromMs(toMs(now) + forMs),
    facts: {},
  }
  return { token, session }
}

const sessions = new WeakMap<Caller, Session>()

/** Posts are read anew at every request: who left a post has lost it at the next one. */
async function officer(house: House, person: string): Promise<Caller> {
  const found = await house.store.people.withPosts(person, dateOf(house.now()))
  if (!found || found.person.disabled) return nobody
  const { person: row, posts: held } = found
  return {
    kind: 'officer',
    person,
    ...(row.account ? { account: row.account } : {}),
    name: row.name,
    posts: held.map(({ post, organ, region }) => ({ post, organ, ...(region ? { region } : {}) })),
  }
}

export async function callerOf(house: House, token: string | undefined): Promise<Caller> {
  if (!token || token.length > 200) return nobody
  const session = await house.store.sessions.find(tokenHash(house, token))
  const now = house.wall()
  if (!session || session.expiresAt <= now) return nobody
  if (toMs(now) - toMs(session.seenAt) > TOUCH_MS) await house.store.sessions.touch(session.tokenHash, now)
  let caller: Caller
  if (session.person) caller = await officer(house, session.person)
  else if (session.subject) {
    const roles = (session.party ?? '').split(' ').filter((role) => role !== '')
    caller = { kind: 'party', posts: [], party: { number: numberOf(session.subject), subject: session.subject, roles } }
  } else return nobody
  if (caller.kind !== 'nobody') sessions.set(caller, session)
  return caller
}

async function officerView(house: House, caller: Caller, session: Session): Promise<SessionView> {
  const held = await house.store.people.posts(caller.person ?? '', dateOf(house.now()))
  return {
    kind: 'officer',
    ...(caller.account ? { account: caller.account } : {}),
    ...(caller.name ? { name: caller.name } : {}),
    posts: held.map(({ post, organ, region, from, to }) => ({
      post: { id: post, name: house.city.post(post)?.name ?? { zh: post, en: post } },
      organ: organRef(house.city, organ),
      ...(region ? { region: regionRef(house.city, region) } : {}),
      from,
      ...(to ? { to } : {}),
    })),
    expiresAt: session.expiresAt,
    demonstration: house.demonstration,
  }
}

function partyView(house: House, subject: string, session: Session): SessionView {
  return {
    kind: 'party',
    posts: [],
    number: numberOf(subject),
    expiresAt: session.expiresAt,
    demonstration: house.demonstration,
  }
}

export async function sessionOf(house: House, caller: Caller): Promise<SessionView | null> {
  const session = sessions.get(caller)
  if (!session) return null
  return session.person ? officerView(house, caller, session) : partyView(house, session.subject ?? '', session)
}

export async function signOut(house: House, token: string): Promise<void> {
  await house.store.sessions.end(tokenHash(house, token))
}
