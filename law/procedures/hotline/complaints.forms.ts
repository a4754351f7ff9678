import { choice, creditCode, eq, files, input, instantField, integer, longText, organ, person, phone, region, text, yesNo } from '#language'

// What is asked at each step of a business environment complaint.

const shown = { public: true as const }
const asked = { public: true as const, required: true as const }
const yes = { yes: ['是', 'Yes'], no: ['否', 'No'] } as const
const levels = { good: ['满意', 'Satisfied'], fair: ['基本满意', 'Fairly satisfied'], bad: ['不满意', 'Not satisfied'] } as const
const solvedLevels = { yes: ['解决了', 'Solved'], partly: ['部分解决', 'Partly'], no: ['没有解决', 'Not solved'] } as const

const complaint = {
  topic: choice(
    '投诉事项',
    'What it is about',
    {
      promise: ['政策不兑现、承诺和合同不履行', 'Promises, policies and contracts not kept'],
      arrears: ['拖欠账款', 'Money owed by public bodies'],
      permit: ['审批服务', 'Permits and services'],
      inspection: ['检查', 'Inspections'],
      enforcement: ['执法和处罚', 'Enforcement and penalties'],
      fee: ['收费和摊派', 'Fees and levies'],
      tender: ['招标投标和政府采购', 'Tenders and procurement'],
      access: ['市场准入和歧视', 'Market access and discrimination'],
      intermediary: ['中介和行业协会', 'Intermediaries and associations'],
      utility: ['水电气网', 'Utilities'],
      other: ['其他', 'Other'],
    },
    { ...asked, example: 'arrears' },
  ),
  title: text('一句话说明', 'In one sentence', { required: true, min: 4, max: 60, example: '工程完工两年尾款未付' }),
  detail: longText('具体情况', 'What happened', { required: true, min: 6, max: 5000, example: '2024年6月完工验收，合同约定三十日内付清，至今尚欠尾款。' }),
  wish: longText('希望怎样解决', 'What should be done', { max: 1000 }),
  namedOrgan: organ('被投诉的单位', 'Body complained of', shown),
  place: region('发生地点', 'Where', { ...asked, example: '421202' }),
  enterprise: text('企业名称', 'Name of the enterprise', { required: true, max: 100, example: '演示·咸宁某建材有限公司' }),
  creditCode: creditCode('统一社会信用代码', 'Unified social credit code', {
    hint: { zh: '写错也可以提交，工作人员会与您核对。', en: 'A mistake does not stop you; the officer will check it with you.' },
    max: 18,
  }),
  contact: person('联系人', 'Contact person', { required: true, max: 40, example: '演示·王敏' }),
  phone: phone('联系电话', 'Telephone', { required: true, min: 5, max: 20, example: '19900000002' }),
  protectIdentity: yesNo('请为企业身份保密', 'Keep the identity of the enterprise secret', shown),
  attachments: files('合同、单据等材料', 'Contracts and other papers', { max: 9 }),
}

const rating = {
  solved: choice('问题解决了吗？', 'Is it solved?', solvedLevels, { ...asked, example: 'yes' }),
  satisfied: choice('对办理是否满意？', 'Satisfied with how it was handled?', levels, { ...asked, example: 'good' }),
  remark: longText('意见', 'Remark', { max: 500 }),
}
const ifReached = { public: true as const, required: true as const, when: eq(input('reached'), 'yes') }

