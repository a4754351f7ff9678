import { choice, date, defineRegister, organ, person, region, statute, text } from '#language'

const 处罚法 = statute('penalty-law', { version: '2021-07-15' })
const 三项制度 = statute('enforcement-three-systems', { unverified: true })
const 证件规定 = statute('certificate-rules', { unverified: true })

/** 行政执法证: who may enforce, for which body, in what field and until when. Entries come and go by one procedure only. */
export default defineRegister({
  id: 'enforcement-certificates',
  title: { zh: '行政执法证件名册', en: 'Enforcement certificates' },
  serves: ['enforcement.certificates'],
  key: 'number',
  columns: {
    number: text('证号', 'Number', { public: true, required: true, example: '17120001001' }),
    holder: person('持证人', 'Holder', { required: true, example: '演示·陈立' }),
    organ: organ('执法单位', 'Enforcing body', { public: true, required: true, example: 'city-market' }),
    category: text('执法类别', 'Field of enforcement', { public: true, required: true, example: '市场监管' }),
    area: region('执法区域', 'Area', { public: true, required: true, example: '421200' }),
    issuedOn: date('发证日期', 'Issued on', { public: true, required: true, example: '2026-03-02' }),
    validTo: date('有效期止', 'Valid to', { public: true, required: true, example: '2031-03-01' }),
    status: choice(
      '状态',
      'Status',
      { valid: ['有效', 'Valid'], suspended: ['暂扣', 'Suspended'], cancelled: ['注销', 'Cancelled'], recalled: ['收回', 'Recalled'] },
      { public: true, required: true, example: 'valid' },
    ),
    batch: text('换发批次', 'Batch of renewal', { public: true }),
  },
  changedBy: 'enforcement.certificate-change',
  retain: { length: { permanent: true }, then: 'archive', basis: [证件规定('档案')] },
  basis: [处罚法('42'), 三项制度('二'), 证件规定('名册')],
})
