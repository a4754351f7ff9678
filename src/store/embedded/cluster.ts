import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { embeddedError } from './errors.ts'

/** The number of the user whose cluster is in this folder; undefined when there is none yet. */
export function clusterOwner(dataDir: string): number | undefined {
  try {
    const { uid } = lstatSync(dataDir)
    // A folder that we may not look into is someone's cluster: the account check says whose.
    const inside = uid === process.getuid?.() || process.getuid?.() === 0 ? readdirSync(dataDir) : ['PG_VERSION']
    if (inside.includes('PG_VERSION')) return uid
    if (inside.length === 0) return undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  throw embeddedError(
    'EMBEDDED_INIT_FAILED',
    `The folder ${dataDir} holds files but no database. Move them away, or choose another folder with FADU_DATA.`,
  )
}

export function checkVersion(dataDir: string, binaries: Binaries): void {
  const found = readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim()
  if (found === binaries.major) return
  throw embeddedError(
    'EMBEDDED_OTHER_VERSION',
    `The data in ${dataDir} was written by PostgreSQL ${found}; this Fadu brings PostgreSQL ${binaries.major}. ` +
      'Make a backup with the Fadu that wrote it (fadu backup) and restore it here (fadu restore).',
  )
}

/** Gives the whole folder to the account that will run the server. Only root can, and only root needs it. */
export function giveTo(folder: string, owner: { uid: number; gid: number }): void {
  const pending = [folder]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const found = lstatSync(next)
    if (found.isSymbolicLink()) continue
    if (found.uid !== owner.uid || found.gid !== owner.gid) chownSync(next, owner.uid, owner.gid)
    if (found.isDirectory()) pending.push(...readdirSync(next).map((name) => path.join(next!, name)))
  }
}

/**
 * Makes the cluster in a folder beside, and gives it its name only when it is whole and on disk: a power cut leaves
 * either no cluster or a good one. Requires the folder's lock.
 */
export async function makeCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account,
  environment: NodeJS.ProcessEnv,
  durable: boolean,
): Promise<void> {
  const parent = path.dirname(dataDir)
  const unfinished = `${path.basename(dataDir)}.unfinished`
  const fresh = path.join(parent, unfinished)
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  chmodSync(fresh, 0o700)
  if (account.owner !== undefined) chownSync(fresh, account.owner.uid, account.owner.gid)

  const args = [
    ...['-D', fresh, '-U', 'postgres', '-E', 'UTF8', '--data-checksums'],
    // The libc locale must not be C: with it, pg_trgm sees no letters in Chinese text.
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8', '--lc-messages=C'],
    ...['--auth-local=trust', '--auth-host=reject', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ]
  const [program, ...rest] = [...account.prefix, binaries.initdb, ...args]
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program!, rest, { env: environment, cwd: parent, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    throw embeddedError(
      'EMBEDDED_INIT_FAILED',
      `The database could not be made in ${dataDir}: ${output.trim().split('\n').slice(-3).join(' ')} ` +
        'Check that the folder can be written and the disk has at least 200 MB free, then start again.',
      { output },
    )
  }
  renameSync(fresh, dataDir)
  const fd = openSync(parent, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
