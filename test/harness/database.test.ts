import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import pg from 'pg'
import { type TestDatabase, testDatabase } from './database.ts'

describe('test databases', () => {
  let prepared = 0
  const options = {
    templateKey: 'database.test.ts notes',
    prepare: async (connection: TestDatabase['connection']) => {
      prepared++
      const client = new pg.Client(connection)
      await client.connect()
      await client.query('CREATE TABLE note (text text)')
      await client.end()
    },
  }
  let first: TestDatabase
  let second: TestDatabase
  before(async () => {
    first = await testDatabase(options)
    second = await testDatabase(options)
  })

  it('start from the prepared template and do not see one another', async () => {
    const a = new pg.Client(first.connection)
    const b = new pg.Client(second.connection)
    await Promise.all([a.connect(), b.connect()])
    try {
      await a.query("INSERT INTO note VALUES ('only here')")
      assert.equal((await a.query('SELECT * FROM note')).rowCount, 1)
      assert.equal((await b.query('SELECT * FROM note')).rowCount, 0)
      assert.ok(prepared <= 1, 'the template is prepared once')
    } finally {
      await Promise.all([a.end(), b.end()])
    }
  })

  it('see letters in Chinese text, so that trigram search works', async () => {
    const client = new pg.Client(first.connection)
    await client.connect()
    try {
      await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
      const { rows } = await client.query<{ n: number }>("SELECT cardinality(show_trgm('咸宁市')) AS n")
      assert.ok(rows[0]!.n >= 4, `got ${rows[0]!.n} trigrams`)
    } finally {
      await client.end()
    }
  })
})
