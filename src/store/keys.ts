import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { KeyPair, Suite } from '#ledger'
import { keyedHash } from './cipher.ts'
import { makeFile } from './durable-file.ts'
import { storeError } from './errors.ts'

/** Keys that lie outside the database, in `<data>/keys`: the log's signing key, and the key that all sealing hangs on. */
export interface Keys {
  folder: string
  ledger: KeyPair
  /** A key of its own for each use. */
  derived(use: string): Buffer
  /** Stands in the database, so that a wrong key is noticed before anything is sealed under it. */
  check: string
}

const MASTER = 'master.key'
const LEDGER = 'ledger.key'
const PUBLIC = 'ledger.pub'

/** Makes the keys where there are none yet; `mayMake` is false when the database already holds data under them. */
export function openKeys(data: string, suite: Suite, origin: string, mayMake: boolean): Keys {
  const folder = path.join(data, 'keys')
  for (const name of [MASTER, LEDGER, PUBLIC]) {
    if (!existsSync(path.join(folder, name)) && !mayMake) {
      throw storeError('STORE_NO_KEY', { file: path.join(folder, name) })
    }
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(path.join(folder, MASTER)))
    makeFile(path.join(folder, MASTER), `${randomBytes(32).toString('hex')}\n`)
  if (!existsSync(path.join(folder, LEDGER))) {
    const pair = suite.generateKey(origin)
    makeFile(path.join(folder, LEDGER), `${pair.privateKey}\n`)
  }
  const privateKey = read(folder, LEDGER)
  const { publicKey } = suite.signer(privateKey)
  if (!existsSync(path.join(folder, PUBLIC))) makeFile(path.join(folder, PUBLIC), `${publicKey}\n`)
  const master = Buffer.from(read(folder, MASTER), 'hex')
  if (master.length !== 32) throw storeError('STORE_NO_KEY', { file: path.join(folder, MASTER) })
  const derived = (use: string) => keyedHash(suite, master, `fadu ${use}`)
  return { folder, ledger: { privateKey, publicKey }, derived, check: derived('check').toString('hex').slice(0, 16) }
}

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8').trim()
