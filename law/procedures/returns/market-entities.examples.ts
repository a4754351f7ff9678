import { examples } from '#language'
import { no, opening, organiser, part, partSigned, signedAndVerified, source, step, units } from './steps.ts'

const kind = 'bizenv.market-entities'
const officer = 'return-officer@city-market'
const leader = 'return-leader@city-market'
const verifier = 'return-verifier@city-statistics'
const reads = opening('city-market', 'city-statistics')
const period = { periodFrom: '2020-01-01', periodTo: '2020-11-30', dueOn: '2020-12-10' }
const register = 'returned-values'
const span = '2020-01-01..2020-11-30/421200'

const ask = {
  ...step('2020-12-01 09:00', organiser, 'ask', period, {
    state: 'due',
    holder: 'city-market',
    tasks: { part: { open: 2, done: 0 } },
    due: { file: '2020-12-10' },
    fields: { period: '2020-01-01..2020-11-30', lastPeriod: '2019-01-01..2019-11-30', edition: '2020年版' },
  }),
  reads,
}
const xianan = { newEntities: 30000, enterprisesRegistered: 30241, onlineRegistrations: 22800 }
const chibi = { newEntities: 28600, enterprisesRegistered: 24000, onlineRegistrations: 18000 }
const filed = [
  ask,
  part('2020-12-02 09:00', 'xianan-market', xianan),
  partSigned('2020-12-02 11:00', 'xianan-market'),
  part('2020-12-03 09:00', 'chibi-market', chibi),
  partSigned('2020-12-03 11:00', 'chibi-market'),
]
const own = { lastYearEntities: 49915, provinceRate: 4011, growthRank: 1, onlineRank: 1, rankNotice: '鄂市监登〔2020〕45号（演示）' }
const sums = { newEntities: 58600, enterprisesRegistered: 54241, onlineRegistrations: 40800, lastYear: 49915, growth: 1740, onlineRate: 7522 }
const filled = [...filed, step('2020-12-04 09:00', officer, 'fill', own, { state: 'filled', fields: sums })]
const verified = [...filled, ...signedAndVerified('2020-12-07', 'city-market', 'city-statistics', { state: 'verified' })]
const both = units(kind, 'xianan-market', 'chibi-market')

