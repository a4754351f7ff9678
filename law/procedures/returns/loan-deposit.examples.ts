import { type Expectation, examples, type Step } from '#language'

const officer = 'return-officer@bank-01'
const leader = 'return-leader@bank-01'
const verifier = 'return-verifier@city-finance'

const step = (at: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
const no = (refused: string, at: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...step(at, by, act, input), refused })

const figures = { loans: 823400, deposits: 1102300, loansBase: 780000, depositsBase: 1050000, currency: 'rmb' }
const begun = step(
  '2026-03-01 00:05',
  'system',
  'begin',
  { bank: 'bank-01' },
  { state: 'due', holder: 'bank-01', fields: { periodFrom: '2026-02-01', periodTo: '2026-02-28' }, due: { file: '2026-03-11' } },
)
const filled = [begun, step('2026-03-05 09:00', officer, 'fill', figures)]
const signed = [...filled, step('2026-03-06 09:00', leader, 'sign')]
const verified = [...signed, step('2026-03-10 09:00', verifier, 'verify', { source: 'central-bank' })]

export default examples('finance.loan-deposit-return', [
  {
    title: 'filled in, signed by the leader, verified by a second post; the ratios are computed in basis points',
    steps: [
      begun,
      step('2026-03-05 09:00', officer, 'fill', figures, { state: 'filled', fields: { ratio: 7470, newRatio: 8298 } }),
      step('2026-03-06 09:00', leader, 'sign', undefined, {
        state: 'signed',
        due: { file: null, verify: '2026-03-13' },
        outcomes: { filed: true, onTime: true },
      }),
      step(
        '2026-03-10 09:00',
        verifier,
        'verify',
        { source: 'central-bank', sourceFile: ['file-1'] },
        {
          state: 'verified',
          writes: ['loans', 'deposits', 'ratio'].map((name) => ({
            register: 'returned-values',
            key: `finance.bank-${name}/2026-02-01..2026-02-28/bank-01`,
            op: 'add',
          })),
          outcomes: { verified: true, missing: false, zero: false },
        },
      ),
    ],
  },
  {
    title: 'a zero is a return of its own; nothing filed is not a zero, and a zero has no ratio',
    steps: [
      begun,
      no('ZERO_NOT_SAID', '2026-03-05 09:00', officer, 'fill', { ...figures, loans: 0, deposits: 0 }),
      no('ZERO_NOT_SAID', '2026-03-05 09:00', officer, 'fill', { ...figures, loans: 5, deposits: 0, zeroReturn: true }),
      step(
        '2026-03-05 09:05',
        officer,
        'fill',
        { ...figures, loans: 0, deposits: 0, zeroReturn: true },
        { state: 'filled', fields: { ratio: null }, outcomes: { zero: true, rated: false } },
      ),
    ],
  },
  {
    title: 'deposits that fell give no ratio of the new business, rather than a negative one',
    steps: [begun, step('2026-03-05 09:00', officer, 'fill', { ...figures, depositsBase: 1200000 }, { fields: { ratio: 7470, newRatio: null } })],
  },
  {
    title: 'three persons: whoever fills in does not sign, whoever signs does not verify, and no bank fills in for another',
    steps: [
      begun,
      no('NOT_YOUR_POST', '2026-03-05 09:00', 'return-officer@bank-02', 'fill', figures),
      { ...step('2026-03-05 09:00', officer, 'fill', figures), by: `${officer}#wu` },
      no('SAME_PERSON', '2026-03-06 09:00', `${leader}#wu`, 'sign'),
      step('2026-03-06 09:00', `${leader}#zheng`, 'sign'),
      no('SAME_PERSON', '2026-03-09 09:00', `${verifier}#zheng`, 'verify', { source: 'ledger' }),
      step('2026-03-09 09:05', `${verifier}#he`, 'verify', { source: 'ledger' }, { state: 'verified' }),
    ],
  },
  {
    title: 'a missing month is flagged and chased, and filed late it stays late',
    steps: [
      begun,
      {
        at: '2026-03-12 08:00',
        passes: true,
        gives: { state: 'due', late: ['file'], rungs: ['overdue', 'reminder'], outcomes: { missing: true, filed: false } },
      },
      step('2026-03-12 09:00', verifier, 'urge', undefined, { rungs: ['overdue', 'reminder', 'urge'] }),
      no('TOO_OFTEN', '2026-03-13 09:00', verifier, 'urge'),
      step('2026-03-13 10:00', officer, 'fill', figures),
      step('2026-03-13 11:00', leader, 'sign', undefined, { outcomes: { missing: false, filed: true, onTime: false } }),
    ],
  },
  {
    title: 'figures that differ from the source go back with the reason, and come again in their own time',
    steps: [
      ...signed,
      step(
        '2026-03-09 09:00',
        verifier,
        'send-back',
        { fault: '存款余额与报人民银行的数不一致。' },
        { state: 'due', due: { verify: null, 'file-again': '2026-03-16' } },
      ),
      step('2026-03-10 09:00', officer, 'fill', { ...figures, deposits: 1102400 }, { fields: { ratio: 7469 } }),
      step('2026-03-10 10:00', leader, 'sign', undefined, { state: 'signed', due: { 'file-again': null } }),
    ],
  },
  {
    title: 'a correction leaves its trace: asked for by the leader, checked by the second post, the ratio computed anew',
    steps: [
      ...verified,
      no('NOTHING_ASKED', '2026-03-20 09:00', verifier, 'correct', { correction: '与更正报表核对一致。' }),
      step(
        '2026-03-20 10:00',
        leader,
        'ask-correction',
        { rightLoans: 833400, rightDeposits: 1102300, wrongBecause: '漏计一家支行。' },
        { state: 'verified', fields: { loans: 823400, ratio: 7470 }, due: { correct: '2026-03-27' } },
      ),
      step(
        '2026-03-23 09:00',
        verifier,
        'correct',
        { correction: '与更正报表核对一致。' },
        {
          state: 'verified',
          writes: [{ register: 'returned-values', key: 'finance.bank-ratio/2026-02-01..2026-02-28/bank-01', op: 'change' }],
          fields: { loans: 833400, ratio: 7561, newRatio: 10210 },
          due: { correct: null },
          outcomes: { corrected: true },
        },
      ),
    ],
  },
])
