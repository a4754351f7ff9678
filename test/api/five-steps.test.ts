import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Client, type TestApp, testApp } from '../harness/app.ts'
import { demand, dispatchForm, fileDemand, ratingForm, replyForm, step } from './demand.ts'

describe('the five steps over the API', () => {
  let house: TestApp
  let dispatcher: Client
  let handler: Client
  before(async () => {
    house = await testApp()
    dispatcher = await house.as('paidan')
    handler = await house.as('zhujian')
  })
  after(() => house.close())

  it('takes a demand from filing to rating', async () => {
    const filed = await house.anyone('POST', '/matters', { procedure: 'inquiry.demand', with: demand() })
    assert.equal(filed.status, 201)
    const { number, queryCode, deadlines, state } = filed.body
    assert.match(number, /^XN-260302-\d{6}-[0-9A-Z]$/)
    assert.match(queryCode, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)
    assert.equal(state.id, 'registered')
    assert.ok(
      deadlines.some((item: { id: string; due: string }) => item.id === 'dispatch' && item.due === '2026-03-03'),
    )

    const mine = await dispatcher('GET', '/worklist')
    assert.ok(
      mine.body.items.some((item: { number: string }) => item.number === number),
      'it waits for the dispatcher',
    )
    assert.equal((await handler('GET', `/matters/${number}`)).status, 404, 'the department does not see it yet')

    const sent = await step(dispatcher, number, 'dispatch', dispatchForm)
    assert.equal(sent.status, 200, sent.text)
    assert.equal(sent.body.holder.id, 'city-housing')
    assert.ok(
      !(await dispatcher('GET', '/worklist')).body.items.some((item: { number: string }) => item.number === number),
    )
    assert.ok((await handler('GET', '/worklist')).body.items.some((item: { number: string }) => item.number === number))

    assert.equal((await step(handler, number, 'accept')).status, 200)
    const contact = { contactedAt: '2026-03-02T09:00:00+08:00', contactWay: 'phone' }
    assert.equal((await step(handler, number, 'contact', contact)).status, 200)
    assert.equal((await step(handler, number, 'reply', replyForm)).body.state.id, 'replied')

    const party = await house.holding(number, queryCode)
    const seen = await party('GET', `/matters/${number}`)
    assert.equal(seen.body.seenAs, 'party')
    assert.deepEqual(
      seen.body.actions.filter((action: { main: boolean }) => action.main).map((action: { id: string }) => action.id),
      ['rate'],
    )
    assert.equal(seen.body.story.length, 5)
    const rated = await step(party, number, 'rate', ratingForm)
    assert.equal(rated.body.state.id, 'closed')
    const closed = await dispatcher('GET', `/matters/${number}`)
    assert.equal(closed.body.outcomes.find((item: { id: string }) => item.id === 'satisfied').value, true)
  })

  it('explains every period by its days, notices and articles', async () => {
    const { number } = await fileDemand(house.anyone)
    await step(dispatcher, number, 'dispatch', dispatchForm)
    const { body } = await handler('GET', `/matters/${number}`)
    const handle = body.deadlines.find((item: { id: string }) => item.id === 'handle')
    assert.equal(handle.due, '2026-03-09')
    assert.ok(handle.because.zh.some((line: string) => line.includes('周末')))
    assert.ok(handle.because.en.length === handle.because.zh.length)
    assert.ok(handle.basis[0].label.zh.startsWith('《'))
  })

  it('lets a client that knows no procedure run one, by the examples in its forms', async () => {
    const { body } = await house.anyone('GET', '/procedures')
    const procedure = body.items.find((item: { id: string }) => item.id === 'inquiry.demand')
    const [opening] = procedure.openings
    const opened = await house.anyone('POST', '/matters', {
      procedure: procedure.id,
      action: opening.id,
      with: opening.form.examples[0],
    })
    assert.equal(opened.status, 201, opened.text)
    const { number } = opened.body
    const seen = await dispatcher('GET', `/matters/${number}`)
    const next = seen.body.actions.find((action: { main: boolean; open: boolean }) => action.main && action.open)
    const { catalogue: _, ...example } = next.form.examples[0]
    const done = await step(dispatcher, number, next.id, { ...example, catalogue: '0101' })
    assert.equal(done.status, 200, done.text)
  })

  it('answers a lawful refusal with its basis and what to do', async () => {
    const { number } = await fileDemand(house.anyone)
    await step(dispatcher, number, 'dispatch', dispatchForm)
    const again = await step(dispatcher, number, 'dispatch', dispatchForm)
    assert.equal(again.status, 409)
    assert.match(String(again.headers['content-type']), /application\/problem\+json/)
    assert.equal(again.body.code, 'NOT_IN_STATE')
    assert.equal(again.body.type, 'urn:fadu:error:NOT_IN_STATE')
    assert.ok(again.body.basis.length > 0)
    assert.ok(again.body.detail.zh && again.body.detail.en && again.body.whatToDo.zh)
  })

  it('names each field of a form that is not acceptable, in both languages, and stores nothing', async () => {
    const reply = await house.anyone('POST', '/matters', {
      procedure: 'inquiry.demand',
      with: demand({ title: '', kind: 'other' }),
    })
    assert.equal(reply.status, 422)
    assert.equal(reply.body.code, 'FORM_INVALID')
    const fields = reply.body.problems.map((item: { field: string }) => item.field)
    assert.deepEqual(fields.sort(), ['kind', 'title'])
    assert.ok(reply.body.problems.every((item: { say: { zh: string; en: string } }) => item.say.zh && item.say.en))
  })

  it('settles by itself what time brings about: silence of the unit counts as receipt, silence of the person as no rating', async () => {
    const { number } = await fileDemand(house.anyone)
    await step(dispatcher, number, 'dispatch', dispatchForm)
    house.clock.forward(25 * 3_600_000)
    await house.app.tick()
    const { body } = await handler('GET', `/matters/${number}`)
    assert.equal(body.state.id, 'handling')
    assert.ok(
      body.story.some((item: { type: string; what: string }) => item.type === 'expired' && item.what === 'sign'),
    )
    await step(handler, number, 'reply', replyForm)
    house.clock.forward(40 * 24 * 3_600_000)
    await house.app.tick()
    const handler2 = await house.as('zhujian')
    const after = (await handler2('GET', `/matters/${number}`)).body
    assert.equal(after.state.id, 'closed')
    assert.equal(after.fields.find((field: { name: string }) => field.name === 'rated')?.value ?? 'none', 'none')
  })
})
