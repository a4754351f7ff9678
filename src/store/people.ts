import type pg from 'pg'
import type { PlainDate } from '#calendar'
import { inTransaction } from './connection.ts'
import { findable } from './matters.ts'
import type { HeldPost, OrganRelation, OrganRow, People, Person } from './store.ts'

interface PersonRow extends Omit<Person, 'facts'> {
  facts: string
}

const PERSON = `id, account, name, password_hash AS "passwordHash", second_factor AS "secondFactor", disabled, facts`
const POST = 'id, person, post, organ, region, valid_from AS "from", valid_to AS "to"'

export function people({ pool, city }: { pool: pg.Pool; city: string }): People {
  const one = async (column: 'id' | 'account', value: string): Promise<Person | undefined> => {
    const { rows } = await pool.query<PersonRow>({
      name: `person by ${column}`,
      text: `SELECT ${PERSON} FROM persons WHERE city = $1 AND ${column} = $2`,
      values: [city, findable(value)],
    })
    return rows[0] && personOf(rows[0])
  }

  return {
    byAccount: (account) => one('account', account),
    byId: (id) => one('id', id),

    async byIds(ids) {
      const { rows } = await pool.query<PersonRow>({
        name: 'persons by id',
        text: `SELECT ${PERSON} FROM persons WHERE city = $1 AND id = ANY ($2)`,
        values: [city, ids],
      })
      return rows.map(personOf)
    },

    async list() {
      const { rows } = await pool.query<PersonRow>(`SELECT ${PERSON} FROM persons WHERE city = $1 ORDER BY id`, [city])
      return rows.map(personOf)
    },

    async put(person) {
      await pool.query({
        name: 'put person',
        text: `INSERT INTO persons (city, id, account, name, password_hash, second_factor, disabled, facts)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
          ON CONFLICT (city, id) DO UPDATE SET account = $3, name = $4, password_hash = $5, second_factor = $6,
            disabled = $7, facts = $8`,
        values: [
          city,
          person.id,
          person.account,
          person.name,
          person.passwordHash,
          person.secondFactor,
          person.disabled,
          JSON.stringify(person.facts),
        ],
      })
    },

    async posts(person, asOf) {
      const { rows } = await pool.query<HeldPost>({
        name: 'posts of person',
        text: `SELECT ${POST} FROM held_posts WHERE city = $1 AND person = $2 AND valid_from <= $3
          AND (valid_to IS NULL OR valid_to >= $3) ORDER BY id`,
        values: [city, person, asOf],
      })
      return rows
    },

    async withPosts(id, asOf) {
      const { rows } = await pool.query<PersonRow & { held: Pick<HeldPost, 'post' | 'organ' | 'region'>[] }>({
        name: 'person with posts',
        text: `SELECT ${PERSON}, COALESCE((
            SELECT json_agg(json_build_object('post', post, 'organ', organ, 'region', region) ORDER BY held_posts.id)
            FROM held_posts WHERE held_posts.city = $1 AND person = $2 AND valid_from <= $3
              AND (valid_to IS NULL OR valid_to >= $3)), '[]') AS held
          FROM persons WHERE city = $1 AND id = $2`,
        values: [city, findable(id), asOf],
      })
      const found = rows[0]
      if (!found) return undefined
      const { held, ...person } = found
      return { person: personOf(person), posts: held }
    },

    async holders(asOf: PlainDate, of = {}) {
      const { rows } = await pool.query<HeldPost>({
        name: 'holders of post',
        text: `SELECT ${POST} FROM held_posts WHERE city = $1 AND valid_from <= $2
          AND (valid_to IS NULL OR valid_to >= $2) AND ($3::text IS NULL OR post = $3)
          AND ($4::text IS NULL OR organ = $4) ORDER BY id`,
        values: [city, asOf, of.post ?? null, of.organ ?? null],
      })
      return rows
    },

    async putPost({ id, person, post, organ, region, from, to }) {
      await pool.query({
        name: 'put post',
        text: `INSERT INTO held_posts (city, id, person, post, organ, region, valid_from, valid_to)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
          ON CONFLICT (city, id) DO UPDATE SET person = $3, post = $4, organ = $5, region = $6, valid_from = $7,
            valid_to = $8`,
        values: [city, id, person, post, organ, region, from, to],
      })
    },

    async organs() {
      const { rows } = await pool.query<Omit<OrganRow, 'title' | 'facts'> & { title: string; facts: string }>(
        `SELECT id, title, kind, region, valid_from AS "from", valid_to AS "to", facts FROM organs
          WHERE city = $1 ORDER BY id`,
        [city],
      )
      return rows.map((row) => ({ ...row, title: JSON.parse(row.title), facts: JSON.parse(row.facts) }))
    },

    async relations() {
      const { rows } = await pool.query<OrganRelation>(
        `SELECT from_organ AS "from", to_organ AS "to", relation, since, until FROM organ_relations
          WHERE city = $1 ORDER BY 1, 2, 3, 4`,
        [city],
      )
      return rows
    },

    async putOrgans(organs, relations) {
      const client = await pool.connect()
      try {
        await inTransaction(client, () => putOrgans(client, city, organs, relations))
      } finally {
        client.release()
      }
    },
  }
}

async function putOrgans(client: pg.ClientBase, city: string, organs: OrganRow[], relations: OrganRelation[]) {
  await client.query('DELETE FROM organs WHERE city = $1 AND id = ANY ($2)', [city, organs.map((organ) => organ.id)])
  const rows = organs.map((organ) => ({
    ...organ,
    title: JSON.stringify(organ.title),
    facts: JSON.stringify(organ.facts),
    valid_from: organ.from,
    valid_to: organ.to,
  }))
  await client.query(
    `INSERT INTO organs (city, id, title, kind, region, valid_from, valid_to, facts)
      SELECT $1, id, title, kind, region, valid_from, valid_to, facts FROM json_to_recordset($2::json)
      AS r(id text, title text, kind text, region text, valid_from date, valid_to date, facts text)`,
    [city, JSON.stringify(rows)],
  )
  await client.query('DELETE FROM organ_relations WHERE city = $1 AND from_organ = ANY ($2)', [
    city,
    relations.map((relation) => relation.from),
  ])
  await client.query(
    `INSERT INTO organ_relations (city, from_organ, to_organ, relation, since, until)
      SELECT $1, "from", "to", relation, since, until FROM json_to_recordset($2::json)
      AS r("from" text, "to" text, relation text, since date, until date)`,
    [city, JSON.stringify(relations)],
  )
}

const personOf = (row: PersonRow): Person => ({ ...row, facts: JSON.parse(row.facts) as Record<string, unknown> })
