import { choice, date, eq, files, input, integer, longText, matterRef, oneOf, organ, organs, person, text, yesNo } from '#language'

// What is asked at each step of a major administrative decision. Examples are accepted as they are.

const shown = { public: true as const }
const asked = { public: true as const, required: true as const }
const done = (zh: string, en: string, example: string) => date(zh, en, { ...asked, legalTime: true, example })
const finding = (example: string) => text('认定的理由和依据', 'Finding: reason and basis', { ...asked, max: 500, example })

export const suggestion = {
  title: text('决策事项', 'Matter to be decided', { ...asked, max: 80, example: '城区停车收费管理办法' }),
  kind: choice(
    '事项类型（3条1款）',
    'Kind of matter (art. 3)',
    {
      policy: ['公共服务、市场监管、社会管理、环境保护等重大政策和措施', 'Major public policy'],
      plan: ['经济社会发展等方面的重要规划', 'Important plan'],
      resources: ['开发利用、保护自然资源和文化资源的重大政策和措施', 'Policy on natural and cultural resources'],
      project: ['重大公共建设项目', 'Major public works'],
      other: ['其他重大事项', 'Another major matter'],
    },
    { ...asked, example: 'policy' },
  ),
  outside: choice(
    '是否属于不适用条例的事项（3条2款）',
    'Outside the regulation (art. 3)?',
    {
      no: ['不属于', 'No'],
      macro: ['财政、货币等宏观调控', 'Macro policy'],
      legislation: ['政府立法', 'Government legislation'],
      emergency: ['突发事件应急处置', 'Emergency response'],
    },
    { ...asked, example: 'no' },
  ),
  catalogueItem: text('年度决策事项目录序号', 'Number in the yearly catalogue', { ...shown, max: 40, example: '2026-03' }),
  suggestedBy: choice(
    '建议来源（10条）',
    'Suggested by (art. 10)',
    {
      leader: ['决策机关领导人员', 'A leader'],
      unit: ['部门或者下一级政府', 'A department or lower government'],
      deputies: ['人大代表、政协委员', 'Deputies'],
      public: ['公民、法人或者其他组织', 'The public'],
    },
    { ...asked, example: 'unit' },
  ),
  need: longText('要解决的问题、理由依据和初步方案', 'Problem, reasons and first draft', {
    required: true,
    min: 6,
    max: 5000,
    example: '城区停位不足，拟分区分时收费，已作必要性和可行性论证。',
  }),
}

export const start = {
  sponsor: organ('决策承办单位（牵头）', 'Sponsor (lead unit)', { ...asked, example: 'city-housing' }),
  concernedUnits: organs('需要协商的单位', 'Units to be consulted', { ...shown, example: ['city-finance', 'city-market'] }),
}
export const dropped = { dropReason: text('不启动的理由', 'Why it is not started', { ...asked, max: 300, example: '条件尚不成熟。' }) }

export const draft = {
  draftFiles: files('决策草案及说明', 'Draft and explanation', { required: true, max: 10, example: ['file-demo'] }),
  lawsReviewed: text('梳理的法律、法规、规章和政策', 'Laws and policies gone through', { ...asked, max: 1000, example: '价格法；湖北省定价目录' }),
}
export const unitOpinion = { unitView: longText('意见', 'Opinion', { required: true, min: 2, max: 2000, example: '同意，建议明确资金渠道。' }) }
export const disputes = {
  disputeNote: longText('不能一致的问题、各方意见和理由', 'What is disputed, views and reasons', {
    required: true,
    max: 2000,
    example: '资金渠道有不同意见，承办单位建议列入年度预算。',
  }),
}

