import { spawnSync } from 'node:child_process'
import { closeSync, fchownSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { embeddedError } from './errors.ts'
import { processFacts } from './processes.ts'

export interface FolderLock {
  release(): void
}

/**
 * One process per data folder. The kernel holds the lock (flock) for as long as this process keeps the file open, so
 * that it ends with the process however the process ends; the file's text only says who holds it.
 */
export function lockFolder(dataDir: string): FolderLock {
  const file = `${dataDir}.lock`
  const fd = openForAll(file, dataDir)
  const tried = spawnSync('flock', ['--exclusive', '--nonblock', '3'], { stdio: ['ignore', 'ignore', 'pipe', fd] })
  if (tried.status !== 0) {
    closeSync(fd)
    if (tried.status !== 1) {
      throw embeddedError(
        'EMBEDDED_START_FAILED',
        `The data folder ${dataDir} could not be locked with flock: ${tried.error?.message ?? tried.stderr}. ` +
          'Install util-linux, and use a local disk.',
        undefined,
        tried.error,
      )
    }
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    const command = processFacts(pid)?.command.join(' ')
    throw embeddedError(
      'EMBEDDED_FOLDER_IN_USE',
      `The data folder ${dataDir} is in use by process ${pid}${command === undefined ? '' : ` (${command})`}. ` +
        `Stop it first (kill ${pid}), or choose another folder with FADU_DATA.`,
      { pid, dataDir },
    )
  }
  ftruncateSync(fd, 0)
  writeSync(fd, `${process.pid}\n`)
  let held = true
  return {
    release() {
      if (!held) return
      held = false
      ftruncateSync(fd, 0)
      closeSync(fd)
    },
  }
}

/** The lock file belongs to whom the folder around it belongs to, so that this user can start again after root did. */
function openForAll(file: string, dataDir: string): number {
  try {
    const fd = openSync(file, 'a+', 0o600)
    if (process.getuid?.() === 0) {
      const around = statSync(path.dirname(file))
      fchownSync(fd, around.uid, around.gid)
    }
    return fd
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error
    throw embeddedError(
      'EMBEDDED_FOREIGN_FOLDER',
      `The data folder ${dataDir} cannot be written by you (${code} on ${file}). ` +
        'Start Fadu as the user whom it belongs to, or choose another folder with FADU_DATA.',
      undefined,
      error,
    )
  }
}
