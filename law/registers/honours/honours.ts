import { choice, defineRegister, organ, statute, text } from '#language'
import { honourColumns } from './honour-columns.ts'

const 表彰办法 = statute('commendation-measures', { unverified: true })
const 公文条例 = statute('official-document-regulation', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

/** 荣誉登记: every award, title, pilot, instruction and banner with the document behind it, one entry for each year or term. */
export default defineRegister({
  id: 'honours',
  title: { zh: '荣誉称号与上级肯定登记册', en: 'Honours and commendations' },
  serves: ['honour.register'],
  key: 'id',
  columns: {
    id: text('编号', 'Id', { public: true, required: true, example: 'finance-credit-city-2020' }),
    unit: organ('登记单位', 'Registering unit', { public: true, required: true, example: 'city-finance' }),
    ...honourColumns,
    status: choice(
      '状态',
      'Status',
      { valid: ['有效', 'Valid'], expired: ['到期', 'Expired'], revoked: ['被撤销', 'Revoked'], cancelled: ['注销（无过错）', 'Cancelled without blame'] },
      { public: true, required: true, example: 'valid' },
    ),
  },
  changedBy: 'honour.registration',
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
  basis: [本市规则('荣誉登记'), 表彰办法('总则'), 公文条例('总则')],
})
