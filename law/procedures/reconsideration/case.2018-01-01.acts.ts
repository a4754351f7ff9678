import {
  type Action,
  anyone,
  daysBetween,
  eq,
  exists,
  field,
  ge,
  gt,
  input,
  le,
  need,
  not,
  param,
  party,
  post,
  statute,
  times,
  today,
  value,
  warning,
  when,
} from '#language'
import { channels } from './application.forms.ts'
import * as early from './case.2018-01-01.forms.ts'
import * as form from './case.forms.ts'

const 复议法 = statute('reconsideration-law', { version: '2018-01-01' })
const 条例 = statute('reconsideration-regulation')

const officer = post('reconsideration-officer')
const head = post('reconsideration-head')
const organHead = post('reconsideration-organ-head')
const superior = post('superior-officer')
const respondent = post('responding-officer', { of: 'respondent' })
const applicant = party('applicant')
const thirdParty = party('thirdParty')

const nothingExcluded = eq(times('exclude-time'), times('count-again'))
const underWay = ['accepted', 'suspended', 'proposed']
const received = { body: param('reconsideration.body') }

/** 第三章、第四章：申请和受理。 The application counts as accepted on the day on which it came in, unless it is refused. */
export const acceptance = {
  file: {
    title: { zh: '申请行政复议', en: 'Apply for reconsideration' },
    verb: 'open',
    main: true,
    by: [anyone()],
    from: [],
    to: 'filed',
    form: early.application,
    sets: { ...received, receivedOn: today() },
    handsTo: 'body',
    basis: [复议法('9'), 复议法('11'), 条例('18')],
  },
  register: {
    title: { zh: '登记书面或者口头申请', en: 'Register an application' },
    verb: 'open',
    main: true,
    by: [officer],
    from: [],
    to: 'filed',
    form: { ...early.application, channel: channels, receivedOn: form.receivedOn },
    sets: received,
    handsTo: 'body',
    basis: [复议法('11'), 条例('18'), 条例('20')],
  },
  'ask-supplement': {
    title: { zh: '通知补正', en: 'Ask for what is missing' },
    by: [officer],
    from: ['filed'],
    to: 'supplementing',
    form: early.supplementNotice,
    needs: [need(gt(input('supplementUntil'), today()), 'DATE_PAST', '补正期限须在今天之后。', 'The time for completing must lie after today.')],
    issues: ['supplement-notice'],
    basis: [条例('29')],
  },
  supplement: {
    title: { zh: '提交补正材料', en: 'Complete the application' },
    main: true,
    by: [applicant, officer],
    from: ['supplementing'],
    to: 'filed',
    form: form.supplementGiven,
    basis: [条例('29')],
  },
  accept: {
    title: { zh: '审查后继续办理（自收到之日起即为受理）', en: 'Go on (accepted since receipt)' },
    main: true,
    by: [officer, head],
    from: ['filed'],
    to: 'accepted',
    form: early.acceptance,
    warns: [
      warning(
        le(daysBetween(when(exists(field('toldOn')), field('toldOn'), field('knewOn')), field('receivedOn')), 60),
        'LATE_APPLICATION',
        '超过六十日的申请期限；有不可抗力或者其他正当理由的，写明后可以受理。',
        'The sixty days have passed; say the good reason to go on.',
        'delayReason',
      ),
    ],
    sets: { acceptedOn: field('receivedOn') },
    issues: ['acceptance-notice'],
    basis: [复议法('9'), 复议法('17'), 条例('15'), 条例('28')],
  },
  refuse: {
    title: { zh: '不予受理', en: 'Refuse to accept' },
    by: [head],
    from: ['filed'],
    to: 'not-accepted',
    form: form.refusal,
    issues: ['non-acceptance'],
    basis: [复议法('17'), 条例('28')],
  },
  'tell-competent': {
    title: { zh: '告知向有关机关提出', en: 'Tell where to apply' },
    by: [officer, head],
    from: ['filed'],
    to: 'redirected',
    form: early.told,
    issues: ['redirection'],
    basis: [复议法('17')],
  },
  'serve-refusal': {
    title: { zh: '记录决定书送达', en: 'Record service of the refusal' },
    by: [officer],
    from: ['not-accepted'],
    form: form.refusalServed,
    basis: [复议法('19')],
  },
  'order-acceptance': {
    title: { zh: '责令受理', en: 'Order acceptance' },
    by: [superior],
    from: ['not-accepted'],
    to: 'accepted',
    form: form.performOrder,
    sets: { acceptedOn: today() },
    basis: [复议法('20'), 条例('31')],
  },
} satisfies Record<string, Action>

