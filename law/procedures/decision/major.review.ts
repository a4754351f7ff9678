import { type Action, allRows, and, eq, exists, field, ge, gt, input, need, not, oneOf, or, post, row, statute, times, when } from '#language'
import * as form from './major.forms.ts'

const 条例 = statute('major-decision-regulation')

const sponsor = post('drafting-officer', { of: 'sponsor' })
const reviewer = post('legal-reviewer')
const chief = post('chief-executive')

const heard = or(ge(times('close-comments'), 1), ge(times('no-participation'), 1))
const argued = or(ge(times('finish-experts'), 1), ge(times('not-technical'), 1))
const riskSettled = or(eq(field('riskResult'), 'controllable'), and(not(exists(field('riskResult'))), ge(times('no-risk'), 1)))

/** 第三章第一节：合法性审查。 */
export const review = {
  'submit-review': {
    title: { zh: '送请合法性审查', en: 'Submit for legality review' },
    main: true,
    by: [sponsor],
    from: ['consulting'],
    to: 'reviewing',
    form: form.review,
    needs: [
      need(heard, 'PARTICIPATION_OPEN', '公众参与尚未完成，也没有依法不予公开的认定。', 'Public participation is neither done nor found to be excluded.'),
      need(allRows('comments', exists(row('adopted'))), 'COMMENTS_OPEN', '还有意见没有研究处理。', 'Some comments have no outcome yet.'),
      need(argued, 'EXPERTS_OPEN', '专家论证尚未完成，也没有不需要论证的认定。', 'The expert argument is neither done nor found unnecessary.'),
      need(
        riskSettled,
        'RISK_OPEN',
        '风险评估尚未得出可控结论，也没有不需要评估的认定。',
        'The risk is neither found controllable nor found to need no assessment.',
      ),
      need(exists(field('competition')), 'COMPETITION_OPEN', '尚未记录公平竞争审查情况。', 'The fair competition review is not recorded.'),
    ],
    basis: [条例('25'), 条例('26'), 条例('29')],
  },
  'return-papers': {
    title: { zh: '退回或者要求补充材料', en: 'Return the papers' },
    verb: 'return',
    by: [reviewer],
    from: ['reviewing'],
    to: 'consulting',
    form: form.returned,
    basis: [条例('26')],
  },
  'give-opinion': {
    title: { zh: '出具合法性审查意见', en: 'Give the legality opinion' },
    main: true,
    by: [reviewer],
    from: ['reviewing'],
    to: [{ to: 'consulting', when: eq(input('legality'), 'unlawful') }, { to: 'reviewed' }],
    form: form.legality,
    needs: [
      need(eq(input('counselHeard'), true), 'COUNSEL_NOT_HEARD', '应当组织法律顾问、公职律师提出意见。', 'Legal counsel and government lawyers must be heard.'),
    ],
    sets: { reviewedVersion: field('draftVersion'), clearedVersion: when(oneOf(input('legality'), 'lawful', 'exploratory'), field('draftVersion'), 0) },
    distinctFrom: ['finish-draft', 'adjust-draft', 'submit-review'],
    issues: ['legality-opinion'],
    basis: [条例('25'), 条例('27'), 条例('28')],
  },
  'confirm-amendment': {
    title: { zh: '确认已按审查意见修改', en: 'Confirm the amendment' },
    by: [reviewer],
    from: ['reviewed'],
    needs: [need(gt(field('draftVersion'), field('reviewedVersion')), 'NOT_AMENDED', '草案还没有按审查意见修改。', 'The draft has not been amended yet.')],
    sets: { clearedVersion: field('draftVersion') },
    distinctFrom: ['adjust-draft'],
    basis: [条例('28')],
  },
  'shorten-review': {
    title: { zh: '批准缩短审查时间', en: 'Allow a shorter review' },
    by: [chief],
    from: ['reviewing', 'reviewed'],
    form: form.shorterReview,
    most: 1,
    basis: [条例('26')],
  },
  'request-discussion': {
    title: { zh: '提请集体讨论', en: 'Ask for collective discussion' },
    main: true,
    by: [sponsor],
    from: ['reviewed'],
    to: 'tabled',
    form: { legalRisk: form.discussion.legalRisk },
    needs: [
      need(
        eq(field('clearedVersion'), field('draftVersion')),
        'OPINION_STALE',
        '现在的草案没有有效的合法性审查意见，不得提交讨论。',
        'The draft as it stands has no valid legality opinion and may not be discussed.',
      ),
      need(
        or(not(eq(field('legality'), 'exploratory')), exists(input('legalRisk'))),
        'RISK_NOT_STATED',
        '探索性改革须明示法律风险。',
        'An exploratory reform must state its legal risk openly.',
      ),
    ],
    issues: ['discussion-request'],
    basis: [条例('25'), 条例('29')],
  },
} satisfies Record<string, Action>
