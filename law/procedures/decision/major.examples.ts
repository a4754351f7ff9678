import { examples } from '#language'

const suggested = { title: '城区停车收费管理办法', kind: 'policy', outside: 'no', suggestedBy: 'unit', need: '城区停位不足，拟分区分时收费。' }
const drafter = 'drafting-officer@city-housing#lin'
const colleague = 'drafting-officer@city-housing#guo'
const chief = 'chief-executive@city-government#mayor'
const office = 'meeting-office@city-government-office#tan'
const reviewer = 'legal-reviewer@city-justice#xu'
const draft = { draftFiles: ['草案'], lawsReviewed: '价格法；湖北省定价目录' }
const comment = { commentChannel: 'web', commentText: '夜间应当免费。' }
const expert = { expert: '演示·专家甲', noInterest: true, expertOpinion: '方案必要、可行。' }
const safe = { riskBy: 'city-politics-law', riskResult: 'controllable', riskReport: '设置过渡期并做好解释。' }
const lawful = { legality: 'lawful', legalityText: '权限合法、程序完备、内容合法。', counselHeard: true }
const untouched = { at: '2026-03-03 15:00', by: drafter, do: 'review-competition', with: { competition: 'untouched' } }

const begun = [
  { at: '2026-02-02 09:00', by: drafter, do: 'suggest', with: suggested },
  { at: '2026-02-03 09:00', by: chief, do: 'start', with: { sponsor: 'city-housing' } },
  { at: '2026-02-27 09:00', by: drafter, do: 'finish-draft', with: draft },
]
/** Findings instead of the three steps, so that an example can come to what it is about. */
const found = [
  ...begun,
  { at: '2026-03-03 09:00', by: drafter, do: 'no-participation', with: { secrecyBasis: '保守国家秘密法' } },
  { at: '2026-03-03 10:00', by: drafter, do: 'not-technical', with: { notTechnical: '事项不具有较强的专业性、技术性。' } },
  { at: '2026-03-03 11:00', by: drafter, do: 'no-risk', with: { noRiskWhy: 'none', noRiskFinding: '不影响社会稳定和公共安全。' } },
  untouched,
]
const submitted = { at: '2026-03-04 09:00', by: drafter, do: 'submit-review', with: { reviewPapers: ['说明'] } }
const cleared = [
  ...found,
  submitted,
  { at: '2026-03-12 09:00', by: reviewer, do: 'give-opinion', with: lawful },
  { at: '2026-03-16 09:00', by: drafter, do: 'request-discussion', with: {} },
]
const view = (member: string, what: string) => ({ member, view: what, statement: '意见如上。' })
const discussed = (at: string, ...views: string[]) => [
  { at: `${at} 09:00`, by: office, do: 'open-discussion', with: { present: views.length + 1 } },
  ...views.map((what, i) => ({ at: `${at} 09:${10 + i}`, by: office, do: 'state-view', with: view(`席位${i + 1}`, what) })),
]
const passed = [
  ...cleared,
  ...discussed('2026-03-20', 'agree', 'agree'),
  { at: '2026-03-20 10:00', by: chief, do: 'conclude', with: { conclusion: 'pass', chiefStatement: '同意。' } },
]
const executing = [
  ...passed,
  { at: '2026-03-23 09:00', by: office, do: 'report-party', with: { reportedOn: '2026-03-23' } },
  { at: '2026-03-26 09:00', by: office, do: 'publish', with: { executor: 'city-traffic', publishWays: '公报、网站、报纸', adoptionTold: true } },
]

