import {
  type Action,
  and,
  countRows,
  type Expression,
  eq,
  exists,
  field,
  ge,
  input,
  le,
  linkedCount,
  linkedOpen,
  need,
  not,
  oneOf,
  or,
  post,
  row,
  statute,
  times,
  value,
  warning,
} from '#language'
import * as form from './annual.forms.ts'

const 督察规定 = statute('supervision-provisions', { unverified: true })
const 公文条例 = statute('official-document-regulation', { unverified: true })
const 信息公开 = statute('open-government-regulation', { unverified: true })
const 保密法 = statute('state-secrets-law', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const rule = [本市规则('年度报告')]
const editor = post('report-editor', { of: 'editor' })
const reviewer = post('secrecy-reviewer', { of: 'office' })
const signer = post('report-signer', { of: 'body' })
const writing = ['write-section', 'close-opinions', 'to-review']

const isGovernment = oneOf(field('bodyKind'), 'city', 'county')
const passed = (when: Expression, kinds: string[]) =>
  ge(countRows('sessions', and(oneOf(row('sessionKind'), ...kinds), eq(row('sessionResult'), 'pass'), when)), 1)
/** A government needs two meetings; another body one of its own. */
const deliberated = (when: Expression) =>
  or(and(isGovernment, passed(when, ['executive']), passed(when, ['party'])), and(not(isGovernment), passed(when, ['executive', 'party', 'group'])))

/** 保密审查、审议、签发、编号用印: from here the text is looked at as a whole, then frozen, signed and sealed. */
export const settling = {
  'pass-review': {
    title: { zh: '保密审查通过', en: 'Pass the secrecy review' },
    main: true,
    by: [reviewer],
    from: ['reviewing'],
    to: 'deliberating',
    form: form.secrecy,
    distinctFrom: writing,
    basis: [信息公开('17'), 保密法('公开前审查')],
  },
  'refuse-review': {
    title: { zh: '保密审查不通过', en: 'Refuse in the secrecy review' },
    verb: 'return',
    by: [reviewer],
    from: ['reviewing'],
    to: 'compiling',
    form: form.refusal,
    distinctFrom: writing,
    basis: [信息公开('17'), 保密法('公开前审查')],
  },
  'record-session': {
    title: { zh: '记录审议', en: 'Record a deliberation' },
    main: true,
    by: [editor, post('meeting-office', { of: 'office' })],
    from: ['deliberating'],
    form: form.session,
    sets: { round: times('pass-review') },
    row: { table: 'sessions', op: 'add' },
    basis: rule,
  },
  'link-plan': {
    title: { zh: '链接上年度工作安排', en: 'Link the plan of last year' },
    by: [editor],
    from: ['contributing', 'compiling', 'deliberating'],
    form: form.lastPlan,
    links: { relation: 'last-plan', input: 'lastPlan' },
    basis: rule,
  },
  'link-weaknesses': {
    title: { zh: '链接不足整改清单', en: 'Link the list of weaknesses' },
    by: [editor],
    from: ['contributing', 'compiling', 'deliberating'],
    form: form.weaknesses,
    links: { relation: 'weaknesses', input: 'weaknesses' },
    basis: rule,
  },
  freeze: {
    title: { zh: '定稿，提请签发', en: 'Freeze the text and ask for the signature' },
    main: true,
    by: [editor],
    from: ['deliberating'],
    to: 'signing',
    form: form.frozen,
    needs: [
      need(
        deliberated(value(true)),
        'NOT_DELIBERATED',
        '还没有经会议审议通过：政府须经常务会议和同级党委，部门和乡镇须经党组（党委）会或者办公会。',
        'Not passed yet: a government needs its executive meeting and its party committee, another body its own meeting.',
      ),
      need(
        eq(input('textDigest'), field('checkedDigest')),
        'CHECK_OF_OTHER_TEXT',
        '核对过的不是这一稿，请重新核对并记录。',
        'Another text was checked: check this one and record it.',
      ),
      need(
        eq(linkedOpen('last-plan'), 0),
        'LAST_PLAN_OPEN',
        '上年度安排还有事项没有结论，不能定稿。',
        'Items of last year’s plan have no status yet: the report cannot be frozen.',
      ),
      need(le(input('cutOff'), field('periodTo')), 'CUT_OFF_LATER', '数据截止日不能晚于报告年度。', 'The cut-off cannot lie after the year reported.'),
    ],
    warns: [
      warning(
        deliberated(eq(row('round'), times('pass-review'))),
        'DELIBERATED_EARLIER_TEXT',
        '审议通过以后正文又改过；不再上会的，须说明改了什么、为什么不必再议。',
        'The text was changed after it was passed: say what changed and why it need not be passed again.',
        'laterChange',
      ),
      warning(
        ge(linkedCount('last-plan'), 1),
        'LAST_PLAN_NOT_LINKED',
        '没有链接上年度的工作安排，须说明理由。',
        'The plan of last year is not linked: say why.',
        'noPlanReason',
      ),
      warning(
        ge(linkedCount('weaknesses'), 1),
        'WEAKNESSES_NOT_LINKED',
        '没有链接本年度的不足整改清单，须说明理由。',
        'This year’s list of weaknesses is not linked: say why.',
        'noWeaknessReason',
      ),
    ],
    basis: [督察规定('24'), 本市规则('年度报告')],
  },
  sign: {
    title: { zh: '签发年度报告', en: 'Sign the report' },
    main: true,
    by: [signer],
    from: ['signing'],
    to: 'sealing',
    form: form.signature,
    needs: [need(eq(input('signedDigest'), field('textDigest')), 'OTHER_TEXT_SIGNED', '签发的不是定稿的正文。', 'This is not the text that was frozen.')],
    distinctFrom: ['write-section', 'freeze'],
    basis: [公文条例('签发'), 督察规定('24')],
  },
  'return-text': {
    title: { zh: '退回修改', en: 'Send back' },
    verb: 'return',
    by: [signer],
    from: ['signing'],
    to: 'compiling',
    form: form.back,
    basis: [公文条例('签发')],
  },
  seal: {
    title: { zh: '编号用印', en: 'Number and seal' },
    main: true,
    by: [post('seal-keeper', { of: 'office' })],
    from: ['sealing'],
    to: 'submitting',
    form: form.sealing,
    needs: [need(exists(field('series')), 'NO_SERIES', '名册里没有这个机关的文号代字。', 'The register has no number series of this body.')],
    distinctFrom: ['sign'],
    issues: ['report'],
    basis: [公文条例('编号用印')],
  },
} satisfies Record<string, Action>
