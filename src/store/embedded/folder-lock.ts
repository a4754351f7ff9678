import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
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
  const fd = openSync(file, 'a+', 0o600)
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
