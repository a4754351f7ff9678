import {
  beforeEvent,
  choice,
  days,
  defineProcedure,
  eq,
  exists,
  field,
  floor,
  ge,
  integer,
  onDate,
  onDoing,
  or,
  post,
  setOn,
  statute,
  times,
  workingDays,
} from '#language'
import { deciding } from './major.deciding.ts'
import { documents } from './major.documents.ts'
import { drafting } from './major.drafting.ts'
import * as form from './major.forms.ts'
import { review } from './major.review.ts'

const 条例 = statute('major-decision-regulation')

/** The regulation names no number of days but three, and all three are floors or come before an event. */
const noDeadline = { zh: '条例没有规定这一环节的天数。', en: 'The regulation names no number of days for this step.' }

/** 重大行政决策: three steps side by side, each done or found not to be needed; then legality, discussion, publication. */
export default defineProcedure({
  id: 'decision.major',
  title: { zh: '重大行政决策', en: 'Major administrative decision' },
  purpose: {
    zh: '县级以上地方政府作出重大决策的程序：公众参与、专家论证、风险评估、合法性审查、集体讨论，然后公布、执行、后评估。',
    en: 'How a government from the county up makes a major decision: participation, experts, risk, legality, discussion, then publication, execution, evaluation.',
  },
  serves: ['decision.major', 'decision.legality-review'],
  basis: [条例('2')],
  inForce: { from: '2019-09-01' },
  home: 'fadu',
  start: 'suggested',
  parties: {},

  states: {
    suggested: { title: { zh: '建议，论证中', en: 'Suggested' }, noDeadline, basis: [条例('10')] },
    drafting: { title: { zh: '拟订草案', en: 'Drafting' }, noDeadline, basis: [条例('11'), 条例('12')] },
    consulting: {
      title: { zh: '公众参与、专家论证、风险评估', en: 'Participation, experts, risk' },
      say: { zh: '正在听取意见，请按公告的方式和期限提出。', en: 'Open for comment, as the notice says.' },
      basis: [条例('14'), 条例('19'), 条例('22')],
    },
    reviewing: { title: { zh: '合法性审查', en: 'Legality review' }, basis: [条例('25'), 条例('26')] },
    reviewed: { title: { zh: '审查完毕，待提请讨论', en: 'Reviewed, to be tabled' }, basis: [条例('28'), 条例('29')] },
    tabled: { title: { zh: '待集体讨论', en: 'Tabled' }, noDeadline, basis: [条例('29'), 条例('30')] },
    deliberating: {
      title: { zh: '集体讨论', en: 'In discussion' },
      noDeadline: { zh: '在一次会议之内完成。', en: 'Ends within one meeting.' },
      basis: [条例('30')],
    },
    adopted: { title: { zh: '已通过，待请示报告和公布', en: 'Passed, to be reported and published' }, noDeadline, basis: [条例('31'), 条例('32')] },
    executing: {
      title: { zh: '执行', en: 'Being carried out' },
      say: { zh: '决策已公布，正在执行；有意见可以向决策机关或者执行单位提出。', en: 'Published and being carried out; comments are welcome.' },
      noDeadline,
      basis: [条例('34'), 条例('35')],
    },
    halted: { title: { zh: '中止执行', en: 'Halted' }, noDeadline, basis: [条例('37')] },
    dropped: { title: { zh: '不启动', en: 'Not started' }, final: true, basis: [条例('10')] },
    rejected: { title: { zh: '不通过', en: 'Not passed' }, final: true, basis: [条例('30')] },
    stopped: { title: { zh: '停止执行', en: 'Stopped' }, final: true, basis: [条例('36'), 条例('37')] },
    archived: { title: { zh: '归档', en: 'Archived' }, final: true, basis: [条例('33')] },
  },

  actions: { ...drafting, ...review, ...deciding },

  deadlines: {
    comments: floor({
      title: { zh: '公开征求意见（一般不少于三十日）', en: 'Public comment (thirty days, as a rule)' },
      length: days(30),
      from: onDate('publishedOn'),
      roll: 'none',
      until: { done: ['close-comments'] },
      holdsBack: ['close-comments'],
      exception: { by: 'shorten-comments', basis: 条例('15') },
      basis: [条例('15')],
    }),
    'comments-shortened': floor({
      title: { zh: '公开征求意见（经批准缩短）', en: 'Public comment (shortened)' },
      length: setOn(field('commentDays'), 'day'),
      from: onDate('publishedOn'),
      when: exists(field('commentDays')),
      roll: 'none',
      until: { done: ['close-comments'] },
      holdsBack: ['close-comments'],
      basis: [条例('15')],
    }),
    'hearing-papers': beforeEvent({
      title: { zh: '听证材料送达', en: 'Papers for the hearing' },
      length: days(7),
      from: onDate('hearingOn'),
      until: { done: ['deliver-papers'] },
      basis: [条例('16')],
    }),
    review: floor({
      title: { zh: '合法性审查时间（一般不少于七个工作日）', en: 'Time for the legality review (seven working days, as a rule)' },
      length: workingDays(7),
      from: onDoing('submit-review'),
      until: { done: ['return-papers', 'request-discussion'] },
      holdsBack: ['request-discussion'],
      exception: { by: 'shorten-review', basis: 条例('26') },
      basis: [
        条例('26', {
          reading: {
            zh: '这是保障审查的最短时间，不是最长时间；少于七个工作日的，记录原因和批准人',
            en: 'A time kept for the reviewer, not a limit: anything shorter is recorded with its reason and approver',
          },
        }),
      ],
    }),
  },

  tables: {
    comments: {
      title: { zh: '意见采纳表', en: 'Comments' },
      columns: { ...form.commentColumns, ...form.commentOutcome },
      outcome: 'adopted',
      basis: [条例('18'), 条例('29')],
    },
    experts: { title: { zh: '专家论证意见', en: 'Expert opinions' }, columns: form.expertColumns, basis: [条例('19'), 条例('20')] },
    statements: {
      title: { zh: '集体讨论发言', en: 'Views in the discussion' },
      columns: { ...form.statementColumns, session: integer('第几次讨论', 'Session', { public: true }) },
      basis: [条例('30'), 条例('38')],
    },
  },

  tasks: {
    'unit-opinion': {
      title: { zh: '有关单位意见', en: 'Opinion of a unit concerned' },
      each: { field: 'concernedUnits' },
      by: [post('handler', { of: 'assignee' }), post('handling-leader', { of: 'assignee' })],
      opens: { done: 'consult-units' },
      form: form.unitOpinion,
      outcomes: choice('意见', 'View', { agree: ['同意', 'Agrees'], differ: ['不同意', 'Differs'] }).options ?? [],
      join: 'all',
      basis: [条例('13')],
    },
  },

  links: { adjustment: { title: { zh: '重大调整', en: 'Substantial adjustment' }, procedure: 'decision.major', relation: 'follows', basis: [条例('37')] } },

  documents,

  discloses: {
    after: ['publish-draft', 'publish'],
    fields: ['title', 'kind', 'sponsor', 'publishedOn', 'commentWays', 'commentDays', 'shorterReason', 'executor', 'publishWays'],
    basis: [条例('15'), 条例('32')],
  },
  audience: [
    { field: 'office' },
    { field: 'sponsor', above: true },
    { field: 'concernedUnits' },
    { field: 'executor' },
    { post: 'legal-reviewer' },
    { post: 'chief-executive' },
    { post: 'meeting-office' },
  ],
  outcomes: {
    passed: { title: { zh: '通过', en: 'Passed' }, when: eq(field('conclusion'), 'pass') },
    shortened: { title: { zh: '缩短了法定一般期限', en: 'A floor was shortened' }, when: or(ge(times('shorten-comments'), 1), ge(times('shorten-review'), 1)) },
    participated: { title: { zh: '履行公众参与', en: 'With public participation' }, when: ge(times('close-comments'), 1) },
    argued: { title: { zh: '履行专家论证', en: 'With expert argument' }, when: ge(times('finish-experts'), 1) },
    assessed: { title: { zh: '履行风险评估', en: 'With risk assessment' }, when: ge(times('assess-risk'), 1) },
    evaluated: { title: { zh: '开展后评估', en: 'Evaluated afterwards' }, when: ge(times('evaluate'), 1) },
  },
  headline: ['title', 'kind', 'sponsor'],
  retain: { length: { permanent: true }, then: 'archive', basis: [条例('33')] },
})
