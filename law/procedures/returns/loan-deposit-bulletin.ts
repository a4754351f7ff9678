import {
  addTo,
  and,
  ceiling,
  choice,
  countRows,
  defineReturn,
  eq,
  exists,
  field,
  gt,
  integer,
  localLimit,
  longText,
  need,
  not,
  onOpening,
  organ,
  param,
  percent,
  post,
  rank,
  rosterCount,
  row,
  spelled,
  startOf,
  state,
  statute,
  system,
  text,
  today,
  warning,
  wasLate,
  when,
} from '#language'

const 本市规则 = statute('xianning-work-rules', { unverified: true })

const basis = [本市规则('金融通报')]
const told = { public: true as const }
const thisMonth = startOf(today(), 'month')
const month = { from: addTo(thisMonth, -1, 'month'), to: addTo(thisMonth, -1, 'day') }
const unrated = countRows('ranking', not(exists(row('ratio'))))

/** 贷存比月通报: the verified ratios of the month, ranked within their class; a bank without one is named as missing, never guessed. */
export default defineReturn({
  id: 'finance.loan-deposit-bulletin',
  title: { zh: '银行贷存比月通报', en: 'Monthly notice of loan-to-deposit ratios' },
  purpose: {
    zh: '每月把各银行核实过的贷存比汇到一起，分组排位，印发一期通报；没有报的银行点名列出，不用推算数补。',
    en: 'Each month the verified ratios are put together, ranked by group and issued as one notice; a bank that did not file is named, and nothing is estimated.',
  },
  serves: ['finance.loan-deposit-bulletin'],
  basis,
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  opens: { every: 'month', day: 12, basis: 本市规则('金融通报') },
  parties: {},
  start: 'gathering',
  states: {
    gathering: { title: { zh: '待汇总', en: 'To be summed up' }, basis },
    ranked: { title: { zh: '待印发', en: 'To be issued' }, basis },
    issued: { title: { zh: '已印发', en: 'Issued' }, final: true, basis },
  },
  actions: {
    begin: {
      title: { zh: '开始本月通报', en: 'Open the month' },
      verb: 'open',
      by: [system(), post('return-organiser')],
      from: [],
      to: 'gathering',
      sets: { periodFrom: month.from, periodTo: month.to, period: spelled(month.from, '..', month.to), unit: param('finance.bulletin-office') },
      handsTo: 'unit',
      basis,
    },
    gather: {
      title: { zh: '汇总排位', en: 'Put together and rank' },
      main: true,
      by: [post('return-officer', { of: 'unit' })],
      from: ['gathering', 'ranked'],
      to: 'ranked',
      freezes: ['banks'],
      fills: {
        table: 'ranking',
        from: 'banks',
        computes: {
          rankedAmong: when(eq(row('group'), 'policy'), 'policy', 'commercial'),
          place: rank('ranking', row('ratio'), { within: row('rankedAmong') }),
        },
      },
      basis,
    },
    issue: {
      title: { zh: '印发通报', en: 'Issue the notice' },
      main: true,
      verb: 'decide',
      by: [post('return-leader', { of: 'unit' })],
      from: ['ranked'],
      to: 'issued',
      form: { missingNote: longText('缺报银行的情况说明', 'Why banks are missing', { max: 500 }) },
      needs: [
        need(
          and(gt(rosterCount('banks'), 0), gt(countRows('ranking', exists(row('ratio'))), 0)),
          'NOTHING_TO_RANK',
          '本月还没有核实过的贷存比。',
          'No verified ratio of this month yet.',
        ),
      ],
      warns: [
        warning(
          eq(unrated, 0),
          'BANKS_MISSING',
          '有银行本月没有核实过的贷存比，通报中将点名列为缺报；请核对，确实缺报的说明情况。',
          'Some banks have no verified ratio this month and will be named as missing: check, or say why.',
          'missingNote',
        ),
      ],
      issues: ['bulletin'],
      distinctFrom: ['gather'],
      basis,
    },
  },
  deadlines: {
    issue: ceiling({
      title: { zh: '印发', en: 'Issue' },
      length: localLimit('returns.bulletin', 'working-day'),
      from: onOpening(),
      until: { done: ['issue'] },
      basis,
    }),
  },
  tables: {
    ranking: {
      title: { zh: '贷存比排位', en: 'Ranking' },
      columns: {
        organ: organ('银行', 'Bank', told),
        name: text('名称', 'Name', told),
        group: choice(
          '组别',
          'Group',
          {
            policy: ['政策性银行', 'Policy bank'],
            state: ['国有大型银行', 'State bank'],
            'joint-stock': ['股份制银行', 'Joint-stock bank'],
            local: ['地方法人银行', 'Local bank'],
          },
          told,
        ),
        rankedAmong: choice('排位范围', 'Ranked among', { policy: ['政策性银行', 'Policy banks'], commercial: ['其他银行', 'All other banks'] }, told),
        ratio: percent('贷存比（万分之一，空为缺报）', 'Ratio in basis points (empty: missing)', told),
        place: integer('位次', 'Place', told),
      },
      basis,
    },
  },
  rosters: {
    banks: {
      title: { zh: '应报银行', en: 'Banks that must file' },
      register: 'banks',
      columns: ['organ', 'name', 'group'],
      joins: { register: 'returned-values', key: spelled('finance.bank-ratio/', field('period'), '/', row('organ')), columns: { ratio: 'value' } },
      basis,
    },
  },
  documents: {
    bulletin: {
      title: { zh: '银行贷存比通报', en: 'Notice of loan-to-deposit ratios' },
      mustState: [
        { id: 'month', title: { zh: '月份', en: 'Month' } },
        { id: 'ranking', title: { zh: '各银行贷存比和位次', en: 'Ratios and places' } },
        { id: 'missing', title: { zh: '缺报银行', en: 'Banks missing' } },
      ],
      series: '咸金通',
      basis,
    },
  },
  audience: [{ field: 'unit' }, { post: 'return-organiser' }, { post: 'return-verifier' }, { post: 'government-office' }, { post: 'mayor' }],
  outcomes: {
    issued: { title: { zh: '已印发', en: 'Issued' }, when: eq(state(), 'issued') },
    missing: { title: { zh: '有银行缺报', en: 'A bank is missing' }, when: gt(unrated, 0) },
    late: { title: { zh: '迟发', en: 'Issued late' }, when: wasLate('issue') },
  },
  headline: ['period', 'unit'],
  computed: { unit: organ('印发单位', 'Issuing unit', told), period: text('期间', 'Period', told) },
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
})
