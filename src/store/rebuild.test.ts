import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import type { PlainDate } from '#calendar'
import { rebuild } from '#store'
import { acting, opening, plainDefinition, projectionOf } from '../../test/harness/matters.ts'
import { type TestStore, testStore } from '../../test/harness/store.ts'

describe('rebuilding what is derived', () => {
  let test: TestStore
  let admin: pg.Client
  const words = { tokens: ['路灯', '损坏'], names: ['张三丰'] }
  const identifiers = [{ kind: 'phone' as const, value: '13800001234' }]
  const project = (matter: Parameters<typeof projectionOf>[0]) => ({
    ...projectionOf(matter, ['city', 'organ:hotline']),
    words,
    identifiers,
  })
  const number = (i: number) => `XN-260101-${String(i).padStart(6, '0')}-A`
  before(async () => {
    test = await testStore()
    const { store } = test
    await store.definitions.store(plainDefinition)
    for (let i = 0; i < 450; i++) {
      const { batch, matter } = opening(store, number(i))
      batch.projections = [{ ...project(matter), row: { ...project(matter).row, queryHash: 'h' } }]
      if (i === 7) {
        const wrote = {
          register: 'certificates',
          key: 'A-1',
          op: 'add' as const,
          from: '2026-01-01' as PlainDate,
          values: {},
        }
        const effects = [...(batch.events[0]!.body as { effects: object[] }).effects, { is: 'wrote', ...wrote }]
        batch.events[0]!.body = { ...batch.events[0]!.body, effects }
        batch.entries = [{ ...wrote, subject: matter.subject, seq: 1 }]
      }
      await store.commit(batch)
      if (i % 3 > 0) continue
      const act = acting(store, (await store.matters.find(number(i)))!, i % 2 ? 'closed' : 'in-hand')
      act.batch.projections = [project(act.matter)]
      await store.commit(act.batch)
    }
    admin = new pg.Client({ ...test.admin, options: '-c search_path=fadu' })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await test.close()
  })

  it('finds nothing where nothing was changed', async () => {
    assert.deepEqual(await rebuild(test.store, { project, check: true }), { matters: 450, differences: [] })
  })

  it('names every row that was changed, removed or added, and puts it right', async () => {
    const subject = (i: number) => `matter:${number(i)}`
    const changes: [string, number, string][] = [
      [`UPDATE matters SET state = 'closed' WHERE subject = '${subject(1)}'`, 1, 'row'],
      [
        `UPDATE matters SET snapshot = replace(snapshot, 'hotline', 'others') WHERE subject = '${subject(2)}'`,
        2,
        'row',
      ],
      [`DELETE FROM deadlines WHERE subject = '${subject(3)}'`, 3, 'deadlines'],
      [`UPDATE deadlines SET due = due + 1 WHERE subject = '${subject(4)}'`, 4, 'deadlines'],
      [`DELETE FROM audience WHERE subject = '${subject(5)}' AND viewer = 'organ:hotline'`, 5, 'audience'],
      [`UPDATE words SET tokens = '''x''' WHERE subject = '${subject(6)}'`, 6, 'words'],
      [`DELETE FROM entries WHERE subject = '${subject(7)}'`, 7, 'entries'],
      [`DELETE FROM identifiers WHERE subject = '${subject(8)}'`, 8, 'identifiers'],
      [`INSERT INTO links VALUES ('xianning', '${subject(9)}', 'assists', 'matter:x', true)`, 9, 'links'],
      [`DELETE FROM matters WHERE subject = '${subject(10)}'`, 10, 'row'],
      [
        `INSERT INTO audience VALUES ('xianning', 'organ:spy', '${subject(11)}', true, now(), 'test.plain', 'received')`,
        11,
        'audience that nothing stands behind',
      ],
    ]
    for (const [text] of changes) assert.equal((await admin.query(text)).rowCount! > 0, true, text)
    const { differences } = await rebuild(test.store, { project, check: true })
    for (const [text, i, part] of changes) {
      const found = differences.some((item) => item.subject === subject(i) && item.part === part)
      assert.ok(found, `${text}: ${JSON.stringify(differences)}`)
    }
    const named = new Set(changes.map(([, i]) => subject(i)))
    assert.deepEqual(
      [...new Set(differences.map((item) => item.subject))].filter((name) => !named.has(name)),
      [],
    )
    await rebuild(test.store, { project, check: false })
    const left = (await rebuild(test.store, { project, check: true })).differences
    assert.deepEqual(left, [{ subject: subject(7), part: 'entries' }], 'register entries are named, never made up')
    assert.equal((await test.store.matters.find(number(2)))?.queryHash, 'h', 'what no event holds is kept')
  })

  it('finds an event whose stored hash is not that of its text', async () => {
    await admin.query("SET session_replication_role = 'replica'")
    await admin.query(`UPDATE events SET hash = decode(repeat('00', 32), 'hex') WHERE subject = 'matter:${number(20)}'`)
    const { differences } = await rebuild(test.store, { project, check: true })
    assert.ok(differences.some((item) => item.subject === `matter:${number(20)}` && item.part === 'hash of event 1'))
  })
})
