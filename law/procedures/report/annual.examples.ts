import { examples, type Step } from '#language'
import { sending } from './annual.examples.sending.ts'
import {
  cited,
  closed,
  compiled,
  consulted,
  deliberated,
  editor,
  frozen,
  no,
  obliged,
  opened,
  passed,
  published,
  recipients,
  reviewer,
  sealed,
  section,
  sections,
  step,
  supervisor,
} from './annual.examples.steps.ts'

const contribute = (at: string, by: string, key: string, outcome = 'given'): Step => ({
  at,
  by,
  task: 'contribute',
  key,
  outcome,
  with: { contribution: '全年组织集体学习六次。' },
})
const opine = (at: string, organ: string, outcome: string): Step => ({
  at,
  by: `report-contributor@${organ}`,
  task: 'opine',
  key: organ,
  outcome,
  with: { opinion: '请以平台数据为准。' },
})

export default examples('report.annual', [
  {
    title: 'the report of 2020: opened in November, signed on 5 January 2021, sent to everybody that it must go to, published in time',
    steps: [
      ...sealed,
      ...recipients('city'),
      step(
        '2021-01-07 16:00',
        editor,
        'complete-submission',
        { filedOn: '2021-01-07' },
        { state: 'publishing', due: { file: null }, outcomes: { filed: true, filedInTime: true } },
      ),
      { ...step('2021-01-08 09:00', editor, 'record-receipt', { receivedOn: '2021-01-07', receipt: '省收〔2021〕00号（演示）' }), row: 'submissions-1' },
      published('2021-01-11 09:00', { state: 'published', due: { publish: null }, outcomes: { published: true, publishedInTime: true, corrected: false } }),
    ],
  },
  {
    title: 'both days follow from the year reported; a body that is not in the register has no report',
    steps: [
      { ...no('NOT_OBLIGED', '2020-11-01 09:00', 'report-editor@city-justice', 'open', { body: 'utility-bus' }), reads: { obliged: {} } },
      opened({
        fields: { year: 2020, periodFrom: '2020-01-01', periodTo: '2020-12-31', bodyKind: 'city' },
        due: { file: '2021-03-01', publish: '2021-04-01' },
      }),
    ],
  },
  {
    title: 'a November that was passed over is made good in January, still for the year that is over',
    steps: [{ ...opened({ fields: { year: 2020 }, due: { file: '2021-03-01', publish: '2021-04-01' } }), at: '2021-01-04 08:00' }],
  },
  {
    title: 'a report begun late names its year, and is late from the day after 1 March; the supervisor chases it',
    steps: [
      {
        ...step(
          '2021-02-22 09:00',
          supervisor,
          'open',
          { body: 'tongcheng-government', year: 2020 },
          { state: 'contributing', due: { file: '2021-03-01' }, holder: 'tongcheng-justice' },
        ),
        reads: { obliged: { ...obliged, bodyKind: 'county', editor: 'tongcheng-justice', office: 'tongcheng-government', series: '隽政' } },
      },
      no('RUNG_NOT_OPEN', '2021-03-01 09:00', supervisor, 'urge'),
      { at: '2021-03-02 00:00', passes: true, gives: { late: ['file'], rungs: ['overdue', 'reminder'], outcomes: { missing: true } } },
      step('2021-03-02 09:00', supervisor, 'urge', undefined, { rungs: ['overdue', 'reminder', 'urge'] }),
    ],
  },
  {
    title: 'each contributing unit of each section gets its task; nothing to say is said; a missing one is explained',
    steps: [
      opened({ state: 'contributing' }),
      step('2020-11-03 09:00', editor, 'ask-section', section('work-system', ['city-justice', 'city-housing']), {
        tasks: { contribute: { open: 2, done: 0 } },
      }),
      step('2020-11-03 09:05', editor, 'ask-section', section('enforcement', ['city-housing']), { tasks: { contribute: { open: 3, done: 0 } } }),
      no('SECTION_EXISTS', '2020-11-03 09:10', editor, 'ask-section', section('enforcement', ['city-market'])),
      contribute('2020-11-10 09:00', 'report-contributor@city-housing', 'sections-1/city-housing'),
      { ...contribute('2020-11-10 09:00', 'report-contributor@city-market', 'sections-2/city-housing'), refused: 'NOT_YOUR_POST' },
      contribute('2020-11-10 09:05', 'report-contributor@city-housing', 'sections-2/city-housing', 'nothing'),
      no('CONTRIBUTIONS_MISSING', '2020-11-25 09:00', editor, 'close-contributions', {}),
      { ...step('2020-11-25 09:05', editor, 'ask-again', { backReason: '缺年度数据。' }, { tasks: { contribute: { open: 2, done: 2 } } }), row: 'sections-2' },
      contribute('2020-11-26 09:00', 'report-contributor@city-housing', 'sections-2/city-housing#2'),
      step(
        '2020-11-27 09:00',
        editor,
        'close-contributions',
        { missingReason: '市司法局内容由本局统稿时补写。' },
        { state: 'compiling', rows: { sections: 2 } },
      ),
    ],
  },
  {
    title: 'a section over its word budget needs a reason; its contributors stay with it whatever is merged',
    steps: [
      ...closed,
      { ...no('OVER_BUDGET', '2020-12-01 09:00', editor, 'write-section', { text: '坚持把学习放在首位。', words: 1300 }), row: 'sections-1' },
      {
        ...no('FORM_INVALID', '2020-12-01 09:00', editor, 'write-section', { text: '坚持把学习放在首位。', words: 10, contributors: ['city-justice'] }),
        row: 'sections-1',
      },
      {
        ...step(
          '2020-12-01 09:05',
          editor,
          'write-section',
          { text: '坚持把学习放在首位。', words: 1300, overBudgetReason: '常务会议要求充实。' },
          { outcomes: { overBudget: true } },
        ),
        row: 'sections-1',
      },
      no('SECTIONS_UNWRITTEN', '2020-12-02 09:00', editor, 'ask-opinions', { consulted: ['city-housing'] }),
    ],
  },
  {
    title: 'certain findings are repaired or explained before anybody is asked, and an unproven claim is used only as marked',
    steps: [
      ...closed,
      ...sections,
      no('NOT_CHECKED', '2020-12-04 09:00', editor, 'ask-opinions', { consulted: ['city-housing'] }),
      no('FINDINGS_UNEXPLAINED', '2020-12-04 09:00', editor, 'record-check', { certain: 2, likely: 0, ask: 0, checkedDigest: 'b81f演示' }),
      step('2020-12-04 09:05', editor, 'record-check', {
        certain: 2,
        likely: 0,
        ask: 0,
        checkedDigest: 'b81f演示',
        checkReason: '两处占比按省平台口径，附说明。',
      }),
      cited('CLAIM_UNPROVEN', 'unproven', false),
      cited('CLAIM_UNPROVEN', 'recalled', true),
      { ...cited('', 'unproven', true), gives: { rows: { claims: 1 }, outcomes: { unprovenClaims: true } } },
      cited('CLAIM_USED', 'proven', false),
    ],
  },
  {
    title: 'every request for change is answered before the secrecy review; a unit that stays silent is named with a reason',
    steps: [
      ...compiled,
      step(
        '2020-12-07 09:00',
        editor,
        'ask-opinions',
        { consulted: ['city-housing', 'city-market', 'city-police'] },
        { state: 'consulting', tasks: { opine: { open: 3, done: 0 } } },
      ),
      opine('2020-12-08 09:00', 'city-housing', 'amend'),
      opine('2020-12-08 09:00', 'city-market', 'agree'),
      no('OPINIONS_UNANSWERED', '2020-12-15 09:00', editor, 'close-opinions', {}),
      no('NO_SUCH_OPINION', '2020-12-15 09:00', editor, 'answer-opinion', { opinionOf: 'city-market', taken: 'all', takenReason: '已改。' }),
      step(
        '2020-12-15 09:05',
        editor,
        'answer-opinion',
        { opinionOf: 'city-housing', taken: 'all', takenReason: '已按平台数据改正。' },
        { rows: { answers: 1 } },
      ),
      no('NO_SUCH_OPINION', '2020-12-15 09:10', editor, 'answer-opinion', { opinionOf: 'city-housing', taken: 'all', takenReason: '已改。' }),
      no('OPINIONS_MISSING', '2020-12-15 09:15', editor, 'close-opinions', {}),
      step(
        '2020-12-15 09:20',
        editor,
        'close-opinions',
        { unansweredReason: '市公安局电话回复无意见，书面后补。' },
        { state: 'reviewing', due: { review: '2020-12-18' } },
      ),
    ],
  },
  {
    title: 'secrets are looked for by another post and another person than whoever wrote; refused, the text goes back',
    steps: [
      ...consulted,
      no('NOT_YOUR_POST', '2020-12-16 09:00', editor, 'pass-review', { secrecyResult: 'open' }),
      no('SAME_PERSON', '2020-12-16 09:00', `${reviewer}#${editor}`, 'pass-review', { secrecyResult: 'open' }),
      no('FORM_INVALID', '2020-12-16 09:00', reviewer, 'pass-review', { secrecyResult: 'cut' }),
      step('2020-12-16 09:05', reviewer, 'refuse-review', { secrecyFault: '引用了内部文件的内容。' }, { state: 'compiling', due: { review: null } }),
      step('2020-12-17 09:00', editor, 'to-review', undefined, { state: 'reviewing' }),
      step('2020-12-18 09:00', reviewer, 'pass-review', { secrecyResult: 'cut', secrecyNote: '公开版删去第三段人数。' }, { state: 'deliberating' }),
    ],
  },
  {
    title: 'a government report is frozen only after the executive meeting and the party committee passed it; what was changed afterwards is said',
    steps: [
      ...passed,
      no('NOT_DELIBERATED', '2020-12-29 09:00', editor, 'freeze', frozen),
      step('2020-12-29 09:05', editor, 'record-session', {
        sessionKind: 'executive',
        sessionNo: '五届第60次（演示）',
        sessionOn: '2020-12-28',
        sessionResult: 'pass',
      }),
      step('2020-12-29 09:10', editor, 'record-session', {
        sessionKind: 'party',
        sessionNo: '五届第120次（演示）',
        sessionOn: '2020-12-29',
        sessionResult: 'amend',
      }),
      no('NOT_DELIBERATED', '2020-12-29 09:15', editor, 'freeze', frozen),
      step('2020-12-29 09:20', editor, 'back-to-text', { backReason: '按会议意见充实第二部分。' }, { state: 'compiling' }),
      step('2020-12-30 09:00', editor, 'to-review', undefined, { state: 'reviewing' }),
      step('2020-12-30 10:00', reviewer, 'pass-review', { secrecyResult: 'open' }),
      no('NOT_DELIBERATED', '2020-12-30 11:00', editor, 'freeze', frozen),
      step('2020-12-30 15:00', editor, 'record-session', {
        sessionKind: 'party',
        sessionNo: '五届第121次（演示）',
        sessionOn: '2020-12-30',
        sessionResult: 'pass',
      }),
      no('DELIBERATED_EARLIER_TEXT', '2020-12-30 16:00', editor, 'freeze', frozen),
      step('2020-12-30 16:05', editor, 'freeze', { ...frozen, laterChange: '按市委会议意见补充一句，不涉及常务会议审议的内容。' }, { state: 'signing' }),
    ],
  },
  {
    title: 'what is frozen is what was checked; last year’s plan must be settled, or its absence explained',
    steps: [
      ...deliberated,
      no('CHECK_OF_OTHER_TEXT', '2020-12-30 09:00', editor, 'freeze', { ...frozen, textDigest: 'ffff' }),
      no('CUT_OFF_LATER', '2020-12-30 09:00', editor, 'freeze', { ...frozen, cutOff: '2021-01-01' }),
      no('LAST_PLAN_NOT_LINKED', '2020-12-30 09:00', editor, 'freeze', { ...frozen, noPlanReason: '' }),
      no('WEAKNESSES_NOT_LINKED', '2020-12-30 09:00', editor, 'freeze', { ...frozen, noWeaknessReason: '' }),
      step('2020-12-30 09:05', editor, 'link-plan', { lastPlan: 'XN-200120-000001-K' }, { links: { 'last-plan': 1 } }),
      no('LAST_PLAN_OPEN', '2020-12-30 09:10', editor, 'freeze', frozen),
    ],
  },
  ...sending,
])
