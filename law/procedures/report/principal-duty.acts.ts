import {
  type Action,
  addTo,
  and,
  type Citation,
  countRows,
  daysBetween,
  entry,
  eq,
  exists,
  field,
  ge,
  gt,
  input,
  lt,
  minus,
  need,
  not,
  oneOf,
  or,
  post,
  row,
  statute,
  system,
  taskCount,
  today,
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

/** What is done from the listing of a duty report to its closing. */
export const acts = {
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
} satisfies Record<string, Action>
