import assert from 'node:assert/strict'
import { dispatchForm, fileDemand, ratingForm, replyForm, step } from '../api/demand.ts'
import type { Client, TestApp } from '../harness/app.ts'

export interface ReportHouse {
  /** 2026: short, corrected after its publication. */
  number: string
  /** 2025: about 8,000 characters and every figure there is. */
  before: string
  /** A county's report of 2026, still being written. */
  draft: string
}

/** As it stands in a section of 2026. */
export const hostile = `</p><script>alert(1)</script><img src=x onerror="alert(2)">{{no"such}}&amp;`

/** Reports of two years through the ordinary ways, by the people of each post; a house that stood still in between. */
export async function fillReports(house: TestApp): Promise<ReportHouse> {
  const people = new Map<string, Client>()
  const as = async (account: string): Promise<Client> => {
    const known = people.get(account) ?? (await house.as(account))
    people.set(account, known)
    return known
  }
  const at = (moment: string) => {
    house.clock.set(`${moment}+08:00`)
    people.clear()
  }
  const did = async (reply: Promise<{ status: number; text: string }>, what: string) => {
    const { status, text } = await reply
    assert.ok(status < 300, `${what}: ${status} ${text}`)
    return JSON.parse(text)
  }
  const opens = async (account: string, procedure: string, action: string, given: object) =>
    (await did((await as(account))('POST', '/matters', { procedure, action, with: given }), action)).number as string
  const acts = async (account: string, number: string, action: string, given: Record<string, unknown> = {}) => {
    house.clock.forward(60_000)
    return did(step(await as(account), number, action, given), action)
  }

  const filed = (place: string) => fileDemand(house.anyone, { place, title: `${place.slice(-3)}处路灯不亮` })
  const demand = async (place: string, answered: boolean, satisfied?: string) => {
    const { number, queryCode } = await filed(place)
    await acts('paidan', number, 'dispatch', dispatchForm)
    await acts('zhujian', number, 'accept')
    if (!answered) return
    const contactedAt = new Date(house.clock.now()).toISOString()
    await acts('zhujian', number, 'contact', { contactedAt, contactWay: 'phone' })
    await acts('zhujian', number, 'reply', replyForm)
    if (!satisfied) return
    const own = await house.holding(number, queryCode)
    await did(step(own, number, 'rate', { ...ratingForm, satisfied }), 'rate')
  }

  const file = async (text: string): Promise<string> => {
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
  const forest = async (year: number, forestCoverage: number) => {
    const asked = { periodFrom: `${year}-01-01`, periodTo: `${year}-11-30`, dueOn: `${year}-12-20` }
    const number = await opens('tongji', 'eco.forest-return', 'ask', asked)
    const survey = { forestCoverage, surveyYear: year - 1, surveyMethod: 'inventory' }
    await acts('tianbao-city-forestry', number, 'fill', survey)
    await acts('shenqian-city-forestry', number, 'sign')
    const source = { source: '森林资源调查成果（演示）', sourceFile: [await file(`覆盖率 ${forestCoverage}`)] }
    await acts('heshi-city-natural-resources', number, 'verify', source)
  }
  const honour = async (id: string, more: Record<string, unknown>) => {
    const number = await opens('city-finance-gongao', 'honour.registration', 'register', { ...honourGiven, ...more })
    await acts('rongyu', number, 'confirm', { entryId: id, seenDigest: '3a7f00演示', seenAt: 'original' })
  }

  const report = async (number: string, account: string, action: string, given: object = {}, row?: string) => {
    house.clock.forward(60_000)
    const body = { with: given, ...(row ? { row } : {}) }
    return did((await as(account))('POST', `/matters/${number}/actions/${action}`, body), action)
  }
  const opened = (body: string, year: number) => opens('cubao', 'report.annual', 'open', { body, year })
  const written = async (number: string, sections: readonly (readonly [string, string, string])[]) => {
    for (const [section, heading] of sections) {
      const asked = { section, heading, budget: 9000, contributors: ['city-justice'] }
      await report(number, 'tonggao', 'ask-section', asked)
    }
    await report(number, 'tonggao', 'close-contributions', { missingReason: '供稿在测试中从略。' })
    const { sections: rows } = (await (await as('tonggao'))('GET', `/matters/${number}/report`)).body
    for (const [i, [, , text]] of sections.entries())
      await report(number, 'tonggao', 'write-section', { text }, rows[i].row)
  }
  const published = async (number: string, year: number) => {
    await report(number, 'tonggao', 'record-check', { checkReason: '测试。' })
    await report(number, 'tonggao', 'ask-opinions', { consulted: ['city-market'] })
    await report(number, 'tonggao', 'close-opinions', { unansweredReason: '口头回复无意见。' })
    await report(number, 'baomi', 'pass-review', { secrecyResult: 'open' })
    const session = { sessionNo: '测试', sessionOn: `${year}-12-02`, sessionResult: 'pass' }
    for (const sessionKind of ['executive', 'party'])
      await report(number, 'tonggao', 'record-session', { ...session, sessionKind })
    at(`${year + 1}-01-04T09:00:00`)
    await report(number, 'tonggao', 'record-check', { checkReason: '测试。' })
    await house.flush()
    await report(number, 'tonggao', 'freeze', { noPlanReason: '测试中没有。', noWeaknessReason: '测试中没有。' })
    at(`${year + 1}-01-05T09:00:00`)
    await report(number, 'shizhang', 'sign')
    await report(number, 'yongyin', 'seal', { sealedOn: `${year + 1}-01-05` })
    for (const [recipientKind, recipient, role] of recipients) {
      const sentOn = `${year + 1}-01-05`
      await report(number, 'tonggao', 'record-submission', { recipientKind, recipient, role, sentOn })
    }
    await report(number, 'tonggao', 'complete-submission', { filedOn: `${year + 1}-01-05` })
    at(`${year + 1}-01-11T09:00:00`)
    await report(number, 'tonggao', 'publish', { url: `https://www.example.gov.cn/report-${year}` })
  }

  at('2025-03-03T09:00:00')
  const draft = await opens('tongji', 'returns.definition', 'draft', {
    return: 'eco.forest-return',
    edition: '2025年版',
  })
  await acts('zhengfuban', draft, 'issue', { issuedOn: '2025-03-03' })
  // The dispatch catalogue of the city begins in 2026: what came before stays open.
  await filed('421202001')
  await filed('421221')
  await honour('finance-credit-city-2024', { year: 2024, issuedOn: '2024-06-18' })
  at('2025-11-03T09:00:00')
  await filed('421202100')
  const before = await opened('city-government', 2025)
  const every: { id: string; title: { zh: string } }[] = (await (await as('shizhang'))('GET', '/figures?period=2025'))
    .body.items
  await written(before, [
    ['opening', '引言', '根据有关规定，现将2025年法治政府建设情况报告如下。'],
    ['work', '一、主要举措和成效', longText(every)],
    ['next', '二、不足和下年度安排', '执法还有不规范的情形，下一年度继续整改。'],
  ])
  at('2025-12-03T09:00:00')
  await forest(2025, 5253)
  await honour('finance-credit-city-2025', { year: 2025, issuedOn: '2025-06-18' })
  await published(before, 2025)

  for (const [moment, place, answered, satisfied] of demands) {
    at(`2026-${moment}T09:00:00`)
    await demand(place, answered, satisfied)
  }
  await honour('finance-credit-city-2026', { year: 2026, issuedOn: '2026-06-18' })
  await honour('mediation-banner-2026', {
    series: 'mediation-banner',
    honourTitle: '锦旗',
    kind: 'gift',
    issuerLevel: 'other',
    issuerBranch: 'public',
    issuer: '群众（演示）',
    year: 2026,
    issuedOn: '2026-08-03',
    quantity: 36,
  })
  at('2026-11-02T09:00:00')
  const number = await opened('city-government', 2026)
  const county = await opened('tongcheng-government', 2026)
  await written(number, sections)
  at('2026-12-03T09:00:00')
  await forest(2026, 5261)
  await published(number, 2026)

  // Somebody enters what came in by post before the end of the year: the record changes, the report does not.
  at('2026-12-30T09:00:00')
  await fileDemand(house.anyone, { title: '路灯又不亮了', place: '421281' })
  at('2027-01-25T09:00:00')
  await report(number, 'tonggao', 'ask-correction', {
    corrected: '原文“群众满意率”，应为“群众评价满意率”。',
    correctionReason: '名称与口径不一致。',
    newDigest: 'f'.repeat(64),
  })
  at('2027-01-26T09:00:00')
  await report(number, 'shizhang', 'correct', { correctedOn: '2027-01-26' })
  await house.flush()
  // The public may be told what was counted a minute ago; whoever works here is told the present, and so is everybody after.
  for (const year of ['2025', '2026']) await (await as('shizhang'))('GET', `/figures?period=${year}`)
  return { number, before, draft: county }
}

const honourGiven = {
  unit: 'city-finance',
  series: 'finance-credit-city',
  honourTitle: '金融信用市',
  kind: 'honour',
  holder: '咸宁市',
  holderOrgan: 'city-government',
  area: '421200',
  issuer: '湖北省人民政府',
  issuerLevel: 'province',
  issuerBranch: 'government',
  documentNumber: '演示函〔2026〕18号',
  scanDigest: '3a7f00演示',
  publicShown: true,
  stage: 'given',
}

const recipients = [
  ['superior-government', '演示·上级人民政府', 'main'],
  ['superior-party', '演示·上级党委', 'copy'],
  ['superior-office', '演示·上级法治机构', 'copy'],
  ['own-party', '演示·本级党委', 'copy'],
  ['own-congress', '演示·本级人大', 'copy'],
] as const

const demands = [
  ['01-12', '421202001', true, 'good'],
  ['02-03', '421202100', true, 'bad'],
  ['02-24', '421221', false, undefined],
  ['05-11', '421222', true, 'good'],
  ['05-12', '421202001', true, 'good'],
  ['05-13', '421281', false, undefined],
  ['09-02', '421223', true, 'good'],
  ['10-20', '421224', true, undefined],
] as const

const sections = [
  [
    'opening',
    '引言',
    '{{report.period-year}}年，我市把依法行政放在各项工作的前面，从群众反映最多的事改起，从记录最不全的地方补起。现将有关情况报告如下。',
  ],
  ['measures', '一、主要举措和成效', '一年来，各项工作都有可以查对的记录，下列各数均由平台记录得来，逐项可以点开。'],
  [
    'demands',
    '（一）群众诉求件件有着落',
    '全年受理群众关心关注事项{{inquiry.matters-received}}件，办结{{inquiry.matters-closed}}件，办结率{{inquiry.close-rate}}，群众满意率{{inquiry.satisfaction}}。受理的{{inquiry.matters-received}}件中，供水、照明、道路三类最多，都已逐件答复到人，没有办结的逐件说明了原因和预计办结的日期。\n对办理时间长、反复出现的事项，由分管领导逐件过问，牵头单位每月书面说明一次，直到办结为止。',
  ],
  [
    'enterprises',
    '（二）企业诉求一线受理',
    '营商环境投诉专线{{hotline.number}}全年受理企业诉求{{hotline.received}}条，办结{{hotline.closed}}条，回访满意率为{{hotline.satisfaction}}。',
  ],
  [
    'honours',
    '（三）荣誉和生态',
    '连续{{honour.finance-credit-city-years}}年获评“金融信用市”，调解组织收到群众锦旗{{mediation.banners}}幅。全市森林覆盖率{{eco.forest-coverage}}，其中县市区信用监测覆盖{{credit.monitor-coverage}}。',
  ],
  ['weaknesses', '二、存在的不足和原因', `有的单位答复照抄照搬。供稿系统收到过这样的文字：${hostile}，已按原样保留。`],
  [
    'principal',
    '三、主要负责人履行第一责任人职责情况',
    '主要负责人听取专题汇报四次，对重点事项逐件签批，年终述职述法。',
  ],
  [
    'next',
    '四、下一年度工作安排',
    '继续减少逾期，把{{report.filed-rate}}的报送率和{{report.published-rate}}的公开率保持下去；对两年以上没有办结的事项逐件销号。',
  ],
] as const

/** About 8,000 characters in which every figure stands once. */
function longText(every: readonly { id: string; title: { zh: string } }[]): string {
  const line =
    '有关单位按职责分工办理，逐件留痕，月底对账，年底由另一岗位对照原始凭据核实后上报，核实的人和填报的人不是同一个人。'
  return every
    .map(({ id, title }, i) => `第${i + 1}项是${title.zh}，数为{{${id}}}。${line}${i % 2 === 0 ? line : ''}`)
    .join('\n')
}
