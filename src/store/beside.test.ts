import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import type { Instant, PlainDate } from '#calendar'
import { isAppError } from '#kernel'
import { digestOf } from '#ledger'
import { openStore } from '#store'
import { opening, plainDefinition } from '../../test/harness/matters.ts'
import { type TestStore, testStore } from '../../test/harness/store.ts'
import { filePath } from './files.ts'

const now = '2026-11-23T08:00:00.000Z' as Instant
const day = (text: string) => text as PlainDate

describe('what stands beside the record', () => {
  for (const suite of ['sm', 'intl'] as const) {
    it(`files: encrypted on disk, whole again, and refused when altered (${suite})`, async () => {
      const test = await testStore({ suite, city: `city${suite}` })
      const { store } = test
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 200_000 }),
          fc.string({ unit: 'grapheme' }),
          async (bytes, name) => {
            const content = Readable.from([Buffer.from(bytes.subarray(0, 10)), Buffer.from(bytes.subarray(10))])
            const file = await store.files.put(content, { name, mime: 'x/y', uploadedBy: 'p', uploadedAt: now })
            assert.equal(file.size, bytes.length)
            assert.equal(file.storedHash, test.options.suite.hex(readFileSync(filePath(store.data, file.id))))
            assert.deepEqual(await store.files.read(file.id), Buffer.from(bytes))
            assert.equal((await store.files.find(file.id))?.uploadedAt, now)
          },
        ),
        { numRuns: 8, seed: 3 },
      )
      const secret = '身份证照片的内容'
      const about = { name: 'a', mime: 'x/y', uploadedBy: 'p', uploadedAt: now }
      const { id } = await store.files.put(Buffer.from(secret.repeat(50)), about)
      const path = filePath(store.data, id)
      const stored = readFileSync(path)
      assert.ok(!stored.includes(secret))
      for (const at of [0, 20, stored.length - 1]) {
        const altered = Buffer.from(stored)
        altered[at]! ^= 1
        writeFileSync(path, altered)
        await assert.rejects(store.files.read(id), (error) => isAppError(error, 'STORE_FILE_ALTERED'))
      }
      await assert.rejects(store.files.read('f'.repeat(32)), (error) => isAppError(error, 'STORE_NO_FILE'))
      const large = store.files.put(randomBytes(5000), { ...about, limit: 4999 })
      await assert.rejects(large, (error) => isAppError(error, 'STORE_FILE_TOO_LARGE'))
      assert.deepEqual(globSync('files/**/*.new', { cwd: store.data }), [], 'nothing half is left behind')
      await test.close()
    })
  }

  let test: TestStore
  before(async () => {
    test = await testStore()
  })
  after(() => test.close())

  it('registers: what counted on a day, and what was known at a moment', async () => {
    const { store } = test
    const write = async (
      number: string,
      recordedAt: string,
      op: 'add' | 'change' | 'end',
      from: string,
      values: object,
    ) => {
      const { batch, matter } = opening(store, number, {}, ['city'], recordedAt as Instant)
      const entry = { register: 'certificates', key: 'HB-1', op, from: day(from), values: { ...values } }
      await store.commit({ ...batch, entries: [{ ...entry, subject: matter.subject, seq: 1 }] })
    }
    await write('XN-260101-000001-A', '2026-01-01T00:00:00.000Z', 'add', '2026-01-01', { holder: '甲', organ: 'a' })
    await write('XN-260301-000001-A', '2026-03-01T00:00:00.000Z', 'change', '2026-03-01', { organ: 'b' })
    await write('XN-260401-000001-A', '2026-04-01T00:00:00.000Z', 'change', '2026-02-01', { holder: '乙' })
    await write('XN-260501-000001-A', '2026-05-01T00:00:00.000Z', 'end', '2026-05-01', {})
    const at = async (asOf: string, knownAt?: string) =>
      (await store.registers.entry('certificates', 'HB-1', day(asOf), knownAt as Instant | undefined))?.values
    assert.equal(await at('2025-12-31'), undefined)
    assert.deepEqual(await at('2026-01-15'), { holder: '甲', organ: 'a' })
    assert.deepEqual(await at('2026-02-15'), { holder: '乙', organ: 'a' })
    assert.deepEqual(await at('2026-02-15', '2026-03-31T00:00:00.000Z'), { holder: '甲', organ: 'a' })
    assert.deepEqual(await at('2026-03-15'), { holder: '乙', organ: 'b' })
    assert.equal(await at('2026-05-01'), undefined)
    assert.deepEqual(await at('2026-05-01', '2026-04-30T00:00:00.000Z'), { holder: '乙', organ: 'b' })
    assert.equal((await store.registers.history('certificates', 'HB-1')).length, 4)
    const { batch, matter } = opening(store, 'XN-260601-000001-A')
    batch.entries = Array.from({ length: 25 }, (_, i) => ({
      ...{ register: 'units', key: `u${String(i).padStart(2, '0')}`, op: 'add' as const, from: day('2026-01-01') },
      ...{ values: { i }, subject: matter.subject, seq: 1 },
    }))
    await store.commit(batch)
    const keys: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await store.registers.entries({ register: 'units', asOf: day('2026-06-01'), limit: 10, after })
      keys.push(...page.items.map((entry) => entry.key))
      if (page.next === null) break
      after = page.next
    }
    assert.deepEqual(
      keys,
      batch.entries.map((entry) => entry.key),
    )
  })

  it('numbers: each once, from several nodes, and from 1 on each day', async () => {
    const second = await openStore(test.options)
    const both = [test.store, second]
    const given = await Promise.all(Array.from({ length: 300 }, (_, i) => both[i % 2]!.numbers.next(day('2026-11-23'))))
    assert.equal(new Set(given).size, 300)
    assert.equal(Math.min(...given), 1)
    assert.ok(Math.max(...given) < 400)
    assert.equal(await test.store.numbers.next(day('2026-11-24')), 1)
    await second.close()
  })

  it('definitions: stored and logged once, whoever stores them, and never another under the same digest', async () => {
    const { store } = test
    const second = await openStore(test.options)
    const digests = await Promise.all(
      [store, second, store, second].map((each) => each.definitions.store(plainDefinition)),
    )
    assert.deepEqual(new Set(digests), new Set([digestOf(store.suite, plainDefinition)]))
    assert.equal((await store.events.of(`definition:${digests[0]}`)).length, 1)
    assert.equal((await store.definitions.list()).filter((item) => item.digest === digests[0]).length, 1)
    await assert.rejects(store.definitions.get('0'.repeat(64)), (error) => isAppError(error, 'STORE_NO_DEFINITION'))
    const admin = new pg.Client({ ...test.admin, options: '-c search_path=fadu' })
    await admin.connect()
    await admin.query("SET session_replication_role = 'replica'")
    await admin.query("UPDATE definitions SET text = replace(text, 'received', 'reversed')")
    await admin.end()
    const third = await openStore(test.options)
    await assert.rejects(third.definitions.get(digests[0]!), (error) => isAppError(error, 'STORE_DEFINITION_ALTERED'))
    await Promise.all([second.close(), third.close()])
  })

  it('readings: durable when recorded, in order, chained, and shown with their matter', async () => {
    const { store } = test
    const subject = 'matter:XN-260101-000001-A'
    const before = (await store.events.of(subject)).length
    await Promise.all(
      Array.from({ length: 120 }, (_, i) =>
        store.readings.record({
          subject,
          kind: i % 2 ? 'open' : 'unmask',
          at: now,
          person: `p${i}`,
          organ: 'a',
          facts: { i },
        }),
      ),
    )
    const found = await store.readings.ofMatter('XN-260101-000001-A')
    assert.equal(found.length, 120)
    assert.deepEqual(found[7], { subject, kind: 'open', at: now, person: 'p7', organ: 'a', facts: { i: 7 } })
    assert.equal((await store.events.of(subject)).length, before, 'reading a matter is no event of the matter')
    const admin = new pg.Client({ ...test.admin, options: '-c search_path=fadu' })
    await admin.connect()
    const { rows } = await admin.query<{ subject: string }>(
      "SELECT DISTINCT subject FROM events WHERE subject LIKE 'access:%'",
    )
    await admin.end()
    assert.equal(rows.length, 1)
    const events = await store.events.of(rows[0]!.subject)
    assert.ok(events.length < 120, `${events.length} events for 120 readings`)
    for (const [i, event] of events.entries()) assert.equal(event.prev, i === 0 ? '' : events[i - 1]!.hash)
  })

  it('outbox: in order, again when the work failed, by one relay at a time', async () => {
    const { store } = test
    for (let i = 0; i < 5; i++) {
      await store.commit({ recordedAt: now, events: [], outbox: [{ kind: 'notice', payload: { i, text: '您好' } }] })
    }
    const seen: unknown[] = []
    await assert.rejects(
      store.outbox.relay(3, async () => {
        throw new Error('no network')
      }),
      /no network/,
    )
    const relay = () =>
      store.outbox.relay(3, async (items) => {
        await new Promise((resolve) => setTimeout(resolve, 20))
        seen.push(...items.map((item) => item.payload))
      })
    const counts = await Promise.all([relay(), relay()])
    assert.deepEqual(counts.sort(), [0, 3])
    await relay()
    assert.deepEqual(
      seen,
      [0, 1, 2, 3, 4].map((i) => ({ i, text: '您好' })),
    )
    assert.equal(await relay(), 0)
  })

  it('people, posts by date, organs, sessions and failed tries', async () => {
    const { people, sessions } = test.store
    const person = {
      id: 'p1',
      account: 'zhang',
      name: '张三',
      passwordHash: 'h',
      secondFactor: null,
      disabled: false,
      facts: { a: 1 },
    }
    await people.put(person)
    await people.put({ ...person, name: '张三丰' })
    assert.deepEqual(await people.byAccount('zhang'), { ...person, name: '张三丰' })
    assert.equal(await people.byAccount('zh\u0000ang'), undefined)
    const post = {
      id: 'h1',
      person: 'p1',
      post: 'handler',
      organ: 'a',
      region: null,
      from: day('2026-01-01'),
      to: day('2026-06-30'),
    }
    await people.putPost(post)
    assert.deepEqual(await people.posts('p1', day('2026-06-30')), [post])
    assert.deepEqual(await people.posts('p1', day('2026-07-01')), [])
    assert.deepEqual(await people.holders(day('2026-02-01'), { post: 'handler' }), [post])
    const organ = {
      id: 'a',
      title: { zh: '甲局', en: 'Bureau A' },
      kind: 'bureau',
      region: '421202',
      from: day('2020-01-01'),
      to: null,
      facts: {},
    }
    const relation = { from: 'a', to: 'gov', relation: 'leads', since: day('2020-01-01'), until: null }
    await people.putOrgans([organ], [relation])
    await people.putOrgans([organ], [relation])
    assert.deepEqual([await people.organs(), await people.relations()], [[organ], [relation]])

    const session = {
      ...{ tokenHash: 't', person: 'p1', subject: null, party: null, createdAt: now, seenAt: now },
      ...{ expiresAt: '2026-11-23T20:00:00.000Z' as Instant, facts: { csrf: 'x' } },
    }
    await sessions.put(session)
    assert.deepEqual(await sessions.find('t'), session)
    await sessions.endAllOf('p1')
    assert.equal(await sessions.find('t'), undefined)
    await sessions.put(session)
    assert.equal(await sessions.purge('2026-11-24T00:00:00.000Z' as Instant), 1)
    assert.equal(await sessions.failed('zhang', now, 60_000), 1)
    assert.equal(await sessions.failed('zhang', now, 60_000), 2)
    assert.equal(await sessions.failures('zhang', '2026-11-23T08:01:01.000Z' as Instant, 60_000), 0)
    await sessions.forgive('zhang')
    assert.equal(await sessions.failures('zhang', now, 60_000), 0)
  })
})
