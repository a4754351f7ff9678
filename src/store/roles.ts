import type pg from 'pg'
import { withClient } from './connection.ts'
import type { Connection, PreparedDatabase } from './store.ts'

export const SCHEMA = 'fadu'

/** owner: migrations. app: serving. eraser: destroys personal data. auditor: reads the record. None is a superuser. */
export const ROLES = ['fadu_owner', 'fadu_app', 'fadu_eraser', 'fadu_auditor'] as const

export interface PrepareOptions {
  /** Password for each role; absent where the server trusts its own socket (the embedded database). */
  passwords?: Partial<Record<(typeof ROLES)[number], string>>
}

/** Makes the roles and the schema in the database of `admin` (a superuser, or one who may create roles). Repeatable. */
export async function prepareDatabase(admin: Connection, options: PrepareOptions = {}): Promise<PreparedDatabase> {
  await withClient(admin, 'fadu prepare', async (client) => {
    for (const role of ROLES) await makeRole(client, role, options.passwords?.[role])
    const { rows } = await client.query<{ name: string }>('SELECT quote_ident(current_database()) AS name')
    const database = rows[0]!.name
    // A role without superuser rights must belong to the owner role before it can hand the schema to it.
    await client.query('GRANT fadu_owner TO current_user').catch(ignore('0LP01'))
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA} AUTHORIZATION fadu_owner`)
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${ROLES.join(', ')}`)
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC')
    await client.query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO fadu_app, fadu_eraser, fadu_auditor`)
    for (const role of ROLES)
      await client.query(`ALTER ROLE ${role} IN DATABASE ${database} SET search_path = ${SCHEMA}`)
  })
  const as = (role: (typeof ROLES)[number]): Connection => connectionAs(admin, role, options.passwords?.[role])
  return { owner: as('fadu_owner'), app: as('fadu_app'), eraser: as('fadu_eraser'), auditor: as('fadu_auditor') }
}

/** The same database under another role. */
export function connectionAs(connection: Connection, user: string, password?: string): Connection {
  if (connection.connectionString === undefined) {
    const { password: _, ...rest } = connection
    return { ...rest, user, ...(password === undefined ? {} : { password }) }
  }
  const url = new URL(connection.connectionString)
  url.username = user
  url.password = password ?? ''
  return { connectionString: url.href }
}

/** Roles belong to the whole server: another database's preparation may make the same ones at this moment. */
async function makeRole(client: pg.Client, role: string, password: string | undefined): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  if (found.rowCount === 0) {
    await client
      .query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`)
      .catch(ignore('42710', '23505'))
  }
  if (password !== undefined) await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`)
}

const ignore =
  (...codes: string[]) =>
  (error: { code?: string }): void => {
    if (!codes.includes(error.code ?? '')) throw error
  }
