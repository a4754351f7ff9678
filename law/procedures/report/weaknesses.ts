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
  linkedCount,
  localLimit,
  longText,
  lt,
  matterRef,
  matterRefs,
  need,
  not,
  onCalendarDate,
  onDate,
  onEntering,
  or,
  organ,
  post,
  row,
  setOn,
  state,
  statute,
  text,
  today,
} from '#language'

const 督察规定 = statute('supervision-provisions', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const rule = [本市规则('不足整改')]
const editor = post('report-editor', { of: 'editor' })
const verifier = post('item-verifier')
const asked = { public: true as const, required: true as const }
const shown = { public: true as const }

const weakness = {
  no: integer('序号', 'Number', { ...asked, min: 1, max: 1000, example: 1 }),
  fromParagraph: text('出自报告哪一段', 'Paragraph of the report', { ...asked, max: 60, example: '二·不足' }),
  weakness: text('不足', 'Weakness', { ...asked, min: 4, max: 500, example: '两个执法单位的案卷没有告知陈述申辩权。' }),
  cause: text('原因', 'Cause', { ...asked, min: 2, max: 500, example: '文书模板缺项。' }),
  evidence: matterRefs('作为依据的事项', 'Matters that show it', { ...shown, max: 40 }),
  evidenceDocument: text('作为依据的文件（案卷评查通报等）', 'Document that shows it', { ...shown, max: 200, example: '2020年案卷评查通报（演示）' }),
  measure: text('整改措施', 'Measure', { ...asked, min: 2, max: 500, example: '统一文书模板，全员培训。' }),
  organ: organ('责任单位', 'Unit', { ...asked, example: 'city-market' }),
  due: date('整改期限', 'Due', { ...asked, example: '2027-06-30' }),
  lastNo: integer('上年度清单中的序号', 'Number in last year’s list', { ...shown, min: 1, max: 1000 }),
  carriedYears: integer('已经连续列入几年', 'Listed in so many years before', { ...shown, max: 20, example: 0 }),
}
const verdict = {
  result: choice(
    '核验结论',
    'Result',
    {
      fixed: ['已整改', 'Repaired'],
      part: ['部分整改', 'Repaired in part'],
      'not-fixed': ['未整改', 'Not repaired'],
      carried: ['转入下年度', 'Carried into next year'],
    },
    { ...asked, example: 'fixed' },
  ),
  verifyNote: text('核验情况', 'What was looked at', { ...asked, min: 2, max: 500, example: '抽查十份案卷，均已告知。' }),
}
const count = (id: string) => countRows('weaknesses', eq(row('result'), id))

/** 不足整改: each weakness of the report with its evidence, an owner and a day; another person verifies what became of it. */
export default defineCampaign({
  id: 'rectify.weaknesses',
  title: { zh: '不足与整改', en: 'Weaknesses and their repair' },
  purpose: {
    zh: '报告写的每条不足都要有依据、原因、责任单位和期限，整改后由别人核验，结果写进下一年度报告；连续列入几年一并显示。',
    en: 'Each weakness in the report has evidence, cause, owner and day; another verifies the repair; the next report states the result, and for how many years it has been listed.',
  },
  serves: ['rectify.weaknesses'],
  basis: [督察规定('24'), 本市规则('不足整改')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},

  start: 'listing',
  states: {
    listing: { title: { zh: '列出不足', en: 'Weaknesses are listed' }, basis: rule },
    rectifying: { title: { zh: '整改中', en: 'Being repaired' }, basis: rule },
    closed: { title: { zh: '整改清单办结', en: 'List closed' }, final: true, basis: rule },
    dropped: { title: { zh: '清单已取消', en: 'List dropped' }, final: true, basis: rule },
  },

  actions: {
    begin: {
      title: { zh: '建立整改清单', en: 'Set up the list' },
      verb: 'open',
      by: [post('report-editor')],
      from: [],
      to: 'listing',
      form: {
        body: organ('报告机关', 'Reporting body', { ...asked, example: 'city-government' }),
        editor: organ('统稿单位', 'Compiling unit', { ...asked, example: 'city-justice' }),
        year: integer('报告年度', 'Year reported', { ...asked, min: 2019, max: 2100, example: 2026 }),
        closeBy: date('全部整改期限', 'All to be repaired by', { ...asked, example: '2027-11-30' }),
      },
      needs: [need(gt(input('closeBy'), today()), 'DATE_PAST', '整改期限须在今天之后。', 'The day must lie after today.')],
      handsTo: 'editor',
      basis: rule,
    },
    'link-last-year': {
      title: { zh: '链接上年度清单', en: 'Link last year’s list' },
      by: [editor],
      from: ['listing', 'rectifying'],
      form: { lastList: matterRef('上年度整改清单', 'Last year’s list', { ...asked, example: 'XN-191220-000001-K' }) },
      links: { relation: 'last-year', input: 'lastList' },
      basis: rule,
    },
    'add-weakness': {
      title: { zh: '列出一条不足', en: 'List a weakness' },
      main: true,
      by: [editor],
      from: ['listing'],
      form: weakness,
      row: { table: 'weaknesses', op: 'add' },
      needs: [
        need(
          or(exists(input('evidence')), exists(input('evidenceDocument'))),
          'NO_EVIDENCE',
          '“个别”“有的”不算依据：至少对应一个事项或者文件。',
          '“Some” is no evidence: name at least one matter or document.',
        ),
        need(
          or(not(gt(input('carriedYears'), 0)), and(exists(input('lastNo')), ge(linkedCount('last-year'), 1))),
          'LAST_YEAR_NOT_LINKED',
          '往年已经列入的，须链接上年度清单并写明其中的序号。',
          'What was listed before links last year’s list and names its number there.',
        ),
        need(eq(countRows('weaknesses', eq(row('no'), input('no'))), 0), 'NUMBER_TAKEN', '这一序号已经使用。', 'This number is already used.'),
        need(gt(input('due'), today()), 'DATE_PAST', '整改期限须在今天之后。', 'The day must lie after today.'),
      ],
      basis: rule,
    },
    'hand-out': {
      title: { zh: '交办整改', en: 'Hand out the repairs' },
      main: true,
      by: [editor],
      from: ['listing'],
      to: 'rectifying',
      needs: [need(ge(countRows('weaknesses'), 1), 'NO_WEAKNESS', '还没有列出不足。', 'No weakness is listed.')],
      issues: ['repair-list'],
      basis: rule,
    },
    verify: {
      title: { zh: '核验整改', en: 'Verify a repair' },
      main: true,
      by: [verifier],
      from: ['rectifying'],
      form: verdict,
      row: { table: 'weaknesses', op: 'set' },
      needs: [need(not(exists(row('result'))), 'VERIFIED_ALREADY', '这一条已经核验。', 'This one is verified already.')],
      distinctFrom: ['repair', 'add-weakness'],
      basis: rule,
    },
    close: {
      title: { zh: '办结清单', en: 'Close the list' },
      main: true,
      by: [editor],
      from: ['rectifying'],
      to: 'closed',
      needs: [need(allRows('weaknesses', exists(row('result'))), 'WEAKNESSES_OPEN', '还有不足没有核验结论。', 'Some weaknesses have no result.')],
      sets: {
        all: countRows('weaknesses'),
        fixed: count('fixed'),
        fixedInPart: count('part'),
        notFixed: count('not-fixed'),
        carried: count('carried'),
        again: countRows('weaknesses', gt(row('carriedYears'), 0)),
      },
      basis: rule,
    },
    drop: {
      title: { zh: '取消清单', en: 'Drop the list' },
      by: [editor],
      from: ['listing'],
      to: 'dropped',
      form: { dropReason: text('理由', 'Why', { ...asked, min: 2, max: 300, example: '与上一份清单重复。' }) },
      needs: [need(lt(countRows('weaknesses'), 1), 'WEAKNESSES_LISTED', '已经列出不足，不能取消。', 'Weaknesses are listed: it cannot be dropped.')],
      basis: rule,
    },
  },

  deadlines: {
    close: onCalendarDate({
      title: { zh: '全部整改', en: 'All repairs' },
      length: days(0),
      from: onDate('closeBy'),
      until: { entered: ['closed'] },
      roll: 'none',
      basis: rule,
    }),
    'hand-out': ceiling({
      title: { zh: '列出并交办不足', en: 'Listing and handing out' },
      length: localLimit('plan.issue', 'day'),
      from: onEntering('listing'),
      until: { entered: ['rectifying', 'dropped'] },
      basis: rule,
    }),
  },

  tables: { weaknesses: { title: { zh: '不足清单', en: 'Weaknesses' }, columns: { ...weakness, ...verdict }, outcome: 'result', basis: rule } },
  tasks: {
    repair: {
      title: { zh: '整改', en: 'Repair' },
      each: { table: 'weaknesses' },
      by: [post('handler', { of: 'assignee' }), post('handling-leader', { of: 'assignee' })],
      opens: { done: 'hand-out' },
      form: { repairNote: longText('整改情况', 'What was done', { required: true, min: 2, max: 3000, example: '模板已统一，培训四次。' }) },
      within: { length: setOn(greatest(daysBetween(today(), row('due')), 0), 'day'), roll: 'none', basis: 本市规则('不足整改') },
      join: 'none',
      basis: rule,
    },
  },
  links: { 'last-year': { title: { zh: '上年度清单', en: 'Last year’s list' }, procedure: 'rectify.weaknesses', relation: 'follows', basis: rule } },
  documents: {
    'repair-list': {
      title: { zh: '不足整改清单', en: 'List of weaknesses and repairs' },
      mustState: [{ id: 'each', title: { zh: '不足、依据、原因、措施、单位、期限', en: 'Weakness, evidence, cause, measure, unit, day' } }],
      basis: rule,
    },
  },
  audience: [{ field: 'body' }, { field: 'editor' }, { post: 'item-verifier' }, { post: 'government-office' }, { post: 'mayor' }],
  outcomes: {
    closed: { title: { zh: '已办结', en: 'Closed' }, when: eq(state(), 'closed') },
    allFixed: { title: { zh: '全部整改', en: 'All repaired' }, when: eq(countRows('weaknesses'), count('fixed')) },
    again: { title: { zh: '有不足连年列入', en: 'Some were listed before' }, when: gt(countRows('weaknesses', gt(row('carriedYears'), 0)), 0) },
  },
  headline: ['body', 'year', 'closeBy'],
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
})
