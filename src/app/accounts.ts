import { createHash } from 'node:crypto'
import { dateOf, type PlainDate } from '#calendar'
import { isAppError } from '#kernel'
import { appError } from './errors.ts'
import { House, type HouseOptions } from './house.ts'
import { hashPassword } from './signing-in.ts'

export interface AccountAsk {
  account: string
  name: string
  posts: { post: string; organ: string; region?: string }[]
  /** Absent: the password stays as it is. */
  password?: string
  /** The posts given end today instead of beginning. */
  ends?: boolean
}

const SHORTEST = 12

/** Makes an account or changes its posts. Each change is an event that names post and organ, never the person's name. */
export async function putAccount(
  options: HouseOptions,
  { account, name, posts, password, ends }: AccountAsk,
): Promise<{ person: string; posts: number }> {
  const house = new House(options)
  for (const { post, organ, region } of posts) {
    const known =
      house.city.post(post) && house.city.organ(organ) && (region === undefined || house.city.region(region))
    if (!known) throw appError('NO_SUCH_POST', { got: `${post}@${organ}${region ? `#${region}` : ''}` })
  }
  if (password !== undefined && [...password].length < SHORTEST)
    throw appError('PASSWORD_TOO_SHORT', { want: SHORTEST })
  const before = await house.store.people.byAccount(account)
  if (!before && password === undefined) throw appError('PASSWORD_TOO_SHORT', { want: SHORTEST })
  const id =
    before?.id ?? `p-${createHash('sha256').update(`${house.store.city} ${account}`).digest('hex').slice(0, 16)}`
  const today = dateOf(house.now())
  await house.store.people.put({
    id,
    account,
    name,
    passwordHash: password === undefined ? (before?.passwordHash ?? null) : await hashPassword(password),
    secondFactor: before?.secondFactor ?? null,
    disabled: false,
    facts: before?.facts ?? {},
  })
  if (password !== undefined) await house.store.sessions.endAllOf(id)
  const held = await house.store.people.posts(id, today)
  for (const { post, organ, region } of posts) {
    const found = held.find((item) => item.post === post && item.organ === organ)
    await house.store.people.putPost({
      id: found?.id ?? `${id} ${post} ${organ} ${today}`,
      person: id,
      post,
      organ,
      region: region ?? found?.region ?? null,
      from: found?.from ?? today,
      to: ends ? today : null,
    })
  }
  await log(house, id, today, { posts, ends: ends === true, password: password !== undefined })
  return { person: id, posts: posts.length }
}

async function log(house: House, person: string, day: PlainDate, body: object): Promise<void> {
  const subject = `account:${person}`
  for (;;) {
    const head = await house.store.events.head(subject)
    try {
      await house.store.commit({
        recordedAt: house.now(),
        events: [
          {
            subject,
            seq: (head?.seq ?? 0) + 1,
            type: 'account',
            v: 1,
            ...(head ? { prev: head.hash } : {}),
            effectiveOn: day,
            actor: { system: true },
            body,
          },
        ],
      })
      return
    } catch (error) {
      if (!isAppError(error, 'STORE_SEQ_TAKEN')) throw error
    }
  }
}