const unnoticed = text('批准人（岗位）', 'Approved by (post)', { ...asked, max: 60, example: '分管副市长' })
export const shorterComments = {
  commentDays: integer('缩短后的天数', 'Days, shortened', { ...asked, min: 1, max: 29, example: 10 }),
  shorterReason: text('缩短期限的原因（写入公告）', 'Why shorter (printed in the notice)', { ...asked, min: 4, max: 300, example: '汛期将至，情况紧急。' }),
  shorterApprover: unnoticed,
}
export const publicDraft = {
  publishedOn: done('公布草案日期', 'Draft published on', '2026-03-02'),
  commentWays: text('公布途径和提意见的方式', 'Where published, how to comment', { ...asked, max: 200, example: '政府网站、政务新媒体；网上、信函' }),
}
export const commentColumns = {
  commentChannel: choice(
    '渠道',
    'Channel',
    { web: ['网上', 'Web'], letter: ['信函', 'Letter'], meeting: ['座谈会', 'Meeting'], hearing: ['听证会', 'Hearing'], survey: ['问卷', 'Survey'] },
    { ...asked, example: 'web' },
  ),
  commentArticle: text('针对的条款', 'Article', { ...shown, max: 60, example: '第三条' }),
  commentText: longText('意见', 'Comment', { required: true, min: 2, max: 2000, example: '夜间应当免费。' }),
}
export const commentOutcome = {
  adopted: choice(
    '研究采纳情况',
    'What became of it',
    { yes: ['采纳', 'Adopted'], partly: ['部分采纳', 'Adopted in part'], no: ['不采纳', 'Not adopted'], outside: ['不属于本草案', 'Not about this draft'] },
    { ...asked, example: 'partly' },
  ),
  adoptedWhy: text('理由', 'Reason', { ...shown, max: 300, required: true, when: oneOf(input('adopted'), 'no', 'partly'), example: '分区实行。' }),
}
export const hearing = {
  hearingOn: date('听证会日期', 'Date of the hearing', { ...asked, example: '2026-03-20' }),
  hearingSelection: text('参加人遴选办法', 'How participants are chosen', { ...asked, max: 300, example: '公开报名、随机抽取，保证各方代表。' }),
}
export const hearingPapers = { papersOn: done('听证材料送达参加人日期', 'Papers delivered on', '2026-03-12') }
export const hearingHeld = {
  hearingRecord: longText('听证会记录（参加人确认签字）', 'Record, signed by the participants', {
    required: true,
    max: 10000,
    example: '承办单位介绍，参加人陈述、质证。',
  }),
}
export const noParticipation = {
  secrecyBasis: text('依法不予公开的依据', 'Provision by which it is not public', { ...asked, max: 300, example: '保守国家秘密法' }),
}

export const expertColumns = {
  expert: person('专家或者专业机构', 'Expert or body', { required: true, max: 60, example: '演示·专家甲' }),
  noInterest: yesNo('与事项无直接利害关系', 'No direct interest in the matter', { ...asked, example: true }),
  expertOpinion: longText('书面论证意见（已署名、盖章）', 'Written opinion, signed', {
    required: true,
    min: 4,
    max: 5000,
    example: '方案必要、可行，建议分期实施。',
  }),
}
export const expertDone = {
  expertUse: longText('论证意见的研究采纳情况', 'What became of the opinions', { required: true, max: 3000, example: '分期实施的建议已采纳。' }),
}
export const notTechnical = { notTechnical: finding('事项不具有较强的专业性、技术性。') }

export const risk = {
  riskBy: organ('评估单位', 'Assessed by', { ...asked, example: 'city-politics-law' }),
  riskResult: choice(
    '风险评估结论',
    'Result',
    { controllable: ['风险可控', 'Controllable'], uncontrollable: ['风险不可控', 'Not controllable'] },
    { ...asked, example: 'controllable' },
  ),
  riskReport: longText('风险点、防范措施和处置预案', 'Risks, precautions and plans', {
    required: true,
    min: 6,
    max: 8000,
    example: '可能引发周边住户异议，设置过渡期并做好解释。',
  }),
}
export const noRisk = {
  noRiskWhy: choice(
    '不评估的情形',
    'Why none',
    { none: ['不会对社会稳定、公共安全造成不利影响', 'No adverse effect'], already: ['已按有关规定评估，不重复', 'Already assessed'] },
    { ...asked, example: 'none' },
  ),
  noRiskFinding: finding('仅调整内部流程，不影响社会稳定和公共安全。'),
}
export const competition = {
  competition: choice(
    '公平竞争审查',
    'Fair competition review',
    { reviewed: ['已审查', 'Reviewed'], untouched: ['不涉及市场主体经济活动', 'Does not touch market activity'] },
    { ...asked, example: 'untouched' },
  ),
  competitionBy: organ('审查单位', 'Reviewed by', { ...asked, when: eq(input('competition'), 'reviewed'), example: 'city-market' }),
}
export const change = { changeNote: longText('调整内容', 'What was changed', { required: true, min: 4, max: 3000, example: '增加夜间优惠，设三个月过渡期。' }) }

