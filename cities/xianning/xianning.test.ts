import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as xianning from './index.ts'

const {
  accounts,
  catalogue,
  categories,
  cityCode,
  counties,
  knowledge,
  limits,
  notAccepted,
  organs,
  posts,
  province,
  regions,
  relations,
  returnUnits,
  siteFields,
  superiors,
  xianningDemonstration,
} = xianning

const organIds = new Set(organs.map((organ) => organ.id))
const demonstrationOrgans = new Set(xianningDemonstration.organs.map((organ) => organ.id))
const regionCodes = new Set(regions.map((region) => region.code))
const postIds = new Set(posts.map((post) => post.id))
const DAY = /^\d{4}-\d{2}-\d{2}$/

function unique(list: readonly string[], what: string): void {
  const doubled = list.filter((item, index) => list.indexOf(item) !== index)
  assert.deepEqual(doubled, [], `doubled ${what}`)
}

test('every exported value is plain JSON', () => {
  for (const [name, value] of Object.entries(xianning))
    assert.deepEqual(JSON.parse(JSON.stringify(value)), value, `${name} changes on a JSON round trip`)
})

test('the divisions are 6 counties, 89 township-level units of which 70 real, 1,096 village-level units', () => {
  const at = (level: number) => regions.filter((region) => region.level === level)
  assert.equal(at(1).length, 1)
  assert.equal(at(2).length, 6)
  assert.equal(at(3).length, 89)
  assert.equal(at(3).filter((region) => region.kind !== 'quasi').length, 70)
  assert.equal(at(4).length, 1096)
  assert.equal(at(4).filter((region) => region.kind === 'village').length, 886)
  assert.equal(at(4).filter((region) => region.kind === 'quasi').length, 17)
})

test('region codes are unique, nest in their parents and have a place name', () => {
  unique(
    regions.map((region) => region.code),
    'region codes',
  )
  const width = { 1: 6, 2: 6, 3: 9, 4: 12 }
  for (const region of regions) {
    assert.equal(region.code.length, width[region.level], region.code)
    assert.match(region.validFrom, DAY)
    assert.ok(region.place.length > 1 && !/委会|委员会/.test(region.place), region.place)
    if (region.level === 1) assert.equal(region.parent, null)
    else assert.ok(region.parent && regionCodes.has(region.parent), region.code)
    if (region.level > 2) assert.ok(region.code.startsWith(region.parent as string), region.code)
  }
})

test('the divisions equal the published list', (t) => {
  const file = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/domain/xianning-divisions.json')
  if (!existsSync(file)) return t.skip('the published list is not beside the repository')
  const list = JSON.parse(readFileSync(file, 'utf8')) as Record<'A' | 'S' | 'V', { code: string; name: string }[]>
  const wanted = new Map([...list.A, ...list.S, ...list.V].map(({ code, name }) => [code, name]))
  const got = new Map(regions.filter((region) => region.level > 1).map(({ code, name }) => [code, name]))
  assert.deepEqual(got, wanted)
})

test('every organ stands in a region, has a unique id and a name in both languages', () => {
  unique(
    organs.map((organ) => organ.id),
    'organ ids',
  )
  for (const organ of organs) {
    assert.match(organ.id, /^[a-z0-9]+(-[a-z0-9]+)*$/)
    assert.ok(regionCodes.has(organ.region), `${organ.id} in ${organ.region}`)
    assert.ok(organ.name.zh && organ.name.en && organ.shortName, organ.id)
    assert.match(organ.validFrom, DAY)
    if (organ.succeeds) assert.ok(organIds.has(organ.succeeds), organ.id)
  }
})

test('every township-level unit has exactly one organ that receives orders', () => {
  for (const region of regions.filter(({ level }) => level === 3)) {
    const found = organs.filter((organ) => organ.region === region.code)
    assert.equal(found.length, 1, region.name)
  }
})

test('no two organs of the same time bear the same full name', () => {
  unique(
    organs.map((organ) => organ.name.zh),
    'organ names',
  )
})

