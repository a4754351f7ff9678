import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import type { Instant } from '#calendar'
import { isAppError } from '#kernel'
import { signNote, verifyExport } from '#ledger'
import { backup, connectionAs, openStore, restore, startSequencer } from '#store'
import { testDatabase } from '../../test/harness/database.ts'
import { acting, opening, plainDefinition } from '../../test/harness/matters.ts'
import { type TestStore, testStore } from '../../test/harness/store.ts'
import { frame, type Manifest } from './archive.ts'

const now = '2026-11-23T08:00:00.000Z' as Instant

describe('backup and restore', () => {
  let test: TestStore
  let folder: string
  let archive: string
  let stop: () => Promise<void>
  const uploaded = new Map<string, string>()

  const emptyDatabase = async () => (await testDatabase({ templateKey: 'empty' })).connection
  const into = (name: string) => path.join(folder, name)

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'fadu-backup-'))
    archive = path.join(folder, '法度 备份.fadu')
    test = await testStore()
    const { store, options } = test
    await store.definitions.store(plainDefinition)
    const sequencer = startSequencer({ ...options, interval: 50 })
    let writing = true
    const writers = Array.from({ length: 8 }, async (_, w) => {
      for (let i = 0; writing || i < 25; i++) {
        const number = `XN-26010${w}-${String(i).padStart(6, '0')}-A`
        const { batch, matter } = opening(store, number)
        if (i < 2) {
          const about = { name: '照片.jpg', mime: 'image/jpeg', uploadedBy: 'p1', uploadedAt: now }
          const file = await store.files.put(Buffer.from(`照片 ${number}`), about)
          batch.events[0]!.body = { ...batch.events[0]!.body, files: [{ id: file.id, storedHash: file.storedHash }] }
          batch.files = [{ id: file.id, subject: matter.subject, seq: 1 }]
          uploaded.set(file.id, `照片 ${number}`)
        }
        batch.personal = [
          {
            subject: matter.subject,
            seq: 1,
            values: { ['ab'.repeat(32)]: { salt: '0'.repeat(32), value: '张三\t\\N\n"', seal: true } },
          },
        ]
        await store.commit(batch)
        await store.commit(acting(store, (await store.matters.find(number))!, 'in-hand').batch)
      }
    })
    while ((await store.matters.count({ viewers: ['city'] })).count < 80)
      await new Promise((done) => setTimeout(done, 20))
    await backup({ ...options, owner: connectionAs(test.admin, 'fadu_owner'), file: archive, createdAt: now })
    writing = false
    await Promise.all(writers)
    stop = async () => {
      await sequencer.stop()
      await test.close()
    }
  })
  after(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('taken while eight writers work, it comes back elsewhere with root, rows and files, and says so', async () => {
    const admin = await emptyDatabase()
    const data = into('restored')
    const report = await restore({ admin, data, file: archive, now })
    assert.ok(report.size > 100, `${report.size} events`)
    const store = await openStore({ ...test.options, connection: connectionAs(admin, 'fadu_app'), data })
    try {
      const note = (await test.store.ledger.checkpoints(0, 10_000)).find((item) => item.size === report.size)
      if (note) assert.ok(note.note.includes(Buffer.from(report.root, 'hex').toString('base64')), 'the same root')
      const { rows } = await store.pool.query<{ subject: string; seq: number; state: string }>(
        'SELECT subject, seq, state FROM matters ORDER BY subject',
      )
      assert.ok(rows.length >= 80)
      for (const row of rows) assert.equal((await store.events.of(row.subject)).length, row.seq)
      const plain = await store.matters.plainValues(rows[0]!.subject)
      assert.equal(plain.get('ab'.repeat(32))?.value, '张三\t\\N\n"')
      const files = await store.files.ofSubject('XN-260100-000000-A')
      assert.equal((await store.files.read(files[0]!.id)).toString(), uploaded.get(files[0]!.id))
      const restored = await store.events.head('system:restored')
      assert.deepEqual(restored?.body, { backup: now, size: report.size, root: report.root })
      const checkpoint = (await store.ledger.checkpoint())!
      assert.ok(checkpoint.size > report.size, 'the event restored is under a new signed checkpoint')
      const verified = await verifyExport(store.ledger.export(), {
        keys: [test.store.ledger.publicKey()],
        trustedCheckpoint: (await test.store.ledger.checkpoints(0, 1))[0]!.note,
      })
      assert.deepEqual(verified.findings, [])
      // And it goes on: the next act finds its place.
      const sequencer = startSequencer({ ...test.options, connection: connectionAs(admin, 'fadu_app'), data })
      await store.commit(acting(store, (await store.matters.find(rows[0]!.subject))!, 'closed').batch)
      await sequencer.flush()
      assert.ok((await store.ledger.checkpoint())!.size > checkpoint.size)
      await sequencer.stop()
    } finally {
      await store.close()
    }
    await assert.rejects(restore({ admin, data: into('other'), file: archive, now }), (error) =>
      isAppError(error, 'STORE_NOT_EMPTY'),
    )
    await assert.rejects(restore({ admin: await emptyDatabase(), data, file: archive, now }), (error) =>
      isAppError(error, 'STORE_NOT_EMPTY'),
    )
  })

  it('is refused altered, cut off or with its parts moved, and leaves nothing behind', async () => {
    const admin = await emptyDatabase()
    const bytes = readFileSync(archive)
    const frames = framesIn(gunzipSync(bytes))
    const tables = frames.map((item, i) => (item[0] === 0x42 ? i : -1)).filter((i) => i >= 0)
    const parts = tables.map((from, i) => frames.slice(from, tables[i + 1] ?? frames.length - 2))
    const last = frames.slice(-2)
    const altered: Record<string, Buffer> = {
      'a byte of the archive': flip(bytes, Math.floor(bytes.length / 2)),
      'its tail': bytes.subarray(0, bytes.length - 200),
      'its second half': bytes.subarray(0, bytes.length / 2),
      nothing: Buffer.alloc(0),
      'a value in a table': gzipSync(replaceOnce(Buffer.concat(frames), 'XN-260100-000001-A', 'XN-260100-000001-B')),
      'a table left out': gzipSync(
        Buffer.concat([frames[0]!, ...parts.slice(0, 3).flat(), ...parts.slice(4).flat(), ...last]),
      ),
      'two parts changed about': gzipSync(
        Buffer.concat([frames[0]!, ...parts[1]!, ...parts[0]!, ...parts.slice(2).flat(), ...last]),
      ),
      'a file exchanged': gzipSync(Buffer.concat([frames[0]!, ...exchangeFiles(parts).flat(), ...last])),
      'something added': gzipSync(Buffer.concat([...frames, frames[1]!])),
      'its header': gzipSync(replaceOnce(Buffer.concat(frames), '"createdAt":"2026', '"createdAt":"2025')),
    }
    for (const [what, content] of Object.entries(altered)) {
      const file = into('altered.fadu')
      writeFileSync(file, content)
      const data = into('refused')
      await assert.rejects(
        restore({ admin, data, file, keys: `${archive}.keys`, now }),
        (error) => {
          assert.ok(isAppError(error, 'STORE_BAD_BACKUP') || isAppError(error, 'LEDGER_BAD_NOTE'), `${what}: ${error}`)
          return true
        },
        what,
      )
      for (const name of ['keys', 'files', 'restoring'])
        assert.ok(!existsSync(path.join(data, name)), `${what}: ${name}`)
      const client = new pg.Client(admin)
      await client.connect()
      const { rows } = await client.query('SELECT count(*)::int AS n FROM fadu.events')
      await client.end()
      assert.equal(rows[0].n, 0, what)
    }
  })

  it('made at an earlier migration, is restored and brought up to date', async () => {
    const admin = await emptyDatabase()
    const { suite } = test.options
    // What later migrations added: columns at these places, and a table.
    const added: Record<string, { columns: string; cut: (line: string) => string }> = {
      audience: {
        columns: ', procedure, state, holder, region',
        cut: (line) => line.split('\t').slice(0, -4).join('\t'),
      },
      matters: { columns: ', facts', cut: (line) => line.split('\t').toSpliced(-2, 1).join('\t') },
    }
    const tableOf = (name: string) => /^table (\w+)/.exec(name)?.[1] ?? ''
    const earlier = (name: string) => name.replace(added[tableOf(name)]?.columns ?? '\0', '')
    const out: Buffer[] = []
    const sums = new Map<string, { hash: string; bytes: number }>()
    let table = ''
    let rows: Buffer[] | undefined
    for (const item of framesIn(gunzipSync(readFileSync(archive)))) {
      const type = item.toString('latin1', 0, 1)
      const content = item.subarray(5)
      if (type === 'H') out.push(frame('H', content.toString().replace(/"schema":\d+/, '"schema":1')))
      else if (
        type === 'B' &&
        (tableOf(content.toString()) in added || tableOf(content.toString()) === 'fixed_figures')
      ) {
        table = tableOf(content.toString())
        rows = []
        if (table in added) out.push(frame('B', earlier(content.toString())))
      } else if (rows !== undefined && content.length > 0 && type === 'D') rows.push(content)
      else if (rows !== undefined) {
        const { cut } = added[table] ?? {}
        if (cut) {
          const lines = Buffer.concat(rows).toString().split('\n').slice(0, -1)
          const bytes = Buffer.from(lines.map((line) => `${cut(line)}\n`).join(''))
          sums.set(table, { hash: suite.hex(bytes), bytes: bytes.length })
          out.push(frame('D', bytes), frame('E', suite.hex(bytes)))
        }
        rows = undefined
      } else if (type === 'M') {
        const manifest = JSON.parse(content.toString()) as Manifest
        manifest.schema = 1
        manifest.entries = manifest.entries.filter(({ name }) => tableOf(name) !== 'fixed_figures')
        for (const entry of manifest.entries) {
          const sum = sums.get(tableOf(entry.name))
          if (sum) Object.assign(entry, sum, { name: earlier(entry.name) })
        }
        const text = JSON.stringify(manifest)
        const signer = suite.signer(JSON.parse(readFileSync(`${archive}.keys`, 'utf8'))['ledger.key'].trim())
        out.push(frame('M', text), frame('S', await signNote(`fadu backup\n${suite.hex(text)}\n`, [signer])))
      } else if (type !== 'S') out.push(item)
    }
    const file = into('earlier.fadu')
    writeFileSync(file, gzipSync(Buffer.concat(out)))
    const data = into('earlier')
    await restore({ admin, data, file, keys: `${archive}.keys`, now })
    const store = await openStore({ ...test.options, connection: connectionAs(admin, 'fadu_app'), data })
    const { items } = await store.matters.worklist({ viewers: ['city'], state: ['in-hand'], limit: 5 })
    assert.equal(items.length, 5)
    await store.close()
    const newer = Buffer.concat(
      out.map((each, i) =>
        i === 0 ? frame('H', each.subarray(5).toString().replace('"schema":1', '"schema":9')) : each,
      ),
    )
    writeFileSync(file, gzipSync(newer))
    await assert.rejects(
      restore({ admin: await emptyDatabase(), data: into('newer'), file, keys: `${archive}.keys`, now }),
      (error) => {
        assert.ok(isAppError(error, 'STORE_BAD_BACKUP'))
        assert.match(error.message, /newer Fadu/)
        return true
      },
    )
  })

  it('is refused without its keys, and with another log’s', async () => {
    const admin = await emptyDatabase()
    await assert.rejects(restore({ admin, data: into('x'), file: archive, keys: into('none'), now }), (error) =>
      isAppError(error, 'STORE_NO_KEY'),
    )
    const other = test.options.suite.generateKey('fadu.example/other')
    const texts = JSON.parse(readFileSync(`${archive}.keys`, 'utf8'))
    writeFileSync(
      into('other.keys'),
      JSON.stringify({ ...texts, 'ledger.key': other.privateKey, 'ledger.pub': other.publicKey }),
    )
    await assert.rejects(restore({ admin, data: into('x'), file: archive, keys: into('other.keys'), now }), (error) =>
      isAppError(error, 'LEDGER_NO_KNOWN_SIGNATURE'),
    )
  })
})

function framesIn(plain: Buffer): Buffer[] {
  const frames: Buffer[] = []
  for (let at = 0; at < plain.length; ) {
    const end = at + 5 + plain.readUInt32BE(at + 1)
    frames.push(plain.subarray(at, end))
    at = end
  }
  return frames
}

function exchangeFiles(parts: Buffer[][]): Buffer[][] {
  const [a, b] = parts.map((part, i) => ({ part, i })).filter(({ part }) => part[0]!.includes('file '))
  const names = [a!.part[0]!, b!.part[0]!]
  return parts.map((part, i) =>
    i === a!.i ? [names[1]!, ...part.slice(1)] : i === b!.i ? [names[0]!, ...part.slice(1)] : part,
  )
}

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = copy[at]! ^ 1
  return copy
}

function replaceOnce(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from)
  assert.ok(at > 0)
  const copy = Buffer.from(bytes)
  copy.write(to, at)
  return copy
}
