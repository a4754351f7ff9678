import { examples } from '#language'

const office = 'meeting-office@city-government-office#tan'
const chair = 'meeting-chair@city-government#mayor'
const housing = 'drafting-officer@city-housing#lin'
const called = { at: '2026-04-09 09:00', by: office, do: 'call', with: { session: '六届第100次', meetingOn: '2026-04-20', urgency: 'regular' } }
const emergency = { ...called, with: { ...called.with, urgency: 'emergency' } }
const study = { topic: '法治思想专题学习', topicType: 'study', unit: 'city-justice', consulted: 'unneeded', studied: '法治思想专题' }
const parking = {
  topic: '审议城区停车收费管理办法',
  topicType: 'decision',
  unit: 'city-housing',
  consulted: 'agreed',
  opinion: 'XN-260415-000002-K',
  opinionResult: 'lawful',
}
const report = { topic: '听取防汛准备汇报', topicType: 'report', unit: 'utility-water', consulted: 'unneeded' }
const file = (topic: Record<string, unknown>) => ({ at: '2026-04-13 09:00', by: housing, do: 'file-topic', with: topic })
const list = (row: number, position: number) => ({ at: '2026-04-15 09:00', by: office, do: 'list-topic', row: `agenda-${row}`, with: { position } })
const settled = { at: '2026-04-16 09:00', by: chair, do: 'settle', with: {} }
const noticed = { at: '2026-04-16 10:00', by: office, do: 'send-notice' }
const planned = [called, file(study), file(parking), list(1, 1), list(2, 2), settled, noticed]
const comes = (seat: string, outcome: string) => ({ at: '2026-04-20 08:50', by: office, task: 'attendance', key: seat, outcome, with: {} })
const present = [comes('mayor', 'present'), comes('vice-mayor-1', 'present'), comes('vice-mayor-2', 'leave'), comes('secretary-general', 'present')]
const convened = { at: '2026-04-20 09:00', by: chair, do: 'convene', with: { chairedBy: 'chief', legalHead: true } }
const heard = { at: '2026-04-20 09:20', by: chair, do: 'decide-topic', row: 'agenda-1', with: { decision: 'heard', dissent: '无' } }
const passed = {
  at: '2026-04-20 10:00',
  by: chair,
  do: 'decide-topic',
  row: 'agenda-2',
  with: { decision: 'pass', chiefLast: true, dissent: '副市长二建议推迟实施。' },
}
const task = { about: '2', organ: 'city-housing', task: '五月底前印发实施细则。', due: '2026-05-29' }
const adjourned = { at: '2026-04-20 11:00', by: chair, do: 'adjourn' }
const register = {
  'executive-members': [
    { id: 'mayor', seat: 'chief' },
    { id: 'vice-mayor-1', seat: 'deputy' },
    { id: 'vice-mayor-2', seat: 'deputy' },
    { id: 'secretary-general', seat: 'secretary' },
  ],
}

