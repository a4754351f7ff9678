import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type OfficialDocument, officialDocx, readReport } from '#documents'
import { type Client, type TestApp, testApp } from '../harness/app.ts'
import { fileDemand } from './demand.ts'

/** One report from its opening to its publication, as the people of each post do it. */
describe('the annual report', () => {
  let house: TestApp
  let editor: Client
  let number: string

  before(async () => {
    house = await testApp({ at: '2026-11-02T09:00:00+08:00' })
    editor = await house.as('tonggao')
  })
  after(() => house?.close())

  const act = async (client: Client, action: string, given: object = {}, row?: string) => {
    const reply = await client('POST', `/matters/${number}/actions/${action}`, {
      with: given,
      ...(row ? { row } : {}),
    })
    assert.equal(reply.status, 200, `${action}: ${reply.text}`)
    return reply.body
  }
  const report = async (client: Client = editor) => (await client('GET', `/matters/${number}/report`)).body
  const section = async (id: string) =>
    (await report()).sections.find((one: { id: string }) => one.id === id) as {
      row: string
      words: number
      paragraphs: { runs: unknown[] }[]
    }

  it('is gathered and written, with figures as chips that show what the records say', async () => {
    await fileDemand(house.anyone)
    const opened = await editor('POST', '/matters', {
      procedure: 'report.annual',
      with: { body: 'city-government', year: 2026 },
    })
    assert.equal(opened.status, 201, opened.text)
    number = opened.body.number
    await act(editor, 'ask-section', {
      section: 'work',
      heading: '一、举措和成效',
      budget: 400,
      contributors: ['city-justice'],
    })
    await act(editor, 'ask-section', {
      section: 'next',
      heading: '二、不足和下年度安排',
      budget: 400,
      contributors: ['city-justice'],
    })
    await act(editor, 'close-contributions', { missingReason: '供稿在测试中从略。' })
    const { row } = await section('work')
    const text =
      '全年受理群众诉求{{inquiry.matters-received}}件，办结{{inquiry.matters-closed}}件，办结率{{inquiry.close-rate}}。\n另有7件正在办理。'
    await act(editor, 'write-section', { text }, row)
    await act(
      editor,
      'write-section',
      { text: '执法还有不规范的情形，下一年度继续整改。' },
      (await section('next')).row,
    )
    const read = await report()
    assert.deepEqual(read.sections[0].paragraphs[1].runs.slice(0, 3), [
      { text: '全年受理群众诉求' },
      { chip: { figure: 'inquiry.matters-received', key: 'work-1' }, text: '1' },
      { text: '件，办结' },
    ])
    assert.equal(read.sections[0].words, 31)
    const figure = read.figures.find(({ id }: { id: string }) => id === 'inquiry.close-rate')
    assert.deepEqual([figure.asWritten, figure.numerator.value, figure.denominator.value], ['0%', 0, 1])
  })

  it('is laid out by the outline of the city, each section asked for once', async () => {
    const outline = async () => (await editor('GET', `/matters/${number}/report/outline`)).body.items
    const all = await outline()
    const functions = all.find(({ section }: { section: string }) => section === 'functions')
    assert.deepEqual(functions.given, {
      section: 'functions',
      heading: '一、主要举措和成效\n（一）依法履行职能',
      budget: 900,
      contributors: ['city-gov-service', 'city-development', 'bizenv-office', 'city-market'],
    })
    assert.equal(all.find(({ section }: { section: string }) => section === 'next').given.heading, '四、2027年工作安排')
    assert.deepEqual(
      all.filter(({ asked }: { asked: boolean }) => asked).map(({ section }: { section: string }) => section),
      ['next'],
    )
    assert.equal((await house.anyone('GET', `/matters/${number}/report/outline`)).status, 404)
    const city = await house.as('city-housing-gongao')
    const own = await city('POST', '/matters', {
      procedure: 'report.annual',
      with: { body: 'city-housing', year: 2026 },
    })
    assert.equal(own.status, 201, own.text)
    const rest = (await city('GET', `/matters/${own.body.number}/report/outline`)).body.items
    for (const { given } of rest) {
      const reply = await city('POST', `/matters/${own.body.number}/actions/ask-section`, { with: given })
      assert.equal(reply.status, 200, reply.text)
    }
    const again = (await city('GET', `/matters/${own.body.number}/report/outline`)).body.items
    assert.ok(again.length > 0 && again.every(({ asked }: { asked: boolean }) => asked))
    const { tasks } = (await city('GET', `/matters/${own.body.number}`)).body
    assert.equal(tasks[1].about, '一、主要举措和成效', 'a task says which section it is about')
    const given = { contribution: '全年抽查八次。' }
    const settled = await city('POST', `/matters/${own.body.number}/tasks/contribute`, {
      key: tasks[1].key,
      outcome: 'given',
      with: given,
    })
    assert.equal(settled.status, 200, settled.text)
    const [, measures] = (await city('GET', `/matters/${own.body.number}/report`)).body.sections
    assert.deepEqual(
      measures.contributions.map(({ organ, text }: { organ: { id: string }; text: string }) => [organ.id, text]),
      [['city-housing', '全年抽查八次。']],
    )
  })

  it('is checked with all others of the year for who works on reports, and for nobody else', async () => {
    const { status, body } = await editor('GET', '/reports/checks?year=2026')
    assert.equal(status, 200)
    const own = (await editor('GET', `/matters/${number}/report/check`)).body.counts
    assert.deepEqual(body.items, [{ number, body: (await report()).body, counts: own }])
    const other = await house.as('city-market-gongao')
    assert.deepEqual((await other('GET', '/reports/checks?year=2026')).body.items, [], 'what others are writing')
    for (const stranger of ['zhujian', 'huawuyuan1'])
      assert.equal((await (await house.as(stranger))('GET', '/reports/checks?year=2026')).status, 404)
  })

  it('refuses a figure that is not defined, and keeps the text', async () => {
    const { row } = await section('work')
    const reply = await editor('POST', `/matters/${number}/actions/write-section`, {
      with: { text: '共{{no.such}}件。' },
      row,
    })
    assert.equal(reply.status, 422, reply.text)
    assert.equal(reply.body.code, 'UNKNOWN_FIGURE')
    assert.match((await report()).sections[0].source, /inquiry\.matters-received/)
  })

  it('is for its editors alone until it is published', async () => {
    assert.equal((await house.anyone('GET', `/matters/${number}/report`)).status, 404)
    assert.equal((await house.anyone('GET', '/reports/2026')).status, 404)
    const other = await house.as('zhujian')
    assert.equal((await other('GET', `/matters/${number}/report`)).status, 404)
    assert.equal((await other('POST', `/matters/${number}/actions/write-section`, { with: {} })).status, 404)
  })

  it('is checked: numbers outside chips are named', async () => {
    const { body } = await editor('GET', `/matters/${number}/report/check`)
    assert.deepEqual(body.loose, [{ section: 'work', text: '7件', context: '…。\n另有7件正在办理。' }])
    assert.match(body.digest, /^[0-9a-f]{64}$/)
  })

  it('comes back from a word processor with what was changed', async () => {
    const { body } = await editor('GET', `/matters/${number}/report/document/json`)
    const changed = structuredClone(body) as OfficialDocument
    const runs = changed.body[1]?.runs as { text: string; chip?: object }[]
    runs[1] = { ...(runs[1] as { text: string }), text: '9' }
    runs[3] = { text: '0' }
    runs.push({ text: '表彰12人。' })
    const file = await officialDocx(changed)
    assert.equal(readReport(file).chips.length, 2)
    const form = new FormData()
    form.append('file', new Blob([Buffer.from(file)]), 'edited.docx')
    const encoded = new Response(form)
    const reply = await house.server.inject({
      method: 'POST',
      url: `/api/v1/matters/${number}/report/returned`,
      headers: { 'content-type': encoded.headers.get('content-type') as string, authorization: await tokenOf(house) },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
    assert.equal(reply.statusCode, 200, reply.body)
    const found = reply.json()
    assert.deepEqual(
      found.changedFigures.map(({ figure, was, now }: Record<string, string>) => [figure, was, now]),
      [['inquiry.matters-received', '1', '9']],
    )
    assert.deepEqual(
      found.lostChips.map(({ figure }: { figure: string }) => figure),
      ['inquiry.matters-closed'],
    )
    assert.ok(found.newNumbers.some(({ text }: { text: string }) => text.includes('12')))
    const work = found.sections.find(({ id }: { id: string }) => id === 'work')
    assert.equal(work.changed, true)
    assert.match(work.text, /受理群众诉求\{\{inquiry\.matters-received\}\}件，办结0件/)
    assert.equal(found.sections.find(({ id }: { id: string }) => id === 'next').changed, false)
  })

  it('is frozen with its figures; later records change neither text nor figures', async () => {
    await act(editor, 'record-check', { checkReason: '测试。' })
    await act(editor, 'ask-opinions', { consulted: ['city-market'] })
    await act(editor, 'close-opinions', { unansweredReason: '口头回复无意见。' })
    await act(await house.as('baomi'), 'pass-review', { secrecyResult: 'open' })
    for (const sessionKind of ['executive', 'party'])
      await act(editor, 'record-session', {
        sessionKind,
        sessionNo: '测试',
        sessionOn: '2026-11-02',
        sessionResult: 'pass',
      })
    house.clock.set('2027-01-04T09:00:00+08:00')
    await act(editor, 'record-check', { checkReason: '测试。' })
    await act(editor, 'freeze', { noPlanReason: '测试中没有。', noWeaknessReason: '测试中没有。' })
    const before = await report()
    assert.equal(before.isFrozen, true)
    assert.match(before.snapshotDigest, /^[0-9a-f]{64}$/)
    const { body } = await editor('GET', '/figures/inquiry.matters-received?period=2026')
    assert.equal(body.fixed.length, 1)
    assert.equal(body.fixed[0].recordsDigest, before.figures[0].fixed.recordsDigest)
    house.clock.set('2026-12-30T09:00:00+08:00')
    await fileDemand(house.anyone, { title: '路灯又不亮了' })
    house.clock.set('2027-01-05T09:00:00+08:00')
    const after = await report()
    assert.equal(after.figures[0].asWritten, '1')
    assert.equal(after.figures[0].live, '2')
    assert.deepEqual(after.sections, before.sections)
    assert.equal(after.textDigest, before.textDigest)
  })

  it('is signed, numbered, sent up and published; then everybody reads it, and its figures', async () => {
    await act(await house.as('shizhang'), 'sign')
    await act(await house.as('yongyin'), 'seal', { sealedOn: '2027-01-05' })
    const kinds = ['superior-party', 'superior-government', 'superior-office', 'own-party', 'own-congress']
    for (const recipientKind of kinds)
      await act(editor, 'record-submission', {
        recipient: `演示·${recipientKind}`,
        recipientKind,
        role: recipientKind === 'superior-government' ? 'main' : 'copy',
        sentOn: '2027-01-05',
      })
    await act(editor, 'complete-submission', { filedOn: '2027-01-05' })
    assert.equal((await house.anyone('GET', '/reports/2026')).status, 404)
    await act(editor, 'publish', { url: 'https://www.example.gov.cn/report-2026' })
    const { status, body } = await house.anyone('GET', '/reports/2026')
    assert.equal(status, 200)
    assert.equal(body.isPublic, true)
    assert.match(body.documentNumber, /^咸政〔2027〕1号$/)
    assert.equal(body.sections[0].source, undefined)
    const board = (await house.anyone('GET', '/reports?year=2026')).body
    assert.deepEqual([board.filed.n, board.published.n], [1, 1])
    const docx = await house.server.inject({ method: 'GET', url: '/api/v1/reports/2026/document/docx' })
    assert.equal(docx.statusCode, 200)
    const returned = readReport(docx.rawPayload)
    assert.equal(returned.chips.length, 3)
    assert.ok(returned.paragraphs.some(({ text }) => text.includes('演示·superior-government')))
  })
})

async function tokenOf(house: TestApp): Promise<string> {
  const reply = await house.anyone('POST', '/sessions', { account: 'tonggao', password: 'fadu-demo-2026' })
  return `Bearer ${reply.body.token}`
}
