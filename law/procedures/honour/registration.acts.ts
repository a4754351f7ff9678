import {
  type Action,
  and,
  anyone,
  digestOf,
  entry,
  eq,
  exists,
  field,
  input,
  le,
  lt,
  ne,
  need,
  not,
  oneOf,
  or,
  party,
  post,
  statute,
  today,
  value,
  warning,
  when,
  yearOf,
} from '#language'
import { honourColumns } from '../../registers/honours/honour-columns.ts'
import * as form from './registration.forms.ts'

const 本市规则 = statute('xianning-work-rules', { unverified: true })
const 表彰办法 = statute('commendation-measures', { unverified: true })
const 创建办法 = statute('demonstration-measures', { unverified: true })
const 信息公开 = statute('open-government-regulation', { unverified: true })

const register = 'honours'
const officer = post('honour-officer')
const verifier = post('honour-verifier', { notOf: 'unit' })
const rule = [本市规则('荣誉登记')]
const asking = ['register', 'ask-correction', 'ask-recall', 'object']

const stored = { id: 'stored', register, key: field('honour') }
const chosen = { id: 'stored', register, key: input('honour') }
const isInstruction = eq(input('kind'), 'instruction')
const is = (change: string) => need(eq(field('change'), change), 'OTHER_CHANGE', '提出的不是这一种变更。', 'Another change was asked for.')
const keep = (given: string, column: string) => when(exists(field(given)), field(given), entry('stored', column))

const proposing = { verb: 'open' as const, from: [], to: 'proposed', basis: rule }
const deciding = { by: [verifier], from: ['proposed'], to: 'done', distinctFrom: asking, basis: rule }

