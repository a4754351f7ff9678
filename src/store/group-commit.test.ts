import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { isAppError } from '#kernel'
import { acting, opening } from '../../test/harness/matters.ts'
import { type TestStore, testStore } from '../../test/harness/store.ts'

describe('actions stored side by side', () => {
  let test: TestStore
  before(async () => {
    test = await testStore()
  })
  after(() => test.close())

  const number = (series: string, n: number) => `XN-261123-${series}${String(n).padStart(4, '0')}-A`

  it('a hundred openings at once share transactions, and each is whole', async () => {
    const { store } = test
    const all = Array.from({ length: 100 }, (_, n) => opening(store, number('01', n), {}, ['city', `organ:o${n}`]))
    const results = await Promise.all(all.map(({ batch }) => store.commit(batch)))
    const { rows } = await store.pool.query<{ n: string; transactions: string }>(
      "SELECT count(*) AS n, count(DISTINCT tx) AS transactions FROM events WHERE subject LIKE 'matter:XN-261123-01%'",
    )
    assert.equal(Number(rows[0]?.n), 100)
    assert.ok(Number(rows[0]?.transactions) < 50, `${rows[0]?.transactions} transactions`)
    for (const [n, { matter }] of all.entries()) {
      const loaded = await store.matters.find(matter.subject)
      const result = results[n]
      assert.deepEqual([loaded?.viewers, loaded?.head], [['city', `organ:o${n}`], result?.done && result.hashes[0]])
    }
  })

  it('one at fault in a group is refused alone; the others are stored', async () => {
    const { store } = test
    const taken = opening(store, number('02', 0))
    await store.commit(taken.batch)
    const before = (await store.matters.find(taken.matter.subject))!
    await store.commit(acting(store, before, 'in-hand').batch)
    const wanted = Array.from({ length: 40 }, (_, n) =>
      n % 8 === 3 ? acting(store, before, 'closed').batch : opening(store, number('02', n + 1)).batch,
    )
    const outcomes = await Promise.allSettled(wanted.map((batch) => store.commit(batch)))
    for (const [n, outcome] of outcomes.entries()) {
      if (n % 8 !== 3) assert.equal(outcome.status, 'fulfilled', `batch ${n}`)
      else assert.ok(outcome.status === 'rejected' && isAppError(outcome.reason, 'STORE_SEQ_TAKEN'), `batch ${n}`)
    }
  })

  it('the same request many times at once among others is stored once, and all get one reply', async () => {
    const { store } = test
    const actor = 'from:window'
    const attempts = Array.from({ length: 60 }, (_, n) => {
      const key = `request-${n % 20}`
      const { batch } = opening(store, number('03', n))
      return store.commit({
        ...batch,
        idempotency: { actor, key, digest: key, reply: { status: 201, body: { n } } },
      })
    })
    const results = await Promise.all(attempts)
    assert.equal(results.filter(({ done }) => done).length, 20)
    for (const [n, result] of results.entries()) {
      if (result.done) continue
      const body = result.reply.body as { n: number }
      assert.equal(body.n % 20, n % 20)
      assert.equal(results[body.n]?.done, true)
    }
  })
})
