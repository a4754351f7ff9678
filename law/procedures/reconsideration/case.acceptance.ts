import {
  type Action,
  addTo,
  and,
  anyone,
  daysBetween,
  eq,
  exists,
  field,
  gt,
  input,
  le,
  need,
  not,
  or,
  param,
  party,
  post,
  statute,
  today,
  value,
  warning,
  when,
} from '#language'
import { application, channels } from './application.forms.ts'
import * as form from './case.forms.ts'

const 复议法 = statute('reconsideration-law', { version: '2024-01-01' })

const officer = post('reconsideration-officer')
const head = post('reconsideration-head')
const superior = post('superior-officer')
const respondent = post('responding-officer', { of: 'respondent' })
const applicant = party('applicant')
const asksOfApplicant = when(exists(field('toldOn')), field('toldOn'), field('knewOn'))
const inTime = and(le(daysBetween(asksOfApplicant, field('receivedOn')), 60), le(field('receivedOn'), addTo(field('knewOn'), 1, 'year')))
const notTooOld = or(not(exists(field('actMadeOn'))), le(field('receivedOn'), addTo(field('actMadeOn'), when(eq(field('immovable'), true), 20, 5), 'year')))

/** 第二章、第三章：申请和受理。 */
export const acceptance = {
  file: {
    title: { zh: '申请行政复议', en: 'Apply for reconsideration' },
    verb: 'open',
    main: true,
    by: [anyone()],
    from: [],
    to: 'filed',
    form: application,
    sets: { receivedOn: today(), body: param('reconsideration.body') },
    handsTo: 'body',
    basis: [复议法('20'), 复议法('22')],
  },
  register: {
    title: { zh: '登记书面或者口头申请', en: 'Register an application' },
    verb: 'open',
    main: true,
    by: [officer],
    from: [],
    to: 'filed',
    form: { ...application, channel: channels, receivedOn: form.receivedOn },
    sets: { body: param('reconsideration.body') },
    handsTo: 'body',
    basis: [复议法('22')],
  },
  'file-at-organ': {
    title: { zh: '通过处罚机关提交', en: 'File through the fining organ' },
    verb: 'open',
    by: [post('responding-officer')],
    from: [],
    to: 'at-organ',
    form: {
      ...application,
      organReceivedOn: { ...form.receivedOn, title: { zh: '处罚机关收到日期', en: 'Organ received it on' } },
      spotOrCamera: form.spotOrCamera,
    },
    needs: [
      need(
        eq(input('spotOrCamera'), true),
        'NOT_SPOT_OR_CAMERA',
        '只有当场处罚和电子监控处罚可以通过处罚机关提交。',
        'Only penalties on the spot or from cameras go through the organ.',
      ),
    ],
    handsTo: 'respondent',
    basis: [复议法('32')],
  },
  forward: {
    title: { zh: '转送复议机关', en: 'Forward' },
    main: true,
    by: [respondent],
    from: ['at-organ'],
    to: 'filed',
    sets: { receivedOn: today(), body: param('reconsideration.body') },
    handsTo: 'body',
    basis: [复议法('32')],
  },
  'self-correct': {
    title: { zh: '自行纠正并告知', en: 'Correct it and tell' },
    by: [respondent],
    from: ['at-organ'],
    to: 'self-corrected',
    form: form.opinionReport,
    basis: [复议法('32')],
  },
  'ask-supplement': {
    title: { zh: '通知补正', en: 'Ask for what is missing' },
    by: [officer],
    from: ['filed'],
    to: 'supplementing',
    form: form.supplementList,
    issues: ['supplement-notice'],
    most: 1,
    basis: [复议法('31')],
  },
  'serve-supplement': {
    title: { zh: '记录补正通知送达', en: 'Record service of the notice' },
    by: [officer],
    from: ['supplementing'],
    form: form.supplementServed,
    basis: [复议法('31')],
  },
  'extend-supplement': {
    title: { zh: '延长补正期限', en: 'Extend the time for completing' },
    by: [officer],
    from: ['supplementing'],
    form: form.supplementLonger,
    needs: [need(gt(input('supplementUntil'), today()), 'DATE_PAST', '延长的日期须在今天之后。', 'The new date must lie after today.')],
    basis: [复议法('31')],
  },
  supplement: {
    title: { zh: '提交补正材料', en: 'Complete the application' },
    main: true,
    by: [applicant, officer],
    from: ['supplementing'],
    to: 'filed',
    form: form.supplementGiven,
    basis: [复议法('31')],
  },
  accept: {
    title: { zh: '受理', en: 'Accept' },
    main: true,
    by: [officer, head],
    from: ['filed'],
    to: 'accepted',
    form: form.acceptance,
    needs: [
      need(
        notTooOld,
        'ACT_TOO_OLD',
        '自行政行为作出之日起已超过五年（不动产二十年），不予受理。',
        'More than five years (immovables: twenty) have passed since the act.',
      ),
    ],
    warns: [
      warning(
        inTime,
        'LATE_APPLICATION',
        '超过六十日的申请期限；有不可抗力或者其他正当理由的，写明后可以受理。',
        'The sixty days have passed; say the good reason to go on.',
        'delayReason',
      ),
    ],
    sets: { acceptedOn: today() },
    issues: ['acceptance-notice'],
    basis: [复议法('20'), 复议法('21'), 复议法('30'), 复议法('36')],
  },
  refuse: {
    title: { zh: '不予受理', en: 'Refuse to accept' },
    by: [head],
    from: ['filed'],
    to: 'not-accepted',
    form: form.refusal,
    issues: ['non-acceptance'],
    basis: [复议法('30')],
  },
  'serve-refusal': {
    title: { zh: '记录决定书送达', en: 'Record service of the refusal' },
    by: [officer],
    from: ['not-accepted', 'dismissed'],
    form: form.refusalServed,
    basis: [复议法('34')],
  },
  'order-acceptance': {
    title: { zh: '责令受理', en: 'Order acceptance' },
    by: [superior],
    from: ['not-accepted', 'dismissed'],
    to: 'accepted',
    form: form.performOrder,
    sets: { acceptedOn: today(), track: value('ordinary') },
    basis: [复议法('35')],
  },
} satisfies Record<string, Action>
