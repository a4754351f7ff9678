import { examples } from '#language'
import { no, organiser, step } from './steps.ts'

const verifier = 'return-verifier@city-statistics'
const given = {
  figure: 'bizenv.new-entities',
  periodFrom: '2020-01-01',
  periodTo: '2020-11-30',
  where: 'bulletin',
  amount: 58600,
  document: '统计公报（演示）',
  documentFile: ['file-1'],
}
const entered = step('2021-03-01 09:00', organiser, 'enter', given, { state: 'entered', due: { confirm: '2021-03-08' } })

export default examples('returns.value-elsewhere', [
  {
    title: 'entered by one person from the document, confirmed against it by another, and then returns are compared with it',
    steps: [
      entered,
      step('2021-03-02 09:00', verifier, 'confirm', undefined, {
        state: 'confirmed',
        writes: [{ register: 'values-elsewhere', key: 'bizenv.new-entities/2020-01-01..2020-11-30/bulletin', op: 'add' }],
      }),
    ],
  },
  {
    title: 'two persons, a document and a period that runs forwards',
    steps: [
      no('DATES_OUT_OF_ORDER', '2021-03-01 09:00', organiser, 'enter', { ...given, periodTo: '2019-12-31' }),
      no('FORM_INVALID', '2021-03-01 09:00', organiser, 'enter', { ...given, documentFile: [] }),
      { ...entered, by: `${organiser}#wu` },
      no('SAME_PERSON', '2021-03-02 09:00', `${verifier}#wu`, 'confirm'),
      step('2021-03-02 09:05', verifier, 'refuse', { refuseReason: '与原件不一致。' }, { state: 'refused', outcomes: { confirmed: false } }),
    ],
  },
])
