import { choice, date, defineRegister, integer, organ, statute, text } from '#language'
import { levels } from './honour-columns.ts'

const 本市规则 = statute('xianning-work-rules', { unverified: true })
const asked = { public: true as const, required: true as const }

export const claimKinds = {
  consecutive: ['连续（年、届）', 'Consecutive (years, terms)'],
  first: ['首创、率先、第一', 'First'],
  only: ['唯一、独家', 'Only one'],
  rank: ['位次', 'Rank'],
  received: ['获赠、获得数量', 'Number received'],
} as const

/** 报告主张: what a report says of itself beyond its figures, each proven by documents or marked as unproven. */
export default defineRegister({
  id: 'claims',
  title: { zh: '报告主张登记册', en: 'Claims of reports' },
  serves: ['honour.register', 'report.annual'],
  key: 'id',
  columns: {
    id: text('编号', 'Id', { ...asked, example: '2020-finance-credit-city' }),
    unit: organ('提出单位', 'Unit', { ...asked, example: 'city-finance' }),
    figure: text('对应指标', 'Figure', { ...asked, example: 'honour.finance-credit-city-years' }),
    reportYear: integer('报告年度', 'Year of the report', { ...asked, min: 2019, max: 2100, example: 2020 }),
    claimKind: choice('主张种类', 'Kind of claim', claimKinds, { ...asked, example: 'consecutive' }),
    sentence: text('拟用表述', 'Words of the report', { ...asked, max: 300, example: '连续18年被省政府授予“金融信用市”荣誉称号' }),
    claimed: integer('主张的数', 'Number claimed', { public: true, example: 18 }),
    provenCount: integer('证实的数', 'Number proven', { public: true, example: 18 }),
    firstMissing: integer('缺凭据的年度或者届次', 'Year or term without proof', { public: true }),
    rankClass: text('比较范围', 'Compared within', { public: true }),
    rankIssuer: text('公布机关', 'Published by', { public: true }),
    rankIssuerLevel: choice('公布机关层级', 'Level of the publisher', levels, { public: true }),
    rankDocument: text('公布文件', 'Document', { public: true }),
    rankOn: date('公布日期', 'Published on', { public: true }),
    status: choice(
      '状态',
      'Status',
      { proven: ['已证实', 'Proven'], unproven: ['未证实', 'Unproven'], recalled: ['已撤回', 'Recalled'] },
      { ...asked, example: 'proven' },
    ),
  },
  changedBy: 'honour.claim',
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
  basis: [本市规则('荣誉登记'), 本市规则('年度报告')],
})
