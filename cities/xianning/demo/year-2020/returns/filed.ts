import { type FiledReturn, inParts, partsOf } from './frame.ts'

// What the units returned for 2020. The totals are those of the public report; how they spread over counties, policies,
// cases and sections is invented, and every name in it is marked 演示.

const counties = ['xianan', 'jiayu', 'tongcheng', 'chongyang', 'tongshan', 'chibi']
const weights = [27, 13, 14, 15, 13, 18]

const market = (): FiledReturn => {
  const units = partsOf('bizenv.market-entities')
  const [entities, registered, online] = [58_600, 54_241, 40_800].map((total) => inParts(total, weights))
  return {
    kind: 'bizenv.market-entities',
    from: '2020-01-01',
    to: '2020-11-30',
    askedOn: '2020-12-01',
    dueOn: '2020-12-10',
    parts: Object.fromEntries(
      units.map((unit, i) => [
        unit,
        {
          newEntities: entities?.[i] ?? 0,
          enterprisesRegistered: registered?.[i] ?? 0,
          onlineRegistrations: online?.[i] ?? 0,
        },
      ]),
    ),
    fill: {
      lastYearEntities: 49_915,
      provinceRate: 4011,
      growthRank: 1,
      onlineRank: 1,
      rankNotice: '全省市场主体登记情况通报（2020年11月，演示）',
    },
    source: '市场主体登记系统导出的统计表（2020年1至11月，演示）',
  }
}

/** 12.12 亿 of relief, 4.13 亿 of it inside the 24.13 亿 of cost reduction; in fen. */
const policies = (): FiledReturn => {
  const 亿 = 10_000_000_000
  const row = (organ: string, policy: string, benefit: string, amount: number, insideCost = false) => ({
    organ,
    given: {
      policy: `${policy}（演示）`,
      benefit,
      amount: Math.round(amount * 亿),
      ...(insideCost ? { insideCost } : {}),
    },
  })
  return {
    kind: 'bizenv.policy-package',
    from: '2020-01-01',
    to: '2020-11-30',
    askedOn: '2020-12-02',
    dueOn: '2020-12-15',
    rows: [
      row('city-tax', '增值税减免', 'tax-relief', 5.46),
      row('city-tax', '企业所得税优惠', 'tax-relief', 1.83),
      row('city-tax', '其他税费减免', 'tax-relief', 0.7),
      row('city-hrss', '阶段性减免企业社会保险费', 'tax-relief', 4.13, true),
      row('city-hrss', '稳岗返还', 'cost-cut', 1.62),
      row('city-finance', '降低用电成本', 'cost-cut', 4.25),
      row('city-finance', '降低用气用水成本', 'cost-cut', 1.13),
      row('city-finance', '国有房产租金减免', 'cost-cut', 0.9),
      row('city-finance', '贷款贴息和降低融资成本', 'cost-cut', 8.4),
      row('city-finance', '降低物流和其他成本', 'cost-cut', 3.7),
    ],
    parts: Object.fromEntries(partsOf('bizenv.policy-package').map((unit) => [unit, {}])),
    fill: {},
    source: '减税降费和降成本台账（2020年，演示）',
  }
}

/** Ranks in the province since January 2019: sixteen first places up to September 2020. */
const provinceRanks = [1, 2, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1]

const credit = (): FiledReturn[] =>
  provinceRanks.map((provinceRank, i) => {
    const year = 2019 + Math.floor(i / 12)
    const month = (i % 12) + 1
    const two = (n: number) => String(n).padStart(2, '0')
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const from = `${year}-${two(month)}-01`
    // Months before the platform was there are filed in its first weeks.
    const asked = i < 12 ? `2020-01-${two(6 + Math.floor(i / 3))}` : `2020-${two(month + 1)}-${two(20)}`
    return {
      kind: 'credit.monitoring',
      from,
      to: `${year}-${two(month)}-${two(last)}`,
      askedOn: asked,
      dueOn: i < 12 ? '2020-01-20' : `2020-${two(month + 1)}-28`,
      fill: {
        rankCities: 262,
        nationalRank: i === 20 ? 13 : 9 + ((i * 7) % 16),
        provinceRank,
        issueNotice: `全国城市信用监测月报（${year}年${month}月，演示）`,
        monitored: counties.map((slug) => `${slug}-government`),
      },
      source: `城市信用监测通报（${year}年${month}月，演示）`,
    }
  })

/** Five sections, none below class III in any month. */
const waters = (): FiledReturn => ({
  kind: 'eco.quality-return',
  from: '2020-01-01',
  to: '2020-11-30',
  askedOn: '2020-12-03',
  dueOn: '2020-12-15',
  rows: ['一', '二', '三', '四', '五'].flatMap((name, section) =>
    Array.from({ length: 11 }, (_, i) => ({
      organ: 'city-ecology',
      given: {
        section: `演示·${name}号国控断面`,
        month: `2020-${String(i + 1).padStart(2, '0')}-01`,
        grade: (section + i) % 5 === 0 ? 3 : 2,
        target: 3,
      },
    })),
  ),
  fill: { airRank: 20, airCities: 168, airMethod: 'composite', airNotice: '全国城市空气质量排名通报（演示）' },
  source: '地表水国控断面水质月报（2020年1至11月，演示）',
})

