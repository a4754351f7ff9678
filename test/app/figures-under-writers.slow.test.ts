import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type pg from 'pg'
import type { Matter } from '#engine'
import { scopeOf } from '#engine'
import { answersOf, evaluateLeaves, type FigureRecord, leavesOf, type Records } from '#figures'
import { askedFor, figureBook, periodOf, readAnswers } from '../../src/app/figure-book.ts'
import { factsOf } from '../../src/app/figure-facts.ts'
import type { House } from '../../src/app/house.ts'
import { dispatchForm, fileDemand, ratingForm, replyForm, step } from '../api/demand.ts'
import { type Client, type TestApp, testApp } from '../harness/app.ts'

const WRITERS = 5
const LONG = process.env.FADU_SLOW === '1'
const READINGS = LONG ? 60 : 12

describe('figures while people write', () => {
  let house: TestApp
  let dispatcher: Client
  let handler: Client
  before(async () => {
    house = await testApp()
    dispatcher = await house.as('paidan')
    handler = await house.as('zhujian')
  })
  after(() => house?.close())

  /** One life after the other, broken off at every step in turn. */
  async function writing(writer: number, until: () => boolean): Promise<number> {
    let lives = 0
    for (; !until(); lives++) {
      const { number, queryCode } = await fileDemand(house.anyone, { title: `第${writer}组第${lives}件水压不足` })
      const steps = [
        () => step(dispatcher, number, 'dispatch', dispatchForm),
        () => step(handler, number, 'accept'),
        () => step(handler, number, 'contact', { contactedAt: '2026-03-02T09:00:00+08:00', contactWay: 'phone' }),
        () => step(handler, number, 'reply', replyForm),
        async () => step(await house.holding(number, queryCode), number, 'rate', ratingForm),
      ]
      for (const one of steps.slice(0, (lives + writer) % 6)) {
        const { status, text } = await one()
        assert.ok(status < 300, text)
      }
    }
    return lives
  }

  /** The house on a store whose transactions all see what another transaction sees. */
  function seeing({ house: real }: TestApp['app'], client: pg.PoolClient, snapshot: string): House {
    const query = (given: string | pg.QueryConfig, values?: unknown[]) =>
      typeof given === 'string' && given.startsWith('BEGIN')
        ? client.query(`${given}; SET TRANSACTION SNAPSHOT '${snapshot}'`)
        : client.query(given as string, values)
    const pool = { connect: async () => ({ query, release: () => {} }) }
    const store = Object.create(real.store, { pool: { value: pool } }) as House['store']
    return Object.create(real, { store: { value: store } }) as House
  }

  async function recordsIn(client: pg.PoolClient): Promise<FigureRecord[]> {
    const { rows } = await client.query<{ subject: string; snapshot: string }>(
      `SELECT subject, snapshot FROM matters WHERE procedure = 'inquiry.demand'`,
    )
    const real = house.app.house
    const now = real.now()
    return Promise.all(
      rows.map(async ({ subject, snapshot }) => {
        const matter = JSON.parse(snapshot) as Matter
        const compiled = await real.book.byDigest(matter.law)
        const scope = scopeOf(compiled.definition, matter, undefined, now, real.facts(compiled, now))
        return { record: subject, facts: factsOf(compiled, matter, scope), state: matter.state }
      }),
    )
  }

  it('balance in every reading and are what the oracle says of the same moment', async () => {
    let isOver = false
    const writers = Promise.all(Array.from({ length: WRITERS }, (_, i) => writing(i, () => isOver)))
    const { pool } = house.test.store
    const [first, second] = await Promise.all([pool.connect(), pool.connect()])
    const period = periodOf('2026')
    const { book } = figureBook(house.app.house)
    const seen = new Set<number>()
    try {
      for (let n = 0; n < READINGS; n++) {
        await first.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        const { rows } = await first.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot')
        const asked = askedFor(house.app.house, period)
        const { answers } = await readAnswers(seeing(house.app, second, rows[0]?.snapshot ?? ''), book, asked)
        const demands = await recordsIn(first)
        await first.query('COMMIT')
        const of: Records = (selection) =>
          'matters' in selection && selection.matters === 'inquiry.demand' ? demands : []
        const expected = answersOf(book, evaluateLeaves(leavesOf(book.values()), asked, of), asked)
        for (const id of book.keys()) {
          if (!id.startsWith('inquiry.')) continue
          assert.deepEqual(answers.get(id), expected.get(id), `${id} in reading ${n}`)
        }
        for (const [id, { carryOver }] of answers) if (carryOver) assert.equal(carryOver.balanced, true, id)
        seen.add(Number(answers.get('inquiry.matters-received')?.value))
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    } finally {
      isOver = true
      first.release()
      second.release()
    }
    const lives = (await writers).reduce((sum, n) => sum + n, 0)
    assert.ok(lives > WRITERS, `only ${lives} lives were written`)
    assert.ok(
      seen.size > READINGS / 4,
      `the records hardly changed between ${READINGS} readings: ${[...seen].join(' ')}`,
    )
  })
})
