import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { Compile } from 'typebox/schema'
import * as law from '#law'
import { accounts, demonstrationPassword, xianningDemonstration } from '../../cities/xianning/index.ts'
import { buildServer, type FaduServer } from '../../src/api/index.ts'
import { Problem } from '../../src/api/schemas/index.ts'
import { type City, openApp } from '../../src/app/index.ts'
import { type TestStore, testStore } from '../harness/store.ts'
import { acceptedBy, brokenFor, hostile, type JsonSchema } from './from-schema.ts'

const slow = process.env.FADU_SLOW === '1'
const REQUESTS = slow ? 10_000 : 1500
const SEED = Number(process.env.FADU_FUZZ_SEED ?? 20261123)

interface Operation {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  query: JsonSchema
  params: JsonSchema
  body: JsonSchema | undefined
  replies: Record<string, JsonSchema>
}

interface Sent {
  operation: Operation
  url: string
  payload: unknown
  raw: boolean
  who: string
  key: string | undefined
}

interface Document {
  paths: Record<string, Record<string, RawOperation>>
}
interface RawOperation {
  parameters?: { in: string; name: string; required?: boolean; schema: JsonSchema }[]
  requestBody?: { content?: Record<string, { schema?: JsonSchema }> }
  responses?: Record<string, { content?: Record<string, { schema?: JsonSchema }> }>
}

function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]): Operation => {
      const given = (where: string): JsonSchema => {
        const list = (raw.parameters ?? []).filter((parameter) => parameter.in === where)
        return {
          type: 'object',
          properties: Object.fromEntries(list.map(({ name, schema }) => [name, schema])),
          required: list.filter(({ required }) => required).map(({ name }) => name),
        }
      }
      const replies = Object.entries(raw.responses ?? {}).flatMap(([status, { content }]) => {
        const schema = content?.['application/json']?.schema
        return schema ? [[status, schema] as const] : []
      })
      return {
        method: method.toUpperCase() as Operation['method'],
        path,
        query: given('query'),
        params: given('path'),
        body: raw.requestBody?.content?.['application/json']?.schema,
        replies: Object.fromEntries(replies),
      }
    }),
  )
}

