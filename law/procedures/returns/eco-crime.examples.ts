import { examples } from '#language'
import { no, opening, organiser, part, partSigned, signedAndVerified, step, units } from './steps.ts'

const kind = 'eco.crime-cases'
const police = 'return-officer@city-police'
const fishery = 'return-officer@city-agriculture'
const ask = {
  ...step('2021-01-04 09:00', organiser, 'ask', { periodFrom: '2020-01-01', periodTo: '2020-12-31', dueOn: '2021-01-15' }, { state: 'due' }),
  reads: opening('city-agriculture', 'city-justice'),
}
const register = units(kind, 'city-police', 'city-agriculture')
const fined = { caseNumber: '演示渔罚〔2020〕1号', caseKind: 'administrative', openedOn: '2020-05-06', persons: 3 }
const crime = { caseNumber: '演示公刑立字〔2020〕9号', caseKind: 'criminal', openedOn: '2020-06-01', persons: 8 }

export default examples(kind, [
  {
    title: 'police and fishery enter and sign their own; one fact under two numbers counts once',
    register,
    steps: [
      ask,
      step('2021-01-05 09:00', fishery, 'enter-row', fined),
      step('2021-01-05 09:10', police, 'enter-row', crime),
      step('2021-01-05 09:20', fishery, 'enter-row', { ...fined, caseNumber: '演示渔罚〔2020〕2号', persons: 8, sameFactAs: crime.caseNumber }),
      part('2021-01-06 09:00', 'city-police', {}),
      partSigned('2021-01-06 10:00', 'city-police'),
      part('2021-01-06 09:00', 'city-agriculture', {}),
      partSigned('2021-01-06 10:00', 'city-agriculture'),
      step('2021-01-07 09:00', fishery, 'fill', {}, { fields: { fishingCases: 2, fishingPersons: 11, criminalCases: 1 } }),
      ...signedAndVerified('2021-01-08', 'city-agriculture', 'city-justice', {
        state: 'verified',
        writes: ['cases', 'persons'].map((name) => ({
          register: 'returned-values',
          key: `eco.illegal-fishing-${name}/2020-01-01..2020-12-31/421200`,
          op: 'add',
        })),
      }),
    ],
  },
  {
    title: 'a case number stands once, within the period, and is linked only to one that stands',
    register,
    steps: [
      ask,
      step('2021-01-05 09:00', fishery, 'enter-row', fined),
      no('LISTED_ALREADY', '2021-01-05 09:10', police, 'enter-row', fined),
      no('OUTSIDE_PERIOD', '2021-01-05 09:10', police, 'enter-row', { ...crime, openedOn: '2021-01-02' }),
      no('NO_SUCH_CASE', '2021-01-05 09:10', police, 'enter-row', { ...crime, sameFactAs: '演示渔罚〔2020〕99号' }),
      { ...part('2021-01-06 09:00', 'city-police', {}), refused: 'ZERO_NOT_SAID' },
      part('2021-01-06 09:05', 'city-police', { zeroReturn: true }),
    ],
  },
])
