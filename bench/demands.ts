import { demands } from '../cities/xianning/demo/demands.ts'
import { people } from '../cities/xianning/demo/people.ts'

const places = ['421202001', '421202002', '421202003', '421202100', '421202']
const kinds = ['consult', 'help', 'complaint', 'suggestion']

/** In one of five texts. */
export const COMMON_WORD = '路灯'
/** In one of 20,000 texts. */
export const RARE_WORD = '翡翠鹦鹉'

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** The n-th demand of a bench: fictitious, always the same, of the length that people write. */
export function demandOf(n: number) {
  const template = pick(demands, n * 7)
  const surname = pick(people.surnames, n * 13 + Math.floor(n / 97))
  const detail = [
    pick(template.details, n).replaceAll(/\{[a-z]+\}/g, '附近'),
    n % 5 === 0 ? `旁边的${COMMON_WORD}也不亮。` : '',
    n % 20_000 === 7 ? `还有人养${RARE_WORD}。` : '',
    `已经${(n % 28) + 2}天了，请尽快处理，登记号${n}。`,
  ]
  return {
    kind: pick(kinds, n),
    title: `${pick(template.titles, n).replaceAll(/\{[a-z]+\}/g, '附近')}`.slice(0, 50).padEnd(4, '。'),
    detail: detail.join(''),
    place: pick(places, n),
    petitioner: `演示·${surname}${pick(people.given, n * 5)}${pick(people.givenPairs, Math.floor(n / 11))}`,
    phone: `1990000${String(n % 10_000).padStart(4, '0')}`,
  }
}
