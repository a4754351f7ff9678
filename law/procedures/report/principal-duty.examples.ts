import { type Expectation, examples, type Step } from '#language'

const reviewer = 'duty-reviewer@city-rule-of-law-office'
const editor = 'report-editor@city-housing'
const signer = 'report-signer@city-housing'
const justice = 'handler@city-justice'

const step = (at: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
const no = (refused: string, at: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...step(at, by, act, input), refused })

const obliged = { bodyKind: 'department', editor: 'city-housing', principal: '局长' }
const opened: Step = {
  ...step(
    '2020-12-01 00:05',
    'system',
    'open',
    { body: 'city-housing' },
    {
      state: 'due',
      fields: { year: 2020, principal: '局长', side: 'government', dutyFrom: '2020-01-01', dutyTo: '2020-12-31' },
      due: { report: '2021-02-01' },
    },
  ),
  reads: { obliged },
}
const chosen = (dutyKind: string) => step('2020-12-02 09:00', reviewer, 'choose-kind', { dutyKind })
const names = ['study', 'decisions', 'organising', 'support', 'team', 'problems', 'plan']
const section = (dutySection: string, at = '2021-01-04 09:00') =>
  step(at, editor, 'write-section', { dutySection, dutyText: '主持局务会学法四次。', dutyActs: 4 })
const written = names.map((name) => section(name))
const submission = { reportedOn: '2021-01-08', likeLastYear: false }
const reported = step('2021-01-08 09:00', signer, 'report', submission, {
  state: 'reported',
  outcomes: { reported: true, inTime: true },
  due: { report: null },
})

