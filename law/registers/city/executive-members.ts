import { choice, date, defineRegister, statute, text } from '#language'

const 组织法 = statute('local-organisation-law')

/** 常务会议组成人员: who sits on the executive meeting; the roster of a meeting is frozen from here. */
export default defineRegister({
  id: 'executive-members',
  title: { zh: '常务会议组成人员', en: 'Members of the executive meeting' },
  serves: ['meeting.executive'],
  key: 'id',
  columns: {
    id: text('席位', 'Seat', { public: true, required: true, example: 'vice-mayor-1' }),
    seat: choice(
      '职务',
      'Office',
      { chief: ['市长', 'Mayor'], deputy: ['副市长', 'Vice mayor'], secretary: ['秘书长', 'Secretary-general'] },
      { public: true, required: true, example: 'deputy' },
    ),
    validFrom: date('起始日期', 'From', { public: true, required: true, example: '2026-01-01' }),
  },
  retain: { length: { permanent: true }, then: 'archive', basis: [组织法('78', { version: '2022-03-12' })] },
  basis: [组织法('78', { version: '2022-03-12' }), 组织法('63', { version: '2015-08-29', unverified: true })],
})
