import { statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '#kernel'
import { checkSchema } from '#store'
import { argumentsOf } from './arguments.ts'
import type { CliCommand } from './commands.ts'
import { openHouse } from './open-house.ts'
import { type Parts, print } from './parts.ts'
import { settingsOf } from './settings.ts'

interface Check {
  name: string
  level: 'ok' | 'warn' | 'bad'
  say: string
}

async function inspect(parts: Parts, demonstration: boolean): Promise<Check[]> {
  const settings = settingsOf(process.env, demonstration)
  const checks: Check[] = []
  const add = (name: string, level: Check['level'], say: string) => checks.push({ name, level, say })
  add('node', Number(process.versions.node.split('.')[0]) >= 22 ? 'ok' : 'bad', `Node ${process.versions.node}`)
  const opened = await openHouse(parts, settings, { demonstration, beside: true }).catch((error: Error) => error)
  if (opened instanceof Error) {
    add('database', 'bad', opened.message)
    return checks
  }
  try {
    const { store } = opened
    const { rows } = await store.pool.query<{
      version: string
      sync: string
      durable: string
      pending: number
      superuser: boolean
    }>(
      `SELECT current_setting('server_version') AS version, current_setting('synchronous_commit') AS sync, current_setting('fsync') AS durable,
        (SELECT count(*)::int FROM (SELECT 1 FROM events e LEFT JOIN log l USING (city, subject, seq) WHERE e.city = $1 AND l.idx IS NULL LIMIT 10000) some_events) AS pending,
        (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser`,
      [store.city],
    )
    const row = rows[0]
    add(
      'database',
      Number.parseInt(row?.version ?? '0', 10) >= 15 ? 'ok' : 'bad',
      `PostgreSQL ${row?.version}; 15 or newer is needed`,
    )
    add(
      'durability',
      row?.durable === 'on' && row.sync !== 'off' ? 'ok' : 'bad',
      `fsync ${row?.durable}, synchronous_commit ${row?.sync}`,
    )
    add(
      'role',
      row?.superuser ? 'bad' : 'ok',
      row?.superuser ? 'the app works as a superuser' : 'the app role is no superuser',
    )
    await checkSchema(store.pool)
    add('schema', 'ok', 'as this version needs it')
    const latest = await store.ledger.checkpoint()
    const pending = row?.pending ?? 0
    add('ledger', pending < 10_000 ? 'ok' : 'warn', `checkpoint of ${latest?.size ?? 0} events, ${pending} waiting`)
    const drift = Math.abs(store.clock.now() - systemClock.now())
    add('clock', drift < 2000 ? 'ok' : 'warn', `this machine is ${Math.round(drift)} ms away from the database`)
  } finally {
    await opened.close()
  }
  const keys = statSync(path.join(settings.data, 'keys'), { throwIfNoEntry: false })
  if (keys)
    add(
      'keys',
      (keys.mode & 0o077) === 0 ? 'ok' : 'bad',
      `the folder of the keys has mode ${(keys.mode & 0o777).toString(8)}`,
    )
  const disk = statfsSync(settings.data)
  const free = Math.floor((disk.bavail * disk.bsize) / 1024 ** 3)
  add('disk', free >= 5 ? 'ok' : 'warn', `${free} GiB free under ${settings.data}`)
  for (const field of parts.siteFields) {
    if (field.neededInProduction && field.value === '')
      add('site', demonstration ? 'ok' : 'warn', `${field.title.zh} is empty`)
  }
  for (const limit of parts.city.limits.filter((item) => item.assumed)) {
    if (!demonstration) add('limit', 'warn', `${limit.title.zh} (${limit.id}) is assumed; the city confirms it`)
  }
  return checks
}

async function doctor(argv: readonly string[], parts: Parts): Promise<number> {
  const { values } = argumentsOf(argv, { production: { type: 'boolean' } })
  const checks = await inspect(parts, values.production !== true && !process.env.FADU_DATABASE_URL)
  if (values.json) print(JSON.stringify(checks))
  else
    for (const { name, level, say } of checks)
      print(`${level === 'ok' ? '✓' : level === 'warn' ? '!' : '✗'} ${name}: ${say}`)
  return checks.some(({ level }) => level === 'bad') ? 1 : checks.some(({ level }) => level === 'warn') ? 3 : 0
}

export const doctorCommands: readonly CliCommand[] = [
  { name: 'doctor', usage: 'doctor', title: 'what is in order here and what is not', run: doctor },
]
