import { examples } from '#language'
import { no, opening, organiser, signedAndVerified, step } from './steps.ts'

const kind = 'credit.monitoring'
const officer = 'return-officer@city-development'
const ask = {
  ...step('2020-10-20 09:00', organiser, 'ask', { periodFrom: '2020-09-01', periodTo: '2020-09-30', dueOn: '2020-10-30' }, { state: 'due' }),
  reads: opening('city-development', 'city-statistics'),
}
const counties = ['xianan', 'jiayu', 'tongcheng', 'chongyang', 'tongshan', 'chibi'].map((slug) => `${slug}-government`)
const issue = { rankCities: 262, nationalRank: 13, provinceRank: 1, issueNotice: '监测月报（演示）', monitored: counties }
/** Fifteen verified issues with the first place and one with the second; one lies before the day from which is counted. */
const month = (from: string, value: number) => ({ key: from, figure: 'credit.province-rank', from, to: from, value })
const firsts = [
  '2019-01',
  '2019-02',
  '2019-03',
  '2019-04',
  '2019-05',
  '2019-06',
  '2019-07',
  '2019-08',
  '2019-09',
  '2019-10',
  '2019-11',
  '2019-12',
  '2020-01',
  '2020-02',
  '2020-03',
]
const earlier = [
  ...firsts.map((at) => month(`${at}-01`, 1)),
  month('2020-04-01', 2),
  month('2018-12-01', 1),
  { ...month('2020-05-01', 1), figure: 'credit.national-rank' },
]

export default examples(kind, [
  {
    title: 'first places are counted over the verified issues since the stated day, this one included; coverage is worked out',
    register: { 'returned-values': earlier },
    steps: [
      ask,
      step('2020-10-21 09:00', officer, 'fill', issue, {
        state: 'filled',
        fields: { firstIssues: 16, issuesCounted: 17, bestRank: 1, monitoredCounties: 6, monitorCoverage: 10000 },
      }),
      ...signedAndVerified('2020-10-22', 'city-development', 'city-statistics', {
        state: 'verified',
        writes: [
          ...['rank-month', 'rank-cities', 'national-rank', 'province-rank', 'monitored-counties', 'monitor-coverage'].map((figure) => ({
            register: 'returned-values',
            key: `credit.${figure}/2020-09-01..2020-09-30/421200`,
            op: 'add',
          })),
          { register: 'returned-values', key: 'credit.province-first-issues/2019-01-01..2020-09-30/421200', op: 'add' },
        ],
      }),
    ],
  },
  {
    title: 'a rank fits the number of cities, and no more counties are monitored than there are',
    steps: [
      ask,
      no('RANK_ABOVE_NUMBER', '2020-10-21 09:00', officer, 'fill', { ...issue, nationalRank: 263 }),
      no('MORE_THAN_ALL', '2020-10-21 09:00', officer, 'fill', { ...issue, monitored: [...counties, 'high-tech-zone'] }),
      no('FORM_INVALID', '2020-10-21 09:00', officer, 'fill', { ...issue, nationalRank: 0 }),
      step(
        '2020-10-21 09:05',
        officer,
        'fill',
        { ...issue, provinceRank: 3, monitored: counties.slice(0, 5) },
        { fields: { firstIssues: 0, bestRank: 3, monitoredCounties: 5, monitorCoverage: 8333 } },
      ),
    ],
  },
  {
    title: 'each month opens by itself for the month that has ended, and February ends where it does',
    steps: [
      {
        ...step('2021-03-01 00:05', 'system', 'begin', undefined, {
          state: 'due',
          holder: 'city-development',
          fields: { period: '2021-02-01..2021-02-28', lastPeriod: '2020-02-01..2020-02-29', dueOn: '2021-03-11' },
        }),
        reads: opening('city-development', 'city-statistics'),
      },
    ],
  },
])
