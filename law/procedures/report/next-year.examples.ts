import { type Expectation, examples, type Step } from '#language'

const editor = 'report-editor@city-justice'
const verifier = 'item-verifier@city-inspection-office'

const step = (at: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
const no = (refused: string, at: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...step(at, by, act, input), refused })

const plan = { body: 'city-government', editor: 'city-justice', year: 2021, titleYear: 2021, settleBy: '2021-12-31' }
const begun = step('2021-01-05 09:00', editor, 'begin', plan, { state: 'drafting', due: { settle: '2021-12-31', issue: '2021-03-08' } })
const superior = (planCode: string, planTitle: string) =>
  step('2021-01-05 10:00', editor, 'list-superior', { planCode, planTitle, fromYear: 2020, toYear: 2025 })
const item = (no: number, organ: string, more: Record<string, unknown> = {}) => ({
  no,
  fromParagraph: '二·一是',
  task: '开展法治政府示范创建活动',
  organ,
  due: '2021-11-30',
  superiorPlan: 'china-plan',
  ...more,
})
const listed = [
  begun,
  superior('china-plan', '法治中国建设规划（2020－2025年）'),
  superior('society-outline', '法治社会建设实施纲要（2020－2025年）'),
  step('2021-01-05 11:00', editor, 'add-item', item(1, 'city-justice'), { rows: { superiors: 2, items: 1 } }),
  step('2021-01-05 11:05', editor, 'add-item', item(2, 'city-market', { superiorPlan: 'society-outline' })),
]
const running = [
  ...listed,
  step(
    '2021-01-20 09:00',
    editor,
    'issue',
    { issuedOn: '2021-01-20' },
    { state: 'running', tasks: { 'carry-out': { open: 2, done: 0 } }, issued: ['task-list'] },
  ),
]
const done = (at: string, organ: string, key: string, outcome = 'done'): Step => ({
  at,
  by: `handler@${organ}`,
  task: 'carry-out',
  key,
  outcome,
  with: { result: '已完成创建申报。' },
})
const confirmed = (at: string, row: string, input: Record<string, unknown>, gives?: Expectation): Step => ({
  ...step(at, verifier, 'confirm-item', input, gives),
  row,
})
const refusedStatus = (code: string, row: string, input: Record<string, unknown>): Step => ({
  ...no(code, '2021-12-10 08:00', verifier, 'confirm-item', input),
  row,
})

export default examples('plan.next-year', [
  {
    title: 'two items tied to two plans of 2020 to 2025: one done, one carried over with approval, and the totals stand',
    steps: [
      ...running,
      done('2021-11-20 09:00', 'city-justice', 'items-1'),
      done('2021-11-25 09:00', 'city-market', 'items-2', 'carry'),
      confirmed('2021-12-10 09:00', 'items-1', { status: 'done' }),
      confirmed('2021-12-10 09:05', 'items-2', { status: 'carried', statusReason: '省里验收推迟到下年。', approvedBy: '分管副市长' }),
      step('2021-12-20 09:00', editor, 'settle', undefined, {
        state: 'settled',
        fields: { items: 2, doneItems: 1, carried: 1, notDone: 0, doneRate: 5000 },
        outcomes: { settled: true, allDone: false, unitsBehind: false },
        due: { settle: null },
      }),
    ],
  },
  {
    title: 'a plan with an item that has no status stays open, and is late after its day',
    steps: [
      ...running,
      confirmed('2021-12-10 09:00', 'items-1', { status: 'done' }),
      no('ITEMS_WITHOUT_STATUS', '2021-12-20 09:00', editor, 'settle'),
      { at: '2022-01-01 00:00', passes: true, gives: { late: ['settle'], outcomes: { unitsBehind: true } } },
    ],
  },
  {
    title: 'what is not done says why, what is carried over names its approver, and the unit does not confirm itself',
    steps: [
      ...running,
      done('2021-11-20 09:00', 'city-justice', 'items-1'),
      refusedStatus('SAY_WHY', 'items-1', { status: 'not-done' }),
      refusedStatus('APPROVER_MISSING', 'items-1', { status: 'stopped', statusReason: '上级取消。' }),
      { ...refusedStatus('SAME_PERSON', 'items-1', { status: 'done' }), by: `${verifier}#handler@city-justice` },
      { ...refusedStatus('NOT_YOUR_POST', 'items-1', { status: 'done' }), by: 'handler@city-justice' },
      confirmed('2021-12-10 09:00', 'items-1', { status: 'not-done', statusReason: '省里没有启动。' }),
    ],
  },
  {
    title: 'the year in the heading is the year of the plan; a superior plan is listed once, before items name it; numbers and days hold',
    steps: [
      no('YEARS_DIFFER', '2021-01-05 08:00', editor, 'begin', { ...plan, titleYear: 2020 }),
      begun,
      no('PLAN_NOT_LISTED', '2021-01-05 09:30', editor, 'add-item', item(1, 'city-justice')),
      no('YEARS_OUT_OF_ORDER', '2021-01-05 09:30', editor, 'list-superior', { planCode: 'x', planTitle: '某规划', fromYear: 2025, toYear: 2020 }),
      superior('china-plan', '法治中国建设规划（2020－2025年）'),
      { ...superior('china-plan', '同一规划'), refused: 'PLAN_LISTED' },
      no('DATE_PAST', '2021-01-05 10:30', editor, 'add-item', item(1, 'city-justice', { due: '2021-01-05' })),
      no('NO_ITEM', '2021-01-05 10:30', editor, 'issue', { issuedOn: '2021-01-05' }),
      step('2021-01-05 11:00', editor, 'add-item', item(1, 'city-justice')),
      no('LAST_YEAR_NOT_LINKED', '2021-01-05 11:01', editor, 'add-item', item(2, 'city-market', { lastNo: 5, carriedTimes: 1 })),
      step('2021-01-05 11:02', editor, 'link-last-year', { lastYearPlan: 'XN-200120-000001-K' }, { links: { 'last-year': 1 } }),
      step('2021-01-05 11:03', editor, 'add-item', item(2, 'city-market', { lastNo: 5, carriedTimes: 1 }), { rows: { items: 2 } }),
      no('NUMBER_TAKEN', '2021-01-05 11:05', editor, 'add-item', item(1, 'city-market')),
    ],
  },
  {
    title: 'an item added later gets its own task, and asks nobody else again',
    steps: [
      ...running,
      done('2021-03-01 09:00', 'city-justice', 'items-1'),
      step('2021-04-01 09:00', editor, 'add-later', item(3, 'city-housing'), { rows: { items: 3 }, tasks: { 'carry-out': { open: 2, done: 1 } } }),
    ],
  },
  {
    title: 'it comes from a report, and a plan that was merged is dropped before it runs',
    steps: [
      begun,
      step('2021-01-05 10:00', editor, 'link-report', { report: 'XN-201101-000001-K' }, { links: { report: 1 }, outcomes: { fromReport: true } }),
      step('2021-01-06 09:00', editor, 'drop', { dropReason: '机构合并。' }, { state: 'dropped', due: { settle: null, issue: null } }),
    ],
  },
])
