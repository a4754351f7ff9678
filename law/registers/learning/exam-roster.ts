import { choice, defineRegister, organ, person, statute, text } from '#language'

const 学法意见 = statute('law-study-opinion', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

/** 应考人员名册: who must sit, with approved excuses. A roster is frozen from it, so that nobody can be struck afterwards. */
export default defineRegister({
  id: 'exam-roster',
  title: { zh: '应考人员名册', en: 'Who must sit the examination' },
  serves: ['exam.paperless'],
  key: 'id',
  columns: {
    id: text('编号', 'Id', { public: true, required: true, example: 'S-0001' }),
    name: person('姓名', 'Name', { required: true, example: '演示·吴平' }),
    person: text('系统内人员编号', 'Person in the system', { required: true, example: 'person-0001' }),
    organ: organ('单位', 'Unit', { public: true, required: true, example: 'city-housing' }),
    excuse: choice(
      '免考',
      'Excused',
      {
        none: ['应考', 'Must sit'],
        retiring: ['当年退休', 'Retires this year'],
        sick: ['长期病假', 'Long illness'],
        away: ['长期在外学习或派驻', 'Away for long'],
      },
      { public: true, required: true, example: 'none' },
    ),
    excusedBy: text('批准免考的单位和文号', 'Who approved the excuse', { public: true, example: '市普法办〔2026〕3号' }),
  },
  retain: { length: { n: 5, unit: 'year' }, then: 'erase-personal', basis: [本市规则('档案')] },
  basis: [学法意见('考试'), 本市规则('考法')],
})
