import { catalogue } from '../catalogue.ts'
import { regions } from '../regions.ts'
import type { DemandKind } from '../shapes.ts'
import { people } from './people.ts'
import type { DemandTemplate } from './shapes.ts'
import { demands, placeForms, registers, slots, steadySlots, urbanTownships } from './texts.ts'

/** Seeded draws: the same seed and the same order of drawing give the same city every time. */
export interface Drawing {
  /** 0 <= value < 1. */
  share(): number
  below(n: number): number
  of<T>(list: readonly T[]): T
}

/** mulberry32. */
export function drawing(seed: number): Drawing {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const share = () => next() / 4294967296
  return { share, below: (n) => Math.floor(share() * n), of: (list) => list[next() % list.length] as never }
}

const villages = regions.filter((region) => region.level === 4 && region.kind !== 'quasi')
const inTown = villages.filter(({ parent }) => urbanTownships.includes(parent as string))
const inCountry = villages.filter(({ parent }) => !urbanTownships.includes(parent as string))
const towns = new Map(regions.filter((region) => region.level === 3).map((region) => [region.code, region]))
const kindOf = new Map(catalogue.map((row) => [row.code, row.type as DemandKind]))

export interface DrawnDemand {
  code: string
  kind: DemandKind
  place: string
  title: string
  detail: string
  wish: string
  petitioner: string
  phone: string
  /** Fills further templates with what this person has already said. */
  fill(template: string): string
}

/** One invented demand: who, where, what, in the register of one person. */
export function drawDemand(draw: Drawing, demand: DemandTemplate = draw.of(demands)): DrawnDemand {
  const setting = demand.setting === 'any' ? draw.of(['urban', 'rural'] as const) : demand.setting
  const village = draw.of(setting === 'urban' ? inTown : inCountry)
  const kind = kindOf.get(demand.code) ?? 'help'
  const speaks = demand.code.startsWith('49') ? 'enterprise' : 'person'
  const register = draw.of(
    registers.filter((one) => (one.speaks === 'anyone' || one.speaks === speaks) && one.kinds.includes(kind)),
  )
  const kept = new Map<string, string>([
    ['town', towns.get(village.parent as string)?.name ?? ''],
    ['village', village.place],
  ])
  const fill = (text: string): string =>
    text.replace(/\{([^}]*)\}/g, (_, slot: string) => {
      const list = slot === 'place' ? placeForms[setting] : (slots[slot] ?? ['—'])
      const value = kept.get(slot) ?? fill(draw.of(list))
      if (steadySlots.includes(slot)) kept.set(slot, value)
      return value
    })
  const tried = kind === 'consult' || kind === 'suggestion' ? '' : draw.of(register.tried)
  const detail = [draw.of(register.openings), draw.of(demand.details), tried, draw.of(register.closings)].join('')
  return {
    code: demand.code,
    kind,
    place: village.code,
    title: fill(draw.of(demand.titles)),
    detail: fill(detail),
    wish: fill(draw.of(demand.wants)),
    petitioner: drawName(draw),
    phone: `${people.phone.prefix}${String(draw.below(10 ** people.phone.digits)).padStart(people.phone.digits, '0')}`,
    fill,
  }
}

export function drawName(draw: Drawing): string {
  if (draw.share() < 0.02) return `演示·${draw.of(people.rare)}`
  const given = draw.share() < 0.5 ? draw.of(people.givenPairs) : draw.of(people.given) + draw.of(people.given)
  return `演示·${draw.of(people.surnames)}${given}`
}
