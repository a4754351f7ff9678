import { type Action, and, eq, field, ge, input, ne, need, not, oneOf, or, party, post, statute, times, value } from '#language'
import * as form from './case.forms.ts'

const 复议法 = statute('reconsideration-law', { version: '2024-01-01' })

const officer = post('reconsideration-officer')
const head = post('reconsideration-head')
const organHead = post('reconsideration-organ-head')
const superior = post('superior-officer')
const respondent = post('responding-officer', { of: 'respondent' })
const applicant = party('applicant')
const simple = eq(field('track'), 'simple')
const asksForPerformance = or(
  oneOf(field('outcome'), 'order-performance', 'agreement-liability', 'agreement-compensation'),
  eq(field('compensation'), true),
  eq(field('duty'), true),
)
const owes = or(asksForPerformance, eq(field('redo'), true))
const evidenceLacks = eq(field('noReply'), true)
const againstTheAct = oneOf(input('outcome'), 'revoke', 'revoke-partly', 'confirm-unlawful', 'confirm-invalid', 'order-performance')
const onSomeonesAccount = oneOf(field('suspendGround'), 'death', 'incapacity', 'dissolved')
const nothingExcluded = eq(times('exclude-time'), times('count-again'))
const underWay = ['accepted', 'suspended', 'proposed']

