import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import type { Instant } from '#calendar'
import { isAppError } from '#kernel'
import type { Loaded } from '#store'
import { acting, opening } from '../../test/harness/matters.ts'
import { type TestStore, testStore } from '../../test/harness/store.ts'

describe('committing an action', () => {
  let test: TestStore
  before(async () => {
    test = await testStore()
  })
  after(() => test.close())

  it('stores events, personal data and what is derived, and reads them back', async () => {
    const { store } = test
    const { batch, matter } = opening(store, 'XN-261123-000001-A', {}, ['city', 'organ:hotline'])
    const commitment = 'ab'.repeat(32)
    const done = await store.commit({
      ...batch,
      personal: [
        {
          subject: matter.subject,
          seq: 1,
          values: {
            [commitment]: { salt: '00'.repeat(16), value: '张三𠮷' },
            ['cd'.repeat(32)]: { salt: '11'.repeat(16), value: '13800001234', seal: true },
          },
        },
      ],
    })
    assert.equal(done.done, true)
    const loaded = await store.matters.find('XN-261123-000001-A')
    assert.deepEqual(loaded?.matter, JSON.parse(JSON.stringify(matter)))
    assert.deepEqual(loaded?.viewers, ['city', 'organ:hotline'])
    assert.equal(done.done && loaded?.head, done.done && done.hashes[0])
    const plain = await store.matters.plainValues(matter.subject)
    assert.equal(plain.get(commitment)?.value, '张三𠮷')
    assert.equal(plain.get('cd'.repeat(32))?.value, '13800001234')
    const [event] = await store.events.of(matter.subject)
    assert.equal(event?.text, `${event?.text}`.normalize())
    assert.equal(event?.recordedAt, batch.recordedAt)
    const raw = new pg.Client(test.admin)
    await raw.connect()
    const { rows } = await raw.query('SELECT data FROM fadu.personal WHERE subject = $1', [matter.subject])
    await raw.end()
    assert.ok(!rows[0].data.includes('13800001234'), 'identifiers are encrypted')
  })

  it('moves a matter on, and replaces who may see it', async () => {
    const { store } = test
    const { batch, matter } = opening(store, 'XN-261123-000002-A', {}, ['city', 'organ:hotline'])
    await store.commit(batch)
    const loaded = (await store.matters.find(matter.subject))!
    await store.commit(acting(store, loaded, 'in-hand', ['city', 'organ:housing']).batch)
    const seen = async (viewer: string) =>
      (await store.matters.worklist({ viewers: [viewer] })).items.map((item) => item.number)
    assert.ok(!(await seen('organ:hotline')).includes('XN-261123-000002-A'))
    assert.deepEqual(await seen('organ:housing'), ['XN-261123-000002-A'])
    const moved = (await store.matters.find(matter.subject))!
    await store.commit(acting(store, moved, 'closed').batch)
    assert.deepEqual(await seen('organ:housing'), [])
    const all = await store.matters.worklist({ viewers: ['organ:housing'], show: 'all' })
    assert.deepEqual(
      all.items.map((item) => [item.number, item.open]),
      [['XN-261123-000002-A', false]],
    )
  })

  it('refuses a seq that is taken, and stores nothing of the loser', async () => {
    const { store } = test
    const { batch, matter } = opening(store, 'XN-261123-000003-A')
    await store.commit(batch)
    const loaded = (await store.matters.find(matter.subject))!
    await store.commit(acting(store, loaded, 'in-hand').batch)
    await assert.rejects(store.commit(acting(store, loaded, 'closed', ['organ:other']).batch), (error) => {
      assert.ok(isAppError(error, 'STORE_SEQ_TAKEN'))
      assert.deepEqual([error.info.subject, error.info.seq, error.kind], [matter.subject, 2, 'conflict'])
      return true
    })
    assert.equal((await store.matters.find(matter.subject))?.matter.state, 'in-hand')
    assert.deepEqual((await store.matters.worklist({ viewers: ['organ:other'] })).items, [])
  })

  it('gives the earlier reply to the same request, and refuses another under its key', async () => {
    const { store } = test
    const request = (number: string, digest: string) => ({
      ...opening(store, number).batch,
      idempotency: { actor: 'p1', key: 'k1', digest, reply: { status: 201, body: { number, queryCode: 'ABCD' } } },
    })
    assert.equal((await store.commit(request('XN-261123-000004-A', 'd1'))).done, true)
    const again = await store.commit(request('XN-261123-000005-A', 'd1'))
    assert.deepEqual(again, {
      done: false,
      reply: { status: 201, body: { number: 'XN-261123-000004-A', queryCode: 'ABCD' } },
    })
    assert.equal(await store.matters.find('XN-261123-000005-A'), undefined)
    await assert.rejects(store.commit(request('XN-261123-000006-A', 'd2')), (error) =>
      isAppError(error, 'STORE_KEY_REUSED'),
    )
    assert.deepEqual(await store.findReply('p1', 'k1', 'd1'), again.done === false && again.reply)
    assert.equal(await store.findReply('p2', 'k1', 'd1'), undefined)
  })

  it('stores each action once when it is sent three times at once', async () => {
    const { store } = test
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        Promise.all(
          ['7', '8', '9'].map(async (copy) => {
            const number = `XN-261122-${copy}${String(i).padStart(5, '0')}-A`
            const result = await store.commit({
              ...opening(store, number).batch,
              idempotency: { actor: 'p3', key: `k${i}`, digest: 'd', reply: { status: 201, body: { number } } },
            })
            return result.done ? number : (result.reply.body as { number: string }).number
          }),
        ),
      ),
    )
    for (const three of replies) assert.equal(new Set(three).size, 1)
    const stored = await store.matters.worklist({ viewers: ['city'], show: 'all', limit: 500 })
    assert.equal(stored.items.filter((item) => item.number.startsWith('XN-261122')).length, 60)
  })

  it('lets one of 32 writers win each step of one matter: 1..n without gap or fork', async () => {
    const { store } = test
    const { batch, matter } = opening(store, 'XN-261123-000010-A')
    await store.commit(batch)
    let taken = 0
    await Promise.all(
      Array.from({ length: 32 }, async () => {
        for (let tries = 0; tries < 6; tries++) {
          const loaded = (await store.matters.find(matter.subject))!
          try {
            await store.commit(acting(store, loaded, 'in-hand').batch)
          } catch (error) {
            assert.ok(isAppError(error, 'STORE_SEQ_TAKEN'))
            taken++
          }
        }
      }),
    )
    const events = await store.events.of(matter.subject)
    assert.deepEqual(
      events.map((event) => event.seq),
      events.map((_, i) => i + 1),
    )
    for (let i = 1; i < events.length; i++) assert.equal(events[i]!.prev, events[i - 1]!.hash)
    assert.equal(events.length - 1 + taken, 32 * 6)
    assert.equal((await store.matters.find(matter.subject))?.matter.seq, events.length)
  })

  it('stores many actions at once exactly as one by one', async () => {
    const { store } = test
    const [first, second] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'] as Instant[]
    const bulk = (prefix: string) =>
      Array.from({ length: 50 }, (_, i) => {
        const number = `XN-2601${prefix}-${String(i).padStart(6, '0')}-A`
        const { batch, matter } = opening(store, number, {}, ['city', 'organ:a'], first)
        batch.projections![0]!.words = { tokens: ['路灯'], names: [] }
        const head = { matter: structuredClone(matter), head: '' } as Loaded
        return [batch, acting(store, head, 'closed', ['city'], second).batch] as const
      })
    for (const [open, act] of bulk('11')) {
      const done = await store.commit(open)
      await store.commit({ ...act, events: [{ ...act.events[0]!, prev: done.done ? done.hashes[0] : '' }] })
    }
    await store.commitAll(bulk('12').flat())
    const client = new pg.Client(test.admin)
    await client.connect()
    const dump = async (prefix: string) => {
      const rows: string[] = []
      for (const table of ['events', 'matters', 'deadlines', 'audience', 'words', 'personal', 'identifiers']) {
        const found = await client.query<{ row: string }>(
          `SELECT (to_jsonb(t) - 'tx' - 'hash' - 'head')::text AS row FROM fadu.${table} t WHERE subject LIKE $1
            ORDER BY subject, row`,
          [`matter:XN-2601${prefix}%`],
        )
        rows.push(...found.rows.map(({ row }) => `${table} ${row.replaceAll(`XN-2601${prefix}`, 'XN')}`))
      }
      return rows.map((row) => row.replace(/(prev[^0-9a-f]+)[0-9a-f]{64}/, '$1'))
    }
    const [a, b] = [await dump('11'), await dump('12')]
    await client.end()
    assert.equal(a.length, 50 * 6)
    for (const [i, row] of a.entries()) assert.equal(b[i], row)
    await assert.rejects(store.commitAll(bulk('12').flat()), (error) => isAppError(error, 'STORE_SEQ_TAKEN'))
  })
})
