import type { Example } from '#language'
import { answersAt, at, given, handling, no, sent, unit, until } from './demand.examples.common-steps.ts'

const ask = { askedDays: 5, extensionReason: '配件需从外地采购。' }
const told = { toldPetitioner: true }
const park = { parkReason: 'money', parkExplanation: '改造资金列入下半年预算，届时复查。' }

/** 延期、挂账，以及跨春节和跨到下一年的期限。 */
export const time: Example[] = [
  {
    title: 'more time: asked by the unit, granted by the platform after the person was told why; the date moves',
    steps: [
      ...handling,
      at('2026-03-05 09:00', unit, 'ask-extension', ask),
      no('STILL_PENDING', '2026-03-05 10:00', unit, 'ask-extension', ask),
      no('NOT_YOUR_POST', '2026-03-05 11:00', unit, 'grant-extension', { extendBy: 5, ...told }),
      no('TELL_FIRST', '2026-03-05 11:30', 'hotline-head', 'grant-extension', { extendBy: 5, toldPetitioner: false }),
      at('2026-03-05 14:00', 'hotline-head', 'grant-extension', { extendBy: 5, ...told }, { due: { handle: '2026-03-16' } }),
      no('NOTHING_ASKED', '2026-03-05 15:00', 'hotline-head', 'grant-extension', { extendBy: 5, ...told }),
      answersAt('2026-03-16 23:00', { outcomes: { onTime: true } }),
    ],
  },
  {
    title: 'the person who asked for more time may not grant it in another post',
    steps: [
      ...handling,
      at('2026-03-05 09:00', `${unit}#zhou`, 'ask-extension', ask),
      no('SAME_PERSON', '2026-03-05 10:00', 'hotline-head#zhou', 'grant-extension', { extendBy: 5, ...told }),
    ],
  },
  {
    title: 'more time too late: it is asked at the latest one working day before the end',
    steps: [
      ...handling,
      no('ASKED_TOO_LATE', '2026-03-09 09:00', unit, 'ask-extension', ask),
      no('ASKED_TOO_LATE', '2026-03-10 09:00', unit, 'ask-extension', ask),
    ],
  },
  {
    title: 'asked in time but decided after the end: what has ended cannot be extended',
    steps: [
      ...handling,
      at('2026-03-06 09:00', unit, 'ask-extension', ask),
      no('EXTENSION_TOO_LATE', '2026-03-10 09:00', 'hotline-head', 'grant-extension', { extendBy: 5, ...told }),
    ],
  },
  {
    title: 'more time too long: all extensions together stay under the city’s maximum',
    steps: [
      ...handling,
      at('2026-03-05 09:00', unit, 'ask-extension', { ...ask, askedDays: 6 }),
      at('2026-03-05 10:00', 'hotline-head', 'grant-extension', { extendBy: 6, ...told }, { due: { handle: '2026-03-17' } }),
      at('2026-03-12 09:00', unit, 'ask-extension', ask),
      no('EXTENSION_TOO_LONG', '2026-03-12 10:00', 'hotline-head', 'grant-extension', { extendBy: 5, ...told }),
      at('2026-03-12 11:00', 'hotline-head', 'grant-extension', { extendBy: 4, ...told }, { due: { handle: '2026-03-23' } }),
    ],
  },
  {
    title: 'more time refused: the date stands, and the unit may ask again',
    steps: [
      ...handling,
      at('2026-03-04 09:00', unit, 'ask-extension', ask),
      at('2026-03-04 10:00', 'hotline-head', 'refuse-extension', { extensionRefusal: '可先行临时供水。' }, { due: { handle: '2026-03-09' } }),
      at('2026-03-05 09:00', unit, 'ask-extension', ask),
    ],
  },
  {
    title: 'parking: a closed list of reasons, decided outside the unit, the person told, a review date; the clock stands still',
    steps: [
      ...handling,
      at('2026-03-04 09:00', unit, 'ask-park', { ...park, reviewOn: '2026-06-01' }),
      no('TELL_FIRST', '2026-03-04 10:00', 'hotline-head', 'approve-park', { toldParked: false }),
      at(
        '2026-03-04 11:00',
        'hotline-head',
        'approve-park',
        { toldParked: true },
        { state: 'parked', due: { 'park-review': '2026-06-01' }, outcomes: { parked: true, closed: false } },
      ),
      until('2026-05-31 12:00', { state: 'parked', late: [] }),
      at('2026-06-01 09:00', unit, 'resume-parked', undefined, { state: 'handling', due: { 'park-review': null, handle: '2026-06-04' } }),
    ],
  },
  {
    title: 'a review date beyond six months, or in the past, is refused; a refused request leaves the clock running',
    steps: [
      ...handling,
      no('REVIEW_TOO_FAR', '2026-03-04 09:00', unit, 'ask-park', { ...park, reviewOn: '2026-09-05' }),
      no('REVIEW_TOO_FAR', '2026-03-04 09:00', unit, 'ask-park', { ...park, reviewOn: '2026-03-04' }),
      at('2026-03-04 09:05', unit, 'ask-park', { ...park, reviewOn: '2026-09-04' }),
      at('2026-03-04 10:00', 'hotline-head', 'refuse-park', { parkRefusal: '可先采取临时措施。' }, { state: 'handling', due: { handle: '2026-03-09' } }),
      no('NOTHING_ASKED', '2026-03-04 11:00', 'hotline-head', 'approve-park', { toldParked: true }),
    ],
  },
  {
    title: 'a parked matter whose review day has passed is late, and stays on the list',
    steps: [
      ...handling,
      at('2026-03-04 09:00', unit, 'ask-park', { ...park, reviewOn: '2026-06-01' }),
      at('2026-03-04 11:00', 'hotline-head', 'approve-park', { toldParked: true }),
      until('2026-06-02 09:00', { state: 'parked', late: ['park-review'] }),
    ],
  },
  {
    title: 'over the Spring Festival of 2026: the Saturdays of 14 and 28 February are worked, 15 to 23 February are not',
    steps: [
      at('2026-02-12 09:00', 'anyone', 'citizen-file', { ...given, kind: 'complaint' }, { due: { dispatch: '2026-02-13' } }),
      at('2026-02-12 10:00', 'dispatcher', 'dispatch', sent, { due: { handle: '2026-02-28', return: '2026-02-14' } }),
    ],
  },
  {
    title: 'into 2027, whose holidays are not known yet: the date is provisional and nothing is held back',
    knownAt: '2026-10-01',
    steps: [
      at('2026-12-21 09:00', 'anyone', 'citizen-file', { ...given, kind: 'report' }),
      at('2026-12-21 10:00', 'dispatcher', 'dispatch', sent, { due: { handle: '2027-01-12' }, provisional: ['handle'] }),
      at('2026-12-21 15:00', unit, 'accept'),
      answersAt('2027-01-11 15:00', { state: 'replied', due: { handle: null } }),
    ],
  },
]
