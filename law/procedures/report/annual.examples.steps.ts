import type { Expectation, Step } from '#language'

// Steps that several examples of the annual report begin with.

type Given = Record<string, unknown>

export const editor = 'report-editor@city-justice'
export const reviewer = 'secrecy-reviewer@city-government-office'
export const signer = 'report-signer@city-government'
export const sealer = 'seal-keeper@city-government-office'
export const supervisor = 'report-supervisor@city-rule-of-law-office'

export const step = (at: string, by: string, act: string, input?: Given, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
export const no = (refused: string, at: string, by: string, act: string, input?: Given): Step => ({ ...step(at, by, act, input), refused })

export const obliged = { bodyKind: 'city', editor: 'city-justice', office: 'city-government-office', series: '咸政' }
const begun = (body: Given, entry: Given, gives?: Expectation): Step => ({
  ...step('2020-11-01 00:05', 'system', 'open', body, gives),
  reads: { obliged: entry },
})
export const opened = (gives: Expectation): Step => begun({ body: 'city-government' }, obliged, gives)

export const section = (id: string, contributors: string[]) => ({ section: id, heading: '（一）某部分', budget: 1200, contributors })
const written = (at: string, by: string, row: string): Step => ({ ...step(at, by, 'write-section', { text: '坚持把学习放在首位。', words: 10 }), row })

const asked = (by: string, contributors: string[]): Step[] => [
  step('2020-11-03 09:00', by, 'ask-section', section('work-system', contributors)),
  step('2020-11-03 09:05', by, 'ask-section', section('enforcement', contributors)),
  step('2020-11-27 09:00', by, 'close-contributions', { missingReason: '供稿在演示步骤中从略。' }, { state: 'compiling' }),
]
const texts = (by: string) => [written('2020-12-01 09:00', by, 'sections-1'), written('2020-12-01 09:05', by, 'sections-2')]
const checked = (by: string) => step('2020-12-04 09:00', by, 'record-check', { certain: 0, likely: 2, ask: 5, checkedDigest: 'b81f演示' })
const consulting = (by: string) => [
  step('2020-12-07 09:00', by, 'ask-opinions', { consulted: ['city-market'] }),
  step('2020-12-15 09:00', by, 'close-opinions', { unansweredReason: '口头回复无意见。' }, { state: 'reviewing' }),
]

export const closed: Step[] = [opened({ state: 'contributing' }), ...asked(editor, ['city-justice', 'city-housing'])]
export const sections: Step[] = texts(editor)
export const compiled: Step[] = [...closed, ...sections, checked(editor)]
export const consulted: Step[] = [...compiled, ...consulting(editor)]
export const passed: Step[] = [...consulted, step('2020-12-16 09:00', reviewer, 'pass-review', { secrecyResult: 'open' }, { state: 'deliberating' })]
export const deliberated: Step[] = [
  ...passed,
  step('2020-12-28 15:00', editor, 'record-session', {
    sessionKind: 'executive',
    sessionNo: '五届第60次（演示）',
    sessionOn: '2020-12-28',
    sessionResult: 'pass',
  }),
  step('2020-12-29 15:00', editor, 'record-session', {
    sessionKind: 'party',
    sessionNo: '五届第120次（演示）',
    sessionOn: '2020-12-29',
    sessionResult: 'pass',
  }),
]

export const frozen = {
  title: '咸宁市2020年法治政府建设情况报告',
  cutOff: '2020-12-31',
  textDigest: 'b81f演示',
  snapshotDigest: '44d0演示',
  noPlanReason: '上年度安排形成于平台启用之前。',
  noWeaknessReason: '整改清单随报告一并建立。',
}
const signature = { signedOn: '2021-01-05', signedDigest: 'b81f演示' }
export const signed: Step[] = [
  ...deliberated,
  step('2020-12-30 09:00', editor, 'freeze', frozen, { state: 'signing' }),
  step('2021-01-05 09:00', signer, 'sign', signature, { state: 'sealing' }),
]
export const sealed: Step[] = [...signed, step('2021-01-05 15:00', sealer, 'seal', { sealedOn: '2021-01-05' }, { state: 'submitting' })]

const lists: Record<string, [string, string, string][]> = {
  city: [
    ['superior-government', '湖北省人民政府', 'main'],
    ['superior-party', '中共湖北省委', 'main'],
    ['superior-office', '省委依法治省办', 'copy'],
    ['own-party', '中共咸宁市委', 'main'],
    ['own-congress', '咸宁市人大常委会', 'main'],
  ],
  department: [
    ['own-government', '咸宁市人民政府', 'main'],
    ['own-party', '中共咸宁市委', 'main'],
    ['superior-department', '湖北省住房和城乡建设厅', 'main'],
    ['own-office', '市委依法治市办', 'copy'],
  ],
}
export const recipients = (kind: string, by = editor): Step[] =>
  (lists[kind] ?? []).map(([recipientKind, recipient, role], i) =>
    step(
      `2021-01-06 ${String(9 + i).padStart(2, '0')}:00`,
      by,
      'record-submission',
      { recipient, recipientKind, role, sentOn: '2021-01-06' },
      { rows: { submissions: i + 1 } },
    ),
  )
export const filedAt = (day: string, gives: Expectation = {}) =>
  step(`${day} 16:00`, editor, 'complete-submission', { filedOn: day }, { state: 'publishing', ...gives })
export const published = (at: string, gives: Expectation, day = '2021-01-11') =>
  step(at, editor, 'publish', { publishedOn: day, url: 'https://www.example.gov.cn/report-2020', publicDigest: '5c77演示' }, gives)

/** With a code it is refused with it; without, it is done. */
export const cited = (refused: string, status: string, marked: boolean): Step => ({
  ...step('2020-12-04 10:00', editor, 'cite-claim', { claim: '2020-finance-credit-city', marked }),
  ...(refused ? { refused } : {}),
  reads: { claimed: { status } },
})

/** A body that compiles, reviews and seals by itself, up to the seal. */
export const gathering = (body: Given, entry: Given): Step[] => {
  const organ = String(body.body)
  const by = `report-editor@${organ}`
  return [
    begun(body, entry, { state: 'contributing', holder: organ }),
    ...asked(by, [organ]),
    ...texts(by),
    checked(by),
    ...consulting(by),
    step('2020-12-16 09:00', `secrecy-reviewer@${organ}`, 'pass-review', { secrecyResult: 'open' }),
    step('2020-12-28 15:00', by, 'record-session', { sessionKind: 'group', sessionNo: '第12次（演示）', sessionOn: '2020-12-28', sessionResult: 'pass' }),
    step('2020-12-30 09:00', by, 'freeze', frozen, { state: 'signing' }),
    step('2021-01-05 09:00', `report-signer@${organ}`, 'sign', signature),
    step('2021-01-05 15:00', `seal-keeper@${organ}`, 'seal', { sealedOn: '2021-01-05' }, { issued: ['report'] }),
  ]
}
