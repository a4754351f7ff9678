import {
  type Action,
  allRows,
  and,
  countRows,
  eq,
  exists,
  ge,
  gt,
  input,
  ne,
  need,
  not,
  oneOf,
  or,
  param,
  plus,
  post,
  product,
  rosterCount,
  row,
  statute,
  taskCount,
  times,
  today,
  value,
  warning,
} from '#language'
import * as form from './executive.forms.ts'

const 组织法 = statute('local-organisation-law', { version: '2022-03-12' })
const 组织法旧 = statute('local-organisation-law', { version: '2015-08-29', unverified: true })
const 工作规则 = statute('xianning-government-rules', { unverified: true })
const 决策条例 = statute('major-decision-regulation')

const office = post('meeting-office')
const chair = post('meeting-chair')
const unit = post('drafting-officer')

const needsOpinion = oneOf(row('topicType'), 'decision', 'document', 'project', 'funds', 'legal')
const listed = and(exists(row('position')), ne(row('decision'), 'unlisted'))
const listedTopics = countRows('agenda', listed)
const studyFirst = ge(countRows('agenda', and(eq(row('position'), 1), eq(row('topicType'), 'study'))), 1)
const legalTopics = countRows('agenda', and(listed, needsOpinion))
const hasOpinion = or(
  not(oneOf(input('topicType'), 'decision', 'document', 'project', 'funds', 'legal')),
  and(exists(input('opinion')), exists(input('opinionResult'))),
)
const opinionSay = [
  '重大事项和涉法事项未经合法性审查，不得提交会议研究。',
  'A major matter or a matter of law may not come to the meeting without a valid legality opinion.',
] as const
const enough = ge(product(taskCount('attendance', 'done', 'present'), 100), product(rosterCount('members'), param('meeting.quorum')))

