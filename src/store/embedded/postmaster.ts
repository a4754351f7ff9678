import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { embeddedError } from './errors.ts'
import { bootId, clusterProcesses, type ProcessFacts, processFacts, runsInFolder } from './processes.ts'

/** What the server writes into postmaster.pid, as far as it has got. */
export interface PidFile {
  pid: number
  port: number
  socketFolder: string
  ready: boolean
}

export function readPidFile(dataDir: string): PidFile | undefined {
  try {
    const lines = readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10))
    if (!(pid > 0)) return undefined
    return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

const recordFile = (dataDir: string) => path.join(dataDir, 'fadu-postmaster.json')

/** Remembers which process we started: pid, start time and boot together are never given twice. */
export function recordPostmaster(dataDir: string, facts: ProcessFacts): void {
  writeFileSync(recordFile(dataDir), JSON.stringify({ pid: facts.pid, started: facts.started, boot: bootId() }))
}

function recorded(dataDir: string, facts: ProcessFacts): boolean {
  try {
    const record = JSON.parse(readFileSync(recordFile(dataDir), 'utf8')) as Record<string, unknown>
    return record.pid === facts.pid && record.started === facts.started && record.boot === bootId()
  } catch {
    return false
  }
}

/**
 * The live postmaster of this data folder, or undefined. A pid alone proves nothing: it may have been given to someone
 * else since. Ours is a PostgreSQL server that works in this very folder, or, where the kernel does not show its
 * folder, the process that we recorded and whose command names this folder.
 */
export function findPostmaster(dataDir: string): ProcessFacts | undefined {
  const file = readPidFile(dataDir)
  const facts = file === undefined ? undefined : processFacts(file.pid)
  if (facts === undefined || path.basename(facts.command[0] ?? '') !== 'postgres') return undefined
  const inside = runsInFolder(facts.pid, dataDir)
  const named = facts.command[facts.command.indexOf('-D') + 1] === dataDir
  if (inside === true) return facts
  return inside === undefined && named && recorded(dataDir, facts) ? facts : undefined
}

/**
 * Clears what a dead postmaster left, so that the server starts even when its old pid now belongs to a stranger
 * (PostgreSQL itself would refuse then). Requires the folder's lock, and that no process of the cluster is alive.
 */
export function clearStaleFiles(dataDir: string, name: string): void {
  const left = clusterProcesses(dataDir, name)
  if (left.length > 0) {
    throw embeddedError(
      'EMBEDDED_FOREIGN_SERVER',
      `A PostgreSQL server (process ${left[0]!.pid}) still works in ${dataDir} and does not end. ` +
        `Stop it (kill -INT ${left[0]!.pid}), then start again.`,
      { pid: left[0]!.pid },
    )
  }
  for (const file of ['postmaster.pid', 'fadu-postmaster.json']) {
    if (existsSync(path.join(dataDir, file))) rmSync(path.join(dataDir, file), { force: true })
  }
}
