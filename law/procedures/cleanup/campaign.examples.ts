import { type Expectation, examples, type Step } from '#language'

const organiser = 'cleanup-organiser@city-justice'
const reviewer = 'cleanup-reviewer@city-justice'
const housing = 'cleanup-unit@city-housing'
const justice = 'cleanup-unit@city-justice'
const office = 'government-office@city-government-office'

const step = (at: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
const no = (refused: string, at: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...step(at, by, act, input), refused })

const plan = {
  topic: '民法典涉及规章规范性文件清理',
  orderedBy: '鄂政办函〔2020〕33号',
  units: ['city-housing', 'city-justice'],
  listBy: '2026-07-31',
  reviewBy: '2026-08-31',
  reportBy: '2026-09-30',
}
const rule = (n: number, proposed: string) => ({
  fileTitle: `咸宁市某管理办法之${n}`,
  fileNumber: `市政府令第${n}号`,
  fileKind: 'rule',
  issuer: 'city-government',
  issuedOn: '2017-06-01',
  proposed,
  reason: '逐条对照民法典后提出。',
})
const document = (n: number, proposed: string) => ({ ...rule(n, proposed), fileNumber: `咸政发〔2016〕${n}号`, fileKind: 'document' })
const confirmed = (at: string, n: number, outcome: string, more: Record<string, unknown> = {}): Step => ({
  ...step(at, reviewer, 'confirm-file', { outcome, ...more }),
  row: `files-${n}`,
})
const complete = (at: string, by: string, key: string, listed: number, gives?: Expectation): Step => ({
  at,
  by,
  task: 'complete',
  key,
  with: { listed },
  ...(gives ? { gives } : {}),
})

const begun = step('2026-07-01 09:00', organiser, 'begin', plan, {
  state: 'listing',
  tasks: { complete: { open: 2, done: 0 } },
  due: { list: '2026-07-31', review: '2026-08-31', report: '2026-09-30' },
})
const listed = [
  begun,
  step('2026-07-10 09:00', housing, 'add-file', rule(1, 'keep'), { rows: { files: 1 } }),
  step('2026-07-10 09:10', housing, 'add-file', rule(2, 'keep')),
  step('2026-07-10 09:20', housing, 'add-file', rule(3, 'revise')),
  step('2026-07-10 09:30', housing, 'add-file', document(4, 'repeal'), { rows: { files: 4 } }),
  complete('2026-07-11 09:00', housing, 'city-housing', 4),
  complete('2026-07-12 09:00', justice, 'city-justice', 0, { tasks: { complete: { open: 0, done: 2 } } }),
]
const reviewing = [...listed, step('2026-07-20 09:00', organiser, 'close-listing', undefined, { state: 'reviewing', due: { list: null } })]
const allConfirmed = [
  ...reviewing,
  confirmed('2026-08-03 09:00', 1, 'keep'),
  confirmed('2026-08-03 09:10', 2, 'keep'),
  confirmed('2026-08-03 09:20', 3, 'revise'),
  confirmed('2026-08-03 09:30', 4, 'repeal'),
]

