import {
  allRows,
  and,
  choice,
  countRows,
  date,
  days,
  defineCampaign,
  eq,
  exists,
  field,
  ge,
  gt,
  input,
  integer,
  joined,
  longText,
  lt,
  minus,
  need,
  onCalendarDate,
  onDate,
  organ,
  organs,
  plus,
  post,
  row,
  statute,
  taskCount,
  text,
  today,
  yesNo,
} from '#language'

const 规章条例 = statute('rule-making-regulation')
const 立法法 = statute('legislation-law')
const 规范性文件 = statute('normative-document-notice', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const organiser = post('cleanup-organiser')
const reviewer = post('cleanup-reviewer')
const unit = post('cleanup-unit')

const asked = { public: true as const, required: true as const }
const outcomes = {
  keep: ['保留', 'Kept'],
  amend: ['修改', 'Amended'],
  revise: ['修订', 'Revised'],
  repeal: ['废止', 'Repealed'],
  lapsed: ['失效', 'Declared lapsed'],
} as const
const kinds = { rule: ['规章', 'Rule'], document: ['行政规范性文件', 'Administrative normative document'] } as const
const number = text('文号', 'Document number', { ...asked, example: '咸政发〔2015〕12号' })
const proposal = {
  proposed: choice('建议', 'Proposal', outcomes, { ...asked, example: 'keep' }),
  reason: text('理由', 'Reason', { ...asked, max: 500, example: '与民法典规定一致，仍需执行。' }),
}
const file = {
  fileTitle: text('名称', 'Title', { ...asked, max: 200, example: '咸宁市房屋租赁管理办法' }),
  fileNumber: number,
  fileKind: choice('种类', 'Kind', kinds, { ...asked, example: 'document' }),
  issuer: organ('制定机关', 'Issuing body', { ...asked, example: 'city-government' }),
  issuedOn: date('公布日期', 'Issued on', { ...asked, example: '2015-06-01' }),
  ...proposal,
}

const allFiles = countRows('files')
const ended = (outcome: string) => countRows('files', eq(row('outcome'), outcome))
const of = (kind: string, outcome?: string) =>
  countRows('files', outcome ? and(eq(row('fileKind'), kind), eq(row('outcome'), outcome)) : eq(row('fileKind'), kind))

/** 专项清理: a topic, every file in scope in a row of its own with one outcome, and totals that must add up. */
export default defineCampaign({
  id: 'cleanup.campaign',
  title: { zh: '规章规范性文件专项清理', en: 'Special clean-up of rules and documents' },
  purpose: {
    zh: '按一个专题逐件清理规章和行政规范性文件，每件一个结论和理由，审核确认，合计相符后报告人大常委会并公布。',
    en: 'Each rule and document on one topic gets one outcome with its reason, confirmed by a reviewer; when the totals add up it is reported and published.',
  },
  serves: ['cleanup.special'],
  basis: [规章条例('37'), 立法法('116', { version: '2023-03-15' }), 规范性文件('三')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},

  start: 'listing',
  states: {
    listing: { title: { zh: '摸底列目', en: 'Files are listed' }, basis: [规章条例('37')] },
    reviewing: { title: { zh: '逐件审核', en: 'Files are reviewed' }, basis: [规章条例('37')] },
    summed: { title: { zh: '待决定', en: 'To be decided' }, basis: [规章条例('39')] },
    decided: { title: { zh: '待报告和公布', en: 'To be reported and published' }, basis: [规章条例('39')] },
    reported: { title: { zh: '已报告', en: 'Reported' }, final: true, basis: [本市规则('清理')] },
    cancelled: { title: { zh: '已取消', en: 'Cancelled' }, final: true, basis: [本市规则('清理')] },
  },

  actions: {
    begin: {
      title: { zh: '部署专项清理', en: 'Order the clean-up' },
      verb: 'open',
      by: [organiser],
      from: [],
      to: 'listing',
      form: {
        topic: text('专题', 'Topic', { ...asked, max: 60, example: '民法典涉及规章规范性文件清理' }),
        orderedBy: text('依据的通知', 'Ordered by', { ...asked, max: 200, example: '鄂政办函〔2020〕33号' }),
        units: organs('参加清理的单位', 'Units that take part', { ...asked, example: ['city-housing', 'city-justice'] }),
        listBy: date('列目截止', 'Listing ends', { ...asked, example: '2026-07-31' }),
        reviewBy: date('审核截止', 'Review ends', { ...asked, example: '2026-08-31' }),
        reportBy: date('报告截止', 'Report due', { ...asked, example: '2026-09-30' }),
      },
      needs: [
        need(
          and(ge(input('listBy'), today()), lt(input('listBy'), input('reviewBy')), lt(input('reviewBy'), input('reportBy'))),
          'DATES_OUT_OF_ORDER',
          '列目、审核、报告的截止日期须依次在后。',
          'The ends of listing, review and report must follow one another.',
        ),
      ],
      basis: [规章条例('37'), 立法法('116', { version: '2023-03-15' })],
    },
    'add-file': {
      title: { zh: '列入文件', en: 'List a file' },
      main: true,
      by: [unit],
      from: ['listing', 'reviewing'],
      form: file,
      needs: [
        need(
          eq(countRows('files', eq(row('fileNumber'), input('fileNumber'))), 0),
          'LISTED_ALREADY',
          '这一文号已经列入，一件只列一次。',
          'This number is listed already: each file once.',
        ),
      ],
      row: { table: 'files', op: 'add' },
      basis: [规章条例('37')],
    },
    'change-proposal': {
      title: { zh: '修改建议', en: 'Change the proposal' },
      by: [unit],
      from: ['listing', 'reviewing'],
      form: proposal,
      needs: [need(eq(exists(row('outcome')), false), 'CONFIRMED_ALREADY', '这一件已经审核确认。', 'This file has been confirmed already.')],
      row: { table: 'files', op: 'set', columns: ['proposed', 'reason'] },
      basis: [规章条例('37')],
    },
    'close-listing': {
      title: { zh: '结束列目', en: 'Close the listing' },
      main: true,
      by: [organiser],
      from: ['listing'],
      to: 'reviewing',
      needs: [
        need(
          joined('complete'),
          'UNITS_MISSING',
          '还有单位没有确认列目完整（没有应清理文件的也要确认为零）。',
          'Some units have not yet confirmed their list; a zero must be confirmed too.',
        ),
      ],
      basis: [本市规则('清理')],
    },
    'confirm-file': {
      title: { zh: '审核确认一件', en: 'Confirm a file' },
      main: true,
      by: [reviewer],
      from: ['reviewing'],
      form: {
        outcome: choice('清理结论', 'Outcome', outcomes, { ...asked, example: 'keep' }),
        reviewReason: text('与建议不同的理由', 'Reason, where it differs from the proposal', { public: true, max: 500 }),
      },
      needs: [
        need(
          { op: 'or', of: [eq(input('outcome'), row('proposed')), exists(input('reviewReason'))] },
          'SAY_WHY',
          '结论与单位建议不同的，须写明理由。',
          'An outcome that differs from the proposal needs a reason.',
        ),
      ],
      row: { table: 'files', op: 'set', columns: ['outcome', 'reviewReason'] },
      distinctFrom: ['add-file', 'change-proposal'],
      basis: [规章条例('37'), 规范性文件('三')],
    },
    'strike-file': {
      title: { zh: '剔除误列', en: 'Strike a file listed by mistake' },
      by: [reviewer],
      from: ['reviewing'],
      form: { strikeReason: longText('剔除理由', 'Why', { required: true, min: 4, max: 500, example: '属党委文件，不在本次清理范围。' }) },
      row: { table: 'files', op: 'remove' },
      basis: [本市规则('清理')],
    },
    'sum-up': {
      title: { zh: '汇总', en: 'Sum up' },
      main: true,
      by: [organiser],
      from: ['reviewing'],
      to: 'summed',
      needs: [
        need(
          allRows('files', exists(row('outcome'))),
          'TOTALS_DIFFER',
          '合计不等于各结论之和：还有文件没有结论。',
          'The total is not the sum of the outcomes: some files have none.',
        ),
      ],
      sets: {
        total: allFiles,
        kept: ended('keep'),
        amended: ended('amend'),
        revised: ended('revise'),
        repealed: ended('repeal'),
        lapsed: ended('lapsed'),
        rules: of('rule'),
        rulesKept: of('rule', 'keep'),
        rulesRevised: of('rule', 'revise'),
        documents: of('document'),
        documentsKept: of('document', 'keep'),
        documentsRevised: of('document', 'revise'),
        remainder: minus(allFiles, plus(ended('keep'), ended('amend'), ended('revise'), ended('repeal'), ended('lapsed'))),
      },
      basis: [本市规则('清理')],
    },
    'back-to-review': {
      title: { zh: '退回审核', en: 'Back to review' },
      verb: 'return',
      by: [organiser],
      from: ['summed'],
      to: 'reviewing',
      form: { backReason: longText('理由', 'Why', { required: true, min: 4, max: 500, example: '两件结论与上级清理目录不一致。' }) },
      basis: [本市规则('清理')],
    },
    decide: {
      title: { zh: '决定清理结果', en: 'Decide the result' },
      main: true,
      verb: 'decide',
      by: [post('government-office')],
      from: ['summed'],
      to: 'decided',
      form: {
        decidedOn: date('会议日期', 'Date of the meeting', { ...asked, legalTime: true, example: '2026-09-10' }),
        minutes: text('会议纪要文号', 'Number of the minutes', { ...asked, example: '咸宁市人民政府常务会议纪要〔2026〕18号' }),
      },
      needs: [need(eq(field('remainder'), 0), 'TOTALS_DIFFER', '合计不等于各结论之和。', 'The total is not the sum of the outcomes.')],
      basis: [规章条例('39')],
    },
    report: {
      title: { zh: '报告人大常委会并公布', en: 'Report to the congress and publish' },
      main: true,
      by: [organiser],
      from: ['decided'],
      to: 'reported',
      form: {
        reportedOn: date('报送日期', 'Reported on', { ...asked, legalTime: true, example: '2026-09-25' }),
        published: yesNo('修改、废止的已公布', 'Amendments and repeals are published', { ...asked, example: true }),
      },
      needs: [need(eq(input('published'), true), 'PUBLISH_FIRST', '修改和废止的结果须及时公布。', 'Amendments and repeals are published without delay.')],
      issues: ['cleanup-report', 'cleanup-list'],
      basis: [规章条例('39'), 本市规则('清理')],
    },
    cancel: {
      title: { zh: '取消本次清理', en: 'Cancel the clean-up' },
      by: [organiser],
      from: ['listing'],
      to: 'cancelled',
      form: { cancelReason: longText('理由', 'Why', { required: true, min: 4, max: 500, example: '与省里统一清理合并进行。' }) },
      needs: [need(eq(allFiles, 0), 'FILES_LISTED', '已有文件列入，不得取消。', 'Files are listed: it cannot be cancelled.')],
      basis: [本市规则('清理')],
    },
  },

  deadlines: {
    list: onCalendarDate({
      title: { zh: '列目', en: 'Listing' },
      length: days(0),
      from: onDate('listBy'),
      until: { entered: ['reviewing'] },
      roll: 'none',
      basis: [本市规则('清理')],
    }),
    review: onCalendarDate({
      title: { zh: '审核', en: 'Review' },
      length: days(0),
      from: onDate('reviewBy'),
      until: { entered: ['summed'] },
      roll: 'none',
      basis: [本市规则('清理')],
    }),
    report: onCalendarDate({
      title: { zh: '报告', en: 'Report' },
      length: days(0),
      from: onDate('reportBy'),
      until: { done: ['report'] },
      roll: 'none',
      basis: [本市规则('清理')],
    }),
  },

  tables: {
    files: {
      title: { zh: '清理目录', en: 'Files' },
      columns: {
        ...file,
        outcome: choice('清理结论', 'Outcome', outcomes, { public: true }),
        reviewReason: text('与建议不同的理由', 'Reason, where it differs', { public: true }),
      },
      outcome: 'outcome',
      basis: [规章条例('37')],
    },
  },
  tasks: {
    complete: {
      title: { zh: '确认列目完整', en: 'Confirm that the list is complete' },
      each: { field: 'units' },
      by: [post('cleanup-unit', { of: 'assignee' })],
      opens: { done: 'begin' },
      form: { listed: integer('本单位列入件数（没有填 0）', 'Files listed (0 where none)', { ...asked, example: 0 }) },
      join: 'all',
      basis: [本市规则('清理')],
    },
  },
  documents: {
    'cleanup-report': {
      title: { zh: '清理情况报告', en: 'Report on the clean-up' },
      mustState: [
        { id: 'totals', title: { zh: '总数和各结论件数', en: 'Total and number of each outcome' } },
        { id: 'plan', title: { zh: '拟修改、修订的时间安排', en: 'When the amendments follow' } },
      ],
      basis: [本市规则('清理')],
    },
    'cleanup-list': {
      title: { zh: '清理结果目录', en: 'List of results' },
      mustState: [{ id: 'each', title: { zh: '逐件结论', en: 'Outcome of each file' } }],
      basis: [规章条例('39')],
    },
  },
  audience: [{ field: 'units' }, { post: 'cleanup-organiser' }, { post: 'cleanup-reviewer' }, { post: 'government-office' }, { post: 'mayor' }],
  outcomes: {
    addsUp: { title: { zh: '合计相符', en: 'Totals add up' }, when: and(gt(field('total'), 0), eq(field('remainder'), 0)) },
    everyUnit: { title: { zh: '各单位均已确认', en: 'Every unit confirmed' }, when: eq(taskCount('complete', 'open'), 0) },
  },
  headline: ['topic', 'total'],
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
})
