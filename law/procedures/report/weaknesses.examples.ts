import { type Expectation, examples, type Step } from '#language'

const editor = 'report-editor@city-justice'
const verifier = 'item-verifier@city-inspection-office'
const market = 'handler@city-market'

const step = (at: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
const no = (refused: string, at: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...step(at, by, act, input), refused })

const list = { body: 'city-government', editor: 'city-justice', year: 2020, closeBy: '2021-11-30' }
const begun = step('2021-01-05 09:00', editor, 'begin', list, { state: 'listing', due: { close: '2021-11-30' } })
const weakness = (no: number, more: Record<string, unknown> = {}) => ({
  no,
  fromParagraph: '二·不足',
  weakness: '两个执法单位的案卷没有告知陈述申辩权。',
  cause: '文书模板缺项。',
  evidenceDocument: '2020年案卷评查通报（演示）',
  measure: '统一文书模板，全员培训。',
  organ: 'city-market',
  due: '2021-06-30',
  ...more,
})
const handed = [
  begun,
  step('2021-01-05 10:00', editor, 'add-weakness', weakness(1), { rows: { weaknesses: 1 } }),
  no('LAST_YEAR_NOT_LINKED', '2021-01-05 10:01', editor, 'add-weakness', weakness(2, { lastNo: 3, carriedYears: 2 })),
  step('2021-01-05 10:02', editor, 'link-last-year', { lastList: 'XN-191220-000001-K' }),
  no('LAST_YEAR_NOT_LINKED', '2021-01-05 10:03', editor, 'add-weakness', weakness(2, { carriedYears: 2 })),
  step('2021-01-05 10:05', editor, 'add-weakness', weakness(2, { evidenceDocument: '', evidence: ['XN-200601-000001-K'], lastNo: 3, carriedYears: 2 })),
  step('2021-01-06 09:00', editor, 'hand-out', undefined, {
    state: 'rectifying',
    tasks: { repair: { open: 2, done: 0 } },
    issued: ['repair-list'],
    outcomes: { again: true },
  }),
]
const repaired = (at: string, key: string): Step => ({ at, by: market, task: 'repair', key, with: { repairNote: '模板已统一，培训四次。' } })
const verified = (at: string, row: string, result: string): Step => ({
  ...step(at, verifier, 'verify', { result, verifyNote: '抽查十份案卷，均已告知。' }),
  row,
})

export default examples('rectify.weaknesses', [
  {
    title: 'two weaknesses with their evidence, repaired by the unit, verified by another, and the results stand for the next report',
    steps: [
      ...handed,
      repaired('2021-05-10 09:00', 'weaknesses-1'),
      repaired('2021-05-11 09:00', 'weaknesses-2'),
      verified('2021-06-15 09:00', 'weaknesses-1', 'fixed'),
      verified('2021-06-15 09:05', 'weaknesses-2', 'carried'),
      step('2021-11-20 09:00', editor, 'close', undefined, {
        state: 'closed',
        fields: { all: 2, fixed: 1, carried: 1, fixedInPart: 0, notFixed: 0, again: 1 },
        outcomes: { closed: true, allFixed: false },
        due: { close: null },
      }),
    ],
  },
  {
    title: '“some units” is no evidence: a weakness names a matter or a document',
    steps: [
      begun,
      no('NO_EVIDENCE', '2021-01-05 10:00', editor, 'add-weakness', weakness(1, { evidenceDocument: '' })),
      no('DATE_PAST', '2021-01-05 10:00', editor, 'add-weakness', weakness(1, { due: '2021-01-05' })),
      no('NO_WEAKNESS', '2021-01-05 10:00', editor, 'hand-out'),
      step('2021-01-05 10:05', editor, 'add-weakness', weakness(1)),
      no('NUMBER_TAKEN', '2021-01-05 10:10', editor, 'add-weakness', weakness(1)),
      no('WEAKNESSES_LISTED', '2021-01-05 10:15', editor, 'drop', { dropReason: '重复。' }),
    ],
  },
  {
    title: 'who repaired does not verify, nothing is verified twice, and the list closes only when everything is',
    steps: [
      ...handed,
      repaired('2021-05-10 09:00', 'weaknesses-1'),
      { ...verified('2021-06-15 09:00', 'weaknesses-1', 'fixed'), by: `${verifier}#${market}`, refused: 'SAME_PERSON' },
      { ...verified('2021-06-15 09:00', 'weaknesses-1', 'fixed'), by: market, refused: 'NOT_YOUR_POST' },
      verified('2021-06-15 09:05', 'weaknesses-1', 'part'),
      { ...verified('2021-06-16 09:00', 'weaknesses-1', 'fixed'), refused: 'VERIFIED_ALREADY' },
      no('WEAKNESSES_OPEN', '2021-11-20 09:00', editor, 'close'),
      { at: '2021-12-01 00:00', passes: true, gives: { late: ['close'] } },
    ],
  },
  {
    title: 'it follows last year’s list, and an empty list may be dropped',
    steps: [
      begun,
      step('2021-01-05 10:00', editor, 'link-last-year', { lastList: 'XN-191220-000001-K' }, { links: { 'last-year': 1 } }),
      step('2021-01-05 10:05', editor, 'drop', { dropReason: '与上一份清单重复。' }, { state: 'dropped' }),
    ],
  },
])
