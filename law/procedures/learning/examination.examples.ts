import { type Expectation, examples, type Step } from '#language'

const admin = 'exam-admin@city-justice'
const reviewer = 'score-reviewer@city-justice'

const staff = [
  { key: 'S-1', id: 'S-1', person: 'p1', organ: 'city-housing', excuse: 'none', excusedBy: null },
  { key: 'S-2', id: 'S-2', person: 'p2', organ: 'city-housing', excuse: 'none', excusedBy: null },
  { key: 'S-3', id: 'S-3', person: 'p3', organ: 'utility-water', excuse: 'none', excusedBy: null },
  { key: 'S-4', id: 'S-4', person: 'p4', organ: 'utility-water', excuse: 'retiring', excusedBy: '市普法办〔2026〕3号' },
]
const bank = Array.from({ length: 12 }, (_, i) => ({ key: `Q-${String(i + 1).padStart(2, '0')}` }))
const known = { 'exam-roster': staff, 'question-bank': bank }

const step = (at: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
const no = (refused: string, at: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...step(at, by, act, input), refused })

const plan = {
  examTitle: '2026年度国家工作人员学法考法',
  planItem: '2026-07',
  windowFrom: '2026-05-06',
  windowTo: '2026-05-10',
  questionCount: 5,
  passMark: 60,
  minutes: 90,
  attempts: 3,
}
const listed = [
  step('2026-04-01 09:00', admin, 'plan', plan, { state: 'planned', due: { window: '2026-05-10' } }),
  step('2026-04-20 09:00', admin, 'fix-roster', undefined, { state: 'listed' }),
]
const sealed = [...listed, step('2026-04-28 09:00', admin, 'seal-paper', undefined, { state: 'sealed' })]
const open = [
  ...sealed,
  step('2026-05-06 08:00', admin, 'open-window', undefined, {
    state: 'open',
    drawn: { paper: 5 },
    tasks: { sit: { open: 3, done: 0 } },
    due: { window: null },
  }),
]
const sits = (at: string, n: number, more: Partial<Step> = {}): Step => ({
  at,
  by: `examinee@${n < 3 ? 'city-housing' : 'utility-water'}#p${n}`,
  task: 'sit',
  key: `S-${n}`,
  outcome: 'sat',
  with: { answers: '1A 2C 3B 4A 5D', attempt: 1 },
  ...more,
})
const marks = (at: string, n: number, score: number, more: Partial<Step> = {}): Step => ({
  at,
  by: admin,
  task: 'mark',
  key: `S-${n}`,
  outcome: score >= 60 ? 'pass' : 'fail',
  with: { score, ...(score >= 60 ? { firstAttempt: true } : {}) },
  ...more,
})
/** Two sat, one stayed away, one passed. */
const marked = [
  ...open,
  sits('2026-05-07 09:00', 1),
  sits('2026-05-08 09:00', 2),
  { at: '2026-05-11 00:30', passes: true as const, gives: { state: 'marking', tasks: { sit: { open: 0, done: 3 }, mark: { open: 2, done: 0 } } } },
  marks('2026-05-12 09:00', 1, 84),
  marks('2026-05-12 09:10', 2, 55, { gives: { state: 'marked' } }),
]
const published = [
  ...marked,
  step('2026-05-13 09:00', reviewer, 'check', { checkedPapers: 2 }, { state: 'checked' }),
  step('2026-05-14 09:00', admin, 'publish', undefined, { state: 'published' }),
]

