import type pg from 'pg'
import { type Part, statementFor } from './commit-statement.ts'

type Rows = Partial<Record<Part, object[]>>

interface Waiting {
  rows: Rows
  shape: string
  subjects: string[]
  resolve: () => void
  reject: (error: unknown) => void
}

/** Groups under way at a time: one is put together while the other waits for the disk. */
const UNDER_WAY = 2
/** Most actions of one group. */
const MOST = 24

/**
 * Actions that wait at the same moment go to the database side by side, in one statement and one transaction: they share
 * its cost and one wait for the disk. Each is still stored whole or not at all, and none is acknowledged before the
 * commit. When the database refuses a group, each of its actions is sent alone, and only the one at fault is refused.
 */
export class GroupCommit {
  readonly #city: string
  readonly #run: (query: pg.QueryConfig) => Promise<unknown>
  #waiting: Waiting[] = []
  #underWay = 0

  constructor(city: string, run: (query: pg.QueryConfig) => Promise<unknown>) {
    this.#city = city
    this.#run = run
  }

  store(rows: Rows): Promise<void> {
    const subjects = ((rows.events ?? []) as { subject: string }[]).map((event) => event.subject)
    // Chains that many actions grow (number series, registers) would make whole groups wait for one another.
    if (!subjects.every((subject) => subject.startsWith('matter:'))) return this.#alone(rows)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ rows, shape: Object.keys(rows).sort().join(' '), subjects, resolve, reject })
      this.#next()
    })
  }

  #next(): void {
    while (this.#underWay < UNDER_WAY && this.#waiting.length > 0) {
      this.#underWay++
      void this.#send(this.#take()).finally(() => {
        this.#underWay--
        this.#next()
      })
    }
  }

  /** The first that waits, and what fits beside it: the same kinds of rows, and no matter twice. */
  #take(): Waiting[] {
    const [first, ...others] = this.#waiting as [Waiting, ...Waiting[]]
    const group = [first]
    const taken = new Set(first.subjects)
    this.#waiting = others.filter((item) => {
      const fits =
        group.length < MOST && item.shape === first.shape && !item.subjects.some((subject) => taken.has(subject))
      if (!fits) return true
      group.push(item)
      for (const subject of item.subjects) taken.add(subject)
      return false
    })
    return group
  }

  async #send(group: Waiting[]): Promise<void> {
    try {
      await this.#alone(group.length === 1 ? (group[0] as Waiting).rows : together(group))
    } catch (error) {
      if (group.length > 1 && wasRefused(error)) {
        await Promise.all(group.map(({ rows, resolve, reject }) => this.#alone(rows).then(resolve, reject)))
      } else for (const { reject } of group) reject(error)
      return
    }
    for (const { resolve } of group) resolve()
  }

  async #alone(rows: Rows): Promise<void> {
    await this.#run(statementFor(this.#city, rows))
  }
}

/** Rows side by side, in one order for every group, so that no two groups wait for one another in a circle. */
function together(group: Waiting[]): Rows {
  const rows: Rows = {}
  const sorted = [...group].sort((a, b) => ((a.subjects[0] ?? '') < (b.subjects[0] ?? '') ? -1 : 1))
  for (const part of Object.keys(sorted[0]?.rows ?? {}) as Part[]) {
    rows[part] = sorted.flatMap((item) => item.rows[part] ?? [])
  }
  const keyed = rows.idempotency as { actor: string; key: string }[] | undefined
  keyed?.sort((a, b) => (`${a.actor}\n${a.key}` < `${b.actor}\n${b.key}` ? -1 : 1))
  return rows
}

/** The database answered that nothing of the statement was stored. After a lost connection that is not known. */
function wasRefused(error: unknown): boolean {
  const { code = '' } = error as { code?: string }
  return /^[0-9A-Z]{5}$/.test(code) && !/^(08|53|57|58|XX)/.test(code) && !/^E[A-Z]{4}$/.test(code)
}
