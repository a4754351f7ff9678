import { choice, date, defineRegister, region, statute, text } from '#language'

const 组织法 = statute('local-organisation-law', { unverified: true })

/** Organs of the city with their dates and level; relations between them are kept by the city beside it. */
export default defineRegister({
  id: 'organs',
  title: { zh: '机构名录', en: 'Organs' },
  serves: [],
  key: 'id',
  columns: {
    id: text('编号', 'Id', { public: true, required: true, example: 'city-housing' }),
    name: text('名称', 'Name', { public: true, required: true, example: '咸宁市住房和城乡建设局' }),
    level: choice(
      '层级',
      'Level',
      { city: ['市', 'City'], county: ['县市区', 'County'], township: ['乡镇街道', 'Township'], village: ['村社区', 'Village'] },
      { public: true, required: true, example: 'city' },
    ),
    region: region('区划', 'Region', { public: true, required: true, example: '421200' }),
    validFrom: date('起始日期', 'From', { public: true, required: true, example: '2020-01-01' }),
  },
  retain: { length: { permanent: true }, then: 'archive', basis: [组织法('64')] },
  basis: [组织法('64')],
})