export default examples('cleanup.campaign', [
  {
    title: 'three rules, two kept and one revised, and a document repealed: the totals add up and are reported',
    steps: [
      ...allConfirmed,
      step('2026-08-20 09:00', organiser, 'sum-up', undefined, {
        state: 'summed',
        fields: { total: 4, kept: 2, revised: 1, repealed: 1, amended: 0, lapsed: 0, rules: 3, rulesKept: 2, rulesRevised: 1, documents: 1, remainder: 0 },
        outcomes: { addsUp: true, everyUnit: true },
        due: { review: null },
      }),
      step('2026-09-11 09:00', office, 'decide', { decidedOn: '2026-09-10', minutes: '咸宁市人民政府常务会议纪要〔2026〕18号' }, { state: 'decided' }),
      step(
        '2026-09-25 09:00',
        organiser,
        'report',
        { reportedOn: '2026-09-25', published: true },
        { state: 'reported', issued: ['cleanup-report', 'cleanup-list'], due: { report: null } },
      ),
    ],
  },
  {
    title: 'a file without an outcome holds back the summary: the total would not be the sum',
    steps: [
      ...reviewing,
      confirmed('2026-08-03 09:00', 1, 'keep'),
      confirmed('2026-08-03 09:10', 2, 'keep'),
      no('TOTALS_DIFFER', '2026-08-20 09:00', organiser, 'sum-up'),
      confirmed('2026-08-21 09:00', 3, 'revise'),
      confirmed('2026-08-21 09:10', 4, 'repeal'),
      step('2026-08-21 10:00', organiser, 'sum-up', undefined, { state: 'summed' }),
    ],
  },
  {
    title: 'a unit that says nothing is not a zero: the listing stays open until every unit has confirmed',
    steps: [
      begun,
      complete('2026-07-11 09:00', housing, 'city-housing', 0),
      no('UNITS_MISSING', '2026-07-20 09:00', organiser, 'close-listing'),
      { ...complete('2026-07-21 09:00', housing, 'city-justice', 0), refused: 'NOT_YOUR_POST' },
      { at: '2026-08-01 08:00', passes: true, gives: { late: ['list'], outcomes: { everyUnit: false } } },
      complete('2026-08-03 09:00', justice, 'city-justice', 0),
      step('2026-08-03 10:00', organiser, 'close-listing', undefined, { state: 'reviewing', late: [] }),
    ],
  },
  {
    title: 'each file is listed once, and whoever listed files does not confirm any',
    steps: [
      ...reviewing,
      no('LISTED_ALREADY', '2026-08-01 09:00', housing, 'add-file', rule(2, 'repeal')),
      { ...no('SAME_PERSON', '2026-08-02 09:00', `cleanup-reviewer@city-justice#${housing}`, 'confirm-file', { outcome: 'keep' }), row: 'files-1' },
      { ...no('NOT_YOUR_POST', '2026-08-02 09:00', housing, 'confirm-file', { outcome: 'keep' }), row: 'files-1' },
      { ...no('NO_SUCH_ROW', '2026-08-02 09:00', reviewer, 'confirm-file', { outcome: 'keep', reviewReason: '无此件' }), row: 'files-9' },
    ],
  },
  {
    title: 'an outcome other than the proposal needs its reason, and a confirmed file is not proposed anew',
    steps: [
      ...reviewing,
      { ...no('SAY_WHY', '2026-08-03 09:00', reviewer, 'confirm-file', { outcome: 'repeal' }), row: 'files-1' },
      confirmed('2026-08-03 09:05', 1, 'repeal', { reviewReason: '上位法已有全面规定。' }),
      { ...no('CONFIRMED_ALREADY', '2026-08-03 10:00', housing, 'change-proposal', { proposed: 'keep', reason: '仍需执行。' }), row: 'files-1' },
    ],
  },
  {
    title: 'a file listed by mistake is struck with its reason, and the total follows',
    steps: [
      ...allConfirmed,
      { ...step('2026-08-04 09:00', reviewer, 'strike-file', { strikeReason: '属党委文件，不在本次清理范围。' }, { rows: { files: 3 } }), row: 'files-4' },
      step('2026-08-20 09:00', organiser, 'sum-up', undefined, { fields: { total: 3, repealed: 0, documents: 0, remainder: 0 } }),
    ],
  },
  {
    title: 'what is amended or repealed is published before the report goes out, and dates follow one another',
    steps: [
      no('DATES_OUT_OF_ORDER', '2026-07-01 08:00', organiser, 'begin', { ...plan, reviewBy: '2026-07-30' }),
      ...allConfirmed,
      step('2026-08-20 09:00', organiser, 'sum-up'),
      no('NOT_YOUR_POST', '2026-09-11 09:00', organiser, 'decide', { decidedOn: '2026-09-10', minutes: '纪要18号' }),
      step('2026-09-11 09:00', office, 'decide', { decidedOn: '2026-09-10', minutes: '纪要18号' }),
      no('PUBLISH_FIRST', '2026-09-25 09:00', organiser, 'report', { reportedOn: '2026-09-25', published: false }),
    ],
  },
])
