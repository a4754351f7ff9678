import {
  and,
  beforeEvent,
  ceiling,
  choice,
  countRows,
  daysBetween,
  defineMeeting,
  eq,
  field,
  ge,
  localLimit,
  ne,
  onDate,
  onDoing,
  overridden,
  post,
  row,
  setOn,
  statute,
  times,
  today,
} from '#language'
import { acts } from './executive.acts.ts'
import * as form from './executive.forms.ts'

const 组织法 = statute('local-organisation-law', { version: '2022-03-12' })
const 组织法旧 = statute('local-organisation-law', { version: '2015-08-29', unverified: true })
const 工作规则 = statute('xianning-government-rules', { unverified: true })
const 决策条例 = statute('major-decision-regulation')

const office = post('meeting-office')

const studyFirst = ge(countRows('agenda', and(eq(row('position'), 1), eq(row('topicType'), 'study'))), 1)

/** 市政府常务会议: topics with what they need before they may be listed, a roster and its quorum, one decision for each topic. */
export default defineMeeting({
  id: 'meeting.executive',
  title: { zh: '市政府常务会议', en: 'Executive meeting of the government' },
  purpose: {
    zh: '市长召集和主持，讨论决定政府工作中的重大问题；一事一议，如实记录，纪要编号，议定事项逐项落实。',
    en: 'The mayor presides; major questions are discussed and decided one by one, minuted under a number, and followed up.',
  },
  serves: ['meeting.executive', 'study.first-agenda'],
  basis: [组织法('78'), 组织法旧('63')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  start: 'gathering',
  parties: {},

  states: {
    gathering: {
      title: { zh: '征集议题', en: 'Gathering topics' },
      noDeadline: { zh: '议题随时可以提出，到确定议程为止。', en: 'Topics may be filed until the agenda is settled.' },
      basis: [工作规则('会议制度')],
    },
    ready: { title: { zh: '议程已定', en: 'Agenda settled' }, basis: [工作规则('会议制度')] },
    meeting: { title: { zh: '会议进行', en: 'In session' }, noDeadline: { zh: '在一次会议之内完成。', en: 'Ends within one sitting.' }, basis: [组织法('78')] },
    adjourned: { title: { zh: '散会，待印发纪要', en: 'Adjourned, minutes to come' }, basis: [工作规则('会议制度')] },
    following: {
      title: { zh: '落实议定事项', en: 'Being followed up' },
      noDeadline: { zh: '每个议定事项有自己的期限。', en: 'Each item has a day of its own.' },
      basis: [工作规则('督查落实')],
    },
    archived: { title: { zh: '归档', en: 'Archived' }, final: true, basis: [决策条例('33'), 工作规则('会议制度')] },
    cancelled: { title: { zh: '取消', en: 'Cancelled' }, final: true, basis: [工作规则('会议制度')] },
  },

  actions: acts,

  deadlines: {
    papers: beforeEvent({
      title: { zh: '送达通知和材料', en: 'Notice and papers' },
      length: localLimit('meeting.papers-before', 'working-day'),
      from: onDate('meetingOn'),
      until: { done: ['send-notice'] },
      when: ne(field('urgency'), 'emergency'),
      basis: [工作规则('会议制度')],
    }),
    minutes: ceiling({
      title: { zh: '印发纪要', en: 'Minutes' },
      length: localLimit('meeting.minutes-days', 'working-day'),
      from: onDoing('adjourn'),
      until: { done: ['sign-minutes'] },
      basis: [工作规则('会议制度')],
    }),
  },

  tables: {
    agenda: {
      title: { zh: '议程', en: 'Agenda' },
      columns: { ...form.topic, ...form.place, ...form.unlisted, ...form.decision, ...form.urgentTopic },
      outcome: 'decision',
      basis: [工作规则('会议制度')],
    },
    views: { title: { zh: '发言记录', en: 'Views' }, columns: form.opinionColumns, basis: [决策条例('30')] },
    followups: { title: { zh: '议定事项', en: 'What is to be done' }, columns: form.followUp, basis: [工作规则('督查落实')] },
  },

  rosters: {
    members: { title: { zh: '组成人员', en: 'Members' }, register: 'executive-members', columns: ['id', 'seat'], basis: [组织法('78'), 组织法旧('63')] },
  },

  tasks: {
    attendance: {
      title: { zh: '签到', en: 'Attendance' },
      each: { roster: 'members' },
      by: [office],
      opens: { done: 'settle' },
      form: form.presence,
      outcomes: choice('到会', 'Attendance', { present: ['到会', 'Present'], leave: ['请假', 'On leave'], absent: ['缺席', 'Absent'] }).options ?? [],
      join: 'none',
      basis: [组织法('78'), 工作规则('会议制度')],
    },
    'follow-up': {
      title: { zh: '落实议定事项', en: 'Follow-up' },
      each: { table: 'followups' },
      by: [post('handler', { of: 'assignee' }), post('handling-leader', { of: 'assignee' })],
      opens: { done: 'sign-minutes' },
      form: form.followUpDone,
      within: { length: setOn(daysBetween(today(), row('due')), 'day'), basis: 工作规则('督查落实') },
      join: 'all',
      basis: [工作规则('督查落实')],
    },
  },

  documents: {
    notice: {
      title: { zh: '会议通知', en: 'Notice of meeting' },
      mustState: [{ id: 'when', title: { zh: '时间、地点、议题', en: 'Time, place, topics' } }],
      series: '咸政常通',
      basis: [工作规则('会议制度')],
    },
    minutes: {
      title: { zh: '常务会议纪要', en: 'Minutes' },
      mustState: [
        { id: 'attendance', title: { zh: '出席、请假、列席人员', en: 'Who was present, on leave, attending' } },
        { id: 'decisions', title: { zh: '每个议题的决定和不同意见', en: 'Decision and dissent for each topic' } },
        { id: 'tasks', title: { zh: '议定事项、承办单位和期限', en: 'What is to be done, by whom, by when' } },
      ],
      series: '咸政常纪',
      basis: [工作规则('会议制度'), 决策条例('30')],
    },
  },

  audience: [{ field: 'office' }, { post: 'meeting-chair' }, { post: 'chief-executive' }, { post: 'government-office' }],
  outcomes: {
    studyFirst: { title: { zh: '首个议题是学习', en: 'Study came first' }, when: and(ge(times('settle'), 1), studyFirst) },
    firstOverridden: { title: { zh: '首个议题另有安排（有理由）', en: 'First item otherwise, with a reason' }, when: ge(overridden('FIRST_AGENDA'), 1) },
    legalHeadAbsent: { title: { zh: '有涉法议题而司法行政部门未列席', en: 'Justice bureau absent' }, when: ge(overridden('LEGAL_HEAD_ABSENT'), 1) },
    delegated: { title: { zh: '受委托主持', en: 'Chaired by delegation' }, when: eq(field('chairedBy'), 'delegate') },
  },
  headline: ['session', 'meetingOn', 'urgency'],
  retain: { length: { permanent: true }, then: 'archive', basis: [决策条例('33')] },
})
