import type { PlainDate } from '#calendar'
import { xianning } from '../../cities/xianning/index.ts'
import type { City } from '../../src/app/index.ts'

export const PLATFORM = 'hotline-12345'
const POSTS = [
  ...['handler', 'handler', 'handler', 'handler', 'handling-leader', 'handling-leader'],
  ...['dispatcher', 'hotline-operator', 'hotline-head', 'supervisor', 'mayor', 'government-office'],
  ...['legal-officer', 'jurisdiction-officer', 'call-back-officer', 'publication-reviewer', 'grid-worker'],
]

/** Numbers from a seed: the same city and the same deeds each time. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) >>> 0
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below
  }
}

export interface RandomCity {
  city: City
  organs: string[]
  parent: Map<string, string>
  people: { person: string; account: string; posts: { post: string; organ: string }[] }[]
}

/** A tree of organs at most five levels deep, and people with one or two posts each. Law and places are Xianning's. */
export function randomCity(seed: number, people: number, password: string): RandomCity {
  const next = random(seed)
  const organs = [PLATFORM, ...Array.from({ length: 24 }, (_, i) => `unit-${i}`)]
  const parent = new Map<string, string>()
  const depth = new Map([['unit-0', 1]])
  for (const organ of organs.slice(2)) {
    const candidates = [...depth].filter(([, level]) => level < 5).map(([id]) => id)
    const above = candidates[next(candidates.length)] as string
    parent.set(organ, above)
    depth.set(organ, (depth.get(above) ?? 0) + 1)
  }
  const at = () => organs[next(organs.length)] as string
  const holders = Array.from({ length: people }, (_, i) => {
    const posts = [{ post: POSTS[next(POSTS.length)] as string, organ: at() }]
    if (next(3) === 0) posts.push({ post: POSTS[next(POSTS.length)] as string, organ: at() })
    // Somebody must be there to send things on, and somebody to handle them.
    if (i === 0) posts[0] = { post: 'dispatcher', organ: PLATFORM }
    if (i === 1) posts[0] = { post: 'hotline-operator', organ: PLATFORM }
    return { person: `p-person${i}`, account: `person${i}`, posts }
  })
  const template = xianning.organs[0] as City['organs'][number]
  const city: City = {
    ...(xianning as unknown as City),
    organs: organs.map((id) => ({ ...template, id, name: { zh: `单位${id}`, en: id }, shortName: id, pinyin: id })),
    relations: [...parent].map(([to, from]) => ({ from, to, type: 'lead' as const, validFrom: '2020-01-01' })),
    catalogue: (xianning as unknown as City).catalogue.slice(0, 5).map((row) => ({
      ...row,
      lead: 'unit-1',
      fallback: 'unit-1',
      assist: [],
      placeRule: 'county',
    })),
    knowledge: [],
    accounts: holders.map(({ account, posts }) => ({
      account,
      name: `演示·${account}`,
      posts: posts.map((held) => ({ ...held, from: '2020-01-01' as PlainDate })),
    })),
    accountPassword: password,
  } as City
  return { city, organs, parent, people: holders }
}
