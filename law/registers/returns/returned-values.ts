import { date, defineRegister, integer, organ, region, statute, text } from '#language'
import { kinds } from '../../procedures/returns/kinds.ts'

const 统计法 = statute('statistics-law', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const told = { public: true as const, required: true as const }

/**
 * 核实数据: every value that a return has brought and a second post has checked against its source. The key is figure,
 * period and area. A correction is a further entry of the same key: what was known before stays with the time at which
 * it was known. Each entry names by itself the matter and the event that wrote it.
 */
export default defineRegister({
  id: 'returned-values',
  title: { zh: '填报核实数据', en: 'Verified values of returns' },
  serves: Object.values(kinds).map(({ mechanism }) => mechanism),
  key: 'key',
  columns: {
    key: text('指标/期间/地区', 'Figure/period/area', { ...told, example: 'bizenv.new-entities/2020-01-01..2020-11-30/421200' }),
    figure: text('指标', 'Figure', { ...told, example: 'bizenv.new-entities' }),
    from: date('期间起', 'Period from', { ...told, example: '2020-01-01' }),
    to: date('期间止', 'Period to', { ...told, example: '2020-11-30' }),
    asOf: date('数据截止日', 'Cut-off', { ...told, example: '2020-11-30' }),
    area: region('地区', 'Area', { ...told, example: '421200' }),
    organ: organ('填报单位', 'Filing unit', { ...told, example: 'city-market' }),
    value: integer('数值（金额以分计，比率以万分之一计）', 'Value (money in fen, rates in basis points)', { public: true, example: 58600 }),
    day: date('日期值', 'Value that is a day', { public: true }),
    unit: text('计量单位', 'Unit', { ...told, example: '户' }),
    source: text('核实所据的原始资料', 'Source document', { ...told, example: '市场主体登记统计表（2020年11月）' }),
    sourceHash: text('原始资料文件校验值', 'Digest of the source file', { public: true }),
  },
  changedBy: [...Object.keys(kinds), 'finance.loan-deposit-return'],
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
  basis: [统计法('7'), 本市规则('填报')],
})
