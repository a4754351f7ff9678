import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { defineCalendarYear } from '#calendar'
import * as law from '#law'
import { rebuild } from '#store'
import { xianningDemonstration } from '../../cities/xianning/index.ts'
import { adoptLaw, movedByAdoption, openApp, projectorOf } from '../../src/app/index.ts'
import { type Client, type TestApp, testApp } from '../harness/app.ts'
import { dispatchForm, fileDemand, ratingForm, replyForm, step } from './demand.ts'

describe('time', () => {
  let house: TestApp
  let dispatcher: Client
  let handler: Client
  before(async () => {
    house = await testApp({ at: '2026-11-23T09:00:00+08:00' })
    dispatcher = await house.as('paidan')
    handler = await house.as('zhujian')
  })
  after(() => house.close())

  it('moves forward only in the demonstration, and brings about what falls due on the way', async () => {
    const { number } = await fileDemand(house.anyone)
    await step(dispatcher, number, 'dispatch', dispatchForm)
    const moved = await house.anyone('POST', '/demo/clock', { now: '2026-12-07T09:00:00+08:00' })
    assert.equal(moved.status, 200, moved.text)
    assert.ok(moved.body.settled >= 1)
    const { body } = await handler('GET', `/matters/${number}`)
    assert.equal(body.state.id, 'handling', 'not signed in time: it counts as received')
    const handle = body.deadlines.find((item: { id: string }) => item.id === 'handle')
    assert.equal(handle.late, true)
    assert.equal((await house.anyone('POST', '/demo/clock', { now: '2026-12-01T09:00:00+08:00' })).status, 409)
    assert.equal((await house.anyone('POST', '/demo/clock', { now: 'tomorrow' })).status, 400)
    assert.ok(
      (await (await house.as('duban'))('GET', '/worklist')).text.includes(number),
      'what is late waits for the supervisor',
    )
  })

  it('opens the monthly round of call-backs once, also when its day was passed over', async () => {
    const head = await house.as('zhibanzhang')
    const rounds = async () => (await head('GET', '/matters?procedure=inquiry.call-back')).body.items
    assert.equal((await rounds()).length, 1, 'the clock was moved from November to 7 December')
    await house.app.tick()
    assert.equal((await rounds()).length, 1)
  })

  it('takes up the moved clock at the next start', async () => {
    const again = await openApp({
      store: house.test.store,
      city: xianningDemonstration,
      law,
      demonstration: true,
      clock: house.clock,
    })
    assert.equal(again.house.now(), house.app.house.now())
  })

  it('marks a period that runs into a year without a notice, says why, and recomputes it when the notice comes', async () => {
    await house.anyone('POST', '/demo/clock', { now: '2026-12-28T09:00:00+08:00' })
    const { number } = await fileDemand(house.anyone, { kind: 'complaint' })
    await step(dispatcher, number, 'dispatch', dispatchForm)
    const handleOf = async () =>
      (await handler('GET', `/matters/${number}`)).body.deadlines.find((item: { id: string }) => item.id === 'handle')
    const before = await handleOf()
    assert.equal(before.due, '2027-01-07')
    assert.match(before.provisional.zh, /2027/)
    assert.match(before.provisional.en, /2027/)
    const notice = defineCalendarYear({
      region: '000000',
      year: 2027,
      notices: [
        {
          id: '000000-2027-test',
          title: { zh: '测试用的放假安排', en: 'An arrangement for this test' },
          announcedOn: '2026-12-20',
          source: '测试',
          holidays: [{ name: { zh: '元旦', en: 'New Year' }, from: '2027-01-01', to: '2027-01-05' }],
          makeUpDays: [],
        },
      ],
    })
    const calendars = [...law.calendars, notice]
    await openApp({
      store: house.test.store,
      city: xianningDemonstration,
      law: { ...law, calendars },
      demonstration: true,
      clock: house.clock,
    })
    const moved = await house.test.store.matters.find(number)
    const run = moved?.matter.deadlines.handle?.at(-1)
    assert.equal(run?.due, '2027-01-11')
    assert.equal(run?.provisional, false)
    const events = await house.test.store.events.of(`matter:${number}`)
    assert.equal(events.filter((event) => event.type === 'recomputed').length, 1)
    const { rows } = await house.test.store.pool.query("SELECT payload FROM outbox WHERE payload LIKE '%recomputed%'")
    assert.ok(rows.length > 0, 'those concerned are told')
  })
})

