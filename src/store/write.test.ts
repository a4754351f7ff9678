import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isAppError } from '#kernel'
import { openStore, type Store } from '#store'
import { acting, opening } from '../../test/harness/matters.ts'
import { type TestStore, testStore } from '../../test/harness/store.ts'

describe('a commit that may not be acknowledged', () => {
  let test: TestStore
  let admin: pg.Client
  let store: Store
  before(async () => {
    test = await testStore({ own: true, settings: { synchronous_commit: 'on', max_wal_senders: '2' } })
    await test.store.close()
    store = await openStore({ ...test.options, confirmWithin: 1000 })
    admin = new pg.Client({ ...test.admin, options: '-c search_path=fadu -c synchronous_commit=local' })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await store.close()
  })
  const standBy = async (name: string) => {
    await admin.query(`ALTER SYSTEM SET synchronous_standby_names = '${name}'`)
    await admin.query('SELECT pg_reload_conf()')
    await sleep(300)
  }
  const request = (number: string) => ({
    ...opening(store, number).batch,
    idempotency: { actor: 'a', key: number, digest: 'd', reply: { status: 201, body: { number } } },
  })

  it('is refused within seconds when the stand-by does not confirm, and so is the same request again', async () => {
    await standBy('nobody')
    const begun = performance.now()
    const notDoubly = (error: unknown) => {
      assert.ok(isAppError(error, 'STORE_NOT_DOUBLY_STORED'), `${error}`)
      assert.equal(error.kind, 'unavailable')
      return true
    }
    const tries = ['1', '2', '3', '4'].map((n) =>
      assert.rejects(store.commit(request(`XN-260101-00000${n}-A`)), notDoubly),
    )
    await Promise.all(tries)
    assert.ok(performance.now() - begun < 3000, `${performance.now() - begun} ms`)
    // The rows are there, and would be gone after a failover: no reply may say that they are safe.
    const { rows } = await admin.query('SELECT count(*)::int AS n FROM matters')
    assert.equal(rows[0].n, 4)
    await assert.rejects(store.commit(request('XN-260101-000001-A')), notDoubly)
    await standBy('')
    const again = await store.commit(request('XN-260101-000001-A'))
    assert.deepEqual(again, { done: false, reply: { status: 201, body: { number: 'XN-260101-000001-A' } } })
  })

  it('is refused when its connection is cut, and the same request again finds out what became of it', async () => {
    const outcomes: string[] = []
    let killing = true
    const killer = (async () => {
      for (; killing; await sleep(5)) {
        await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'fadu'")
      }
    })()
    try {
      await commitAll(outcomes)
    } finally {
      killing = false
      await killer
    }
    const { rows } = await admin.query("SELECT count(*)::int AS n FROM matters WHERE subject LIKE 'matter:XN-260103%'")
    assert.equal(rows[0].n, outcomes.filter((outcome) => outcome !== 'cut').length)
    const loaded = (await store.matters.find('XN-260103-000000-A'))!
    await store.commit(acting(store, loaded, 'in-hand').batch)
  })

  async function commitAll(outcomes: string[]) {
    const cuts = () => outcomes.filter((outcome) => outcome === 'cut').length
    for (let i = 0; i < 60 || cuts() < 5; i++) {
      const each = `XN-260103-${String(i).padStart(6, '0')}-A`
      for (;;) {
        try {
          const result = await store.commit(request(each))
          outcomes.push(result.done ? 'done' : 'found')
          break
        } catch (error) {
          assert.ok(isAppError(error, 'STORE_UNAVAILABLE') || isAppError(error, 'STORE_NOT_DOUBLY_STORED'), `${error}`)
          outcomes.push('cut')
        }
      }
    }
  }

  it('says that the database does not answer when it does not', async () => {
    const second = await openStore({ ...test.options, connections: 1 })
    await admin.query('ALTER ROLE fadu_app CONNECTION LIMIT 0')
    await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'fadu'")
    await sleep(100)
    await assert.rejects(second.commit(request('XN-260104-000001-A')), (error) => {
      assert.ok(isAppError(error, 'STORE_UNAVAILABLE'), `${error}`)
      return true
    })
    await admin.query('ALTER ROLE fadu_app CONNECTION LIMIT -1')
    await second.commit(request('XN-260104-000001-A'))
    await second.close()
  })
})