export const review = {
  reviewPapers: files('草案、依据和履行程序的说明', 'Draft, legal basis, account of the steps', { required: true, max: 20, example: ['file-demo'] }),
}
export const shorterReview = {
  reviewGround: choice(
    '原因',
    'Why',
    { urgent: ['情况紧急', 'Urgent'], enough: ['审查部门确认时间已经足够', 'The reviewing department says that it had enough time'] },
    { ...asked, example: 'urgent' },
  ),
  reviewShorter: text('说明', 'Explanation', { ...asked, min: 4, max: 300, example: '防汛物资储备须在月底前决定。' }),
  reviewApprover: unnoticed,
}
export const returned = { returnNote: text('需要补充的材料', 'What is missing', { ...asked, max: 300, example: '缺履行公众参与程序的说明。' }) }
export const legality = {
  legality: choice(
    '合法性审查意见',
    'Legality opinion',
    {
      lawful: ['合法', 'Lawful'],
      amend: ['修改后合法', 'Lawful once amended'],
      unlawful: ['不合法', 'Unlawful'],
      exploratory: ['国家尚无明确规定的探索性改革', 'Exploratory reform without a clear rule'],
    },
    { ...asked, example: 'lawful' },
  ),
  legalityText: longText('权限、程序、内容三方面的意见', 'On power, procedure and content', {
    required: true,
    min: 6,
    max: 8000,
    example: '权限合法、程序完备、内容不违反上位法。',
  }),
  counselHeard: yesNo('已组织法律顾问、公职律师提出意见', 'Legal counsel and government lawyers were heard', { ...asked, example: true }),
}
export const discussion = {
  meeting: matterRef('常务会议或者全体会议', 'Meeting', { ...shown, example: 'XN-260415-000001-K' }),
  present: integer('到会组成人员人数', 'Members present', { ...asked, min: 2, max: 60, example: 5 }),
  legalRisk: text('明示的法律风险（探索性改革）', 'Legal risk, stated openly', { ...shown, max: 500 }),
}
export const statementColumns = {
  member: text('发言人（席位）', 'Member (seat)', { ...asked, max: 40, example: '副市长一' }),
  view: choice(
    '意见',
    'View',
    { agree: ['同意', 'Agrees'], differ: ['不同意', 'Disagrees'], amend: ['修改后同意', 'Agrees once amended'] },
    { ...asked, example: 'agree' },
  ),
  statement: longText('发言要点', 'What was said', { required: true, max: 3000, example: '同意，建议明确执行单位。' }),
}
export const conclusion = {
  conclusion: choice(
    '决定',
    'Conclusion',
    { pass: ['通过', 'Passed'], amend: ['修改后再议', 'To be amended'], defer: ['缓议', 'Deferred'], reject: ['不通过', 'Not passed'] },
    { ...asked, example: 'pass' },
  ),
  chiefStatement: longText('行政首长末位意见', 'What the chief executive said, last', { required: true, max: 3000, example: '同意多数人的意见。' }),
  againstMajority: text('与多数人意见不一致的理由', 'Reason for differing from the majority', { ...shown, max: 500 }),
}
export const reported = { reportedOn: done('向同级党委请示报告日期', 'Reported to the party committee on', '2026-05-06') }
export const published = {
  executor: organ('决策执行单位', 'Unit that carries it out', { ...asked, example: 'city-housing' }),
  publishWays: text('公布途径', 'Where published', { ...asked, max: 200, example: '政府公报、政府网站、本地报纸' }),
  adoptionTold: yesNo('已说明公众意见、专家意见的采纳情况', 'It says what became of comments and opinions', { ...asked, example: true }),
}
export const unpublished = { executor: published.executor, ...noParticipation }
export const execution = {
  executionNote: longText('执行情况', 'How it is carried out', { required: true, min: 4, max: 3000, example: '已完成一期改造，运行平稳。' }),
}
export const problem = {
  problemNote: longText('存在的问题或者客观情况的变化', 'Problem or change of circumstances', {
    required: true,
    min: 4,
    max: 3000,
    example: '周边道路施工，车流变化较大。',
  }),
}
export const evaluation = {
  evaluator: organ('评估单位', 'Evaluated by', { ...asked, example: 'city-research' }),
  evaluationGround: choice(
    '后评估的情形（36条）',
    'Ground (art. 36)',
    {
      effect: ['明显未达到预期效果', 'Clearly without the expected effect'],
      opinions: ['提出较多意见', 'Many comments'],
      needed: ['决策机关认为有必要', 'The organ thinks it needed'],
    },
    { ...asked, example: 'needed' },
  ),
  evaluationResult: choice(
    '结论',
    'Result',
    { continue: ['继续执行', 'Go on'], adjust: ['作重大调整', 'Adjust substantially'], stop: ['停止执行', 'Stop'] },
    { ...asked, example: 'continue' },
  ),
  evaluationReport: longText('评估报告（听取公众意见的情况）', 'Report, and how the public was heard', {
    required: true,
    min: 6,
    max: 8000,
    example: '停车周转率提高，问卷满意率较高。',
  }),
}
