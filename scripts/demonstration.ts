import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const answers = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

/** A demonstration of its own, with its own data, from the same command that a newcomer runs. Stop it when done. */
export async function startDemonstration(root: string): Promise<{ base: string; stop: () => Promise<void> }> {
  const data = await mkdtemp(path.join(tmpdir(), 'fadu-demonstration-'))
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  let said = ''
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      path.join(root, 'src/tsx-hook.mjs'),
      path.join(root, 'src/main.ts'),
      'start',
    ],
    {
      cwd: root,
      env: { ...process.env, FADU_PORT: String(port), FADU_DATA: data, FADU_HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const note = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await Promise.race([ended, pause(20_000)])
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await rm(data, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) break
    if (await answers(`${base}/workbench/`)) return { base, stop }
    await pause(200)
  }
  await stop()
  throw new Error(`The demonstration did not start: ${said}`)
}
