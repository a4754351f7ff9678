import { choice, date, entryOf, eq, input, integer, longText, oneOf, organ, text } from '#language'
import { claimKinds } from '../../registers/honours/claims.ts'
import { levels } from '../../registers/honours/honour-columns.ts'

// What is asked at each step of a claim of a report. Examples are accepted as they are.

const asked = { public: true as const, required: true as const }
const shown = { public: true as const }
const counted = oneOf(input('claimKind'), 'consecutive', 'rank', 'received')

export const claim = {
  unit: organ('提出单位', 'Unit', { ...asked, example: 'city-finance' }),
  figure: text('对应指标编号', 'Figure', { ...asked, max: 80, example: 'honour.finance-credit-city-years' }),
  reportYear: integer('报告年度', 'Year of the report', { ...asked, min: 2019, max: 2100, example: 2020 }),
  claimKind: choice('主张种类', 'Kind of claim', claimKinds, { ...asked, example: 'received' }),
  sentence: text('拟用表述', 'Words of the report', { ...asked, min: 2, max: 300, example: '连续18年被省政府授予“金融信用市”荣誉称号' }),
  claimed: integer('主张的数（年数、届数、位次、件数）', 'Number claimed', { ...asked, min: 1, max: 100000, when: counted, example: 18 }),
  series: text('荣誉系列', 'Series of the honour', { ...asked, max: 60, when: eq(input('claimKind'), 'consecutive'), example: 'finance-credit-city' }),
  countedBy: choice(
    '按什么连续',
    'Counted by',
    { year: ['年度', 'Year'], term: ['届次', 'Term'] },
    { ...asked, when: eq(input('claimKind'), 'consecutive'), example: 'year' },
  ),
  lastNumber: integer('最近的年度或者届次', 'Last year or term', { ...asked, min: 1, max: 2100, when: eq(input('claimKind'), 'consecutive'), example: 2020 }),
}

/** One proof: an entry of the register of honours for one year or term or, for what was received, a document of its own. */
export const proof = {
  proofNumber: integer('年度或者届次', 'Year or term', { ...asked, min: 1, max: 2100, example: 2020 }),
  honour: entryOf('honours', '荣誉登记条目', 'Entry of the register', { ...shown, example: 'finance-credit-city-2020' }),
  proofDocument: text('凭据文号或者名称', 'Document', { ...shown, max: 100, example: '接收登记单（演示）' }),
  proofDigest: text('凭据摘要值', 'Digest of the document', { ...shown, max: 128, example: '9c41演示' }),
  proofQuantity: integer('件数', 'How many', { ...shown, min: 1, max: 10000, example: 1 }),
}

export const ranking = {
  rankClass: text('比较范围（全国、全省哪一类地区或者单位）', 'Compared within', { ...asked, max: 100, example: '全国262个地级市' }),
  rankClassSize: integer('范围内有多少个', 'How many there are', { ...shown, min: 1, max: 100000, example: 262 }),
  rankPlace: integer('位次', 'Place', { ...asked, min: 1, max: 100000, example: 1 }),
  rankIssuer: text('公布机关', 'Published by', { ...asked, max: 100, example: '湖北省发展和改革委员会（演示）' }),
  rankIssuerLevel: choice('公布机关层级', 'Level of the publisher', levels, { ...asked, example: 'province' }),
  rankDocument: text('公布文件的文号或者名称', 'Document', { ...asked, max: 100, example: '2020年第9期信用监测通报（演示）' }),
  rankOn: date('公布日期', 'Published on', { ...asked, example: '2020-10-12' }),
  rankDigest: text('文件摘要值', 'Digest of the document', { ...asked, max: 128, example: '77b0演示' }),
  searched: text('检索记录（查过哪些地方，没有更早或者同样的）', 'What was searched for an earlier or equal one', { ...shown, max: 500 }),
}

export const outcome = { claimId: text('编号', 'Id of the claim', { ...asked, max: 80, example: '2020-finance-credit-city' }) }
export const unproven = {
  ...outcome,
  unprovenReason: text('缺什么凭据', 'What proof is missing', { ...asked, min: 4, max: 300, example: '缺2012年度的授予文件。' }),
}
export const sentBack = { fault: longText('需要补充', 'What is missing', { required: true, min: 4, max: 500, example: '2015年的条目文号有误，请先更正。' }) }
export const dropped = { dropReason: text('撤回理由', 'Why taken back', { ...asked, max: 200, example: '报告不再使用这一表述。' }) }
export const recalled = {
  recallReason: text('撤回主张的理由', 'Why it is recalled', { ...asked, min: 4, max: 300, example: '其中一年的荣誉被授予机关撤销。' }),
}
