import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { counties, xianningDemonstration } from '../../cities/xianning/index.ts'
import { type Client, type TestApp, testApp } from '../harness/app.ts'

/** The units of one county work as all six do; two are enough to see that sums and signatures are kept apart. */
const city = {
  ...xianningDemonstration,
  entries: {
    ...xianningDemonstration.entries,
    'return-units': xianningDemonstration.entries['return-units'].filter(
      ({ role, region }) => role === 'unit' || region === counties[0]?.code || region === counties[5]?.code,
    ),
  },
}

describe('returns', () => {
  let house: TestApp
  let number = ''
  const people = new Map<string, Client>()
  const as = async (account: string): Promise<Client> => {
    const known = people.get(account) ?? (await house.as(account))
    people.set(account, known)
    return known
  }

  before(async () => {
    house = await testApp({ at: '2020-12-01T09:00:00+08:00', city: city as never })
  })
  after(() => house.close())

  const opened = async (account: string, procedure: string, action: string, input: object) => {
    const reply = await (await as(account))('POST', '/matters', { procedure, action, with: input })
    return {
      status: reply.status,
      code: reply.body.code as string,
      number: reply.body.number as string,
      text: reply.text,
    }
  }
  const act = async (account: string, matter: string, action: string, input: object = {}) => {
    house.clock.forward(60_000)
    const reply = await (await as(account))('POST', `/matters/${matter}/actions/${action}`, { with: input })
    return reply.status === 200 ? 'done' : (reply.body.code as string)
  }
  const settle = async (account: string, task: string, key: string, input: object, outcome?: string) => {
    house.clock.forward(60_000)
    const body = { key, with: input, ...(outcome ? { outcome } : {}) }
    const reply = await (await as(account))('POST', `/matters/${number}/tasks/${task}`, body)
    return reply.status === 200 ? 'done' : (reply.body.code as string)
  }
  const uploaded = async (text: string): Promise<string> => {
    const border = 'a-border-of-this-test'
    const part = (head: string, body: string) =>
      `--${border}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`
    const response = await house.server.inject({
      method: 'POST',
      url: '/api/v1/files',
      payload: `${part('name="notSecret"', 'true')}${part('name="file"; filename="source.txt"', text)}--${border}--\r\n`,
      headers: { 'content-type': `multipart/form-data; boundary=${border}` },
    })
    assert.equal(response.statusCode, 201, response.body)
    return JSON.parse(response.body).items[0].id
  }
  const entryOf = async (register: string, key: string, ask: { asOf: string; knownAt?: string }) => {
    const entry = await house.test.store.registers.entry(register, key, ask.asOf as never, ask.knownAt as never)
    return entry?.values as Record<string, unknown> | undefined
  }
  const issue = async (kind: string) => {
    const draft = await opened('tongji', 'returns.definition', 'draft', { return: kind, edition: '2020年版' })
    assert.equal(draft.status, 201, draft.text)
    assert.equal(await act('zhengfuban', draft.number, 'issue', { issuedOn: '2020-12-01' }), 'done')
  }

  const period = { periodFrom: '2020-01-01', periodTo: '2020-11-30', dueOn: '2020-12-20' }
  const key = 'bizenv.new-entities/2020-01-01..2020-11-30/421200'
  const own = { lastYearEntities: 49915, provinceRate: 4011, growthRank: 1, onlineRank: 1, rankNotice: '通报（演示）' }
  const xianan = { newEntities: 30000, enterprisesRegistered: 30241, onlineRegistrations: 22800 }
  const chibi = { newEntities: 28600, enterprisesRegistered: 24000, onlineRegistrations: 18000 }
  let known = ''

  it('are not asked for before their definitions are issued', async () => {
    assert.equal((await opened('tongji', 'bizenv.market-entities', 'ask', period)).code, 'DEFINITION_NOT_ISSUED')
    await issue('bizenv.market-entities')
    const asked = await opened('tongji', 'bizenv.market-entities', 'ask', period)
    assert.equal(asked.status, 201, asked.text)
    number = asked.number
  })

  it('are filed and signed by each unit on the roster, added up, signed and verified against a file', async () => {
    const tasks = (await (await as('tianbao-xianan-market'))('GET', `/matters/${number}`)).body.tasks
    assert.deepEqual(
      tasks.map((task: { task: string; key: string }) => [task.task, task.key]),
      [['part', 'bizenv.market-entities/xianan-market']],
      'a unit sees its own part and no other to be filed',
    )
    assert.equal(await settle('tianbao-xianan-market', 'part', 'bizenv.market-entities/xianan-market', xianan), 'done')
    const after = (await (await as('tianbao-xianan-market'))('GET', `/matters/${number}`)).body
    assert.deepEqual([after.number, after.tasks], [number, []], 'who has filed still reads what was filed')
    assert.equal(await act('tianbao-city-market', number, 'fill', own), 'PARTS_MISSING')
    const signed = await settle(
      'shenqian-xianan-market',
      'part-sign',
      'bizenv.market-entities/xianan-market',
      {},
      'signed',
    )
    assert.equal(signed, 'done')
    assert.equal(await settle('tianbao-chibi-market', 'part', 'bizenv.market-entities/chibi-market', chibi), 'done')
    await settle('shenqian-chibi-market', 'part-sign', 'bizenv.market-entities/chibi-market', {}, 'signed')
    assert.equal(await act('tianbao-city-market', number, 'fill', own), 'done')
    assert.equal(await act('shenqian-city-market', number, 'sign'), 'done')
    const source = { source: '登记统计表（演示）', sourceFile: [await uploaded('新增市场主体 58600')] }
    assert.equal(await act('heshi-city-statistics', number, 'verify', source), 'done')
    const entry = await entryOf('returned-values', key, { asOf: '2020-12-31' })
    assert.equal(entry?.value, 58600)
    assert.equal(entry?.organ, 'city-market')
    assert.match(String(entry?.sourceHash), /^[0-9a-f]{64}$/, 'the digest of the source stands with the value')
    const growth = 'bizenv.new-entities-growth/2020-01-01..2020-11-30/421200'
    assert.equal((await entryOf('returned-values', growth, { asOf: '2020-12-31' }))?.value, 1740)
    known = new Date(house.clock.now()).toISOString()
  })

  it('are not asked twice for what is known', async () => {
    assert.equal((await opened('tongji', 'bizenv.market-entities', 'ask', period)).code, 'ALREADY_VERIFIED')
  })

  it('are corrected by the whole way again, and what was known before can still be asked', async () => {
    house.clock.set('2021-01-11T09:00:00+08:00')
    people.clear()
    const wrong = { wrongBecause: '赤壁漏计一个登记窗口。', backTo: ['chibi-market'] }
    assert.equal(await act('shenqian-city-market', number, 'ask-correction', wrong), 'done')
    const again = 'bizenv.market-entities/chibi-market#2'
    assert.equal(await settle('tianbao-chibi-market', 'part', again, { ...chibi, newEntities: 28610 }), 'done')
    assert.equal(await settle('shenqian-chibi-market', 'part-sign', again, {}, 'signed'), 'done')
    assert.equal(await act('tianbao-city-market', number, 'fill', own), 'done')
    assert.equal(
      (await entryOf('returned-values', key, { asOf: '2021-01-11' }))?.value,
      58600,
      'nothing changes before',
    )
    assert.equal(await act('shenqian-city-market', number, 'sign'), 'done')
    const source = { source: '更正后的登记统计表（演示）', sourceFile: [await uploaded('新增市场主体 58610')] }
    assert.equal(await act('heshi-city-statistics', number, 'correct', source), 'done')
    assert.equal((await entryOf('returned-values', key, { asOf: '2021-01-11' }))?.value, 58610)
    assert.equal((await entryOf('returned-values', key, { asOf: '2021-01-11', knownAt: known }))?.value, 58600)
  })

  it('know last year’s value, and what the bulletin said', async () => {
    house.clock.set('2021-12-01T09:00:00+08:00')
    people.clear()
    const next = { periodFrom: '2021-01-01', periodTo: '2021-11-30', dueOn: '2021-12-20' }
    const bulletin = {
      figure: 'bizenv.new-entities',
      ...{ periodFrom: next.periodFrom, periodTo: next.periodTo },
      where: 'bulletin',
      amount: 60000,
      document: '统计公报（演示）',
      documentFile: [await uploaded('公报')],
    }
    const given = await opened('tongji', 'returns.value-elsewhere', 'enter', bulletin)
    assert.equal(given.status, 201, given.text)
    assert.equal(await act('heshi-city-statistics', given.number, 'confirm'), 'done')
    number = (await opened('tongji', 'bizenv.market-entities', 'ask', next)).number
    for (const [slug, part] of [
      ['xianan', xianan],
      ['chibi', { ...chibi, newEntities: 28620 }],
    ] as const) {
      const at = `bizenv.market-entities/${slug}-market`
      assert.equal(await settle(`tianbao-${slug}-market`, 'part', at, part), 'done')
      assert.equal(await settle(`shenqian-${slug}-market`, 'part-sign', at, {}, 'signed'), 'done')
    }
    assert.equal(await act('tianbao-city-market', number, 'fill', {}), 'DIFFERS_FROM_ELSEWHERE')
    const why = { elsewhereBecause: '公报为初步数。' }
    assert.equal(await act('tianbao-city-market', number, 'fill', why), 'done')
    const seen = await (await as('tianbao-city-market'))('GET', `/matters/${number}`)
    const fields = Object.fromEntries(
      seen.body.fields.map(({ name, value }: { name: string; value: unknown }) => [name, value]),
    )
    assert.equal(fields.lastYear, 58610, 'last year’s corrected value, which nobody typed')
    assert.equal(fields.growth, 2)
  })
})

