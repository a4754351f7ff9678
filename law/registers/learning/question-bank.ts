import { choice, date, defineRegister, statute, text } from '#language'

const 学法意见 = statute('law-study-opinion', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

/** 题库: a question whose law was repealed or amended ends, so that no paper can draw it any more. */
export default defineRegister({
  id: 'question-bank',
  title: { zh: '学法考法题库', en: 'Question bank' },
  serves: ['exam.paperless'],
  key: 'id',
  columns: {
    id: text('编号', 'Id', { public: true, required: true, example: 'Q-0001' }),
    law: text('所考法律', 'Law examined', { public: true, required: true, example: '行政处罚法' }),
    version: text('文本版本', 'Version', { public: true, required: true, example: '2021-07-15' }),
    kind: choice(
      '题型',
      'Kind',
      { single: ['单选', 'One answer'], multiple: ['多选', 'Several answers'], judge: ['判断', 'True or false'] },
      { public: true, required: true, example: 'single' },
    ),
    question: text('题目', 'Question', { required: true, max: 1000, example: '行政处罚由具有什么资格的人员实施？' }),
    key: text('答案', 'Answer', { required: true, max: 500, example: 'A' }),
    validTo: date('停用日期', 'Last day of use', { public: true }),
  },
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
  basis: [学法意见('考试'), 本市规则('考法')],
})
