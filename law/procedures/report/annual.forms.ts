import { choice, date, entryOf, eq, input, integer, longText, matterRef, organ, organs, text, yesNo } from '#language'

// What is asked at each step of an annual report. Examples are accepted as they are.

const asked = { public: true as const, required: true as const }
const shown = { public: true as const }
const why = (zh: string, en: string) => text(zh, en, { ...shown, max: 300 })

export const opening = {
  body: organ('报告机关', 'Reporting body', { ...asked, example: 'city-government' }),
  year: integer('报告年度（不填的，11月起为当年，10月底前为上年）', 'Year reported (unless given: from November this year, until October last year)', {
    ...shown,
    min: 2019,
    max: 2100,
  }),
}

/** One section of the outline: who contributes to it, and how long it may be. */
export const section = {
  section: text('部分编号', 'Section id', { ...asked, max: 40, example: 'work-system' }),
  heading: text('标题（上一级标题写在前一行；引言不写）', 'Heading (a higher one on the line above; none for the opening)', {
    ...shown,
    max: 200,
    example: '（一）健全工作体系，夯实法治政府建设基础',
  }),
  budget: integer('字数上限', 'Word budget', { ...asked, min: 50, max: 20000, example: 1200 }),
  contributors: organs('供稿单位', 'Contributing units', { ...asked, max: 40, example: ['city-justice', 'city-government-office'] }),
}
export const contribution = {
  contribution: longText('供稿（没有内容的写明没有）', 'Contribution (none: say so)', {
    required: true,
    min: 2,
    max: 20000,
    example: '全年组织集体学习六次。',
  }),
}
export const missing = { missingReason: why('仍缺供稿而继续的理由', 'Why it goes on without them') }

/** Merging never takes a contributor away: the column of contributors is not on this form. */
export const sectionText = {
  text: longText('正文', 'Text', { required: true, min: 2, max: 20000, example: '坚持把学习放在首位，全年组织集体学习六次。' }),
  words: integer('字数', 'Words', { ...asked, max: 20000, example: 20 }),
  overBudgetReason: why('超出字数上限的理由', 'Why it is over the budget'),
}
export const claim = {
  claim: entryOf('claims', '主张', 'Claim', { ...asked, example: '2020-finance-credit-city' }),
  marked: yesNo('正文已注明未证实', 'The text marks it as unproven', { ...asked, example: false }),
}
export const check = {
  certain: integer('确定的问题', 'Certain findings', { ...asked, max: 10000, example: 0 }),
  likely: integer('很可能的问题', 'Likely findings', { ...asked, max: 10000, example: 2 }),
  ask: integer('需要询问的问题', 'Findings to ask about', { ...asked, max: 10000, example: 5 }),
  checkedDigest: text('被核对正文的摘要值', 'Digest of the text that was checked', { ...asked, max: 128, example: 'b81f演示' }),
  checkReason: text('仍有确定的问题的逐条说明', 'What is said of each certain finding that stays', { ...shown, max: 2000 }),
}
export const consulted = { consulted: organs('征求意见的单位', 'Units consulted', { ...asked, max: 80, example: ['city-housing', 'city-market'] }) }
export const opinion = { opinion: longText('意见', 'Opinion', { max: 5000, example: '第二部分的办结数请以平台数据为准。' }) }
export const answer = {
  opinionOf: organ('提出意见的单位', 'Unit', { ...asked, example: 'city-housing' }),
  taken: choice(
    '采纳情况',
    'What was taken',
    { all: ['采纳', 'Taken'], part: ['部分采纳', 'Taken in part'], none: ['不采纳', 'Not taken'] },
    { ...asked, example: 'all' },
  ),
  takenReason: text('理由', 'Reason', { ...asked, max: 500, example: '已按平台数据改正。' }),
}
export const unanswered = { unansweredReason: why('仍有单位未回复而继续的理由', 'Why it goes on without their answers') }

export const secrecy = {
  secrecyResult: choice(
    '保密审查结论',
    'Result',
    { open: ['全文可以公开', 'May be public as a whole'], cut: ['删去部分内容后公开', 'Public after cuts'] },
    { ...asked, example: 'open' },
  ),
  secrecyNote: text('说明', 'Note', { ...shown, max: 500, when: eq(input('secrecyResult'), 'cut'), required: true }),
}
export const refusal = {
  secrecyFault: longText('不能通过的内容', 'What may not pass', { required: true, min: 4, max: 1000, example: '引用了内部文件的内容。' }),
}
export const session = {
  sessionKind: choice(
    '会议',
    'Meeting',
    {
      executive: ['政府常务会议', 'Executive meeting of the government'],
      party: ['同级党委会议', 'Party committee of the same level'],
      group: ['党组（党委）会议、局（镇）长办公会', 'Party group or office meeting of the body'],
    },
    { ...asked, example: 'executive' },
  ),
  sessionNo: text('届次', 'Session number', { ...asked, max: 60, example: '五届第60次（演示）' }),
  sessionOn: date('会议日期', 'Held on', { ...asked, legalTime: true, example: '2020-12-28' }),
  sessionResult: choice('审议结果', 'Result', { pass: ['通过', 'Passed'], amend: ['修改后再报', 'To be amended'] }, { ...asked, example: 'pass' }),
}
export const back = { backReason: text('退回修改的内容', 'What is to be changed', { ...asked, min: 2, max: 500, example: '按会议意见充实第二部分。' }) }

