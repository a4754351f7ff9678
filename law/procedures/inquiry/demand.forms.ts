import {
  address,
  choice,
  date,
  entryOf,
  eq,
  files,
  input,
  instantField,
  integer,
  longText,
  matterRef,
  or,
  organ,
  organs,
  person,
  phone,
  region,
  text,
  yesNo,
} from '#language'

// What is asked at each step of a demand. Words of a form are read by the person; the examples are accepted as they are.

const kindList = {
  consult: ['咨询', 'Question'],
  help: ['求助', 'Request for help'],
  complaint: ['投诉', 'Complaint'],
  report: ['举报', 'Report of wrongdoing'],
  suggestion: ['建议', 'Suggestion'],
} as const
const levels = { good: ['满意', 'Satisfied'], fair: ['基本满意', 'Fairly satisfied'], bad: ['不满意', 'Not satisfied'] } as const
const solvedLevels = { yes: ['解决了', 'Solved'], partly: ['部分解决', 'Partly'], no: ['没有解决', 'Not solved'] } as const

const note = { max: 500 }
const shown = { public: true as const }
const asked = { public: true as const, required: true as const }

const demand = {
  kind: choice('诉求类型', 'Kind of demand', kindList, { ...asked, example: 'help' }),
  title: text('一句话说明', 'In one sentence', { required: true, max: 60, min: 4, example: '小区二次供水水压不足' }),
  detail: longText('具体情况', 'What happened', { required: true, min: 6, max: 5000, example: '三单元从上周一起每天晚上七点到九点没有水，物业说是水泵坏了。' }),
  wish: longText('希望怎样解决', 'What should be done', { max: 1000 }),
  place: region('发生地点（县市区、乡镇街道或村社区）', 'Where (county, township or village)', { ...asked, example: '421202001' }),
  address: address('详细地址', 'Exact address', { max: 120 }),
  namedOrgan: organ('被反映的单位', 'Unit that is reported', { ...shown, when: or(eq(input('kind'), 'report'), eq(input('kind'), 'complaint')) }),
  attachments: files('图片和文件', 'Pictures and files', { max: 9 }),
  petitioner: person('您的姓名', 'Your name', { required: true, max: 40, example: '演示·李青' }),
  phone: phone('联系电话', 'Telephone', { required: true, min: 5, max: 20, example: '19900000001' }),
  secrecy: yesNo('请为我的身份保密', 'Please keep my identity secret', shown),
  consentPublic: yesNo('同意隐去个人信息后公开答复', 'The answer may be published without personal information', shown),
}

/** What an officer writes down for the person: the same fields, named as the officer sees them. */
const takenDown = {
  ...demand,
  petitioner: { ...demand.petitioner, title: { zh: '诉求人姓名', en: 'Name of the person' } },
  secrecy: { ...demand.secrecy, title: { zh: '诉求人要求身份保密', en: 'The person asks for secrecy' } },
  consentPublic: {
    ...demand.consentPublic,
    title: { zh: '诉求人同意隐去个人信息后公开答复', en: 'The person agrees to publication without personal information' },
  },
}

const answer = {
  knowledge: entryOf('knowledge', '知识库条目', 'Entry of the knowledge base', shown),
  staleChecked: text('条目已过复核日期时：怎样核对的', 'If the entry is past its review date: how it was checked', { ...shown, max: 200 }),
  answer: longText('答复内容', 'Answer', { required: true, min: 4, max: 3000, example: '您可以持身份证到任一社保服务窗口办理，也可以在手机上办理。' }),
}

const dispatchedTo = {
  catalogue: entryOf('dispatch-catalogue', '派单目录事项', 'Matter of the dispatch catalogue', { ...asked, example: '0101' }),
  handlingOrgan: organ('主办单位', 'Lead unit', { ...asked, example: 'city-housing' }),
}

const solved = choice('问题解决了吗？', 'Is it solved?', solvedLevels, { ...asked, example: 'yes' })
const hotlineSatisfied = choice('您对平台服务满意吗？', 'Are you satisfied with the platform?', levels, { ...shown, example: 'good' })