export default examples('decision.major', [
  {
    title: 'the whole way: thirty days for comments, experts, risk, seven working days for review, the chief last, then publication',
    steps: [
      ...begun,
      {
        at: '2026-03-02 09:00',
        by: drafter,
        do: 'publish-draft',
        with: { publishedOn: '2026-03-02', commentWays: '政府网站' },
        gives: { due: { comments: '2026-04-01' }, issued: ['comment-notice'] },
      },
      { at: '2026-03-10 09:00', by: drafter, do: 'add-comment', with: comment, gives: { rows: { comments: 1 } } },
      { at: '2026-03-11 09:00', by: drafter, do: 'add-expert', with: { ...expert, noInterest: false }, refused: 'EXPERT_INTERESTED' },
      { at: '2026-03-11 10:00', by: drafter, do: 'add-expert', with: expert },
      { at: '2026-03-12 10:00', by: drafter, do: 'finish-experts', with: { expertUse: '建议已采纳。' } },
      { at: '2026-03-13 10:00', by: drafter, do: 'assess-risk', with: safe },
      untouched,
      { at: '2026-04-01 16:00', by: drafter, do: 'close-comments', refused: 'TOO_EARLY' },
      { at: '2026-04-02 09:00', by: drafter, do: 'close-comments', gives: { due: { comments: null } } },
      { at: '2026-04-02 10:00', by: drafter, do: 'submit-review', with: { reviewPapers: ['说明'] }, refused: 'COMMENTS_OPEN' },
      { at: '2026-04-02 11:00', by: drafter, do: 'answer-comment', row: 'comments-1', with: { adopted: 'partly', adoptedWhy: '分区实行。' } },
      {
        at: '2026-04-03 09:00',
        by: drafter,
        do: 'submit-review',
        with: { reviewPapers: ['说明'] },
        gives: { state: 'reviewing', due: { review: '2026-04-15' } },
      },
      { at: '2026-04-09 09:00', by: reviewer, do: 'give-opinion', with: lawful, gives: { state: 'reviewed', issued: ['legality-opinion'] } },
      { at: '2026-04-10 09:00', by: drafter, do: 'request-discussion', with: {}, refused: 'TOO_EARLY' },
      { at: '2026-04-16 09:00', by: drafter, do: 'request-discussion', with: {}, gives: { state: 'tabled' } },
      ...discussed('2026-04-20', 'agree', 'amend', 'agree'),
      {
        at: '2026-04-20 10:00',
        by: chief,
        do: 'conclude',
        with: { conclusion: 'pass', chiefStatement: '同意。' },
        gives: { state: 'adopted', rows: { statements: 3 } },
      },
      {
        at: '2026-04-21 09:00',
        by: office,
        do: 'publish',
        with: { executor: 'city-traffic', publishWays: '公报', adoptionTold: true },
        refused: 'REPORT_FIRST',
      },
      { at: '2026-04-22 09:00', by: office, do: 'report-party', with: { reportedOn: '2026-04-22' } },
      {
        at: '2026-04-24 09:00',
        by: office,
        do: 'publish',
        with: { executor: 'city-traffic', publishWays: '公报、网站、报纸', adoptionTold: true },
        gives: {
          state: 'executing',
          holder: 'city-traffic',
          issued: ['decision'],
          outcomes: { passed: true, shortened: false, participated: true, argued: true, assessed: true },
        },
      },
      { at: '2026-09-01 09:00', by: office, do: 'archive', refused: 'NOT_REPORTED' },
      { at: '2026-09-02 09:00', by: 'handler@city-traffic', do: 'report-execution', with: { executionNote: '已完成一期，运行平稳。' } },
      { at: '2026-09-03 09:00', by: office, do: 'archive', gives: { state: 'archived' } },
    ],
  },
  {
    title: 'a shorter time for comments is a recorded act with reason and approver, before the notice; it is counted',
    steps: [
      ...begun,
      {
        at: '2026-02-27 10:00',
        by: drafter,
        do: 'shorten-comments',
        with: { commentDays: 10, shorterReason: '汛期将至，情况紧急。', shorterApprover: '分管副市长' },
        refused: 'NOT_YOUR_POST',
      },
      { at: '2026-02-27 11:00', by: chief, do: 'shorten-comments', with: { commentDays: 10, shorterReason: '汛期将至，情况紧急。', shorterApprover: '市长' } },
      {
        at: '2026-03-02 09:00',
        by: drafter,
        do: 'publish-draft',
        with: { publishedOn: '2026-03-02', commentWays: '政府网站' },
        gives: { due: { 'comments-shortened': '2026-03-12' } },
      },
      { at: '2026-03-12 09:00', by: drafter, do: 'close-comments', refused: 'TOO_EARLY' },
      { at: '2026-03-13 09:00', by: drafter, do: 'close-comments', gives: { outcomes: { shortened: true, participated: true } } },
    ],
  },
  {
    title: 'once the draft is out the time can no longer be shortened',
    steps: [
      ...begun,
      { at: '2026-03-02 09:00', by: drafter, do: 'publish-draft', with: { publishedOn: '2026-03-02', commentWays: '政府网站' } },
      {
        at: '2026-03-05 11:00',
        by: chief,
        do: 'shorten-comments',
        with: { commentDays: 10, shorterReason: '情况紧急。', shorterApprover: '市长' },
        refused: 'ALREADY_PUBLIC',
      },
    ],
  },
  {
    title: 'each of the three steps may be replaced by a recorded finding, none may be skipped',
    steps: [
      ...begun,
      untouched,
      { ...submitted, refused: 'PARTICIPATION_OPEN' },
      { at: '2026-03-04 10:00', by: drafter, do: 'no-participation', with: { secrecyBasis: '保守国家秘密法' } },
      { ...submitted, at: '2026-03-04 11:00', refused: 'EXPERTS_OPEN' },
      { at: '2026-03-04 12:00', by: drafter, do: 'not-technical', with: { notTechnical: '事项不具有较强的专业性。' } },
      { ...submitted, at: '2026-03-04 13:00', refused: 'RISK_OPEN' },
      { at: '2026-03-04 14:00', by: drafter, do: 'no-risk', with: { noRiskWhy: 'already', noRiskFinding: '已按规定评估，不作重复评估。' } },
      { ...submitted, at: '2026-03-04 15:00', gives: { state: 'reviewing', outcomes: { participated: false, argued: false, assessed: false } } },
    ],
  },
  {
    title: 'a risk that is not controllable: the draft is changed and assessed again',
    steps: [
      ...found.slice(0, 5),
      { at: '2026-03-03 11:00', by: drafter, do: 'assess-risk', with: { ...safe, riskResult: 'uncontrollable' } },
      untouched,
      { ...submitted, refused: 'RISK_OPEN' },
      { at: '2026-03-05 09:00', by: drafter, do: 'adjust-draft', with: { changeNote: '增加过渡期和夜间优惠。' }, gives: { fields: { draftVersion: 2 } } },
      { at: '2026-03-06 09:00', by: drafter, do: 'assess-risk', with: safe },
      { ...submitted, at: '2026-03-06 10:00', gives: { state: 'reviewing' } },
    ],
  },
  {
    title: 'an unlawful draft goes back; an opinion holds only for the draft that was reviewed',
    steps: [
      ...found,
      submitted,
      { at: '2026-03-12 09:00', by: 'legal-reviewer@city-justice#lin', do: 'give-opinion', with: lawful, refused: 'SAME_PERSON' },
      { at: '2026-03-12 10:00', by: reviewer, do: 'give-opinion', with: { ...lawful, counselHeard: false }, refused: 'COUNSEL_NOT_HEARD' },
      { at: '2026-03-12 11:00', by: reviewer, do: 'give-opinion', with: { ...lawful, legality: 'unlawful' }, gives: { state: 'consulting' } },
      { at: '2026-03-13 09:00', by: drafter, do: 'adjust-draft', with: { changeNote: '删除超越权限的条款。' } },
      { ...submitted, at: '2026-03-13 10:00', gives: { state: 'reviewing', due: { review: '2026-03-24' } } },
      { at: '2026-03-20 09:00', by: reviewer, do: 'give-opinion', with: { ...lawful, legality: 'amend' }, gives: { state: 'reviewed' } },
      { at: '2026-03-25 09:00', by: drafter, do: 'request-discussion', with: {}, refused: 'OPINION_STALE' },
      { at: '2026-03-25 10:00', by: reviewer, do: 'confirm-amendment', refused: 'NOT_AMENDED' },
      { at: '2026-03-25 11:00', by: colleague, do: 'adjust-draft', with: { changeNote: '按审查意见修改第三条。' } },
      { at: '2026-03-25 12:00', by: reviewer, do: 'confirm-amendment' },
      { at: '2026-03-25 13:00', by: drafter, do: 'request-discussion', with: {}, gives: { state: 'tabled' } },
    ],
  },
  {
    title: 'the seven working days are kept for the reviewer; shortened only by a recorded act',
    steps: [
      ...found,
      { ...submitted, gives: { due: { review: '2026-03-13' } } },
      { at: '2026-03-06 09:00', by: reviewer, do: 'give-opinion', with: lawful },
      { at: '2026-03-09 09:00', by: drafter, do: 'request-discussion', with: {}, refused: 'TOO_EARLY' },
      {
        at: '2026-03-09 10:00',
        by: chief,
        do: 'shorten-review',
        with: { reviewGround: 'enough', reviewShorter: '审查部门书面确认时间足够。', reviewApprover: '市长' },
      },
      { at: '2026-03-09 11:00', by: drafter, do: 'request-discussion', with: {}, gives: { state: 'tabled', outcomes: { shortened: true } } },
    ],
  },
  {
    title: 'an exploratory reform may be discussed when its legal risk is stated openly',
    steps: [
      ...found,
      submitted,
      { at: '2026-03-12 09:00', by: reviewer, do: 'give-opinion', with: { ...lawful, legality: 'exploratory' } },
      { at: '2026-03-16 09:00', by: drafter, do: 'request-discussion', with: {}, refused: 'RISK_NOT_STATED' },
      {
        at: '2026-03-16 10:00',
        by: drafter,
        do: 'request-discussion',
        with: { legalRisk: '上位法没有明确规定，可能被认定依据不足。' },
        gives: { state: 'tabled' },
      },
    ],
  },
  {
    title: 'the chief executive speaks last, gives a reason against a majority, and a deferred matter is discussed anew',
    steps: [
      ...cleared,
      { at: '2026-03-20 09:00', by: office, do: 'open-discussion', with: { present: 4 }, gives: { state: 'deliberating' } },
      { at: '2026-03-20 09:10', by: office, do: 'state-view', with: view('副市长一', 'differ') },
      { at: '2026-03-20 09:11', by: chief, do: 'conclude', with: { conclusion: 'pass', chiefStatement: '同意。' }, refused: 'CHIEF_SPEAKS_LAST' },
      { at: '2026-03-20 09:12', by: office, do: 'state-view', with: view('副市长二', 'differ') },
      { at: '2026-03-20 09:13', by: office, do: 'state-view', with: view('秘书长', 'agree') },
      { at: '2026-03-20 09:14', by: office, do: 'state-view', with: view('列席人员', 'agree'), refused: 'ALL_HAVE_SPOKEN' },
      { at: '2026-03-20 09:15', by: chief, do: 'conclude', with: { conclusion: 'pass', chiefStatement: '同意。' }, refused: 'REASON_AGAINST_MAJORITY' },
      {
        at: '2026-03-20 09:20',
        by: chief,
        do: 'conclude',
        with: { conclusion: 'defer', chiefStatement: '会后再作协商。' },
        gives: { state: 'tabled', rows: { statements: 3 } },
      },
      ...discussed('2026-03-27', 'differ', 'differ', 'agree'),
      {
        at: '2026-03-27 10:00',
        by: chief,
        do: 'conclude',
        with: { conclusion: 'pass', chiefStatement: '同意实施。', againstMajority: '民生急需，分歧在于实施时间。' },
        gives: { state: 'adopted', rows: { statements: 6 } },
      },
    ],
  },
  {
    title: 'papers for a hearing are delivered seven days before it, and the comments stay open until it has been held',
    steps: [
      ...begun,
      { at: '2026-03-02 09:00', by: drafter, do: 'publish-draft', with: { publishedOn: '2026-03-02', commentWays: '政府网站' } },
      {
        at: '2026-03-03 09:00',
        by: drafter,
        do: 'schedule-hearing',
        with: { hearingOn: '2026-04-08', hearingSelection: '公开报名，随机抽取。' },
        gives: { due: { 'hearing-papers': '2026-04-01' } },
      },
      { at: '2026-04-01 09:00', by: drafter, do: 'deliver-papers', with: { papersOn: '2026-04-01' }, gives: { due: { 'hearing-papers': null } } },
      { at: '2026-04-03 09:00', by: drafter, do: 'close-comments', refused: 'HEARING_OPEN' },
      { at: '2026-04-08 17:00', by: drafter, do: 'hold-hearing', with: { hearingRecord: '参加人陈述、质证并签字。' } },
      { at: '2026-04-09 09:00', by: drafter, do: 'close-comments' },
    ],
  },
  {
    title: 'what the regulation does not cover is told so, and goes its own way',
    steps: [{ at: '2026-02-02 09:00', by: drafter, do: 'suggest', with: { ...suggested, outside: 'emergency' }, refused: 'NOT_COVERED' }],
  },
  {
    title: 'the units concerned answer side by side; the draft waits for the last of them',
    steps: [
      ...begun.slice(0, 1),
      { at: '2026-02-03 09:00', by: chief, do: 'start', with: { sponsor: 'city-housing', concernedUnits: ['city-finance', 'city-market'] } },
      { at: '2026-02-04 09:00', by: drafter, do: 'consult-units', gives: { tasks: { 'unit-opinion': { open: 2, done: 0 } } } },
      {
        at: '2026-02-05 09:00',
        by: 'handler@city-finance',
        task: 'unit-opinion',
        key: 'city-finance',
        outcome: 'differ',
        with: { unitView: '资金渠道需明确。' },
      },
      {
        at: '2026-02-05 10:00',
        by: 'handler@city-finance',
        task: 'unit-opinion',
        key: 'city-market',
        outcome: 'agree',
        with: { unitView: '同意。' },
        refused: 'NOT_YOUR_POST',
      },
      { at: '2026-02-06 09:00', by: drafter, do: 'finish-draft', with: draft, refused: 'UNITS_PENDING' },
      { at: '2026-02-06 10:00', by: 'handler@city-market', task: 'unit-opinion', key: 'city-market', outcome: 'agree', with: { unitView: '同意。' } },
      { at: '2026-02-06 11:00', by: drafter, do: 'finish-draft', with: draft, gives: { state: 'consulting' } },
    ],
  },
  {
    title: 'halted on a reported problem, evaluated by another unit, and a substantial adjustment goes through the steps again',
    steps: [
      ...executing,
      { at: '2026-06-01 09:00', by: chief, do: 'halt', refused: 'NO_PROBLEM' },
      { at: '2026-06-01 10:00', by: 'handler@city-traffic', do: 'report-problem', with: { problemNote: '周边道路施工，车流变化较大。' } },
      { at: '2026-06-02 09:00', by: chief, do: 'halt', gives: { state: 'halted', issued: ['halt-order'] } },
      { at: '2026-06-10 09:00', by: chief, do: 'adjust', refused: 'NOT_EVALUATED' },
      {
        at: '2026-06-20 09:00',
        by: office,
        do: 'evaluate',
        with: { evaluator: 'city-statistics', evaluationGround: 'effect', evaluationResult: 'adjust', evaluationReport: '未达到预期效果，建议调整收费时段。' },
        gives: { state: 'halted', outcomes: { evaluated: true } },
      },
      { at: '2026-06-22 09:00', by: chief, do: 'adjust', gives: { children: { adjustment: 1 } } },
    ],
  },
  {
    title: 'fair competition: before 1 August 2024 the sponsor reviewed itself, since then the market regulator does',
    steps: [
      { at: '2024-06-03 09:00', by: drafter, do: 'suggest', with: suggested },
      { at: '2024-06-04 09:00', by: chief, do: 'start', with: { sponsor: 'city-housing' } },
      { at: '2024-06-28 09:00', by: drafter, do: 'finish-draft', with: draft },
      { at: '2024-07-31 09:00', by: drafter, do: 'review-competition', with: { competition: 'reviewed', competitionBy: 'city-housing' } },
      {
        at: '2024-08-01 09:00',
        by: drafter,
        do: 'review-competition',
        with: { competition: 'reviewed', competitionBy: 'city-housing' },
        refused: 'MARKET_REGULATOR',
      },
      { at: '2024-08-01 10:00', by: drafter, do: 'review-competition', with: { competition: 'reviewed', competitionBy: 'city-market' } },
    ],
  },
])
