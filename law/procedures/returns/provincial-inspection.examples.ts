import { examples, type Step } from '#language'
import { no, opening, organiser, signedAndVerified, step } from './steps.ts'

const kind = 'enforcement.provincial-inspection'
const officer = 'return-officer@city-justice'
const ask = {
  ...step('2020-11-02 09:00', organiser, 'ask', { periodFrom: '2020-07-01', periodTo: '2020-09-30', dueOn: '2020-11-20' }, { state: 'due' }),
  reads: opening('city-justice', 'city-rule-of-law-office'),
}
const place = (name: string, level: string, ours = false): Step => step('2020-11-03 09:00', officer, 'enter-row', { place: name, level, commended: true, ours })
const nine = [
  place('咸宁市', 'prefecture', true),
  place('通山县', 'county', true),
  ...['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => place(`演示·${name}县`, 'county')),
]
const notice = { prefectures: 17, levels: 2, inspectionNotice: '全省行政执法检查情况通报（演示）', noticeOn: '2020-10-20' }
const span = '2020-07-01..2020-09-30/421200'

export default examples(kind, [
  {
    title: 'nine places are commended, two of them the city’s own, as the notice names them',
    steps: [
      ask,
      ...nine,
      step('2020-11-04 09:00', officer, 'fill', notice, { fields: { commendedPlaces: 9, commendedOwn: 2 } }),
      ...signedAndVerified('2020-11-05', 'city-justice', 'city-rule-of-law-office', {
        state: 'verified',
        writes: ['period', 'prefectures', 'levels', 'commended', 'commended-own'].map((name) => ({
          register: 'returned-values',
          key: `enforcement.inspection-${name}/${span}`,
          op: 'add',
        })),
      }),
    ],
  },
  {
    title: 'a place is named once, and the notice fits the inspection',
    steps: [
      ask,
      place('通山县', 'county', true),
      { ...place('通山县', 'county', true), refused: 'LISTED_ALREADY' },
      place('咸宁市', 'prefecture', true),
      no('NOT_AS_NOTICED', '2020-11-04 09:00', officer, 'fill', { ...notice, noticeOn: '2020-06-30' }),
      no('NOT_AS_NOTICED', '2020-11-04 09:00', officer, 'fill', { ...notice, levels: 1 }),
    ],
  },
])
