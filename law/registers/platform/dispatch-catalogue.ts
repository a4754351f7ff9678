import { choice, date, defineRegister, organ, organs, statute, text, yesNo } from '#language'

const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })

/** 派单目录: which unit leads a matter, on what basis; what a department must do is never sent to a township. */
export default defineRegister({
  id: 'dispatch-catalogue',
  title: { zh: '派单目录', en: 'Dispatch catalogue' },
  serves: ['inquiry.platform'],
  key: 'code',
  columns: {
    code: text('编号', 'Code', { public: true, required: true, example: '0101' }),
    title: text('事项', 'Matter', { public: true, required: true, example: '二次供水水压不足' }),
    lead: organ('主办单位', 'Lead unit', { public: true, required: true, example: 'city-housing' }),
    assist: organs('协办单位', 'Assisting units', { public: true }),
    provision: text('职责依据', 'Basis of the duty', { public: true, required: true, example: '三定规定' }),
    township: yesNo('可派乡镇街道', 'May be sent to townships', { public: true, required: true, example: false }),
    placeRule: choice(
      '按地点确定单位',
      'Place rule',
      { none: ['不分地点', 'None'], county: ['按县市区', 'By county'], township: ['按乡镇街道', 'By township'], village: ['按村社区', 'By village'] },
      { public: true },
    ),
    validFrom: date('起始日期', 'From', { public: true, required: true, example: '2026-01-01' }),
  },
  retain: { length: { permanent: true }, then: 'archive', basis: [问政规则('20')] },
  basis: [问政规则('7')],
})
