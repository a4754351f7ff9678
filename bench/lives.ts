import { addDays, dateOf, fromMs, type Instant, type PlainDate, startOfDay, toMs } from '#calendar'
import type { Values } from '#language'
import { type Caller, type Life, type LifeStep, nobody } from '../src/app/index.ts'
import { demandOf } from './demands.ts'

const HOUR = 3_600_000

const officer = (person: string, post: string, organ: string): Caller => ({
  kind: 'officer',
  person: `p-${person}`,
  posts: [{ post, organ }],
})
const dispatcher = officer('paidan', 'dispatcher', 'hotline-12345')
/** Units that answer, each with its handler: accounts of the demonstration. */
const units = [
  officer('zhujian', 'handler', 'city-housing'),
  officer('chengguan', 'handler', 'city-urban-management'),
  officer('renshe', 'handler', 'city-hrss'),
  officer('shichang', 'handler', 'city-market'),
  officer('shengtai', 'handler', 'city-ecology'),
]

/** Nine of ten lives end; the others stand at one of the earlier steps. */
const steps = (n: number): number => (n % 10 === 0 ? 1 + (Math.floor(n / 10) % 4) : 6)

/** The n-th life: filed by a citizen, dispatched, signed for, talked about, answered, rated. Always the same. */
export function lifeOf(n: number, day: PlainDate): Life {
  const begin = toMs(startOfDay(day)) + 8 * HOUR + (n % 600) * 60_000
  const unit = units[n % units.length] as Caller
  const organ = unit.posts[0]?.organ as string
  const at = (hours: number): Instant => fromMs(begin + hours * HOUR)
  const step = (hours: number, caller: LifeStep['caller'], action: string, given: Values = {}): LifeStep => ({
    at: at(hours),
    caller,
    action,
    with: given,
  })
  const contacted = at(24)
  return {
    procedure: 'inquiry.demand',
    steps: [
      step(0, { ...nobody, from: `bench-${n % 50}` }, 'citizen-file', demandOf(n)),
      step(0.5, dispatcher, 'dispatch', { catalogue: '0401', handlingOrgan: organ }),
      step(1, unit, 'accept'),
      step(24, unit, 'contact', {
        contactedAt: contacted,
        contactWay: 'phone',
        contactNote: '已电话联系，说明办理安排。',
      }),
      step(48, unit, 'reply', { result: 'solved', reply: `已安排处理完毕，欢迎监督。编号${n}。` }),
      step(60, 'party', 'rate', {
        responded: 'yes',
        solved: 'yes',
        satisfied: n % 7 === 0 ? 'fair' : 'good',
        hotlineSatisfied: 'good',
      }),
    ].slice(0, steps(n)),
  }
}

/** Days over which `count` lives are spread, ending `before` days ahead of a moment. */
export function dayOf(n: number, count: number, now: Instant, over = 300, before = 5): PlainDate {
  return addDays(dateOf(now), -before - over + Math.floor((n / count) * over))
}
