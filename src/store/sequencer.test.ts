import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isAppError } from '#kernel'
import { consistencyFlaw, inclusionFlaw, openCheckpoint, rootOf, verifyExport } from '#ledger'
import { openStore, type Sequencer, startSequencer } from '#store'
import { acting, opening, plainDefinition } from '../../test/harness/matters.ts'
import { type TestStore, testStore } from '../../test/harness/store.ts'

/** Opens `n` matters from `writers` sides at once, each with a second act. */
async function write({ store }: TestStore, prefix: string, n: number, writers = 8): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (next < n) {
        const number = `XN-${prefix}-${String(next++).padStart(6, '0')}-A`
        await store.commit(opening(store, number).batch)
        const loaded = (await store.matters.find(number))!
        await store.commit(acting(store, loaded, 'in-hand').batch)
      }
    }),
  )
}

async function log(test: TestStore) {
  const client = new pg.Client(test.admin)
  await client.connect()
  const { rows } = await client.query<{ idx: string; subject: string; seq: number; leaf: Buffer; hash: Buffer }>(
    `SELECT l.idx, l.subject, l.seq, l.leaf, e.hash FROM fadu.log l
      FULL JOIN fadu.events e ON e.city = l.city AND e.subject = l.subject AND e.seq = l.seq ORDER BY l.idx`,
  )
  await client.end()
  return rows
}