export default examples('report.principal-duty', [
  {
    title: 'written by the body, signed by the principal, read by the reviewer and closed: no score is given',
    steps: [
      opened,
      chosen('written'),
      ...written,
      reported,
      step(
        '2021-01-15 09:00',
        reviewer,
        'review',
        { reviewNote: '内容完整，与台账相符。' },
        { state: 'closed', outcomes: { commented: false, thematic: false } },
      ),
    ],
  },
  {
    title: 'every part is written before it is signed, each once, and only the principal signs',
    steps: [
      opened,
      chosen('written'),
      ...written.slice(0, 6),
      no('SECTION_EXISTS', '2021-01-04 10:00', editor, 'write-section', { dutySection: 'study', dutyText: '再写一次。' }),
      no('SECTIONS_UNWRITTEN', '2021-01-05 09:00', signer, 'report', submission),
      section('plan', '2021-01-05 10:00'),
      no('NOT_YOUR_POST', '2021-01-08 09:00', editor, 'report', submission),
      no('NOT_YOUR_POST', '2021-01-08 09:00', 'report-signer@city-market', 'report', submission),
      reported,
    ],
  },
  {
    title: 'without a kind it cannot be given; a written one is not heard, a thematic one must be',
    steps: [
      opened,
      ...written,
      no('KIND_OPEN', '2021-01-08 09:00', signer, 'report', submission),
      step('2021-01-08 09:01', reviewer, 'choose-kind', { dutyKind: 'thematic' }),
      { ...reported, at: '2021-01-08 10:00' },
      no('NOT_HEARD', '2021-01-11 09:00', reviewer, 'review', { reviewNote: '内容完整。' }),
      step('2021-01-15 09:00', reviewer, 'hear', { heardOn: '2021-01-15', hearingNo: '市委依法治市委员会第二次会议（演示）', ballots: 31 }),
      step('2021-01-18 09:00', reviewer, 'review', { reviewNote: '内容完整。' }, { state: 'closed', outcomes: { thematic: true } }),
    ],
  },
  {
    title: 'a commented report says that the comment was given',
    steps: [
      opened,
      chosen('commented'),
      ...written,
      reported,
      step('2021-01-15 09:00', reviewer, 'hear', { heardOn: '2021-01-15', hearingNo: '第二次会议（演示）' }),
      no('FORM_INVALID', '2021-01-18 09:00', reviewer, 'review', { reviewNote: '内容完整。' }),
      step('2021-01-18 09:05', reviewer, 'review', { reviewNote: '内容完整。', commentGiven: true }, { state: 'closed', outcomes: { commented: true } }),
    ],
  },
  {
    title: 'problems become tasks of a unit with a day, and the report closes when all are repaired',
    steps: [
      opened,
      chosen('written'),
      ...written,
      reported,
      no('DATE_PAST', '2021-01-15 09:00', reviewer, 'add-problem', { problem: '学法次数少。', organ: 'city-justice', due: '2021-01-15' }),
      step('2021-01-15 09:05', reviewer, 'add-problem', { problem: '学法次数少。', organ: 'city-justice', due: '2021-06-30' }, { rows: { problems: 1 } }),
      step('2021-01-18 09:00', reviewer, 'review', { reviewNote: '有一个问题。' }, { state: 'repairing', tasks: { repair: { open: 1, done: 0 } } }),
      no('PROBLEMS_OPEN', '2021-02-01 09:00', reviewer, 'close'),
      { at: '2021-05-06 09:00', by: justice, task: 'repair', key: 'problems-1', with: { repairNote: '已补学两次。' } },
      step('2021-05-07 09:00', reviewer, 'close', undefined, { state: 'closed' }),
    ],
  },
  {
    title: 'a handover splits the year: this report ends the day before, and the successor’s begins',
    steps: [
      opened,
      no('OUTSIDE_PERIOD', '2020-12-02 09:00', reviewer, 'hand-over', { handOverOn: '2020-01-01' }),
      step(
        '2020-12-02 09:05',
        reviewer,
        'hand-over',
        { handOverOn: '2020-08-10' },
        { state: 'due', fields: { dutyFrom: '2020-01-01', dutyTo: '2020-08-09' }, children: { successor: 1 } },
      ),
      no('TOO_OFTEN', '2020-12-02 09:10', reviewer, 'hand-over', { handOverOn: '2020-05-10' }),
    ],
  },
  {
    title: 'nothing given by the end is listed as overdue and chased; a reason is recorded, and under three months counts as one',
    steps: [
      opened,
      no('RUNG_NOT_OPEN', '2021-01-29 09:00', reviewer, 'urge'),
      { at: '2021-02-02 00:00', passes: true, gives: { late: ['report'], outcomes: { missing: true, reported: false } } },
      step('2021-02-03 09:00', reviewer, 'urge'),
      no('NOT_SHORT', '2021-02-04 09:00', reviewer, 'excuse', { excuse: 'short' }),
      no('FORM_INVALID', '2021-02-04 09:00', reviewer, 'excuse', { excuse: 'other' }),
      step('2021-02-04 09:05', reviewer, 'excuse', { excuse: 'vacant' }, { state: 'not-reported', outcomes: { excused: true, missing: false } }),
    ],
  },
  {
    title: 'sent back with what is missing, changed, and given again; who wrote it does not read it',
    steps: [
      opened,
      chosen('written'),
      ...written,
      reported,
      no('SAME_PERSON', '2021-01-11 09:00', `${reviewer}#${editor}`, 'review', { reviewNote: '内容完整。' }),
      step('2021-01-11 09:05', reviewer, 'send-back', { backReason: '缺出庭应诉情况。' }, { state: 'due' }),
      { ...step('2021-01-12 09:00', editor, 'change-section', { dutyText: '出庭应诉两次。', dutyActs: 2 }), row: 'sections-4' },
      step('2021-01-13 09:00', signer, 'report', submission, { state: 'reported' }),
    ],
  },
  {
    title: 'a body that is not in the register gives no duty report',
    steps: [{ ...no('NOT_OBLIGED', '2020-12-01 09:00', reviewer, 'open', { body: 'utility-bus' }), reads: { obliged: {} } }],
  },
])
