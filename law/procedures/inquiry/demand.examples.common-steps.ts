import type { Expectation, Step } from '#language'

// Steps that many examples of a demand begin with, so that each example shows only what it is about.

type Given = Record<string, unknown>

/** One act by a post or party, and what it gives. */
export const at = (time: string, by: string, act: string, given?: Given, gives?: Expectation): Step => ({
  at: time,
  by,
  do: act,
  ...(given ? { with: given } : {}),
  ...(gives ? { gives } : {}),
})

/** The same, refused with this code. */
export const no = (refused: string, time: string, by: string, act: string, given?: Given): Step => ({ ...at(time, by, act, given), refused })

/** Nothing is done: time passes, and what falls due is settled. */
export const until = (time: string, gives: Expectation): Step => ({ at: time, passes: true, gives })

export const unit = 'handler@city-housing'
export const leader = 'handling-leader@city-housing'
export const given = {
  kind: 'help',
  title: '小区二次供水水压不足',
  detail: '三单元从上周一起每天晚上七点到九点没有水。',
  place: '421202001',
  petitioner: '演示·李青',
  phone: '19900000001',
}
export const sent = { catalogue: '0101', handlingOrgan: 'city-housing' }
export const happy = { responded: 'yes', solved: 'yes', satisfied: 'good' }
export const unhappy = { responded: 'yes', solved: 'no', satisfied: 'bad' }
const solution = { result: 'solved', reply: '水泵已更换，水压恢复正常。' }

export const filed = at('2026-03-02 09:00', 'anyone', 'citizen-file', given)
export const dispatched = [filed, at('2026-03-02 10:00', 'dispatcher', 'dispatch', sent)]
/** In hand, the person contacted, the answer due on 2026-03-09. */
export const handling = [
  ...dispatched,
  at('2026-03-02 15:00', unit, 'accept'),
  at('2026-03-02 16:00', unit, 'contact', { contactedAt: '2026-03-02T15:30:00+08:00', contactWay: 'phone' }),
]
export const replied = [...handling, at('2026-03-05 17:00', unit, 'reply', solution)]
export const closed = [...replied, at('2026-03-06 19:00', 'party:petitioner', 'rate', happy)]
/** The unit answers again, in the same words. */
export const answersAt = (time: string, gives?: Expectation): Step => at(time, unit, 'reply', solution, gives)
