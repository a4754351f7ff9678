import {
  and,
  type Citation,
  ceiling,
  daysBetween,
  defineReport,
  eq,
  field,
  greatest,
  gt,
  late,
  localLimit,
  not,
  onEntering,
  onOpening,
  post,
  row,
  setOn,
  state,
  statute,
  times,
  today,
  wasLate,
} from '#language'
import { acts } from './principal-duty.acts.ts'
import * as form from './principal-duty.forms.ts'

const 第一责任人 = statute('first-responsible-provisions', { unverified: true })
const 述法意见 = statute('principal-report-opinion', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })
const rule: Citation[] = [第一责任人('年终述职'), 述法意见('总则'), 本市规则('述法')]
const reviewer = post('duty-reviewer')

/** 述法: the principal of a body tells how the first responsibility was fulfilled; a change of post splits the year. */
export default defineReport({
  id: 'report.principal-duty',
  title: { zh: '党政主要负责人述法', en: 'Principals’ duty report' },
  purpose: {
    zh: '主要负责人每年报告履行第一责任人职责的情况，可以书面、专题或者点评；职务交接的分段述；问题转成整改任务。只到职务，不给个人打分。',
    en: 'A principal reports each year, in writing, thematically or with comment; a handover splits the period; problems become tasks. It names posts and scores nobody.',
  },
  serves: ['report.principal-duty'],
  basis: rule,
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  opens: { every: 'year', month: 12, day: 1, each: { register: 'obliged-bodies', column: 'organ', input: 'body' }, basis: 本市规则('述法') },
  parties: {},

  start: 'due',
  states: {
    due: { title: { zh: '待述法', en: 'Duty report due' }, basis: rule },
    reported: { title: { zh: '已述待审阅', en: 'Reported, to be read' }, basis: rule },
    repairing: {
      title: { zh: '问题整改', en: 'Problems being repaired' },
      noDeadline: { zh: '每个问题有自己的期限。', en: 'Each problem has a day of its own.' },
      basis: rule,
    },
    closed: { title: { zh: '述法办结', en: 'Duty report closed' }, final: true, basis: rule },
    'not-reported': { title: { zh: '未述', en: 'Not reported' }, final: true, basis: rule },
  },

  actions: acts,

  deadlines: {
    report: ceiling({
      title: { zh: '年终述法', en: 'Duty report' },
      length: localLimit('duty.report', 'day'),
      from: onOpening(),
      until: { entered: ['reported'] },
      escalates: [
        {
          id: 'reminder',
          title: { zh: '到期前提醒', en: 'Reminder' },
          after: { n: { param: 'report.remind-before' }, unit: 'working-day', before: true },
          by: 'system',
          basis: 本市规则('述法'),
        },
        {
          id: 'urge',
          title: { zh: '催述', en: 'Chase' },
          after: { n: { param: 'chase.urge-after' }, unit: 'working-day' },
          by: [reviewer],
          basis: 本市规则('述法'),
        },
      ],
      basis: [
        本市规则('述法', { reading: { zh: '国家没有规定天数，随年终考核安排', en: 'No national number of days: it goes with the year-end assessment' } }),
      ],
    }),
    review: ceiling({
      title: { zh: '审阅述法报告', en: 'Reading of a duty report' },
      length: localLimit('duty.review', 'working-day'),
      from: onEntering('reported'),
      until: { done: ['review', 'send-back'] },
      basis: rule,
    }),
  },

  tables: {
    sections: { title: { zh: '述法报告', en: 'Duty report' }, columns: form.section, basis: rule },
    problems: { title: { zh: '问题清单', en: 'Problems' }, columns: form.problem, basis: rule },
  },
  tasks: {
    repair: {
      title: { zh: '整改述法问题', en: 'Repair a problem' },
      each: { table: 'problems' },
      by: [post('handler', { of: 'assignee' }), post('handling-leader', { of: 'assignee' })],
      opens: { entered: 'repairing' },
      form: form.repaired,
      within: { length: setOn(greatest(daysBetween(today(), row('due')), 0), 'day'), roll: 'none', basis: 本市规则('述法') },
      join: 'none',
      basis: rule,
    },
  },
  links: { successor: { title: { zh: '接任者述法', en: 'Report of the successor' }, procedure: 'report.principal-duty', relation: 'follows', basis: rule } },
  audience: [{ field: 'body' }, { field: 'editor' }, { post: 'duty-reviewer' }],
  outcomes: {
    reported: { title: { zh: '已述', en: 'Reported' }, when: gt(times('report'), 0) },
    inTime: { title: { zh: '按期述法', en: 'Reported in time' }, when: and(gt(times('report'), 0), not(wasLate('report'))) },
    missing: { title: { zh: '逾期未述', en: 'Duty report overdue' }, when: late('report') },
    excused: { title: { zh: '未述有因', en: 'Not reported, with a reason' }, when: eq(state(), 'not-reported') },
    thematic: { title: { zh: '专题述法', en: 'Thematic' }, when: and(gt(times('report'), 0), eq(field('dutyKind'), 'thematic')) },
    commented: { title: { zh: '述法并点评', en: 'With comment' }, when: and(gt(times('report'), 0), eq(field('dutyKind'), 'commented')) },
  },
  headline: ['body', 'year', 'principal'],
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
})
