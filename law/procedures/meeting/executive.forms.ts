import { choice, date, eq, input, integer, longText, matterRef, oneOf, organ, text, yesNo } from '#language'

// What is asked at each step of an executive meeting. Examples are accepted as they are.

const shown = { public: true as const }
const asked = { public: true as const, required: true as const }

export const meeting = {
  session: text('届次', 'Session', { ...asked, max: 40, example: '六届第100次' }),
  meetingOn: date('会议日期', 'Date', { ...asked, example: '2026-04-20' }),
  place: text('地点', 'Place', { ...shown, max: 60, example: '市政府第一会议室' }),
  urgency: choice('会议性质', 'Kind', { regular: ['例会', 'Regular'], emergency: ['紧急会议', 'Emergency'] }, { ...asked, example: 'regular' }),
}

/** Kinds of topic; the first four need a legality opinion before they may be listed. */
export const topic = {
  topic: text('议题', 'Topic', { ...asked, max: 100, example: '审议城区停车收费管理办法' }),
  topicType: choice(
    '议题类型',
    'Kind of topic',
    {
      decision: ['重大行政决策', 'Major decision'],
      document: ['行政规范性文件、规章', 'Normative document or rule'],
      project: ['重大项目', 'Major project'],
      funds: ['大额资金', 'Large sums'],
      legal: ['其他涉法事项', 'Another matter of law'],
      personnel: ['重要人事', 'Personnel'],
      study: ['学习', 'Study'],
      report: ['听取汇报', 'Report'],
      other: ['其他', 'Other'],
    },
    { ...asked, example: 'decision' },
  ),
  unit: organ('汇报单位', 'Unit', { ...asked, example: 'city-housing' }),
  opinion: matterRef('合法性审查意见所在事项', 'Matter with the legality opinion', { ...shown, example: 'XN-260415-000002-K' }),
  opinionResult: choice(
    '审查结论',
    'Its result',
    { lawful: ['合法', 'Lawful'], exploratory: ['探索性改革，已明示风险', 'Exploratory, risk stated'] },
    { ...shown, example: 'lawful' },
  ),
  consulted: choice(
    '会前协商',
    'Consultation',
    {
      agreed: ['已协商一致', 'Agreed'],
      disputed: ['有分歧，已列明各方意见', 'Disputed, views set out'],
      unneeded: ['不涉及其他单位', 'No other unit concerned'],
    },
    { ...asked, example: 'agreed' },
  ),
  studied: text('学习内容（讲话或者文件）', 'What is studied', { ...asked, when: eq(input('topicType'), 'study'), max: 200, example: '法治思想专题' }),
}
export const place = { position: integer('议程序号', 'Place on the agenda', { ...asked, min: 1, max: 60, example: 1 }) }
export const agenda = { firstAgendaReason: text('首个议题不是学习的理由', 'Why the first item is not study', { ...shown, min: 4, max: 200 }) }
export const urgentTopic = {
  motionReason: text('临时增加议题的理由', 'Why it is added now', { ...asked, min: 4, max: 200, example: '省里今日下达紧急任务。' }),
}
export const opening = {
  chairedBy: choice(
    '主持人',
    'Chair',
    { chief: ['市长', 'The mayor'], delegate: ['受市长委托的副市长', 'A vice mayor on the mayor’s behalf'] },
    { ...asked, example: 'chief' },
  ),
  delegation: text('委托的原因', 'Why delegated', { ...asked, when: eq(input('chairedBy'), 'delegate'), max: 200, example: '市长在外地开会。' }),
  legalHead: yesNo('司法行政部门负责人列席', 'The justice bureau attends', { ...asked, example: true }),
  legalHeadReason: text('司法行政部门没有列席的理由', 'Why the justice bureau does not attend', { ...shown, min: 4, max: 200 }),
}
export const presence = { leaveNote: text('请假事由', 'Reason for leave', { ...shown, max: 100 }) }
export const opinionColumns = {
  about: text('议题序号', 'Topic number', { ...asked, max: 10, example: '2' }),
  member: text('发言人（席位）', 'Member (seat)', { ...asked, max: 40, example: 'vice-mayor-1' }),
  view: choice(
    '意见',
    'View',
    { agree: ['同意', 'Agrees'], differ: ['不同意', 'Disagrees'], amend: ['修改后同意', 'Agrees once amended'] },
    { ...asked, example: 'agree' },
  ),
  statement: longText('发言要点', 'What was said', { required: true, max: 3000, example: '同意，建议明确资金渠道。' }),
}
export const decision = {
  decision: choice(
    '决定',
    'Decision',
    {
      pass: ['通过', 'Passed'],
      amend: ['修改再议', 'To be amended'],
      defer: ['缓议', 'Deferred'],
      reject: ['不通过', 'Not passed'],
      heard: ['传达、听取、学习', 'Heard'],
      unlisted: ['未上会', 'Not listed'],
    },
    { ...asked, example: 'pass' },
  ),
  chiefLast: yesNo('主持人末位发表意见', 'The chair spoke last', {
    ...asked,
    when: oneOf(input('decision'), 'pass', 'amend', 'defer', 'reject'),
    example: true,
  }),
  dissent: text('不同意见（没有的写“无”）', 'Dissent (none: say so)', { ...asked, max: 500, example: '无' }),
}
export const unlisted = { unlistedReason: text('未上会的理由', 'Why not listed', { ...asked, max: 200, example: '材料需要补充。' }) }
export const followUp = {
  about: opinionColumns.about,
  organ: organ('承办单位', 'Unit in charge', { ...asked, example: 'city-housing' }),
  task: text('议定事项', 'What was settled', { ...asked, max: 300, example: '五月底前印发实施细则。' }),
  due: date('完成期限', 'Due', { ...asked, example: '2026-05-29' }),
}
export const followUpDone = { report: longText('落实情况', 'What was done', { required: true, min: 2, max: 2000, example: '实施细则已印发。' }) }
export const minutes = { minutesText: longText('会议纪要', 'Minutes', { required: true, min: 6, max: 20000, example: '会议审议并通过城区停车收费管理办法。' }) }
export const moved = { meetingOn: meeting.meetingOn, movedReason: text('改期理由', 'Why moved', { ...asked, max: 200, example: '防汛会商占用时间。' }) }
export const cancelled = { cancelReason: text('取消理由', 'Why cancelled', { ...asked, max: 200, example: '议题不成熟。' }) }
export const carriedOver = {
  carryReason: text('未落实事项的处理（延期、结转、终止，经谁批准）', 'What becomes of unfinished items, and who agreed', {
    ...asked,
    max: 500,
    example: '一项结转下年，市长批准。',
  }),
}
