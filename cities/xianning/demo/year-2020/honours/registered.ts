import type { PlannedValue } from '../shapes.ts'

type Given = Record<string, PlannedValue>

export interface Honour {
  id: string
  given: Given
}

// Honours that the report names, each year or term with a document of its own. Titles and numbers of years are the
// report's; document numbers, dates, and which terms they were are invented, and say so.

const cityItself = { holder: '咸宁市', holderOrgan: 'city-government', area: '421200' }
const province = { issuerLevel: 'province', issuerBranch: 'government', issuer: '湖北省人民政府' }
const digest = (id: string) => `演示-${id.replace(/[^a-z0-9]/g, '')}`

const honour = (id: string, given: Given): Honour => ({
  id,
  given: { kind: 'honour', scanDigest: digest(id), publicShown: true, stage: 'given', ...cityItself, ...given },
})

/** Eighteen years without a gap. */
const finance = Array.from({ length: 18 }, (_, i) => 2003 + i).map((year) =>
  honour(`finance-credit-city-${year}`, {
    unit: 'city-finance',
    series: 'finance-credit-city',
    honourTitle: '金融信用市',
    ...province,
    year,
    documentNumber: `演示函〔${year}〕18号`,
    issuedOn: `${year}-06-18`,
  }),
)

/** Five terms without a gap; which they were is assumed. */
const civilised = [2008, 2011, 2014, 2017, 2020].map((year, i) =>
  honour(`civilised-city-${i + 3}`, {
    unit: 'city-government-office',
    series: 'civilised-city',
    honourTitle: '省级文明城市',
    kind: 'title',
    issuer: '中共湖北省委、湖北省人民政府',
    issuerLevel: 'province',
    issuerBranch: 'party',
    year,
    term: i + 3,
    documentNumber: `演示文〔${year}〕5号`,
    issuedOn: `${year}-09-20`,
  }),
)

const single = [
  honour('rule-of-law-innovation-case-2019', {
    unit: 'city-justice',
    series: 'rule-of-law-innovation-case',
    honourTitle: '全省十大法治创新案例（市人民调解中心）',
    issuer: '湖北省委全面依法治省委员会办公室',
    issuerLevel: 'province',
    issuerBranch: 'party',
    year: 2019,
    places: 10,
    documentNumber: '演示法办〔2020〕2号',
    issuedOn: '2020-01-15',
  }),
  honour('social-governance-case-1', {
    unit: 'city-justice',
    series: 'social-governance-case',
    honourTitle: '首届湖北社会治理创新十大案例（市人民调解中心）',
    issuer: '演示·省级主办单位',
    issuerLevel: 'province',
    issuerBranch: 'media',
    year: 2020,
    term: 1,
    places: 10,
    documentNumber: '演示治〔2020〕1号',
    issuedOn: '2020-08-28',
  }),
  honour('reform-award-2', {
    unit: 'city-justice',
    series: 'reform-award',
    honourTitle: '湖北省改革奖（通山县《村级权责清单30条》）',
    holder: '通山县',
    holderOrgan: 'tongshan-government',
    area: '421224',
    issuer: '中共湖北省委全面深化改革委员会',
    issuerLevel: 'province',
    issuerBranch: 'party',
    year: 2020,
    term: 2,
    documentNumber: '演示改〔2020〕2号',
    issuedOn: '2020-07-10',
  }),
  honour('community-correction-2020', {
    unit: 'city-justice',
    series: 'community-correction',
    honourTitle: '全国社区矫正先进单位',
    issuer: '司法部',
    issuerLevel: 'national',
    issuerBranch: 'government',
    year: 2020,
    documentNumber: '演示司〔2020〕6号',
    issuedOn: '2020-05-26',
  }),
]

/** 获赠锦旗50余幅: fifty-three, one by one; who gave them is invented. */
const banners = Array.from({ length: 53 }, (_, i) => {
  const month = 3 + Math.floor((i * 9) / 53)
  const day = `2020-${String(month).padStart(2, '0')}-${String(2 + ((i * 7) % 26)).padStart(2, '0')}`
  return honour(`mediation-banner-2020-${String(i + 1).padStart(2, '0')}`, {
    unit: 'city-justice',
    series: 'mediation-banner',
    honourTitle: ['调解纠纷 公正为民', '化解矛盾 情暖人心', '耐心调解 秉公办事'][i % 3] as string,
    kind: 'gift',
    holder: '市人民调解中心',
    holderOrgan: 'city-justice',
    issuer: '演示·当事人',
    issuerLevel: 'other',
    issuerBranch: 'public',
    year: 2020,
    quantity: 1,
    documentNumber: `接收登记〔2020〕${i + 1}号（演示）`,
    issuedOn: day,
  })
})

export const registered: readonly Honour[] = [...finance, ...civilised, ...single, ...banners]
