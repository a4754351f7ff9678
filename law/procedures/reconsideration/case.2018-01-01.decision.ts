import { type Action, eq, field, ge, input, ne, need, not, oneOf, or, party, post, statute, times } from '#language'
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

const owes = or(eq(field('outcome'), 'order-performance'), eq(field('compensation'), true), eq(field('redo'), true))
const nothingExcluded = eq(times('exclude-time'), times('count-again'))
const underWay = ['accepted', 'suspended', 'proposed']
const afterwards = ['accepted', 'proposed', 'decided', 'performing', 'closed']

/** 第五章：决定。 */
export const decision = {
  propose: {
    title: { zh: '提出审查意见', en: 'Give the opinion' },
    main: true,
    by: [officer],
    from: ['accepted'],
    to: 'proposed',
    form: early.proposal,
    needs: [
      need(or(ge(times('reply'), 1), eq(field('noReply'), true)), 'REPLY_PENDING', '被申请人的答复期限尚未届满。', 'The respondent still has time to reply.'),
      need(nothingExcluded, 'ALREADY_EXCLUDED', '鉴定、勘验等事项尚未结束。', 'An appraisal or inspection is not finished.'),
      need(
        or(ne(field('noReply'), true), oneOf(input('outcome'), 'revoke')),
        'NO_EVIDENCE',
        '被申请人未依法答复，视为没有证据、依据，应当撤销。',
        'Without a reply the act counts as without evidence and is revoked.',
      ),
      need(ne(input('worse'), true), 'NO_WORSE', '不得作出对申请人更为不利的决定。', 'The applicant may not be put in a worse position.'),
    ],
    basis: [复议法('28'), 条例('46'), 条例('51')],
  },
  'return-opinion': {
    title: { zh: '退回补充审理', en: 'Send back' },
    verb: 'return',
    by: [organHead, head],
    from: ['proposed'],
    to: 'accepted',
    basis: [复议法('28')],
  },
  dismiss: {
    title: { zh: '驳回行政复议申请', en: 'Dismiss the application' },
    by: [organHead],
    from: ['accepted', 'proposed'],
    to: 'dismissed',
    form: early.rejection,
    issues: ['dismissal'],
    basis: [条例('48')],
  },
  'order-review': {
    title: { zh: '责令恢复审理', en: 'Order to go on' },
    by: [superior],
    from: ['dismissed'],
    to: 'accepted',
    form: form.performOrder,
    basis: [条例('48')],
  },
  decide: {
    title: { zh: '作出复议决定', en: 'Decide' },
    verb: 'decide',
    main: true,
    by: [organHead],
    from: ['proposed'],
    to: 'decided',
    form: { approvedBy: form.decision.approvedBy },
    distinctFrom: ['propose'],
    issues: ['decision'],
    basis: [复议法('28'), 复议法('31')],
  },
  serve: {
    title: { zh: '送达决定书', en: 'Serve the decision' },
    main: true,
    by: [officer],
    from: ['decided'],
    to: [{ to: 'performing', when: owes }, { to: 'closed' }],
    form: { servedOn: form.served.servedOn },
    basis: [复议法('31'), 复议法('40')],
  },
  mediate: {
    title: { zh: '调解书生效', en: 'Mediated' },
    by: [officer],
    from: ['accepted'],
    to: [{ to: 'performing', when: eq(input('duty'), true) }, { to: 'closed' }],
    form: { mediationGround: early.mediationGround, ...form.mediation },
    sets: { servedOn: input('mediatedOn') },
    issues: ['mediation'],
    basis: [条例('50')],
  },
  'ask-withdrawal': {
    title: { zh: '撤回申请', en: 'Withdraw' },
    verb: 'withdraw',
    by: [applicant],
    from: ['filed', 'supplementing', ...underWay],
    form: form.withdrawal,
    basis: [复议法('25'), 条例('38'), 条例('40')],
  },
  terminate: {
    title: { zh: '终止', en: 'Terminate' },
    by: [head],
    from: ['filed', 'supplementing', ...underWay],
    to: 'terminated',
    form: early.termination,
    needs: [
      need(
        or(not(oneOf(input('endGround'), 'withdrawn', 'settled')), ge(times('ask-withdrawal'), 1)),
        'NOT_ASKED',
        '申请人没有撤回申请，也没有提交和解协议。',
        'The applicant has neither withdrawn nor handed in a settlement.',
      ),
    ],
    issues: ['termination-notice'],
    basis: [复议法('25'), 条例('38'), 条例('42')],
  },
  'confirm-performance': {
    title: { zh: '确认履行，结案', en: 'Confirm performance' },
    main: true,
    by: [officer],
    from: ['performing'],
    to: 'closed',
    form: form.performance,
    basis: [复议法('32')],
  },
  'order-performance': {
    title: { zh: '责令限期履行', en: 'Order performance' },
    verb: 'chase',
    by: [organHead, superior],
    from: ['performing'],
    form: form.performOrder,
    rung: { deadline: ['perform', 'redo'], rung: 'order' },
    issues: ['performance-order'],
    basis: [复议法('32')],
  },
  'issue-opinion': {
    title: { zh: '制作复议意见书', en: 'Issue an opinion paper' },
    by: [organHead, head],
    from: afterwards,
    form: form.opinionPaper,
    issues: ['opinion'],
    basis: [条例('57')],
  },
  'opinion-received': {
    title: { zh: '签收意见书', en: 'Sign for the opinion paper' },
    by: [respondent, officer],
    from: afterwards,
    form: form.opinionReceived,
    needs: [need(ge(times('issue-opinion'), 1), 'NO_OPINION', '没有制发复议意见书。', 'No opinion paper has been issued.')],
    basis: [条例('57')],
  },
  'report-correction': {
    title: { zh: '通报纠正或者善后情况', en: 'Report the correction' },
    by: [respondent],
    from: afterwards,
    form: form.opinionReport,
    needs: [need(ge(times('opinion-received'), 1), 'NO_OPINION', '没有收到复议意见书。', 'No opinion paper has been received.')],
    basis: [条例('57')],
  },
} satisfies Record<string, Action>