export const forms = {
  file: complaint,
  call: { ...complaint, callId: text('来电编号', 'Call id', shown) },
  notAccepted: {
    notAcceptedReason: choice(
      '不受理的原因',
      'Why it is not accepted',
      {
        'not-business': ['不属营商环境投诉', 'Not about the business environment'],
        'in-procedure': ['已进入复议、诉讼、仲裁、信访等程序', 'Already in another statutory procedure'],
        repeated: ['同一事项已办结且无新情况', 'The same matter, closed, and nothing new'],
      },
      { ...asked, example: 'not-business' },
    ),
    route: choice(
      '告知的渠道',
      'Channel told',
      {
        hotline: ['12345 普通诉求（已代为登记）', '12345, as a demand (registered for them)'],
        reconsideration: ['行政复议', 'Administrative reconsideration'],
        court: ['法院诉讼', 'Court'],
        arbitration: ['仲裁', 'Arbitration'],
        petition: ['信访', 'Petition office'],
        discipline: ['纪检监察', 'Discipline inspection'],
      },
      { ...asked, example: 'hotline' },
    ),
    handedOverAt: instantField('转达时间', 'Handed over at', { ...asked, legalTime: true, example: '2026-03-02T09:30:00+08:00' }),
    explanation: longText('告知内容', 'What the enterprise was told', {
      required: true,
      min: 6,
      max: 1000,
      example: '此事属合同纠纷且已起诉，请向法院主张；起诉时限不受影响。',
    }),
  },
  transfer: {
    handlingOrgan: organ('承办单位', 'Handling unit', { ...asked, example: 'city-housing' }),
    transferNote: longText('转办要求', 'What is asked of the unit', { required: true, min: 4, max: 1000, example: '请核实欠款数额，提出还款计划。' }),
    namedReason: text('转被投诉单位办理的理由', 'Why to the body complained of', { ...shown, max: 300 }),
  },
  returnIt: {
    returnArticle: text('依据的条款', 'Provision relied on', { ...asked, example: '三定规定第四条' }),
    returnReason: longText('理由', 'Reason', { required: true, min: 6, max: 1000, example: '该项目业主为园区管委会。' }),
  },
  contact: {
    contactedAt: instantField('联系时间', 'When', { ...asked, legalTime: true, example: '2026-03-04T10:00:00+08:00' }),
    contactWay: choice(
      '方式',
      'How',
      {
        phone: ['电话', 'Telephone'],
        visit: ['上门（经企业同意）', 'Visit, agreed with the enterprise'],
        relay: ['由优化办转达（保密）', 'Through the office (secrecy)'],
      },
      { ...asked, example: 'phone' },
    ),
  },
  askExtension: {
    askedDays: integer('申请延长（工作日）', 'Working days asked', { ...asked, min: 1, example: 5 }),
    extensionReason: longText('理由', 'Reason', { required: true, min: 4, max: 500, example: '需待审计结论。' }),
  },
  grantExtension: {
    extendBy: integer('延长（工作日）', 'Working days', { ...asked, min: 1, example: 5 }),
    toldEnterprise: yesNo('已将理由告知企业', 'The enterprise has been told why', { ...asked, example: true }),
  },
  report: {
    result: choice(
      '办理结果',
      'Result',
      {
        solved: ['已解决', 'Solved'],
        planned: ['已定方案，分期解决', 'A plan is agreed'],
        explained: ['已解释说明', 'Explained'],
        unfounded: ['经查不属实', 'Not borne out'],
      },
      { ...asked, example: 'solved' },
    ),
    resultText: longText('办理情况', 'What was done', { required: true, min: 6, max: 5000, example: '欠款已核实，财政局于本月拨付，企业已收到。' }),
    resultFiles: files('材料', 'Papers', { max: 9 }),
  },
  sendBack: { sendBackReason: longText('哪里不合要求', 'What is missing', { required: true, max: 500, example: '未附付款凭证。' }) },
  feedback: {
    feedbackText: longText('反馈内容', 'What the enterprise is told', { required: true, min: 6, max: 3000, example: '承办单位已付清尾款，凭证随附。' }),
  },
  callBack: {
    reached: choice('是否联系上', 'Reached?', yes, { ...asked, example: 'yes' }),
    solved: { ...rating.solved, ...ifReached },
    satisfied: { ...rating.satisfied, ...ifReached },
    remark: rating.remark,
  },
  rate: rating,
  reopen: { reopenReason: longText('原因', 'Why', { required: true, min: 4, max: 500, example: '第二期款项到期仍未支付。' }) },
  correct: {
    correction: longText('更正内容和原因', 'What is corrected and why', { required: true, min: 6, max: 1000, example: '企业名称登记有误，已按营业执照更正。' }),
  },
}
