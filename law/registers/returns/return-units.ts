import { choice, date, defineRegister, organ, region, statute, text } from '#language'
import { kinds } from '../../procedures/returns/kinds.ts'

const 本市规则 = statute('xianning-work-rules', { unverified: true })

const told = { public: true as const, required: true as const }

/** 填报单位: who fills in each return, who files a part of it, and who checks it. Kept by the city. */
export default defineRegister({
  id: 'return-units',
  title: { zh: '填报单位', en: 'Filing units' },
  serves: Object.values(kinds).map(({ mechanism }) => mechanism),
  key: 'key',
  columns: {
    key: text('报表/单位', 'Return/unit', { ...told, example: 'bizenv.market-entities/xianan-market' }),
    return: text('报表', 'Return', { ...told, example: 'bizenv.market-entities' }),
    role: choice('分工', 'Role', { unit: ['汇总填报', 'Fills in and sums up'], part: ['报送本单位部分', 'Files its part'] }, { ...told, example: 'part' }),
    organ: organ('单位', 'Unit', { ...told, example: 'xianan-market' }),
    region: region('地区', 'Area', { ...told, example: '421202' }),
    verifiedBy: organ('核实单位', 'Verifying unit', { public: true, example: 'city-statistics' }),
    validFrom: date('起始日期', 'From', { ...told, example: '2020-01-01' }),
  },
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
  basis: [本市规则('填报')],
})
