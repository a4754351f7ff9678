import { choice, date, integer, organ, region, text, yesNo } from '#language'

const asked = { public: true as const, required: true as const }
const shown = { public: true as const }

export const levels = { national: ['国家级', 'National'], province: ['省级', 'Provincial'], city: ['市级', 'City'], other: ['其他', 'Other'] } as const
export const branches = {
  party: ['党委', 'Party committee'],
  government: ['政府', 'Government'],
  department: ['党政部门', 'Department'],
  congress: ['人大', 'People’s congress'],
  cppcc: ['政协', 'CPPCC'],
  court: ['法院', 'Court'],
  procuratorate: ['检察院', 'Procuratorate'],
  mass: ['群团组织', 'Mass organisation'],
  society: ['社会组织', 'Social organisation'],
  media: ['新闻媒体', 'Press'],
  public: ['群众、企业', 'People and enterprises'],
} as const

/** What an honour says of itself. A leader’s written instruction keeps its number, office, date and task; never its words. */
export const honourColumns = {
  series: text('系列（同一荣誉历年、历届用同一代号）', 'Series: one name for all years or terms of one honour', {
    ...asked,
    max: 60,
    example: 'finance-credit-city',
  }),
  honourTitle: text('名称', 'Title', { ...asked, max: 100, example: '金融信用市' }),
  kind: choice(
    '种类',
    'Kind',
    {
      honour: ['荣誉表彰', 'Award'],
      title: ['称号命名', 'Title'],
      pilot: ['试点', 'Pilot'],
      instruction: ['领导批示', 'Leader’s written instruction'],
      gift: ['锦旗、牌匾、感谢信', 'Banner, plaque, letter of thanks'],
      media: ['媒体报道', 'Press report'],
    },
    { ...asked, example: 'honour' },
  ),
  holder: text('获得者', 'Holder', { ...asked, max: 100, example: '咸宁市' }),
  holderOrgan: organ('获得机构或者归口单位', 'Organ that holds it or answers for it', { ...asked, example: 'city-government' }),
  area: region('所在区划', 'Area', { ...asked, example: '421200' }),
  issuer: text('授予机关', 'Issuer', { ...asked, max: 100, example: '湖北省人民政府' }),
  issuerLevel: choice('授予机关层级', 'Level of the issuer', levels, { ...asked, example: 'province' }),
  issuerBranch: choice('授予机关性质', 'Branch of the issuer', branches, { ...asked, example: 'government' }),
  year: integer('年度', 'Year', { ...asked, min: 1980, max: 2100, example: 2020 }),
  term: integer('届次', 'Term', { ...shown, min: 1, max: 200 }),
  places: integer('入选名额', 'Places in that edition', { ...shown, min: 1, max: 1000 }),
  quantity: integer('件数', 'How many', { ...shown, min: 1, max: 10000, example: 1 }),
  documentNumber: text('文号', 'Document number', { ...asked, max: 80, example: '鄂政函〔2020〕00号（演示）' }),
  issuedOn: date('文件日期', 'Date of the document', { ...asked, example: '2020-06-30' }),
  assigned: text('批示交办的事项（不录批示文字）', 'Task assigned by an instruction (never its words)', { ...shown, max: 100 }),
  publishedAt: text('公开发表的出处', 'Where it was published', { ...shown, max: 200 }),
  scanDigest: text('扫描件摘要值（上传扫描件的不用填）', 'Digest of the scan (not where the scan is uploaded)', { ...shown, max: 128, example: '3a7f00演示' }),
  validTo: date('有效期止（试点、称号）', 'Ends on (pilots, titles)', shown),
  publicShown: yesNo('可以公开', 'May be shown in public', { ...asked, example: true }),
}
