import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { toMs } from '#calendar'
import { scopeOf } from '#engine'
import { type Asked, answersOf, evaluateLeaves, type FigureRecord, leavesOf, parsePeriod, type Records } from '#figures'
import type { Expression, FigureDefinition, Measure, Selection } from '#language'
import { and, dayOf, eq, exists, field, ge, lt, ne, not, oneOf, or, outcome, state } from '#language'
import * as law from '#law'
import { lifeOf } from '../../bench/lives.ts'
import { xianningDemonstration } from '../../cities/xianning/index.ts'
import { Bulk } from '../../src/app/bulk.ts'
import { answersFor, askedFor, periodOf, readAnswers } from '../../src/app/figure-book.ts'
import { factsOf } from '../../src/app/figure-facts.ts'
import { fixFigures } from '../../src/app/figure-fixing.ts'
import { type App, openApp } from '../../src/app/open.ts'
import type { Caller } from '../../src/app/services.ts'
import { type TestStore, testStore } from '../harness/store.ts'

const LIVES = 120

describe('figures over a store', () => {
  let base: TestStore
  let app: App
  const clock = { ms: 0, now: () => clock.ms }
  const options = { city: xianningDemonstration as never, law: law as never, demonstration: true }
  const nobody: Caller = { kind: 'nobody', posts: [] }
  const system: Caller = { kind: 'system', posts: [] }

  before(async () => {
    base = await testStore()
    clock.ms = Date.parse('2026-10-12T00:00:00Z')
    app = await openApp({ store: base.store, ...options, clock })
    const bulk = await Bulk.open({ store: base.store, ...options, clock })
    for (let i = 0; i < LIVES; i++) await bulk.play(lifeOf(i, '2026-10-12' as never))
    await bulk.flush()
    clock.ms = Date.parse('2026-12-30T00:00:00Z')
  })
  after(() => base?.close())

  /** Every matter as the oracle sees it: folded from its events, not read from the projection. */
  async function records(procedure: string): Promise<FigureRecord[]> {
    const { rows } = await base.store.pool.query<{ subject: string }>(
      'SELECT subject FROM matters WHERE procedure = $1 ORDER BY subject',
      [procedure],
    )
    return Promise.all(
      rows.map(async ({ subject }) => {
        const loaded = await base.store.matters.find(subject)
        if (!loaded) throw new Error(subject)
        const compiled = await app.house.book.byDigest(loaded.matter.law)
        const now = app.house.now()
        const facts = factsOf(
          compiled,
          loaded.matter,
          scopeOf(compiled.definition, loaded.matter, undefined, now, app.house.facts(compiled, now)),
        )
        return { record: subject, facts, state: loaded.matter.state }
      }),
    )
  }

  it('are the same from SQL and from the pure evaluator, for the figures of the law', async () => {
    const period = periodOf('2026')
    const { answers, asked } = await answersFor(app.house, period)
    const book = new Map(law.figures.map((definition) => [definition.id, definition]))
    const demands = await records('inquiry.demand')
    const of: Records = (selection) => ('matters' in selection && selection.matters === 'inquiry.demand' ? demands : [])
    const results = evaluateLeaves(leavesOf(book.values()), asked, of)
    const expected = answersOf(book, results, asked)
    for (const id of [
      'inquiry.matters-closed',
      'inquiry.matters-received',
      'inquiry.close-rate',
      'inquiry.satisfaction',
    ])
      assert.deepEqual(answers.get(id), expected.get(id), id)
    assert.ok(Number(answers.get('inquiry.matters-received')?.value) > 50)
    assert.equal(answers.get('inquiry.matters-closed')?.carryOver?.balanced, true)
  })

  it('are the same for any condition', async () => {
    const demands = await records('inquiry.demand')
    const random = numbers(7)
    const definitions: FigureDefinition[] = []
    for (let i = 0; i < 150; i++) definitions.push(figureOf(`random.${i}`, measureOf(random, demands)))
    const book = new Map(definitions.map((definition) => [definition.id, definition]))
    const asked: Asked = askedFor(app.house, parsePeriod('2026-10') as never)
    const { answers } = await readAnswers(app.house, book, asked)
    const expected = answersOf(
      book,
      evaluateLeaves(leavesOf(definitions), asked, () => demands),
      asked,
    )
    let notZero = 0
    for (const [id, answer] of answers) {
      assert.deepEqual(answer, expected.get(id), `${id} ${JSON.stringify(book.get(id)?.value)}`)
      if (answer.records > 0) notZero++
    }
    assert.ok(notZero > 50, `only ${notZero} of the random conditions chose anything`)
  })

  it('leave out what is excluded, and say how many that are and what the value would be with them', async () => {
    const demands = await records('inquiry.demand')
    const of: Measure = { count: { matters: 'inquiry.demand', dated: 'opened' } }
    const plain = figureOf('test.without', of)
    const excluding: FigureDefinition = {
      ...plain,
      scope: {
        ...plain.scope,
        excludes: [
          { where: eq(state(), 'closed'), reason: { zh: '测试', en: 'test' }, approvedBy: { zh: '测试', en: 'test' } },
        ],
      },
    }
    const book = new Map([[excluding.id, excluding]])
    const asked = askedFor(app.house, periodOf('2026'))
    const { answers } = await readAnswers(app.house, book, asked)
    assert.deepEqual(
      answers,
      answersOf(
        book,
        evaluateLeaves(leavesOf(book.values()), asked, () => demands),
        asked,
      ),
    )
    const answer = answers.get('test.without')
    const closed = demands.filter((record) => record.state === 'closed').length
    assert.ok(closed > 0)
    assert.deepEqual(
      [answer?.value, answer?.withExcluded?.value, answer?.withExcluded?.excluded],
      [demands.length - closed, demands.length, closed],
    )
  })

  it('open to as many records as they say, in both halves, and give months and areas to everybody', async () => {
    const ask = { period: '2026' }
    const officer = (await app.services.signIn('paidan', 'fadu-demo-2026')).token
    const caller = await app.services.callerOf(officer)
    const list = await app.services.figures(nobody, ask)
    for (const { id, records: total } of list.items) {
      const opened = await app.services.figureRecords(caller, id, { ...ask, limit: 200 })
      assert.equal(opened.total, total, id)
      let count = opened.items.length
      for (let next = opened.next; next; ) {
        const page = await app.services.figureRecords(caller, id, { ...ask, limit: 200, cursor: next })
        count += page.items.length
        next = page.next
      }
      assert.equal(count, total, id)
      const open = await app.services.figureRecords(nobody, id, ask)
      assert.deepEqual(open.items, [])
      assert.equal(
        open.areas.reduce((sum, { n }) => sum + n, 0),
        total,
        id,
      )
    }
  })

  it('open the terms of the carry-over identity as well', async () => {
    const ask = { period: '2026' }
    const { carryOver } = await app.services.figure(system, 'inquiry.matters-closed', ask)
    for (const half of ['before', 'received', 'closed', 'open'] as const) {
      const opened = await app.services.figureRecords(nobody, 'inquiry.matters-closed', { ...ask, half })
      assert.equal(opened.total, carryOver?.[half], half)
      assert.equal(
        opened.areas.reduce((sum, { n }) => sum + n, 0),
        carryOver?.[half],
        half,
      )
    }
  })

  it('stay as they were fixed when records change, and say that they differ', async () => {
    const [before] = await fixFigures(app.house, system, {
      document: 'test',
      period: '2026',
      figures: ['inquiry.matters-received'],
    })
    assert.equal(before?.differs, false)
    const bulk = await Bulk.open({
      store: base.store,
      ...options,
      clock: { now: () => toMs('2026-11-02T00:00:00.000Z' as never) },
    })
    for (let i = 0; i < 5; i++) await bulk.play(lifeOf(LIVES + i, '2026-11-02' as never))
    await bulk.flush()
    const detail = await app.services.figure(system, 'inquiry.matters-received', { period: '2026' })
    assert.equal(detail.fixed.length, 1)
    assert.equal(detail.fixed[0]?.value, before?.value)
    assert.equal(detail.fixed[0]?.differs, true)
    assert.ok(Number(detail.value) > Number(before?.value))
  })

  it('refuse a period that means nothing', async () => {
    await assert.rejects(app.services.figures(nobody, { period: '2026-13' }), { code: 'BAD_PERIOD' })
    await assert.rejects(app.services.figure(nobody, 'no.such', { period: '2026' }), { code: 'NOT_FOUND' })
  })
})

