import { choice, date, eq, input, integer, longText, not, oneOf, or, text, yesNo } from '#language'
import { application as common } from './application.forms.ts'

// What the law of 2017 asks for otherwise than the revision of 2023. It speaks of a 具体行政行为, a concrete act.

const shown = { public: true as const }
const asked = { public: true as const, required: true as const }

export const application = {
  ...common,
  act: { ...common.act, title: { zh: '具体行政行为（名称、文号）', en: 'Concrete administrative act (title and number)' } },
  knewOn: { ...common.knewOn, title: { zh: '知道具体行政行为的日期', en: 'Date on which the act was known' } },
}

export const supplementNotice = {
  supplementList: longText('需要补正的事项', 'What is missing', { required: true, min: 4, max: 1000, example: '请提交身份证明和处罚决定书复印件。' }),
  supplementUntil: date('合理的补正期限至', 'Reasonable time, until', { ...asked, example: '2022-03-21' }),
}

export const acceptance = {
  jurisdiction: choice(
    '受理依据',
    'Jurisdiction',
    {
      government: ['工作部门的本级人民政府（12条1款）', 'The department’s own government (art. 12)'],
      superior: ['上一级主管部门（12条）', 'The department one level above (art. 12)'],
      lower: ['下级人民政府的上一级人民政府（13条）', 'The government one level above (art. 13)'],
      other: ['派出机关、派出机构、授权组织等（15条）', 'Dispatched organs, authorised organisations (art. 15)'],
    },
    { ...asked, example: 'government' },
  ),
  delayReason: text('超过申请期限的正当理由', 'Good reason for the delay', { max: 300 }),
}
export const told = { competentOrgan: text('有关行政复议机关', 'Competent organ', { ...asked, example: '演示县人民政府' }) }

export const hearingHeld = {
  hearingReason: choice(
    '听证的原因',
    'Why a hearing',
    { asked: ['申请人要求', 'The applicant asked'], needed: ['复议机构认为必要', 'The reconsideration body thought it needed'] },
    { ...asked, example: 'asked' },
  ),
  hearingRecord: longText('听证记录', 'Record of the hearing', { required: true, min: 4, max: 10000, example: '各方陈述、质证、辩论。' }),
}

export const suspension = {
  suspendGround: choice(
    '中止情形',
    'Ground for suspension',
    {
      death: ['自然人死亡，近亲属尚未确定是否参加', 'Death, relatives undecided'],
      incapacity: ['丧失参加能力，法定代理人未确定', 'Incapacity, no representative yet'],
      dissolved: ['组织终止，承受人未确定', 'Organisation ended, no successor yet'],
      missing: ['下落不明或者被宣告失踪', 'Whereabouts unknown or declared missing'],
      hindered: ['不可抗力，不能参加', 'Force majeure'],
      interpretation: ['法律适用需要有权机关解释或者确认', 'A question of law for a competent organ'],
      otherCase: ['须以其他案件审理结果为依据', 'Waits for another case'],
      other: ['其他需要中止的情形', 'Another case that requires it'],
    },
    { ...asked, example: 'hindered' },
  ),
  suspendReason: longText('具体情况', 'Facts', { required: true, max: 1000, example: '因疫情管控，双方均无法参加。' }),
}

export const mediationGround = choice(
  '可以调解的情形',
  'Ground for mediation',
  { discretion: ['行使自由裁量权的具体行政行为', 'An act within discretion'], money: ['行政赔偿或者行政补偿', 'Compensation'] },
  { ...asked, example: 'discretion' },
)

export const termination = {
  endGround: choice(
    '终止情形',
    'Ground',
    {
      withdrawn: ['申请人撤回申请并获准予', 'Withdrawn with permission'],
      settled: ['经准许达成和解', 'Settled with permission'],
      'no-relatives': ['自然人死亡，无近亲属或者近亲属放弃', 'Death without relatives who go on'],
      'no-successor': ['组织终止，承受人放弃', 'Organisation ended, successor gives up'],
      criminal: ['同一行为变更为刑事拘留', 'The same act became criminal detention'],
    },
    { ...asked, example: 'withdrawn' },
  ),
}

export const rejection = {
  rejectGround: choice(
    '驳回的情形',
    'Ground',
    {
      'no-duty': ['没有相应法定职责', 'No such duty'],
      performed: ['受理前已经履行', 'Performed before acceptance'],
      unqualified: ['受理后发现不符合受理条件', 'Found not to meet the conditions'],
    },
    { ...asked, example: 'unqualified' },
  ),
  rejectReason: longText('理由', 'Reasons', { required: true, min: 4, max: 2000, example: '申请人与该具体行政行为没有利害关系。' }),
}

export const proposal = {
  outcome: choice(
    '拟作决定',
    'Proposed decision',
    {
      uphold: ['维持', 'Uphold'],
      'order-performance': ['在一定期限内履行', 'Order to perform'],
      revoke: ['撤销', 'Revoke'],
      change: ['变更', 'Change'],
      'confirm-unlawful': ['确认违法', 'Confirm as unlawful'],
    },
    { ...asked, example: 'uphold' },
  ),
  redo: yesNo('责令重新作出具体行政行为', 'Order a new act', { ...shown, when: oneOf(input('outcome'), 'revoke', 'confirm-unlawful') }),
  compensation: yesNo('同时决定赔偿', 'Compensation decided as well', { ...shown, when: not(eq(input('outcome'), 'uphold')) }),
  performDays: integer('履行期限（日）', 'Days for performance', {
    ...asked,
    when: or(eq(input('outcome'), 'order-performance'), eq(input('compensation'), true)),
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
  opinion: longText('审查意见', 'Opinion', { required: true, min: 6, max: 8000, example: '事实清楚，程序合法，建议维持。' }),
}
