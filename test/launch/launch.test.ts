import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fakeProject, runCommand, writeLock } from './fake-project.ts'

const projects: { remove(): void }[] = []
after(() => {
  for (const project of projects) project.remove()
})

function newProject(): string {
  const project = fakeProject()
  projects.push(project)
  return project.folder
}

const node = process.execPath
const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--']

describe('the launchers', () => {
  it('know which Node is new enough', async () => {
    const runtime = (await import(path.join(import.meta.dirname, '../../bin/runtime.mjs'))) as {
      nodeIsNewEnough(version: string): boolean
    }
    const verdicts = ['18.20.8', '20.20.2', '22.17.1', '22.18.0', '23.5.0', '23.6.0', '24.0.0', '26.1.0'].map(
      (version) => runtime.nodeIsNewEnough(version),
    )
    assert.deepEqual(verdicts, [false, false, false, true, false, true, true, true])
  })

  it('install once, and again when the lock file changes, and leave nothing half-made', async () => {
    const folder = newProject()
    const run = async () => {
      const ran = runCommand([node, 'bin/fadu.mjs', 'hello', '0'], folder)
      assert.deepEqual(await ran.done, { code: 0, signal: null }, ran.stderr())
      return ran
    }
    assert.match((await run()).stderr(), /Installing packages/)
    assert.ok(existsSync(path.join(folder, 'node_modules/.fadu-installed')))
    assert.equal((await run()).stderr(), '')
    writeLock(folder, 'changed')
    assert.match((await run()).stderr(), /Installing packages/)
    assert.equal((await run()).stderr(), '')
    assert.deepEqual(readdirSync(path.join(folder, '.runtime')), [])
  })

  it('install safely when two start at the same moment', async () => {
    const folder = newProject()
    const both = [1, 2].map(() => runCommand([node, 'bin/fadu.mjs', 'hello', '0'], folder))
    for (const ran of both) assert.deepEqual(await ran.done, { code: 0, signal: null }, ran.stderr())
    assert.match(readFileSync(path.join(folder, 'node_modules/.fadu-installed'), 'utf8'), /^[0-9a-f]{64} /)
    assert.deepEqual(readdirSync(path.join(folder, '.runtime')), [])
  })

  it('clear away what an interrupted installation left', async () => {
    const folder = newProject()
    const first = runCommand([node, 'bin/fadu.mjs', 'hello', '0'], folder)
    await first.says('Installing')
    first.child.kill('SIGKILL')
    await first.done
    const second = runCommand([node, 'bin/fadu.mjs', 'hello', '0'], folder)
    assert.equal((await second.done).code, 0, second.stderr())
    assert.deepEqual(
      readdirSync(path.join(folder, '.runtime')).filter((name) => name !== `install-${first.child.pid}`),
      [],
    )
  })

  it('pass on arguments, the working folder and the exit code', async () => {
    const folder = newProject()
    const ran = runCommand([node, path.join(folder, 'bin/fadu.mjs'), 'verify', '3', '出口'], path.dirname(folder))
    assert.equal((await ran.done).code, 3)
    const { command, rest, folder: at } = JSON.parse(ran.stdout())
    assert.deepEqual({ command, rest, at }, { command: 'verify', rest: ['3', '出口'], at: path.dirname(folder) })
  })

  it('pass one signal on once, and end with the code of the server', async () => {
    const folder = newProject()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const ran = runCommand([node, 'bin/start.mjs'], folder)
      await ran.says('ready')
      // npm and the terminal may both pass on the same Ctrl-C.
      ran.child.kill(signal)
      ran.child.kill(signal)
      await sleep(50)
      ran.child.kill(signal)
      assert.deepEqual(await ran.done, { code: 0, signal: null })
      assert.match(ran.stdout(), new RegExp(`stopped after 1 ${signal}`))
    }
  })

  it('stop the server when they are killed themselves', async () => {
    const folder = newProject()
    const ran = runCommand([node, 'bin/start.mjs'], folder)
    await ran.says('ready')
    const pid = Number(/ready (\d+)/.exec(ran.stdout())![1])
    ran.child.kill('SIGKILL')
    await ran.done
    assert.match(ran.stdout(), /stopped after 1 SIGTERM/)
    // Its output closes a moment before the process is gone.
    for (let i = 0; i < 50 && isRunning(pid); i++) await sleep(20)
    assert.equal(isRunning(pid), false)
  })

  it('say in plain words that the folder cannot be written', { skip: withoutOtherUser() }, async () => {
    const folder = newProject()
    chmodSync(path.dirname(folder), 0o755)
    chmodSync(folder, 0o755)
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true })
    const ran = runCommand([...asNobody, publicNode()!, 'bin/fadu.mjs', 'hello'], folder)
    assert.equal((await ran.done).code, 1)
    assert.match(ran.stderr(), /must install its packages into .*我的 project.*nobody cannot write there/)
    assert.doesNotMatch(ran.stderr(), /\n {4}at /)
  })

  it('say what is missing instead of a stack', async () => {
    const folder = newProject()
    const ran = runCommand([node, 'bin/bench.mjs'], folder)
    assert.equal((await ran.done).code, 1)
    assert.match(ran.stderr(), /There is no bench\/run\.ts in /)
  })
})

function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** A Node that another user can run too: this one may lie in a closed home folder. */
function publicNode(): string | undefined {
  const places = [process.execPath, ...(process.env.PATH ?? '').split(':').map((folder) => path.join(folder, 'node'))]
  return places.find(
    (place) => existsSync(place) && spawnSync('setpriv', [...asNobody.slice(1), place, '--version']).status === 0,
  )
}

function withoutOtherUser(): false | string {
  if (process.getuid?.() !== 0) return 'only root can act as another user'
  return publicNode() === undefined ? 'no Node here that another user may run' : false
}
