import {
  addTo,
  and,
  type Citation,
  ceiling,
  choice,
  date,
  defineProcedure,
  entry,
  eq,
  exists,
  field,
  ge,
  gt,
  input,
  integer,
  le,
  localLimit,
  longText,
  need,
  onEntering,
  oneOf,
  or,
  organ,
  param,
  person,
  post,
  region,
  state,
  statute,
  text,
  today,
  value,
  when,
} from '#language'

const 处罚法 = statute('penalty-law', { version: '2021-07-15' })
const 三项制度 = statute('enforcement-three-systems', { unverified: true })
const 证件规定 = statute('certificate-rules', { unverified: true })

const register = 'enforcement-certificates'
const officer = post('certificate-officer')
const approver = post('certificate-approver')
const asked = { public: true as const, required: true as const }

const number = text('证号', 'Certificate number', { ...asked, example: '17120001001' })
const present = { id: 'certificate', register, key: input('number') }
const stored = { id: 'certificate', register, key: field('number') }
const examined = {
  examOn: date('考试日期', 'Date of the examination', { ...asked, example: '2026-02-20' }),
  score: integer('考试成绩', 'Score', { required: true, max: 100, example: 86 }),
}
const passed = need(
  and(ge(input('score'), param('certificate.pass-mark')), le(input('examOn'), today())),
  'EXAM_NOT_PASSED',
  '执法资格考试没有合格，不得申领。',
  'The qualification examination was not passed.',
)
const asOfKind = (...kinds: string[]) => oneOf(field('change'), ...kinds)
const is = (change: string) => need(asOfKind(change), 'OTHER_CHANGE', '本件申请的不是这一种变更。', 'Another kind of change was asked for.')
const statusIs = (...list: string[]) => oneOf(entry('certificate', 'status'), ...list)

const proposing = (change: string, basis: Citation[]) => ({
  verb: 'open' as const,
  by: [officer],
  from: [],
  to: 'proposed',
  sets: { change: value(change) },
  basis,
})
const approving = (basis: Citation[]) => ({
  by: [approver],
  from: ['proposed'],
  to: 'done',
  distinctFrom: ['ask-issue', 'ask-renewal', 'ask-suspension', 'ask-return', 'ask-cancellation'],
  basis,
})

