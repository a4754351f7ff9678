import { choice, date, eq, field, input, integer, longText, matterRefs, organ, text, yesNo } from '#language'

// What is asked at each step of a principal’s duty report. It names a post, never a score of a person.

const asked = { public: true as const, required: true as const }
const shown = { public: true as const }

export const opening = {
  body: organ('述法机关', 'Body', { ...asked, example: 'city-government' }),
  year: integer('述法年度（不填的，12月起为当年，11月底前为上年）', 'Year (unless given: from December this year, until November last year)', {
    ...shown,
    min: 2019,
    max: 2100,
  }),
  principal: text('述法职务（不填按名册）', 'Post that reports (from the register unless given)', { ...shown, max: 40 }),
  side: choice('党政', 'Side', { party: ['党委', 'Party'], government: ['政府', 'Government'] }, { ...shown, example: 'government' }),
  dutyFrom: date('任职期间起（不填为年初）', 'In post from (start of the year unless given)', shown),
  dutyTo: date('任职期间止（不填为年末）', 'In post until (end of the year unless given)', shown),
}
export const kind = {
  dutyKind: choice(
    '述法方式',
    'Kind',
    { written: ['书面述法', 'Written'], thematic: ['专题述法', 'Thematic'], commented: ['述法并点评', 'With comment'] },
    { ...asked, example: 'written' },
  ),
}
export const handOver = { handOverOn: date('职务交接日期', 'Handed over on', { ...asked, legalTime: true, example: '2026-08-10' }) }

export const sections = {
  study: ['学习贯彻和带头学法', 'Study'],
  decisions: ['依法决策', 'Lawful decisions'],
  organising: ['组织推动法治建设', 'Organising the work'],
  support: ['支持司法、复议和执法监督', 'Support of courts, reconsideration and supervision'],
  team: ['队伍和法治机构建设', 'Teams and legal bodies'],
  problems: ['不足和原因', 'Weaknesses and causes'],
  plan: ['下一年度打算', 'Next year'],
} as const
export const section = {
  dutySection: choice('部分', 'Section', sections, { ...asked, example: 'study' }),
  dutyText: longText('内容', 'Text', { required: true, min: 2, max: 8000, example: '主持常务会议学法四次。' }),
  dutyActs: integer('有据可查的履职次数', 'Acts with a record', { ...shown, max: 1000, example: 4 }),
  dutyEvidence: matterRefs('对应的事项', 'Matters behind it', { ...shown, max: 40 }),
}
export const submission = {
  reportedOn: date('述法日期', 'Reported on', { ...asked, legalTime: true, example: '2027-01-08' }),
  likeLastYear: yesNo('与上年度文字高度相同', 'Much the same words as last year', { ...asked, example: false }),
}
export const hearing = {
  heardOn: date('会议日期', 'Heard on', { ...asked, legalTime: true, example: '2027-01-15' }),
  hearingNo: text('会议届次', 'Session', { ...asked, max: 60, example: '市委依法治市委员会第九次会议（演示）' }),
  ballots: integer('评议票数（只记收回张数）', 'Ballots returned (the number only)', { ...shown, max: 1000 }),
}
export const review = {
  reviewNote: longText('审阅意见', 'Reviewer’s note', { required: true, min: 2, max: 3000, example: '内容完整，与台账相符。' }),
  commentGiven: yesNo('已作点评', 'A comment was given', { ...asked, when: eq(field('dutyKind'), 'commented'), example: true }),
}
export const back = { backReason: text('需要补充的内容', 'What is missing', { ...asked, min: 2, max: 500, example: '缺出庭应诉情况。' }) }
export const problem = {
  problem: text('问题', 'Problem', { ...asked, min: 2, max: 300, example: '会前学法次数少于计划。' }),
  organ: organ('整改单位', 'Unit to repair it', { ...asked, example: 'city-government-office' }),
  due: date('整改期限', 'Due', { ...asked, example: '2027-06-30' }),
}
export const repaired = { repairNote: longText('整改情况', 'What was done', { required: true, min: 2, max: 2000, example: '已补学两次。' }) }
export const excused = {
  excuse: choice(
    '未述原因',
    'Why not',
    {
      vacant: ['职务空缺', 'Post vacant'],
      short: ['任职不足三个月', 'In post under three months'],
      leave: ['长期病假、外派', 'Long leave or posted away'],
      other: ['其他', 'Other'],
    },
    { ...asked, example: 'vacant' },
  ),
  excuseNote: text('说明', 'Note', { ...shown, max: 300, when: eq(input('excuse'), 'other'), required: true }),
}
