import { instant, toMs } from '#calendar'
import { appError } from './errors.ts'
import type { House } from './house.ts'
import { openRecurrent } from './recurring.ts'
import { followCalendar, sweep } from './sweeping.ts'
import type { ClockView, DemoView } from './views/index.ts'

const CLOCK = 'system:clock'

/** Takes up the moved clock where an earlier start left it. */
export async function restoreClock(house: House): Promise<void> {
  if (!house.demonstration) return
  const head = await house.store.events.head(CLOCK)
  const ahead = head?.body.ahead
  if (typeof ahead === 'number') house.ahead = ahead
}

export function assertDemonstration(house: House): void {
  if (!house.demonstration) throw appError('DEMONSTRATION_ONLY')
}

export async function demo(house: House): Promise<DemoView> {
  assertDemonstration(house)
  const { accounts = [], accountPassword = '' } = house.city.city
  return {
    accounts: accounts.map(({ account, name, posts }) => ({
      account,
      password: accountPassword,
      name,
      post: posts
        .map(
          ({ post, organ }) =>
            `${house.city.organ(organ)?.shortName ?? organ} ${house.city.post(post)?.name.zh ?? post}`,
        )
        .join('、'),
    })),
    years: house.years,
    now: house.now(),
  }
}

/** Moves the whole city's clock forward, as an event, and brings about all that falls due on the way. */
export async function moveClock(house: House, to: string): Promise<ClockView> {
  assertDemonstration(house)
  let target: ReturnType<typeof instant>
  try {
    target = instant(to)
  } catch (cause) {
    throw appError('BAD_MOMENT', { got: to.slice(0, 40) }, cause)
  }
  const before = house.now()
  if (target < before) throw appError('CLOCK_BACKWARDS', { now: before, got: target })
  const ahead = Math.max(house.ahead, house.ahead + toMs(target) - toMs(before))
  const head = await house.store.events.head(CLOCK)
  await house.store.commit({
    recordedAt: target,
    events: [
      {
        subject: CLOCK,
        seq: (head?.seq ?? 0) + 1,
        type: 'clock',
        v: 1,
        ...(head ? { prev: head.hash } : {}),
        effectiveOn: target,
        actor: { system: true },
        body: { ahead, from: before, to: target },
      },
    ],
  })
  house.ahead = ahead
  await followCalendar(house)
  const swept = await sweep(house)
  await openRecurrent(house)
  return { now: house.now(), ...swept }
}
