import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../harness/app.ts'

describe('the limit on requests without a session', () => {
  let house: TestApp
  before(async () => {
    house = await testApp({ api: { anonymousPerMinute: 20 } })
  })
  after(() => house?.close())

  const statuses = async (headers: Record<string, string>) => {
    const all: number[] = []
    for (let i = 0; i < 30; i++)
      all.push((await house.server.inject({ method: 'GET', url: '/api/v1/site', headers })).statusCode)
    return all
  }

  it('does not count those of a session, and is not passed by a token that is none', async () => {
    const signedIn = await house.anyone('POST', '/sessions', { account: 'paidan', password: 'fadu-demo-2026' })
    assert.ok((await statuses({ authorization: `Bearer ${signedIn.body.token}` })).every((status) => status === 200))
    assert.ok((await statuses({ authorization: 'Bearer made-up' })).includes(429))
    assert.ok((await statuses({ cookie: 'fadu_session=made-up' })).every((status) => status === 429))
  })
})
