import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { toMs } from '#calendar'
import * as law from '#law'
import { verifyExport } from '#ledger'
import { startSequencer } from '#store'
import { lifeOf } from '../../bench/lives.ts'
import { parts, seed } from '../../cities/xianning/demo/year-2020/index.ts'
import { xianningDemonstration } from '../../cities/xianning/index.ts'
import { Bulk } from '../../src/app/bulk.ts'
import type { Life, LifeStep } from '../../src/app/bulk-life.ts'
import type { City } from '../../src/app/city.ts'
import { type App, openApp } from '../../src/app/open.ts'
import { callersOf, lifeOf as lifeOfYear, takeEntries } from '../../src/app/playing-year.ts'
import type { Caller } from '../../src/app/services.ts'
import { sweep } from '../../src/app/sweeping.ts'
import { type TestStore, testStore } from '../harness/store.ts'

const LIVES = 40

/** Rows as they can be compared: what is drawn by lot (salts, codes, hashes) left out, commitments opened. */
async function recordOf({ store }: TestStore): Promise<Record<string, unknown[]>> {
  const opened = new Map<string, string>()
  const { rows: subjects } = await store.pool.query<{ subject: string }>('SELECT subject FROM matters ORDER BY subject')
  for (const { subject } of subjects) {
    for (const [c, { value }] of await store.matters.plainValues(subject)) opened.set(c, value)
  }
  const plain = (text: string) =>
    text
      .replace(/\b[0-9a-f]{64}\b/g, (hash) => opened.get(hash) ?? hash)
      // Hashed under the key of each data folder.
      .replace(/(wording[\\":]+)[0-9a-f]{16}/g, '$1')
  const query = async (text: string) =>
    (await store.pool.query(text)).rows.map((row) => JSON.parse(plain(JSON.stringify(row))) as unknown)
  return {
    events: await query(
      `SELECT subject, seq, type, effective_at, recorded_at, (text::jsonb - 'prev')::text AS text FROM events
        WHERE subject LIKE 'matter:%' ORDER BY subject, seq`,
    ),
    matters: await query(
      `SELECT subject, seq, procedure, law, state, open, holder, region, channel, opened_at, closed_at, deadline, due,
        due_at, provisional, late, next_at, shielded, viewers, headline, snapshot FROM matters ORDER BY subject`,
    ),
    deadlines: await query('SELECT * FROM deadlines ORDER BY subject, deadline, run'),
    audience: await query('SELECT * FROM audience ORDER BY subject, viewer'),
    words: await query('SELECT * FROM words ORDER BY subject'),
    links: await query('SELECT * FROM links ORDER BY from_subject, link, to_subject'),
    identifiers: await query('SELECT subject, kind FROM identifiers ORDER BY subject, kind'),
  }
}

describe('the bulk path', () => {
  let one: TestStore
  let many: TestStore
  let app: App
  const clock = { ms: 0, now: () => clock.ms }
  const options = { city: xianningDemonstration as unknown as City, law: law as never, demonstration: true }
  const day = '2026-10-12' as Parameters<typeof lifeOf>[1]

  before(async () => {
    one = await testStore()
    many = await testStore()
    clock.ms = Date.parse('2026-10-12T00:00:00Z')
    app = await openApp({ store: one.store, ...options, clock })
    await openApp({ store: many.store, ...options, clock })
  })
  after(async () => {
    await one.close()
    await many.close()
  })

  it('stores the same events and derives the same rows as step by step', async () => {
    for (let n = 0; n < LIVES; n++) {
      const { procedure, steps } = lifeOf(n, day)
      let number = ''
      for (const [i, step] of steps.entries()) {
        clock.ms = toMs(step.at)
        const party = { number, subject: `matter:${number}`, roles: ['petitioner'] }
        assert.ok(step.caller !== 'time')
        const caller: Caller = step.caller === 'party' ? { kind: 'party', posts: [], party } : step.caller
        const { action, with: given = {} } = step
        const outcome =
          i === 0
            ? await app.services.file(caller, { procedure, action, with: given, channel: 'web' })
            : await app.services.act(caller, { number, action, with: given })
        assert.ok(outcome.ok, `${n} ${action}: ${JSON.stringify(outcome)}`)
        if (i === 0 && outcome.ok) number = outcome.value.number
      }
    }
    const bulk = await Bulk.open({ store: many.store, ...options })
    for (let n = 0; n < LIVES; n++) {
      const lived = await bulk.play(lifeOf(n, day))
      assert.deepEqual(lived.refused, [])
    }
    await bulk.flush()
    const [want, got] = [await recordOf(one), await recordOf(many)]
    for (const part of Object.keys(want)) assert.deepEqual(got[part], want[part], part)
    assert.ok((want.events?.length ?? 0) > LIVES * 4)
  })

  it('leaves a log that the verifier accepts', async () => {
    const sequencer = startSequencer(many.options)
    await sequencer.flush()
    await sequencer.stop()
    const report = await verifyExport(many.store.ledger.export(), { keys: [many.store.ledger.publicKey()] })
    assert.deepEqual(report.findings, [])
  })
})

describe('the bulk path with children, repeats and the passing of time', () => {
  let one: TestStore
  let many: TestStore
  let app: App
  const clock = { ms: Date.parse('2019-12-31T00:00:00Z'), now: () => clock.ms }
  const options = { city: xianningDemonstration as unknown as City, law: law as never, demonstration: true, clock }
  /** Lives that hold every act of the year between them, numbered by the city as on the interactive path. */
  const seen = new Set<string>()
  const lives: Life[] = parts
    .filter(({ stepByStep, inTurn }) => !stepByStep && !inTurn)
    .flatMap((part) => [...part.lives(seed, 0.05)].sort((a, b) => b.steps.length - a.steps.length))
    .filter(({ steps }) => steps.filter((step) => !seen.has(step.do) && seen.add(step.do)).length > 0)
    .map(({ serial: _, childSerial: __, ...life }) => ({
      ...life,
      steps: life.steps.map(({ opens, ...step }) =>
        opens ? { ...step, opens: { procedure: opens.procedure, channel: opens.channel ?? 'web' } } : step,
      ),
    }))
    .map((life) => lifeOfYear(life, callersOf(options.city)))

  before(async () => {
    one = await testStore()
    many = await testStore()
    app = await openApp({ store: one.store, ...options })
    const other = await openApp({ store: many.store, ...options })
    for (const { house } of [app, other])
      for (const part of parts) for (const entries of part.entries?.(1) ?? []) await takeEntries(house, '2020', entries)
  })
  after(async () => {
    await one.close()
    await many.close()
  })

  it('stores the same events and derives the same rows as step by step', async () => {
    for (const life of lives) await liveStepByStep(app, clock, life)
    const bulk = await Bulk.open({ store: many.store, ...options })
    for (const life of lives) assert.deepEqual((await bulk.play(life)).refused, [])
    await bulk.flush()
    const [want, got] = [await recordOf(one), await recordOf(many)]
    for (const part of Object.keys(want)) assert.deepEqual(got[part], want[part], part)
    const acts = (want.events as { text: string }[]).map(({ text }) => text).join()
    for (const what of ['"merge"', '"assist', '"order-rework"', '"rating"', '"call-back"', '"ruling-opinion"'])
      assert.ok(acts.includes(what), what)
  })
})

async function liveStepByStep(app: App, clock: { ms: number }, life: Life): Promise<void> {
  const { house, services } = app
  const numbers = new Map<string, string>()
  for (const [i, step] of life.steps.entries()) {
    clock.ms = toMs(step.at)
    const {
      action,
      caller,
      on = '',
      opens = i === 0 ? life : undefined,
      task,
      key,
      outcome: result,
      row,
      refers = {},
    } = step
    const number = numbers.get(on) ?? ''
    if (caller === 'time') {
      await sweep(house)
      continue
    }
    const given = { ...step.with }
    for (const [field, name] of Object.entries(refers)) given[field] = numbers.get(name) ?? ''
    const by = callerOn(caller, number)
    const outcome = opens
      ? await services.file(by, { procedure: opens.procedure, action, with: given, channel: opens.channel ?? 'web' })
      : task
        ? await services.settle(by, { number, task, key, outcome: result, with: given })
        : await services.act(by, { number, action, row, with: given })
    assert.ok(outcome.ok, `${on} ${action}: ${JSON.stringify(outcome)}`)
    if (opens && outcome.ok) numbers.set(on, outcome.value.number)
    const links = await house.store.matters.links(`matter:${numbers.get(on)}`)
    const children = links.filter(({ link, from }) => link === 'assist' && from === `matter:${numbers.get(on)}`)
    for (const [n, { to }] of children.sort((a, b) => (a.to < b.to ? -1 : 1)).entries())
      numbers.set(`${on}/assist/${n}`, to.slice('matter:'.length))
  }
}

const callerOn = (caller: Exclude<LifeStep['caller'], 'time'>, number: string): Caller =>
  caller === 'party'
    ? { kind: 'party', posts: [], party: { number, subject: `matter:${number}`, roles: ['petitioner', 'enterprise'] } }
    : caller