export const forms = {
  file: demand,
  call: { ...takenDown, callId: text('来电编号', 'Call id', shown) },
  proxy: { ...takenDown, proxyReason: text('代办原因', 'Why by proxy', { ...asked, example: '老人不会使用手机' }) },
  answer,
  answeredCall: { ...takenDown, callId: text('来电编号', 'Call id', shown), ...answer },
  redirect: {
    route: choice(
      '渠道',
      'Channel',
      {
        emergency: ['110、119、120、122 紧急渠道', 'Emergency numbers'],
        court: ['法院诉讼', 'Court'],
        arbitration: ['仲裁', 'Arbitration'],
        reconsideration: ['行政复议', 'Administrative reconsideration'],
        petition: ['信访', 'Petition office'],
        discipline: ['12388 纪检监察举报', 'Discipline inspection'],
        information: ['政府信息公开申请', 'Access to information'],
        other: ['其他法定渠道', 'Another statutory channel'],
      },
      { ...asked, example: 'reconsideration' },
    ),
    handedOverAt: instantField('转达时间', 'Handed over at', { ...asked, legalTime: true, example: '2026-03-02T09:30:00+08:00' }),
    explanation: longText('告知内容（含仍在计算的法定期限）', 'What the person was told, with the clock that still runs', {
      required: true,
      max: 1000,
      example: '该行政处罚可在知道之日起六十日内申请行政复议，材料已当日转交。',
    }),
  },
  dispatch: {
    ...dispatchedTo,
    assistOrgans: organs('协办单位', 'Assisting units', shown),
    urgent: yesNo('紧急', 'Urgent', shown),
    classifiedKind: choice('核定的诉求类型', 'Kind as classified', kindList, { ...shown, example: 'help' }),
    dispatchNote: longText('派单说明', 'Note to the unit', { max: 1000 }),
  },
  askReturn: {
    returnArticle: text('依据的条款', 'Provision relied on', { ...asked, example: '市住建局三定规定第二条' }),
    returnReason: longText('退单理由', 'Reason', { required: true, min: 6, max: 1000, example: '该路段由高新区管委会建设管理，不在本单位职责范围。' }),
    returnSuggests: organ('建议承办单位', 'Suggested unit', shown),
  },
  refuseReturn: { refusalReason: longText('理由', 'Reason', { required: true, max: 1000, example: '目录列明由您单位主办。' }) },
  rule: {
    designatedOrgan: organ('裁定的承办单位', 'Unit in charge', { ...asked, example: 'city-housing' }),
    rulingReason: text('裁定理由', 'Reason', { ...asked, max: 500, example: '依三定规定和权责清单，由市住建局承办。' }),
  },
  opinion: { opinion: text('意见', 'Opinion', { ...asked, max: 500, example: '依权责清单应由市住建局承办。' }) },
  contact: {
    contactedAt: instantField('联系时间', 'When', { ...asked, legalTime: true, example: '2026-03-02T10:00:00+08:00' }),
    contactWay: choice(
      '方式',
      'How',
      { phone: ['电话', 'Telephone'], visit: ['上门或现场', 'On the spot'], relay: ['由平台转达（保密）', 'Through the platform (secrecy)'] },
      { ...asked, example: 'phone' },
    ),
    contactNote: longText('联系情况', 'What was said', { max: 1000 }),
  },
  askAssist: {
    assistOrgans: organs('协办单位', 'Assisting units', { ...asked, example: ['utility-water'] }),
    assistAsk: longText('请协办什么', 'What is asked', {
      hint: { zh: '不写诉求人的姓名和电话。', en: 'Do not write the name or number of the person.' },
      required: true,
      max: 1000,
      example: '请提供该小区二次供水泵房检修记录。',
    }),
  },
  askExtension: {
    askedDays: integer('申请延长（工作日）', 'Working days asked', { ...asked, min: 1, max: 10, example: 5 }),
    extensionReason: longText('理由', 'Reason', { required: true, min: 4, max: 500, example: '配件需从外地采购。' }),
  },
  grantExtension: {
    extendBy: integer('延长（工作日）', 'Working days', { ...asked, min: 1, example: 5 }),
    toldPetitioner: yesNo('已将理由告知诉求人', 'The person has been told why', { ...asked, example: true }),
  },
  refuseExtension: { extensionRefusal: longText('理由', 'Reason', { required: true, max: 500, example: '可先行临时供水。' }) },
  askPark: {
    parkReason: choice(
      '原因',
      'Reason',
      {
        money: ['资金尚未落实', 'No money yet'],
        planning: ['规划或项目未到实施期', 'Planning or project not yet due'],
        law: ['现行规定不支持，待修订', 'Present rules do not allow it'],
        litigation: ['相关诉讼仲裁未结束', 'Court or arbitration still running'],
        history: ['历史遗留，需上级统筹', 'Inherited; needs a higher level'],
      },
      { ...asked, example: 'money' },
    ),
    reviewOn: date('复查日期', 'Review date', { ...asked, example: '2026-06-01' }),
    parkExplanation: longText('说明', 'Explanation', { required: true, min: 6, max: 1000, example: '改造资金列入下半年预算，届时复查。' }),
  },
  approvePark: { toldParked: yesNo('已告知诉求人原因和复查日期', 'The person knows the reason and the review date', { ...asked, example: true }) },
  refusePark: { parkRefusal: longText('理由', 'Reason', { required: true, max: 500, example: '可先采取临时措施。' }) },
  merge: { into: matterRef('并入事项编号', 'Number of the matter to merge into', { ...asked, example: 'XN-260302-000001-K' }) },
  reply: {
    result: choice(
      '办理结果',
      'Result',
      {
        answered: ['已答复（解释说明）', 'Explained'],
        done: ['已办结（已处理）', 'Dealt with'],
        solved: ['已解决（问题消除）', 'Solved'],
        'out-of-scope': ['不属受理范围', 'Out of scope'],
      },
      { ...asked, example: 'solved' },
    ),
    reply: longText('答复内容', 'Answer', { required: true, min: 6, max: 5000, example: '水泵已更换，三单元水压恢复正常，今后每月检修一次。' }),
    replyFiles: files('附件', 'Attachments', { max: 9 }),
  },
  sendBack: { sendBackReason: longText('哪里不合要求', 'What is missing', { required: true, max: 500, example: '未说明维修完成时间。' }) },
  rate: {
    responded: choice('单位联系过您吗？', 'Did the unit contact you?', { yes: ['联系过', 'Yes'], no: ['没有', 'No'] }, { ...asked, example: 'yes' }),
    solved,
    satisfied: choice('您对承办单位满意吗？', 'Are you satisfied with the unit?', levels, { ...asked, example: 'good' }),
    hotlineSatisfied,
    remark: longText('想说的话', 'Anything else', note),
  },
  rateAnswer: { solved, hotlineSatisfied: { ...hotlineSatisfied, required: true as const } },
  orderRework: { reworkOrder: longText('重办要求', 'What must be done', { required: true, max: 500, example: '请现场核实并在期限内解决。' }) },
  closeExplained: {
    finding: longText('核实结论', 'Finding', { required: true, min: 6, max: 1000, example: '经核实，诉求超出现行政策，已当面解释并书面说明。' }),
  },
  reopen: { reopenReason: longText('原因', 'Why', { required: true, min: 4, max: 500, example: '修好三天后又停水了。' }) },
  askCorrection: { wrongIs: longText('哪里不对', 'What is wrong', { required: true, min: 4, max: 500, example: '类型登记错了，我是投诉不是咨询。' }) },
  correct: {
    correctedKind: choice('更正诉求类型', 'Corrected kind', kindList, shown),
    correction: longText('更正内容和原因', 'What is corrected and why', { required: true, min: 6, max: 1000, example: '登记时误选咨询，实为投诉。' }),
  },
}
