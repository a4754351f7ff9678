import { choice, date, defineRegister, organ, statute, text } from '#language'

const 督察规定 = statute('supervision-provisions', { unverified: true })
const 政府纲要 = statute('law-government-outline', { version: '2015-12-27', unverified: true })
const asked = { public: true as const, required: true as const }

export const bodyKinds = {
  city: ['市政府', 'City government'],
  county: ['县（市、区）政府', 'County government'],
  department: ['政府部门', 'Department'],
  township: ['乡镇政府、街道办事处', 'Township or subdistrict'],
} as const

/** 应当报告的机关: who must file an annual report, who puts it together, reviews it and seals it, and under which number series. */
export default defineRegister({
  id: 'obliged-bodies',
  title: { zh: '年度报告义务机关名册', en: 'Bodies that must report' },
  serves: ['report.annual', 'report.principal-duty'],
  key: 'organ',
  columns: {
    organ: organ('报告机关', 'Reporting body', { ...asked, example: 'city-government' }),
    bodyKind: choice('机关类别', 'Kind of body', bodyKinds, { ...asked, example: 'city' }),
    editor: organ('统稿单位', 'Compiling unit', { ...asked, example: 'city-justice' }),
    office: organ('保密审查和用印单位', 'Unit of secrecy review and seal', { ...asked, example: 'city-government-office' }),
    superior: text('上一级机关', 'Superior', { ...asked, max: 100, example: '湖北省人民政府' }),
    series: text('文号机关代字', 'Number series', { ...asked, max: 20, example: '咸政' }),
    principal: text('主要负责人职务', 'Office of the principal', { ...asked, max: 40, example: '市长' }),
    validFrom: date('起始日期', 'From', { ...asked, example: '2019-05-01' }),
  },
  retain: { length: { permanent: true }, then: 'archive', basis: [督察规定('24')] },
  basis: [督察规定('24'), 政府纲要('法治政府建设年度报告')],
})
