import type { PlannedValue } from '../shapes.ts'

type Given = Record<string, PlannedValue>

export interface Claim {
  id: string
  given: Given
  /** One proof for each year, term or item. */
  proofs?: Given[]
  ranking?: Given
}

const digest = (id: string) => `演示-${id.replace(/[^a-z0-9]/g, '')}`
const of = (unit: string, figure: string, claimKind: string, sentence: string): Given => ({
  unit,
  figure,
  reportYear: 2020,
  claimKind,
  sentence,
})

const series = (
  unit: string,
  figure: string,
  sentence: string,
  name: string,
  by: 'year' | 'term',
  numbers: number[],
): Claim => ({
  id: `2020-${name}`,
  given: {
    ...of(unit, figure, 'consecutive', sentence),
    claimed: numbers.length,
    series: name,
    countedBy: by,
    lastNumber: numbers.at(-1) as number,
  },
  proofs: numbers.map((n) => ({ proofNumber: n, honour: `${name}-${n}` })),
})

/** A place in the province or the country, by a document that names the class; what the documents are is invented. */
const place = (
  kind: 'first' | 'only' | 'rank',
  unit: string,
  figure: string,
  sentence: string,
  rank = 1,
  country = false,
): Claim => ({
  id: `2020-${figure.replaceAll('.', '-')}`,
  given: { ...of(unit, figure, kind, sentence), ...(kind === 'rank' ? { claimed: rank } : {}) },
  ranking: {
    rankClass: country ? '全国参与排名的城市' : '全省17个市州',
    rankClassSize: country ? 168 : 17,
    rankPlace: rank,
    rankIssuer: country ? '国家有关部门（演示）' : '省有关部门（演示）',
    rankIssuerLevel: country ? 'national' : 'province',
    rankDocument: `${sentence.slice(0, 20)}情况通报（演示）`,
    rankOn: '2020-11-20',
    rankDigest: digest(figure),
    ...(kind === 'rank' ? {} : { searched: '检索省级简报和各市州公开报道，没有更早的（演示）。' }),
  },
})

export const claimed: readonly Claim[] = [
  series(
    'city-finance',
    'honour.finance-credit-city-years',
    '连续18年被省政府授予“金融信用市”荣誉称号',
    'finance-credit-city',
    'year',
    Array.from({ length: 18 }, (_, i) => 2003 + i),
  ),
  series(
    'city-government-office',
    'honour.civilised-city-terms',
    '连续5届获得省级文明城市',
    'civilised-city',
    'term',
    [3, 4, 5, 6, 7],
  ),
  {
    id: '2020-mediation-banners',
    given: { ...of('city-justice', 'mediation.banners', 'received', '获赠锦旗50余幅'), claimed: 50 },
    proofs: Array.from({ length: 53 }, (_, i) => ({
      proofNumber: i + 1,
      honour: `mediation-banner-2020-${String(i + 1).padStart(2, '0')}`,
      proofQuantity: 1,
    })),
  },
  place('first', 'bizenv-office', 'hotline.province-first', '在全省率先开通“12345”营商环境投诉专线'),
  place('first', 'city-civil-affairs', 'epidemic.burials-province-rank', '在全省率先完成疫情期间病亡人员安葬工作'),
  place('rank', 'city-market', 'bizenv.new-entities-growth-rank', '新增市场主体增幅排名全省第一'),
  place('rank', 'city-market', 'bizenv.online-rate-rank', '企业登记网办率全省排名第一'),
  place('rank', 'city-development', 'credit.province-best-rank', '信用监测16期排名全省第一'),
  place('rank', 'city-ecology', 'eco.air-rank-band', '空气质量排名进入全国20强', 20, true),
  place('first', 'city-market', 'foodsafety.province-first', '全省首创“食品安全智慧共治”模式'),
  place('first', 'city-justice', 'enforcement.record-platform-first', '率先在全省建成并开通行政执法全过程记录平台'),
  place('first', 'city-justice', 'enforcement.civilcode-guide-first', '全省率先出台行政执法落实民法典工作指引'),
  place('first', 'city-justice', 'reconsideration.online-hearing-first', '全省首创行政复议“微信听证”模式'),
  place('first', 'city-police', 'drug.testing-province-first', '全省率先对6万公职人员进行吸毒检测'),
  place('only', 'city-justice', 'correction.province-only', '全省唯一获评“全国社区矫正先进单位”'),
  place('only', 'city-justice', 'survey.province-only', '全省独家开展部门“普法知晓率”调查'),
]
