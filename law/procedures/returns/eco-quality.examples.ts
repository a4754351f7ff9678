import { examples, type Step } from '#language'
import { no, opening, organiser, signedAndVerified, step } from './steps.ts'

const kind = 'eco.quality-return'
const officer = 'return-officer@city-ecology'
const ask = {
  ...step('2021-01-04 09:00', organiser, 'ask', { periodFrom: '2020-11-01', periodTo: '2020-12-31', dueOn: '2021-01-29' }, { state: 'due' }),
  reads: opening('city-ecology', 'city-statistics'),
}
const water = (section: number, month: string, grade: number): Step =>
  step('2021-01-05 09:00', officer, 'enter-row', { section: `演示·${section}号断面`, month, grade, target: 3 })
const both = (section: number, ...grades: [number, number]): Step[] => [water(section, '2020-11-01', grades[0]), water(section, '2020-12-01', grades[1])]
const five = [...both(1, 2, 2), ...both(2, 3, 2), ...both(3, 1, 2), ...both(4, 2, 3), ...both(5, 3, 3)]
const air = { airRank: 19, airCities: 168, airMethod: 'composite', airNotice: '全国城市空气质量排名通报（演示）' }

export default examples(kind, [
  {
    title: 'five sections, each within its target every month: the worst grade is Ⅲ and all comply',
    steps: [
      ask,
      ...five,
      step('2021-01-06 09:00', officer, 'fill', air, { fields: { waterSections: 5, waterClass: 3, waterFailing: 0, waterCompliance: 10000 } }),
      ...signedAndVerified('2021-01-07', 'city-ecology', 'city-statistics', {
        state: 'verified',
        writes: ['water-sections', 'water-class', 'water-compliance', 'air-rank-band'].map((figure) => ({
          register: 'returned-values',
          key: `eco.${figure}/2020-11-01..2020-12-31/421200`,
          op: 'add',
        })),
      }),
    ],
  },
  {
    title: 'one month worse than the target and the section fails: it is not averaged away',
    steps: [
      ask,
      ...both(1, 2, 2),
      ...both(2, 4, 2),
      ...both(3, 1, 1),
      step('2021-01-06 09:00', officer, 'fill', {}, { fields: { waterSections: 3, waterClass: 4, waterFailing: 1, waterCompliance: 6667 } }),
    ],
  },
  {
    title: 'a section’s month is entered once and lies in the period; a rank has its method and notice',
    steps: [
      ask,
      no('NO_SECTION', '2021-01-05 08:00', officer, 'fill', air),
      ...both(1, 2, 2),
      { ...water(1, '2020-11-01', 2), refused: 'LISTED_ALREADY' },
      { ...water(1, '2021-01-01', 2), refused: 'MONTH_OUTSIDE' },
      { ...water(1, '2020-12-15', 2), refused: 'MONTH_OUTSIDE' },
      no('RANK_WITHOUT_NOTICE', '2021-01-06 09:00', officer, 'fill', { airRank: 19 }),
      no('RANK_WITHOUT_NOTICE', '2021-01-06 09:00', officer, 'fill', { ...air, airRank: 169 }),
    ],
  },
])
