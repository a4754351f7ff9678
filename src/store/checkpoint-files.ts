import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { appendFile, replaceFile, syncFolder } from './durable-file.ts'

const LATEST = 'latest'
const HISTORY = 'history'

/** The last checkpoint as it lies outside the database; undefined before the first. */
export function latestCheckpointFile(data: string): { file: string; note: string } | undefined {
  const file = path.join(data, 'checkpoints', LATEST)
  return existsSync(file) ? { file, note: readFileSync(file, 'utf8') } : undefined
}

/** On disk when this returns: `latest` is replaced, `history` grows by one line (size and note as JSON). */
export function keepCheckpoint(data: string, size: number, note: string): void {
  const folder = path.join(data, 'checkpoints')
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    syncFolder(data)
  }
  replaceFile(path.join(folder, LATEST), note)
  appendFile(path.join(folder, HISTORY), `${JSON.stringify([size, note])}\n`)
}
