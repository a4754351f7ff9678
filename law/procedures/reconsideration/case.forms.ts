import { choice, date, eq, files, input, integer, longText, not, oneOf, or, text, yesNo } from '#language'

// What is asked at each step of a reconsideration case under the revision of 2023. Examples are accepted as they are.

const shown = { public: true as const }
const asked = { public: true as const, required: true as const }
const day = (zh: string, en: string, example: string) => date(zh, en, { ...asked, legalTime: true, example })

export const receivedOn = day('收到申请日期', 'Application received on', '2024-03-04')
export const spotOrCamera = yesNo('当场作出或者依据电子监控作出的处罚', 'A penalty on the spot or from a camera', { ...asked, example: true })

export const supplementList = {
  supplementList: longText('需要补正的事项（一次列明）', 'What is missing (one list)', {
    required: true,
    min: 4,
    max: 1000,
    example: '请提交身份证明和处罚决定书复印件。',
  }),
}
export const supplementServed = { supplementServedOn: day('申请人收到补正通知日期', 'Applicant received the notice on', '2024-03-06') }
export const supplementLonger = {
  supplementUntil: date('延长至', 'Extended to', { ...asked, example: '2024-04-08' }),
  supplementReason: text('正当理由', 'Good reason', { required: true, max: 300, example: '申请人住院。' }),
}
export const supplementGiven = { supplement: files('补正材料', 'What was missing', { required: true, max: 20, example: ['file-demo'] }) }

export const acceptance = {
  track: choice('审理程序', 'Procedure', { ordinary: ['普通程序', 'Ordinary'], simple: ['简易程序', 'Simple'] }, { ...asked, example: 'ordinary' }),
  simpleGround: choice(
    '适用简易程序的情形',
    'Ground for the simple procedure',
    {
      spot: ['当场作出的行政行为', 'An act on the spot'],
      warning: ['警告或者通报批评', 'Warning or circulated criticism'],
      small: ['涉及款额三千元以下', 'At most 3,000 yuan'],
      information: ['政府信息公开案件', 'Government information'],
      agreed: ['当事人各方同意', 'All parties agree'],
    },
    { ...asked, when: eq(input('track'), 'simple') },
  ),
  jurisdiction: choice(
    '管辖依据',
    'Jurisdiction',
    {
      department: ['本级政府工作部门（24条1款1项）', 'Own department (art. 24)'],
      lower: ['下一级人民政府（24条1款2项）', 'Government one level below (art. 24)'],
      dispatched: ['派出机关或派出机构', 'Dispatched organ or body (art. 24)'],
      authorised: ['授权组织（24条1款4项）', 'Authorised organisation (art. 24)'],
      justice: ['司法行政部门（28条）', 'Justice bureau (art. 28)'],
    },
    { ...asked, example: 'department' },
  ),
  delayReason: text('超过申请期限的正当理由', 'Good reason for the delay', { max: 300 }),
}

const tooLittle = {
  parties: ['没有明确的申请人或者符合规定的被申请人', 'No certain applicant or proper respondent'],
  interest: ['没有利害关系', 'No interest'],
  request: ['没有具体的请求和理由', 'No concrete request and reasons'],
  late: ['超过法定申请期限', 'Out of time'],
  scope: ['不属于行政复议范围', 'Outside the scope'],
  jurisdiction: ['不属于本机关管辖', 'Not our jurisdiction'],
  again: ['已受理过或者法院已受理', 'Already taken on, here or by a court'],
} as const
export const refusal = {
  refusalGround: choice('不符合的受理条件', 'Condition not met', tooLittle, { ...asked, example: 'scope' }),
  refusalReason: longText('理由', 'Reasons', { required: true, min: 4, max: 2000, example: '该事项属于民事纠纷的调解，不属于行政复议范围。' }),
  competentOrgan: text('有管辖权的行政复议机关', 'Competent organ', { ...asked, when: eq(input('refusalGround'), 'jurisdiction') }),
}
export const refusalServed = { refusalServedOn: day('申请人收到决定书日期', 'Applicant received the decision on', '2024-03-08') }

