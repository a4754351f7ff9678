import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../harness/app.ts'
import { fileDemand } from './demand.ts'

describe('a server in the role of the portal', () => {
  let house: TestApp
  before(async () => {
    house = await testApp({ api: { role: 'portal' } })
  })
  after(() => house.close())

  it('gives an officer nothing, even with a valid session', async () => {
    const dispatcher = await house.as('paidan')
    const { number } = await fileDemand(house.anyone)
    assert.equal((await dispatcher('GET', '/worklist')).status, 401)
    assert.equal((await dispatcher('GET', `/matters/${number}`)).status, 404)
  })

  it('serves the person whose matter it is', async () => {
    const { number, queryCode } = await fileDemand(house.anyone)
    const person = await house.holding(number, queryCode)
    assert.equal((await person('GET', `/matters/${number}`)).status, 200)
  })
})
