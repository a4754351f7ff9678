import { examples } from '#language'
import { no, opening, organiser, part, partSigned, signedAndVerified, step, units } from './steps.ts'

const kind = 'drug.testing'
const officer = 'return-officer@city-police'
const ask = {
  ...step('2020-12-01 09:00', organiser, 'ask', { periodFrom: '2020-01-01', periodTo: '2020-11-30', dueOn: '2020-12-15' }, { state: 'due' }),
  reads: opening('city-police', 'city-statistics'),
}
const register = units(kind, 'xianan-police', 'chibi-police')

export default examples(kind, [
  {
    title: 'roster and tested are added up over the units; the share is worked out and no result is anywhere',
    register,
    steps: [
      ask,
      part('2020-12-02 09:00', 'xianan-police', { rosterSize: 31000, tested: 30500, excused: 300 }),
      partSigned('2020-12-02 10:00', 'xianan-police'),
      part('2020-12-02 09:00', 'chibi-police', { rosterSize: 30000, tested: 29500, excused: 500 }),
      partSigned('2020-12-02 10:00', 'chibi-police'),
      step('2020-12-03 09:00', officer, 'fill', {}, { fields: { rosterSize: 61000, tested: 60000, excused: 800, testedShare: 9836 } }),
      ...signedAndVerified('2020-12-04', 'city-police', 'city-statistics', {
        state: 'verified',
        writes: [{ register: 'returned-values', key: 'drug.testing-officials/2020-01-01..2020-11-30/421200', op: 'add' }],
      }),
    ],
  },
  {
    title: 'nobody is tested beyond the roster, and a result is refused by the form',
    register,
    steps: [
      ask,
      { ...part('2020-12-02 09:00', 'xianan-police', { rosterSize: 100, tested: 90, excused: 11 }), refused: 'PART_ABOVE_WHOLE' },
      { ...part('2020-12-02 09:00', 'xianan-police', { rosterSize: 100, tested: 90, excused: 1, positive: 0 }), refused: 'FORM_INVALID' },
      part('2020-12-02 09:05', 'xianan-police', { rosterSize: 100, tested: 90, excused: 10 }),
      no('PARTS_MISSING', '2020-12-03 09:00', officer, 'fill', {}),
    ],
  },
])
