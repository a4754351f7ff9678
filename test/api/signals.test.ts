import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../harness/app.ts'
import { demand, dispatchForm, fileDemand, ratingForm, replyForm, step } from './demand.ts'

describe('signals about units', () => {
  let house: TestApp
  before(async () => {
    house = await testApp()
  })
  after(() => house.close())

  const silentAt = async (organ: string) => {
    const { body } = await (await house.as('duban'))('GET', '/stats/supervision')
    const row = body.organs.find((item: { organ: { id: string } }) => item.organ.id === organ)
    return row?.closedWithoutContact
  }

  it('count as closed without contact only what a unit had to contact somebody about', async () => {
    const operator = await house.as('huawuyuan1')
    const answered = await operator('POST', '/matters', {
      procedure: 'inquiry.demand',
      action: 'operator-answer',
      with: demand({ kind: 'consult', answer: '可以持身份证到任一社保服务窗口办理。' }),
    })
    assert.equal(answered.status, 201, answered.text)
    assert.deepEqual(await silentAt('hotline-12345'), { n: 0, of: 0, rate: null })

    const [dispatcher, handler] = [await house.as('paidan'), await house.as('zhujian')]
    for (const contacted of [true, false]) {
      const { number, queryCode } = await fileDemand(house.anyone)
      await step(dispatcher, number, 'dispatch', dispatchForm)
      await step(handler, number, 'accept')
      if (contacted)
        await step(handler, number, 'contact', { contactedAt: '2026-03-02T09:00:00+08:00', contactWay: 'phone' })
      await step(handler, number, 'reply', replyForm)
      await step(await house.holding(number, queryCode), number, 'rate', ratingForm)
    }
    assert.deepEqual(await silentAt('city-housing'), { n: 1, of: 2, rate: 5000 })
  })

  it('shows no row for what was emptied', async () => {
    const [dispatcher, handler] = [await house.as('paidan'), await house.as('zhujian')]
    const { number } = await fileDemand(house.anyone)
    await step(dispatcher, number, 'dispatch', dispatchForm)
    await step(handler, number, 'accept')
    await step(handler, number, 'reply', replyForm)
    const { fields } = (await handler('GET', `/matters/${number}`)).body
    assert.deepEqual(
      fields.filter((field: { value: unknown }) => field.value === null),
      [],
    )
    assert.ok(fields.some((field: { title: { zh: string } }) => field.title.zh === '诉求人姓名'))
    const item = fields.find((field: { name: string }) => field.name === 'catalogue')
    assert.match(item.shown.zh, /^0101 \S+/, 'the entry is named, not only its key')
  })
})
