import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as law from '#law'
import { verifyExport } from '#ledger'
import { startSequencer } from '#store'
import * as whole from '../cities/xianning/demo/year-2020/index.ts'
import { xianning, xianningDemonstration } from '../cities/xianning/index.ts'
import { type City, openApp, playYear, yearProgress } from '../src/app/index.ts'
import { type TestStore, testStore } from './harness/store.ts'
import { eventsDigest } from './harness/year.ts'

const SCALE = 0.005
/** Reports are played step by step over all that is there: the slow test of the whole year has them. */
const year = { ...whole, parts: whole.parts.filter(({ stepByStep }) => !stepByStep) }
const demandsFirst = { ...year, parts: year.parts.filter(({ id }) => id === 'inquiry.demand') }
const never = new AbortController().signal
const quiet = () => {}

const optionsOf = ({ store }: TestStore) => ({
  store,
  city: xianningDemonstration as unknown as City,
  law: law as never,
  demonstration: true,
})

async function loaded(stopAfter = Number.POSITIVE_INFINITY): Promise<TestStore> {
  const test = await testStore()
  await openApp(optionsOf(test))
  const stop = new AbortController()
  const played = await playYear(optionsOf(test), year, SCALE, stop.signal, ({ done }) => {
    if (done >= stopAfter) stop.abort()
  })
  assert.deepEqual(played.refused, {})
  return test
}

describe('the plan of the year', () => {
  it('is the same for the same seed, another for another, and can be taken up anywhere', () => {
    for (const part of year.parts) {
      const lives = [...part.lives(year.seed, SCALE)]
      assert.deepEqual([...part.lives(year.seed, SCALE)], lives)
      const isDrawn = part.total(1) !== part.total(SCALE)
      if (isDrawn) assert.notDeepEqual([...part.lives(year.seed + 1, SCALE)], lives)
      const half = Math.floor(lives.length / 2)
      assert.deepEqual([...part.lives(year.seed, SCALE, half)], lives.slice(half))
      const matters = lives.reduce((sum, { steps }) => sum + 1 + steps.filter(({ opens }) => opens).length, 0)
      assert.equal(matters, part.total(SCALE), part.id)
    }
  })

  it('tells lives in order of time, of people marked as invented, in texts without an open slot', () => {
    for (const part of year.parts) {
      const lives = [...part.lives(year.seed, SCALE)]
      const begun = lives.map(({ steps }) => steps[0]?.at ?? '')
      assert.deepEqual([...begun].sort(), begun, part.id)
      for (const { at, with: given = {} } of lives.flatMap(({ steps }) => steps)) {
        assert.ok(at >= '2019-12-31' && at < (part.id === 'next-year-plan' ? '2022' : '2021-06'), at)
        for (const name of ['petitioner', 'contact', 'enterprise'] as const)
          if (given[name] !== undefined) assert.match(String(given[name]), /^演示·/)
        for (const value of Object.values(given)) assert.doesNotMatch(String(value), /[{}]|undefined|优待证|延迟几个月/)
      }
    }
  })

  it('speaks of the epidemic when there was one, and hardly before', () => {
    const texts = (from: string, to: string) =>
      year.parts
        .filter(({ id }) => id === 'inquiry.demand')
        .flatMap((part) => [...part.lives(year.seed, 0.05)])
        .filter(({ steps }) => (steps[0]?.at ?? '') >= from && (steps[0]?.at ?? '') < to)
        .map(({ steps }) => `${steps[0]?.with?.title}${steps[0]?.with?.detail}`)
    const share = (list: string[]) =>
      list.filter((text) => /口罩|隔离|封|发热|健康码|返岗|复工|网课|药店|通行证|解封|检测|登记/.test(text)).length /
      list.length
    assert.ok(share(texts('2020-02-01', '2020-03-01')) > 0.3)
    assert.ok(share(texts('2020-01-02', '2020-01-18')) < 0.15)
  })
})

