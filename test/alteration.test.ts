import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { fromMs, type Instant } from '#calendar'
import { leafHash, sealEvent, type VerifyReport, verifyExport } from '#ledger'
import { type Sequencer, startSequencer, storedBytes } from '#store'
import { inTransaction } from '../src/store/connection.ts'
import { exportLines } from '../src/store/export.ts'
import { filePath } from '../src/store/files.ts'
import { openKeys } from '../src/store/keys.ts'
import { acting, opening, plainDefinition } from './harness/matters.ts'
import { type TestStore, testStore } from './harness/store.ts'

const RUNS = process.env.FADU_SLOW ? 500 : 39
const UNTOUCHED = process.env.FADU_SLOW ? 500 : 10

interface Logged {
  idx: number
  subject: string
  seq: number
  text: string
}

describe('the record altered straight in the database, by a superuser', () => {
  let test: TestStore
  let admin: pg.Client
  let sequencer: Sequencer
  let trusted: string[] = []
  let log: Logged[] = []
  const files: { id: string; idx: number }[] = []

  before(async () => {
    test = await testStore()
    const { store } = test
    await store.definitions.store(plainDefinition)
    sequencer = startSequencer({ ...test.options, interval: 60_000 })
    for (let step = 0; step < 8; step++) {
      await Promise.all(
        Array.from({ length: 10 }, (_, i) => writeMatter(`XN-2601${10 + step}-00000${i}-A`, i % 4 === 0)),
      )
      await sequencer.flush()
    }
    admin = new pg.Client({ ...test.admin, options: '-c search_path=fadu', types: numbers })
    await admin.connect()
    await admin.query("SET session_replication_role = 'replica'")
    await look()
  })
  after(async () => {
    await sequencer.stop()
    await admin.end()
    await test.close()
  })

  async function writeMatter(number: string, withFile = false): Promise<void> {
    const { store } = test
    const { batch, matter } = opening(store, number, { values: { kind: 'complaint' } })
    if (withFile) {
      const about = {
        name: 'a.txt',
        mime: 'text/plain',
        uploadedBy: 'p',
        uploadedAt: '2026-01-01T00:00:00.000Z' as Instant,
      }
      const file = await store.files.put(Buffer.from(`附件 ${number}`), about)
      batch.events[0]!.body = { ...batch.events[0]!.body, files: [file.storedHash] }
      batch.files = [{ id: file.id, subject: matter.subject, seq: 1 }]
    }
    await store.commit(batch)
    for (const to of ['in-hand', 'closed'] as const) {
      await store.commit(acting(store, (await store.matters.find(number))!, to).batch)
    }
  }

  async function look(): Promise<void> {
    const { rows } = await admin.query<Logged>(
      'SELECT l.idx, l.subject, l.seq, e.text FROM log l JOIN events e USING (city, subject, seq) ORDER BY l.idx',
    )
    log = rows
    trusted = [(await test.store.ledger.checkpoint())!.note]
    const found = await admin.query<{ id: string; idx: number }>(
      'SELECT f.id, l.idx FROM files f JOIN log l USING (city, subject, seq)',
    )
    files.splice(0, files.length, ...found.rows)
  }

  function verify(): Promise<VerifyReport> {
    const { suite, city, origin, data } = test.options
    const keys = openKeys(data, suite, origin, false)
    return verifyExport(exportLines(admin, { city, origin, suite, keys }, fromMs(0)), {
      keys: [keys.ledger.publicKey],
      trustedCheckpoint: trusted,
      attachmentBytes: ({ id }) => storedBytes(data, id),
      deep: true,
    })
  }

  const of = (index: number): Logged => log[index]!
  const put = (at: Logged, text: string, hash = leafHash(test.options.suite, text).toString('hex')) =>
    admin.query("UPDATE events SET text = $3, hash = decode($4, 'hex') WHERE subject = $1 AND seq = $2", [
      at.subject,
      at.seq,
      text,
      hash,
    ])
  const leaf = (idx: number, hash: string) =>
    admin.query("UPDATE log SET leaf = decode($2, 'hex') WHERE idx = $1", [idx, hash])
  /** The matter's event with another value in it, and every later one chained to it anew. */
  async function rewriteChain(from: Logged, into: 'events' | 'events and log') {
    let prev: string | undefined
    for (const item of log.filter((each) => each.subject === from.subject && each.seq >= from.seq)) {
      const event = JSON.parse(item.text)
      if (item === from) event.body.note = '改过'
      const sealed = sealEvent(test.options.suite, { ...event, prev: prev ?? event.prev })
      prev = sealed.hash
      await put(item, sealed.text, sealed.hash)
      if (into === 'events and log') await leaf(item.idx, sealed.hash)
    }
  }

  /** Each alters the record at one place of the log and says which places a verifier may name for it. */
  const kinds: Record<string, (at: number, other: number) => Promise<number[]>> = {
    'a letter of an event': async (at) => {
      const text = of(at).text
      await admin.query('UPDATE events SET text = $3 WHERE subject = $1 AND seq = $2', [
        of(at).subject,
        of(at).seq,
        text.replace(/"v":1}$/, '"v":2}'),
      ])
      return [at]
    },
    'an event with its hash': async (at) => {
      await put(of(at), of(at).text.replace('"actor":', '"actor" :'))
      return [at]
    },
    'an event deleted': async (at) => {
      await admin.query('DELETE FROM events WHERE subject = $1 AND seq = $2', [of(at).subject, of(at).seq])
      return [at]
    },
    'an event deleted with its place in the log': async (at) => {
      await admin.query('DELETE FROM events WHERE subject = $1 AND seq = $2', [of(at).subject, of(at).seq])
      await admin.query('DELETE FROM log WHERE idx = $1', [at])
      return [at]
    },
    'an event put in between': async (at) => {
      const subject = 'matter:XN-260101-999999-A'
      const sealed = sealEvent(test.options.suite, { ...JSON.parse(of(at).text), subject, seq: 1, prev: '', body: {} })
      await admin.query(
        `INSERT INTO events (city, subject, seq, type, hash, effective_at, recorded_at, text)
          VALUES ('xianning', $1, 1, 'opened', decode($2, 'hex'), now(), now(), $3)`,
        [subject, sealed.hash, sealed.text],
      )
      await admin.query('UPDATE log SET idx = idx + 1000001 WHERE idx >= $1', [at])
      await admin.query('UPDATE log SET idx = idx - 1000000 WHERE idx > 1000000')
      await admin.query("INSERT INTO log VALUES ('xianning', $1, $2, 1, decode($3, 'hex'))", [at, subject, sealed.hash])
      return [at]
    },
    'two places of the log changed about': async (at, other) => {
      const { rows } = await admin.query('DELETE FROM log WHERE idx IN ($1, $2) RETURNING *', [at, other])
      for (const row of rows) {
        const idx = row.idx === at ? other : at
        await admin.query('INSERT INTO log VALUES ($1, $2, $3, $4, $5)', [
          row.city,
          idx,
          row.subject,
          row.seq,
          row.leaf,
        ])
      }
      return [at, other]
    },
    'the texts of two matters changed about': async (at, other) => {
      await put(of(at), of(other).text)
      await put(of(other), of(at).text)
      return [at, other]
    },
    'a chain rewritten with its hashes': async (at) => {
      await rewriteChain(of(at), 'events')
      return [at]
    },
    'a chain and the log rewritten with all hashes': async (at) => {
      await rewriteChain(of(at), 'events and log')
      return [at]
    },
    'a leaf of the log': async (at) => {
      await leaf(at, 'ab'.repeat(32))
      return [at]
    },
    'the tail dropped, with its checkpoints': async (at) => {
      await admin.query(
        'DELETE FROM events e USING log l WHERE l.idx >= $1 AND e.subject = l.subject AND e.seq = l.seq',
        [at],
      )
      await admin.query('DELETE FROM log WHERE idx >= $1', [at])
      await admin.query('DELETE FROM checkpoints WHERE size > $1', [at])
      return log.map((item) => item.idx).filter((idx) => idx >= 0 && idx <= at)
    },
    'the root of a checkpoint': async (at) => {
      const { rows } = await admin.query<{ size: number; note: string }>(
        'SELECT size, note FROM checkpoints WHERE size > $1 ORDER BY size LIMIT 1',
        [Math.min(at, log.length - 1)],
      )
      const { size, note } = rows[0]!
      const lines = note.split('\n')
      lines[2] = Buffer.from('ab'.repeat(32), 'hex').toString('base64')
      await admin.query('UPDATE checkpoints SET note = $2 WHERE size = $1', [size, lines.join('\n')])
      return []
    },
  }

  const covers = (report: VerifyReport, places: number[]) =>
    report.findings.some(({ index = -1, to = index, related }) =>
      places.some((place) => (index <= place && place <= to) || related === place),
    )

  it(`is found and located in ${RUNS} of ${RUNS} alterations, of every kind`, async () => {
    const names = Object.keys(kinds)
    const cases = fc.sample(fc.tuple(fc.nat(), fc.nat()), { numRuns: RUNS, seed: 20261123 })
    const perKind = new Map<string, number>()
    for (const [run, [a, b]] of cases.entries()) {
      const at = a % log.length
      const other = (at + 1 + (b % (log.length - 1))) % log.length
      const name = run % 8 === 7 ? 'the bytes of an attachment' : names[run % names.length]!
      perKind.set(name, (perKind.get(name) ?? 0) + 1)
      const { report, places } =
        name === 'the bytes of an attachment' ? await alterFile(a) : await alterRows(kinds[name]!, at, other)
      assert.equal(report.ok, false, `${name} at ${at}: not found`)
      if (places.length > 0) {
        assert.ok(
          covers(report, places),
          `${name} at ${places.slice(-2)}: ${JSON.stringify(report.findings.slice(0, 3))}`,
        )
      }
    }
    assert.equal(perKind.size, names.length + 1, 'every kind was tried')
  })

  async function alterRows(kind: (at: number, other: number) => Promise<number[]>, at: number, other: number) {
    let result: { report: VerifyReport; places: number[] } | undefined
    await inTransaction(admin, async () => {
      const places = await kind(at, other)
      result = { report: await verify(), places }
      throw new Error('undo')
    }).catch((error: Error) => {
      if (error.message !== 'undo') throw error
    })
    return result!
  }

  async function alterFile(pick: number) {
    const { id, idx } = files[pick % files.length]!
    const file = filePath(test.store.data, id)
    const before = readFileSync(file)
    const bytes = Buffer.from(before)
    bytes[pick % bytes.length]! ^= 1
    writeFileSync(file, pick % 3 === 0 ? bytes.subarray(0, -1) : bytes)
    try {
      await assert.rejects(test.store.files.read(id), /STORE_FILE_ALTERED|altered/)
      return { report: await verify(), places: [idx] }
    } finally {
      writeFileSync(file, before)
    }
  }

  it('a chain rewritten with all its hashes is found only through a checkpoint kept outside', async () => {
    const signedAnew = async () => {
      await rewriteChain(of(40), 'events and log')
      const { rows } = await admin.query<{ leaf: Buffer }>('SELECT leaf FROM log ORDER BY idx')
      const { CompactRange, signCheckpoint } = await import('#ledger')
      const { suite, origin, data } = test.options
      const range = new CompactRange(suite)
      for (const row of rows) range.append(row.leaf)
      const signer = suite.signer(openKeys(data, suite, origin, false).ledger.privateKey)
      const note = await signCheckpoint({ origin, size: range.size, root: range.root() }, [signer])
      await admin.query('DELETE FROM checkpoints WHERE size >= 40')
      await admin.query("INSERT INTO checkpoints VALUES ('xianning', $1, $2, $3)", [range.size, range.root(), note])
      return [40]
    }
    const outside = trusted
    trusted = []
    const blind = await alterRows(signedAnew, 40, 0)
    assert.equal(blind.report.ok, true, 'whoever holds the key can sign another history, and nothing inside shows it')
    trusted = outside
    const seen = await alterRows(signedAnew, 40, 0)
    assert.equal(seen.report.ok, false)
    assert.ok(covers(seen.report, [40]), JSON.stringify(seen.report.findings))
  })

  it(`raises no alarm in ${UNTOUCHED} untouched runs of a growing record`, async () => {
    for (let run = 0; run < UNTOUCHED; run++) {
      if (run % 10 === 0) {
        await writeMatter(`XN-260201-${String(run).padStart(6, '0')}-A`, true)
        await sequencer.flush()
        if (run % 20 === 0) await look()
      }
      const report = await verify()
      assert.deepEqual(report.findings, [], `run ${run}`)
    }
  })
})

const numbers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number) => (oid === 20 ? Number : pg.types.getTypeParser(oid))) as never,
}
