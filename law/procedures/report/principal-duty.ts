import {
  addTo,
  and,
  type Citation,
  ceiling,
  countRows,
  daysBetween,
  defineReport,
  entry,
  eq,
  exists,
  field,
  ge,
  greatest,
  gt,
  input,
  late,
  localLimit,
  lt,
  minus,
  need,
  not,
  onEntering,
  oneOf,
  onOpening,
  or,
  post,
  row,
  setOn,
  state,
  statute,
  system,
  taskCount,
  times,
  today,
  wasLate,
  when,
  yearOf,
} from '#language'
import * as form from './principal-duty.forms.ts'

const 第一责任人 = statute('first-responsible-provisions', { unverified: true })
const 述法意见 = statute('principal-report-opinion', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const rule: Citation[] = [第一责任人('年终述职'), 述法意见('总则'), 本市规则('述法')]
const reviewer = post('duty-reviewer')
const editor = post('report-editor', { of: 'editor' })
const signer = post('report-signer', { of: 'body' })

const written = (id: string) => ge(countRows('sections', eq(row('dutySection'), id)), 1)
const allSections = and(...Object.keys(form.sections).map(written))
const yearStart = addTo('2000-01-01', minus(input('year'), 2000), 'year')
const yearEnd = addTo('2000-12-31', minus(input('year'), 2000), 'year')
const given = (name: string, otherwise: ReturnType<typeof input>) => when(exists(input(name)), input(name), otherwise)

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

  actions: {
    open: {
      title: { zh: '列入述法', en: 'List a duty report' },
      verb: 'open',
      by: [system(), reviewer],
      from: [],
      to: 'due',
      form: form.opening,
      reads: [{ id: 'obliged', register: 'obliged-bodies', key: input('body') }],
      needs: [
        need(exists(entry('obliged', 'bodyKind')), 'NOT_OBLIGED', '名册里没有这个报告机关。', 'This body is not in the register of those that must report.'),
      ],
      sets: {
        year: given('year', yearOf(addTo(today(), -11, 'month'))),
        principal: given('principal', entry('obliged', 'principal')),
        side: when(exists(input('side')), input('side'), 'government'),
        editor: entry('obliged', 'editor'),
        dutyFrom: given('dutyFrom', yearStart),
        dutyTo: given('dutyTo', yearEnd),
      },
      handsTo: 'editor',
      basis: rule,
    },
    'choose-kind': { title: { zh: '确定述法方式', en: 'Choose the kind' }, by: [reviewer], from: ['due'], form: form.kind, basis: rule },
    'hand-over': {
      title: { zh: '职务交接，分段述法', en: 'Split the period at a handover' },
      by: [reviewer],
      from: ['due'],
      form: form.handOver,
      needs: [
        need(
          and(gt(input('handOverOn'), field('dutyFrom')), ge(field('dutyTo'), input('handOverOn'))),
          'OUTSIDE_PERIOD',
          '交接日期不在任职期间之内。',
          'The handover is not within the period.',
        ),
      ],
      sets: { dutyTo: addTo(input('handOverOn'), -1, 'day') },
      opensChildren: [
        {
          link: 'successor',
          carries: {
            body: field('body'),
            year: field('year'),
            principal: field('principal'),
            side: field('side'),
            dutyFrom: input('handOverOn'),
            dutyTo: field('dutyTo'),
          },
        },
      ],
      most: 1,
      basis: rule,
    },
    'write-section': {
      title: { zh: '写述法报告', en: 'Write a part of the duty report' },
      main: true,
      by: [editor, signer],
      from: ['due'],
      form: form.section,
      row: { table: 'sections', op: 'add' },
      needs: [
        need(
          eq(countRows('sections', eq(row('dutySection'), input('dutySection'))), 0),
          'SECTION_EXISTS',
          '这一部分已经写过，请修改。',
          'This part is written already: change it.',
        ),
      ],
      basis: rule,
    },
    'change-section': {
      title: { zh: '修改述法报告', en: 'Change a part of the duty report' },
      by: [editor, signer],
      from: ['due'],
      form: { dutyText: form.section.dutyText, dutyActs: form.section.dutyActs, dutyEvidence: form.section.dutyEvidence },
      row: { table: 'sections', op: 'set' },
      basis: rule,
    },
    report: {
      title: { zh: '签署述法', en: 'Sign the duty report' },
      main: true,
      by: [signer],
      from: ['due'],
      to: 'reported',
      form: form.submission,
      needs: [
        need(allSections, 'SECTIONS_UNWRITTEN', '还有部分没有写成。', 'Some sections have not been written.'),
        need(exists(field('dutyKind')), 'KIND_OPEN', '还没有确定述法方式。', 'The kind has not been chosen.'),
      ],
      basis: rule,
    },
    hear: {
      title: { zh: '会议听取述法', en: 'Hear the duty report' },
      by: [reviewer],
      from: ['reported'],
      form: form.hearing,
      needs: [need(oneOf(field('dutyKind'), 'thematic', 'commented'), 'WRITTEN_ONLY', '书面述法不上会听取。', 'A written report is not heard.')],
      basis: rule,
    },
    'add-problem': {
      title: { zh: '列出问题', en: 'List a problem' },
      by: [reviewer],
      from: ['reported'],
      form: form.problem,
      row: { table: 'problems', op: 'add' },
      needs: [need(gt(input('due'), today()), 'DATE_PAST', '整改期限须在今天之后。', 'The day must lie after today.')],
      basis: rule,
    },
    review: {
      title: { zh: '审阅述法', en: 'Read and note' },
      main: true,
      by: [reviewer],
      from: ['reported'],
      to: [{ to: 'repairing', when: gt(countRows('problems'), 0) }, { to: 'closed' }],
      form: form.review,
      needs: [
        need(
          or(not(oneOf(field('dutyKind'), 'thematic', 'commented')), exists(field('heardOn'))),
          'NOT_HEARD',
          '专题述法和点评述法须经会议听取。',
          'A thematic or commented report is heard in a session.',
        ),
      ],
      distinctFrom: ['report', 'write-section', 'change-section'],
      basis: rule,
    },
    'send-back': {
      title: { zh: '退回补充', en: 'Send back for more' },
      verb: 'return',
      by: [reviewer],
      from: ['reported'],
      to: 'due',
      form: form.back,
      basis: rule,
    },
    close: {
      title: { zh: '办结述法', en: 'Close the duty report' },
      main: true,
      by: [reviewer],
      from: ['repairing'],
      to: 'closed',
      needs: [need(eq(taskCount('repair', 'open'), 0), 'PROBLEMS_OPEN', '还有问题没有整改。', 'Some problems are not repaired.')],
      basis: rule,
    },
    excuse: {
      title: { zh: '记为未述', en: 'Record that none was given' },
      by: [reviewer],
      from: ['due'],
      to: 'not-reported',
      form: form.excused,
      needs: [
        need(
          or(not(eq(input('excuse'), 'short')), lt(daysBetween(field('dutyFrom'), field('dutyTo')), 92)),
          'NOT_SHORT',
          '任职已满三个月，应当述法。',
          'In post for three months or more: a report is due.',
        ),
      ],
      basis: rule,
    },
    urge: {
      title: { zh: '催述', en: 'Chase the duty report' },
      verb: 'chase',
      by: [reviewer],
      from: ['due'],
      rung: { deadline: 'report', rung: 'urge' },
      basis: rule,
    },
  },

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
