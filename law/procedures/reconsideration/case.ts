import {
  and,
  beforeEvent,
  ceiling,
  days,
  defineProcedure,
  eq,
  exists,
  field,
  floor,
  ge,
  ne,
  onDate,
  onDoing,
  onEntering,
  onExpiryOf,
  oneOf,
  post,
  setOn,
  silence,
  state,
  statute,
  times,
  today,
  value,
  wasLate,
  when,
  workingDays,
} from '#language'
import { acceptance } from './case.acceptance.ts'
import { decision } from './case.decision.ts'
import { documents } from './case.documents.ts'
import { review } from './case.review.ts'

const 复议法 = statute('reconsideration-law', { version: '2024-01-01' })
const 条例 = statute('reconsideration-regulation')
const 民诉法 = statute('civil-procedure-law', { version: '2024-01-01' })
const 档案法 = statute('archives-law', { unverified: true })

const simple = eq(field('track'), 'simple')
const decidedAs = (...outcomes: string[]) => and(oneOf(field('outcome'), ...outcomes), ge(times('decide'), 1))
const stateIs = (id: string) => eq(state(), id)
const n0 = { n: 0, unit: 'day' as const }
const ladder = [
  {
    id: 'order',
    title: { zh: '责令限期履行', en: 'Order to perform' },
    after: n0,
    by: [post('reconsideration-organ-head'), post('superior-officer')],
    basis: 复议法('77'),
  },
  { id: 'talk', title: { zh: '约谈', en: 'Talk' }, after: n0, by: [post('reconsideration-organ-head'), post('superior-officer')], basis: 复议法('77') },
  {
    id: 'circular',
    title: { zh: '通报批评', en: 'Circular' },
    after: n0,
    by: [post('reconsideration-organ-head'), post('superior-officer')],
    basis: 复议法('77'),
  },
]
/** 行政复议 under the law as revised on 1 September 2023; cases opened earlier keep the structure of the law of 2017. */
export default defineProcedure({
  id: 'reconsideration.case',
  title: { zh: '行政复议', en: 'Administrative reconsideration' },
  purpose: {
    zh: '公民、法人或者其他组织不服行政行为，请行政复议机关审查并作出决定；不收费。',
    en: 'A person or organisation asks the reconsideration organ to review an administrative act; it is free of charge.',
  },
  serves: ['reconsideration.cases'],
  basis: [复议法('2'), 复议法('87')],
  inForce: { from: '2024-01-01' },
  home: 'fadu',
  start: 'filed',
  parties: {
    applicant: { title: { zh: '申请人', en: 'Applicant' }, fields: ['applicant', 'applicantId', 'phone', 'address'], follows: true, basis: [复议法('14')] },
    thirdParty: { title: { zh: '第三人', en: 'Third party' }, fields: ['thirdParty'], follows: true, basis: [复议法('16')] },
    respondent: { title: { zh: '被申请人', en: 'Respondent' }, fields: ['respondent'], basis: [复议法('19')] },
  },

  states: {
    'at-organ': {
      title: { zh: '处罚机关转送前', en: 'With the fining organ' },
      say: { zh: '申请已由作出处罚的机关收到。', en: 'The organ that fined has received it.' },
      basis: [复议法('32')],
    },
    filed: {
      title: { zh: '审查受理', en: 'Under examination' },
      say: { zh: '复议机关已收到申请，五个工作日内决定；逾期视为受理。', en: 'Received; decided in five working days, else it counts as accepted.' },
      basis: [复议法('30')],
    },
    supplementing: {
      title: { zh: '待补正', en: 'To be completed' },
      say: { zh: '请在收到补正通知后十个工作日内一次补齐。', en: 'Please complete it within ten working days of the notice.' },
      basis: [复议法('31')],
    },
    accepted: {
      title: { zh: '已受理，审理中', en: 'Accepted, under review' },
      say: { zh: '案件已受理，正在审理。', en: 'Accepted and under review.' },
      basis: [复议法('30'), 复议法('36')],
    },
    suspended: {
      title: { zh: '中止', en: 'Suspended' },
      say: { zh: '案件中止，原因消除后恢复，期间不计入审理期限。', en: 'Suspended; the time does not count.' },
      basis: [复议法('39')],
    },
    proposed: { title: { zh: '意见已提出，待同意', en: 'Opinion given, awaiting consent' }, basis: [复议法('61')] },
    decided: {
      title: { zh: '已决定，待送达', en: 'Decided, to be served' },
      noDeadline: { zh: '送达依民事诉讼法的方式，法律没有规定日数。', en: 'Served as in civil procedure; the law names no number of days.' },
      basis: [复议法('75'), 复议法('88'), 民诉法('95')],
    },
    performing: {
      title: { zh: '履行中', en: 'Being performed' },
      say: { zh: '决定已生效，被申请人应在期限内履行。', en: 'In effect; the respondent has to perform in time.' },
      basis: [复议法('77')],
    },
    closed: { title: { zh: '结案', en: 'Closed' }, final: true, basis: [复议法('75')] },
    'not-accepted': { title: { zh: '不予受理', en: 'Not accepted' }, final: true, basis: [复议法('30')] },
    abandoned: { title: { zh: '视为放弃申请', en: 'Treated as abandoned' }, final: true, basis: [复议法('31')] },
    dismissed: { title: { zh: '驳回申请', en: 'Application dismissed' }, final: true, basis: [复议法('33')] },
    terminated: { title: { zh: '终止', en: 'Terminated' }, final: true, basis: [复议法('41')] },
    'self-corrected': {
      title: { zh: '处罚机关自行纠正', en: 'Corrected by the organ itself' },
      final: true,
      basis: [
        复议法('32', { reading: { zh: '不需要维持的，由处罚机关自行纠正并告知申请人', en: 'A penalty that need not stand is corrected by the organ itself' } }),
      ],
    },
  },

  actions: { ...acceptance, ...review, ...decision },

  deadlines: {
    forward: ceiling({
      title: { zh: '处罚机关转送', en: 'Forwarding by the fining organ' },
      length: workingDays(5),
      from: onEntering('at-organ'),
      until: { done: ['forward', 'self-correct'] },
      basis: [复议法('32'), 复议法('88')],
    }),
    examine: silence({
      title: { zh: '审查受理', en: 'Examination' },
      length: workingDays(5),
      from: onEntering('filed'),
      until: { done: ['accept', 'refuse', 'ask-supplement', 'terminate'] },
      onExpiry: {
        to: 'accepted',
        sets: { acceptedOn: today(), track: value('ordinary'), acceptedBySilence: value(true) },
        say: { zh: '五个工作日内没有作出不予受理决定，自届满之日起视为受理。', en: 'No refusal in five working days: it counts as accepted from that day.' },
      },
      basis: [复议法('30'), 复议法('31'), 复议法('88')],
    }),
    supplement: silence({
      title: { zh: '补正', en: 'Completing the application' },
      length: workingDays(10),
      from: onDate('supplementServedOn'),
      until: { done: ['supplement', 'extend-supplement', 'terminate'] },
      onExpiry: {
        to: 'abandoned',
        say: { zh: '无正当理由逾期不补正，视为放弃申请。', en: 'Not completed in time without good reason: treated as abandoned.' },
      },
      basis: [复议法('31'), 复议法('88')],
    }),
    'supplement-extended': silence({
      title: { zh: '延长的补正期限', en: 'Extended time for completing' },
      length: days(0),
      from: onDate('supplementUntil'),
      until: { done: ['supplement', 'terminate'] },
      onExpiry: { to: 'abandoned', say: { zh: '延长的补正期限届满，视为放弃申请。', en: 'The extended time has passed: treated as abandoned.' } },
      basis: [复议法('31')],
    }),
    send: ceiling({
      title: { zh: '发送申请书副本', en: 'Sending the copy' },
      length: setOn(when(simple, 3, 7), 'working-day'),
      from: onDate('acceptedOn'),
      until: { done: ['send-copy'] },
      pausedBy: [{ during: 'suspended' }],
      basis: [复议法('48'), 复议法('54'), 复议法('88')],
    }),
    reply: silence({
      title: { zh: '被申请人答复', en: 'Reply of the respondent' },
      length: setOn(when(simple, 5, 10), 'working-day'),
      from: onDate('copyReceivedOn'),
      until: { done: ['reply'] },
      pausedBy: [{ during: 'suspended' }],
      onExpiry: {
        sets: { noReply: value(true) },
        say: { zh: '未在期限内答复并提交证据，视为该行政行为没有证据、依据。', en: 'No reply in time: the act counts as without evidence.' },
      },
      basis: [复议法('48'), 复议法('54'), 复议法('70'), 复议法('88')],
    }),
    'hearing-notice': beforeEvent({
      title: { zh: '听证通知', en: 'Notice of the hearing' },
      length: workingDays(5),
      from: onDate('hearingOn'),
      until: { done: ['notify-hearing'] },
      basis: [复议法('51'), 复议法('88')],
    }),
    decide: ceiling({
      title: { zh: '作出复议决定', en: 'Decision' },
      length: setOn(when(simple, 30, 60), 'day'),
      from: onDate('acceptedOn'),
      until: { done: ['decide', 'mediate', 'dismiss', 'terminate', 'terminate-suspended'] },
      remeasuredBy: ['convert'],
      extensions: [{ by: 'extend', total: days(30), basis: 复议法('62') }],
      pausedBy: [{ during: 'suspended' }, { pause: 'exclude-time', resume: 'count-again' }],
      basis: [复议法('62'), 复议法('39'), 条例('34'), 条例('37')],
    }),
    'norm-handle': ceiling({
      title: { zh: '处理规范性文件', en: 'Dealing with the norm' },
      length: days(30),
      from: onDate('normAskedOn'),
      when: eq(field('normCompetent'), true),
      until: { done: ['norm-result'] },
      basis: [
        复议法('56', {
          reading: { zh: '法律没有写明起算日：按提出审查申请或者认为不合法之日起算', en: 'The law names no start: counted from the request or the doubt' },
        }),
        复议法('57'),
      ],
    }),
    'norm-forward': ceiling({
      title: { zh: '转送规范性文件', en: 'Forwarding the norm' },
      length: workingDays(7),
      from: onDate('normAskedOn'),
      when: eq(field('normCompetent'), false),
      until: { done: ['forward-norm'] },
      basis: [复议法('56'), 复议法('57'), 复议法('88')],
    }),
    'norm-other': ceiling({
      title: { zh: '有权机关回复', en: 'Answer of the competent organ' },
      length: days(60),
      from: onDate('forwardReceivedOn'),
      until: { done: ['norm-result'] },
      basis: [复议法('60')],
    }),
    'tell-issuer': ceiling({
      title: { zh: '通知制定机关', en: 'Asking the issuer' },
      length: workingDays(3),
      from: onDoing('start-norm-review'),
      when: eq(field('normCompetent'), true),
      until: { done: ['tell-issuer'] },
      basis: [复议法('58'), 复议法('88')],
    }),
    'issuer-reply': ceiling({
      title: { zh: '制定机关答复', en: 'Reply of the issuer' },
      length: workingDays(10),
      from: onDate('issuerToldOn'),
      until: { done: ['issuer-reply'] },
      basis: [复议法('58'), 复议法('88')],
    }),
    'sixty-suspended': floor({
      title: { zh: '中止满六十日', en: 'Sixty days of suspension' },
      length: days(60),
      from: onEntering('suspended'),
      when: oneOf(field('suspendGround'), 'death', 'incapacity', 'dissolved'),
      roll: 'none',
      until: { done: ['resume', 'order-resumption', 'terminate', 'terminate-suspended'] },
      holdsBack: ['terminate-suspended'],
      basis: [复议法('41')],
    }),
    perform: ceiling({
      title: { zh: '履行复议决定', en: 'Performance' },
      length: setOn(field('performDays'), 'day'),
      from: onDate('servedOn'),
      when: exists(field('performDays')),
      until: { done: ['confirm-performance'] },
      escalates: ladder,
      basis: [复议法('66'), 复议法('77')],
    }),
    redo: ceiling({
      title: { zh: '重新作出行政行为', en: 'The new act' },
      length: setOn(when(exists(field('redoDays')), field('redoDays'), 60), 'day'),
      from: onDate('servedOn'),
      when: eq(field('redo'), true),
      until: { done: ['confirm-performance'] },
      escalates: ladder,
      basis: [复议法('64'), 条例('49', { reading: { zh: '决定送达生效，自送达之日起算', en: 'The decision takes effect on service: counted from then' } })],
    }),
    opinion: ceiling({
      title: { zh: '报送纠正情况', en: 'Report on the opinion paper' },
      length: days(60),
      from: onDate('opinionReceivedOn'),
      until: { done: ['report-correction'] },
      afterClosing: true,
      basis: [复议法('76')],
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
      basis: [复议法('34')],
    }),
    'sue-on-silence': silence({
      title: { zh: '逾期不作答复后的起诉（复议前置）', en: 'Lawsuit after silence (where reconsideration comes first)' },
      length: days(15),
      from: onExpiryOf('decide'),
      when: eq(field('mandatoryFirst'), true),
      until: { done: ['decide', 'mediate'] },
      afterClosing: true,
      onExpiry: {
        sets: { suitLapsed: value(true) },
        say: { zh: '自复议期限届满之日起十五日的起诉期限届满。', en: 'The fifteen days for a lawsuit have passed.' },
      },
      basis: [复议法('34')],
    }),
  },

  documents,

  discloses: { after: ['publish'], when: eq(field('actPublic'), true), fields: ['outcome', 'publicText'], basis: [复议法('79')] },
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
    changed: { title: { zh: '变更', en: 'Changed' }, when: decidedAs('change') },
    revoked: { title: { zh: '撤销', en: 'Revoked' }, when: decidedAs('revoke', 'revoke-partly') },
    unlawful: { title: { zh: '确认违法', en: 'Confirmed unlawful' }, when: decidedAs('confirm-unlawful') },
    ordered: { title: { zh: '责令履行', en: 'Ordered to perform' }, when: decidedAs('order-performance') },
    invalid: { title: { zh: '确认无效', en: 'Confirmed invalid' }, when: decidedAs('confirm-invalid') },
    upheld: { title: { zh: '维持', en: 'Upheld' }, when: decidedAs('uphold') },
    rejected: { title: { zh: '驳回请求', en: 'Request rejected' }, when: decidedAs('reject-request') },
    agreement: {
      title: { zh: '行政协议责任或者补偿', en: 'Agreement: liability or compensation' },
      when: decidedAs('agreement-liability', 'agreement-compensation'),
    },
    dismissed: { title: { zh: '驳回申请', en: 'Dismissed' }, when: stateIs('dismissed') },
    mediated: { title: { zh: '调解', en: 'Mediated' }, when: ge(times('mediate'), 1) },
    settled: {
      title: { zh: '和解后撤回', en: 'Withdrawn after a settlement' },
      when: and(stateIs('terminated'), eq(field('endGround'), 'withdrawn'), eq(field('settled'), true)),
    },
    withdrawn: {
      title: { zh: '其他撤回', en: 'Otherwise withdrawn' },
      when: and(stateIs('terminated'), eq(field('endGround'), 'withdrawn'), ne(field('settled'), true)),
    },
    corrected: {
      title: { zh: '直接纠错', en: 'Corrected by decision' },
      when: decidedAs('change', 'revoke', 'revoke-partly', 'confirm-unlawful', 'confirm-invalid', 'order-performance'),
    },
    late: { title: { zh: '超期作出决定', en: 'Decided late' }, when: wasLate('decide') },
  },
  headline: ['act', 'actKind', 'respondent'],
  retain: { length: { permanent: true }, then: 'archive', basis: [档案法('13')] },
})