/** 第五章：决定和履行。 */
export const decision = {
  propose: {
    title: { zh: '提出审查意见', en: 'Give the opinion' },
    main: true,
    by: [officer],
    from: ['accepted'],
    to: 'proposed',
    form: form.proposal,
    needs: [
      need(or(ge(times('reply'), 1), evidenceLacks), 'REPLY_PENDING', '被申请人的答复期限尚未届满。', 'The respondent still has time to reply.'),
      need(
        or(simple, ge(times('hear-views'), 1)),
        'VIEWS_NOT_HEARD',
        '普通程序须听取当事人意见，或者记录不能听取的原因。',
        'In the ordinary procedure the parties are heard, or the reason why not is recorded.',
      ),
      need(
        or(ne(field('complex'), true), ge(times('hold-hearing'), 1)),
        'HEARING_REQUIRED',
        '重大、疑难、复杂案件应当听证。',
        'A major, difficult or complex case needs a hearing.',
      ),
      need(
        or(and(ne(field('complex'), true), ne(field('technical'), true)), ge(times('committee-advice'), 1)),
        'ADVICE_REQUIRED',
        '应当提请行政复议委员会提出咨询意见。',
        'The committee’s advice is needed.',
      ),
      need(nothingExcluded, 'ALREADY_EXCLUDED', '鉴定、勘验等事项尚未结束。', 'An appraisal or inspection is not finished.'),
      need(
        or(not(evidenceLacks), againstTheAct, eq(input('thirdPartyEvidence'), true)),
        'NO_EVIDENCE',
        '被申请人未依法答复，视为没有证据、依据，只能作出相应的不利决定。',
        'Without a reply the act counts as without evidence: only a decision against it is possible.',
      ),
      need(
        or(ne(input('worse'), true), eq(input('thirdPartyAsked'), true)),
        'NO_WORSE',
        '不得作出对申请人更为不利的变更。',
        'The applicant may not be put in a worse position.',
      ),
    ],
    basis: [复议法('49'), 复议法('50'), 复议法('52'), 复议法('61'), 复议法('63'), 复议法('70')],
  },
  'return-opinion': {
    title: { zh: '退回补充审理', en: 'Send back' },
    verb: 'return',
    by: [organHead, head],
    from: ['proposed'],
    to: 'accepted',
    basis: [复议法('61')],
  },
  dismiss: {
    title: { zh: '驳回申请', en: 'Dismiss the application' },
    by: [organHead],
    from: ['accepted', 'proposed'],
    to: 'dismissed',
    form: form.refusal,
    issues: ['dismissal'],
    basis: [复议法('33')],
  },
  decide: {
    title: { zh: '作出复议决定', en: 'Decide' },
    verb: 'decide',
    main: true,
    by: [organHead],
    from: ['proposed'],
    to: 'decided',
    form: form.decision,
    distinctFrom: ['propose'],
    issues: ['decision'],
    basis: [复议法('61'), 复议法('75')],
  },
  serve: {
    title: { zh: '送达决定书', en: 'Serve the decision' },
    main: true,
    by: [officer],
    from: ['decided'],
    to: [{ to: 'performing', when: owes }, { to: 'closed' }],
    form: form.served,
    basis: [复议法('75'), 复议法('79'), 复议法('88')],
  },
  mediate: {
    title: { zh: '调解书生效', en: 'Mediated' },
    by: [officer],
    from: ['accepted'],
    to: [{ to: 'performing', when: eq(input('duty'), true) }, { to: 'closed' }],
    form: form.mediation,
    sets: { servedOn: input('mediatedOn') },
    issues: ['mediation'],
    basis: [复议法('5'), 复议法('73')],
  },
  'ask-withdrawal': {
    title: { zh: '撤回申请', en: 'Withdraw' },
    verb: 'withdraw',
    by: [applicant],
    from: ['filed', 'supplementing', ...underWay],
    form: form.withdrawal,
    basis: [复议法('41'), 复议法('74')],
  },
  terminate: {
    title: { zh: '终止', en: 'Terminate' },
    by: [head],
    from: ['filed', 'supplementing', ...underWay],
    to: 'terminated',
    form: form.termination,
    needs: [
      need(
        or(ne(input('endGround'), 'withdrawn'), ge(times('ask-withdrawal'), 1)),
        'NOT_ASKED',
        '申请人没有撤回申请。',
        'The applicant has not asked to withdraw.',
      ),
    ],
    issues: ['termination-notice'],
    basis: [复议法('41')],
  },
  'terminate-suspended': {
    title: { zh: '中止满六十日，终止', en: 'Terminate after sixty days' },
    by: [head],
    from: ['suspended'],
    to: 'terminated',
    needs: [
      need(
        onSomeonesAccount,
        'OTHER_GROUND',
        '只有因死亡、丧失行为能力、组织终止而中止的，满六十日终止。',
        'Only a suspension for death, incapacity or dissolution ends so.',
      ),
    ],
    sets: { endGround: value('sixty-days') },
    issues: ['termination-notice'],
    basis: [复议法('41')],
  },
  'report-performance': {
    title: { zh: '报告履行情况', en: 'Report performance' },
    by: [respondent],
    from: ['performing'],
    form: form.performance,
    basis: [复议法('77')],
  },
  'confirm-performance': {
    title: { zh: '确认履行，结案', en: 'Confirm performance' },
    main: true,
    by: [officer],
    from: ['performing'],
    to: 'closed',
    form: form.performance,
    basis: [复议法('77')],
  },
  'order-performance': {
    title: { zh: '责令限期履行', en: 'Order performance' },
    verb: 'chase',
    by: [organHead, superior],
    from: ['performing'],
    form: form.performOrder,
    rung: { deadline: ['perform', 'redo'], rung: 'order' },
    issues: ['performance-order'],
    basis: [复议法('77')],
  },
  talk: {
    title: { zh: '约谈', en: 'Call in for a talk' },
    verb: 'chase',
    by: [organHead, superior],
    from: ['performing'],
    rung: { deadline: ['perform', 'redo'], rung: 'talk' },
    basis: [复议法('77')],
  },
  circular: {
    title: { zh: '通报批评', en: 'Criticise by circular' },
    verb: 'chase',
    by: [organHead, superior],
    from: ['performing'],
    rung: { deadline: ['perform', 'redo'], rung: 'circular' },
    basis: [复议法('77')],
  },
  'issue-opinion': {
    title: { zh: '制发复议意见书', en: 'Issue an opinion paper' },
    by: [organHead, head],
    from: ['accepted', 'proposed', 'decided', 'performing', 'closed'],
    form: form.opinionPaper,
    issues: ['opinion'],
    basis: [复议法('76')],
  },
  'opinion-received': {
    title: { zh: '签收意见书', en: 'Sign for the opinion paper' },
    by: [respondent, officer],
    from: ['accepted', 'proposed', 'decided', 'performing', 'closed'],
    form: form.opinionReceived,
    needs: [need(ge(times('issue-opinion'), 1), 'NO_OPINION', '没有制发复议意见书。', 'No opinion paper has been issued.')],
    basis: [复议法('76')],
  },
  'report-correction': {
    title: { zh: '报送纠正情况', en: 'Report the correction' },
    by: [respondent],
    from: ['accepted', 'proposed', 'decided', 'performing', 'closed'],
    form: form.opinionReport,
    needs: [need(ge(times('opinion-received'), 1), 'NO_OPINION', '没有收到复议意见书。', 'No opinion paper has been received.')],
    basis: [复议法('76'), 复议法('77')],
  },
  publish: {
    title: { zh: '公开决定书', en: 'Publish the decision' },
    by: [officer],
    from: ['performing', 'closed'],
    form: form.publication,
    needs: [
      need(
        eq(field('actPublic'), true),
        'ACT_NOT_PUBLIC',
        '被复议的行政行为未公开，决定书不公开。',
        'The act was not public, so the decision is not published.',
      ),
    ],
    distinctFrom: ['propose'],
    basis: [复议法('79')],
  },
} satisfies Record<string, Action>
