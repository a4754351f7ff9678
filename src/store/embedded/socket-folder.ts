import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Account } from './account.ts'
import { embeddedError } from './errors.ts'

/** A socket's whole path may have 107 bytes at most; this leaves room for its name. */
const longest = 90

/** Names the cluster in process titles and in the socket folder: from its path, the same at every start. */
export function clusterName(dataDir: string): string {
  return `fadu-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
}

/** A short folder for the socket, closed to other users, the same at every start on the same data folder. */
export function makeSocketFolder(dataDir: string, account: Account): string {
  const uid = process.getuid?.() ?? 0
  const allowed = new Set([uid, account.owner?.uid ?? uid])
  const tried: string[] = []
  for (const base of new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    const folder = path.join(base, `${clusterName(dataDir)}-${uid}`)
    if (Buffer.byteLength(folder) > longest) continue
    tried.push(folder)
    try {
      mkdirSync(folder, { mode: 0o700 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') continue
    }
    const found = lstatSync(folder)
    // Someone else may have put a folder or a link of this name into the shared folder first.
    if (!found.isDirectory() || !allowed.has(found.uid)) continue
    if (account.owner !== undefined) chownSync(folder, account.owner.uid, account.owner.gid)
    else if (found.uid !== uid) chownSync(folder, uid, process.getgid?.() ?? 0)
    chmodSync(folder, 0o700)
    return folder
  }
  throw embeddedError(
    'EMBEDDED_NO_SOCKET_FOLDER',
    `No private folder for the database's socket could be made (tried ${tried.join(', ')}). ` +
      'Set TMPDIR to a short path that you can write to.',
  )
}
