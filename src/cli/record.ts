import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fromMs } from '#calendar'
import { systemClock } from '#kernel'
import { verifyExport } from '#ledger'
import { backup, rebuild, restore, type Store, sweepErased } from '#store'
import { projectorOf } from '../app/index.ts'
import { startEmbeddedPostgres } from '../store/embedded/index.ts'
import { argumentsOf, operand } from './arguments.ts'
import type { CliCommand } from './commands.ts'
import { cliError } from './errors.ts'
import { deriveAnew, knownDatabase, openHouse, passwords, storeOptions } from './open-house.ts'
import { type Parts, print, say } from './parts.ts'
import { progress } from './progress.ts'
import { settingsOf } from './settings.ts'

/** `--production` where the database is that of `fadu serve`; else the demonstration's. FADU_DATABASE_URL means it too. */
const isDemonstration = (production: unknown): boolean => production !== true && !process.env.FADU_DATABASE_URL

const PRODUCTION = { production: { type: 'boolean' } } as const

/** Opens the store beside a running server, or on an embedded database that this command starts for itself. */
async function withStore<T>(parts: Parts, demonstration: boolean, work: (store: Store) => Promise<T>): Promise<T> {
  const opened = await openHouse(parts, settingsOf(process.env, demonstration), { demonstration, beside: true })
  try {
    return await work(opened.store)
  } finally {
    await opened.close()
  }
}

async function verify(argv: readonly string[]): Promise<number> {
  const { values, positionals } = argumentsOf(argv, {
    key: { type: 'string', multiple: true },
    checkpoint: { type: 'string', multiple: true },
    values: { type: 'string' },
    deep: { type: 'boolean' },
    attachments: { type: 'string' },
    workers: { type: 'string' },
  })
  const file = operand(positionals, 0, 'the export')
  if (!existsSync(file)) throw cliError('CLI_NO_FILE', { file, reason: 'it does not exist' })
  const bar = progress('Verifying')
  const folder = values.attachments
  const report = await verifyExport(file, {
    ...(values.key ? { keys: values.key } : {}),
    ...(values.checkpoint ? { trustedCheckpoint: values.checkpoint.map((name) => readFileSync(name, 'utf8')) } : {}),
    ...(values.values ? { values: values.values } : {}),
    ...(folder
      ? {
          attachmentBytes: ({ id }) => {
            const place = path.join(folder, path.basename(id))
            return existsSync(place) ? createReadStream(place) : undefined
          },
        }
      : {}),
    deep: values.deep === true,
    workers: Number(values.workers ?? Math.max(1, availableParallelism() - 1)),
    onProgress: ({ read, size }) => bar.at(read, size),
  })
  bar.end()
  if (values.json) print(JSON.stringify(report))
  else {
    print(
      `${report.ok ? 'OK' : 'ALTERED'}: ${report.size} events of ${report.origin ?? 'an unknown log'}, ${report.signed} of them under a signed checkpoint`,
    )
    print(`root ${report.root}, ${report.checkpoints} checkpoints, ${report.attachments} attachments`)
    if (report.keysFrom === 'export') print('The keys came from the export itself: give --key to check who signed it.')
    for (const finding of report.findings) print(`${finding.kind}: ${finding.message.zh} ${finding.message.en}`)
    if (report.count > report.findings.length) print(`and ${report.count - report.findings.length} more`)
  }
  return report.ok ? 0 : 1
}

async function exportLedger(argv: readonly string[], parts: Parts): Promise<number> {
  const { values, positionals } = argumentsOf(argv, PRODUCTION)
  const [what, second] = positionals
  const file = what === 'ledger' ? second : what
  return withStore(parts, isDemonstration(values.production), async (store) => {
    const lines = Readable.from(store.ledger.export({ createdAt: fromMs(Math.floor(store.clock.now())) }))
    if (file === undefined || file === '-') {
      for await (const line of lines)
        if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve))
      return 0
    }
    await pipeline(lines, createWriteStream(`${file}.partial`, { mode: 0o600 }))
    await rename(`${file}.partial`, file)
    print(
      values.json
        ? JSON.stringify({ file, publicKey: store.ledger.publicKey() })
        : `${file}\nkey ${store.ledger.publicKey()}`,
    )
    return 0
  })
}

async function rebuildAll(argv: readonly string[], parts: Parts): Promise<number> {
  const { values } = argumentsOf(argv, { ...PRODUCTION, check: { type: 'boolean' } })
  const demonstration = isDemonstration(values.production)
  return withStore(parts, demonstration, async (store) => {
    const bar = progress(values.check ? 'Comparing' : 'Rebuilding')
    const project = await projectorOf({
      store,
      law: parts.law,
      city: demonstration ? parts.demonstrationCity : parts.city,
      demonstration,
    })
    const report = await rebuild(store, { project, check: values.check === true, onProgress: (n) => bar.at(n, 0) })
    bar.end()
    if (values.json) print(JSON.stringify(report))
    else {
      print(`${report.matters} matters, ${report.differences.length} differences${values.check ? '' : ' put right'}`)
      for (const { subject, part } of report.differences.slice(0, 100)) print(`${subject} ${part}`)
    }
    return values.check && report.differences.length > 0 ? 1 : 0
  })
}

