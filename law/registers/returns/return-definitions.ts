import { date, defineRegister, statute, text } from '#language'
import { kinds } from '../../procedures/returns/kinds.ts'

const 本市规则 = statute('xianning-work-rules', { unverified: true })

const told = { public: true as const, required: true as const }

/** 指标解释印发情况: which edition of a return's definitions has been issued. Without one the return cannot be opened. */
export default defineRegister({
  id: 'return-definitions',
  title: { zh: '指标解释印发情况', en: 'Issued definitions of returns' },
  serves: Object.values(kinds).map(({ mechanism }) => mechanism),
  key: 'return',
  columns: {
    return: text('报表', 'Return', { ...told, example: 'bizenv.market-entities' }),
    edition: text('版本', 'Edition', { ...told, example: '2020年版' }),
    issuedOn: date('印发日期', 'Issued on', { ...told, example: '2020-01-02' }),
  },
  changedBy: 'returns.definition',
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
  basis: [本市规则('填报')],
})
