import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Client, type TestApp, testApp } from '../harness/app.ts'
import { demand, dispatchForm, fileDemand, replyForm, step } from './demand.ts'

interface Named {
  name: string
  value: unknown
  masked: boolean
  hidden?: boolean
}
const field = (body: { fields: Named[] }, name: string): Named =>
  body.fields.find((item) => item.name === name) as Named

describe('who may see what', () => {
  let house: TestApp
  let dispatcher: Client
  let handler: Client
  let other: Client
  before(async () => {
    house = await testApp()
    dispatcher = await house.as('paidan')
    handler = await house.as('zhujian')
    other = await house.as('renshe')
  })
  after(() => house.close())

  it('answers 404, in the same words as for a number that does not exist, on every route of a matter', async () => {
    const { number } = await fileDemand(house.anyone)
    await step(dispatcher, number, 'dispatch', dispatchForm)
    const absent = 'XN-260302-999999-2'
    const routes: ['GET' | 'POST', string, unknown?][] = [
      ['GET', '/matters/:n'],
      ['GET', '/matters/:n/events'],
      ['GET', '/matters/:n/readers'],
      ['GET', '/matters/:n/links'],
      ['GET', '/matters/:n/files/none'],
      ['GET', '/ledger/proof/:n'],
      ['POST', '/matters/:n/actions/accept', {}],
      ['POST', '/matters/:n/tasks/ruling-opinion', {}],
      ['POST', '/matters/:n/unmask', { purpose: '核实' }],
    ]
    for (const client of [house.anyone, other]) {
      for (const [method, path, body] of routes) {
        const theirs = await client(method, path.replace(':n', number), body)
        const none = await client(method, path.replace(':n', absent), body)
        assert.equal(theirs.status, 404, `${method} ${path}`)
        const { instance: _, ...told } = theirs.body
        const { instance: __, ...same } = none.body
        assert.deepEqual(told, same)
      }
    }
    const lists = await Promise.all(
      ['/matters', '/worklist?view=all', `/search?q=${number}`, '/worklist'].map((path) => other('GET', path)),
    )
    for (const list of lists) assert.ok(!list.text.includes(number))
  })

  it('lets the unit that had it first and returned it see no more than the law file says', async () => {
    const { number } = await fileDemand(house.anyone)
    await step(dispatcher, number, 'dispatch', { ...dispatchForm, handlingOrgan: 'city-hrss' })
    assert.equal((await other('GET', `/matters/${number}`)).status, 200)
    assert.equal((await handler('GET', `/matters/${number}`)).status, 404)
  })

  it('masks names, telephones and numbers in text, and opens them for a stated purpose that is recorded', async () => {
    const { number, queryCode } = await fileDemand(house.anyone, {
      detail: '请回电13912345678，身份证42120219900101123X，谢谢。',
    })
    await step(dispatcher, number, 'dispatch', dispatchForm)
    const { body } = await handler('GET', `/matters/${number}`)
    assert.equal(field(body, 'petitioner').value, '李**')
    assert.equal(field(body, 'phone').value, '199****0001')
    assert.equal(field(body, 'detail').value, '请回电139****5678，身份证42***23X，谢谢。')
    for (const path of [`/matters/${number}`, '/worklist', '/worklist?view=all', `/matters/${number}/events`]) {
      const { text } = await handler('GET', path)
      for (const secret of ['13912345678', '19900000001', '42120219900101123X', '李青'])
        assert.ok(!text.includes(secret), `${path} holds ${secret}`)
    }
    assert.equal((await handler('POST', `/matters/${number}/unmask`, { purpose: ' ' })).status, 400)
    const opened = await handler('POST', `/matters/${number}/unmask`, { purpose: '上门前电话联系' })
    assert.equal(opened.body.values.phone, '19900000001')
    const party = await house.holding(number, queryCode)
    const readers = (await party('GET', `/matters/${number}/readers`)).body.items
    const unmasked = readers.find((item: { what: string }) => item.what === 'unmask')
    assert.equal(unmasked.purpose, '上门前电话联系')
    assert.equal(unmasked.organ.id, 'city-housing')
    assert.equal(unmasked.post.id, 'handler')
    assert.ok(!JSON.stringify(readers).includes('郭修远'), 'the citizen reads organ and post, never a name')
  })

  it('records a reading before it answers, also of events', async () => {
    const { number, queryCode } = await fileDemand(house.anyone)
    await dispatcher('GET', `/matters/${number}`)
    await dispatcher('GET', `/matters/${number}/events`)
    const party = await house.holding(number, queryCode)
    const { items } = (await party('GET', `/matters/${number}/readers`)).body
    assert.equal(items.filter((item: { organ?: { id: string } }) => item.organ?.id === 'hotline-12345').length, 2)
    await house.flush()
    const { rows } = await house.test.store.pool.query(
      "SELECT count(*)::int AS n FROM log WHERE subject LIKE 'access:%'",
    )
    assert.ok(rows[0].n > 0, 'readings stand in the log')
  })

  it('keeps the identity from the unit when secrecy is asked, in every view of it', async () => {
    const { number } = await fileDemand(house.anyone, { secrecy: true })
    await step(dispatcher, number, 'dispatch', dispatchForm)
    const { body } = await handler('GET', `/matters/${number}`)
    for (const name of ['petitioner', 'phone']) assert.equal(field(body, name).hidden, true)
    assert.ok(body.shielded.fields.includes('petitioner'))
    const opened = await handler('POST', `/matters/${number}/unmask`, { purpose: '联系群众' })
    assert.ok(!('phone' in opened.body.values) && !('petitioner' in opened.body.values))
    assert.equal(field((await dispatcher('GET', `/matters/${number}`)).body, 'petitioner').value, '李**')
  })

  it('shuts out the unit that is reported, and every organ above it', async () => {
    const { number } = await fileDemand(house.anyone, {
      kind: 'report',
      namedOrgan: 'xianan-wenquan',
      title: '举报某某事项违规',
    })
    assert.equal((await dispatcher('GET', `/matters/${number}`)).status, 200)
    const named = await house.as('wenquan')
    assert.equal((await named('GET', `/matters/${number}`)).status, 404)
    const mayor = await house.as('shizhang')
    assert.equal((await mayor('GET', `/matters/${number}`)).status, 404, 'the city government stands above the unit')
    const list = await mayor('GET', '/worklist?view=all')
    assert.ok(!list.text.includes(number))
    assert.ok(!(await mayor('GET', `/search?q=${number}`)).text.includes(number))
    const board = (await mayor('GET', '/stats/simple?from=2026-03-01&to=2026-03-02')).body
    const seen = (await dispatcher('GET', '/stats/simple?from=2026-03-01&to=2026-03-02')).body
    assert.ok(board.balance.opened < seen.balance.opened)
  })

  it('never hands a report to a unit that is shut out of it, nor asks it to assist', async () => {
    const { number } = await fileDemand(house.anyone, { kind: 'report', namedOrgan: 'xianan-wenquan' })
    for (const form of [
      { ...dispatchForm, handlingOrgan: 'xianan-government' },
      { ...dispatchForm, assistOrgans: ['xianan-government'] },
    ]) {
      const refused = await step(dispatcher, number, 'dispatch', form)
      assert.equal(refused.status, 409, refused.text)
      assert.equal(refused.body.code, 'UNIT_SHUT_OUT')
    }
    assert.equal((await step(dispatcher, number, 'dispatch', dispatchForm)).status, 200)
  })

  it('opens nothing that the shield hides, and does not note it as opened', async () => {
    const mine = await fileDemand(house.anyone, { secrecy: true })
    await step(dispatcher, mine.number, 'dispatch', dispatchForm)
    const refused = await handler('POST', `/matters/${mine.number}/unmask`, {
      purpose: '联系诉求人',
      fields: ['phone'],
    })
    assert.equal(refused.status, 403, refused.text)
    assert.equal(refused.body.code, 'KEPT_SECRET')
    const party = await house.holding(mine.number, mine.queryCode)
    const { text } = await party('GET', `/matters/${mine.number}/readers`)
    assert.ok(!text.includes('"unmask"'), text)
  })

  it('merges a repeat only into another matter that is in hand', async () => {
    const [one, other] = [await fileDemand(house.anyone), await fileDemand(house.anyone)]
    const merge = async (from: string, into: string) => {
      const { status, body } = await step(dispatcher, from, 'merge', { into })
      return [status, body.problems?.[0]?.code]
    }
    assert.deepEqual(await merge(one.number, one.number), [422, 'SAME_MATTER'])
    assert.deepEqual(await merge(one.number, other.number), [200, undefined])
    assert.deepEqual(await merge(other.number, one.number), [422, 'MATTER_ENDED'])
  })

  it('takes a filing by proxy, and lets the proxy neither rate nor withdraw', async () => {
    const proxy = await house.as('wanggeyuan')
    const opened = await proxy('POST', '/matters', {
      procedure: 'inquiry.demand',
      action: 'proxy-file',
      with: demand({ proxyReason: '老人不会使用手机' }),
    })
    assert.equal(opened.status, 201, opened.text)
    const { number, queryCode } = opened.body
    const seen = await proxy('GET', `/matters/${number}`)
    assert.equal(seen.status, 200, 'who filed it may follow it')
    const withdrawn = await step(proxy, number, 'withdraw')
    assert.equal(withdrawn.status, 403)
    assert.equal(withdrawn.body.code, 'NOT_YOUR_POST')
    await step(dispatcher, number, 'dispatch', dispatchForm)
    await step(handler, number, 'accept')
    await step(handler, number, 'reply', replyForm)
    assert.equal(
      (await step(proxy, number, 'rate', { responded: 'yes', solved: 'yes', satisfied: 'good' })).body.code,
      'NOT_YOUR_POST',
    )
    const party = await house.holding(number, queryCode)
    assert.equal(
      (await step(party, number, 'rate', { responded: 'yes', solved: 'yes', satisfied: 'good' })).status,
      200,
    )
    const story = (await dispatcher('GET', `/matters/${number}`)).body.story
    assert.equal(story[0].by.organ.id, 'xianan-tingsiqiao', 'who filed it stands in the record')
  })

  it('opens one matter with number and query code, and nothing else', async () => {
    const mine = await fileDemand(house.anyone)
    const theirs = await fileDemand(house.anyone)
    const party = await house.holding(mine.number, mine.queryCode.toLowerCase().replaceAll('-', ' '))
    assert.equal((await party('GET', `/matters/${mine.number}`)).status, 200)
    assert.equal((await party('GET', `/matters/${theirs.number}`)).status, 404)
    assert.deepEqual(
      (await party('GET', '/matters')).body.items.map((item: { number: string }) => item.number),
      [mine.number],
    )
    for (const path of ['/worklist', '/search?q=x', '/stats/simple', '/stats/supervision'])
      assert.equal((await party('GET', path)).status, 401)
  })

  it('finds a name as it is typed, in characters or in pinyin, and never a shielded one', async () => {
    const { number } = await fileDemand(house.anyone, { petitioner: '演示·司马秋' })
    const secret = await fileDemand(house.anyone, { petitioner: '演示·司马秋', secrecy: true })
    const dispatcher = await house.as('paidan')
    for (const q of ['司马秋', '司马', '演示·司马秋', 'simaqiu', 'SIMA', 'smq']) {
      const { text } = await dispatcher('GET', `/search?q=${encodeURIComponent(q)}`)
      assert.ok(text.includes(number), q)
      assert.ok(!text.includes(secret.number), q)
    }
    for (const q of ['司马春', 'maqiu', 'py:simaqiu'])
      assert.ok(!(await dispatcher('GET', `/search?q=${encodeURIComponent(q)}`)).text.includes(number), q)
    const other = await house.as('chengguan')
    assert.ok(!(await other('GET', `/search?q=simaqiu`)).text.includes(number))
  })

  it('finds what the searcher may see by number, telephone, its last four digits, name and words', async () => {
    const { number } = await fileDemand(house.anyone, {
      phone: '18700001234',
      petitioner: '欧阳明月',
      title: '孔雀开屏路灯熄灭',
    })
    const found = async (client: Client, q: string) =>
      (await client('GET', `/search?q=${encodeURIComponent(q)}`)).text.includes(number)
    for (const q of [number, '18700001234', '1234', '姓名：欧阳', '孔雀路灯']) {
      assert.ok(await found(dispatcher, q), q)
      assert.ok(!(await found(other, q)), `${q} for another unit`)
    }
  })

  it('withholds everything from an officer who has left the post, at the next request', async () => {
    const leaver = await house.as('chengguan')
    const { number } = await fileDemand(house.anyone)
    await step(dispatcher, number, 'dispatch', { ...dispatchForm, handlingOrgan: 'city-urban-management' })
    assert.equal((await leaver('GET', `/matters/${number}`)).status, 200)
    const [held] = await house.test.store.people.posts('p-chengguan', '2026-03-02' as never)
    assert.ok(held)
    await house.test.store.people.putPost({ ...held, to: '2026-03-01' as never })
    assert.equal((await leaver('GET', `/matters/${number}`)).status, 404)
    assert.equal((await step(leaver, number, 'accept')).status, 404)
  })
})