/** How entries of the register come, are corrected, end and are objected to: one unit asks, a verifier of another decides. */
export const acts = {
  register: {
    title: { zh: '登记荣誉', en: 'Register an honour' },
    ...proposing,
    main: true,
    by: [officer],
    form: form.registration,
    sets: { change: value('add'), scanDigest: when(exists(input('scanDigest')), input('scanDigest'), digestOf('scan')) },
    needs: [
      need(
        eq(input('stage'), 'given'),
        'NOT_GIVEN_YET',
        '申报、入围、创建中不是荣誉，授予后再登记。',
        'Applied for or nominated is not given: register it once it is.',
      ),
      need(
        or(not(isInstruction), and(not(exists(input('scan'))), not(exists(input('scanDigest'))), exists(input('assigned')))),
        'INSTRUCTION_WORDS',
        '领导批示只登记文号、机关、日期和交办事项，不录文字、不传扫描件。',
        'Of an instruction only number, office, date and task are registered: no words, no scan.',
      ),
      need(
        or(isInstruction, exists(input('scanDigest')), exists(input('scan'))),
        'NO_DOCUMENT',
        '没有文件扫描件，也没有它的摘要值，不能登记。',
        'Without the scan of the document, or its digest, it cannot be registered.',
      ),
      need(le(input('issuedOn'), today()), 'DATE_FUTURE', '文件日期不能在今天之后。', 'The document cannot be of a later day.'),
      need(le(input('year'), yearOf(input('issuedOn'))), 'YEAR_AFTER_DOCUMENT', '荣誉年度不能晚于文件年份。', 'The year cannot be later than its document.'),
    ],
    warns: [
      warning(
        or(
          ne(input('kind'), 'title'),
          lt(input('issuedOn'), '2022-04-20'),
          not(and(oneOf(input('issuerLevel'), 'city', 'other'), eq(input('issuerBranch'), 'department'))),
          exists(input('approvalNumber')),
        ),
        'NAMING_NOT_APPROVED',
        '2022年4月20日以后，市县部门和乡镇不得自行开展创建示范命名；没有批准编号的须说明。',
        'Since 20 April 2022 departments of cities and counties may not hold naming drives; without an approval number, say why.',
        'noApprovalReason',
      ),
    ],
    basis: [本市规则('荣誉登记'), 表彰办法('总则'), 创建办法('总则')],
  },
  'ask-correction': {
    title: { zh: '申请更正条目', en: 'Ask to correct an entry' },
    ...proposing,
    by: [officer],
    form: form.correction,
    reads: [chosen],
    sets: { change: value('correct'), unit: entry('stored', 'unit') },
  },
  'ask-recall': {
    title: { zh: '申请终止条目', en: 'Ask to end an entry' },
    ...proposing,
    by: [officer],
    form: form.recall,
    reads: [chosen],
    sets: { change: value('recall'), unit: entry('stored', 'unit') },
    needs: [need(eq(entry('stored', 'status'), 'valid'), 'NOT_VALID', '条目已经失效。', 'The entry is no longer valid.')],
  },
  object: {
    title: { zh: '对登记提出异议', en: 'Object to an entry' },
    ...proposing,
    by: [anyone()],
    form: form.objection,
    reads: [chosen],
    sets: { change: value('object'), unit: entry('stored', 'unit') },
    basis: [本市规则('荣誉登记'), 信息公开('41')],
  },

  confirm: {
    title: { zh: '核验登记', en: 'Confirm the entry' },
    ...deciding,
    main: true,
    form: form.confirmation,
    reads: [{ id: 'taken', register, key: input('entryId'), mayBeAbsent: true }],
    needs: [
      is('add'),
      need(not(exists(entry('taken', 'status'))), 'ENTRY_EXISTS', '这一编号已经登记。', 'This id is registered already.'),
      need(
        or(eq(field('kind'), 'instruction'), eq(input('seenDigest'), field('scanDigest')), eq(digestOf('seenScan'), field('scanDigest'))),
        'SCAN_DIFFERS',
        '核验的扫描件与登记的摘要值不一致。',
        'The scan that was looked at is not the one registered.',
      ),
    ],
    writes: [
      {
        register,
        op: 'add',
        key: input('entryId'),
        values: {
          id: input('entryId'),
          unit: field('unit'),
          ...Object.fromEntries(Object.keys(honourColumns).map((name) => [name, field(name)])),
          quantity: when(exists(field('quantity')), field('quantity'), 1),
          status: value('valid'),
        },
        from: field('issuedOn'),
      },
    ],
    issues: ['register-note'],
  },
  'confirm-correction': {
    title: { zh: '核验更正', en: 'Confirm the correction' },
    ...deciding,
    main: true,
    reads: [stored],
    needs: [is('correct')],
    writes: [
      {
        register,
        op: 'change',
        key: field('honour'),
        values: {
          honourTitle: keep('newTitle', 'honourTitle'),
          holder: keep('newHolder', 'holder'),
          issuer: keep('newIssuer', 'issuer'),
          year: keep('newYear', 'year'),
          term: keep('newTerm', 'term'),
          documentNumber: keep('newNumber', 'documentNumber'),
        },
        from: today(),
      },
    ],
  },
  'confirm-recall': {
    title: { zh: '核验终止', en: 'Confirm the end' },
    ...deciding,
    main: true,
    needs: [is('recall')],
    writes: [{ register, op: 'end', key: field('honour'), values: { status: field('recallAs') }, from: field('recallOn') }],
  },
  repair: {
    title: { zh: '异议成立，更正登记', en: 'The objection holds: repair the entry' },
    ...deciding,
    form: form.repaired,
    reads: [stored],
    needs: [
      is('object'),
      need(or(ne(input('repair'), 'correct'), exists(input('newHolder'))), 'RIGHT_HOLDER_MISSING', '须写明正确的获得者。', 'Say who the right holder is.'),
    ],
    writes: [
      {
        register,
        op: 'change',
        key: field('honour'),
        values: {
          holder: when(exists(input('newHolder')), input('newHolder'), entry('stored', 'holder')),
          publicShown: when(eq(input('repair'), 'correct'), entry('stored', 'publicShown'), false),
          status: when(eq(input('repair'), 'cancel'), 'cancelled', entry('stored', 'status')),
        },
        from: today(),
      },
    ],
    basis: [本市规则('荣誉登记'), 信息公开('41')],
  },
  uphold: {
    title: { zh: '异议不成立，答复', en: 'The objection does not hold: answer it' },
    verb: 'decide',
    by: [verifier],
    from: ['proposed'],
    to: 'refused',
    form: form.upheld,
    needs: [is('object')],
    basis: [本市规则('荣誉登记'), 信息公开('41')],
  },
  refuse: {
    title: { zh: '不予登记', en: 'Do not register' },
    verb: 'decide',
    by: [verifier],
    from: ['proposed'],
    to: 'refused',
    form: form.refused,
    distinctFrom: asking,
    needs: [need(ne(field('change'), 'object'), 'OTHER_CHANGE', '异议须答复，不作不予登记。', 'An objection is answered, not refused.')],
    basis: rule,
  },
  'take-back': {
    title: { zh: '撤回登记申请', en: 'Take the request back' },
    by: [post('honour-officer', { of: 'unit' })],
    from: ['proposed'],
    to: 'taken-back',
    form: form.takenBack,
    needs: [need(ne(field('change'), 'object'), 'OTHER_CHANGE', '单位不能撤回他人的异议。', 'A unit cannot take back another’s objection.')],
    basis: rule,
  },
  'withdraw-objection': {
    title: { zh: '撤回异议', en: 'Withdraw the objection' },
    verb: 'withdraw',
    by: [party('objector')],
    from: ['proposed'],
    to: 'taken-back',
    basis: rule,
  },
} satisfies Record<string, Action>