async function backUp(argv: readonly string[], parts: Parts): Promise<number> {
  const { values, positionals } = argumentsOf(argv, PRODUCTION)
  const file = path.resolve(operand(positionals, 0, 'the archive to write'))
  const demonstration = isDemonstration(values.production)
  const settings = settingsOf(process.env, demonstration)
  return withStore(parts, demonstration, async (store) => {
    const database = knownDatabase(settings)
    const options = storeOptions(parts, settings, demonstration, database)
    const report = await backup({
      ...options,
      owner: database.owner,
      file,
      createdAt: fromMs(Math.floor(store.clock.now())),
    })
    print(
      values.json
        ? JSON.stringify(report)
        : `${report.file}: ${report.size} events, ${report.entries} entries\nkeys ${report.keys} (keep them apart from the archive)`,
    )
    for (const missing of report.missing) say(`The file ${missing} is gone from its place and not in the archive`)
    return report.missing.length > 0 ? 3 : 0
  })
}

async function restoreAll(argv: readonly string[], parts: Parts): Promise<number> {
  const { values, positionals } = argumentsOf(argv, {
    ...PRODUCTION,
    keys: { type: 'string' },
    'trusted-key': { type: 'string' },
  })
  const file = operand(positionals, 0, 'the archive')
  if (!existsSync(file)) throw cliError('CLI_NO_FILE', { file, reason: 'it does not exist' })
  const demonstration = isDemonstration(values.production)
  const settings = settingsOf(process.env, demonstration)
  mkdirSync(settings.data, { recursive: true, mode: 0o700 })
  const server = settings.database
    ? null
    : await startEmbeddedPostgres({ dataDir: path.join(settings.data, 'postgres'), log: say })
  try {
    const admin = settings.database ?? server?.connection
    if (!admin) throw cliError('CLI_NOT_RUNNING', { data: settings.data })
    const report = await restore({
      admin,
      passwords: passwords(process.env),
      data: settings.data,
      file,
      ...(values.keys ? { keys: values.keys } : {}),
      ...(values['trusted-key'] ? { trustedKey: values['trusted-key'] } : {}),
      now: fromMs(systemClock.now()),
      log: say,
    })
    await withStore(parts, demonstration, (store) => deriveAnew(store, parts, demonstration, report.schema))
    print(
      values.json
        ? JSON.stringify(report)
        : `${report.city}: ${report.size} events and ${report.files} files restored, as of ${report.createdAt}`,
    )
    return 0
  } finally {
    await server?.stop()
  }
}

async function erase(argv: readonly string[], parts: Parts): Promise<number> {
  const { values, positionals } = argumentsOf(argv, {
    ...PRODUCTION,
    basis: { type: 'string' },
    by: { type: 'string' },
    'approved-by': { type: 'string' },
    sweep: { type: 'boolean' },
  })
  const demonstration = isDemonstration(values.production)
  return withStore(parts, demonstration, async (store) => {
    const number = operand(positionals, 0, 'the number of the matter')
    const { basis, by } = values
    const approver = values['approved-by']
    if (!basis || !by || !approver)
      throw cliError('CLI_USAGE', { reason: 'erase needs --basis, --by ACCOUNT and --approved-by ACCOUNT' })
    const [asker, second] = [await store.people.byAccount(by), await store.people.byAccount(approver)]
    if (!asker || !second) throw cliError('CLI_USAGE', { reason: 'both accounts must exist' })
    if (asker.id === second.id) throw cliError('CLI_USAGE', { reason: 'two different persons are needed' })
    await store.erasure.erase(
      number,
      { person: asker.id },
      { basis, approvedBy: second.id },
      fromMs(Math.floor(store.clock.now())),
    )
    if (values.sweep) await sweepErased(knownDatabase(settingsOf(process.env, demonstration)).owner)
    print(
      values.json ? JSON.stringify({ erased: number }) : `${number}: personal data erased; its events and proofs stay`,
    )
    return 0
  })
}

export const recordCommands: readonly CliCommand[] = [
  { name: 'verify', usage: 'verify EXPORT', title: 'prove an export, without database or server', run: verify },
  { name: 'export', usage: 'export ledger [FILE]', title: 'the ledger as `verify` reads it', run: exportLedger },
  { name: 'rebuild', usage: 'rebuild [--check]', title: 'make what is derived anew, or only compare', run: rebuildAll },
  { name: 'backup', usage: 'backup FILE', title: 'the whole store in one archive, while it is in use', run: backUp },
  { name: 'restore', usage: 'restore FILE', title: 'an archive into an empty folder and database', run: restoreAll },
  { name: 'erase', usage: 'erase NUMBER', title: 'destroy the personal data of a matter; two persons', run: erase },
]
