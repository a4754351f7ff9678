import {
  addTo,
  and,
  ceiling,
  choice,
  date,
  defineReturn,
  digestOf,
  type Expression,
  eq,
  exists,
  field,
  files,
  gt,
  input,
  integer,
  late,
  localLimit,
  longText,
  minus,
  need,
  not,
  onDoing,
  onEntering,
  onOpening,
  or,
  organ,
  param,
  percent,
  post,
  product,
  ratio,
  spelled,
  startOf,
  state,
  statute,
  system,
  text,
  times,
  today,
  value,
  type Write,
  wasLate,
  when,
  yesNo,
} from '#language'

const 统计法 = statute('statistics-law', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const officer = post('return-officer', { of: 'bank' })
const leader = post('return-leader', { of: 'bank' })
const verifier = post('return-verifier')
const asked = { public: true as const, required: true as const }
const thisMonth = startOf(today(), 'month')

/** Point balances at the month's end, in 万元, of the branches in the city. Values are whole, so every ratio is exact. */
const figures = {
  loans: integer('各项贷款余额（万元）', 'Loans outstanding (10,000 yuan)', { ...asked, example: 823400 }),
  deposits: integer('各项存款余额（万元）', 'Deposits (10,000 yuan)', { ...asked, example: 1102300 }),
  loansBase: integer('年初贷款余额（万元）', 'Loans at the start of the year', { ...asked, example: 780000 }),
  depositsBase: integer('年初存款余额（万元）', 'Deposits at the start of the year', { ...asked, example: 1050000 }),
  currency: choice('币种口径', 'Currency', { rmb: ['人民币', 'Renminbi'], all: ['本外币', 'All currencies'] }, { ...asked, example: 'rmb' }),
}
const newLoans = minus(input('loans'), input('loansBase'))
const newDeposits = minus(input('deposits'), input('depositsBase'))
/** Basis points; over no deposits, or deposits that fell, there is no ratio. New loans to new deposits is a line of its own. */
const ratios = {
  ratio: ratio(product(input('loans'), 10000), input('deposits'), 'half-up'),
  newRatio: when(gt(newDeposits, 0), ratio(product(newLoans, 10000), newDeposits, 'half-up'), null),
}
/** What a verified month puts into the register: loans and deposits in 万元, the ratio in basis points. The area of a bank is its own id. */
const written = (op: Write['op'], source: Expression, sourceHash: Expression): Write[] =>
  Object.entries({
    'finance.bank-loans': ['loans', '万元'],
    'finance.bank-deposits': ['deposits', '万元'],
    'finance.bank-ratio': ['ratio', '%（万分之一计）'],
  }).map(([figure, [name = '', unit = '']]) => ({
    register: 'returned-values',
    op,
    key: spelled(`${figure}/`, field('period'), '/', field('bank')),
    values: {
      figure: value(figure),
      from: field('periodFrom'),
      to: field('periodTo'),
      asOf: field('periodTo'),
      area: param('city.region'),
      organ: field('bank'),
      value: op === 'add' ? field(name) : input(name),
      day: value(null),
      unit: value(unit),
      source,
      sourceHash,
    },
    from: field('periodTo'),
  }))
const hasFigures = and(gt(input('loans'), 0), gt(input('deposits'), 0))
const isZero = and(eq(input('loans'), 0), eq(input('deposits'), 0), eq(input('zeroReturn'), true))

/** 存贷款月报: each bank, each month: filled in, signed by the leader, checked against the source by a second post. */
export default defineReturn({
  id: 'finance.loan-deposit-return',
  title: { zh: '银行存贷款月报', en: 'Monthly return of loans and deposits' },
  purpose: {
    zh: '各银行每月报送存贷款余额，负责人审签，主管部门对照原始记录核实，系统算出存贷比；没有也要报零，缺报要催。',
    en: 'Each bank files its balances monthly; its leader signs; a second post checks them; the ratio is computed; a zero is filed too, and a missing month is chased.',
  },
  serves: ['finance.loan-deposit-bulletin'],
  basis: [本市规则('金融通报'), 统计法('7')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  opens: { every: 'month', day: 1, each: { register: 'banks', column: 'organ', input: 'bank' }, basis: 本市规则('金融通报') },
  parties: {},

  start: 'due',
  states: {
    due: { title: { zh: '待填报', en: 'To be filled in' }, basis: [本市规则('金融通报')] },
    filled: { title: { zh: '待审签', en: 'To be signed' }, basis: [本市规则('金融通报')] },
    signed: { title: { zh: '待核实', en: 'To be verified' }, basis: [本市规则('金融通报')] },
    verified: { title: { zh: '已核实', en: 'Verified' }, final: true, basis: [本市规则('金融通报')] },
  },

  actions: {
    begin: {
      title: { zh: '开始本月填报', en: 'Open the month' },
      verb: 'open',
      by: [system(), verifier],
      from: [],
      to: 'due',
      form: { bank: organ('银行', 'Bank', { ...asked, example: 'bank-01' }) },
      sets: {
        periodFrom: addTo(thisMonth, -1, 'month'),
        periodTo: addTo(thisMonth, -1, 'day'),
        period: spelled(addTo(thisMonth, -1, 'month'), '..', addTo(thisMonth, -1, 'day')),
      },
      handsTo: 'bank',
      basis: [本市规则('金融通报')],
    },
    fill: {
      title: { zh: '填报', en: 'Fill in' },
      main: true,
      by: [officer],
      from: ['due'],
      to: 'filled',
      form: { ...figures, zeroReturn: yesNo('零报告', 'A zero return', { public: true }), note: longText('说明', 'Note', { max: 500 }) },
      needs: [
        need(
          or(hasFigures, isZero),
          'ZERO_NOT_SAID',
          '余额为零的，须明确勾选零报告；不报不等于零。',
          'A zero must be said to be one: nothing filed is not a zero.',
        ),
      ],
      sets: ratios,
      basis: [本市规则('金融通报'), 统计法('7')],
    },
    sign: {
      title: { zh: '审签', en: 'Sign' },
      main: true,
      by: [leader],
      from: ['filled'],
      to: 'signed',
      distinctFrom: ['fill'],
      basis: [本市规则('金融通报')],
    },
    'send-back': {
      title: { zh: '退回修改', en: 'Send back' },
      verb: 'return',
      by: [leader, verifier],
      from: ['filled', 'signed'],
      to: 'due',
      form: { fault: longText('哪里不对', 'What is wrong', { required: true, min: 4, max: 500, example: '存款余额与报人民银行的数不一致。' }) },
      basis: [本市规则('金融通报')],
    },
    verify: {
      title: { zh: '核实', en: 'Verify' },
      main: true,
      verb: 'decide',
      by: [verifier],
      from: ['signed'],
      to: 'verified',
      form: {
        source: choice(
          '对照的原始记录',
          'Source checked',
          { 'central-bank': ['报人民银行的同期报表', 'Return to the central bank'], ledger: ['银行总账', 'General ledger'] },
          { ...asked, example: 'central-bank' },
        ),
        sourceFile: files('原始记录文件', 'File of the source', { max: 5 }),
      },
      sets: { sourceHash: digestOf('sourceFile') },
      writes: written('add', input('source'), input('sourceHash')),
      distinctFrom: ['fill', 'sign'],
      basis: [本市规则('金融通报'), 统计法('7')],
    },
    'ask-correction': {
      title: { zh: '申请更正', en: 'Ask for a correction' },
      by: [leader],
      from: ['verified'],
      form: {
        rightLoans: integer('正确的贷款余额（万元）', 'Right figure of loans', { ...asked, example: 823500 }),
        rightDeposits: integer('正确的存款余额（万元）', 'Right figure of deposits', { ...asked, example: 1102300 }),
        wrongBecause: longText('更正原因', 'Why', { required: true, min: 4, max: 500, example: '漏计一家支行。' }),
      },
      basis: [本市规则('金融通报'), 统计法('7')],
    },
    correct: {
      title: { zh: '核实更正', en: 'Correct' },
      verb: 'correct',
      by: [verifier],
      from: ['verified'],
      form: { correction: longText('核对情况', 'What was checked', { required: true, min: 4, max: 500, example: '已与报人民银行的更正报表核对一致。' }) },
      needs: [need(gt(times('ask-correction'), times('correct')), 'NOTHING_ASKED', '没有待核实的更正申请。', 'No correction is waiting.')],
      sets: {
        loans: field('rightLoans'),
        deposits: field('rightDeposits'),
        ratio: ratio(product(field('rightLoans'), 10000), field('rightDeposits'), 'half-up'),
        newRatio: when(
          gt(minus(field('rightDeposits'), field('depositsBase')), 0),
          ratio(product(minus(field('rightLoans'), field('loansBase')), 10000), minus(field('rightDeposits'), field('depositsBase')), 'half-up'),
          null,
        ),
      },
      writes: written('change', field('source'), field('sourceHash')),
      distinctFrom: ['fill', 'sign', 'ask-correction'],
      basis: [本市规则('金融通报'), 统计法('7')],
    },
    urge: {
      title: { zh: '催报', en: 'Chase' },
      verb: 'chase',
      by: [verifier],
      from: ['due', 'filled'],
      form: { urgeNote: longText('催报内容', 'Note', { max: 500 }) },
      rung: { deadline: 'file', rung: 'urge' },
      basis: [本市规则('金融通报')],
    },
  },

  deadlines: {
    file: ceiling({
      title: { zh: '报送', en: 'Filing' },
      length: localLimit('returns.loan-deposit', 'day'),
      from: onOpening(),
      until: { done: ['sign'] },
      escalates: [
        {
          id: 'reminder',
          title: { zh: '到期前提醒', en: 'Reminder' },
          after: { n: { param: 'chase.remind-before' }, unit: 'working-day', before: true },
          by: 'system',
          basis: 本市规则('金融通报'),
        },
        { id: 'overdue', title: { zh: '缺报告警', en: 'Missing' }, after: { n: 0, unit: 'day' }, by: 'system', basis: 本市规则('金融通报') },
        {
          id: 'urge',
          title: { zh: '催报', en: 'Chase' },
          after: { n: { param: 'chase.urge-after' }, unit: 'working-day' },
          by: [verifier],
          basis: 本市规则('金融通报'),
        },
      ],
      basis: [本市规则('金融通报')],
    }),
    'file-again': ceiling({
      title: { zh: '重新报送', en: 'Filing again' },
      length: localLimit('returns.verify', 'working-day'),
      from: onDoing('send-back'),
      until: { done: ['sign'] },
      basis: [本市规则('金融通报')],
    }),
    verify: ceiling({
      title: { zh: '核实', en: 'Verification' },
      length: localLimit('returns.verify', 'working-day'),
      from: onEntering('signed'),
      until: { done: ['verify', 'send-back'] },
      basis: [本市规则('金融通报')],
    }),
    correct: ceiling({
      title: { zh: '核实更正', en: 'Check of a correction' },
      length: localLimit('returns.verify', 'working-day'),
      from: onDoing('ask-correction'),
      until: { done: ['correct'] },
      basis: [本市规则('金融通报')],
    }),
  },

  audience: [{ field: 'bank' }, { post: 'return-verifier' }, { post: 'government-office' }, { post: 'mayor' }],
  outcomes: {
    filed: { title: { zh: '已报', en: 'Filed' }, when: gt(times('sign'), 0) },
    missing: { title: { zh: '缺报', en: 'Missing' }, when: and(eq(state(), 'due'), late('file')) },
    onTime: { title: { zh: '按期', en: 'In time' }, when: not(wasLate('file')) },
    zero: { title: { zh: '零报告', en: 'Zero return' }, when: eq(field('zeroReturn'), true) },
    verified: { title: { zh: '已核实', en: 'Verified' }, when: eq(state(), 'verified') },
    corrected: { title: { zh: '更正过', en: 'Corrected' }, when: gt(times('correct'), 0) },
    rated: { title: { zh: '有存贷比', en: 'Has a ratio' }, when: exists(field('ratio')) },
  },
  headline: ['bank', 'periodFrom', 'ratio'],
  computed: {
    periodFrom: date('期间起', 'Period from', { public: true }),
    periodTo: date('期间止', 'Period to', { public: true }),
    ratio: percent('存贷比', 'Loan-to-deposit ratio', { public: true }),
    newRatio: percent('新增存贷比', 'Ratio of the new business', { public: true }),
    sourceHash: text('原始记录文件校验值', 'Digest of the source file', { public: true }),
  },
  retain: { length: { n: 30, unit: 'year' }, then: 'archive', basis: [本市规则('档案')] },
})
