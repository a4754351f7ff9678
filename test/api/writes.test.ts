import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Client, type TestApp, testApp } from '../harness/app.ts'
import { demand, dispatchForm, fileDemand, replyForm, step } from './demand.ts'

describe('writing', () => {
  let house: TestApp
  let dispatcher: Client
  let handler: Client
  before(async () => {
    house = await testApp()
    dispatcher = await house.as('paidan')
    handler = await house.as('zhujian')
  })
  after(() => house.close())

  it('gives the first answer again under the same key, query code and all', async () => {
    const body = { procedure: 'inquiry.demand', with: demand() }
    const headers = { 'idempotency-key': 'a-key-of-a-form-1' }
    const [first, second] = await Promise.all([
      house.anyone('POST', '/matters', body, headers),
      house.anyone('POST', '/matters', body, headers),
    ])
    assert.equal(first.status, 201)
    assert.deepEqual(second.body, first.body)
    const third = await house.anyone('POST', '/matters', body, headers)
    assert.deepEqual(third.body, first.body)
    const other = await house.anyone('POST', '/matters', { ...body, with: demand({ title: '另一件事情' }) }, headers)
    assert.equal(other.status, 422)
    assert.equal(other.body.code, 'KEY_REUSED')
    assert.equal((await house.anyone('POST', '/matters', body, { 'idempotency-key': 'short' })).status, 400)
  })

  it('takes a step once under a key, though the state has moved on', async () => {
    const { number } = await fileDemand(house.anyone)
    const send = () =>
      dispatcher(
        'POST',
        `/matters/${number}/actions/dispatch`,
        { with: dispatchForm },
        { 'idempotency-key': 'dispatch-it-once' },
      )
    const first = await send()
    const second = await send()
    assert.equal(first.status, 200)
    assert.deepEqual(second.body, first.body)
    assert.equal((await dispatcher('GET', `/matters/${number}`)).body.seq, 2)
  })

  it('lets one of two win and tells the other that the matter has moved on', async () => {
    const { number } = await fileDemand(house.anyone)
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => step(dispatcher, number, 'dispatch', dispatchForm)),
    )
    const statuses = replies.map((reply) => reply.status).sort()
    assert.deepEqual(statuses, [200, 409, 409, 409, 409, 409])
    for (const reply of replies.filter(({ status }) => status === 409))
      assert.match(reply.body.code, /^(?:STALE|NOT_IN_STATE)$/)
  })

  it('refuses a form that was filled in on an older page', async () => {
    const { number } = await fileDemand(house.anyone)
    await step(dispatcher, number, 'dispatch', dispatchForm)
    await step(handler, number, 'accept')
    const stale = await handler('POST', `/matters/${number}/actions/reply`, { with: replyForm, seq: 2 })
    assert.equal(stale.status, 409)
    assert.equal(stale.body.code, 'STALE')
    assert.equal((await handler('POST', `/matters/${number}/actions/reply`, { with: replyForm, seq: 3 })).status, 200)
  })

  it('does not count what time alone has done as moving on', async () => {
    const { number } = await fileDemand(house.anyone)
    await step(dispatcher, number, 'dispatch', dispatchForm)
    house.clock.forward(25 * 3_600_000)
    await house.app.tick()
    const done = await handler('POST', `/matters/${number}/actions/reply`, { with: replyForm, seq: 2 })
    assert.equal(done.status, 200, done.text)
  })

  it('gives document numbers without a gap when many are issued at once', async () => {
    const filed = await Promise.all(Array.from({ length: 6 }, () => fileDemand(house.anyone)))
    await Promise.all(filed.map(({ number }) => step(dispatcher, number, 'dispatch', dispatchForm)))
    house.clock.forward(30 * 24 * 3_600_000)
    await house.app.tick()
    const supervisor = await house.as('duban')
    const orders = await Promise.all(
      filed.map(async ({ number }) => {
        assert.equal((await step(supervisor, number, 'urge', { urgeNote: '请尽快办理。' })).status, 200)
        return step(supervisor, number, 'supervision-order', { orderDemand: '三个工作日内书面说明原因并办结。' })
      }),
    )
    const counters = orders.map((reply) => Number(/〔2026〕(\d+)号$/.exec(reply.body.issued[0].number)?.[1]))
    assert.equal(counters.length, 6)
    counters.sort((a: number, b: number) => a - b)
    assert.deepEqual(
      counters,
      counters.map((_: number, i: number) => (counters[0] ?? 0) + i),
    )
  })

  it('warns of an identity number or telephone that cannot be right, and takes it', async () => {
    const reply = await house.anyone('POST', '/matters', {
      procedure: 'inquiry.demand',
      with: demand({ phone: '123456789012' }),
    })
    assert.equal(reply.status, 201)
    assert.deepEqual(
      reply.body.warnings.map((item: { code: string }) => item.code),
      ['PHONE_UNLIKELY'],
    )
  })

  it('keeps rare characters, and refuses text that cannot be kept', async () => {
    const { number, queryCode } = await fileDemand(house.anyone, {
      title: '𠮷祥小区·二期停水',
      detail: '物业经理阿卜杜拉·买买提说泵坏了𠮷。',
    })
    const party = await house.holding(number, queryCode)
    const title = (await party('GET', `/matters/${number}`)).body.fields.find(
      (field: { name: string }) => field.name === 'title',
    )
    assert.equal(title.value, '𠮷祥小区·二期停水')
    const half = await house.anyone(
      'POST',
      '/matters',
      `{"procedure":"inquiry.demand","with":${JSON.stringify(demand()).replace('没有水', '\\ud842')}}`,
      { 'content-type': 'application/json' },
    )
    assert.equal(half.status, 422, half.text)
    const long = await house.anyone('POST', '/matters', {
      procedure: 'inquiry.demand',
      with: demand({ detail: '水'.repeat(5001) }),
    })
    assert.equal(long.body.problems[0].code, 'TOO_LONG')
    const proto = await house.anyone(
      'POST',
      '/matters',
      '{"procedure":"inquiry.demand","with":{"__proto__":{"x":1}}}',
      { 'content-type': 'application/json' },
    )
    assert.equal(proto.status, 400)
    const broken = await house.anyone('POST', '/matters', '{"procedure":', { 'content-type': 'application/json' })
    assert.equal(broken.body.code, 'NOT_JSON')
  })

  it('refuses marked text before storing it and logs only the fact', async () => {
    const reply = await house.anyone('POST', '/matters', {
      procedure: 'inquiry.demand',
      with: demand({ detail: '见附件：机密★十年 关于某事的通知' }),
    })
    assert.equal(reply.status, 422)
    assert.equal(reply.body.code, 'SECRECY_MARK')
    const plain = await house.anyone('POST', '/matters', {
      procedure: 'inquiry.demand',
      with: demand({ detail: '邻居泄露我的商业秘密，请问怎么办，谢谢。' }),
    })
    assert.equal(plain.status, 201, 'the plain word is no mark')
    const { rows } = await house.test.store.pool.query("SELECT text FROM events WHERE subject LIKE 'access:%'")
    assert.ok(rows.some((row: { text: string }) => row.text.includes('"refused"')))
    assert.ok(rows.every((row: { text: string }) => !row.text.includes('某事')))
  })
})
