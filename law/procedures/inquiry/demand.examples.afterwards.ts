import type { Example } from '#language'
import { answersAt, at, closed, happy, no, replied, unhappy, unit, until } from './demand.examples.common-steps.ts'

const me = 'party:petitioner'
const publicText = { publicTitle: '二次供水水压不足怎么办', publicQuestion: '小区晚间水压不足。', publicAnswer: '可要求物业在四十八小时内修复。' }
const consenting = closed.map((step, i) => (i === 0 ? { ...step, with: { ...step.with, consentPublic: true } } : step))
const first = 'publication-reviewer#first'
const second = 'publication-reviewer#second'

/** 评价以后：重办、重新办理、更正、公开。 */
export const afterwards: Example[] = [
  {
    title: 'not satisfied: a supervisor checks and orders rework; the second answer is rated anew',
    steps: [
      ...replied,
      at('2026-03-06 09:00', me, 'rate', unhappy, { state: 'disputed', due: { dispute: '2026-03-11', rating: null }, fields: { closedOn: null } }),
      no('NOT_YOUR_POST', '2026-03-06 10:00', unit, 'close-explained', { finding: '已当面解释并书面说明。' }),
      at(
        '2026-03-09 09:00',
        'supervisor',
        'order-rework',
        { reworkOrder: '请现场核实并在期限内解决。' },
        { state: 'handling', due: { dispute: null, rework: '2026-03-16' } },
      ),
      answersAt('2026-03-12 09:00', { state: 'replied', due: { rework: null }, fields: { rated: null, satisfied: null } }),
      at('2026-03-12 20:00', me, 'rate', happy, { state: 'closed', outcomes: { solved: true, satisfied: true } }),
    ],
  },
  {
    title: 'not satisfied, and no rating of the second answer: it is not rated; the first rating is not carried over',
    steps: [
      ...replied,
      at('2026-03-06 09:00', me, 'rate', unhappy),
      at('2026-03-09 09:00', 'supervisor', 'order-rework', { reworkOrder: '请现场核实并在期限内解决。' }),
      answersAt('2026-03-12 09:00'),
      until('2026-03-28 09:00', { state: 'closed', fields: { rated: 'none' }, outcomes: { rated: false, satisfied: false, solved: false } }),
    ],
  },
  {
    title: 'not satisfied, but nothing more can be done: a supervisor who did not answer closes with a reasoned finding',
    steps: [
      ...replied,
      at('2026-03-06 09:00', me, 'rate', unhappy),
      no('FORM_INVALID', '2026-03-09 09:00', 'supervisor', 'close-explained', {}),
      at(
        '2026-03-09 09:05',
        'supervisor',
        'close-explained',
        { finding: '诉求超出现行政策，已当面解释并书面说明。' },
        { state: 'closed', fields: { closedOn: '2026-03-09' }, outcomes: { satisfied: false, solved: false, rated: true } },
      ),
    ],
  },
  {
    title: 'an answer that says nothing is sent back, at most twice, and its own period runs with the same ladder',
    steps: [
      ...replied,
      at(
        '2026-03-06 09:00',
        'dispatcher',
        'send-back',
        { sendBackReason: '未说明维修完成时间。' },
        { state: 'handling', due: { rework: '2026-03-13', rating: null } },
      ),
      until('2026-03-16 08:00', { late: ['rework'] }),
      at('2026-03-16 09:00', 'supervisor', 'urge'),
      answersAt('2026-03-16 10:00', { outcomes: { onTime: false } }),
      at('2026-03-16 11:00', 'dispatcher', 'send-back', { sendBackReason: '仍未说明。' }),
      answersAt('2026-03-16 12:00'),
      no('TOO_OFTEN', '2026-03-16 13:00', 'dispatcher', 'send-back', { sendBackReason: '仍未说明。' }),
    ],
  },
  {
    title: 'reopened by the person on the thirtieth day',
    steps: [
      ...closed,
      at(
        '2026-04-05 20:00',
        me,
        'reopen',
        { reopenReason: '修好三天后又停水了。' },
        { state: 'handling', holder: 'city-housing', due: { rework: '2026-04-13' }, fields: { closedOn: null } },
      ),
      answersAt('2026-04-08 09:00', { state: 'replied' }),
      at('2026-04-08 19:00', me, 'rate', happy, { state: 'closed' }),
    ],
  },
  {
    title: 'on the thirty-first day it is filed anew, quoting the number',
    steps: [...closed, no('REOPEN_LAPSED', '2026-04-06 00:10', me, 'reopen', { reopenReason: '又停水了，请处理。' })],
  },
  {
    title: 'correction after closing: asked for by the person, made by the platform, with the reason; nothing is overwritten',
    steps: [
      ...closed,
      no('NOT_YOUR_POST', '2026-03-09 08:00', unit, 'correct', { correctedKind: 'complaint', correction: '登记时误选求助，实为投诉。' }),
      at('2026-03-09 09:00', me, 'ask-correction', { wrongIs: '我是投诉不是求助。' }, { state: 'closed', due: { correction: '2026-03-16' } }),
      at(
        '2026-03-10 09:00',
        'hotline-head',
        'correct',
        { correctedKind: 'complaint', correction: '登记时误选求助，实为投诉。' },
        { state: 'closed', fields: { kind: 'complaint' }, due: { correction: null } },
      ),
    ],
  },
  {
    title: 'publication: consent, a text that names nobody, and two reviews by two other persons',
    steps: [
      ...consenting,
      no('NOTHING_PROPOSED', '2026-03-09 09:00', first, 'review-publication'),
      at('2026-03-09 09:00', 'hotline-operator#editor', 'propose-publication', publicText, { due: { publication: '2026-03-16' } }),
      no('SAME_PERSON', '2026-03-09 10:00', 'publication-reviewer#editor', 'review-publication'),
      no('FIRST_REVIEW_MISSING', '2026-03-09 10:00', second, 'publish'),
      at('2026-03-09 11:00', first, 'review-publication'),
      no('SAME_PERSON', '2026-03-09 12:00', first, 'publish'),
      at('2026-03-10 09:00', second, 'publish', undefined, { fields: { publication: 'published', publishedOn: '2026-03-10' }, due: { publication: null } }),
      at('2026-03-20 09:00', me, 'withdraw-consent', undefined, { fields: { consentPublic: false, publication: 'withdrawn' } }),
    ],
  },
  {
    title: 'without consent nothing is published, and a text that still identifies someone goes back',
    steps: [...closed, no('NO_CONSENT', '2026-03-09 09:00', 'hotline-operator', 'propose-publication', publicText)],
  },
  {
    title: 'a text sent back is proposed again and reviewed from the start',
    steps: [
      ...consenting,
      at('2026-03-09 09:00', 'hotline-operator#editor', 'propose-publication', publicText),
      at('2026-03-09 10:00', first, 'review-publication'),
      at('2026-03-09 11:00', second, 'refuse-publication', { publicationFault: '第二句仍有门牌号。' }, { due: { publication: null } }),
      no('FIRST_REVIEW_MISSING', '2026-03-09 12:00', second, 'publish'),
      at('2026-03-09 13:00', 'hotline-operator#editor', 'propose-publication', publicText),
      no('FIRST_REVIEW_MISSING', '2026-03-09 14:00', second, 'publish'),
      at('2026-03-09 15:00', first, 'review-publication'),
      at('2026-03-09 16:00', second, 'publish'),
    ],
  },
]