export default examples('learning.examination', [
  {
    title: 'roster frozen, paper drawn from the committed bank, absence found at the end, rates over what they are over',
    register: known,
    steps: [
      ...marked,
      step('2026-05-13 09:00', reviewer, 'check', { checkedPapers: 2 }),
      step('2026-05-14 09:00', admin, 'publish', undefined, {
        state: 'published',
        fields: {
          due: 3,
          excusedCount: 1,
          sat: 2,
          absent: 1,
          passed: 1,
          failed: 1,
          firstPassed: 1,
          participationRate: 6667,
          passRate: 5000,
          passOfDueRate: 3333,
          toSitAgain: 2,
        },
        issued: ['result-notice', 'resit-list'],
        outcomes: { held: true, addsUp: true },
      }),
    ],
  },
  {
    title: 'a bank that changed after it was committed cannot be drawn from',
    register: known,
    steps: [...sealed, { ...no('NOT_COMMITTED', '2026-05-06 08:00', admin, 'open-window'), register: { 'question-bank': bank.slice(1) } }],
  },
  {
    title: 'not before its first day, not after its last, and not from a bank that is too small',
    register: known,
    steps: [
      ...sealed,
      no('TOO_EARLY', '2026-05-05 23:00', admin, 'open-window'),
      no('WINDOW_OVER', '2026-05-11 08:00', admin, 'open-window'),
      { at: '2026-05-11 08:30', passes: true, gives: { state: 'sealed', late: ['window'] } },
    ],
  },
  {
    title: 'a bank with fewer questions than the paper needs is told before anyone sits',
    register: { ...known, 'question-bank': bank.slice(0, 4) },
    steps: [...sealed, no('BANK_TOO_SMALL', '2026-05-06 08:00', admin, 'open-window')],
  },
  {
    title: 'each sits for oneself, within the attempts allowed, and nobody can declare another absent',
    register: known,
    steps: [
      ...open,
      { ...sits('2026-05-07 09:00', 1), by: 'examinee@city-housing#p2', refused: 'NOT_YOUR_POST' },
      sits('2026-05-07 09:00', 1, { with: { answers: '1A', attempt: 4 }, refused: 'TOO_MANY_ATTEMPTS' }),
      sits('2026-05-07 09:00', 1, { outcome: 'absent', refused: 'NOT_YOURS_TO_SAY' }),
      sits('2026-05-07 09:05', 1, { with: { answers: '1A', attempt: 3 }, gives: { tasks: { sit: { open: 2, done: 1 } } } }),
    ],
  },
  {
    title: 'an outcome fits its score, and whoever marks does not check the marks',
    register: known,
    steps: [
      ...open,
      sits('2026-05-07 09:00', 1),
      { at: '2026-05-11 00:30', passes: true, gives: { state: 'marking' } },
      marks('2026-05-12 09:00', 1, 59, { outcome: 'pass', refused: 'OUTCOME_DIFFERS' }),
      marks('2026-05-12 09:05', 1, 60, { gives: { state: 'marked', due: { mark: null, publish: '2026-05-26' } } }),
      no('SAME_PERSON', '2026-05-13 09:00', `score-reviewer@city-justice#${admin}`, 'check', { checkedPapers: 1 }),
      step('2026-05-13 09:05', reviewer, 'check', { checkedPapers: 1 }, { state: 'checked' }),
    ],
  },
  {
    title: 'whoever failed or stayed away sits again, and the examination ends when each has a result',
    register: known,
    steps: [
      ...published,
      step(
        '2026-05-15 09:00',
        admin,
        'open-resit',
        { resitTo: '2026-06-05' },
        { state: 'resit', tasks: { 'resit-failed': { open: 1, done: 0 }, 'resit-absent': { open: 1, done: 0 } }, due: { resit: '2026-06-05' } },
      ),
      no('RESIT_OPEN', '2026-06-01 09:00', admin, 'end'),
      { at: '2026-06-02 09:00', by: admin, task: 'resit-failed', key: 'S-2', outcome: 'pass', with: { score: 72 } },
      { at: '2026-06-02 09:10', by: admin, task: 'resit-absent', key: 'S-3', outcome: 'absent', with: { score: 0 } },
      step('2026-06-03 09:00', admin, 'end', undefined, { state: 'ended', fields: { resitPassed: 1 }, due: { resit: null } }),
    ],
  },
  {
    title: 'nobody came: all are absent, there is no pass rate, and they all sit again',
    register: known,
    steps: [
      ...open,
      { at: '2026-05-11 00:30', passes: true, gives: { state: 'marking', tasks: { sit: { open: 0, done: 3 } } } },
      step('2026-05-12 09:00', admin, 'no-papers', undefined, { state: 'marked' }),
      step('2026-05-13 09:00', reviewer, 'check', { checkedPapers: 0 }),
      step('2026-05-14 09:00', admin, 'publish', undefined, { fields: { sat: 0, absent: 3, passRate: null, participationRate: 0, toSitAgain: 3 } }),
    ],
  },
])