export default examples('meeting.executive', [
  {
    title: 'the whole way: topics, agenda, notice, attendance, one decision for each topic, minutes, follow-up, archive',
    register,
    steps: [
      { ...called, gives: { state: 'gathering', holder: 'city-government-office', due: { papers: '2026-04-17' } } },
      file(study),
      { ...file(parking), gives: { rows: { agenda: 2 } } },
      list(1, 1),
      list(2, 2),
      { ...settled, gives: { state: 'ready', tasks: { attendance: { open: 4, done: 0 } }, outcomes: { studyFirst: true, firstOverridden: false } } },
      { ...noticed, gives: { due: { papers: null }, issued: ['notice'] } },
      ...present,
      { ...convened, gives: { state: 'meeting' } },
      heard,
      { at: '2026-04-20 09:40', by: office, do: 'record-view', with: { about: '2', member: 'vice-mayor-2', view: 'differ', statement: '建议推迟实施。' } },
      { ...adjourned, at: '2026-04-20 09:50', refused: 'TOPICS_OPEN' },
      passed,
      { at: '2026-04-20 10:20', by: office, do: 'give-task', with: task },
      { ...adjourned, gives: { state: 'adjourned', due: { minutes: '2026-04-27' } } },
      { at: '2026-04-22 09:00', by: office, do: 'draft-minutes', with: { minutesText: '会议审议并通过城区停车收费管理办法。' } },
      {
        at: '2026-04-23 09:00',
        by: chair,
        do: 'sign-minutes',
        gives: { state: 'following', due: { minutes: null }, issued: ['minutes'], tasks: { 'follow-up': { open: 1, done: 0 } } },
      },
      { at: '2026-05-20 09:00', by: office, do: 'archive', refused: 'TASKS_OPEN' },
      { at: '2026-05-28 09:00', by: 'handler@utility-water', task: 'follow-up', with: { report: '已印发。' }, refused: 'NOT_YOUR_POST' },
      {
        at: '2026-05-28 10:00',
        by: 'handler@city-housing',
        task: 'follow-up',
        with: { report: '实施细则已印发。' },
        gives: { tasks: { 'follow-up': { open: 0, done: 1 } } },
      },
      { at: '2026-05-29 09:00', by: office, do: 'archive', gives: { state: 'archived' } },
    ],
  },
  {
    title: 'half of the members is a quorum, fewer is not',
    register,
    steps: [
      ...planned,
      comes('mayor', 'present'),
      comes('vice-mayor-1', 'leave'),
      comes('vice-mayor-2', 'absent'),
      { ...convened, refused: 'NO_QUORUM' },
      { ...comes('secretary-general', 'present'), at: '2026-04-20 09:05' },
      { ...convened, at: '2026-04-20 09:10', gives: { state: 'meeting' } },
    ],
  },
  {
    title: 'study first only warns: with a reason the agenda stands, and that is counted; an emergency is never held up',
    register,
    steps: [
      emergency,
      file(report),
      list(1, 1),
      { ...settled, refused: 'FIRST_AGENDA' },
      {
        ...settled,
        with: { firstAgendaReason: '防汛紧急会议，学习安排在下次。' },
        gives: { state: 'ready', due: { papers: null }, outcomes: { studyFirst: false, firstOverridden: true } },
      },
    ],
  },
  {
    title: 'a major matter or a matter of law does not come to the meeting without a legality opinion, not even as a motion',
    register,
    steps: [
      called,
      { ...file({ ...parking, opinion: null, opinionResult: null }), refused: 'NO_LEGALITY_OPINION' },
      file(study),
      list(1, 1),
      settled,
      {
        at: '2026-04-17 09:00',
        by: chair,
        do: 'add-motion',
        with: { ...parking, opinion: null, motionReason: '省里下达紧急任务。' },
        refused: 'NO_LEGALITY_OPINION',
      },
      { at: '2026-04-17 10:00', by: chair, do: 'add-motion', with: { ...parking, motionReason: '省里下达紧急任务。' }, gives: { rows: { agenda: 2 } } },
    ],
  },
  {
    title: 'every topic is listed at a place of its own or left out with a reason before the agenda is settled',
    register,
    steps: [
      called,
      file(study),
      file(parking),
      file(report),
      list(1, 1),
      { ...list(2, 1), refused: 'PLACE_TAKEN' },
      list(2, 2),
      { ...settled, refused: 'TOPICS_UNSETTLED' },
      { at: '2026-04-15 10:00', by: office, do: 'leave-out', row: 'agenda-3', with: { unlistedReason: '材料需要补充。' } },
      { ...settled, gives: { state: 'ready' } },
      ...present,
      convened,
      { ...passed, row: 'agenda-3', refused: 'NOT_LISTED' },
    ],
  },
  {
    title: 'the chair speaks last, decides each topic once, and a delegate says why he presides',
    register,
    steps: [
      ...planned,
      ...present,
      { ...convened, with: { chairedBy: 'delegate', legalHead: true }, refused: 'FORM_INVALID' },
      { ...convened, with: { chairedBy: 'delegate', delegation: '市长在外地开会。', legalHead: true }, gives: { outcomes: { delegated: true } } },
      heard,
      { ...passed, with: { ...passed.with, chiefLast: false }, refused: 'CHIEF_SPEAKS_LAST' },
      passed,
      { ...passed, at: '2026-04-20 10:05', refused: 'ALREADY_DECIDED' },
    ],
  },
  {
    title: 'with a matter of law on the agenda the justice bureau attends, or the reason is recorded and counted',
    register,
    steps: [
      ...planned,
      ...present,
      { ...convened, with: { chairedBy: 'chief', legalHead: false }, refused: 'LEGAL_HEAD_ABSENT' },
      {
        ...convened,
        with: { chairedBy: 'chief', legalHead: false, legalHeadReason: '负责人出庭，已书面提出意见。' },
        gives: { state: 'meeting', outcomes: { legalHeadAbsent: true } },
      },
    ],
  },
  {
    title: 'a meeting that is moved has its notice counted anew; cancelled only when every topic has been put aside',
    register,
    steps: [
      called,
      file(study),
      {
        at: '2026-04-14 09:00',
        by: office,
        do: 'move',
        with: { meetingOn: '2026-05-06', movedReason: '防汛会商占用时间。' },
        gives: { due: { papers: '2026-04-30' } },
      },
      { at: '2026-04-15 09:00', by: chair, do: 'cancel', with: { cancelReason: '议题不成熟。' }, refused: 'ROWS_WITHOUT_OUTCOME' },
      { at: '2026-04-15 10:00', by: office, do: 'leave-out', row: 'agenda-1', with: { unlistedReason: '会议取消。' } },
      { at: '2026-04-15 11:00', by: chair, do: 'cancel', with: { cancelReason: '议题不成熟。' }, gives: { state: 'cancelled' } },
    ],
  },
  {
    title: 'two persons write and sign the minutes; what is not done is carried over by decision, never silently',
    register,
    steps: [
      ...planned,
      ...present,
      convened,
      heard,
      passed,
      { at: '2026-04-20 10:20', by: office, do: 'give-task', with: task },
      adjourned,
      { at: '2026-04-28 09:00', by: office, do: 'draft-minutes', with: { minutesText: '会议审议并通过停车收费管理办法。' }, gives: { late: ['minutes'] } },
      { at: '2026-04-28 10:00', by: 'meeting-chair@city-government#tan', do: 'sign-minutes', refused: 'SAME_PERSON' },
      { at: '2026-04-28 11:00', by: chair, do: 'sign-minutes' },
      { at: '2026-12-30 09:00', by: chair, do: 'carry-over', with: { carryReason: '一项结转下年，市长批准。' } },
      { at: '2026-12-30 10:00', by: office, do: 'archive', gives: { state: 'archived' } },
    ],
  },
])
