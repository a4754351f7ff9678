import type pg from 'pg'
import { fromMs, type Instant } from '#calendar'
import type { Clock } from '#kernel'
import type { Definition, RegisterDefinition } from '#language'
import { canonicalize, digestOf, type Suite, sealEvent, storedBody } from '#ledger'
import { statementFor } from './commit-statement.ts'
import { storeError } from './errors.ts'
import type { Definitions } from './store.ts'
import type { Write } from './write.ts'

/** Definitions by content: stored and logged once, before anything is decided under them. */
export function definitions(store: {
  pool: pg.Pool
  city: string
  suite: Suite
  clock: Clock
  write: Write
}): Definitions {
  const { pool, city, suite, clock } = store
  const cache = new Map<string, Definition>()

  async function load(digest: string): Promise<Definition | undefined> {
    const { rows } = await pool.query<{ text: string }>({
      name: 'definition',
      text: 'SELECT text FROM definitions WHERE city = $1 AND digest = $2',
      values: [city, digest],
    })
    const text = rows[0]?.text
    if (text !== undefined && suite.hex(text) !== digest) throw storeError('STORE_DEFINITION_ALTERED', { digest })
    return text === undefined ? undefined : (JSON.parse(text) as Definition)
  }

  return {
    async store(definition: Definition | RegisterDefinition) {
      const digest = digestOf(suite, definition)
      if (cache.has(digest)) return digest
      if ((await load(digest)) === undefined) {
        const recordedAt = fromMs(clock.now())
        const { text, hash } = sealEvent(suite, {
          city,
          subject: `definition:${digest}`,
          seq: 1,
          type: 'stored',
          v: 1,
          prev: '',
          effectiveOn: recordedAt,
          recordedAt,
          actor: { system: true },
          body: storedBody(suite, definition),
        })
        const event = { subject: `definition:${digest}`, seq: 1, type: 'stored', hash, text }
        const statement = statementFor(city, {
          events: [{ ...event, effective_at: recordedAt, recorded_at: recordedAt }],
          definitions: [{ digest, id: definition.id, text: canonicalize(definition), stored_at: recordedAt }],
        })
        // Another node may store the same definition at this moment: the content is the same.
        await store.write(statement).catch((error: { code?: string }) => {
          if (error.code !== '23505') throw error
        })
      }
      cache.set(digest, definition as Definition)
      return digest
    },

    async get(digest) {
      const known = cache.get(digest) ?? (await load(digest))
      if (known === undefined) throw storeError('STORE_NO_DEFINITION', { digest })
      cache.set(digest, known)
      return known
    },

    async list() {
      const { rows } = await pool.query<{ digest: string; id: string; stored_at: Instant }>({
        name: 'definitions',
        text: 'SELECT digest, id, stored_at FROM definitions WHERE city = $1 ORDER BY id, stored_at',
        values: [city],
      })
      return rows.map((row) => ({ digest: row.digest, id: row.id, storedAt: row.stored_at }))
    },
  }
}