export default examples(kind, [
  {
    title: 'the counties’ signed parts are added up, growth and rate are worked out, and every verified value enters the register',
    register: both,
    steps: [
      ...filled,
      ...signedAndVerified('2020-12-07', 'city-market', 'city-statistics', {
        state: 'verified',
        writes: ['new-entities', 'market-period', 'new-entities-growth', 'online-registrations', 'online-rate', 'online-rate-province'].map((figure) => ({
          register,
          key: `bizenv.${figure}/${span}`,
          op: 'add',
        })),
        outcomes: { filed: true, onTime: true, verified: true, corrected: false },
      }),
    ],
  },
  {
    title: 'nobody is asked before the definitions are issued, nor twice for what is known',
    register: both,
    steps: [
      { ...no('DEFINITION_NOT_ISSUED', '2020-12-01 09:00', organiser, 'ask', period), reads: { ...reads, definition: null } },
      { ...no('UNIT_NOT_NAMED', '2020-12-01 09:00', organiser, 'ask', period), reads: { ...reads, named: null } },
      { ...no('ALREADY_VERIFIED', '2020-12-01 09:00', organiser, 'ask', period), reads: { ...reads, known: { figure: 'bizenv.new-entities', value: 58600 } } },
      { ...no('DATES_OUT_OF_ORDER', '2020-12-01 09:00', organiser, 'ask', { ...period, dueOn: '2020-11-30' }), reads },
      { ...ask, at: '2020-12-01 09:05' },
    ],
  },
  {
    title: 'a part is filed by its own unit and signed by another person; nothing is summed up while one is missing',
    register: both,
    steps: [
      ask,
      { ...part('2020-12-02 09:00', 'chibi-market', xianan, undefined, 'xianan-market'), refused: 'NOT_YOUR_POST' },
      { ...part('2020-12-02 09:00', 'xianan-market', { ...xianan, onlineRegistrations: 30242 }), refused: 'PART_ABOVE_WHOLE' },
      { ...part('2020-12-02 09:05', 'xianan-market', xianan), by: 'return-officer@xianan-market#wu' },
      { ...partSigned('2020-12-02 10:00', 'xianan-market'), by: 'return-leader@xianan-market#wu', refused: 'SAME_PERSON' },
      no('PARTS_MISSING', '2020-12-02 11:00', officer, 'fill', own),
      partSigned('2020-12-02 11:00', 'xianan-market', 'returned', { tasks: { part: { open: 2, done: 1 } } }),
      part('2020-12-02 12:00', 'xianan-market', { ...xianan, newEntities: 31000 }, undefined, 'xianan-market#2'),
      partSigned('2020-12-02 13:00', 'xianan-market', 'signed', undefined, 'xianan-market#2'),
      part('2020-12-03 09:00', 'chibi-market', chibi),
      no('PARTS_MISSING', '2020-12-03 10:00', officer, 'fill', own),
      partSigned('2020-12-03 11:00', 'chibi-market'),
      step('2020-12-04 09:00', officer, 'fill', own, { fields: { newEntities: 59600 } }),
    ],
  },
  {
    title: 'a zero is said to be one, by each unit',
    register: units(kind, 'xianan-market'),
    steps: [
      { ...ask, gives: { state: 'due' } },
      { ...part('2020-12-02 09:00', 'xianan-market', { newEntities: 0, enterprisesRegistered: 0, onlineRegistrations: 0 }), refused: 'ZERO_NOT_SAID' },
      part('2020-12-02 09:05', 'xianan-market', { newEntities: 0, enterprisesRegistered: 0, onlineRegistrations: 0, zeroReturn: true }),
      partSigned('2020-12-02 10:00', 'xianan-market'),
      step('2020-12-04 09:00', officer, 'fill', { lastYearEntities: 0 }, { state: 'filled', fields: { newEntities: 0, growth: null, onlineRate: null } }),
    ],
  },
  {
    title: 'what is known of last year is not asked, and a great difference must be explained',
    register: both,
    steps: [
      ...filed,
      { ...no('DIFFERS_FROM_LAST_YEAR', '2020-12-04 09:00', officer, 'fill', own), reads: { 'last:bizenv.new-entities': { value: 40000 } } },
      {
        ...step(
          '2020-12-04 09:05',
          officer,
          'fill',
          { ...own, differsBecause: '登记改革后当年设立明显增加。' },
          { fields: { lastYear: 40000, growth: 4650, lastYearEntities: null }, outcomes: { differs: true } },
        ),
        reads: { 'last:bizenv.new-entities': { value: 40000 } },
      },
    ],
  },
  {
    title: 'a figure that is not the one in the bulletin is explained; a rank stands on a notice',
    register: both,
    steps: [
      ...filed,
      no('RANK_WITHOUT_NOTICE', '2020-12-04 09:00', officer, 'fill', { lastYearEntities: 49915, growthRank: 1 }),
      { ...no('DIFFERS_FROM_ELSEWHERE', '2020-12-04 09:00', officer, 'fill', own), reads: { 'bulletin:bizenv.new-entities': { value: 58601 } } },
      {
        ...step('2020-12-04 09:05', officer, 'fill', { ...own, elsewhereBecause: '公报数含补登的一户。' }, { state: 'filled' }),
        reads: { 'bulletin:bizenv.new-entities': { value: 58601 } },
      },
    ],
  },
  {
    title: 'late: reminder, warning, chase, then a notice with a number, in that order',
    register: both,
    steps: [
      ask,
      { at: '2020-12-11 08:00', passes: true, gives: { late: ['file'], rungs: ['overdue', 'reminder'], outcomes: { missing: true } } },
      step('2020-12-14 09:00', organiser, 'urge', {}, { rungs: ['overdue', 'reminder', 'urge'] }),
      no('RUNG_NOT_OPEN', '2020-12-14 10:00', 'government-office@city-government-office', 'notice'),
      step('2020-12-18 09:00', 'government-office@city-government-office', 'notice', undefined, { issued: ['late-notice'] }),
    ],
  },
  {
    title: 'figures that do not agree with the source go back; three persons are three persons',
    register: both,
    steps: [
      ...filed,
      { ...step('2020-12-04 09:00', officer, 'fill', own), by: `${officer}#wu` },
      no('SAME_PERSON', '2020-12-04 10:00', `${leader}#wu`, 'sign'),
      step('2020-12-04 10:00', `${leader}#zheng`, 'sign', undefined, { due: { file: null, verify: '2020-12-11' } }),
      no('SAME_PERSON', '2020-12-05 10:00', `${verifier}#zheng`, 'verify', source),
      no('FORM_INVALID', '2020-12-05 10:00', verifier, 'verify', { source: '统计表' }),
      step('2020-12-05 10:00', verifier, 'send-back', { fault: '与导出表的网上登记数不一致。' }, { state: 'due', due: { 'file-again': '2020-12-09' } }),
      step(
        '2020-12-05 11:00',
        officer,
        'return-part',
        { backTo: ['chibi-market'], backBecause: '网上登记数与导出表不一致。' },
        { tasks: { part: { open: 1, done: 2 } } },
      ),
      part('2020-12-06 09:00', 'chibi-market', { ...chibi, onlineRegistrations: 18001 }, undefined, 'chibi-market#2'),
      partSigned('2020-12-06 10:00', 'chibi-market', 'signed', undefined, 'chibi-market#2'),
      step('2020-12-06 11:00', officer, 'fill', own, { state: 'filled', fields: { onlineRegistrations: 40801 } }),
    ],
  },
  {
    title: 'a correction goes the whole way again, and the register keeps both values with the time at which each was known',
    register: both,
    steps: [
      ...verified,
      step(
        '2021-01-10 09:00',
        leader,
        'ask-correction',
        { wrongBecause: '赤壁漏计一个登记窗口。', backTo: ['chibi-market'] },
        { state: 'due', tasks: { part: { open: 1, done: 2 } } },
      ),
      part('2021-01-10 10:00', 'chibi-market', { ...chibi, newEntities: 28610 }, undefined, 'chibi-market#2'),
      partSigned('2021-01-10 11:00', 'chibi-market', 'signed', undefined, 'chibi-market#2'),
      step('2021-01-11 09:00', officer, 'fill', own, { fields: { newEntities: 58610 } }),
      step('2021-01-11 10:00', leader, 'sign'),
      no('CORRECT_INSTEAD', '2021-01-11 11:00', verifier, 'verify', source),
      step('2021-01-11 11:00', verifier, 'correct', source, {
        state: 'verified',
        writes: [{ register, key: `bizenv.new-entities/${span}`, op: 'change' }],
        outcomes: { corrected: true },
      }),
    ],
  },
])
