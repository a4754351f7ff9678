import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { obligedBodies } from '../../cities/xianning/index.ts'
import { type Client, type TestApp, testApp } from '../harness/app.ts'

/** The annual report of one department through the whole server, from the day on which all reports open. */
describe('annual reports', () => {
  let house: TestApp
  let writer: Client
  let principal: Client
  let year: number
  before(async () => {
    house = await testApp()
    // Nothing opens for a period from before the definitions were taken into the record, which is today by the database.
    const { rows } = await house.test.store.pool.query<{ year: number }>(
      'SELECT extract(year FROM now())::int + 1 AS year',
    )
    year = rows[0]?.year as number
    house.clock.set(`${year}-11-01T08:00:00+08:00`)
    await house.app.tick()
    writer = await house.as('city-housing-gongao')
    principal = await house.as('city-housing-zhuyao')
  })
  after(() => house.close())

  const act = async (
    client: Client,
    number: string,
    action: string,
    form: Record<string, unknown> = {},
    row?: string,
  ) => {
    const reply = await client('POST', `/matters/${number}/actions/${action}`, { with: form, ...(row ? { row } : {}) })
    assert.equal(reply.status, 200, `${action}: ${reply.text}`)
    return reply.body
  }
  const numberOf = async (client: Client, procedure: string): Promise<string> => {
    const { body } = await client('GET', `/matters?procedure=${procedure}`)
    return body.items[0]?.number
  }

  it('open by themselves on 1 November, one for each obliged body, with what the register says of it', async () => {
    const { rows } = await house.test.store.pool.query<{ body: string; kind: string; holder: string }>(
      `SELECT snapshot::jsonb->'fields'->>'body' AS body, snapshot::jsonb->'fields'->>'bodyKind' AS kind, holder FROM matters
        WHERE procedure = 'report.annual'`,
    )
    assert.deepEqual(
      rows.map(({ body, kind, holder }) => `${body} ${kind} ${holder}`).sort(),
      obligedBodies.map(({ organ, bodyKind, editor }) => `${organ} ${bodyKind} ${editor}`).sort(),
    )
  })

  it('are gathered, signed, numbered in the series of the body, sent and published', async () => {
    const number = await numberOf(writer, 'report.annual')
    const housing = ['city-housing']
    await act(writer, number, 'ask-section', {
      section: 'measures',
      heading: '一、主要举措和成效',
      budget: 2000,
      contributors: housing,
    })
    const given = await writer('POST', `/matters/${number}/tasks/contribute`, {
      key: 'sections-1/city-housing',
      outcome: 'given',
      with: { contribution: '全年办理行政许可若干件。' },
    })
    assert.equal(given.status, 200, given.text)
    await act(writer, number, 'close-contributions')
    await act(writer, number, 'write-section', { text: '全年依法办理行政许可。', words: 11 }, 'sections-1')
    await act(writer, number, 'record-check', { certain: 0, likely: 0, ask: 0, checkedDigest: 'd1' })
    await act(writer, number, 'ask-opinions', { consulted: housing })
    await act(writer, number, 'close-opinions', { unansweredReason: '本单位内部征求。' })
    const same = await writer('POST', `/matters/${number}/actions/pass-review`, { with: { secrecyResult: 'open' } })
    assert.equal(same.status, 403, 'the editor does not review for secrets')
    await act(principal, number, 'pass-review', { secrecyResult: 'open' })
    await act(writer, number, 'record-session', {
      sessionKind: 'group',
      sessionNo: '第3次',
      sessionOn: `${year}-11-01`,
      sessionResult: 'pass',
    })
    await act(writer, number, 'freeze', {
      title: `咸宁市住房和城乡建设局${year}年法治政府建设年度报告`,
      cutOff: `${year}-10-31`,
      textDigest: 'd1',
      snapshotDigest: 'd2',
      noPlanReason: '平台启用第一年。',
      noWeaknessReason: '清单随后建立。',
    })
    await act(principal, number, 'sign', { signedOn: `${year}-11-01`, signedDigest: 'd1' })
    await act(writer, number, 'seal', { sealedOn: `${year}-11-01` })
    for (const recipientKind of ['own-government', 'own-party', 'superior-department', 'own-office'])
      await act(writer, number, 'record-submission', {
        recipient: '报送对象',
        recipientKind,
        role: 'main',
        sentOn: `${year}-11-01`,
      })
    await act(writer, number, 'complete-submission', { filedOn: `${year}-11-01` })
    await act(writer, number, 'publish', {
      publishedOn: `${year}-11-01`,
      url: 'https://www.example.gov.cn',
      publicDigest: 'd3',
    })
    const { body } = await writer('GET', `/matters/${number}`)
    assert.equal(body.state.id ?? body.state, 'published')
    assert.ok(JSON.stringify(body).includes(`咸住建〔${year}〕1号`))
  })

  it('keep the text of a section outside the events, where only its commitment stands', async () => {
    const number = await numberOf(writer, 'report.annual')
    const { rows } = await house.test.store.pool.query<{ text: string }>('SELECT text FROM events WHERE subject = $1', [
      `matter:${number}`,
    ])
    const all = rows.map(({ text }) => text).join('\n')
    assert.doesNotMatch(all, /全年依法办理行政许可/)
    assert.match(all, /city-housing/)
  })

  it('a handover opens the duty report of the successor, with what the register says of the body', async () => {
    house.clock.set(`${year}-12-01T08:00:00+08:00`)
    await house.app.tick()
    const reviewer = await house.as('shufa')
    const { rows: due } = await house.test.store.pool.query<{ subject: string }>(
      `SELECT subject FROM matters WHERE procedure = 'report.principal-duty'
        AND snapshot::jsonb->'fields'->>'body' = 'city-housing' AND snapshot::jsonb->'fields'->>'year' = $1`,
      [String(year)],
    )
    const number = due[0]?.subject.replace('matter:', '') as string
    const done = await act(reviewer, number, 'hand-over', { handOverOn: `${year}-08-10` })
    assert.ok(done)
    const { rows } = await house.test.store.pool.query<{ fields: Record<string, unknown> }>(
      `SELECT snapshot::jsonb->'fields' AS fields FROM matters
        WHERE procedure = 'report.principal-duty' AND snapshot::jsonb->'fields'->>'body' = 'city-housing'
          AND snapshot::jsonb->'fields'->>'year' = $1 ORDER BY subject`,
      [String(year)],
    )
    assert.deepEqual(
      rows.map(({ fields }) => [fields.principal, fields.dutyFrom, fields.dutyTo, fields.editor]),
      [
        ['局长', `${year}-01-01`, `${year}-08-09`, 'city-housing'],
        ['局长', `${year}-08-10`, `${year}-12-31`, 'city-housing'],
      ],
    )
  })
})
