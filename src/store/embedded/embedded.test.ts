import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isAppError } from '#kernel'
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from './index.ts'

const settings = { fsync: 'off', full_page_writes: 'off' }
const isRoot = process.getuid?.() === 0
const onlyAsRoot = isRoot ? false : 'only root can act as several users'
const hold = path.join(import.meta.dirname, '../../../test/harness/hold-database.ts')

const folders: string[] = []
const servers: EmbeddedPostgres[] = []
const children: ChildProcess[] = []

function newFolder(name = 'fadu-embedded-'): string {
  const folder = mkdtempSync(path.join(tmpdir(), name))
  folders.push(folder)
  return path.join(folder, 'postgres')
}

async function start(dataDir: string, options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}) {
  const server = await startEmbeddedPostgres({ dataDir, settings, ...options })
  servers.push(server)
  return server
}

async function ask<T>(server: { connection: EmbeddedPostgres['connection'] }, sql: string): Promise<T[]> {
  const client = new pg.Client(server.connection)
  // The server may be killed under this connection; the query's own error is what counts.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end().catch(() => {})
  }
}

interface Held {
  child: ChildProcess
  said: { pid?: number; adopted?: boolean; error?: string; connection?: EmbeddedPostgres['connection'] }
}

/** Another process that starts the server on this folder, perhaps as another user. */
async function holdElsewhere(dataDir: string, prefix: string[] = []): Promise<Held> {
  const [program, ...args] = [...prefix, process.execPath, hold, dataDir, JSON.stringify(settings)]
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' })
  children.push(child)
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, said: JSON.parse(line.toString()) }
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** A zombie, which the system has not yet taken away, is dead. */
function alive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

after(async () => {
  for (const child of children) await kill(child, 'SIGKILL')
  for (const server of servers) await server.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the embedded database', () => {
  it('starts in a long path with spaces and Chinese, listens on a private socket only, and stops', async () => {
    const dataDir = path.join(path.dirname(newFolder()), '数据 folder', '很长的名字'.repeat(12), 'postgres')
    const server = await start(dataDir)
    assert.match(server.version, /^18\./)
    assert.equal(server.adopted, false)
    assert.ok(Buffer.byteLength(server.connection.host) < 100)
    assert.equal(statSync(server.connection.host).mode & 0o777, 0o700)
    assert.equal(statSync(dataDir).mode & 0o077, 0)
    const [row] = await ask<Record<string, string>>(
      server,
      `SELECT current_setting('listen_addresses') AS listens, current_setting('server_encoding') AS encoding,
              current_setting('data_checksums') AS checksums, datlocprovider AS provider, current_database() AS name
         FROM pg_database WHERE datname = current_database()`,
    )
    assert.deepEqual(row, { listens: '', encoding: 'UTF8', checksums: 'on', provider: 'b', name: 'fadu' })
    assert.deepEqual(findEmbeddedPostgres(dataDir), server.connection)
    await server.stop()
    assert.equal(alive(server.pid()), false)
    assert.equal(findEmbeddedPostgres(dataDir), undefined)
  })

  it('is durable unless told otherwise', async () => {
    const server = await startEmbeddedPostgres({ dataDir: newFolder() })
    servers.push(server)
    const rows = await ask<{ name: string; setting: string }>(
      server,
      `SELECT name, setting FROM pg_settings
        WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'log_min_error_statement') ORDER BY name`,
    )
    assert.deepEqual(
      rows.map(({ setting }) => setting),
      ['on', 'on', 'panic', 'on'],
    )
    await server.stop()
  })

  it('takes over the server of a process that was killed, and names who holds a folder', async () => {
    const dataDir = newFolder()
    const first = await holdElsewhere(dataDir)
    await assert.rejects(start(dataDir), (error: Error) => {
      assert.ok(isAppError(error, 'EMBEDDED_FOLDER_IN_USE'))
      assert.equal(error.info.pid, first.child.pid)
      assert.match(error.message, new RegExp(`process ${first.child.pid} .*hold-database`))
      return true
    })
    await kill(first.child, 'SIGKILL')
    assert.ok(alive(first.said.pid!), 'the database outlives its starter')
    const second = await start(dataDir)
    assert.equal(second.adopted, true)
    assert.equal(second.pid(), first.said.pid)
    await second.stop()
    assert.equal(alive(first.said.pid!), false)
  })

  it('ends an orphan that runs with other settings, and starts its own', async () => {
    const dataDir = newFolder()
    const first = await holdElsewhere(dataDir)
    await kill(first.child, 'SIGKILL')
    const second = await start(dataDir, { settings: { ...settings, work_mem: '5MB' } })
    assert.equal(second.adopted, false)
    assert.notEqual(second.pid(), first.said.pid)
    assert.deepEqual(await ask(second, 'SHOW work_mem'), [{ work_mem: '5MB' }])
    await second.stop()
  })

  it('starts over a stale pid file whose number now belongs to someone else, and leaves that one alone', async () => {
    const dataDir = newFolder()
    await (await start(dataDir)).stop()
    // A stranger that even bears the program's name, but works elsewhere.
    const elsewhere = path.join(path.dirname(dataDir), 'elsewhere')
    mkdirSync(elsewhere)
    copyFileSync('/bin/sleep', path.join(elsewhere, 'postgres'))
    chmodSync(path.join(elsewhere, 'postgres'), 0o755)
    const stranger = spawn(path.join(elsewhere, 'postgres'), ['600'], { cwd: elsewhere, stdio: 'ignore' })
    children.push(stranger)
    writeFileSync(
      path.join(dataDir, 'postmaster.pid'),
      `${stranger.pid}\n${dataDir}\n1700000000\n5432\n/tmp\n\n  1 1\nready   \n`,
    )
    const server = await start(dataDir)
    assert.equal(server.adopted, false)
    assert.equal(stranger.exitCode, null)
    assert.equal(stranger.signalCode, null)
    await server.stop()
    assert.ok(alive(stranger.pid!))
    await kill(stranger, 'SIGKILL')
  })

  it('comes back by itself, with what was committed, when the server is killed', async () => {
    const said: string[] = []
    const server = await start(newFolder(), { log: (text) => said.push(text) })
    await ask(server, 'CREATE TABLE kept AS SELECT 1 AS n')
    const before = server.pid()
    process.kill(before, 'SIGKILL')
    for (let i = 0; i < 100 && (server.pid() === before || server.pid() === 0); i++) await sleep(100)
    assert.notEqual(server.pid(), before)
    assert.deepEqual(await ask(server, 'SELECT n FROM kept'), [{ n: 1 }])
    assert.ok(said.some((text) => text.includes(`process ${before}) died`)))
    await server.stop()
  })

  it('starts after both its starter and the server were killed', async () => {
    const dataDir = newFolder()
    const first = await holdElsewhere(dataDir)
    const client = new pg.Client(first.said.connection!)
    client.on('error', () => {})
    await client.connect()
    await client.query('CREATE TABLE kept AS SELECT 1 AS n')
    await kill(first.child, 'SIGKILL')
    process.kill(first.said.pid!, 'SIGKILL')
    const server = await start(dataDir)
    assert.equal(server.adopted, false)
    assert.deepEqual(await ask(server, 'SELECT n FROM kept'), [{ n: 1 }])
    await server.stop()
  })

  it('refuses data of another version, and says what to do', async () => {
    const dataDir = newFolder()
    mkdirSync(dataDir)
    writeFileSync(path.join(dataDir, 'PG_VERSION'), '17\n')
    await assert.rejects(start(dataDir), (error: Error) => {
      assert.ok(isAppError(error, 'EMBEDDED_OTHER_VERSION'))
      assert.match(error.message, /written by PostgreSQL 17.*fadu backup/)
      return true
    })
  })
})

