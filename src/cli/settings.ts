import path from 'node:path'
import type { Connection } from '#store'
import { cliError } from './errors.ts'

export interface Settings {
  host: string
  port: number
  data: string
  /** Absent: the embedded database. */
  database: Connection | null
  role: 'portal' | 'workbench' | 'worker' | 'all'
  suite: 'sm' | 'intl'
  anonymousPerMinute: number
  trustProxy: string | boolean
  secureCookies: boolean
  open311: boolean
  /** Matters of the demonstration's last weeks; 0 leaves it empty. */
  demonstrationMatters: number
  /** The year that a demonstration brings to life; null: none. */
  demonstrationYear: string | null
  /** 1 is the whole year. */
  demonstrationYearScale: number
}

const YEARS = ['2020'] as const

function yearOf(text: string | undefined, demonstration: boolean): string | null {
  if (!demonstration || text === 'off') return null
  const year = text || YEARS[0]
  if (!YEARS.some((known) => known === year))
    throw cliError('CLI_USAGE', { reason: `FADU_DEMO_YEAR is "${year}"; want ${YEARS.join(', ')} or off` })
  return year
}

function scaleOf(text: string | undefined): number {
  const scale = text ? Number(text) : 1
  if (!(scale > 0 && scale <= 1))
    throw cliError('CLI_USAGE', { reason: `FADU_DEMO_YEAR_SCALE is "${text}"; want a number above 0, at most 1` })
  return scale
}

const ROLES = ['portal', 'workbench', 'worker', 'all'] as const

/** Reads the environment; every name begins with FADU_ and stands in docs/operations.md. */
export function settingsOf(env: NodeJS.ProcessEnv, demonstration: boolean): Settings {
  const whole = (name: string, otherwise: number, most: number): number => {
    const text = env[name]
    if (text === undefined || text === '') return otherwise
    const n = Number(text)
    if (!Number.isInteger(n) || n < 0 || n > most)
      throw cliError('CLI_USAGE', { reason: `${name} is "${text}"; want a whole number up to ${most}` })
    return n
  }
  const role = env.FADU_ROLE || 'all'
  if (!ROLES.includes(role as Settings['role']))
    throw cliError('CLI_USAGE', { reason: `FADU_ROLE is "${role}"; want ${ROLES.join(', ')}` })
  const suite = env.FADU_SUITE || 'sm'
  if (suite !== 'sm' && suite !== 'intl')
    throw cliError('CLI_USAGE', { reason: `FADU_SUITE is "${suite}"; want sm or intl` })
  return {
    host: env.FADU_HOST || '127.0.0.1',
    port: whole('FADU_PORT', 8080, 65_535),
    data: path.resolve(env.FADU_DATA || 'data'),
    database: env.FADU_DATABASE_URL ? { connectionString: env.FADU_DATABASE_URL } : null,
    role: role as Settings['role'],
    suite,
    anonymousPerMinute: whole('FADU_ANONYMOUS_PER_MINUTE', demonstration ? 6000 : 600, 10_000_000),
    trustProxy: env.FADU_TRUST_PROXY || false,
    secureCookies: env.FADU_HTTPS === '1',
    demonstrationYear: yearOf(env.FADU_DEMO_YEAR, demonstration),
    demonstrationYearScale: scaleOf(env.FADU_DEMO_YEAR_SCALE),
    demonstrationMatters: whole('FADU_DEMO_MATTERS', 400, 100_000),
    open311: demonstration || env.FADU_OPEN311 === '1',
  }
}