describe(`${REQUESTS} requests made from the API's own document (seed ${SEED})`, () => {
  let test: TestStore
  let server: FaduServer
  let operations: Operation[]
  const tokens: Record<string, string | undefined> = { nobody: undefined, forged: 'f'.repeat(43) }
  const numbers: string[] = []
  const problems = Compile(Problem as never)

  const forms = law.definitions.flatMap(({ actions }) => Object.values(actions).map(({ form }) => form ?? {}))
  const examples = forms.flatMap((form) => Object.values(form).map(({ example }) => example))
  const dictionary: Record<string, () => string[]> = {
    number: () => numbers,
    procedure: () => law.definitions.map(({ id }) => id),
    action: () => law.definitions.flatMap(({ actions }) => Object.keys(actions)),
    task: () => law.definitions.flatMap(({ tasks }) => Object.keys(tasks ?? {})),
    id: () => ['organs', 'knowledge', 'dispatch-catalogue', 'inquiry.demand', 'hotline-opinion'],
    organ: () => ['hotline-12345', 'city-housing'],
    post: () => ['dispatcher', 'handler', 'mayor'],
    holder: () => ['hotline-12345', 'city-housing'],
    state: () => ['registered', 'dispatched'],
    region: () => ['421202', '421202001'],
    account: () => ['paidan', 'zhujian'],
    password: () => [demonstrationPassword],
    q: () => [...numbers, '路灯', '姓名：李青', '0001', '19900000001'],
    from: () => ['2026-11-01', '2020-01-01'],
    to: () => ['2026-11-30', '2099-12-31'],
    asOf: () => ['2026-11-23'],
    knownAt: () => ['2026-11-23T00:00:00.000Z'],
    'field names': () => [...new Set(forms.flatMap((form) => Object.keys(form)))],
    anything: () => examples.filter((example): example is string => typeof example === 'string'),
  }
  const known = (name: string) => dictionary[name]?.() ?? []

  /** Half of the forms are filled in with their examples, so that the inside is reached; one field may then be spoilt. */
  const likely = law.definitions.filter(({ id }) => id.startsWith('inquiry.'))
  const filled = fc.constantFrom(...law.definitions, ...likely, ...likely, ...likely).chain((definition) =>
    fc.constantFrom(...Object.entries(definition.actions)).chain(([action, { form }]) => {
      const good = Object.fromEntries(
        Object.entries(form ?? {}).flatMap(([name, { example }]) => (example === undefined ? [] : [[name, example]])),
      )
      const names = Object.keys(form ?? {})
      const spoilt =
        names.length === 0
          ? fc.constant(good)
          : fc
              .tuple(
                fc.constantFrom(...names),
                fc.oneof(fc.constantFrom<unknown>(...hostile), fc.integer(), fc.boolean(), fc.constant(null)),
              )
              .map(([name, value]) => ({ ...good, [name]: value }))
      return fc.record({
        procedure: fc.constant(definition.id),
        action: fc.constant(action),
        with: fc.oneof(fc.constant(good), spoilt),
      })
    }),
  )

  function requestTo(operation: Operation): fc.Arbitrary<Sent> {
    const body = operation.body
    const opens = operation.path === '/api/v1/matters' && operation.method === 'POST'
    const acts = operation.path.endsWith('/actions/{action}')
    const payload: fc.Arbitrary<unknown> = body
      ? fc.oneof(
          { weight: 3, arbitrary: acceptedBy(body, known) },
          { weight: 2, arbitrary: brokenFor(body, known) },
          { weight: opens || acts ? 6 : 0, arbitrary: filled },
        )
      : fc.constant(undefined)
    return fc
      .record({
        params: acceptedBy(operation.params, known),
        query: fc.oneof(
          { weight: 3, arbitrary: acceptedBy(operation.query, known) },
          { weight: 1, arbitrary: brokenFor(operation.query, known) },
        ),
        payload,
        who: fc.constantFrom(...Object.keys(tokens)),
        raw: fc.integer({ max: 20, min: 0 }).map((n) => n === 0),
        key: fc.option(
          fc.oneof(fc.constantFrom('fuzz-key-0001', 'short', 'with space'), fc.stringMatching(/^[!-~]{8,40}$/)),
          { nil: undefined },
        ),
      })
      .map(({ params, query, payload, who, raw, key }) => {
        const named = { ...(params as Record<string, string>) }
        let sent = payload
        if (acts && sent !== null && typeof sent === 'object' && 'action' in sent) {
          named.action = String(sent.action)
          sent = { with: (sent as unknown as { with: unknown }).with }
        }
        const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent(String(named[name] ?? 'x').toWellFormed()),
        )
        const search = new URLSearchParams(
          Object.entries(typeof query === 'object' && query !== null ? query : {})
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => [name, String(value).toWellFormed()]),
        ).toString()
        return { operation, url: search ? `${path}?${search}` : path, payload: sent, raw, who, key }
      })
  }

  async function send({ operation, url, payload, raw, who, key }: Sent) {
    const token = tokens[who]
    const text = payload === undefined ? undefined : JSON.stringify(payload)
    return server.inject({
      method: operation.method,
      url,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(text === undefined ? {} : { 'content-type': raw ? 'text/plain' : 'application/json' }),
      },
      ...(text === undefined ? {} : { payload: raw ? text.slice(0, -1) : text }),
    })
  }

  before(async () => {
    test = await testStore()
    const app = await openApp({
      store: test.store,
      city: xianningDemonstration as unknown as City,
      law: law as never,
      demonstration: true,
    })
    server = await buildServer({ services: app.services, anonymousPerMinute: 0 })
    operations = operationsOf(server.swagger() as unknown as Document)
    for (const account of ['paidan', 'zhujian', 'duban', 'shizhang', 'huawuyuan1']) {
      assert.ok(accounts.some((each) => each.account === account))
      tokens[account] = (await app.services.signIn(account, demonstrationPassword)).token as string
    }
    const form = law.definitions.find(({ id }) => id === 'inquiry.demand')?.actions['citizen-file']?.form ?? {}
    const filling = Object.fromEntries(
      Object.entries(form).flatMap(([name, { example }]) => (example === undefined ? [] : [[name, example]])),
    )
    for (let i = 0; i < 12; i++) {
      const reply = await server.inject({
        method: 'POST',
        url: '/api/v1/matters',
        payload: { procedure: 'inquiry.demand', action: 'citizen-file', with: filling },
      })
      assert.equal(reply.statusCode, 201, reply.body)
      const { number, queryCode } = reply.json() as { number: string; queryCode: string }
      numbers.push(number)
      if (i === 0) tokens.party = (await app.services.lookUp(number, queryCode)).token as string
    }
  })
  after(async () => {
    await server.close()
    await test.close()
  })

  it('none answers 5xx, none replies outside its schema, nothing is left unhandled', {
    timeout: 30 * 60_000,
  }, async (t) => {
    const unhandled: unknown[] = []
    const note = (error: unknown) => unhandled.push(error)
    process.on('unhandledRejection', note)
    const checks = new Map<string, ReturnType<typeof Compile>>()
    const checkOf = (operation: Operation, status: number) => {
      const schema = operation.replies[status]
      if (!schema) return undefined
      const name = `${operation.method} ${operation.path} ${status}`
      const check = checks.get(name) ?? Compile(schema as never)
      checks.set(name, check)
      return check
    }
    const statuses = new Map<number, number>()
    const faults: string[] = []
    // Where something is written is asked more often than the rest.
    const weighed = operations.flatMap((one) =>
      Array<Operation>(one.method === 'POST' && one.path.includes('/matters') ? 5 : 1).fill(one),
    )
    const all = fc.sample(fc.constantFrom(...weighed).chain(requestTo), { seed: SEED, numRuns: REQUESTS })
    let next = 0
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        while (next < all.length) {
          const one = all[next++] as Sent
          const reply = await send(one)
          const { statusCode: status } = reply
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          const fault = (what: string) =>
            faults.push(
              `${what}: ${one.operation.method} ${one.url} as ${one.who} ${JSON.stringify(one.payload)?.slice(0, 600)} → ${status} ${reply.body.slice(0, 300)}`,
            )
          if (status >= 500) fault('5xx')
          const type = String(reply.headers['content-type'] ?? '')
          if (status >= 400) {
            if (!type.startsWith('application/problem+json')) fault('an error that is no problem document')
            else if (!problems.Check(reply.json())) fault('a problem outside its schema')
          } else if (type.startsWith('application/json')) {
            const check = checkOf(one.operation, status)
            if (!check) fault('a status that the document does not name')
            else if (!check.Check(reply.json())) fault('a reply outside its schema')
            if (status === 201 && one.operation.path === '/api/v1/matters')
              numbers.push((reply.json() as { number: string }).number)
          }
        }
      }),
    )
    process.removeListener('unhandledRejection', note)
    t.diagnostic(
      [...statuses]
        .sort()
        .map(([status, n]) => `${status}: ${n}`)
        .join(', '),
    )
    assert.deepEqual(faults.slice(0, 12), [], `${faults.length} faults`)
    assert.deepEqual(unhandled, [])
    // Requests that all fail at the door would prove little.
    assert.ok((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0) > REQUESTS / 8, 'too few requests got inside')
  })
})
