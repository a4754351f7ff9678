import { date, defineRegister, organ, statute, text } from '#language'

const 热线规范 = statute('hotline-standard')
const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })

/** 知识库: what an operator may read out at once; an entry past its review date warns first. */
export default defineRegister({
  id: 'knowledge',
  title: { zh: '知识库', en: 'Knowledge base' },
  serves: ['inquiry.platform'],
  key: 'id',
  columns: {
    id: text('编号', 'Id', { public: true, required: true, example: 'KB-0001' }),
    question: text('问题', 'Question', { public: true, required: true, example: '怎样办理社保卡' }),
    answer: text('答复', 'Answer', { public: true, required: true, max: 2000, example: '持身份证到社保卡服务网点办理。' }),
    owner: organ('责任单位', 'Owner', { public: true, required: true, example: 'city-hrss' }),
    source: text('来源', 'Source', { public: true, required: true, example: '社会保障卡管理规定' }),
    reviewBy: date('复核日期', 'Review by', { public: true, required: true, example: '2026-12-31' }),
  },
  retain: { length: { permanent: true }, then: 'archive', basis: [问政规则('20')] },
  basis: [热线规范('4')],
})