test('relations join known organs, and nobody is led in a circle', () => {
  const known = new Set([...organIds, ...superiors.map((superior) => superior.id)])
  unique(
    relations.map(({ from, to, type }) => `${from} ${type} ${to}`),
    'relations',
  )
  for (const { from, to } of relations) {
    assert.ok(known.has(from), `unknown ${from}`)
    assert.ok(organIds.has(to), `unknown ${to}`)
  }
  const above = (id: string): string[] =>
    relations.filter(({ to, type }) => to === id && type !== 'guide').map(({ from }) => from)
  for (const organ of organs) {
    let level = above(organ.id)
    for (let depth = 0; depth < 10 && level.length > 0; depth++) {
      assert.ok(!level.includes(organ.id), `${organ.id} stands above itself`)
      level = level.flatMap(above)
    }
    assert.deepEqual(level, [])
  }
})

test('a centrally managed unit is led neither by the city nor by a county government', () => {
  const vertical = new Set(relations.filter(({ type }) => type === 'vertical').map(({ to }) => to))
  const led = relations.filter(({ to, type }) => type === 'lead' && vertical.has(to))
  assert.ok(vertical.size > 20)
  assert.deepEqual(led, [])
})

test('every county government is led by the city and leads all its townships', () => {
  for (const county of counties) {
    const government = `${county.slug}-government`
    assert.ok(relations.some(({ from, to }) => from === 'city-government' && to === government))
    const led = relations.filter(({ from, type }) => from === government && type === 'lead').map(({ to }) => to)
    for (const [, , slug] of county.townships) assert.ok(led.includes(`${county.slug}-${slug}`), slug)
  }
})

test('a catalogue row resolves its lead in every county, its fallback, its assistants and its limit', () => {
  unique(
    catalogue.map((row) => row.code),
    'catalogue codes',
  )
  assert.ok(catalogue.length >= 160)
  const resolves = (lead: string): boolean => {
    if (lead === 'township' || lead === 'village' || organIds.has(lead)) return true
    const line = lead.startsWith('county:') ? lead.slice('county:'.length) : ''
    return line !== '' && counties.every((county) => organIds.has(`${county.slug}-${line}`))
  }
  for (const row of catalogue) {
    assert.match(row.code, /^\d{4}$/)
    for (const id of [row.lead, ...row.assist]) assert.ok(resolves(id), `${row.code}: ${id}`)
    assert.ok(organIds.has(row.fallback), `${row.code}: ${row.fallback}`)
    assert.ok(!row.assist.includes(row.lead), `${row.code} assists itself`)
    assert.ok(row.keywords.length >= 3 && row.title.zh && row.title.en && row.basis.zh, row.code)
    assert.ok(
      limits.some(({ id, key }) => id === row.limit.id && key === row.limit.key),
      `${row.code}: no limit ${row.limit.id} ${row.limit.key ?? ''}`,
    )
    assert.ok(
      categories.some(({ id }) => id === row.category),
      `${row.code}: no category`,
    )
  }
  for (const { id } of categories)
    assert.ok(
      catalogue.some((row) => row.category === id),
      `empty category ${id}`,
    )
})

test('what only a department may do is not led by a township', () => {
  for (const row of catalogue.filter(({ lead }) => lead === 'township'))
    assert.equal(row.basis.zh, '乡镇（街道）履职事项清单', row.code)
})

test('on every day since 2020 each limit has one value, and a value without a source is marked assumed', () => {
  for (const limit of limits) {
    assert.equal(limit.assumed, limit.source === null, limit.id)
    assert.ok(Number.isSafeInteger(limit.value) && limit.value > 0, limit.id)
  }
  const keys = new Set(limits.map(({ id, key }) => `${id} ${key ?? ''}`))
  for (const day of ['2020-01-01', '2020-12-31', '2021-01-01', '2026-11-23'])
    for (const name of keys) {
      const inForce = limits.filter(
        (limit) =>
          `${limit.id} ${limit.key ?? ''}` === name &&
          limit.validFrom <= day &&
          (limit.validTo === undefined || day <= limit.validTo),
      )
      assert.equal(inForce.length, 1, `${name} on ${day}`)
    }
})

test('settings name organs of the city, or are a number, a region or a day', () => {
  const plain: Record<string, RegExp> = {
    'hotline.number': /^\d{5}$/,
    'city.region': new RegExp(`^${cityCode}$`),
    'credit.first-places-since': DAY,
  }
  for (const [name, value] of Object.entries(xianning.settings)) {
    if (plain[name]) assert.match(value, plain[name], name)
    else assert.ok(organIds.has(value), name)
  }
})

