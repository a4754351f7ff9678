import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { dateOf, fromMs, type Instant } from '#calendar'
import type { Clock } from '#kernel'
import { type Suite, sealEvent } from '#ledger'
import { statementFor } from './commit-statement.ts'
import { subjectOf } from './matters.ts'
import type { Reading } from './reads.ts'
import type { Readings } from './store.ts'
import { refusal, type Write } from './write.ts'

interface Waiting {
  reading: Reading
  resolve: () => void
  reject: (error: unknown) => void
}

/** Most readings in one event. */
const MOST = 200

interface ReadingRow {
  subject: string | null
  kind: Reading['kind']
  at: Instant
  person: string | null
  post: string | null
  organ: string | null
  party: string | null
  purpose: string | null
  facts: string | null
}

/**
 * Readings are events of `access:<day>/<process>`, so that no two processes ever wait for one another's chain. While
 * one event is being stored, further readings gather for the next.
 */
export function readings(store: { pool: pg.Pool; city: string; suite: Suite; clock: Clock; write: Write }): Readings {
  const { pool, city, suite, clock } = store
  const shard = randomBytes(6).toString('hex')
  let waiting: Waiting[] = []
  let storing = false
  let day = ''
  let seq = 0
  let head = ''
  let failures = 0

  async function storeWaiting(): Promise<void> {
    storing = true
    // Those that come in the same moment share the event.
    await Promise.resolve()
    while (waiting.length > 0) {
      const part = waiting.slice(0, MOST)
      waiting = waiting.slice(MOST)
      try {
        await storePart(part.map((item) => item.reading))
        for (const { resolve } of part) resolve()
      } catch (error) {
        // What was stored of this chain is not known: another begins.
        day = ''
        for (const { reject } of part) reject(refusal(error))
      }
    }
    storing = false
  }

  async function storePart(part: Reading[]): Promise<void> {
    const recordedAt = fromMs(clock.now())
    const today = dateOf(recordedAt)
    if (day !== today || head === '') {
      day = today
      seq = 0
      head = ''
    }
    const access = `access:${today}/${shard}${failures > 0 ? `-${failures}` : ''}`
    const { text, hash } = sealEvent(suite, {
      city,
      subject: access,
      seq: seq + 1,
      type: 'read',
      v: 1,
      prev: head,
      effectiveOn: recordedAt,
      recordedAt,
      actor: { system: true },
      body: { readings: part },
    })
    const event = { subject: access, seq: seq + 1, type: 'read', hash, text }
    try {
      await store.write(
        statementFor(city, {
          events: [{ ...event, effective_at: recordedAt, recorded_at: recordedAt }],
          readings: part.map((reading, n) => ({
            access,
            seq: seq + 1,
            n,
            ...reading,
            facts: reading.facts === undefined ? null : JSON.stringify(reading.facts),
          })),
        }),
      )
    } catch (error) {
      failures++
      head = ''
      throw error
    }
    seq += 1
    head = hash
  }

  return {
    record: (reading) =>
      new Promise((resolve, reject) => {
        waiting.push({ reading, resolve, reject })
        if (!storing) void storeWaiting()
      }),

    async ofMatter(name) {
      const { rows } = await pool.query<ReadingRow>({
        name: 'readings of matter',
        text: `SELECT subject, kind, at, person, post, organ, party, purpose, facts FROM readings
          WHERE city = $1 AND subject = $2 ORDER BY at, access, seq, n`,
        values: [city, subjectOf(name)],
      })
      return rows.map(readingOf)
    },
  }
}

function readingOf({ facts, ...row }: ReadingRow): Reading {
  const present = Object.entries(row).filter(([, value]) => value !== null)
  return {
    ...(Object.fromEntries(present) as unknown as Reading),
    ...(facts === null ? {} : { facts: JSON.parse(facts) }),
  }
}