export const assignment = {
  staff: text('指定的行政复议人员（工号）', 'Staff named (staff numbers)', { required: true, max: 100, example: '演示01、演示02' }),
  complex: yesNo('重大、疑难、复杂', 'Major, difficult or complex', { ...asked, example: false }),
  technical: yesNo('专业性、技术性较强', 'Highly professional or technical', { ...asked, example: false }),
}
export const copyReceived = { copyReceivedOn: day('被申请人收到申请书副本日期', 'Respondent received the copy on', '2024-03-11') }
export const reply = {
  reply: longText('书面答复', 'Reply', { required: true, min: 6, max: 8000, example: '处罚决定事实清楚、证据充分，请求维持。' }),
  replyEvidence: files('证据、依据和其他材料', 'Evidence, legal basis and other papers', { max: 40 }),
}
export const views = {
  viewsWay: choice(
    '听取意见的方式',
    'How the views were heard',
    { meeting: ['当面', 'In person'], internet: ['互联网', 'Internet'], phone: ['电话', 'Telephone'], paper: ['书面审理', 'On paper'] },
    { ...asked, example: 'phone' },
  ),
  paperReason: text('因当事人什么原因不能听取', 'The party’s reason for not being heard', { required: true, when: eq(input('viewsWay'), 'paper') }),
  viewsRecord: longText('听取意见记录', 'Record', { required: true, min: 4, max: 5000, example: '申请人坚持撤销请求，补充说明当日未被告知权利。' }),
}
export const hearing = {
  hearingOn: date('听证日期', 'Date of the hearing', { ...asked, example: '2024-04-02' }),
  hearingPlace: text('听证地点', 'Place', { ...asked, example: '市司法局复议听证室' }),
  hearingMatters: text('拟听证事项', 'Matters to be heard', { required: true, max: 300, example: '处罚事实是否成立。' }),
  online: yesNo('经当事人同意在线听证', 'Online, with the parties’ consent', shown),
}
export const hearingNotified = { notifiedOn: day('听证通知送达当事人日期', 'Parties notified on', '2024-03-20') }
export const hearingHeld = {
  hearingMembers: integer('听证员人数', 'Members besides the chair', { ...asked, example: 2 }),
  respondentHead: choice(
    '被申请人负责人',
    'Head of the respondent',
    {
      attended: ['负责人参加', 'Attended'],
      delegated: ['说明理由并委托工作人员参加', 'Explained and delegated'],
      absent: ['未参加也未说明', 'Neither attended nor explained'],
    },
    { ...asked, example: 'attended' },
  ),
  applicantWaived: yesNo('申请人无正当理由不参加，视为放弃', 'Applicant stayed away without good reason: the hearing is waived', shown),
  hearingRecord: longText('听证笔录', 'Record of the hearing', { required: true, min: 4, max: 10000, example: '各方陈述、质证、辩论，笔录经核对签字。' }),
}
export const advice = { advice: longText('咨询意见', 'Advice', { required: true, min: 4, max: 3000, example: '多数委员认为程序违法，应予撤销。' }) }

export const normReview = {
  norm: text('规范性文件或者依据', 'Normative document or basis', { ...asked, example: '某某管理办法第三条' }),
  normCompetent: yesNo('本机关有权处理', 'We may deal with it', { ...asked, example: true }),
  normAskedOn: date('提出审查申请（或者认为不合法）的日期', 'Asked for (or doubted) on', { ...asked, example: '2024-03-04' }),
}
export const issuerTold = { issuerToldOn: day('制定机关收到书面通知日期', 'Issuer received the notice on', '2024-03-20') }
export const issuerReply = {
  issuerReply: longText('制定机关书面答复', 'Issuer’s reply', { required: true, min: 4, max: 5000, example: '该条依据上位法制定。' }),
}
export const forwarded = { forwardReceivedOn: day('有权机关收到转送日期', 'Competent organ received it on', '2024-03-25') }
export const normResult = {
  normResult: choice(
    '处理结论',
    'Result',
    { lawful: ['合法', 'Lawful'], unlawful: ['超越权限或者违反上位法，停止执行并责令纠正', 'Unlawful: not to be applied, to be corrected'] },
    { ...asked, example: 'lawful' },
  ),
  normReasons: longText('理由', 'Reasons', { required: true, max: 3000, example: '该条没有超越制定机关的权限。' }),
}

