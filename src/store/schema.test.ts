import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { isAppError } from '#kernel'
import { checkSchema, connectionAs, migrate, openStore, prepareDatabase } from '#store'
import { testDatabase } from '../../test/harness/database.ts'
import { opening } from '../../test/harness/matters.ts'
import { type TestStore, testStore } from '../../test/harness/store.ts'
import { readMigrations } from './migrate.ts'

const inSchema = (connection: object) => new pg.Client({ ...connection, options: '-c search_path=fadu' })

describe('the database refuses too', () => {
  let test: TestStore
  before(async () => {
    test = await testStore()
    await test.store.commit(opening(test.store, 'XN-261123-000001-A').batch)
  })
  after(() => test.close())

  const denied = async (role: string, statements: string[]) => {
    const client = inSchema(connectionAs(test.admin, role))
    await client.connect()
    let refused = 0
    try {
      for (const text of statements) {
        await assert.rejects(
          client.query(text),
          (error: { code?: string }) => {
            assert.equal(error.code, '42501', `${role}: ${text}: ${error}`)
            return true
          },
          `${role}: ${text}`,
        )
        refused++
      }
    } finally {
      await client.end()
    }
    return refused
  }

  it('the app every change of the record, and every way around', async () => {
    const statements = [
      "UPDATE events SET text = 'x'",
      'DELETE FROM events',
      'TRUNCATE events',
      'DROP TABLE events',
      'ALTER TABLE events DISABLE TRIGGER ALL',
      'SET ROLE fadu_owner',
      "COPY events TO PROGRAM 'cat'",
      'UPDATE log SET idx = 5',
      'DELETE FROM checkpoints',
      "SET session_replication_role = 'replica'",
      "INSERT INTO events (city, subject, seq, type, hash, effective_at, recorded_at, text, tx) VALUES ('x', 'y', 1, 't', decode(repeat('00', 32), 'hex'), now(), now(), 'x', '5')",
      'CREATE TABLE mine (a int)',
    ]
    assert.equal(await denied('fadu_app', statements), 12)
  })

  it('the app the erasing of personal data, the auditor its reading, the eraser the writing of it', async () => {
    await denied('fadu_app', ['DELETE FROM personal', 'UPDATE personal SET data = NULL', 'DELETE FROM files'])
    const tables = ['personal', 'identifiers', 'words', 'files', 'persons', 'sessions', 'idempotency', 'outbox']
    await denied(
      'fadu_auditor',
      tables.map((table) => `SELECT * FROM ${table}`),
    )
    await denied('fadu_auditor', ["INSERT INTO checkpoints VALUES ('x', 1, '', '')", 'DELETE FROM matters'])
    await denied('fadu_eraser', [
      'DELETE FROM events',
      "UPDATE events SET text = 'x'",
      'DELETE FROM matters',
      'TRUNCATE personal',
    ])
  })

  it('even the owner, and a superuser who does not say so', async () => {
    await denied('fadu_owner', [
      "UPDATE events SET text = 'x'",
      'DELETE FROM log',
      'TRUNCATE nodes',
      'DELETE FROM definitions',
    ])
    const admin = inSchema(test.admin)
    await admin.connect()
    await assert.rejects(admin.query('DELETE FROM events'), /the record only grows/)
    await admin.end()
  })

  it('runs nothing as a superuser', async () => {
    const admin = new pg.Client(test.admin)
    await admin.connect()
    const { rows } = await admin.query<{ rolname: string }>(
      "SELECT rolname FROM pg_roles WHERE rolname LIKE 'fadu_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)",
    )
    await admin.end()
    assert.deepEqual(rows, [])
  })
})

