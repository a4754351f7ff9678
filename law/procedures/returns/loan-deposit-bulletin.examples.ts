import { examples } from '#language'
import { no, step } from './steps.ts'

const officer = 'return-officer@city-finance'
const leader = 'return-leader@city-finance'
const period = '2026-02-01..2026-02-28'
const banks = [
  { key: 'bank-01', organ: 'bank-01', name: '演示·农商行', group: 'local' },
  { key: 'bank-02', organ: 'bank-02', name: '演示·国有行甲', group: 'state' },
  { key: 'bank-03', organ: 'bank-03', name: '演示·国有行乙', group: 'state' },
  { key: 'bank-06', organ: 'bank-06', name: '演示·政策行', group: 'policy' },
]
const ratio = (bank: string, value: number) => ({ key: `finance.bank-ratio/${period}/${bank}`, value })
const all = [ratio('bank-01', 7470), ratio('bank-02', 8120), ratio('bank-03', 7470), ratio('bank-06', 15230)]
const begun = step('2026-03-12 00:05', 'system', 'begin', undefined, {
  state: 'gathering',
  holder: 'city-finance',
  fields: { period },
  due: { issue: '2026-03-19' },
})

export default examples('finance.loan-deposit-bulletin', [
  {
    title: 'ranked within the class, equals sharing a place, and issued as the month’s notice by another person',
    register: { banks, 'returned-values': all },
    steps: [
      begun,
      { ...step('2026-03-13 09:00', officer, 'gather', undefined, { state: 'ranked', rows: { ranking: 4 } }), by: `${officer}#wu` },
      no('SAME_PERSON', '2026-03-13 10:00', `${leader}#wu`, 'issue', {}),
      step('2026-03-13 10:05', leader, 'issue', {}, { state: 'issued', issued: ['bulletin'], outcomes: { issued: true, missing: false, late: false } }),
    ],
  },
  {
    title: 'a bank without a verified ratio is flagged; the notice names it, or waits until it has filed',
    register: { banks, 'returned-values': all.slice(1) },
    steps: [
      begun,
      step('2026-03-13 09:00', officer, 'gather', undefined, { rows: { ranking: 4 }, outcomes: { missing: true } }),
      no('BANKS_MISSING', '2026-03-13 10:00', leader, 'issue', {}),
      {
        ...step('2026-03-16 09:00', officer, 'gather', undefined, { rows: { ranking: 4 }, outcomes: { missing: false } }),
        register: { 'returned-values': all },
      },
      step('2026-03-16 10:00', leader, 'issue', {}, { state: 'issued' }),
    ],
  },
  {
    title: 'a notice over nothing is not issued; one that names the missing is',
    register: { banks, 'returned-values': [] },
    steps: [
      begun,
      step('2026-03-13 09:00', officer, 'gather'),
      no('NOTHING_TO_RANK', '2026-03-13 10:00', leader, 'issue', { missingNote: '都没有报。' }),
      { ...step('2026-03-13 11:00', officer, 'gather'), register: { 'returned-values': all.slice(0, 2) } },
      step('2026-03-20 10:00', leader, 'issue', { missingNote: '两家银行系统升级，本月缺报。' }, { state: 'issued', outcomes: { missing: true, late: true } }),
    ],
  },
])
