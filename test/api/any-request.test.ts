import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { type Client, type Method, type TestApp, testApp } from '../harness/app.ts'
import { dispatchForm, fileDemand, step } from './demand.ts'

type Schema = Record<string, unknown>

/** Strings that have broken things elsewhere. */
const hostile = fc.constantFrom(
  '',
  ' ',
  "'; DROP TABLE events; --",
  '<script>alert(1)</script>',
  '=cmd|calc',
  '\u202e',
  '𠮷·㐀',
  '../../etc/passwd',
  '%00',
  '水'.repeat(300),
  '9999-99-99',
  '2026-03-02',
  'NaN',
  'null',
  '__proto__',
)

/** Values that a schema allows, and some that it does not. */
function anyOf(schema: Schema): fc.Arbitrary<unknown> {
  const options = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (options) return fc.oneof(...options.map(anyOf))
  if (Array.isArray(schema.enum)) return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...schema.enum) }, hostile)
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
      if (properties.length > 0) {
        return fc.record(Object.fromEntries(properties.map(([name, inner]) => [name, anyOf(inner)])), {
          requiredKeys: ((schema.required ?? []) as string[]).filter((name) =>
            properties.some(([own]) => own === name),
          ),
        })
      }
      return fc.dictionary(
        fc.oneof(
          fc.constantFrom('kind', 'title', 'detail', 'place', 'phone', 'attachments', 'reply', 'result', 'constructor'),
          fc.string({ maxLength: 12 }),
        ),
        fc.oneof(
          hostile,
          fc.string({ unit: 'grapheme' }),
          fc.integer(),
          fc.boolean(),
          fc.constant(null),
          fc.array(hostile, { maxLength: 3 }),
        ),
        { maxKeys: 6 },
      )
    }
    case 'array':
      return fc.array(anyOf((schema.items ?? {}) as Schema), { maxLength: 4 })
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, 2 ** 53, 1.5))
    case 'boolean':
      return fc.oneof(fc.boolean(), hostile)
    case 'null':
      return fc.constant(null)
    default:
      return fc.oneof(
        hostile,
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
      )
  }
}

describe('any request', () => {
  let house: TestApp
  let clients: Client[]
  let numbers: string[]
  before(async () => {
    house = await testApp()
    const dispatcher = await house.as('paidan')
    const filed = await Promise.all([fileDemand(house.anyone), fileDemand(house.anyone), fileDemand(house.anyone)])
    const [first] = filed
    assert.ok(first)
    await step(dispatcher, first.number, 'dispatch', dispatchForm)
    numbers = filed.map(({ number }) => number)
    clients = [
      house.anyone,
      dispatcher,
      await house.as('zhujian'),
      await house.as('duban'),
      await house.holding(first.number, first.queryCode),
    ]
  })
  after(() => house.close())

  it('made from the schemas of the API gets an answer of the documented form, and never an error of ours', async () => {
    const { body: api } = await house.anyone('GET', '/api/openapi.json')
    const routes = Object.entries(api.paths as Record<string, Record<string, Schema>>).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        method: method.toUpperCase() as Method,
        operation,
      })),
    )
    const usable = routes.filter(
      ({ path }) => !path.includes('/demo/clock') && !path.endsWith('/files') && !path.includes('/sessions'),
    )
    assert.ok(usable.length > 25)
    const request = fc.constantFrom(...usable).chain(({ path, method, operation }) => {
      const parameters = (operation.parameters ?? []) as { name: string; in: string; schema: Schema }[]
      const media = (operation.requestBody as { content?: Record<string, { schema: Schema }> } | undefined)?.content?.[
        'application/json'
      ]
      return fc.record({
        path: fc.constant(path),
        method: fc.constant(method),
        who: fc.nat({ max: 4 }),
        inPath: fc.tuple(
          ...parameters
            .filter((item) => item.in === 'path')
            .map((item) =>
              fc.tuple(
                fc.constant(item.name),
                item.name === 'number'
                  ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...numbers) }, hostile)
                  : fc.oneof(
                      hostile,
                      fc.constantFrom(
                        'dispatch',
                        'reply',
                        'rate',
                        'merge',
                        'accept',
                        'ruling-opinion',
                        'inquiry.demand',
                        'knowledge',
                        'hotline-opinion',
                      ),
                    ),
              ),
            ),
        ),
        inQuery: fc.tuple(
          ...parameters
            .filter((item) => item.in === 'query')
            .map((item) => fc.tuple(fc.constant(item.name), fc.option(anyOf(item.schema), { nil: undefined }))),
        ),
        body: media ? anyOf(media.schema) : fc.constant(undefined),
        key: fc.option(fc.constantFrom('key-number-one', 'x', '\u00e9'.repeat(9)), { nil: undefined, freq: 5 }),
      })
    })
    let answered = 0
    await fc.assert(
      fc.asyncProperty(request, async ({ path, method, who, inPath, inQuery, body, key }) => {
        let url = path
        for (const [name, value] of inPath)
          url = url.replace(`{${name}}`, encodeURIComponent(String(value).toWellFormed()) || '%20')
        const query = inQuery.flatMap(([name, value]) =>
          value === undefined ? [] : [`${name}=${encodeURIComponent(String(value).toWellFormed())}`],
        )
        const client = clients[who] as Client
        const reply = await client(
          method,
          `${url}${query.length > 0 ? `?${query.join('&')}` : ''}`,
          body,
          key && /^[\x20-\x7e]+$/.test(key) ? { 'idempotency-key': key } : {},
        )
        answered++
        assert.ok(
          reply.status < 500,
          `${method} ${url} ${JSON.stringify(body)?.slice(0, 400)} → ${reply.status} ${reply.text.slice(0, 300)}`,
        )
        if (reply.status >= 400) {
          assert.match(
            String(reply.headers['content-type']),
            /problem\+json/,
            `${method} ${url} ${reply.status} ${reply.text.slice(0, 200)}`,
          )
          for (const part of ['code', 'detail', 'whatToDo', 'basis', 'title']) assert.ok(part in reply.body, part)
        }
      }),
      { numRuns: process.env.FADU_SLOW ? 10_000 : 400, seed: 20261123 },
    )
    assert.ok(answered >= 400)
  })
})
