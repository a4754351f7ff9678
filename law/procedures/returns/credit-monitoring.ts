import {
  and,
  countRows,
  type Expression,
  entriesIn,
  eq,
  exists,
  field,
  ge,
  input,
  le,
  least,
  leastIn,
  lt,
  need,
  organs,
  param,
  plus,
  row,
  statute,
  text,
  when,
} from '#language'
import { type Pair, said } from './meaning.ts'
import { asked, returnOf } from './parts.ts'
import { share } from './rates.ts'

const 本市规则 = statute('xianning-work-rules', { unverified: true })

const place: Pair = ['位次', 'rank']
const cities: Pair = ['个', 'cities']
const issueMonth: Pair = ['监测月份（数据所属月份），不是发布月份', 'the month of the data, not of publication']
const notice: Pair = ['国家、省信用监测通报', 'the monitoring notices of the nation and the province']
const since = param('credit.first-places-since')
const provinceFirst: Expression = eq(row('value'), 1)
const earlierFirsts = countRows('earlierIssues', provinceFirst)
const best = leastIn('earlierIssues', row('value'))

/** 城市信用监测月报: one return for each issue; first places are counted over all verified issues since a stated day. */
export default returnOf({
  id: 'credit.monitoring',
  purpose: {
    zh: '按月登记城市信用监测通报：月份、参与城市数、全国和全省位次、已开展监测的县市区；全省第一的期数由系统自起算日累计。',
    en: 'Each monitoring issue is filed with its month, cities, ranks and counties; first places are counted by the system from a stated day.',
  },
  every: 'month',
  items: {
    rankCities: {
      title: ['参与排名的地级市数', 'Cities in the ranking'],
      type: 'integer',
      unit: cities,
      meaning: {
        time: issueMonth,
        scope: ['同一组别的地级市', 'prefecture-level cities of the same group'],
        counted: ['通报所载的参与城市数', 'the number in the notice'],
        source: notice,
      },
      example: 262,
      min: 1,
    },
    nationalRank: {
      title: ['全国位次', 'National rank'],
      type: 'integer',
      unit: place,
      meaning: {
        time: issueMonth,
        scope: ['同一组别的地级市', 'prefecture-level cities of the same group'],
        counted: ['通报所载位次', 'the rank in the notice'],
        source: notice,
      },
      example: 13,
      min: 1,
    },
    provinceRank: {
      title: ['全省位次', 'Rank in the province'],
      type: 'integer',
      unit: place,
      meaning: {
        time: issueMonth,
        scope: ['全省各市州', 'prefectures of the province'],
        counted: ['通报所载位次，没有的不填', 'the rank in the notice, else nothing'],
        source: notice,
      },
      example: 1,
      min: 1,
      optional: true,
    },
  },
  form: {
    issueNotice: text('通报名称和发布日期', 'Notice and its date', { ...asked, max: 120, example: '全国城市信用监测月报（2020年9月，演示）' }),
    monitored: organs('已开展信用监测的县市区', 'Counties with monitoring', {
      public: true,
      max: 40,
      hint: said({
        time: ['监测月末时点', 'at the end of the month'],
        scope: ['本市所辖县市区', 'counties of the city'],
        counted: ['已纳入监测的县市区政府，逐个列明', 'county governments under monitoring, each named'],
        source: ['监测系统名单', 'the list of the monitoring system'],
      }),
      example: ['xianan-government'],
    }),
  },
  needs: [
    need(le(input('nationalRank'), input('rankCities')), 'RANK_ABOVE_NUMBER', '位次不能大于参与城市数。', 'A rank cannot exceed the number of cities.'),
    need(
      le(entriesIn(input('monitored')), param('city.counties')),
      'MORE_THAN_ALL',
      '已开展监测的县市区多于本市县市区总数。',
      'More counties than the city has.',
    ),
  ],
  rosters: {
    earlierIssues: {
      title: { zh: '以前各期（已核实）', en: 'Earlier issues, verified' },
      register: 'returned-values',
      where: and(eq(row('figure'), 'credit.province-rank'), ge(row('from'), since), lt(row('from'), field('periodFrom')), exists(row('value'))),
      columns: ['figure', 'from', 'to', 'value'],
      basis: [本市规则('填报')],
    },
  },
  computed: {
    firstIssues: {
      title: ['全省第一的期数', 'Issues with the first place in the province'],
      unit: ['期', 'issues'],
      how: ['自起算日至本期，全省位次为第一的期数', 'issues since the stated day with rank one, this one included'],
      is: plus(earlierFirsts, when(eq(input('provinceRank'), 1), 1, 0)),
    },
    bestRank: {
      title: ['全省最好位次', 'Best rank in the province'],
      unit: place,
      how: ['自起算日至本期的最小位次', 'the least rank since the stated day'],
      is: when(exists(best), when(exists(input('provinceRank')), least(best, input('provinceRank')), best), input('provinceRank')),
    },
    issuesCounted: {
      title: ['累计期数', 'Issues counted'],
      unit: ['期', 'issues'],
      how: ['自起算日至本期有全省位次的期数', 'issues with a rank since then'],
      is: plus(countRows('earlierIssues'), when(exists(input('provinceRank')), 1, 0)),
    },
    monitoredCounties: {
      title: ['已开展监测的县市区数', 'Counties with monitoring'],
      unit: ['个', 'counties'],
      how: ['所列县市区的个数', 'how many are named'],
      is: entriesIn(input('monitored')),
    },
    monitorCoverage: {
      title: ['监测覆盖率', 'Coverage'],
      unit: ['%（万分之一计）', 'per cent (basis points)'],
      type: 'percent',
      how: ['已开展监测的÷县市区总数，四舍五入到万分之一', 'monitored ÷ all counties, half up to a basis point'],
      is: share(entriesIn(input('monitored')), param('city.counties')),
    },
  },
  figures: {
    'credit.national-rank': { of: 'nationalRank' },
    'credit.rank-month': { day: 'periodFrom', unit: ['年月', 'month'] },
    'credit.rank-cities': { of: 'rankCities' },
    'credit.province-rank': { of: 'provinceRank' },
    'credit.province-first-issues': { of: 'firstIssues', from: since },
    'credit.province-best-rank': { of: 'bestRank', from: since },
    'credit.monitored-counties': { of: 'monitoredCounties' },
    'credit.monitor-coverage': { of: 'monitorCoverage' },
  },
  zero: 'none',
})
