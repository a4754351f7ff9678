import { choice, date, defineRegister, integer, statute, text } from '#language'
import { kinds, places } from '../../procedures/returns/kinds.ts'

const 统计法 = statute('statistics-law', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const told = { public: true as const, required: true as const }

/** 对外公布数据: the same figure as it was given in the bulletin, in the work report or to the province. Returns compare. */
export default defineRegister({
  id: 'values-elsewhere',
  title: { zh: '其他渠道已公布或上报的数据', en: 'Values given elsewhere' },
  serves: Object.values(kinds).map(({ mechanism }) => mechanism),
  key: 'key',
  columns: {
    key: text('指标/期间/渠道', 'Figure/period/where', { ...told, example: 'bizenv.new-entities/2020-01-01..2020-11-30/bulletin' }),
    figure: text('指标', 'Figure', { ...told, example: 'bizenv.new-entities' }),
    from: date('期间起', 'Period from', { ...told, example: '2020-01-01' }),
    to: date('期间止', 'Period to', { ...told, example: '2020-11-30' }),
    where: choice('渠道', 'Where', places, { ...told, example: 'bulletin' }),
    value: integer('数值', 'Value', { ...told, example: 58600 }),
    document: text('文件名称和文号', 'Document', { ...told, example: '咸宁市2020年国民经济和社会发展统计公报' }),
    documentHash: text('文件校验值', 'Digest of the file', { public: true }),
  },
  changedBy: 'returns.value-elsewhere',
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
  basis: [统计法('7'), 本市规则('填报')],
})
