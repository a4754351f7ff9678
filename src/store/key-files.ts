import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeFile } from './durable-file.ts'
import { storeError } from './errors.ts'

const NAMES = ['master.key', 'ledger.key', 'ledger.pub'] as const

type KeyTexts = Record<(typeof NAMES)[number], string>

/** The keys of a data folder as one text, to be kept apart from the backup that they open. */
export function readKeyFiles(data: string): string {
  const texts = Object.fromEntries(NAMES.map((name) => [name, readFileSync(path.join(data, 'keys', name), 'utf8')]))
  return `${JSON.stringify({ fadu: 'keys', v: 1, ...texts }, null, 2)}\n`
}

export function parseKeyFiles(file: string): KeyTexts {
  if (!existsSync(file)) throw storeError('STORE_NO_KEY', { file })
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as KeyTexts & { fadu?: string }
    if (value.fadu === 'keys' && NAMES.every((name) => typeof value[name] === 'string')) return value
  } catch {
    // Falls through to the one refusal.
  }
  throw storeError('STORE_BAD_BACKUP', { file, reason: 'it is no key file of a backup' })
}

export function writeKeyFiles(data: string, texts: KeyTexts): void {
  const folder = path.join(data, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of NAMES) makeFile(path.join(folder, name), texts[name])
}