describe('the sequencer', () => {
  let test: TestStore
  const running: Sequencer[] = []
  const start = (options = test.options) => {
    const sequencer = startSequencer({ ...options, interval: 50 })
    running.push(sequencer)
    return sequencer
  }
  before(async () => {
    test = await testStore()
    await test.store.definitions.store(plainDefinition)
  })
  after(async () => {
    for (const sequencer of running) await sequencer.stop()
    await test.close()
  })

  it('gives concurrent events a contiguous order and the right root, signed and kept outside', async () => {
    const sequencer = start()
    await write(test, '260101', 300)
    await sequencer.flush()
    const rows = await log(test)
    assert.equal(rows.length, 601)
    rows.forEach((row, i) => {
      assert.equal(Number(row.idx), i)
      assert.deepEqual(row.leaf, row.hash)
    })
    const seqs = new Map<string, number>()
    for (const { subject, seq } of rows) {
      assert.equal(seq, (seqs.get(subject) ?? 0) + 1, 'events of a subject keep their order')
      seqs.set(subject, seq)
    }
    const { store } = test
    const latest = (await store.ledger.checkpoint())!
    const root = rootOf(
      test.options.suite,
      rows.map((row) => row.leaf),
    ).toString('hex')
    assert.deepEqual([latest.size, latest.root], [601, root])
    const verifier = test.options.suite.verifier(store.ledger.publicKey())
    assert.equal(openCheckpoint(latest.note, [verifier], test.options.origin).size, 601)
    assert.equal(readFileSync(path.join(store.data, 'checkpoints/latest'), 'utf8'), latest.note)
    await sequencer.stop()
  })

  it('proves every event, and that each checkpoint continues the one before', async () => {
    const { store, options } = test
    const latest = (await store.ledger.checkpoint())!
    for (const number of ['XN-260101-000000-A', 'XN-260101-000137-A', 'XN-260101-000299-A']) {
      for (const { proof, hash } of await store.ledger.proofs(number)) {
        const flaw = inclusionFlaw(options.suite, {
          size: latest.size,
          index: proof!.index,
          leaf: Buffer.from(hash, 'hex'),
          proof: proof!.path.map((item) => Buffer.from(item, 'hex')),
          root: Buffer.from(latest.root, 'hex'),
        })
        assert.equal(flaw, undefined)
      }
    }
    const all = await store.ledger.checkpoints(0, 1000)
    assert.ok(all.length >= 2, `${all.length} checkpoints`)
    const verifier = options.suite.verifier(store.ledger.publicKey())
    for (let i = 1; i < all.length; i++) {
      const [a, b] = [all[i - 1]!, all[i]!].map((item) => openCheckpoint(item.note, [verifier]))
      const proof = await store.ledger.consistency(a!.size, b!.size)
      const flaw = consistencyFlaw(options.suite, {
        from: a!.size,
        to: b!.size,
        proof: proof.map((item) => Buffer.from(item, 'hex')),
        fromRoot: a!.root,
        toRoot: b!.root,
      })
      assert.equal(flaw, undefined)
    }
  })

  it('exports what the verifier accepts', async () => {
    const { store } = test
    const report = await verifyExport(store.ledger.export(), {
      keys: [store.ledger.publicKey()],
      trustedCheckpoint: (await store.ledger.checkpoint())!.note,
      deep: true,
    })
    assert.deepEqual(report.findings, [])
    assert.deepEqual([report.ok, report.size, report.signed], [true, 601, 601])
  })

  it('waits for a transaction that began earlier, so that the order is final when it is given', async () => {
    const slow = new pg.Client(test.admin)
    await slow.connect()
    await slow.query('BEGIN')
    await slow.query('SELECT pg_current_xact_id()')
    const sequencer = start()
    await write(test, '260102', 5, 1)
    await sleep(300)
    const before = (await test.store.ledger.checkpoint())!.size
    await slow.query('COMMIT')
    await slow.end()
    await sequencer.flush()
    assert.equal(before, 601)
    assert.equal((await test.store.ledger.checkpoint())!.size, 611)
    await sequencer.stop()
  })

  it('works once when two processes run it, and the other goes on when the first is killed', async () => {
    const script = `
      const { startSequencer } = await import('#store')
      const { suite } = await import('#ledger')
      const options = JSON.parse(process.argv[1])
      startSequencer({ ...options, suite: suite(options.suite), interval: 20 })
      process.send('up')`
    const { suite, ...rest } = test.options
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', script, JSON.stringify({ ...rest, suite: suite.id })],
      { cwd: path.join(import.meta.dirname, '../..'), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    )
    await new Promise((resolve) => child.once('message', resolve))
    const writing = write(test, '260103', 200)
    await sleep(400)
    const second = start()
    child.kill('SIGKILL')
    await writing
    await second.flush()
    await second.stop()
    const rows = await log(test)
    assert.deepEqual(
      rows.map((row) => Number(row.idx)),
      rows.map((_, i) => i),
    )
    assert.equal((await test.store.ledger.checkpoint())!.size, rows.length)
    const report = await verifyExport(test.store.ledger.export(), { keys: [test.store.ledger.publicKey()] })
    assert.deepEqual([report.ok, report.size], [true, 611 + 400])
  })

  it('refuses to open a database behind its checkpoint, one that differs, and a forged file', async () => {
    const { options, store } = test
    const file = path.join(store.data, 'checkpoints/latest')
    const good = readFileSync(file, 'utf8')
    const history = readFileSync(path.join(store.data, 'checkpoints/history'), 'utf8').trim().split('\n')
    assert.ok(history.length > 5)
    const admin = new pg.Client(test.admin)
    await admin.connect()
    try {
      // The whole log one event shorter, as an older copy of the database would have it.
      await admin.query('BEGIN')
      await admin.query("SET LOCAL session_replication_role = 'replica'")
      await admin.query('UPDATE fadu.logs SET size = size - 1')
      await admin.query('COMMIT')
      await assert.rejects(openStore(options), (error) => {
        assert.ok(isAppError(error, 'STORE_BEHIND_CHECKPOINT'))
        assert.deepEqual([error.info.got, error.info.want], [1010, 1011])
        return true
      })
      await admin.query('UPDATE fadu.logs SET size = size + 1')
      await admin.query("SET session_replication_role = 'replica'")
      await admin.query("UPDATE fadu.log SET leaf = decode(repeat('00', 32), 'hex') WHERE idx = 1010")
      await assert.rejects(openStore(options), (error) => isAppError(error, 'STORE_DIFFERS_FROM_CHECKPOINT'))
      await admin.query(`UPDATE fadu.log l SET leaf = e.hash FROM fadu.events e
        WHERE e.subject = l.subject AND e.seq = l.seq AND l.idx = 1010`)
      writeFileSync(file, good.replace(/\n1011\n/, '\n1010\n'))
      await assert.rejects(openStore(options), (error) => isAppError(error, 'LEDGER_BAD_SIGNATURE'))
      writeFileSync(file, good)
      await (await openStore(options)).close()
    } finally {
      await admin.end()
    }
  })

  it('refuses other keys than those of the log, and missing ones', async () => {
    const { options, store } = test
    const keys = path.join(store.data, 'keys/master.key')
    const good = readFileSync(keys, 'utf8')
    writeFileSync(keys, `${'ab'.repeat(32)}\n`)
    await assert.rejects(openStore(options), (error) => isAppError(error, 'STORE_OTHER_KEY'))
    rmSync(keys)
    await assert.rejects(openStore(options), (error) => isAppError(error, 'STORE_NO_KEY'))
    assert.ok(!existsSync(keys), 'no new key is made where data is sealed under another')
    writeFileSync(keys, good)
    await assert.rejects(openStore({ ...options, origin: 'fadu.example/other' }), (error) =>
      isAppError(error, 'STORE_OTHER_LOG'),
    )
  })
})