/** 执法证件变更: the only way into and out of the register. One person proposes, another approves. */
export default defineProcedure({
  id: 'enforcement.certificate-change',
  title: { zh: '行政执法证件核发与变更', en: 'Issue and change of enforcement certificates' },
  purpose: {
    zh: '核发、换发、暂扣、发还、注销执法证件，一人提出、另一人审批，名册随之更新。',
    en: 'Certificates are issued, renewed, suspended, given back and cancelled: one person proposes, another approves, and the register follows.',
  },
  serves: ['enforcement.certificates'],
  basis: [处罚法('42'), 三项制度('二'), 证件规定('总则')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},

  start: 'proposed',
  states: {
    proposed: { title: { zh: '待审批', en: 'Waiting for approval' }, basis: [证件规定('审批')] },
    done: { title: { zh: '已变更', en: 'Changed' }, final: true, basis: [证件规定('审批')] },
    refused: { title: { zh: '不予变更', en: 'Refused' }, final: true, basis: [证件规定('审批')] },
  },

  actions: {
    'ask-issue': {
      title: { zh: '申请核发', en: 'Ask for a certificate' },
      ...proposing('issue', [证件规定('申领'), 处罚法('42')]),
      main: true,
      form: {
        holder: person('持证人', 'Holder', { required: true, max: 40, example: '演示·陈立' }),
        organ: organ('执法单位', 'Enforcing body', { ...asked, example: 'city-market' }),
        category: text('执法类别', 'Field of enforcement', { ...asked, example: '市场监管' }),
        area: region('执法区域', 'Area', { ...asked, example: '421200' }),
        staffKind: choice(
          '人员性质',
          'Kind of staff',
          {
            staff: ['在编在岗的行政执法人员', 'Established staff of the body'],
            authorised: ['法律法规授权组织工作人员', 'Staff of a body authorised by law'],
            entrusted: ['受委托组织工作人员', 'Staff of an entrusted body'],
            temporary: ['临时聘用、合同制、劳务派遣人员', 'Temporary, contract or dispatched staff'],
          },
          { ...asked, example: 'staff' },
        ),
        ...examined,
      },
      needs: [
        need(
          oneOf(input('staffKind'), 'staff', 'authorised', 'entrusted'),
          'NOT_ELIGIBLE',
          '临时聘用、合同制和劳务派遣人员不得申领执法证件。',
          'Temporary, contract and dispatched staff may not hold a certificate.',
        ),
        passed,
      ],
    },
    'ask-renewal': {
      title: { zh: '申请换发', en: 'Ask for renewal' },
      ...proposing('renew', [证件规定('换发')]),
      form: { number, ...examined, batch: text('换发批次', 'Batch', { public: true, example: '2026年第一批' }) },
      reads: [present],
      needs: [
        need(statusIs('valid'), 'NOT_VALID', '证件不是有效状态，不能换发。', 'The certificate is not valid, so it cannot be renewed.'),
        need(
          le(entry('certificate', 'validTo'), addTo(today(), param('certificate.renew-window'), 'month')),
          'TOO_EARLY_TO_RENEW',
          '还没有到可以换发的时间。',
          'It is not yet time to renew it.',
        ),
        passed,
      ],
    },
    'ask-suspension': {
      title: { zh: '提出暂扣', en: 'Propose suspension' },
      ...proposing('suspend', [证件规定('暂扣')]),
      form: {
        number,
        suspendReason: longText('理由', 'Why', { required: true, min: 4, max: 500, example: '涉嫌超越职权执法，正在调查。' }),
        suspendTo: date('暂扣至', 'Until', { ...asked, example: '2026-06-30' }),
      },
      reads: [present],
      needs: [
        need(statusIs('valid'), 'NOT_VALID', '证件不是有效状态。', 'The certificate is not valid.'),
        need(gt(input('suspendTo'), today()), 'END_IN_PAST', '暂扣的截止日须在今天以后。', 'The suspension must end after today.'),
      ],
    },
    'ask-return': {
      title: { zh: '提出发还', en: 'Propose to give it back' },
      ...proposing('return', [证件规定('暂扣')]),
      form: { number, returnReason: longText('理由', 'Why', { required: true, min: 4, max: 500, example: '经查不存在违法执法。' }) },
      reads: [present],
      needs: [need(statusIs('suspended'), 'NOT_SUSPENDED', '证件没有被暂扣。', 'The certificate is not suspended.')],
    },
    'ask-cancellation': {
      title: { zh: '提出注销', en: 'Propose cancellation' },
      ...proposing('cancel', [证件规定('注销')]),
      form: {
        number,
        cancelReason: choice(
          '原因',
          'Reason',
          {
            moved: ['调离执法岗位', 'Moved from enforcement'],
            retired: ['退休、辞职、死亡', 'Retired, resigned or died'],
            unqualified: ['资格不合格', 'No longer qualified'],
            revoked: ['被吊销执法资格', 'Qualification revoked'],
            lost: ['遗失并已声明', 'Lost, and declared so'],
          },
          { ...asked, example: 'moved' },
        ),
        cancelEvidence: text('凭据', 'Evidence', { ...asked, max: 200, example: '咸人社任〔2026〕8号' }),
      },
      reads: [present],
      needs: [need(statusIs('valid', 'suspended'), 'NOT_VALID', '证件已经失效。', 'The certificate is no longer valid.')],
    },

    issue: {
      title: { zh: '准予核发', en: 'Issue' },
      ...approving([证件规定('审批'), 处罚法('42')]),
      main: true,
      form: { number, issuedOn: date('发证日期', 'Issued on', { ...asked, legalTime: true, example: '2026-03-02' }) },
      reads: [{ id: 'taken', register, key: input('number'), mayBeAbsent: true }],
      needs: [is('issue'), need(eq(exists(entry('taken', 'status')), false), 'NUMBER_TAKEN', '这一证号已经使用。', 'This number is already used.')],
      sets: { validTo: addTo(addTo(input('issuedOn'), param('certificate.valid-years'), 'year'), -1, 'day') },
      writes: [
        {
          register,
          op: 'add',
          key: input('number'),
          values: {
            holder: field('holder'),
            organ: field('organ'),
            category: field('category'),
            area: field('area'),
            issuedOn: input('issuedOn'),
            validTo: input('validTo'),
            status: value('valid'),
          },
          from: input('issuedOn'),
        },
      ],
      issues: ['certificate'],
    },
    renew: {
      title: { zh: '准予换发', en: 'Renew' },
      ...approving([证件规定('换发')]),
      main: true,
      form: { renewedOn: date('换发日期', 'Renewed on', { ...asked, legalTime: true, example: '2026-03-02' }) },
      needs: [is('renew')],
      sets: { validTo: addTo(addTo(input('renewedOn'), param('certificate.valid-years'), 'year'), -1, 'day') },
      writes: [
        {
          register,
          op: 'change',
          key: field('number'),
          values: { issuedOn: input('renewedOn'), validTo: input('validTo'), batch: when(exists(field('batch')), field('batch'), value(null)) },
          from: input('renewedOn'),
        },
      ],
      issues: ['certificate'],
    },
    suspend: {
      title: { zh: '决定暂扣', en: 'Suspend' },
      ...approving([证件规定('暂扣')]),
      needs: [is('suspend')],
      writes: [{ register, op: 'change', key: field('number'), values: { status: value('suspended') }, from: today() }],
    },
    'give-back': {
      title: { zh: '决定发还', en: 'Give back' },
      ...approving([证件规定('暂扣')]),
      needs: [is('return')],
      reads: [stored],
      writes: [{ register, op: 'change', key: field('number'), values: { status: value('valid') }, from: today() }],
    },
    cancel: {
      title: { zh: '决定注销', en: 'Cancel' },
      ...approving([证件规定('注销')]),
      needs: [is('cancel')],
      writes: [{ register, op: 'end', key: field('number'), values: { status: value('cancelled') }, from: today() }],
    },
    refuse: {
      title: { zh: '不予变更', en: 'Refuse' },
      verb: 'decide',
      by: [approver],
      from: ['proposed'],
      to: 'refused',
      form: { refuseReason: longText('理由', 'Why', { required: true, min: 4, max: 500, example: '材料不能证明在岗。' }) },
      distinctFrom: ['ask-issue', 'ask-renewal', 'ask-suspension', 'ask-return', 'ask-cancellation'],
      basis: [证件规定('审批')],
    },
  },

  deadlines: {
    approve: ceiling({
      title: { zh: '审批', en: 'Approval' },
      length: localLimit('certificate.approve', 'working-day'),
      from: onEntering('proposed'),
      until: { entered: ['done', 'refused'] },
      basis: [证件规定('审批')],
    }),
  },

  documents: {
    certificate: {
      title: { zh: '行政执法证', en: 'Enforcement certificate' },
      mustState: [
        { id: 'number', title: { zh: '证号', en: 'Number' } },
        { id: 'scope', title: { zh: '执法单位、类别和区域', en: 'Body, field and area' } },
        { id: 'valid', title: { zh: '有效期', en: 'Validity' } },
      ],
      basis: [证件规定('样式')],
    },
  },
  audience: [{ field: 'organ' }, { post: 'certificate-officer' }, { post: 'certificate-approver' }],
  outcomes: {
    renewed: { title: { zh: '已换发', en: 'Renewed' }, when: and(eq(state(), 'done'), eq(field('change'), 'renew')) },
    removed: { title: { zh: '已清退', en: 'Removed' }, when: and(eq(state(), 'done'), or(eq(field('change'), 'cancel'), eq(field('change'), 'suspend'))) },
  },
  headline: ['change', 'number', 'organ'],
  retain: { length: { permanent: true }, then: 'archive', basis: [证件规定('档案')] },
})
