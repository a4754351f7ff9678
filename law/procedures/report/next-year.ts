import {
  allRows,
  and,
  ceiling,
  choice,
  countRows,
  date,
  days,
  daysBetween,
  defineCampaign,
  eq,
  exists,
  ge,
  greatest,
  gt,
  input,
  integer,
  le,
  linkedCount,
  localLimit,
  longText,
  matterRef,
  matterRefs,
  need,
  not,
  onCalendarDate,
  onDate,
  onEntering,
  or,
  organ,
  organs,
  post,
  product,
  ratio,
  row,
  setOn,
  state,
  statute,
  taskCount,
  text,
  today,
} from '#language'

const 督察规定 = statute('supervision-provisions', { unverified: true })
const 政府纲要 = statute('law-government-outline', { version: '2015-12-27', unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const rule = [本市规则('下年度安排')]
const editor = post('report-editor', { of: 'editor' })
const verifier = post('item-verifier')
const asked = { public: true as const, required: true as const }
const shown = { public: true as const }
const statuses = {
  done: ['完成', 'Done'],
  'not-done': ['未完成', 'Not done'],
  carried: ['结转', 'Carried over'],
  adjusted: ['批准调整', 'Adjusted with approval'],
  stopped: ['批准终止', 'Stopped with approval'],
} as const

const superior = {
  planCode: text('代号', 'Code', { ...asked, max: 40, example: 'china-plan' }),
  planTitle: text('上级规划、纲要', 'Superior plan', { ...asked, max: 100, example: '法治中国建设规划（2020－2025年）' }),
  fromYear: integer('起始年', 'From', { ...asked, min: 2000, max: 2100, example: 2020 }),
  toYear: integer('截止年', 'To', { ...asked, min: 2000, max: 2100, example: 2025 }),
}
const item = {
  no: integer('序号', 'Number', { ...asked, min: 1, max: 1000, example: 1 }),
  fromParagraph: text('出自报告哪一段', 'Paragraph of the report', { ...asked, max: 60, example: '二·一是' }),
  task: text('任务', 'Item', { ...asked, min: 2, max: 500, example: '开展法治政府示范创建活动' }),
  organ: organ('牵头单位', 'Lead unit', { ...asked, example: 'city-justice' }),
  coUnits: organs('配合单位', 'Co-units', { ...shown, max: 40 }),
  due: date('完成期限', 'Due', { ...asked, example: '2027-11-30' }),
  superiorPlan: text('对应的上级规划代号', 'Code of the superior plan', { ...shown, max: 40, example: 'china-plan' }),
  lastNo: integer('上年度安排中的序号', 'Number in last year’s plan', { ...shown, min: 1, max: 1000 }),
  carriedTimes: integer('已结转几次', 'Carried so often before', { ...shown, max: 20, example: 0 }),
}
const status = {
  status: choice('结论', 'Status', statuses, { ...asked, example: 'done' }),
  statusReason: text('未完成、结转、调整、终止的理由', 'Reason, where it is not done', { ...shown, max: 500 }),
  approvedBy: text('批准人职务（结转、调整、终止）', 'Approved by (post), where carried, adjusted or stopped', { ...shown, max: 60 }),
}
const count = (id: string) => countRows('items', eq(row('status'), id))
const known = ge(countRows('superiors', eq(row('planCode'), input('superiorPlan'))), 1)
const add = {
  by: [editor],
  form: item,
  row: { table: 'items', op: 'add' as const },
  needs: [
    need(or(not(exists(input('superiorPlan'))), known), 'PLAN_NOT_LISTED', '这一上级规划没有列入。', 'This superior plan is not listed.'),
    need(
      or(not(gt(input('carriedTimes'), 0)), and(exists(input('lastNo')), ge(linkedCount('last-year'), 1))),
      'LAST_YEAR_NOT_LINKED',
      '上年度结转来的，须链接上年度安排并写明其中的序号。',
      'What was carried over links last year’s plan and names its number there.',
    ),
    need(eq(countRows('items', eq(row('no'), input('no'))), 0), 'NUMBER_TAKEN', '这一序号已经使用。', 'This number is already used.'),
    need(gt(input('due'), today()), 'DATE_PAST', '完成期限须在今天之后。', 'The day must lie after today.'),
  ],
  basis: rule,
}

/** 下年度安排: what part two of a report promises, as dated items of units; the next report says what became of each. */
export default defineCampaign({
  id: 'plan.next-year',
  title: { zh: '下年度工作安排', en: 'Plan of the next year' },
  purpose: {
    zh: '把年度报告第二部分的工作思路逐项分解到单位和期限，对应上级规划；每项最后都有结论，没有结论之前下一份报告不能定稿。',
    en: 'The plan in part two of the report becomes items with a unit and a day, tied to superior plans; each gets a status before the next report can be frozen.',
  },
  serves: ['plan.next-year'],
  basis: [督察规定('24'), 政府纲要('法治政府建设年度报告')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},

  start: 'drafting',
  states: {
    drafting: {
      title: { zh: '分解任务', en: 'Split into items' },
      noDeadline: { zh: '在报告定稿前后自行安排。', en: 'Arranged together with the report.' },
      basis: rule,
    },
    running: { title: { zh: '执行中', en: 'Being done' }, basis: rule },
    settled: { title: { zh: '各项已有结论', en: 'Every item has a status' }, final: true, basis: rule },
    dropped: { title: { zh: '安排已取消', en: 'Plan dropped' }, final: true, basis: rule },
  },

  actions: {
    begin: {
      title: { zh: '编制下年度安排', en: 'Draw up the plan' },
      verb: 'open',
      by: [post('report-editor')],
      from: [],
      to: 'drafting',
      form: {
        body: organ('报告机关', 'Reporting body', { ...asked, example: 'city-government' }),
        editor: organ('统稿单位', 'Compiling unit', { ...asked, example: 'city-justice' }),
        year: integer('安排的年度', 'Year of the plan', { ...asked, min: 2020, max: 2100, example: 2027 }),
        titleYear: integer('标题所写年份', 'Year in the heading', { ...asked, min: 2020, max: 2100, example: 2027 }),
        settleBy: date('总结期限', 'To be settled by', { ...asked, example: '2027-12-31' }),
      },
      needs: [
        need(eq(input('titleYear'), input('year')), 'YEARS_DIFFER', '标题年份与安排的年度不一致。', 'The year in the heading is not the year of the plan.'),
        need(gt(input('settleBy'), today()), 'DATE_PAST', '总结期限须在今天之后。', 'The day must lie after today.'),
      ],
      handsTo: 'editor',
      basis: rule,
    },
    'link-report': {
      title: { zh: '链接所出的报告', en: 'Link the report it comes from' },
      by: [editor],
      from: ['drafting', 'running'],
      form: { report: matterRef('年度报告', 'Annual report', { ...asked, example: 'XN-201101-000001-K' }) },
      links: { relation: 'report', input: 'report' },
      basis: rule,
    },
    'link-last-year': {
      title: { zh: '链接上年度安排', en: 'Link last year’s plan' },
      by: [editor],
      from: ['drafting', 'running'],
      form: { lastYearPlan: matterRef('上年度安排', 'Last year’s plan', { ...asked, example: 'XN-200120-000001-K' }) },
      links: { relation: 'last-year', input: 'lastYearPlan' },
      basis: rule,
    },
    'list-superior': {
      title: { zh: '列入上级规划', en: 'List a superior plan' },
      by: [editor],
      from: ['drafting'],
      form: superior,
      row: { table: 'superiors', op: 'add' },
      needs: [
        need(le(input('fromYear'), input('toYear')), 'YEARS_OUT_OF_ORDER', '起始年不能晚于截止年。', 'The first year cannot lie after the last.'),
        need(eq(countRows('superiors', eq(row('planCode'), input('planCode'))), 0), 'PLAN_LISTED', '这一规划已经列入。', 'This plan is listed already.'),
      ],
      basis: rule,
    },
    'add-item': { title: { zh: '列出任务', en: 'Add an item' }, main: true, from: ['drafting'], ...add },
    'add-later': { title: { zh: '增列任务', en: 'Add an item later' }, from: ['running'], ...add, gives: ['carry-out'] },
    issue: {
      title: { zh: '印发安排', en: 'Issue the plan' },
      main: true,
      by: [editor],
      from: ['drafting'],
      to: 'running',
      form: { issuedOn: date('印发日期', 'Issued on', { ...asked, legalTime: true, example: '2027-01-20' }) },
      needs: [need(ge(countRows('items'), 1), 'NO_ITEM', '还没有任何任务。', 'There is no item yet.')],
      issues: ['task-list'],
      basis: rule,
    },
    'confirm-item': {
      title: { zh: '核验销号', en: 'Confirm the status of an item' },
      main: true,
      by: [verifier],
      from: ['running'],
      form: status,
      row: { table: 'items', op: 'set' },
      needs: [
        need(or(eq(input('status'), 'done'), exists(input('statusReason'))), 'SAY_WHY', '没有完成的须写明理由。', 'What is not done needs a reason.'),
        need(
          or(eq(input('status'), 'done'), eq(input('status'), 'not-done'), exists(input('approvedBy'))),
          'APPROVER_MISSING',
          '结转、调整、终止须写明批准人职务。',
          'Carrying over, adjusting or stopping needs an approver.',
        ),
      ],
      distinctFrom: ['carry-out'],
      basis: rule,
    },
    settle: {
      title: { zh: '总结安排', en: 'Settle the plan' },
      main: true,
      by: [editor],
      from: ['running'],
      to: 'settled',
      needs: [need(allRows('items', exists(row('status'))), 'ITEMS_WITHOUT_STATUS', '还有任务没有结论。', 'Some items have no status.')],
      sets: {
        items: countRows('items'),
        doneItems: count('done'),
        notDone: count('not-done'),
        carried: count('carried'),
        adjusted: count('adjusted'),
        stopped: count('stopped'),
        doneRate: ratio(product(count('done'), 10000), countRows('items', not(eq(row('status'), 'stopped'))), 'half-up'),
      },
      basis: rule,
    },
    drop: {
      title: { zh: '取消安排', en: 'Drop the plan' },
      by: [editor],
      from: ['drafting'],
      to: 'dropped',
      form: { dropReason: text('理由', 'Why', { ...asked, min: 2, max: 300, example: '机构合并。' }) },
      basis: rule,
    },
  },

  deadlines: {
    settle: onCalendarDate({
      title: { zh: '总结下年度安排', en: 'Settlement of the plan' },
      length: days(0),
      from: onDate('settleBy'),
      until: { entered: ['settled'] },
      roll: 'none',
      basis: rule,
    }),
    issue: ceiling({
      title: { zh: '印发下年度安排', en: 'Issue of the plan' },
      length: localLimit('plan.issue', 'day'),
      from: onEntering('drafting'),
      until: { entered: ['running', 'dropped'] },
      basis: rule,
    }),
  },

  tables: {
    superiors: { title: { zh: '上级规划', en: 'Superior plans' }, columns: superior, basis: rule },
    items: { title: { zh: '任务分解表', en: 'Items' }, columns: { ...item, ...status }, outcome: 'status', basis: rule },
  },
  tasks: {
    'carry-out': {
      title: { zh: '落实任务', en: 'Carry out an item' },
      each: { table: 'items' },
      by: [post('handler', { of: 'assignee' }), post('handling-leader', { of: 'assignee' })],
      opens: { done: 'issue' },
      form: {
        result: longText('完成情况', 'What was done', { required: true, min: 2, max: 3000, example: '已完成创建申报。' }),
        evidence: matterRefs('对应的事项', 'Matters behind it', { ...shown, max: 40 }),
      },
      outcomes: choice('', '', { done: ['完成', 'Done'], 'not-done': ['未完成', 'Not done'], carry: ['申请结转', 'Asks to carry over'] }).options ?? [],
      within: { length: setOn(greatest(daysBetween(today(), row('due')), 0), 'day'), roll: 'none', basis: 本市规则('下年度安排') },
      join: 'none',
      basis: rule,
    },
  },
  links: {
    'last-year': { title: { zh: '上年度安排', en: 'Last year’s plan' }, procedure: 'plan.next-year', relation: 'follows', basis: rule },
    report: { title: { zh: '所出的报告', en: 'Report it comes from' }, procedure: 'report.annual', relation: 'arises-from', basis: rule },
  },
  documents: {
    'task-list': {
      title: { zh: '任务分解表', en: 'List of items' },
      mustState: [{ id: 'each', title: { zh: '任务、单位、期限、对应规划', en: 'Item, unit, day, superior plan' } }],
      basis: rule,
    },
  },
  audience: [{ field: 'body' }, { field: 'editor' }, { post: 'item-verifier' }, { post: 'government-office' }, { post: 'mayor' }],
  outcomes: {
    settled: { title: { zh: '已总结', en: 'Settled' }, when: eq(state(), 'settled') },
    allDone: { title: { zh: '全部完成', en: 'All done' }, when: and(gt(countRows('items'), 0), eq(countRows('items'), count('done'))) },
    unitsBehind: { title: { zh: '有单位没有报告', en: 'A unit has not reported' }, when: gt(taskCount('carry-out', 'open'), 0) },
    fromReport: { title: { zh: '出自报告', en: 'From a report' }, when: gt(linkedCount('report'), 0) },
  },
  headline: ['body', 'year', 'settleBy'],
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
})