/** What is done before, in and after the meeting. */
export const acts = {
  call: {
    title: { zh: '筹备会议', en: 'Call a meeting' },
    verb: 'open',
    main: true,
    by: [office],
    from: [],
    to: 'gathering',
    form: form.meeting,
    sets: { office: param('meeting.office') },
    handsTo: 'office',
    freezes: ['members'],
    basis: [组织法('78'), 组织法旧('63')],
  },
  'file-topic': {
    title: { zh: '提出议题', en: 'File a topic' },
    main: true,
    by: [unit, office],
    from: ['gathering'],
    form: form.topic,
    row: { table: 'agenda', op: 'add' },
    needs: [need(hasOpinion, 'NO_LEGALITY_OPINION', ...opinionSay)],
    basis: [工作规则('会议制度'), 决策条例('25')],
  },
  'list-topic': {
    title: { zh: '列入议程', en: 'Put it on the agenda' },
    by: [office],
    from: ['gathering'],
    form: form.place,
    row: { table: 'agenda', op: 'set' },
    needs: [
      need(or(not(needsOpinion), exists(row('opinion'))), 'NO_LEGALITY_OPINION', ...opinionSay),
      need(eq(countRows('agenda', eq(row('position'), input('position'))), 0), 'PLACE_TAKEN', '这个序号已有议题。', 'Another topic has this place.'),
    ],
    basis: [工作规则('会议制度')],
  },
  'leave-out': {
    title: { zh: '不列入本次会议', en: 'Leave it out' },
    by: [office],
    from: ['gathering', 'ready'],
    form: form.unlisted,
    sets: { decision: value('unlisted') },
    row: { table: 'agenda', op: 'set' },
    basis: [工作规则('会议制度')],
  },
  settle: {
    title: { zh: '审定议程', en: 'Settle the agenda' },
    main: true,
    by: [chair],
    from: ['gathering'],
    to: 'ready',
    form: form.agenda,
    needs: [
      need(ge(listedTopics, 1), 'NO_TOPIC', '还没有列入议程的议题。', 'Nothing is on the agenda yet.'),
      need(
        allRows('agenda', or(listed, exists(row('decision')))),
        'TOPICS_UNSETTLED',
        '还有议题没有列入也没有说明不列入。',
        'Some topics are neither listed nor left out.',
      ),
    ],
    warns: [
      warning(
        studyFirst,
        'FIRST_AGENDA',
        '首个议题应当是学习；确有需要可以不按此安排，写明理由并计数。',
        'Study comes first on the agenda; it may be otherwise for a stated reason, which is counted.',
        'firstAgendaReason',
      ),
    ],
    basis: [组织法('78'), 工作规则('会议制度')],
  },
  'send-notice': {
    title: { zh: '送达通知和材料', en: 'Send notice and papers' },
    main: true,
    by: [office],
    from: ['ready'],
    issues: ['notice'],
    basis: [工作规则('会议制度')],
  },
  move: { title: { zh: '改期', en: 'Move' }, by: [office], from: ['gathering', 'ready'], form: form.moved, basis: [工作规则('会议制度')] },
  cancel: {
    title: { zh: '取消会议', en: 'Cancel' },
    by: [chair],
    from: ['gathering', 'ready'],
    to: 'cancelled',
    form: form.cancelled,
    basis: [工作规则('会议制度')],
  },
  convene: {
    title: { zh: '宣布开会', en: 'Convene' },
    main: true,
    by: [chair],
    from: ['ready'],
    to: 'meeting',
    form: form.opening,
    needs: [need(enough, 'NO_QUORUM', '到会组成人员不足半数，不能开会。', 'Fewer than half of the members are present.')],
    warns: [
      warning(
        or(eq(legalTopics, 0), eq(input('legalHead'), true)),
        'LEGAL_HEAD_ABSENT',
        '有涉法议题，司法行政部门应当列席；没有列席的写明理由。',
        'With matters of law on the agenda the justice bureau attends; say why it does not.',
        'legalHeadReason',
      ),
    ],
    basis: [组织法('78'), 工作规则('会议制度')],
  },
  'add-motion': {
    title: { zh: '临时增加议题', en: 'Add a topic' },
    by: [chair],
    from: ['ready', 'meeting'],
    form: { ...form.topic, ...form.urgentTopic },
    row: { table: 'agenda', op: 'add' },
    sets: { position: plus(countRows('agenda', listed), 1) },
    needs: [need(hasOpinion, 'NO_LEGALITY_OPINION', ...opinionSay)],
    basis: [工作规则('会议制度'), 决策条例('25')],
  },
  'record-view': {
    title: { zh: '记录发言', en: 'Record a view' },
    by: [office],
    from: ['meeting'],
    form: form.opinionColumns,
    row: { table: 'views', op: 'add' },
    basis: [决策条例('30'), 工作规则('会议制度')],
  },
  'decide-topic': {
    title: { zh: '对议题作出决定', en: 'Decide a topic' },
    verb: 'decide',
    main: true,
    by: [chair],
    from: ['meeting'],
    form: form.decision,
    row: { table: 'agenda', op: 'set' },
    needs: [
      need(listed, 'NOT_LISTED', '这个议题没有列入议程。', 'This topic is not on the agenda.'),
      need(not(exists(row('decision'))), 'ALREADY_DECIDED', '这个议题已有决定。', 'This topic is decided already.'),
      need(
        or(oneOf(input('decision'), 'heard', 'unlisted'), eq(input('chiefLast'), true)),
        'CHIEF_SPEAKS_LAST',
        '主持人应当最后发表意见。',
        'The chair speaks last.',
      ),
    ],
    basis: [组织法('78'), 决策条例('30')],
  },
  'give-task': {
    title: { zh: '登记议定事项', en: 'Record what is to be done' },
    by: [office],
    from: ['meeting', 'adjourned'],
    form: form.followUp,
    row: { table: 'followups', op: 'add' },
    needs: [need(gt(input('due'), today()), 'DATE_PAST', '完成期限须在今天之后。', 'The day must lie after today.')],
    basis: [工作规则('督查落实')],
  },
  adjourn: {
    title: { zh: '散会', en: 'Adjourn' },
    main: true,
    by: [chair],
    from: ['meeting'],
    to: 'adjourned',
    needs: [need(allRows('agenda', exists(row('decision'))), 'TOPICS_OPEN', '还有议题没有决定。', 'Some topics have no decision.')],
    basis: [工作规则('会议制度')],
  },
  'draft-minutes': {
    title: { zh: '起草纪要', en: 'Draft the minutes' },
    main: true,
    by: [office],
    from: ['adjourned'],
    form: form.minutes,
    basis: [工作规则('会议制度')],
  },
  'sign-minutes': {
    title: { zh: '签发纪要', en: 'Sign the minutes' },
    main: true,
    by: [chair],
    from: ['adjourned'],
    to: 'following',
    needs: [need(ge(times('draft-minutes'), 1), 'NO_DRAFT', '纪要尚未起草。', 'The minutes have not been drafted.')],
    distinctFrom: ['draft-minutes'],
    issues: ['minutes'],
    basis: [工作规则('会议制度')],
  },
  archive: {
    title: { zh: '归档', en: 'Archive' },
    by: [office],
    from: ['following'],
    to: 'archived',
    needs: [
      need(
        or(eq(taskCount('follow-up', 'open'), 0), ge(times('carry-over'), 1)),
        'TASKS_OPEN',
        '还有议定事项没有落实，也没有延期、结转或者终止的处理。',
        'Some items are neither done nor carried over.',
      ),
    ],
    basis: [决策条例('33'), 工作规则('会议制度')],
  },
  'carry-over': {
    title: { zh: '处理未落实事项', en: 'Carry over what is not done' },
    by: [chair],
    from: ['following'],
    form: form.carriedOver,
    basis: [工作规则('督查落实')],
  },
} satisfies Record<string, Action>
