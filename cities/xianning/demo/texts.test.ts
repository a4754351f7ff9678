import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DemandKind } from '../index.ts'
import { catalogue, categories, regions } from '../index.ts'
import { people } from './people.ts'
import * as texts from './texts.ts'

const { demands, placeForms, registers, replies, slots, steadySlots, urbanTownships } = texts

/** Slots that the place or the procedure fills. */
const FILLED_BY_PLACE = ['place', 'town', 'village', 'organ', 'date']
const slotsIn = (text: string): string[] => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] as string)

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Small seeded generator (mulberry32): the same seed draws the same city. */
function drawFrom(seed: number): <T>(list: readonly T[]) => T {
  let state = seed
  return (list) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return list[((mixed ^ (mixed >>> 14)) >>> 0) % list.length] as (typeof list)[number]
  }
}

const villages = regions.filter((region) => region.level === 4 && region.kind !== 'quasi')
const inTown = villages.filter(({ parent }) => urbanTownships.includes(parent as string))
const inCountry = villages.filter(({ parent }) => !urbanTownships.includes(parent as string))
const kindOf = new Map(catalogue.map((row) => [row.code, row.type]))
const towns = new Map(regions.filter((region) => region.level === 3).map((region) => [region.code, region]))

function demandText(draw: ReturnType<typeof drawFrom>): string {
  const demand = draw(demands)
  const setting = demand.setting === 'any' ? draw(['urban', 'rural'] as const) : demand.setting
  const village = draw(setting === 'urban' ? inTown : inCountry)
  const kind = kindOf.get(demand.code) as DemandKind
  const speaks = demand.code.startsWith('49') ? 'enterprise' : 'person'
  const register = draw(
    registers.filter((one) => (one.speaks === 'anyone' || one.speaks === speaks) && one.kinds.includes(kind)),
  )
  const kept = new Map<string, string>([
    ['town', towns.get(village.parent as string)?.name ?? ''],
    ['village', village.place],
  ])
  const template = [
    draw(register.openings),
    draw(demand.details),
    kind === 'consult' || kind === 'suggestion' ? '' : draw(register.tried),
    draw(demand.wants),
    draw(register.closings),
  ].join('')
  const fill = (text: string): string =>
    text.replace(/\{([^}]*)\}/g, (_, slot: string) => {
      const value =
        kept.get(slot) ?? fill(draw(slot === 'place' ? placeForms[setting] : (slots[slot] as readonly string[])))
      if (steadySlots.includes(slot)) kept.set(slot, value)
      return value
    })
  return fill(template)
}

test('texts and people are plain JSON', () => {
  for (const value of [...Object.values(texts), people]) assert.deepEqual(JSON.parse(JSON.stringify(value)), value)
})

test('there are at least 400 demand texts over every category of the catalogue', () => {
  const details = demands.flatMap((demand) => demand.details)
  assert.ok(details.length >= 400, `${details.length}`)
  assert.equal(new Set(details).size, details.length)
  const covered = new Set(demands.map(({ code }) => code.slice(0, 2)))
  assert.deepEqual(
    categories.filter(({ id }) => !covered.has(id)).map(({ id }) => id),
    [],
  )
})

test('every demand names a row of the catalogue, once, and is complete', () => {
  const codes = demands.map(({ code }) => code)
  assert.equal(new Set(codes).size, codes.length)
  for (const demand of demands) {
    assert.ok(
      catalogue.some(({ code }) => code === demand.code),
      demand.code,
    )
    assert.ok(demand.setting, demand.code)
    for (const text of [...demand.titles, ...demand.details, ...demand.wants]) assert.ok(text.length >= 4, demand.code)
    for (const title of demand.titles) assert.ok(title.length <= 40, title)
  }
})

test('every slot can be filled and every filler is used', () => {
  const wanted = new Set(textsIn(Object.values(texts)).flatMap(slotsIn))
  for (const slot of wanted) assert.ok(slots[slot] || FILLED_BY_PLACE.includes(slot), `nothing fills {${slot}}`)
  for (const slot of Object.keys(slots)) assert.ok(wanted.has(slot), `{${slot}} is never used`)
})

test('a text that could accuse names no real place', () => {
  for (const demand of demands.filter(({ setting }) => setting === 'unnamed'))
    for (const text of [...demand.titles, ...demand.details])
      assert.ok(!slotsIn(text).some((slot) => slot === 'town' || slot === 'village'), text)
})

test('fillers for firms, estates, streets, schools and hospitals are the names of things that do not exist', () => {
  for (const slot of ['estate', 'road', 'property', 'shop', 'restaurant', 'company', 'site', 'school', 'hospital'])
    for (const name of slots[slot] as readonly string[]) assert.match(name, /^(子虚|乌有|亡是)/)
})

test('60,000 different texts come from few more draws, the same for the same seed', () => {
  const draw = drawFrom(20200101)
  const different = new Set<string>()
  let draws = 0
  for (; different.size < 60_000 && draws < 72_000; draws++) different.add(demandText(draw))
  assert.equal(different.size, 60_000, `${different.size} different texts in ${draws} draws`)
  for (const text of different) assert.doesNotMatch(text, /[{}]|undefined/)
  const again = drawFrom(20200101)
  const first = [...different].slice(0, 100)
  assert.deepEqual([...new Set(Array.from({ length: 120 }, () => demandText(again)))].slice(0, 100), first)
})

test('every category has an answer, and every outcome occurs', () => {
  const known = new Set(categories.map(({ id }) => id))
  for (const reply of replies) for (const id of reply.categories) assert.ok(known.has(id), id)
  for (const outcome of ['answered', 'done', 'solved', 'parked', 'out-of-scope'])
    assert.ok(
      replies.some((reply) => reply.outcome === outcome && reply.categories.length === 0),
      outcome,
    )
})

test('towns named as urban are real townships', () => {
  for (const code of urbanTownships) assert.notEqual(towns.get(code)?.kind ?? 'quasi', 'quasi', code)
})

test('fictitious phone numbers have eleven digits', () => {
  assert.equal(people.phone.prefix.length + people.phone.digits, 11)
})