describe('the month’s notice of loan-to-deposit ratios', () => {
  let house: TestApp
  before(async () => {
    house = await testApp({ at: '2020-11-01T09:00:00+08:00' })
  })
  after(() => house.close())

  it('ranks what banks filed and was verified, and names the bank that is missing', async () => {
    const { store } = house.test
    const people = new Map<string, Client>()
    const act = async (account: string, number: string, action: string, input: object = {}) => {
      house.clock.forward(60_000)
      const client = people.get(account) ?? (await house.as(account))
      people.set(account, client)
      const reply = await client('POST', `/matters/${number}/actions/${action}`, { with: input })
      assert.equal(reply.status, 200, `${action}: ${reply.text}`)
      return reply.body
    }
    for (const [bank, loans] of [
      ['bank-01', 800],
      ['bank-02', 900],
      ['bank-03', 800],
      ['bank-06', 1500],
    ] as const) {
      const verifier = await house.as('heshi-city-finance')
      const { body } = await verifier('POST', '/matters', {
        procedure: 'finance.loan-deposit-return',
        action: 'begin',
        with: { bank },
      })
      const filled = { loans, deposits: 1000, loansBase: 700, depositsBase: 900, currency: 'rmb' }
      await act(`tianbao-${bank}`, body.number, 'fill', filled)
      await act(`shenqian-${bank}`, body.number, 'sign')
      await act('heshi-city-finance', body.number, 'verify', { source: 'ledger' })
    }
    const organiser = await house.as('tongji')
    const begun = await organiser('POST', '/matters', {
      procedure: 'finance.loan-deposit-bulletin',
      action: 'begin',
      with: {},
    })
    assert.equal(begun.status, 201, begun.text)
    const { number } = begun.body
    await act('tianbao-city-finance', number, 'gather')
    const found = await store.matters.find(number)
    const places = Object.fromEntries(
      (found?.matter.tables.ranking ?? []).map(({ values }) => [values.organ, [values.ratio, values.place]]),
    )
    assert.deepEqual(places, {
      'bank-01': [8000, 2],
      'bank-02': [9000, 1],
      'bank-03': [8000, 2],
      'bank-04': [null, null],
      'bank-05': [null, null],
      'bank-06': [15000, 1],
    })
    await act('shenqian-city-finance', number, 'issue', { missingNote: '两家银行系统升级，本月缺报。' })
    const issued = await store.matters.find(number)
    assert.equal(issued?.matter.documents[0]?.number, '咸金通〔2020〕1号')
  })
})
