import {
  type Action,
  and,
  countRows,
  eq,
  exists,
  field,
  ge,
  gt,
  input,
  lt,
  minus,
  ne,
  need,
  not,
  or,
  post,
  product,
  row,
  state,
  statute,
  times,
} from '#language'
import * as form from './major.forms.ts'

const 条例 = statute('major-decision-regulation')

const sponsor = post('drafting-officer', { of: 'sponsor' })
const executor = post('handler', { of: 'executor' })
const chief = post('chief-executive')
const office = post('meeting-office')

const thisTime = eq(row('session'), times('open-discussion'))
const spoken = countRows('statements', thisTime)
const others = minus(field('present'), 1)
const majority = (view: string) => gt(product(countRows('statements', and(thisTime, eq(row('view'), view))), 2), others)
const differs = or(and(eq(input('conclusion'), 'pass'), majority('differ')), and(eq(input('conclusion'), 'reject'), majority('agree')))

/** 第三章第二节：集体讨论决定和公布，和第四章：执行和调整。 */
export const deciding = {
  'open-discussion': {
    title: { zh: '开始讨论', en: 'Open the discussion' },
    main: true,
    by: [office],
    from: ['tabled'],
    to: 'deliberating',
    form: { meeting: form.discussion.meeting, present: form.discussion.present },
    basis: [条例('30')],
  },
  'state-view': {
    title: { zh: '记录组成人员意见', en: 'Record a member’s view' },
    by: [office],
    from: ['deliberating'],
    form: form.statementColumns,
    sets: { session: times('open-discussion') },
    row: { table: 'statements', op: 'add' },
    needs: [
      need(
        lt(spoken, others),
        'ALL_HAVE_SPOKEN',
        '其他到会组成人员均已发言，行政首长最后发表意见。',
        'All others have spoken; the chief executive speaks last.',
      ),
    ],
    basis: [条例('30')],
  },
  conclude: {
    title: { zh: '行政首长末位发言并决定', en: 'The chief executive speaks last and decides' },
    verb: 'decide',
    main: true,
    by: [chief],
    from: ['deliberating'],
    to: [
      { to: 'adopted', when: eq(input('conclusion'), 'pass') },
      { to: 'consulting', when: eq(input('conclusion'), 'amend') },
      { to: 'tabled', when: eq(input('conclusion'), 'defer') },
      { to: 'rejected' },
    ],
    form: form.conclusion,
    needs: [
      need(
        ge(spoken, others),
        'CHIEF_SPEAKS_LAST',
        '还有到会组成人员没有发表意见，行政首长应当最后发言。',
        'Some members have not spoken; the chief executive speaks last.',
      ),
      need(
        or(not(differs), exists(input('againstMajority'))),
        'REASON_AGAINST_MAJORITY',
        '拟作出的决定与多数人意见不一致，应当说明理由。',
        'The decision differs from the majority: say why.',
      ),
    ],
    issues: ['discussion-record'],
    basis: [条例('30')],
  },
  'report-party': {
    title: { zh: '向同级党委请示报告', en: 'Report to the party committee' },
    by: [office],
    from: ['adopted'],
    form: form.reported,
    basis: [条例('31')],
  },
  publish: {
    title: { zh: '公布', en: 'Publish' },
    main: true,
    by: [office],
    from: ['adopted'],
    to: 'executing',
    form: form.published,
    handsTo: 'executor',
    needs: [
      need(ge(times('report-party'), 1), 'REPORT_FIRST', '出台前应当向同级党委请示报告。', 'It is first reported to the party committee.'),
      need(
        eq(input('adoptionTold'), true),
        'ADOPTION_NOT_TOLD',
        '应当说明公众意见、专家论证意见的采纳情况。',
        'It must say what became of comments and opinions.',
      ),
    ],
    issues: ['decision'],
    basis: [条例('31'), 条例('32'), 条例('34')],
  },
  'keep-unpublished': {
    title: { zh: '依法不予公开', en: 'Keep it unpublished by law' },
    by: [office],
    from: ['adopted'],
    to: 'executing',
    form: form.unpublished,
    handsTo: 'executor',
    needs: [need(ge(times('report-party'), 1), 'REPORT_FIRST', '出台前应当向同级党委请示报告。', 'It is first reported to the party committee.')],
    issues: ['decision'],
    basis: [条例('31'), 条例('32')],
  },
  'report-execution': {
    title: { zh: '报告执行情况', en: 'Report on execution' },
    main: true,
    by: [executor],
    from: ['executing'],
    form: form.execution,
    basis: [条例('34')],
  },
  'report-problem': {
    title: { zh: '报告存在的问题', en: 'Report a problem' },
    by: [executor],
    from: ['executing', 'halted'],
    form: form.problem,
    basis: [条例('35')],
  },
  halt: {
    title: { zh: '中止执行', en: 'Halt' },
    verb: 'suspend',
    by: [chief],
    from: ['executing'],
    to: 'halted',
    needs: [need(ge(times('report-problem'), 1), 'NO_PROBLEM', '没有执行单位报告的问题或者情况变化。', 'No problem or change has been reported.')],
    issues: ['halt-order'],
    basis: [条例('37')],
  },
  'go-on': { title: { zh: '恢复执行', en: 'Go on' }, verb: 'resume', main: true, by: [chief], from: ['halted'], to: 'executing', basis: [条例('37')] },
  evaluate: {
    title: { zh: '决策后评估', en: 'Evaluate afterwards' },
    by: [office],
    from: ['executing', 'halted'],
    to: [{ to: 'stopped', when: eq(input('evaluationResult'), 'stop') }, { to: 'halted', when: eq(state(), 'halted') }, { to: 'executing' }],
    form: form.evaluation,
    needs: [
      need(
        or(not(exists(field('riskBy'))), ne(input('evaluator'), field('riskBy'))),
        'SAME_ASSESSOR',
        '决策前承担主要评估工作的单位不得承担后评估。',
        'Whoever assessed before the decision may not evaluate it afterwards.',
      ),
    ],
    issues: ['evaluation-report'],
    basis: [条例('36')],
  },
  adjust: {
    title: { zh: '重大调整，重新履行程序', en: 'Adjust substantially: go through the steps again' },
    by: [chief],
    from: ['executing', 'halted'],
    needs: [
      need(eq(field('evaluationResult'), 'adjust'), 'NOT_EVALUATED', '后评估没有得出作重大调整的结论。', 'No evaluation asks for a substantial adjustment.'),
    ],
    opensChildren: [{ link: 'adjustment', carries: { title: field('title'), kind: field('kind') } }],
    most: 1,
    basis: [条例('36'), 条例('37')],
  },
  archive: {
    title: { zh: '归档', en: 'Archive' },
    by: [sponsor, office],
    from: ['executing', 'halted'],
    to: 'archived',
    needs: [need(ge(times('report-execution'), 1), 'NOT_REPORTED', '执行单位还没有报告执行情况。', 'Execution has not been reported.')],
    basis: [条例('33')],
  },
} satisfies Record<string, Action>
