import { defineRegister, organ, statute, text } from '#language'

const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })

/** 裁定先例: who was ruled to be in charge of a matter of the catalogue, and why. */
export default defineRegister({
  id: 'rulings',
  title: { zh: '职责裁定', en: 'Rulings on competence' },
  serves: ['inquiry.platform'],
  key: 'catalogue',
  columns: {
    catalogue: text('目录事项', 'Catalogue matter', { public: true, required: true, example: '0101' }),
    organ: organ('裁定承办单位', 'Unit in charge', { public: true, required: true, example: 'city-housing' }),
    against: organ('原派单位', 'Unit first named', { public: true }),
    reason: text('理由', 'Reason', { public: true, required: true, example: '依三定规定' }),
  },
  changedBy: 'inquiry.demand',
  retain: { length: { permanent: true }, then: 'archive', basis: [问政规则('20')] },
  basis: [问政规则('9')],
})