describe('the year, played', () => {
  let test: TestStore
  before(async () => {
    test = await loaded()
  })
  after(() => test.close())

  const count = async (where: string): Promise<number> => {
    const text = `SELECT count(*)::int AS n FROM matters WHERE ${where.replaceAll(/(?<!')\b(opened|closed)\b(?!')/g, "($1_at AT TIME ZONE 'Asia/Shanghai')::date")}`
    return (await test.store.pool.query<{ n: number }>(text)).rows[0]?.n ?? -1
  }
  const demands = `procedure = 'inquiry.demand' AND state NOT IN ('redirected', 'withdrawn')`

  it('gives the reported rates, as nearly as whole numbers allow', async () => {
    const received = await count(demands)
    const closed = await count(`${demands} AND closed <= '2020-12-31'`)
    assert.equal(received, Math.round(61_537 * SCALE))
    assert.ok(Math.abs(closed - received * 0.983) <= 0.6, `${closed} of ${received}`)
    const rated = await count(`${demands} AND closed <= '2020-12-31' AND facts ->> 'rated' = 'rated'`)
    const satisfied = await count(
      `${demands} AND closed <= '2020-12-31' AND facts ->> 'rated' = 'rated' AND facts ->> 'satisfied' IN ('good', 'fair')`,
    )
    assert.ok(rated > 0 && Math.abs(satisfied - rated * 0.988) <= 0.6, `${satisfied} of ${rated}`)
  })

  it('keeps silence as not rated, never as satisfied', async () => {
    assert.ok((await count(`${demands} AND state = 'closed' AND facts ->> 'rated' = 'none'`)) > 0)
    assert.equal(await count(`${demands} AND facts ->> 'rated' = 'none' AND facts ->> 'satisfied' IS NOT NULL`), 0)
  })

  it('carries over what is not closed: received = closed + open at the end of every month, and nothing for ever', async () => {
    for (const procedure of ['inquiry.demand', 'hotline.complaints', 'inquiry.assist']) {
      for (const day of ['2020-01-31', '2020-06-30', '2020-12-31', '2021-12-31']) {
        const of = `procedure = '${procedure}'`
        const received = await count(`${of} AND opened <= '${day}'`)
        const closed = await count(`${of} AND closed <= '${day}'`)
        const open = await count(`${of} AND opened <= '${day}' AND (closed > '${day}' OR closed_at IS NULL)`)
        assert.equal(received, closed + open, `${procedure} ${day}`)
      }
    }
    assert.ok((await count(`${demands} AND opened <= '2020-12-31' AND closed > '2020-12-31'`)) > 0)
    assert.equal(await count('open'), 0)
    assert.equal(await count('next_at IS NOT NULL'), 0)
    const { rows } = await test.store.pool.query("SELECT 1 FROM deadlines WHERE status IN ('running', 'paused')")
    assert.equal(rows.length, 0)
  })

  it('reads registers as they are assumed to have stood in 2020, and says so in the event', async () => {
    const head = await test.store.events.head('register:dispatch-catalogue.2020')
    assert.match(JSON.stringify(head?.body), /假定/)
    const entry = await test.store.registers.entry('knowledge', 'kb-2020-01', '2020-03-01' as never)
    assert.match(String(entry?.values.source), /演示假定/)
  })

  it('is there once: a second run finds it done', async () => {
    const { digest } = await eventsDigest(test)
    const progress = await yearProgress(test, year, SCALE)
    assert.ok(progress.every(({ ended, done, total }) => ended && done === total))
    const again = await playYear(optionsOf(test), year, SCALE, never, quiet)
    assert.equal(again.events, 0)
    assert.equal((await eventsDigest(test)).digest, digest)
  })

  it('is the same in another store, and after a stop in the middle', async () => {
    const { digest, events } = await eventsDigest(test)
    const other = await loaded(240)
    try {
      const [begun] = await yearProgress(other, demandsFirst, SCALE)
      assert.ok(begun && begun.done > 0 && !begun.ended)
      // Another scale given later changes nothing: what was begun is ended as it was begun.
      await playYear(optionsOf(other), demandsFirst, 1, never, quiet)
      await playYear(optionsOf(other), year, SCALE, never, quiet)
      assert.deepEqual(await eventsDigest(other), { digest, events })
    } finally {
      await other.close()
    }
  })

  it('leaves a log that the verifier accepts', async () => {
    const sequencer = startSequencer(test.options)
    await sequencer.flush()
    await sequencer.stop()
    const report = await verifyExport(test.store.ledger.export(), { keys: [test.store.ledger.publicKey()] })
    assert.deepEqual(report.findings, [])
  })
})

describe('the generator', () => {
  it('refuses a store of real records, and production refuses its own', async () => {
    const real = await testStore()
    try {
      const production = { ...optionsOf(real), city: xianning as unknown as City, demonstration: false }
      await openApp(production)
      await assert.rejects(playYear(optionsOf(real), year, SCALE, never, quiet), { code: 'MIXED_RECORDS' })
      await assert.rejects(playYear(production, year, SCALE, never, quiet), { code: 'DEMONSTRATION_ONLY' })
      const { rows } = await real.store.pool.query("SELECT 1 FROM events WHERE subject LIKE 'matter:%'")
      assert.equal(rows.length, 0)
    } finally {
      await real.close()
    }
    const invented = await testStore()
    try {
      await openApp(optionsOf(invented))
      const production = { ...optionsOf(invented), city: xianning as unknown as City, demonstration: false }
      await assert.rejects(openApp(production), { code: 'MIXED_RECORDS' })
    } finally {
      await invented.close()
    }
  })
})
