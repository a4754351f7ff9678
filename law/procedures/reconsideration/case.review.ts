import { type Action, eq, field, ge, input, le, need, not, party, post, statute, times, today, value } from '#language'
import * as form from './case.forms.ts'

const 复议法 = statute('reconsideration-law', { version: '2024-01-01' })
const 条例 = statute('reconsideration-regulation')

const officer = post('reconsideration-officer')
const head = post('reconsideration-head')
const superior = post('superior-officer')
const respondent = post('responding-officer', { of: 'respondent' })
const applicant = party('applicant')
const thirdParty = party('thirdParty')
const simple = eq(field('track'), 'simple')
const nothingExcluded = eq(times('exclude-time'), times('count-again'))
const underWay = ['accepted', 'suspended', 'proposed']

/** 第四章：审理。 */
export const review = {
  assign: {
    title: { zh: '指定人员、认定繁简', en: 'Assign staff and classify' },
    by: [head],
    from: ['accepted'],
    form: form.assignment,
    basis: [复议法('36'), 复议法('50'), 复议法('52')],
  },
  'send-copy': {
    title: { zh: '发送申请书副本', en: 'Send the copy' },
    main: true,
    by: [officer],
    from: ['accepted'],
    issues: ['reply-notice'],
    basis: [复议法('48'), 复议法('54')],
  },
  'receive-copy': {
    title: { zh: '签收副本', en: 'Sign for the copy' },
    by: [respondent, officer],
    from: ['accepted'],
    form: form.copyReceived,
    needs: [need(ge(times('send-copy'), 1), 'NOT_SENT', '副本尚未发送。', 'The copy has not been sent.')],
    basis: [复议法('48'), 复议法('54')],
  },
  reply: { title: { zh: '提出书面答复', en: 'Reply' }, by: [respondent], from: ['accepted'], form: form.reply, basis: [复议法('48'), 复议法('54')] },
  inspect: { title: { zh: '查阅、复制材料', en: 'Inspect the file' }, by: [applicant, thirdParty], from: ['accepted', 'proposed'], basis: [复议法('47')] },
  'hear-views': { title: { zh: '听取意见', en: 'Hear the parties' }, main: true, by: [officer], from: ['accepted'], form: form.views, basis: [复议法('49')] },
  'schedule-hearing': {
    title: { zh: '决定听证', en: 'Schedule a hearing' },
    by: [officer, head],
    from: ['accepted'],
    form: form.hearing,
    needs: [need(ge(input('hearingOn'), today()), 'DATE_PAST', '听证日期不能早于今天。', 'The hearing cannot lie in the past.')],
    basis: [复议法('50'), 复议法('51')],
  },
  'notify-hearing': {
    title: { zh: '送达听证通知', en: 'Give notice of the hearing' },
    by: [officer],
    from: ['accepted'],
    form: form.hearingNotified,
    issues: ['hearing-notice'],
    basis: [复议法('51')],
  },
  'hold-hearing': {
    title: { zh: '举行听证', en: 'Hold the hearing' },
    by: [officer],
    from: ['accepted'],
    form: form.hearingHeld,
    needs: [
      need(ge(times('notify-hearing'), 1), 'NOT_NOTIFIED', '尚未书面通知当事人。', 'The parties have not been notified.'),
      need(le(field('hearingOn'), today()), 'BEFORE_HEARING', '尚未到听证日期。', 'The day of the hearing has not come.'),
      need(ge(input('hearingMembers'), 2), 'TOO_FEW_MEMBERS', '听证员须两名以上。', 'At least two members are needed besides the chair.'),
    ],
    issues: ['hearing-record'],
    basis: [复议法('50'), 复议法('51')],
  },
  'committee-advice': {
    title: { zh: '记录复议委员会咨询意见', en: 'Record the committee’s advice' },
    by: [officer],
    from: ['accepted'],
    form: form.advice,
    basis: [复议法('52')],
  },
  convert: {
    title: { zh: '转为普通程序', en: 'Convert to ordinary' },
    by: [head],
    from: ['accepted'],
    form: form.conversion,
    needs: [need(simple, 'NOT_SIMPLE', '本案不是简易程序。', 'This is not a simple procedure.')],
    sets: { track: value('ordinary') },
    basis: [复议法('55')],
  },
  extend: {
    title: { zh: '延长审理期限', en: 'Extend' },
    verb: 'extend',
    by: [head],
    from: ['accepted', 'proposed'],
    form: form.extension,
    needs: [need(not(simple), 'SIMPLE_NOT_EXTENDABLE', '简易程序不能延长，可以转为普通程序。', 'A simple procedure cannot be extended; it may be converted.')],
    issues: ['extension-notice'],
    basis: [复议法('62')],
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
    form: form.suspension,
    needs: [need(nothingExcluded, 'ALREADY_EXCLUDED', '请先恢复计算期限。', 'Count again first.')],
    issues: ['suspension-notice'],
    basis: [复议法('39')],
  },
  'start-norm-review': {
    title: { zh: '附带审查，案件中止', en: 'Review the norm; suspend' },
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
    basis: [复议法('39'), 复议法('56'), 复议法('57')],
  },
  'tell-issuer': { title: { zh: '通知制定机关答复', en: 'Ask the issuer' }, by: [officer], from: ['suspended'], form: form.issuerTold, basis: [复议法('58')] },
  'issuer-reply': {
    title: { zh: '登记制定机关答复', en: 'Record the issuer’s reply' },
    by: [officer],
    from: ['suspended'],
    form: form.issuerReply,
    basis: [复议法('58')],
  },
  'forward-norm': {
    title: { zh: '转送有权机关', en: 'Forward the norm' },
    by: [officer],
    from: ['suspended'],
    form: form.forwarded,
    needs: [need(eq(field('normCompetent'), false), 'OURS_TO_REVIEW', '本机关有权处理，不需转送。', 'We may deal with it ourselves.')],
    basis: [复议法('56'), 复议法('57')],
  },
  'norm-result': {
    title: { zh: '规范性文件处理结论', en: 'Result on the norm' },
    by: [officer, head],
    from: ['suspended'],
    form: form.normResult,
    needs: [need(eq(field('suspendGround'), 'norm'), 'NO_NORM', '本案没有附带审查。', 'No norm is under review.')],
    basis: [复议法('59'), 复议法('60')],
  },
  resume: {
    title: { zh: '恢复审理', en: 'Resume' },
    verb: 'resume',
    main: true,
    by: [head],
    from: ['suspended'],
    to: 'accepted',
    needs: [need(ge(times('norm-result'), times('start-norm-review')), 'NORM_PENDING', '规范性文件尚未处理完毕。', 'The norm is still under review.')],
    issues: ['resumption-notice'],
    basis: [复议法('39')],
  },
  'order-resumption': {
    title: { zh: '责令恢复审理', en: 'Order to resume' },
    verb: 'resume',
    by: [superior],
    from: ['suspended'],
    to: 'accepted',
    form: form.performOrder,
    basis: [复议法('40')],
  },
  stay: {
    title: { zh: '停止执行', en: 'Stay the act' },
    by: [head, respondent],
    from: underWay,
    form: form.stay,
    issues: ['stay-notice'],
    basis: [复议法('42')],
  },
} satisfies Record<string, Action>