describe('the record', () => {
  let house: TestApp
  let dispatcher: Client
  let handler: Client
  before(async () => {
    house = await testApp()
    dispatcher = await house.as('paidan')
    handler = await house.as('zhujian')
  })
  after(() => house.close())

  it('gives the same lists, words and periods when all that is derived is made anew', async () => {
    for (let i = 0; i < 4; i++) {
      const { number, queryCode } = await fileDemand(house.anyone, { title: `第${i}件事情`, secrecy: i === 1 })
      await step(dispatcher, number, 'dispatch', dispatchForm)
      if (i > 1) await step(handler, number, 'accept')
      if (i > 2) {
        await step(handler, number, 'reply', replyForm)
        await step(await house.holding(number, queryCode), number, 'rate', ratingForm)
      }
    }
    const project = await projectorOf({
      store: house.test.store,
      city: xianningDemonstration,
      law,
      demonstration: true,
      clock: house.clock,
    })
    const report = await rebuild(house.test.store, { project, check: true })
    assert.equal(report.matters, 4)
    assert.deepEqual(report.differences, [])
  })

  it('proves every event of a matter to its party', async () => {
    const { number, queryCode } = await fileDemand(house.anyone)
    await house.flush()
    const party = await house.holding(number, queryCode)
    const { body } = await party('GET', `/ledger/proof/${number}`)
    assert.equal(body.pending, 0)
    assert.equal(body.events.length, 1)
    const { suite, verifyInclusion, leafHash, openCheckpoint } = await import('#ledger')
    const sm = suite('sm')
    const verifier = sm.verifier(body.checkpoint.publicKey)
    const { root, size } = openCheckpoint(body.checkpoint.note, [verifier])
    for (const event of body.events) {
      const leaf = leafHash(sm, event.text)
      assert.equal(leaf.toString('hex'), event.hash)
      const proof = event.inclusion.map((hash: string) => Buffer.from(hash, 'hex'))
      assert.ok(verifyInclusion(sm, { size, index: event.index, leaf, proof, root }))
    }
    assert.ok(!body.events[0].text.includes('李青'), 'only commitments stand in the text')
  })

  it('gives the ledger out only to those who check it, and records that', async () => {
    assert.equal((await dispatcher('GET', '/exports/ledger')).status, 403)
    await fileDemand(house.anyone, { petitioner: '诸葛孔明', phone: '18612345678', title: '西河桥护栏断裂' })
    const auditor = await house.as('shenji')
    await house.flush()
    const exported = await auditor('GET', '/exports/ledger')
    assert.equal(exported.status, 200)
    assert.ok(exported.text.split('\n').length > 5)
    for (const secret of ['诸葛', '18612345678', '西河桥']) assert.ok(!exported.text.includes(secret))
  })

  it('adopts a corrected encoding with two persons: running periods move, each as an event', async () => {
    const { number } = await fileDemand(house.anyone, { kind: 'complaint' })
    await step(dispatcher, number, 'dispatch', dispatchForm)
    const before = (await handler('GET', `/matters/${number}`)).body.deadlines.find(
      (item: { id: string }) => item.id === 'handle',
    )
    const corrected = law.definitions.map((definition) => {
      if (definition.id !== 'inquiry.demand') return definition
      const handle = { ...definition.deadlines.handle, length: { n: 9, unit: 'working-day' as const } }
      return { ...definition, deadlines: { ...definition.deadlines, handle } } as typeof definition
    })
    const options = {
      store: house.test.store,
      city: xianningDemonstration,
      law: { ...law, definitions: corrected },
      demonstration: true,
      clock: house.clock,
    }
    const told = await movedByAdoption(options, 'inquiry.demand')
    assert.ok(told.some((move) => move.number === number && move.before === before.due && move.after !== before.due))
    const reason = '更正编码错误'
    await assert.rejects(
      adoptLaw(options, 'inquiry.demand', { by: 'xitong', approvedBy: 'xitong', reason }),
      (error: { code?: string }) => error.code === 'TWO_PERSONS_NEEDED',
    )
    const moved = await adoptLaw(options, 'inquiry.demand', { by: 'xitong', approvedBy: 'anquan', reason })
    assert.deepEqual(moved, told)
    const { body } = await handler('GET', `/matters/${number}`)
    const after = body.deadlines.find((item: { id: string }) => item.id === 'handle')
    assert.equal(after.due, told.find((move) => move.number === number)?.after)
    assert.ok(body.story.some((item: { type: string }) => item.type === 'recomputed'))
    assert.deepEqual(await movedByAdoption(options, 'inquiry.demand'), [])
  })

  it('erases the words of a matter and keeps its proofs', async () => {
    const { number, queryCode } = await fileDemand(house.anyone, {
      petitioner: '司马相如',
      title: '这是要被删除的标题',
    })
    await house.test.store.erasure.erase(
      number,
      { person: 'p-anquan' },
      { basis: '个人信息保护法第47条', approvedBy: 'p-xitong' },
      house.app.house.now(),
    )
    const { body, text } = await dispatcher('GET', `/matters/${number}`)
    assert.ok(!text.includes('要被删除') && !text.includes('司马'))
    assert.equal(body.fields.find((field: { name: string }) => field.name === 'title').erased, true)
    assert.ok(body.story.some((item: { type: string }) => item.type === 'erased'))
    assert.ok(!(await dispatcher('GET', `/search?q=${encodeURIComponent('删除标题')}`)).text.includes(number))
    const signed = await house.anyone('POST', '/sessions', { number, queryCode })
    assert.equal(signed.status, 401, 'the query code goes with the rest')
  })
})

describe('Open311', () => {
  let house: TestApp
  before(async () => {
    house = await testApp()
  })
  after(() => house.close())

  it('offers what anybody may open, takes a request, and lists only published answers', async () => {
    const services = await house.anyone('GET', '/open311/v2/services.json')
    assert.deepEqual(
      services.body.map((item: { service_code: string }) => item.service_code).includes('inquiry.demand'),
      true,
    )
    const definition = await house.anyone('GET', '/open311/v2/services/inquiry.demand.json')
    assert.ok(
      definition.body.attributes.some(
        (item: { code: string; required: boolean }) => item.code === 'kind' && item.required,
      ),
    )
    const body = new URLSearchParams({
      service_code: 'inquiry.demand',
      description: '路口的信号灯从昨天起一直不亮，很危险。',
      phone: '19900000002',
      last_name: '演示',
      first_name: '赵',
      'attribute[kind]': 'help',
      'attribute[place]': '421202001',
    })
    const made = await house.anyone('POST', '/open311/v2/requests.xml', body.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    })
    assert.equal(made.status, 201, made.text)
    assert.match(made.text, /<service_requests><request><service_request_id>XN-/)
    const missing = await house.anyone('POST', '/open311/v2/requests.json', 'service_code=inquiry.demand', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    assert.equal(missing.status, 400)
    assert.ok(missing.body.length > 1)
    assert.deepEqual((await house.anyone('GET', '/open311/v2/requests.json')).body, [])
  })
})