export const suspension = {
  suspendGround: choice(
    '中止情形',
    'Ground for suspension',
    {
      death: ['公民死亡，近亲属尚未确定是否参加', 'Death, relatives undecided'],
      incapacity: ['丧失行为能力，法定代理人未确定', 'Incapacity, no representative yet'],
      missing: ['公民下落不明', 'Whereabouts unknown'],
      dissolved: ['组织终止，承受人未确定', 'Organisation ended, no successor yet'],
      hindered: ['不可抗力或者其他正当理由', 'Force majeure or another good reason'],
      settling: ['调解、和解，双方同意中止', 'Mediation or settlement, both agree'],
      interpretation: ['法律适用需要有权机关解释或者确认', 'A question of law for a competent organ'],
      otherCase: ['须以其他案件审理结果为依据', 'Waits for another case'],
      other: ['需要中止的其他情形', 'Another case that requires it'],
    },
    { ...asked, example: 'hindered' },
  ),
  suspendReason: longText('具体情况', 'Facts', { required: true, max: 1000, example: '因暴雨交通中断，双方均无法参加。' }),
}
export const excluded = {
  excludedFor: choice(
    '不计入审理期限的事项',
    'Time that is not counted',
    {
      appraisal: ['鉴定', 'Appraisal'],
      inspection: ['现场勘验', 'Inspection on the spot'],
      jurisdiction: ['协商确定或者指定受理机关', 'Settling the jurisdiction'],
    },
    { ...asked, example: 'appraisal' },
  ),
}
export const extension = {
  extendBy: integer('延长（日）', 'Days', { ...asked, min: 1, example: 15 }),
  extendReason: longText('情况复杂的理由', 'Why it is complex', { required: true, min: 4, max: 1000, example: '涉及多方权属，需要补充调查。' }),
}
export const conversion = {
  convertReason: text('不宜适用简易程序的理由', 'Why not simple', { required: true, max: 300, example: '申请人提出新的证据，争议较大。' }),
}
export const stay = {
  stayGround: choice(
    '停止执行的情形',
    'Ground',
    {
      respondent: ['被申请人认为需要', 'Respondent'],
      organ: ['复议机关认为需要', 'Reconsideration organ'],
      asked: ['申请人或第三人申请且合理', 'Asked for, reasonably'],
      law: ['法律法规规章规定', 'By law'],
    },
    { ...asked, example: 'asked' },
  ),
}
export const mediation = {
  mediatedOn: day('各方签字并加盖机关印章日期', 'Signed by all and sealed on', '2024-04-10'),
  mediationResult: longText('调解结果', 'Result', { required: true, min: 4, max: 3000, example: '被申请人减轻处罚，申请人接受。' }),
  duty: yesNo('被申请人有待履行的内容', 'The respondent has something to perform', { ...asked, example: true }),
  performDays: integer('履行期限（日）', 'Days for performance', { ...asked, when: eq(input('duty'), true), min: 1, max: 365, example: 30 }),
}
export const withdrawal = {
  withdrawReason: longText('撤回理由', 'Reason', { required: true, max: 1000, example: '已与被申请人和解。' }),
  settled: yesNo('与被申请人达成和解', 'Settled with the respondent', { ...asked, example: true }),
}
export const termination = {
  endGround: choice(
    '终止情形',
    'Ground',
    {
      withdrawn: ['申请人撤回申请并获准予', 'Withdrawn with permission'],
      'no-relatives': ['公民死亡，无近亲属或者近亲属放弃', 'Death without relatives who go on'],
      'no-successor': ['组织终止，无承受人或者承受人放弃', 'Organisation ended without a successor who goes on'],
      criminal: ['同一行为转为刑事强制措施', 'The same act became a criminal measure'],
    },
    { ...asked, example: 'withdrawn' },
  ),
}

