import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import Fastify from 'fastify'
import { demandRules } from '../../src/api/access.ts'
import { type TestApp, testApp } from '../harness/app.ts'
import { fileDemand } from './demand.ts'

describe('routes', () => {
  let house: TestApp
  before(async () => {
    house = await testApp()
  })
  after(() => house.close())

  it('cannot be added without a rule who may use them', () => {
    const server = Fastify()
    demandRules(server)
    assert.throws(() => server.get('/api/v1/open-door', async () => ''), /has no access rule/)
    assert.throws(
      () => server.get('/api/v1/open-door', { config: { access: 'whoever' as never } }, async () => ''),
      /has no access rule/,
    )
    server.get('/api/v1/known', { config: { access: 'anyone' } }, async () => '')
  })

  it('that are for officers or the signed-in turn nobody in', async () => {
    const closed = house.server.rules.filter(({ access }) => access === 'officer' || access === 'signed-in')
    assert.ok(closed.length >= 8)
    for (const { method, url } of closed) {
      const reply = await house.anyone(method as 'GET', url.replace(/:\w+/g, 'x'), method === 'POST' ? {} : undefined)
      assert.equal(reply.status, 401, `${method} ${url}`)
    }
  })

  it('are all documented, with a reply schema where they answer JSON', async () => {
    const { body } = await house.anyone('GET', '/api/openapi.json')
    assert.equal(body.openapi, '3.1.0')
    for (const { method, url } of house.server.rules) {
      if (!url.startsWith('/api/v1') || method === 'HEAD' || method === 'OPTIONS') continue
      const documented = body.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      assert.ok(documented?.summary, `${method} ${url}`)
    }
  })

  it('carry the headers that keep pages from being framed, sniffed or kept', async () => {
    const { headers } = await house.anyone('GET', '/site')
    assert.match(String(headers['content-security-policy']), /default-src 'self'/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['cache-control'], 'private, no-store')
  })

  it('take a write by cookie only from a page of this site', async () => {
    const signed = await house.anyone('POST', '/sessions', { account: 'paidan', password: 'fadu-demo-2026' })
    const cookie = String(signed.headers['set-cookie'])
    assert.match(cookie, /HttpOnly/)
    assert.match(cookie, /SameSite=Lax/)
    const [pair = ''] = cookie.split(';')
    const { number } = await fileDemand(house.anyone)
    const send = (headers: Record<string, string>) =>
      house.anyone(
        'POST',
        `/matters/${number}/actions/answer-at-once`,
        { with: {} },
        { cookie: pair, host: 'fadu.test', ...headers },
      )
    assert.equal((await send({ origin: 'https://elsewhere.test' })).status, 403)
    assert.equal((await send({ 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await send({ origin: 'http://fadu.test' })).status, 422, 'the form is looked at')
  })

  it('answer live, ready and metrics', async () => {
    for (const url of ['/livez', '/readyz', '/metrics']) assert.equal((await house.server.inject(url)).statusCode, 200)
  })

  it('say that the workbench is still building until it is there', async () => {
    const reply = await house.server.inject('/workbench/')
    assert.equal(reply.statusCode, 503)
    assert.match(reply.body, /工作台正在准备/)
  })
})

describe('outside the demonstration', () => {
  let house: TestApp
  before(async () => {
    house = await testApp({ demonstration: false, api: { open311: false } })
  })
  after(() => house.close())

  it('has no demonstration routes, no accounts and no Open311', async () => {
    for (const [method, path, body] of [
      ['GET', '/demo'],
      ['POST', '/demo/clock', { now: '2027-01-01T00:00:00Z' }],
    ] as const) {
      assert.equal((await house.anyone(method, path, body)).status, 404)
    }
    assert.equal(
      (await house.anyone('POST', '/sessions', { account: 'paidan', password: 'fadu-demo-2026' })).status,
      401,
    )
    assert.equal((await house.anyone('GET', '/open311/v2/services.json')).status, 404)
    assert.equal((await house.anyone('GET', '/site')).body.demonstration, false)
  })

  it('refuses to be opened as a demonstration', async () => {
    const { openApp } = await import('../../src/app/index.ts')
    const law = await import('#law')
    const { xianningDemonstration } = await import('../../cities/xianning/index.ts')
    await assert.rejects(
      openApp({ store: house.test.store, city: xianningDemonstration, law, demonstration: true }),
      (error: { code?: string }) => error.code === 'MIXED_RECORDS',
    )
  })
})