/** 第五章：审理。 On paper as a rule; the body hears the parties when it is asked to or thinks it needed. */
export const review = {
  'send-copy': {
    title: { zh: '发送申请书副本', en: 'Send the copy' },
    main: true,
    by: [officer],
    from: ['accepted'],
    issues: ['reply-notice'],
    basis: [复议法('23')],
  },
  'receive-copy': {
    title: { zh: '签收副本', en: 'Sign for the copy' },
    by: [respondent, officer],
    from: ['accepted'],
    form: form.copyReceived,
    needs: [need(ge(times('send-copy'), 1), 'NOT_SENT', '副本尚未发送。', 'The copy has not been sent.')],
    basis: [复议法('23')],
  },
  reply: { title: { zh: '提出书面答复', en: 'Reply' }, by: [respondent], from: ['accepted'], form: form.reply, basis: [复议法('23')] },
  inspect: {
    title: { zh: '查阅材料', en: 'Inspect the file' },
    by: [applicant, thirdParty],
    from: ['accepted', 'proposed'],
    basis: [复议法('23'), 条例('35')],
  },
  'hear-views': { title: { zh: '调查、听取意见', en: 'Hear the parties' }, by: [officer], from: ['accepted'], form: form.views, basis: [复议法('22')] },
  'hold-hearing': { title: { zh: '听证审理', en: 'Hold a hearing' }, by: [officer], from: ['accepted'], form: early.hearingHeld, basis: [条例('33')] },
  extend: {
    title: { zh: '延长审理期限', en: 'Extend' },
    verb: 'extend',
    by: [organHead],
    from: ['accepted', 'proposed'],
    form: form.extension,
    issues: ['extension-notice'],
    basis: [复议法('31')],
  },
  'exclude-time': {
    title: { zh: '开始不计入期限的事项', en: 'Stop the count' },
    by: [officer],
    from: ['accepted'],
    form: form.excluded,
    needs: [need(nothingExcluded, 'ALREADY_EXCLUDED', '已有不计入期限的事项在进行。', 'The count already stands still.')],
    basis: [条例('30'), 条例('34'), 条例('37')],
  },
  'count-again': {
    title: { zh: '恢复计算期限', en: 'Count again' },
    by: [officer],
    from: ['accepted'],
    needs: [need(not(nothingExcluded), 'NOTHING_EXCLUDED', '没有不计入期限的事项。', 'The count does not stand still.')],
    basis: [条例('30'), 条例('34'), 条例('37')],
  },
  suspend: {
    title: { zh: '中止', en: 'Suspend' },
    verb: 'suspend',
    by: [head],
    from: ['accepted'],
    to: 'suspended',
    form: early.suspension,
    needs: [need(nothingExcluded, 'ALREADY_EXCLUDED', '请先恢复计算期限。', 'Count again first.')],
    issues: ['suspension-notice'],
    basis: [条例('41')],
  },
  'start-norm-review': {
    title: { zh: '审查规定，案件中止', en: 'Review the norm; suspend' },
    verb: 'suspend',
    by: [head],
    from: ['accepted'],
    to: 'suspended',
    form: form.normReview,
    needs: [
      need(le(input('normAskedOn'), today()), 'DATE_IN_FUTURE', '提出日期不能晚于今天。', 'The request cannot lie in the future.'),
      need(nothingExcluded, 'ALREADY_EXCLUDED', '请先恢复计算期限。', 'Count again first.'),
    ],
    sets: { suspendGround: value('norm') },
    issues: ['suspension-notice'],
    basis: [复议法('26'), 复议法('27')],
  },
  'forward-norm': {
    title: { zh: '转送有权机关', en: 'Forward the norm' },
    by: [officer],
    from: ['suspended'],
    form: form.forwarded,
    needs: [need(eq(field('normCompetent'), false), 'OURS_TO_REVIEW', '本机关有权处理，不需转送。', 'We may deal with it ourselves.')],
    basis: [复议法('26'), 复议法('27')],
  },
  'norm-result': {
    title: { zh: '规定的处理结论', en: 'Result on the norm' },
    by: [officer, head],
    from: ['suspended'],
    form: form.normResult,
    needs: [need(eq(field('suspendGround'), 'norm'), 'NO_NORM', '本案没有审查规定。', 'No norm is under review.')],
    basis: [复议法('26'), 复议法('27')],
  },
  resume: {
    title: { zh: '恢复审理', en: 'Resume' },
    verb: 'resume',
    main: true,
    by: [head],
    from: ['suspended'],
    to: 'accepted',
    needs: [need(ge(times('norm-result'), times('start-norm-review')), 'NORM_PENDING', '规定尚未处理完毕。', 'The norm is still under review.')],
    issues: ['resumption-notice'],
    basis: [条例('41')],
  },
  stay: {
    title: { zh: '停止执行', en: 'Stay the act' },
    by: [head, respondent],
    from: underWay,
    form: form.stay,
    issues: ['stay-notice'],
    basis: [复议法('21')],
  },
} satisfies Record<string, Action>