const withDuty = oneOf(input('outcome'), 'order-performance', 'agreement-liability', 'agreement-compensation')
export const proposal = {
  outcome: choice(
    '拟作决定',
    'Proposed decision',
    {
      change: ['变更（63条）', 'Change'],
      revoke: ['撤销（64条）', 'Revoke'],
      'revoke-partly': ['部分撤销（64条）', 'Revoke in part'],
      'confirm-unlawful': ['确认违法（65条）', 'Confirm as unlawful'],
      'order-performance': ['责令限期履行（66条）', 'Order to perform'],
      'confirm-invalid': ['确认无效（67条）', 'Confirm as invalid'],
      uphold: ['维持（68条）', 'Uphold'],
      'reject-request': ['驳回复议请求（69条）', 'Reject the request'],
      'agreement-liability': ['行政协议：承担责任（71条1款）', 'Agreement: liability'],
      'agreement-compensation': ['行政协议：合理补偿（71条2款）', 'Agreement: fair compensation'],
    },
    { ...asked, example: 'uphold' },
  ),
  redo: yesNo('责令重新作出行政行为', 'Order a new act', { ...shown, when: oneOf(input('outcome'), 'revoke', 'revoke-partly') }),
  compensation: yesNo('同时决定赔偿', 'Compensation decided as well', { ...shown, when: not(oneOf(input('outcome'), 'uphold', 'reject-request')) }),
  performDays: integer('履行期限（日）', 'Days for performance', {
    ...asked,
    when: or(withDuty, eq(input('compensation'), true)),
    min: 1,
    max: 365,
    example: 30,
  }),
  redoDays: integer('法定重作期限（日，无规定的不填）', 'Statutory days for the new act, if any', {
    ...shown,
    when: eq(input('redo'), true),
    min: 1,
    max: 365,
  }),
  worse: yesNo('对申请人更为不利', 'Worse for the applicant', shown),
  thirdPartyAsked: yesNo('第三人提出相反请求', 'A third party asked for the opposite', shown),
  thirdPartyEvidence: yesNo('第三人提供了证据', 'A third party gave evidence', shown),
  opinion: longText('审查意见', 'Opinion', { required: true, min: 6, max: 8000, example: '事实清楚，程序合法，建议维持。' }),
}
export const decision = {
  approvedBy: choice(
    '通过方式',
    'Approved by',
    { head: ['机关负责人同意', 'Head of the organ'], collective: ['集体讨论通过', 'Collective discussion'] },
    { ...asked, example: 'head' },
  ),
  actPublic: yesNo('被复议的行政行为已公开', 'The act was public', { ...asked, example: true }),
}
export const served = {
  servedOn: day('决定书送达日期', 'Decision served on', '2024-05-06'),
  copiedToSuperior: yesNo('已抄告被申请人上一级主管部门', 'Copied to the respondent’s superior department', shown),
}
export const performance = { performance: longText('履行情况', 'Performance', { required: true, min: 4, max: 2000, example: '已按决定重新作出处理。' }) }
export const performOrder = {
  performOrder: longText('责令履行的要求和期限', 'What must be done, and by when', { required: true, max: 1000, example: '十五日内履行复议决定并报告。' }),
}
export const opinionPaper = {
  opinionFinding: longText('违法或者不当之处', 'What is unlawful or improper', { required: true, min: 4, max: 3000, example: '未依法告知陈述申辩权利。' }),
}
export const opinionReceived = { opinionReceivedOn: day('收到意见书日期', 'Opinion received on', '2024-05-10') }
export const opinionReport = { correction: longText('纠正情况', 'Correction', { required: true, min: 4, max: 3000, example: '已完善告知程序并组织培训。' }) }
export const publication = {
  publicText: longText('隐去个人信息的决定书', 'Decision without personal information', {
    required: true,
    max: 20000,
    example: '某某不服行政处罚决定一案，决定维持。',
  }),
}
