import { examples } from '#language'
import { no, opening, organiser, signedAndVerified, step } from './steps.ts'

const officer = 'return-officer@city-forestry'
const ask = {
  ...step('2021-01-04 09:00', organiser, 'ask', { periodFrom: '2020-01-01', periodTo: '2020-12-31', dueOn: '2021-01-29' }, { state: 'due' }),
  reads: opening('city-forestry', 'city-natural-resources'),
}
const survey = { forestCoverage: 5253, surveyYear: 2019, surveyMethod: 'inventory' }

export default examples('eco.forest-return', [
  {
    title: 'coverage with the year and the method of its survey',
    steps: [
      ask,
      step('2021-01-05 09:00', officer, 'fill', survey, { state: 'filled' }),
      ...signedAndVerified('2021-01-06', 'city-forestry', 'city-natural-resources', {
        state: 'verified',
        writes: [{ register: 'returned-values', key: 'eco.forest-coverage/2020-01-01..2020-12-31/421200', op: 'add' }],
      }),
    ],
  },
  {
    title: 'no survey from the future, and no coverage without one',
    steps: [
      ask,
      no('SURVEY_LATER', '2021-01-05 09:00', officer, 'fill', { ...survey, surveyYear: 2021 }),
      no('FORM_INVALID', '2021-01-05 09:00', officer, 'fill', { forestCoverage: 5253 }),
    ],
  },
])