/** The text as it will be signed: from here on it no longer changes. */
export const frozen = {
  title: text('标题', 'Title', { ...asked, max: 100, example: '咸宁市2020年法治政府建设情况报告' }),
  cutOff: date('数据截止日', 'Cut-off of the figures', { ...asked, example: '2020-12-31' }),
  textDigest: text('正文摘要值', 'Digest of the text', { ...asked, max: 128, example: 'b81f演示' }),
  snapshotDigest: text('数据快照摘要值', 'Digest of the figure snapshot', { ...asked, max: 128, example: '44d0演示' }),
  laterChange: why('审议后又改了什么、为什么不必再议', 'What changed after the deliberation, and why it need not be passed again'),
  noPlanReason: why('没有上年度安排可对照的理由', 'Why there is no plan of last year'),
  noWeaknessReason: why('没有链接不足整改清单的理由', 'Why no list of weaknesses is linked'),
}
export const signature = {
  signedOn: date('成文日期', 'Date of the document', { ...asked, legalTime: true, example: '2021-01-05' }),
  signedDigest: text('签发的正文摘要值', 'Digest of the text signed', { ...asked, max: 128, example: 'b81f演示' }),
}
export const sealing = { sealedOn: date('用印日期', 'Sealed on', { ...asked, legalTime: true, example: '2021-01-05' }) }

export const recipient = {
  recipient: text('报送对象', 'Recipient', { ...asked, max: 100, example: '湖北省人民政府' }),
  recipientKind: choice(
    '对象类别',
    'Kind of recipient',
    {
      'superior-party': ['上一级党委', 'Superior party committee'],
      'superior-government': ['上一级政府', 'Superior government'],
      'superior-office': ['上一级法治建设议事协调机构办事机构', 'Office of the superior rule-of-law commission'],
      'superior-department': ['上一级主管部门', 'Superior department'],
      'own-party': ['同级党委', 'Party committee of the same level'],
      'own-congress': ['同级人大常委会（乡镇人大）', 'Standing committee of the people’s congress'],
      'own-government': ['本级政府', 'Government of the same level'],
      'own-office': ['本级法治建设议事协调机构办事机构', 'Office of the rule-of-law commission of the same level'],
    },
    { ...asked, example: 'superior-government' },
  ),
  role: choice('主送或者抄送', 'Addressed or copied', { main: ['主送', 'Addressed'], copy: ['抄送', 'Copied'] }, { ...asked, example: 'main' }),
  sentOn: date('报送日期', 'Sent on', { ...asked, legalTime: true, example: '2021-01-06' }),
}
export const receipt = {
  receivedOn: date('签收日期', 'Received on', { ...asked, legalTime: true, example: '2021-01-07' }),
  receipt: text('回执号', 'Receipt', { ...asked, max: 80, example: '省收〔2021〕00号（演示）' }),
}
export const filed = { filedOn: date('报送完毕日期', 'Filed on', { ...asked, legalTime: true, example: '2021-01-07' }) }
export const published = {
  publishedOn: date('公开日期', 'Published on', { ...asked, legalTime: true, example: '2021-01-11' }),
  url: text('公开网址或者报刊', 'Where', { ...asked, max: 300, example: 'https://www.example.gov.cn/report-2020（演示）' }),
  publicDigest: text('公开版摘要值', 'Digest of the public version', { ...asked, max: 128, example: '5c77演示' }),
}
export const unpublished = {
  unpublishedReason: text('依法不予公开的理由', 'Why it may not be public', { ...asked, min: 4, max: 300, example: '经审查全文涉密。' }),
  unpublishedBasis: text('依据', 'Provision', { ...asked, max: 200, example: '政府信息公开条例第十四条' }),
}
export const correction = {
  corrected: longText('更正内容（原文、改为）', 'Correction: what stood, what stands', {
    ...asked,
    min: 4,
    max: 3000,
    example: '原文占比99.99%，应为99.81%。',
  }),
  correctionReason: text('更正原因', 'Why', { ...asked, min: 2, max: 500, example: '占比计算有误。' }),
  newDigest: text('更正后正文摘要值', 'Digest of the corrected text', { ...asked, max: 128, example: '6d10演示' }),
}
export const correctedOn = { correctedOn: date('更正公布日期', 'Correction published on', { ...asked, legalTime: true, example: '2021-02-01' }) }
export const lastPlan = { lastPlan: matterRef('上年度的工作安排', 'Plan of last year', { ...asked, example: 'XN-200120-000001-K' }) }
export const weaknesses = { weaknesses: matterRef('本年度不足整改清单', 'List of this year’s weaknesses', { ...asked, example: 'XN-201220-000002-K' }) }
export const dropped = { dropReason: text('不再报告的理由', 'Why no report is due', { ...asked, min: 2, max: 300, example: '机构合并，由合并后的机关报告。' }) }
