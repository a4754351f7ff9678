import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import type { Instant } from '#calendar'
import { isAppError } from '#kernel'
import { commit, newSalt, opens, verifyExport } from '#ledger'
import { connectionAs, openStore, type Sequencer, startSequencer, sweepErased } from '#store'
import { acting, opening, plainDefinition, projectionOf } from '../../test/harness/matters.ts'
import { type TestStore, testStore } from '../../test/harness/store.ts'

const now = '2026-11-23T08:00:00.000Z' as Instant
const letters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒'

describe('erasing personal data', () => {
  let test: TestStore
  let admin: pg.Client
  let sequencer: Sequencer
  /** 40 matters with five values each: name, phone, text, a file's name, a file's content. */
  const planted: string[] = []
  const kept: string[] = []
  const number = (i: number) => `XN-260101-${String(i).padStart(6, '0')}-A`
  const unique = () => [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('')
  const phone = () => `1${String(BigInt(`0x${randomBytes(8).toString('hex')}`) % 10_000_000_000n).padStart(10, '0')}`

  async function plant(i: number, list: string[]): Promise<{ commitment: string; salt: string }> {
    const { store } = test
    const values = {
      name: unique(),
      phone: phone(),
      text: `路灯坏了 ${unique()}`,
      file: `${unique()}.jpg`,
      content: unique(),
    }
    list.push(values.name, values.phone, values.text.slice(5), values.file, values.content)
    const { batch, matter } = opening(store, number(i))
    const salt = newSalt()
    const commitments = [values.name, values.phone, values.text].map((value) => commit(store.suite, salt, value))
    batch.personal = [
      {
        subject: matter.subject,
        seq: 1,
        values: {
          [commitments[0]!]: { salt, value: values.name },
          [commitments[1]!]: { salt, value: values.phone, seal: true },
          [commitments[2]!]: { salt, value: values.text },
        },
      },
    ]
    batch.events[0]!.body = { ...batch.events[0]!.body, values: { name: { c: commitments[0] } } }
    batch.projections = [
      {
        ...projectionOf(matter, ['city']),
        words: { tokens: [values.text.slice(5)], names: [values.name] },
        identifiers: [{ kind: 'phone', value: values.phone }],
      },
    ]
    const about = { name: values.file, mime: 'text/plain', uploadedBy: 'p1', uploadedAt: now }
    const file = await store.files.put(Buffer.from(values.content), about)
    batch.files = [{ id: file.id, subject: matter.subject, seq: 1 }]
    batch.events[0]!.body = { ...batch.events[0]!.body, files: [{ storedHash: file.storedHash }] }
    const reply = { status: 201, body: { echo: values.text } }
    batch.idempotency = { actor: 'a', key: `k${i}`, digest: 'd', reply, subject: matter.subject }
    await store.commit(batch)
    return { commitment: commitments[0]!, salt }
  }

  before(async () => {
    test = await testStore({ own: true })
    admin = new pg.Client({ ...test.admin, options: '-c search_path=fadu' })
    await admin.connect()
    await test.store.definitions.store(plainDefinition)
    sequencer = startSequencer({ ...test.options, interval: 50 })
    for (let i = 0; i < 40; i++) await plant(i, planted)
    for (let i = 40; i < 44; i++) await plant(i, kept)
    await sequencer.flush()
  })
  after(async () => {
    await sequencer.stop()
    await admin.end()
    await test.close()
  })

  /** Every file of the database cluster and of the data folder, as bytes. */
  async function traces(values: string[]): Promise<string[]> {
    const { rows } = await admin.query<{ data_directory: string }>('SHOW data_directory')
    const folders = [path.join(rows[0]!.data_directory, 'base'), test.store.data]
    const found: string[] = []
    for (const folder of folders) {
      for (const file of globSync('**/*', { cwd: folder, withFileTypes: true })) {
        if (!file.isFile()) continue
        const bytes = readFileSync(path.join(file.parentPath, file.name))
        for (const value of values) if (bytes.includes(value)) found.push(`${value} in ${file.name}`)
      }
    }
    return found
  }

  it('leaves none of 200 planted values in any table, index or file, and every proof valid', async () => {
    const { store } = test
    assert.equal(planted.length, 200)
    await admin.query('CHECKPOINT')
    const plain = planted.filter((_, i) => i % 5 !== 1 && i % 5 !== 4)
    assert.ok((await traces(plain)).length >= 120, 'the search does find what is there')
    assert.equal(
      (await traces(planted.filter((_, i) => i % 5 === 1 || i % 5 === 4))).length,
      0,
      'sealed values never show',
    )
    for (let i = 0; i < 40; i++) {
      await store.erasure.erase(number(i), { person: 'p9' }, { basis: '个人信息保护法 47' }, now)
    }
    await sweepErased(connectionAs(test.admin, 'fadu_owner'))
    await admin.query('CHECKPOINT')
    assert.deepEqual(await traces(planted), [])
    assert.ok((await traces(kept)).length > 0, 'what was not erased is still there')
    assert.deepEqual(await store.matters.plainValues(number(3)), new Map())
    assert.deepEqual(await store.files.ofSubject(number(3)), [])
    const events = await store.events.of(number(3))
    assert.deepEqual(
      events.map((event) => event.type),
      ['opened', 'erased'],
    )
    for (const query of [{ name: planted[0]! }, { identifier: { whole: planted[1]! } }, { tokens: [planted[2]!] }]) {
      assert.deepEqual((await store.matters.search({ viewers: ['city'], ...query })).items, [])
    }
    await sequencer.flush()
    const report = await verifyExport(store.ledger.export(), { keys: [store.ledger.publicKey()], deep: true })
    assert.deepEqual(report.findings, [])
    assert.equal(await store.findReply('a', 'k3', 'd'), undefined)
  })

  it('leaves the matter in order: it can be acted on, and shown', async () => {
    const { store } = test
    const loaded = (await store.matters.find(number(5)))!
    assert.equal(loaded.matter.seq, 2)
    await store.commit(acting(store, loaded, 'closed').batch)
    assert.equal((await store.matters.find(number(5)))?.matter.state, 'closed')
  })

  it('keeps what was not erased provable: a value with its salt opens the commitment', async () => {
    const { store } = test
    for (const [commitment, { value, salt }] of await store.matters.plainValues(number(41))) {
      assert.ok(opens(store.suite, commitment, salt, value))
    }
    assert.equal((await store.files.read((await store.files.ofSubject(number(41)))[0]!.id)).toString(), kept[9])
  })

  it('takes uploads that never became part of a matter, and no others', async () => {
    const { store } = test
    const about = { name: 'a', mime: 'text/plain', uploadedBy: 'p1', uploadedAt: now }
    const old = await store.files.put(Buffer.from('x'), { ...about, uploadedAt: '2026-11-20T00:00:00.000Z' as Instant })
    const recent = await store.files.put(Buffer.from('y'), about)
    assert.equal(await store.erasure.forgetUploads(now), 1)
    await assert.rejects(store.files.read(old.id), (error) => isAppError(error, 'STORE_NO_FILE'))
    assert.equal((await store.files.read(recent.id)).toString(), 'y')
    assert.equal((await store.files.ofSubject(number(41))).length, 1)
  })

  it('is refused where the eraser role is not given, and for what is not there', async () => {
    const { eraser: _, ...rest } = test.options
    const without = await openStore(rest)
    await assert.rejects(without.erasure.erase(number(42), {}, { basis: 'x' }, now), (error) =>
      isAppError(error, 'STORE_NO_ERASER'),
    )
    await without.close()
    await assert.rejects(test.store.erasure.erase('XN-1', { system: true }, { basis: 'x' }, now), (error) =>
      isAppError(error, 'STORE_NO_SUBJECT'),
    )
  })
})
