import { examples } from '#language'
import { no, opening, organiser, part, partSigned, signedAndVerified, step, units } from './steps.ts'

const kind = 'bizenv.policy-package'
const officer = 'return-officer@city-finance'
const tax = 'return-officer@city-tax'
const ask = {
  ...step('2021-01-04 09:00', organiser, 'ask', { periodFrom: '2020-01-01', periodTo: '2020-12-31', dueOn: '2021-01-15' }, { state: 'due' }),
  reads: opening('city-finance', 'city-audit'),
}
const register = units(kind, 'city-tax', 'city-hrss')
/** In fen: 12.12 亿 of relief, of which 4.13 亿 stands inside the cost reduction of 24.13 亿. */
const rows = [
  step('2021-01-05 09:00', tax, 'enter-row', { policy: '增值税减免（演示）', benefit: 'tax-relief', amount: 79_900_000_000 }),
  step('2021-01-05 10:00', 'return-officer@city-hrss', 'enter-row', {
    policy: '社会保险费减免（演示）',
    benefit: 'tax-relief',
    amount: 41_300_000_000,
    insideCost: true,
  }),
  step('2021-01-05 10:30', 'return-officer@city-hrss', 'enter-row', { policy: '稳岗返还（演示）', benefit: 'cost-cut', amount: 200_000_000_000 }),
]
const signed = (organ: string) => [part('2021-01-06 09:00', organ, {}), partSigned('2021-01-06 10:00', organ)]

export default examples(kind, [
  {
    title: 'summed by policy; what is relief and cost reduction at once stands in both sums and once in their total',
    register,
    steps: [
      ask,
      ...rows,
      ...signed('city-tax'),
      ...signed('city-hrss'),
      step(
        '2021-01-07 09:00',
        officer,
        'fill',
        {},
        { state: 'filled', fields: { taxRelief: 121_200_000_000, costCut: 241_300_000_000, insideTotal: 41_300_000_000, benefitTotal: 321_200_000_000 } },
      ),
      ...signedAndVerified('2021-01-08', 'city-finance', 'city-audit', {
        state: 'verified',
        writes: ['tax-relief', 'cost-cut'].map((figure) => ({ register: 'returned-values', key: `bizenv.${figure}/2020-01-01..2020-12-31/421200`, op: 'add' })),
      }),
    ],
  },
  {
    title: 'the same money is entered once, a unit strikes only its own rows, and none after it has filed',
    register,
    steps: [
      ask,
      ...rows,
      no('LISTED_ALREADY', '2021-01-05 11:00', 'return-officer@city-hrss', 'enter-row', { policy: '增值税减免（演示）', benefit: 'tax-relief', amount: 1 }),
      no('NOT_YOUR_POST', '2021-01-05 11:00', 'return-officer@city-market', 'enter-row', { policy: '另一项（演示）', benefit: 'cost-cut', amount: 1 }),
      { ...no('NOT_YOUR_ROW', '2021-01-05 11:00', tax, 'strike-row', { struckBecause: '重复登记。' }), row: 'policies-2' },
      { ...step('2021-01-05 11:00', tax, 'strike-row', { struckBecause: '重复登记。' }, { rows: { policies: 2 } }), row: 'policies-1' },
      { ...part('2021-01-06 09:00', 'city-tax', {}), refused: 'ZERO_NOT_SAID' },
      { ...part('2021-01-06 09:05', 'city-hrss', { zeroReturn: true }), refused: 'ZERO_NOT_SAID' },
      part('2021-01-06 09:10', 'city-tax', { zeroReturn: true }),
      no('PART_CLOSED', '2021-01-06 09:20', tax, 'enter-row', { policy: '补记（演示）', benefit: 'tax-relief', amount: 1 }),
      no('PARTS_MISSING', '2021-01-06 09:30', officer, 'fill', {}),
    ],
  },
])
