import {
  type Action,
  addTo,
  and,
  countRows,
  countTasks,
  entry,
  eq,
  exists,
  ge,
  input,
  le,
  lt,
  minus,
  need,
  not,
  or,
  post,
  row,
  statute,
  system,
  taskCount,
  times,
  today,
  warning,
  when,
  yearOf,
} from '#language'
import * as form from './annual.forms.ts'

const 督察规定 = statute('supervision-provisions', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const rule = [本市规则('年度报告')]
const editor = post('report-editor', { of: 'editor' })
const supervisor = post('report-supervisor')

/** From November on this year's report, until October last year's: also where the day of opening was made good later. */
const year = when(exists(input('year')), input('year'), yearOf(addTo(today(), -10, 'month')))
const allWritten = eq(countRows('sections', not(exists(row('words')))), 0)

/** 供稿、统稿、征求意见: text is gathered from the units, merged, checked and shown to them again. */
export const gathering = {
  open: {
    title: { zh: '启动年度报告', en: 'Begin the annual report' },
    verb: 'open',
    by: [system(), post('report-editor'), supervisor],
    from: [],
    to: 'contributing',
    form: form.opening,
    reads: [{ id: 'obliged', register: 'obliged-bodies', key: input('body') }],
    needs: [
      need(exists(entry('obliged', 'bodyKind')), 'NOT_OBLIGED', '名册里没有这个报告机关。', 'This body is not in the register of those that must report.'),
    ],
    sets: {
      year,
      bodyKind: entry('obliged', 'bodyKind'),
      editor: entry('obliged', 'editor'),
      office: entry('obliged', 'office'),
      series: entry('obliged', 'series'),
      periodFrom: addTo('2000-01-01', minus(input('year'), 2000), 'year'),
      periodTo: addTo('2000-12-31', minus(input('year'), 2000), 'year'),
      fileBy: addTo('2001-03-01', minus(input('year'), 2000), 'year'),
      publishBy: addTo('2001-04-01', minus(input('year'), 2000), 'year'),
    },
    handsTo: 'editor',
    basis: [督察规定('24')],
  },
  'ask-section': {
    title: { zh: '布置供稿', en: 'Ask for contributions to a section' },
    main: true,
    by: [editor],
    from: ['contributing', 'compiling'],
    form: form.section,
    row: { table: 'sections', op: 'add' },
    needs: [
      need(
        eq(countRows('sections', eq(row('section'), input('section'))), 0),
        'SECTION_EXISTS',
        '这一部分已经布置。',
        'This section has been asked for already.',
      ),
    ],
    basis: rule,
  },
  'ask-again': {
    title: { zh: '请补充供稿', en: 'Ask for more' },
    by: [editor],
    from: ['contributing', 'compiling'],
    form: form.back,
    row: { table: 'sections', op: 'set', columns: [] },
    gives: ['contribute'],
    basis: rule,
  },
  'close-contributions': {
    title: { zh: '结束供稿', en: 'Close the contributions' },
    main: true,
    by: [editor],
    from: ['contributing'],
    to: 'compiling',
    form: form.missing,
    needs: [need(ge(countRows('sections'), 1), 'NO_SECTION', '还没有布置任何部分。', 'No section has been asked for.')],
    warns: [
      warning(
        eq(taskCount('contribute', 'open'), 0),
        'CONTRIBUTIONS_MISSING',
        '还有单位没有供稿；没有内容的也要说明没有。',
        'Some units have not contributed; where there is nothing, that is said too.',
        'missingReason',
      ),
    ],
    basis: rule,
  },
  'write-section': {
    title: { zh: '统稿', en: 'Write a section' },
    main: true,
    by: [editor],
    from: ['compiling'],
    form: form.sectionText,
    row: { table: 'sections', op: 'set' },
    warns: [warning(le(input('words'), row('budget')), 'OVER_BUDGET', '超出这一部分的字数上限。', 'The section is over its word budget.', 'overBudgetReason')],
    basis: rule,
  },
  'cite-claim': {
    title: { zh: '使用主张', en: 'Use a claim' },
    by: [editor],
    from: ['compiling'],
    form: form.claim,
    reads: [{ id: 'claimed', register: 'claims', key: input('claim') }],
    row: { table: 'claims', op: 'add' },
    needs: [
      need(
        or(eq(entry('claimed', 'status'), 'proven'), and(eq(entry('claimed', 'status'), 'unproven'), eq(input('marked'), true))),
        'CLAIM_UNPROVEN',
        '没有证实的主张只能注明后使用；已撤回的不能使用。',
        'An unproven claim may only be used as marked; a recalled one not at all.',
      ),
      need(eq(countRows('claims', eq(row('claim'), input('claim'))), 0), 'CLAIM_USED', '这一主张已经列入。', 'This claim is listed already.'),
    ],
    basis: rule,
  },
  'record-check': {
    title: { zh: '记录核对结果', en: 'Record the result of the checker' },
    main: true,
    by: [editor],
    from: ['compiling', 'deliberating'],
    form: form.check,
    needs: [
      need(
        or(eq(input('certain'), 0), exists(input('checkReason'))),
        'FINDINGS_UNEXPLAINED',
        '还有确定的问题，改正或者逐条说明。',
        'Certain findings remain: repair them or explain each.',
      ),
    ],
    basis: rule,
  },
  'ask-opinions': {
    title: { zh: '征求意见', en: 'Ask for opinions' },
    main: true,
    by: [editor],
    from: ['compiling'],
    to: 'consulting',
    form: form.consulted,
    needs: [
      need(allWritten, 'SECTIONS_UNWRITTEN', '还有部分没有写成。', 'Some sections have not been written.'),
      need(ge(times('record-check'), 1), 'NOT_CHECKED', '还没有记录核对结果。', 'The result of the checker is not recorded.'),
    ],
    basis: rule,
  },
  'answer-opinion': {
    title: { zh: '说明采纳情况', en: 'Say what was taken' },
    by: [editor],
    from: ['consulting'],
    form: form.answer,
    sets: { round: times('ask-opinions') },
    row: { table: 'answers', op: 'add' },
    needs: [
      need(
        lt(
          countRows('answers', eq(row('opinionOf'), input('opinionOf'))),
          countTasks('opine', and(eq(row('organ'), input('opinionOf')), eq(row('outcome'), 'amend'))),
        ),
        'NO_SUCH_OPINION',
        '这个单位没有待说明的修改意见。',
        'No request for change of this unit is waiting for an answer.',
      ),
    ],
    basis: rule,
  },
  'close-opinions': {
    title: { zh: '结束征求意见，送保密审查', en: 'Close the opinions and send to the secrecy review' },
    main: true,
    by: [editor],
    from: ['consulting'],
    to: 'reviewing',
    form: form.unanswered,
    needs: [
      need(
        ge(countRows('answers'), taskCount('opine', 'done', 'amend')),
        'OPINIONS_UNANSWERED',
        '还有修改意见没有说明采纳情况。',
        'Some requests for change have no answer.',
      ),
    ],
    warns: [warning(eq(taskCount('opine', 'open'), 0), 'OPINIONS_MISSING', '还有单位没有回复意见。', 'Some units have not answered.', 'unansweredReason')],
    basis: rule,
  },
  'to-review': {
    title: { zh: '改后再送保密审查', en: 'Send to the secrecy review again' },
    by: [editor],
    from: ['compiling'],
    to: 'reviewing',
    needs: [
      need(ge(times('close-opinions'), 1), 'NOT_CONSULTED', '还没有征求过意见。', 'Opinions have not been asked for.'),
      need(allWritten, 'SECTIONS_UNWRITTEN', '还有部分没有写成。', 'Some sections have not been written.'),
    ],
    basis: rule,
  },
  'back-to-text': {
    title: { zh: '退回统稿', en: 'Back to the text' },
    verb: 'return',
    by: [editor],
    from: ['consulting', 'deliberating'],
    to: 'compiling',
    form: form.back,
    basis: rule,
  },
  drop: {
    title: { zh: '不再报告', en: 'No report is due' },
    by: [supervisor],
    from: ['contributing'],
    to: 'dropped',
    form: form.dropped,
    basis: [督察规定('24')],
  },
  urge: {
    title: { zh: '催报', en: 'Chase' },
    verb: 'chase',
    by: [supervisor],
    from: ['contributing', 'compiling', 'consulting', 'reviewing', 'deliberating', 'signing', 'sealing', 'submitting'],
    rung: { deadline: 'file', rung: 'urge' },
    basis: [督察规定('24'), 本市规则('年度报告')],
  },
} satisfies Record<string, Action>