function numbers(seed: number): (below: number) => number {
  let s = seed
  return (below) => {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff
    return (s >> 8) % below
  }
}

const figureOf = (id: string, of: Measure): FigureDefinition => ({
  id,
  title: { zh: id, en: id },
  says: { zh: id, en: id },
  unit: { zh: '件', en: '' },
  kind: 'counted',
  serves: [],
  basis: [{ statute: 'x', article: '1' }],
  inForce: { from: '2020-01-01' },
  scope: { time: 'in-period', of: { zh: '', en: '' }, prevails: { zh: '', en: '' } },
  value: { of },
  wording: { as: 'number' },
})

/** Conditions over the facts that the records really have, so that many of them choose something. */
function conditionOf(random: (below: number) => number, demands: readonly FigureRecord[], depth = 0): Expression {
  const one = demands[random(demands.length)] as FigureRecord
  const names = Object.keys(one.facts).filter((name) => !/^[@#?]/.test(name) && !Array.isArray(one.facts[name]))
  const name = names[random(names.length)] as string
  const value = one.facts[name] as string
  const kinds: (() => Expression)[] = [
    () => eq(field(name), value),
    () => ne(field(name), value),
    () => ge(field(name), value),
    () => lt(field(name), value),
    () => exists(field(name)),
    () => oneOf(field(name), value, 'x'),
    () => eq(state(), one.state ?? ''),
    () => outcome(['closed', 'rated', 'satisfied', 'onTime'][random(4)] as string),
    () => ge(dayOf('opened'), '2026-10-10'),
    () => lt(dayOf({ entered: 'handling' }), '2026-10-14'),
    () => exists(dayOf('closed')),
    () => exists(dayOf({ done: 'reply' })),
    () => eq(field('nothing'), null),
  ]
  if (depth < 3 && random(3) === 0) {
    const parts = [conditionOf(random, demands, depth + 1), conditionOf(random, demands, depth + 1)]
    return [and(...parts), or(...parts), not(parts[0] as Expression)][random(3)] as Expression
  }
  return (kinds[random(kinds.length)] as () => Expression)()
}

function measureOf(random: (below: number) => number, demands: readonly FigureRecord[]): Measure {
  const dated: Selection = { matters: 'inquiry.demand', dated: random(2) === 0 ? 'opened' : 'closed' }
  const where = conditionOf(random, demands)
  const selection: Selection = random(2) === 0 ? { ...dated, where } : { matters: 'inquiry.demand', where }
  const kinds: Measure[] = [
    { count: selection },
    { distinct: selection, of: field('handlingOrgan') },
    { sum: selection, of: field('returnTimes') },
    { pick: selection, of: field('kind'), by: dayOf('opened'), which: random(2) === 0 ? 'first' : 'last' },
  ]
  return kinds[random(kinds.length)] as Measure
}
