import { examples } from '#language'
import { no, opening, organiser, part, partSigned, signedAndVerified, step, units } from './steps.ts'

const kind = 'epidemic.burials'
const officer = 'return-officer@city-civil-affairs'
const ask = {
  ...step('2020-05-06 09:00', organiser, 'ask', { periodFrom: '2020-01-23', periodTo: '2020-04-30', dueOn: '2020-05-15' }, { state: 'due' }),
  reads: opening('city-civil-affairs', 'city-health'),
}
const register = units(kind, 'xianan-civil-affairs', 'jiayu-civil-affairs')

export default examples(kind, [
  {
    title: 'county totals and days, nothing about any person; the city’s day is the latest of them',
    register,
    steps: [
      ask,
      part('2020-05-07 09:00', 'xianan-civil-affairs', { burials: 12, completedOn: '2020-04-18' }),
      partSigned('2020-05-07 10:00', 'xianan-civil-affairs'),
      part('2020-05-07 09:00', 'jiayu-civil-affairs', { burials: 0, zeroReturn: true, completedOn: '2020-04-02' }),
      partSigned('2020-05-07 10:00', 'jiayu-civil-affairs'),
      step(
        '2020-05-08 09:00',
        officer,
        'fill',
        { provinceRank: 1, rankNotice: '省民政厅通报（演示）' },
        { fields: { burials: 12, burialsCompletedOn: '2020-04-18' } },
      ),
      ...signedAndVerified('2020-05-11', 'city-civil-affairs', 'city-health', {
        state: 'verified',
        writes: [{ register: 'returned-values', key: 'epidemic.burials-province-rank/2020-01-23..2020-04-30/421200', op: 'add' }],
      }),
    ],
  },
  {
    title: 'being first needs the province’s paper, and no form takes a name',
    register: units(kind, 'xianan-civil-affairs'),
    steps: [
      ask,
      { ...part('2020-05-07 09:00', 'xianan-civil-affairs', { burials: 12, completedOn: '2020-04-18', name: '演示' }), refused: 'FORM_INVALID' },
      { ...part('2020-05-07 09:00', 'xianan-civil-affairs', { burials: 0, completedOn: '2020-04-18' }), refused: 'ZERO_NOT_SAID' },
      part('2020-05-07 09:05', 'xianan-civil-affairs', { burials: 12, completedOn: '2020-04-18' }),
      partSigned('2020-05-07 10:00', 'xianan-civil-affairs'),
      no('RANK_WITHOUT_NOTICE', '2020-05-08 09:00', officer, 'fill', { provinceRank: 1 }),
    ],
  },
])
