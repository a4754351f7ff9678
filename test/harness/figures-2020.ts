import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readStatedValues, type StatedValue } from '#figures'

/** The public table of the 2020 report's figures, where it lies beside the repository. */
const beside = path.join(import.meta.dirname, '../../../shared/domain/figures-2020.tsv')
export const statedTable = (): StatedValue[] | undefined =>
  existsSync(beside) ? readStatedValues(readFileSync(beside, 'utf8')) : undefined

/** The text of the public report, where it lies beside the repository. */
const printed = path.join(import.meta.dirname, '../../../shared/domain/report-2020.txt')
export const printedReport = (): string | undefined => (existsSync(printed) ? readFileSync(printed, 'utf8') : undefined)

/**
 * What the public report of Xianning for 2020 states, for every figure that is defined here: `id value | as it reads`.
 * A value after `>=` is a lower bound (余). Two shares do not follow from their counts: ours stands after `!`.
 */
const rows = `
report.period-year 2020 | 2020
report.date 2021-01-05 | 2021年1月5日
plan.title-year 2021 | 2021
plan.year 2021 | 2021
plan.china-plan-period 2020/2025 | 2020—2025年
plan.society-outline-period 2020/2025 | 2020—2025年
inquiry.matters-closed >=60000 | 6万余
inquiry.close-rate 98.3 | 98.3%
inquiry.satisfaction 98.8 | 98.8%
hotline.number 12345 | 12345
hotline.province-first 1 | 1
hotline.received 252 | 252
hotline.closed 248 | 248
hotline.satisfaction 100 | 100%
honour.finance-credit-city-years 18 | 18
honour.civilised-city-terms 5 | 5
mediation.banners >=50 | 50余
mediation.honour-innovation-year 2019 | 2019
mediation.honour-innovation 10 | 10
mediation.honour-governance-edition 1 | 1
mediation.honour-governance 10 | 10
village.power-list-award-edition 2 | 2
epidemic.burials-province-rank 1 | 1
bizenv.market-period 2020-01/2020-11 | 2020年1—11月
bizenv.new-entities 58600 | 5.86万
bizenv.new-entities-growth 17.4 | 17.4%
bizenv.new-entities-growth-rank 1 | 1
bizenv.online-registrations 40800 | 4.08万
bizenv.online-rate 75.22 | 75.22%
bizenv.online-rate-province 40.11 | 40.11%
bizenv.online-rate-rank 1 | 1
bizenv.tax-relief 1212000000 | 12.12亿
bizenv.cost-cut 2413000000 | 24.13亿
credit.monitored-counties 6 | 6
credit.monitor-coverage 100 | 100%
credit.rank-month 2020-09 | 2020年9月
credit.rank-cities 262 | 262
credit.national-rank 13 | 13
credit.province-first-issues 16 | 16
credit.province-best-rank 1 | 1
eco.air-rank-band 20 | 20
eco.water-sections 5 | 5
eco.water-class 3 | 3
eco.water-compliance 100 | 100%
eco.forest-coverage 52.53 | 52.53%
eco.illegal-fishing-cases 30 | 30
eco.illegal-fishing-persons 204 | 204
services.items-total 132470 | 132470
services.items-instant 55912 | 55912
services.items-online 132216 | 132216
services.items-once 131245 | 131245
services.items-zero 90436 | 90436
services.instant-share 42.21 | 42.21%
services.online-share 99.99 !99.81 | 99.81%
services.once-share 99.07 !99.08 | 99.08%
services.zero-share 68.27 | 68.27%
foodsafety.province-first 1 | 1
enforcement.record-platform-first 1 | 1
enforcement.civilcode-guide-first 1 | 1
enforcement.inspection-period 2020-07/2020-09 | 2020年7—9月
enforcement.inspection-prefectures 17 | 17
enforcement.inspection-levels 2 | 2
enforcement.inspection-commended 9 | 9
enforcement.inspection-commended-own 2 | 2
reconsideration.online-hearing-first 1 | 1
drug.testing-officials 60000 | 6万
drug.testing-province-first 1 | 1
correction.province-only 1 | 1
survey.province-only 1 | 1
`

export interface Expected extends StatedValue {
  /** What follows from the counts, where the report states something else. */
  right?: number
}

/** `asWritten` is as our figure reads in a sentence. */
export const expected2020: readonly Expected[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [, id = '', bound, value = '', right, asWritten = ''] =
      /^(\S+) (>=)?(\S+)(?: !(\S+))? \| (\S+)$/.exec(row) ?? []
    return {
      id,
      value,
      unit: bound ? '下限' : '',
      asWritten,
      ...(right ? { right: Number(right) } : {}),
    }
  })
