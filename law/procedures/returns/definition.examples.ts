import { examples } from '#language'
import { no, organiser, step } from './steps.ts'

const head = 'government-office@city-government-office'
const drafted = step(
  '2020-01-02 09:00',
  organiser,
  'draft',
  { return: 'bizenv.market-entities', edition: '2020年版' },
  { state: 'drafted', due: { issue: '2020-01-09' } },
)

export default examples('returns.definition', [
  {
    title: 'drafted by one person, issued by another with a number, and the register says so',
    steps: [
      drafted,
      step(
        '2020-01-03 09:00',
        head,
        'issue',
        { issuedOn: '2020-01-03' },
        {
          state: 'issued',
          issued: ['definition-notice'],
          writes: [{ register: 'return-definitions', key: 'bizenv.market-entities', op: 'add' }],
          outcomes: { issued: true },
        },
      ),
    ],
  },
  {
    title: 'whoever drafts does not issue, an unknown return has no definitions, and a refusal says why',
    steps: [
      no('FORM_INVALID', '2020-01-02 09:00', organiser, 'draft', { return: 'no.such-return', edition: '2020年版' }),
      { ...drafted, by: `${organiser}#wu` },
      no('SAME_PERSON', '2020-01-03 09:00', `${head}#wu`, 'issue', { issuedOn: '2020-01-03' }),
      no('FORM_INVALID', '2020-01-03 09:00', head, 'issue', { issuedOn: '2020-01-04' }),
      step('2020-01-03 10:00', head, 'refuse', { refuseReason: '范围没有写明。' }, { state: 'refused', outcomes: { issued: false } }),
    ],
  },
])