const forest = (): FiledReturn => ({
  kind: 'eco.forest-return',
  from: '2020-01-01',
  to: '2020-11-30',
  askedOn: '2020-12-03',
  dueOn: '2020-12-15',
  fill: { forestCoverage: 5253, surveyYear: 2019, surveyMethod: 'inventory' },
  source: '森林资源调查成果（2019年度，演示）',
})

/** Thirty cases, 204 persons. */
const fishing = (): FiledReturn => {
  const persons = inParts(
    204,
    Array.from({ length: 30 }, (_, i) => 3 + ((i * 5) % 9)),
  )
  return {
    kind: 'eco.crime-cases',
    from: '2020-01-01',
    to: '2020-11-30',
    askedOn: '2020-12-03',
    dueOn: '2020-12-15',
    rows: persons.map((count, i) => ({
      organ: i < 18 ? 'city-police' : 'city-agriculture',
      given: {
        caseNumber: i < 18 ? `演示公立字〔2020〕${i + 1}号` : `演示渔罚〔2020〕${i - 17}号`,
        caseKind: i < 18 ? 'criminal' : 'administrative',
        openedOn: `2020-${String(3 + (i % 9)).padStart(2, '0')}-${String(2 + ((i * 3) % 26)).padStart(2, '0')}`,
        persons: count,
      },
    })),
    parts: Object.fromEntries(partsOf('eco.crime-cases').map((unit) => [unit, {}])),
    fill: {},
    source: '非法捕捞案件台账（2020年，演示）',
  }
}

const drugs = (): FiledReturn => {
  const units = partsOf('drug.testing')
  const spread = units.map((_, i) => 6 + ((i * 5) % 7))
  const [roster, tested, excused] = [62_400, 60_000, 900].map((total) => inParts(total, spread))
  return {
    kind: 'drug.testing',
    from: '2020-05-01',
    to: '2020-11-30',
    askedOn: '2020-12-04',
    dueOn: '2020-12-15',
    parts: Object.fromEntries(
      units.map((unit, i) => [
        unit,
        { rosterSize: roster?.[i] ?? 0, tested: tested?.[i] ?? 0, excused: excused?.[i] ?? 0 },
      ]),
    ),
    fill: {},
    source: '公职人员检测登记汇总（只有人数，2020年，演示）',
  }
}

const inspection = (): FiledReturn => ({
  kind: 'enforcement.provincial-inspection',
  from: '2020-07-01',
  to: '2020-09-30',
  askedOn: '2020-10-26',
  dueOn: '2020-11-06',
  rows: [
    ...['甲', '乙', '丙'].map((name) => ({ place: `演示·某市州${name}`, level: 'prefecture', ours: false })),
    ...['甲', '乙', '丙', '丁'].map((name) => ({ place: `演示·某县市${name}`, level: 'county', ours: false })),
    { place: '咸宁市', level: 'prefecture', ours: true },
    { place: '通山县', level: 'county', ours: true },
  ].map((row) => ({ organ: 'city-justice', given: { ...row, commended: true } })),
  fill: { prefectures: 17, levels: 2, inspectionNotice: '全省行政执法检查情况通报（演示）', noticeOn: '2020-10-20' },
  source: '全省行政执法检查情况通报（2020年，演示）',
})

/** The five counts of the report, over four levels; the shares follow from them and two are not as the report has them. */
const services = (): FiledReturn => {
  const kind = 'services.items-return'
  const names = ['total', 'instant', 'online', 'once', 'zero'] as const
  const row = (organ: string, level: string, counts: readonly number[]) => ({
    organ,
    given: { level, ...Object.fromEntries(names.map((name, i) => [name, counts[i] as number])) },
  })
  const county = (level: string, counts: readonly number[]) => {
    const spread = counts.map((count) => inParts(count, weights))
    return counties.map((slug, i) =>
      row(
        `${slug}-gov-service`,
        level,
        spread.map((list) => list[i] as number),
      ),
    )
  }
  return {
    kind,
    from: '2020-11-26',
    to: '2020-11-26',
    askedOn: '2020-11-26',
    dueOn: '2020-12-04',
    rows: [
      row('city-gov-service', 'city', [2470, 1912, 2416, 2345, 1936]),
      ...county('county', [10_000, 6000, 9900, 9900, 8500]),
      ...county('township', [20_000, 8000, 19_900, 19_000, 15_000]),
      ...county('village', [100_000, 40_000, 100_000, 100_000, 65_000]),
    ],
    parts: Object.fromEntries(partsOf(kind).map((unit) => [unit, {}])),
    fill: {},
    source: '政务服务事项管理系统导出表（截至2020年11月26日，演示）',
  }
}

/** In the order in which they were asked for. */
export const filedReturns = (): FiledReturn[] =>
  [...credit(), inspection(), services(), market(), policies(), waters(), forest(), fishing(), drugs()].sort((a, b) =>
    a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : 0,
  )
