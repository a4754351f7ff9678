import {
  and,
  ceiling,
  days,
  defineProcedure,
  eq,
  exists,
  field,
  ge,
  ne,
  onDate,
  onEntering,
  onExpiryOf,
  oneOf,
  post,
  setOn,
  silence,
  state,
  statute,
  times,
  value,
  wasLate,
  when,
  workingDays,
} from '#language'
import { acceptance, review } from './case.2018-01-01.acts.ts'
import { decision } from './case.2018-01-01.decision.ts'
import { documents } from './case.2018-01-01.documents.ts'

const 复议法 = statute('reconsideration-law', { version: '2018-01-01' })
const 条例 = statute('reconsideration-regulation')
const 民诉法 = statute('civil-procedure-law', { version: '2017-07-01', unverified: true })
const 档案法 = statute('archives-law', { unverified: true })

const decidedAs = (...outcomes: string[]) => and(oneOf(field('outcome'), ...outcomes), ge(times('decide'), 1))
const ladder = [
  {
    id: 'order',
    title: { zh: '责令限期履行', en: 'Order to perform' },
    after: { n: 0, unit: 'day' as const },
    by: [post('reconsideration-organ-head'), post('superior-officer')],
    basis: 复议法('32'),
  },
]

/** 行政复议 under the law as amended on 1 September 2017 and its implementing regulation. A case opened then keeps this structure. */
export default defineProcedure({
  id: 'reconsideration.case',
  title: { zh: '行政复议（2017年修正）', en: 'Administrative reconsideration (law of 2017)' },
  purpose: {
    zh: '公民、法人或者其他组织不服具体行政行为，请行政复议机关审查并作出决定；不收费。',
    en: 'A person or organisation asks the reconsideration organ to review a concrete act; it is free of charge.',
  },
  serves: ['reconsideration.cases'],
  basis: [复议法('2'), 复议法('39')],
  inForce: { from: '2018-01-01', to: '2023-12-31' },
  home: 'fadu',
  start: 'filed',
  parties: {
    applicant: { title: { zh: '申请人', en: 'Applicant' }, fields: ['applicant', 'applicantId', 'phone', 'address'], follows: true, basis: [复议法('10')] },
    thirdParty: { title: { zh: '第三人', en: 'Third party' }, fields: ['thirdParty'], follows: true, basis: [复议法('10'), 条例('9')] },
    respondent: { title: { zh: '被申请人', en: 'Respondent' }, fields: ['respondent'], basis: [复议法('10'), 条例('11')] },
  },

  states: {
    filed: {
      title: { zh: '审查受理', en: 'Under examination' },
      say: {
        zh: '复议机关已收到申请，除五个工作日内不予受理的以外，自收到之日起即为受理。',
        en: 'Received; unless refused in five working days it is accepted as of receipt.',
      },
      basis: [复议法('17')],
    },
    supplementing: {
      title: { zh: '待补正', en: 'To be completed' },
      say: { zh: '请在通知载明的期限内补正。', en: 'Please complete it in the time that the notice states.' },
      basis: [条例('29')],
    },
    accepted: {
      title: { zh: '已受理，审理中', en: 'Accepted, under review' },
      say: { zh: '案件已受理，正在审理。', en: 'Accepted and under review.' },
      basis: [复议法('17'), 复议法('22')],
    },
    suspended: {
      title: { zh: '中止', en: 'Suspended' },
      say: { zh: '案件中止，原因消除后恢复。', en: 'Suspended until the cause is gone.' },
      basis: [条例('41'), 复议法('26')],
    },
    proposed: { title: { zh: '意见已提出，待同意', en: 'Opinion given, awaiting consent' }, basis: [复议法('28')] },
    decided: {
      title: { zh: '已决定，待送达', en: 'Decided, to be served' },
      noDeadline: { zh: '送达依民事诉讼法的方式，法律没有规定日数。', en: 'Served as in civil procedure; the law names no number of days.' },
      basis: [复议法('31'), 复议法('40'), 民诉法('92')],
    },
    performing: {
      title: { zh: '履行中', en: 'Being performed' },
      say: { zh: '决定已生效，被申请人应当履行。', en: 'In effect; the respondent has to perform.' },
      basis: [复议法('32')],
    },
    closed: { title: { zh: '结案', en: 'Closed' }, final: true, basis: [复议法('31')] },
    'not-accepted': { title: { zh: '不予受理', en: 'Not accepted' }, final: true, basis: [复议法('17')] },
    redirected: { title: { zh: '已告知向有关机关提出', en: 'Told where to apply' }, final: true, basis: [复议法('17')] },
    abandoned: { title: { zh: '视为放弃申请', en: 'Treated as abandoned' }, final: true, basis: [条例('29')] },
    dismissed: { title: { zh: '驳回申请', en: 'Application dismissed' }, final: true, basis: [条例('48')] },
    terminated: { title: { zh: '终止', en: 'Terminated' }, final: true, basis: [条例('42')] },
  },

  actions: { ...acceptance, ...review, ...decision },

  deadlines: {
    examine: silence({
      title: { zh: '审查受理', en: 'Examination' },
      length: workingDays(5),
      from: onEntering('filed'),
      until: { done: ['accept', 'refuse', 'tell-competent', 'ask-supplement', 'terminate'] },
      onExpiry: {
        to: 'accepted',
        sets: { acceptedOn: field('receivedOn'), acceptedBySilence: value(true) },
        say: { zh: '没有决定不予受理，自收到之日起即为受理。', en: 'Not refused: accepted since the day of receipt.' },
      },
      basis: [复议法('17'), 复议法('40')],
    }),
    'supplement-stated': silence({
      title: { zh: '补正', en: 'Completing the application' },
      length: days(0),
      from: onDate('supplementUntil'),
      until: { done: ['supplement', 'terminate'] },
      onExpiry: {
        to: 'abandoned',
        say: { zh: '无正当理由逾期不补正，视为放弃申请。', en: 'Not completed in time without good reason: treated as abandoned.' },
      },
      basis: [条例('29')],
    }),
    send: ceiling({
      title: { zh: '发送申请书副本', en: 'Sending the copy' },
      length: workingDays(7),
      from: onDate('receivedOn'),
      until: { done: ['send-copy'] },
      pausedBy: [{ during: 'supplementing' }, { during: 'suspended' }],
      basis: [
        复议法('23', { reading: { zh: '收到之日即为受理，补正所用时间不计入', en: 'Accepted on receipt; the time for completing is not counted' } }),
        复议法('40'),
      ],
    }),
    reply: silence({
      title: { zh: '被申请人答复', en: 'Reply of the respondent' },
      length: days(10),
      from: onDate('copyReceivedOn'),
      until: { done: ['reply'] },
      pausedBy: [{ during: 'suspended' }],
      onExpiry: {
        sets: { noReply: value(true) },
        say: { zh: '未在期限内答复并提交证据，视为该具体行政行为没有证据、依据。', en: 'No reply in time: the act counts as without evidence.' },
      },
      basis: [
        复议法('23'),
        复议法('28'),
        复议法('40', {
          reading: { zh: '只有五日、七日是工作日，十日按自然日计算', en: 'Only five and seven days are working days; ten days are calendar days' },
        }),
      ],
    }),
    decide: ceiling({
      title: { zh: '作出复议决定', en: 'Decision' },
      length: days(60),
      from: onDate('receivedOn'),
      until: { done: ['decide', 'mediate', 'dismiss', 'terminate'] },
      extensions: [{ by: 'extend', total: days(30), basis: 复议法('31') }],
      pausedBy: [{ during: 'supplementing' }, { during: 'suspended' }, { pause: 'exclude-time', resume: 'count-again' }],
      basis: [复议法('31'), 复议法('17'), 条例('29'), 条例('34'), 条例('37')],
    }),
    'norm-handle': ceiling({
      title: { zh: '处理规定', en: 'Dealing with the norm' },
      length: days(30),
      from: onDate('normAskedOn'),
      when: eq(field('normCompetent'), true),
      until: { done: ['norm-result'] },
      basis: [
        复议法('26', {
          reading: { zh: '法律没有写明起算日：按提出审查申请或者认为不合法之日起算', en: 'The law names no start: counted from the request or the doubt' },
        }),
        复议法('27'),
      ],
    }),
    'norm-forward': ceiling({
      title: { zh: '转送规定', en: 'Forwarding the norm' },
      length: workingDays(7),
      from: onDate('normAskedOn'),
      when: eq(field('normCompetent'), false),
      until: { done: ['forward-norm'] },
      basis: [复议法('26'), 复议法('27'), 复议法('40')],
    }),
    'norm-other': ceiling({
      title: { zh: '有权机关处理', en: 'Dealt with by the competent organ' },
      length: days(60),
      from: onDate('forwardReceivedOn'),
      until: { done: ['norm-result'] },
      basis: [复议法('26')],
    }),
    'sixty-suspended': silence({
      title: { zh: '中止满六十日', en: 'Sixty days of suspension' },
      length: days(60),
      from: onEntering('suspended'),
      when: oneOf(field('suspendGround'), 'death', 'incapacity', 'dissolved'),
      roll: 'none',
      until: { done: ['resume', 'terminate'] },
      onExpiry: {
        to: 'terminated',
        sets: { endGround: value('sixty-days') },
        say: { zh: '中止满六十日，原因仍未消除，行政复议终止。', en: 'Suspended for sixty days and the cause remains: the case ends.' },
      },
      basis: [条例('42')],
    }),
    perform: ceiling({
      title: { zh: '履行复议决定', en: 'Performance' },
      length: setOn(field('performDays'), 'day'),
      from: onDate('servedOn'),
      when: exists(field('performDays')),
      until: { done: ['confirm-performance'] },
      escalates: ladder,
      basis: [复议法('28'), 复议法('32')],
    }),
    redo: ceiling({
      title: { zh: '重新作出具体行政行为', en: 'The new act' },
      length: setOn(when(exists(field('redoDays')), field('redoDays'), 60), 'day'),
      from: onDate('servedOn'),
      when: eq(field('redo'), true),
      until: { done: ['confirm-performance'] },
      escalates: ladder,
      basis: [条例('49', { reading: { zh: '决定送达生效，自送达之日起算', en: 'The decision takes effect on service: counted from then' } })],
    }),
    opinion: ceiling({
      title: { zh: '通报纠正情况', en: 'Report on the opinion paper' },
      length: days(60),
      from: onDate('opinionReceivedOn'),
      until: { done: ['report-correction'] },
      afterClosing: true,
      basis: [条例('57')],
    }),
    sue: silence({
      title: { zh: '起诉（复议前置）', en: 'Lawsuit (where reconsideration comes first)' },
      length: days(15),
      from: onDate('refusalServedOn'),
      when: eq(field('mandatoryFirst'), true),
      until: { done: ['order-acceptance'] },
      afterClosing: true,
      onExpiry: {
        sets: { suitLapsed: value(true) },
        say: { zh: '自收到决定书之日起十五日的起诉期限届满。', en: 'The fifteen days for a lawsuit have passed.' },
      },
      basis: [复议法('19'), 复议法('30')],
    }),
    'sue-on-silence': silence({
      title: { zh: '逾期不作答复后的起诉（复议前置）', en: 'Lawsuit after silence (where reconsideration comes first)' },
      length: days(15),
      from: onExpiryOf('decide'),
      when: eq(field('mandatoryFirst'), true),
      until: { done: ['decide', 'mediate'] },
      afterClosing: true,
      onExpiry: { sets: { suitLapsed: value(true) }, say: { zh: '自复议期满之日起十五日的起诉期限届满。', en: 'The fifteen days for a lawsuit have passed.' } },
      basis: [复议法('19'), 复议法('30')],
    }),
  },

  documents,

  audience: [
    { field: 'body' },
    { field: 'respondent' },
    { post: 'reconsideration-officer' },
    { post: 'reconsideration-head' },
    { post: 'reconsideration-organ-head' },
    { post: 'superior-officer' },
    { party: 'applicant' },
    { party: 'thirdParty' },
  ],
  outcomes: {
    accepted: { title: { zh: '受理', en: 'Accepted' }, when: exists(field('acceptedOn')) },
    upheld: { title: { zh: '维持', en: 'Upheld' }, when: decidedAs('uphold') },
    ordered: { title: { zh: '责令履行', en: 'Ordered to perform' }, when: decidedAs('order-performance') },
    revoked: { title: { zh: '撤销', en: 'Revoked' }, when: decidedAs('revoke') },
    changed: { title: { zh: '变更', en: 'Changed' }, when: decidedAs('change') },
    unlawful: { title: { zh: '确认违法', en: 'Confirmed unlawful' }, when: decidedAs('confirm-unlawful') },
    dismissed: { title: { zh: '驳回申请', en: 'Dismissed' }, when: eq(state(), 'dismissed') },
    mediated: { title: { zh: '调解', en: 'Mediated' }, when: ge(times('mediate'), 1) },
    settled: {
      title: { zh: '和解后终止', en: 'Ended by a settlement' },
      when: and(eq(state(), 'terminated'), eq(field('settled'), true), oneOf(field('endGround'), 'withdrawn', 'settled')),
    },
    withdrawn: {
      title: { zh: '其他撤回', en: 'Otherwise withdrawn' },
      when: and(eq(state(), 'terminated'), eq(field('endGround'), 'withdrawn'), ne(field('settled'), true)),
    },
    corrected: { title: { zh: '直接纠错', en: 'Corrected by decision' }, when: decidedAs('revoke', 'change', 'confirm-unlawful', 'order-performance') },
    late: { title: { zh: '超期作出决定', en: 'Decided late' }, when: wasLate('decide') },
  },
  headline: ['act', 'actKind', 'respondent'],
  retain: { length: { permanent: true }, then: 'archive', basis: [档案法('13')] },
})