test('each return has one unit that fills in and another that checks, and both have people for it', () => {
  const holders = (post: string, organ: string) =>
    accounts.filter((account) => account.posts.some((held) => held.post === post && held.organ === organ))
  unique(
    returnUnits.map(({ key }) => key),
    'filing units',
  )
  for (const { return: kind, role, organ, verifiedBy } of returnUnits) {
    assert.ok(organIds.has(organ), organ)
    const officers = holders('return-officer', organ)
    const leaders = holders('return-leader', organ)
    assert.ok(officers.length > 0 && leaders.length > 0, `${kind}: ${organ}`)
    assert.ok(
      leaders.every((leader) => !officers.includes(leader)),
      `${kind}: ${organ}`,
    )
    if (role === 'part') continue
    assert.ok(verifiedBy && verifiedBy !== organ && organIds.has(verifiedBy), kind)
    assert.ok(holders('return-verifier', verifiedBy).length > 0, kind)
    assert.equal(returnUnits.filter((unit) => unit.return === kind && unit.role === 'unit').length, 1, kind)
  }
})

test('the provincial rule on business complaints does not govern 2020', () => {
  const accept = limits.filter(({ id }) => id === 'bizenv.accept')
  assert.deepEqual(
    accept.map(({ validFrom, validTo, assumed }) => ({ validFrom, validTo, assumed })),
    [
      { validFrom: '2020-01-01', validTo: '2020-12-31', assumed: true },
      { validFrom: '2021-01-01', validTo: undefined, assumed: false },
    ],
  )
})

test('accounts hold known posts in known organs, cover every post, and say that they are a demonstration', () => {
  unique(
    accounts.map(({ account }) => account),
    'accounts',
  )
  unique(
    posts.map(({ id }) => id),
    'posts',
  )
  for (const account of accounts) {
    assert.match(account.name, /^演示·/)
    for (const held of account.posts) {
      assert.ok(postIds.has(held.post), held.post)
      assert.ok(demonstrationOrgans.has(held.organ), held.organ)
      if (held.region) assert.ok(regionCodes.has(held.region), held.region)
    }
  }
  const held = new Set(accounts.flatMap((account) => account.posts.map(({ post }) => post)))
  assert.deepEqual(
    [...postIds].filter((id) => !held.has(id)),
    [],
  )
})

test('an organ that handles has a handler and another person as its leader', () => {
  const holders = (post: string, organ: string) =>
    accounts.filter((account) => account.posts.some((held) => held.post === post && held.organ === organ))
  const handling = new Set(
    accounts.flatMap(({ posts }) => posts.filter(({ post }) => post === 'handling-leader').map(({ organ }) => organ)),
  )
  assert.ok(handling.size >= 6)
  for (const organ of handling) {
    const leaders = holders('handling-leader', organ)
    assert.ok(
      holders('handler', organ).some((handler) => !leaders.includes(handler)),
      organ,
    )
  }
})

test('the three administrators are three persons', () => {
  const holders = ['system-admin', 'security-admin', 'audit-admin'].map(
    (post) => accounts.find((account) => account.posts.some((held) => held.post === post))?.account,
  )
  assert.equal(new Set(holders).size, 3)
})

test('a knowledge entry has an owner, a source and dates; some are past their review date', () => {
  unique(
    knowledge.map(({ id }) => id),
    'knowledge ids',
  )
  assert.ok(knowledge.length >= 60)
  for (const entry of knowledge) {
    assert.ok(organIds.has(entry.owner), `${entry.id}: ${entry.owner}`)
    assert.match(entry.updatedOn, DAY)
    assert.match(entry.reviewBy, DAY)
    assert.ok(entry.updatedOn < entry.reviewBy && entry.source && entry.answer.zh && entry.answer.en, entry.id)
  }
  assert.ok(knowledge.filter(({ reviewBy }) => reviewBy < '2026-11-23').length >= 3)
  assert.ok(knowledge.filter(({ reviewBy }) => reviewBy > '2026-12-31').length >= 40)
})

test('what is not accepted always names a route, and never says refused', () => {
  for (const item of notAccepted) {
    assert.ok(item.plain.zh && item.route.zh && item.plain.en && item.route.en, item.id)
    assert.doesNotMatch(item.plain.zh + item.route.zh, /不予受理|拒绝受理/)
  }
})

test('the demonstration leaves the marks of a government site empty and says why', () => {
  for (const field of siteFields) assert.ok(field.value !== '' || field.reason, field.id)
})

test('the city is one region under the province', () => {
  assert.equal(province.code.slice(0, 2), cityCode.slice(0, 2))
})