describe('the embedded database among users', { skip: onlyAsRoot }, () => {
  const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--']
  const reach = [...asNobody.slice(1), 'sh', '-c', '"$0" --version && : < "$1"', process.execPath, hold]
  const closed =
    spawnSync('setpriv', reach, { stdio: 'ignore' }).status === 0
      ? false
      : 'this copy lies in a folder that other users may not enter'

  it('runs for root as nobody where user namespaces are forbidden, also below a closed folder', async () => {
    const dataDir = path.join(path.dirname(newFolder()), 'closed', 'postgres')
    mkdirSync(path.dirname(dataDir), { mode: 0o700 })
    const server = await start(dataDir, { forbid: { namespace: true } })
    assert.equal(statSync(dataDir).uid, 65534)
    assert.deepEqual(await ask(server, 'SELECT 1 AS n'), [{ n: 1 }])
    await server.stop()
    // The next start, with namespaces allowed again, keeps the owner that the data has.
    const again = await start(dataDir)
    assert.deepEqual(await ask(again, 'SELECT 1 AS n'), [{ n: 1 }])
    await again.stop()
  })

  it('runs for an ordinary user directly, and for root on that user’s data as that user', {
    skip: closed,
  }, async () => {
    const dataDir = newFolder()
    chownSync(path.dirname(dataDir), 65534, 65534)
    const held = await holdElsewhere(dataDir, asNobody)
    assert.equal(held.said.error, undefined)
    assert.equal(statSync(dataDir).uid, 65534)
    await kill(held.child, 'SIGKILL')
    const server = await start(dataDir)
    assert.deepEqual(await ask(server, 'SELECT 1 AS n'), [{ n: 1 }])
    await server.stop()
    assert.equal(statSync(dataDir).uid, 65534)
    assert.equal(statSync(path.join(dataDir, 'postgresql.conf')).uid, 65534)
  })

  it('refuses an ordinary user the data of another', { skip: closed }, async () => {
    const dataDir = newFolder()
    await (await start(dataDir)).stop()
    chownSync(path.dirname(dataDir), 65534, 65534)
    const held = await holdElsewhere(dataDir, asNobody)
    assert.equal(held.said.error, 'EMBEDDED_FOREIGN_FOLDER')
  })
})
