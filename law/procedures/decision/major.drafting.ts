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
  le,
  lt,
  need,
  not,
  or,
  param,
  plus,
  post,
  statute,
  system,
  taskCount,
  times,
  today,
  value,
} from '#language'
import * as form from './major.forms.ts'

const 条例 = statute('major-decision-regulation')
const 公平竞争 = statute('fair-competition-regulation')

const sponsor = post('drafting-officer', { of: 'sponsor' })
const _reviewer = post('legal-reviewer')
const chief = post('chief-executive')
const office = post('meeting-office')

const _heard = or(ge(times('close-comments'), 1), ge(times('no-participation'), 1))
const _argued = or(ge(times('finish-experts'), 1), ge(times('not-technical'), 1))
const _riskSettled = or(eq(field('riskResult'), 'controllable'), and(not(exists(field('riskResult'))), ge(times('no-risk'), 1)))
const marketRegulator = or(lt(today(), '2024-08-01'), not(eq(input('competition'), 'reviewed')), eq(input('competitionBy'), param('decision.market-regulator')))

/** 第二章：决策草案的形成。 */
export const drafting = {
  suggest: {
    title: { zh: '提出决策事项建议', en: 'Suggest a matter' },
    verb: 'open',
    main: true,
    by: [post('drafting-officer'), office],
    from: [],
    to: 'suggested',
    form: form.suggestion,
    needs: [
      need(
        eq(input('outside'), 'no'),
        'NOT_COVERED',
        '宏观调控、政府立法和突发事件应急处置不适用本条例，请走各自的程序。',
        'Macro policy, legislation and emergencies are outside this regulation.',
      ),
    ],
    sets: { office: param('meeting.office') },
    handsTo: 'office',
    basis: [条例('3'), 条例('10')],
  },
  'take-up-adjustment': {
    title: { zh: '重大调整，重新履行程序', en: 'Take up a substantial adjustment' },
    verb: 'open',
    by: [system()],
    from: [],
    to: 'suggested',
    form: { title: form.suggestion.title, kind: form.suggestion.kind },
    sets: { office: param('meeting.office'), outside: value('no') },
    handsTo: 'office',
    basis: [条例('37')],
  },
  start: {
    title: { zh: '决定启动', en: 'Start' },
    main: true,
    by: [chief],
    from: ['suggested'],
    to: 'drafting',
    form: form.start,
    handsTo: 'sponsor',
    issues: ['start-notice'],
    basis: [条例('10'), 条例('11')],
  },
  drop: { title: { zh: '决定不启动', en: 'Do not start' }, by: [chief], from: ['suggested'], to: 'dropped', form: form.dropped, basis: [条例('10')] },
  'consult-units': { title: { zh: '与有关单位协商', en: 'Consult the units concerned' }, by: [sponsor], from: ['drafting'], basis: [条例('13')] },
  'record-dispute': {
    title: { zh: '说明分歧', en: 'Set out a dispute' },
    by: [sponsor],
    from: ['drafting', 'consulting'],
    form: form.disputes,
    basis: [条例('13')],
  },
  'finish-draft': {
    title: { zh: '拟出草案', en: 'Finish the draft' },
    main: true,
    by: [sponsor],
    from: ['drafting'],
    to: 'consulting',
    form: form.draft,
    needs: [need(eq(taskCount('unit-opinion', 'open'), 0), 'UNITS_PENDING', '还有单位没有回复意见。', 'Some units have not answered.')],
    sets: { draftVersion: value(1) },
    basis: [条例('12')],
  },

  'shorten-comments': {
    title: { zh: '批准缩短公开征求意见期限', en: 'Allow a shorter time for comments' },
    by: [chief],
    from: ['consulting'],
    form: form.shorterComments,
    most: 1,
    needs: [
      need(
        eq(times('publish-draft'), 0),
        'ALREADY_PUBLIC',
        '缩短期限须在公布草案时说明，草案已经公布。',
        'A shorter time must be explained in the notice, which is already out.',
      ),
    ],
    basis: [条例('15')],
  },
  'publish-draft': {
    title: { zh: '公布草案征求意见', en: 'Publish the draft for comment' },
    main: true,
    by: [sponsor],
    from: ['consulting'],
    form: form.publicDraft,
    issues: ['comment-notice'],
    most: 1,
    basis: [条例('14'), 条例('15')],
  },
  'add-comment': {
    title: { zh: '登记意见', en: 'Record a comment' },
    by: [sponsor],
    from: ['consulting'],
    form: form.commentColumns,
    row: { table: 'comments', op: 'add' },
    basis: [条例('14'), 条例('18')],
  },
  'answer-comment': {
    title: { zh: '研究意见', en: 'Say what becomes of a comment' },
    by: [sponsor],
    from: ['consulting'],
    form: form.commentOutcome,
    row: { table: 'comments', op: 'set' },
    basis: [条例('18')],
  },
  'schedule-hearing': {
    title: { zh: '决定召开听证会', en: 'Call a hearing' },
    by: [sponsor],
    from: ['consulting'],
    form: form.hearing,
    needs: [need(gt(input('hearingOn'), today()), 'DATE_PAST', '听证日期须在今天之后。', 'The hearing must lie after today.')],
    basis: [条例('16')],
  },
  'deliver-papers': {
    title: { zh: '送达听证材料', en: 'Deliver the papers' },
    by: [sponsor],
    from: ['consulting'],
    form: form.hearingPapers,
    basis: [条例('16')],
  },
  'hold-hearing': {
    title: { zh: '举行听证会', en: 'Hold the hearing' },
    by: [sponsor],
    from: ['consulting'],
    form: form.hearingHeld,
    needs: [
      need(ge(times('deliver-papers'), 1), 'PAPERS_MISSING', '听证材料尚未送达参加人。', 'The papers have not been delivered.'),
      need(le(field('hearingOn'), today()), 'BEFORE_HEARING', '尚未到听证日期。', 'The day of the hearing has not come.'),
    ],
    basis: [条例('16'), 条例('17')],
  },
  'close-comments': {
    title: { zh: '征求意见结束', en: 'Close the comments' },
    main: true,
    by: [sponsor],
    from: ['consulting'],
    needs: [
      need(ge(times('publish-draft'), 1), 'NOT_PUBLISHED', '草案尚未公布。', 'The draft has not been published.'),
      need(
        or(not(exists(field('hearingOn'))), ge(times('hold-hearing'), 1)),
        'HEARING_OPEN',
        '已决定的听证会尚未举行。',
        'The hearing that was called has not been held.',
      ),
    ],
    basis: [条例('15'), 条例('18')],
  },
  'no-participation': {
    title: { zh: '认定依法不予公开', en: 'Find that it may not be public' },
    by: [sponsor],
    from: ['consulting'],
    form: form.noParticipation,
    basis: [条例('14')],
  },

  'add-expert': {
    title: { zh: '登记专家意见', en: 'Record an expert’s opinion' },
    by: [sponsor],
    from: ['consulting'],
    form: form.expertColumns,
    row: { table: 'experts', op: 'add' },
    needs: [
      need(
        eq(input('noInterest'), true),
        'EXPERT_INTERESTED',
        '不得选择与事项有直接利害关系的专家、专业机构。',
        'An expert with a direct interest may not be chosen.',
      ),
    ],
    basis: [条例('19'), 条例('20')],
  },
  'finish-experts': {
    title: { zh: '专家论证结束', en: 'Close the expert argument' },
    by: [sponsor],
    from: ['consulting'],
    form: form.expertDone,
    needs: [need(ge(countRows('experts'), 1), 'NO_EXPERT', '还没有专家意见。', 'No expert has given an opinion.')],
    basis: [条例('19'), 条例('29')],
  },
  'not-technical': {
    title: { zh: '认定不需要专家论证', en: 'Find that no expert is needed' },
    by: [sponsor],
    from: ['consulting'],
    form: form.notTechnical,
    basis: [条例('19')],
  },
  'assess-risk': {
    title: { zh: '风险评估', en: 'Assess the risk' },
    by: [sponsor],
    from: ['consulting'],
    form: form.risk,
    issues: ['risk-report'],
    basis: [条例('22'), 条例('23'), 条例('24')],
  },
  'no-risk': {
    title: { zh: '认定不需要风险评估', en: 'Find that no assessment is needed' },
    by: [sponsor],
    from: ['consulting'],
    form: form.noRisk,
    basis: [条例('22')],
  },
  'review-competition': {
    title: { zh: '记录公平竞争审查', en: 'Record the fair competition review' },
    by: [sponsor],
    from: ['consulting'],
    form: form.competition,
    needs: [
      need(
        marketRegulator,
        'MARKET_REGULATOR',
        '2024年8月1日起，政府出台的措施由市场监管部门会同审查。',
        'Since 1 August 2024 the market regulator reviews measures of the government.',
      ),
    ],
    basis: [
      条例('29'),
      公平竞争('13', { reading: { zh: '2024年8月1日以前由起草单位自我审查', en: 'Before 1 August 2024 the drafting unit reviewed itself' } }),
      公平竞争('14'),
    ],
  },
  'adjust-draft': {
    title: { zh: '调整草案', en: 'Change the draft' },
    by: [sponsor],
    from: ['consulting', 'reviewed'],
    form: form.change,
    sets: { draftVersion: plus(field('draftVersion'), 1) },
    basis: [条例('18'), 条例('24'), 条例('28')],
  },
} satisfies Record<string, Action>