describe('migrations', () => {
  const empty = async () => (await testDatabase({ templateKey: 'empty' })).connection

  it('run once, by one of several that try at the same moment', async () => {
    const admin = await empty()
    const { owner, app } = await prepareDatabase(admin)
    const reports = await Promise.all([migrate(owner), migrate(owner), migrate(owner)])
    assert.deepEqual(reports.map((report) => report.applied.length).sort(), [0, 0, readMigrations().length])
    const client = inSchema(app)
    await client.connect()
    await checkSchema(client)
    await client.end()
  })

  it('leave nothing behind when one fails, and go on from there', async () => {
    const admin = await empty()
    const { owner } = await prepareDatabase(admin)
    const [first] = readMigrations()
    const broken = { version: 2, sql: 'CREATE TABLE half (a int); SELECT 1 / 0;', checksum: 'b' }
    await assert.rejects(migrate(owner, { migrations: [first!, broken] }), (error) => {
      assert.ok(isAppError(error, 'STORE_MIGRATION_FAILED'))
      assert.match(error.message, /division by zero.*start Fadu again/)
      return true
    })
    const mended = { version: 2, sql: 'CREATE TABLE half (a int);', checksum: 'm' }
    assert.deepEqual((await migrate(owner, { migrations: [first!, mended] })).applied, [2])
  })

  it('refuse a newer schema, a changed one, and one that is not there yet', async () => {
    const test = await testStore()
    const refused = async (code: string) =>
      assert.rejects(openStore(test.options), (error) => {
        assert.ok(isAppError(error, code), `${error}`)
        return true
      })
    const admin = inSchema(test.admin)
    await admin.connect()
    await admin.query("INSERT INTO migrations VALUES (999, 'x')")
    await refused('STORE_SCHEMA_NEWER')
    await admin.query(
      "DELETE FROM migrations WHERE version = 999; UPDATE migrations SET checksum = 'x' WHERE version = 1",
    )
    await refused('STORE_SCHEMA_CHANGED')
    await admin.query('DELETE FROM migrations')
    await refused('STORE_SCHEMA_OLDER')
    await admin.end()
    await test.close()
  })

  /** What databases derived from PostgreSQL lack or mean otherwise; see docs/adr for the list. */
  const forbidden: [RegExp, string][] = [
    [/\bCREATE\s+(TYPE|DOMAIN|EXTENSION|RULE|POLICY)\b/i, 'own types, extensions, rules and policies'],
    [/\bMERGE\s+INTO\b|\bON\s+CONFLICT\b/i, 'MERGE and ON CONFLICT'],
    [/\bGENERATED\b|\bSERIAL\b|\bIDENTITY\b/i, 'generated columns and identities'],
    [/NULLS\s+NOT\s+DISTINCT|\bEXCLUDE\b|\bCONCURRENTLY\b/i, 'NULLS NOT DISTINCT, EXCLUDE, CONCURRENTLY'],
    [/\b(json|ltree|hstore|citext|money|real|double precision|float\d?|varchar|char|timestamp)\b(?!tz)/i, 'such types'],
    [/\b(LISTEN|NOTIFY|uuidv7|gen_random_uuid|jsonb_path_\w+|pg_catalog)\b/i, 'such functions'],
    [/"[A-Z]/, 'names that depend on case'],
    [/DEFAULT ''|= ''/, "the empty string as a value: '' is NULL elsewhere"],
  ]

  it('keep to the portable part of SQL', () => {
    for (const { version, sql } of readMigrations()) {
      const code = sql.replace(/--.*$/gm, '')
      for (const [pattern, what] of forbidden) assert.doesNotMatch(code, pattern, `migration ${version} uses ${what}`)
      for (const [statement] of code.matchAll(/CREATE TABLE[^;]+;/g)) {
        assert.match(
          statement,
          /city text (NOT NULL|PRIMARY KEY)/,
          `every key begins with city: ${statement.slice(0, 60)}`,
        )
        const key = /PRIMARY KEY \((\w+)/.exec(statement)
        if (key) assert.equal(key[1], 'city', statement.slice(0, 60))
      }
    }
    assert.throws(() => assert.doesNotMatch('CREATE TYPE mood AS ENUM ()', forbidden[0]![0]), 'the lint can fail')
  })
})
