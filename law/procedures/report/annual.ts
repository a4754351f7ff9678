import {
  and,
  ceiling,
  choice,
  countRows,
  days,
  defineReport,
  eq,
  gt,
  integer,
  late,
  localLimit,
  not,
  onCalendarDate,
  onDate,
  onDoing,
  onEntering,
  overridden,
  post,
  row,
  state,
  statute,
  text,
  times,
  wasLate,
} from '#language'
import * as form from './annual.forms.ts'
import { gathering } from './annual.gathering.ts'
import { sending } from './annual.sending.ts'
import { settling } from './annual.settling.ts'

const 督察规定 = statute('supervision-provisions', { unverified: true })
const 政府纲要 = statute('law-government-outline', { version: '2015-12-27', unverified: true })
const 公文条例 = statute('official-document-regulation', { unverified: true })
const 信息公开 = statute('open-government-regulation', { unverified: true })
const 保密法 = statute('state-secrets-law', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const rule = [本市规则('年度报告')]
const inclusive = { zh: '“3月1日前”“4月1日前”按含当日理解；遇休息日不顺延', en: 'Read as including the day itself; it does not move when it is a day of rest' }

/** 法治政府建设年度报告: one a year for every body that must report; all kinds of body have the same two days, and each its recipients. */
export default defineReport({
  id: 'report.annual',
  title: { zh: '法治政府建设年度报告', en: 'Annual rule-of-law government report' },
  purpose: {
    zh: '每个报告机关每年一份：供稿、统稿、征求意见、保密审查、审议、签发、编号用印、报送、公开，更正留痕；报送率和公开率由此计算。',
    en: 'One a year for every body: contributions, compiling, opinions, secrecy review, deliberation, signature, number and seal, submission, publication, corrections with a trace.',
  },
  serves: ['report.annual'],
  basis: [督察规定('24'), 督察规定('25'), 政府纲要('法治政府建设年度报告')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  opens: { every: 'year', month: 11, day: 1, each: { register: 'obliged-bodies', column: 'organ', input: 'body' }, basis: 本市规则('年度报告') },
  parties: {},

  start: 'contributing',
  states: {
    contributing: { title: { zh: '供稿', en: 'Contributions' }, basis: rule },
    compiling: { title: { zh: '统稿', en: 'Compiling' }, basis: rule },
    consulting: { title: { zh: '征求意见', en: 'Opinions' }, basis: rule },
    reviewing: { title: { zh: '保密审查', en: 'Secrecy review' }, basis: [信息公开('17'), 保密法('公开前审查')] },
    deliberating: { title: { zh: '审议', en: 'Deliberation' }, basis: rule },
    signing: { title: { zh: '待签发', en: 'To be signed' }, basis: [公文条例('签发')] },
    sealing: { title: { zh: '待编号用印', en: 'To be numbered and sealed' }, basis: [公文条例('编号用印')] },
    submitting: { title: { zh: '待报送', en: 'To be submitted' }, basis: [督察规定('24')] },
    publishing: { title: { zh: '待公开', en: 'To be published' }, basis: [督察规定('25')] },
    published: { title: { zh: '已公开', en: 'Published' }, final: true, basis: [督察规定('25')] },
    unpublished: { title: { zh: '依法不予公开', en: 'Kept unpublished by law' }, final: true, basis: [督察规定('25'), 信息公开('14')] },
    dropped: { title: { zh: '不需报告', en: 'No report due' }, final: true, basis: [督察规定('24')] },
  },

  actions: { ...gathering, ...settling, ...sending },

  deadlines: {
    file: onCalendarDate({
      title: { zh: '报送年度报告（3月1日前）', en: 'Submission (by 1 March)' },
      length: days(0),
      from: onDate('fileBy'),
      until: { entered: ['publishing'] },
      roll: 'none',
      escalates: [
        {
          id: 'reminder',
          title: { zh: '到期前提醒', en: 'Reminder' },
          after: { n: { param: 'report.remind-before' }, unit: 'working-day', before: true },
          by: 'system',
          basis: 本市规则('年度报告'),
        },
        { id: 'overdue', title: { zh: '缺报告警', en: 'Missing' }, after: { n: 0, unit: 'day' }, by: 'system', basis: 本市规则('年度报告') },
        {
          id: 'urge',
          title: { zh: '催报', en: 'Chase' },
          after: { n: { param: 'chase.urge-after' }, unit: 'working-day' },
          by: [post('report-supervisor')],
          basis: 督察规定('24'),
        },
      ],
      basis: [督察规定('24', { reading: inclusive }), 政府纲要('法治政府建设年度报告')],
    }),
    publish: onCalendarDate({
      title: { zh: '公开年度报告（4月1日前）', en: 'Publication (by 1 April)' },
      length: days(0),
      from: onDate('publishBy'),
      until: { entered: ['published', 'unpublished'] },
      roll: 'none',
      basis: [督察规定('25', { reading: inclusive })],
    }),
    review: ceiling({
      title: { zh: '保密审查时间', en: 'Time for the secrecy review' },
      length: localLimit('report.secrecy', 'working-day'),
      from: onEntering('reviewing'),
      until: { done: ['pass-review', 'refuse-review'] },
      basis: rule,
    }),
    correct: ceiling({
      title: { zh: '批准并公布更正', en: 'Approval and publication of a correction' },
      length: localLimit('report.correct', 'working-day'),
      from: onDoing('ask-correction'),
      until: { done: ['correct'] },
      afterClosing: true,
      basis: rule,
    }),
  },

  tables: {
    sections: { title: { zh: '各部分', en: 'Sections' }, columns: { ...form.section, ...form.sectionText }, basis: [督察规定('24'), 本市规则('年度报告')] },
    claims: { title: { zh: '使用的主张', en: 'Claims used' }, columns: form.claim, basis: rule },
    answers: {
      title: { zh: '意见采纳情况', en: 'What was taken' },
      columns: { ...form.answer, round: integer('第几轮', 'Round', { public: true }) },
      basis: rule,
    },
    sessions: {
      title: { zh: '审议记录', en: 'Deliberations' },
      columns: { ...form.session, round: integer('第几稿', 'Round', { public: true }) },
      basis: rule,
    },
    submissions: { title: { zh: '报送和回执', en: 'Submissions and receipts' }, columns: { ...form.recipient, ...form.receipt }, basis: [督察规定('24')] },
    corrections: {
      title: { zh: '更正记录', en: 'Corrections' },
      columns: {
        corrected: form.correction.corrected,
        correctionReason: form.correction.correctionReason,
        oldDigest: text('更正前摘要值', 'Digest before', { public: true, max: 128 }),
        newDigest: form.correction.newDigest,
        ...form.correctedOn,
      },
      basis: [信息公开('41')],
    },
  },

  tasks: {
    contribute: {
      title: { zh: '供稿', en: 'Contribution' },
      each: { table: 'sections', of: 'contributors' },
      by: [post('report-contributor', { of: 'assignee' }), post('report-editor', { of: 'assignee' })],
      opens: { done: 'ask-section' },
      form: form.contribution,
      outcomes: choice('', '', { given: ['已供稿', 'Given'], nothing: ['无内容', 'Nothing to say'] }).options ?? [],
      within: { length: localLimit('report.contribute', 'working-day'), basis: 本市规则('年度报告') },
      join: 'none',
      basis: rule,
    },
    opine: {
      title: { zh: '回复意见', en: 'Opinion' },
      each: { field: 'consulted' },
      by: [post('report-contributor', { of: 'assignee' }), post('report-editor', { of: 'assignee' })],
      opens: { done: 'ask-opinions' },
      form: form.opinion,
      outcomes: choice('', '', { agree: ['同意', 'Agrees'], amend: ['建议修改', 'Asks for a change'] }).options ?? [],
      within: { length: localLimit('report.opinion', 'working-day'), basis: 本市规则('年度报告') },
      join: 'none',
      basis: rule,
    },
  },

  links: {
    'last-plan': { title: { zh: '上年度工作安排', en: 'Plan of last year' }, procedure: 'plan.next-year', relation: 'follows', basis: rule },
    weaknesses: { title: { zh: '不足整改清单', en: 'List of weaknesses' }, procedure: 'rectify.weaknesses', relation: 'concerns', basis: rule },
  },

  documents: {
    report: {
      title: { zh: '法治政府建设年度报告', en: 'Annual report' },
      mustState: [
        { id: 'measures', title: { zh: '举措和成效', en: 'Measures and results' } },
        { id: 'weaknesses', title: { zh: '不足和原因', en: 'Weaknesses and causes' } },
        { id: 'principal', title: { zh: '主要负责人履行第一责任人职责', en: 'How the principal fulfilled the first responsibility' } },
        { id: 'next', title: { zh: '下一年度安排', en: 'Plan for the next year' } },
        { id: 'other', title: { zh: '其他需要报告的情况', en: 'Anything else' } },
      ],
      series: { field: 'series' },
      basis: [督察规定('24'), 公文条例('上行文')],
    },
  },

  discloses: { after: ['publish'], fields: ['body', 'year', 'title', 'signedOn', 'publishedOn', 'url', 'publicDigest', 'cutOff'], basis: [督察规定('25')] },
  audience: [
    { field: 'body', above: true },
    { field: 'editor' },
    { field: 'office' },
    { post: 'report-supervisor' },
    { post: 'government-office' },
    { post: 'mayor' },
  ],
  outcomes: {
    filed: { title: { zh: '已报送', en: 'Filed' }, when: gt(times('complete-submission'), 0) },
    filedInTime: { title: { zh: '按期报送', en: 'Filed in time' }, when: and(gt(times('complete-submission'), 0), not(wasLate('file'))) },
    missing: { title: { zh: '逾期未报', en: 'Overdue' }, when: late('file') },
    published: { title: { zh: '已公开', en: 'Published' }, when: gt(times('publish'), 0) },
    publishedInTime: { title: { zh: '按期公开', en: 'Published in time' }, when: and(gt(times('publish'), 0), not(wasLate('publish'))) },
    notDue: { title: { zh: '不需报告', en: 'No report due' }, when: eq(state(), 'dropped') },
    corrected: { title: { zh: '更正过', en: 'Corrected' }, when: gt(times('correct'), 0) },
    unprovenClaims: { title: { zh: '有注明未证实的主张', en: 'With claims marked as unproven' }, when: gt(countRows('claims', eq(row('marked'), true)), 0) },
    overBudget: { title: { zh: '有部分超出字数', en: 'With a section over its budget' }, when: gt(overridden('OVER_BUDGET'), 0) },
  },
  composes: {
    table: 'sections',
    columns: { id: 'section', heading: 'heading', text: 'text', words: 'words', budget: 'budget', contributors: 'contributors' },
    fields: { year: 'year', body: 'body', title: 'title', cutOff: 'cutOff', textDigest: 'textDigest', snapshotDigest: 'snapshotDigest' },
    acts: { write: 'write-section', check: 'record-check', freeze: 'freeze', sign: 'sign', publish: 'publish' },
    checked: { certain: 'certain', likely: 'likely', ask: 'ask', digest: 'checkedDigest' },
    signed: { on: 'signedOn', digest: 'signedDigest' },
    document: 'report',
    recipients: { table: 'submissions', name: 'recipient', role: 'role', main: 'main' },
    published: { on: 'publishedOn', where: 'url', digest: 'publicDigest' },
    corrections: { table: 'corrections', what: 'corrected', reason: 'correctionReason', on: 'correctedOn', before: 'oldDigest', after: 'newDigest' },
  },
  headline: ['body', 'year', 'title'],
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
})
