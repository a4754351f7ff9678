import { type Expectation, examples, type Step } from '#language'

const officer = 'certificate-officer@city-justice'
const approver = 'certificate-approver@city-justice'
const register = 'enforcement-certificates'
const number = '17120001001'

const step = (at: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
const no = (refused: string, at: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...step(at, by, act, input), refused })
const seeing = (it: Step, entry: Record<string, unknown>, id = 'certificate'): Step => ({ ...it, reads: { [id]: entry } })

const valid = { status: 'valid', validTo: '2026-07-01' }
const application = { holder: '演示·陈立', organ: 'city-market', category: '市场监管', area: '421200', staffKind: 'staff', examOn: '2026-02-20', score: 86 }
const asked = step('2026-03-02 09:00', officer, 'ask-issue', application, { state: 'proposed', due: { approve: '2026-03-16' } })
const renewal = { number, examOn: '2026-02-20', score: 90, batch: '2026年第一批' }

export default examples('enforcement.certificate-change', [
  {
    title: 'issued after the examination by two persons, valid for five years, and written into the register',
    steps: [
      asked,
      {
        ...step(
          '2026-03-05 09:00',
          approver,
          'issue',
          { number, issuedOn: '2026-03-05' },
          { state: 'done', fields: { validTo: '2031-03-04' }, issued: ['certificate'], writes: [{ register, key: number, op: 'add' }], due: { approve: null } },
        ),
        reads: { taken: null },
      },
    ],
  },
  {
    title: 'the person who proposes may not approve, in whatever post',
    steps: [
      { ...asked, by: `${officer}#sun` },
      no('SAME_PERSON', '2026-03-05 09:00', `${approver}#sun`, 'issue', { number, issuedOn: '2026-03-05' }),
      no('SAME_PERSON', '2026-03-05 09:00', `${approver}#sun`, 'refuse', { refuseReason: '材料不能证明在岗。' }),
      no('NOT_YOUR_POST', '2026-03-05 09:00', officer, 'issue', { number, issuedOn: '2026-03-05' }),
    ],
  },
  {
    title: 'temporary staff, and whoever did not pass, get no certificate',
    steps: [
      no('NOT_ELIGIBLE', '2026-03-02 09:00', officer, 'ask-issue', { ...application, staffKind: 'temporary' }),
      no('EXAM_NOT_PASSED', '2026-03-02 09:00', officer, 'ask-issue', { ...application, score: 59 }),
      { ...asked, at: '2026-03-02 09:05' },
    ],
  },
  {
    title: 'a number is used once, and an approval fits what was asked',
    steps: [
      asked,
      seeing(no('NUMBER_TAKEN', '2026-03-05 09:00', approver, 'issue', { number, issuedOn: '2026-03-05' }), valid, 'taken'),
      no('OTHER_CHANGE', '2026-03-05 09:00', approver, 'cancel'),
      no('FORM_INVALID', '2026-03-05 09:00', approver, 'issue', { number, issuedOn: '2026-03-09' }),
    ],
  },
  {
    title: 'renewed in the last six months after a new examination, not earlier; the batch is kept',
    steps: [
      seeing(no('TOO_EARLY_TO_RENEW', '2026-03-02 09:00', officer, 'ask-renewal', renewal), { status: 'valid', validTo: '2026-09-03' }),
      seeing(step('2026-03-02 09:05', officer, 'ask-renewal', renewal, { state: 'proposed' }), { status: 'valid', validTo: '2026-09-02' }),
      step(
        '2026-03-06 09:00',
        approver,
        'renew',
        { renewedOn: '2026-03-06' },
        { state: 'done', fields: { validTo: '2031-03-05' }, writes: [{ register, key: number, op: 'change' }], outcomes: { renewed: true } },
      ),
    ],
  },
  {
    title: 'an expired, suspended or unknown certificate is not renewed',
    steps: [
      seeing(no('NOT_VALID', '2026-03-02 09:00', officer, 'ask-renewal', renewal), { status: 'suspended', validTo: '2026-07-01' }),
      seeing(no('NOT_VALID', '2026-03-02 09:00', officer, 'ask-renewal', renewal), {}),
      seeing(step('2026-03-02 09:05', officer, 'ask-renewal', renewal, { state: 'proposed' }), valid),
    ],
  },
  {
    title: 'suspended with a reason and an end, and given back only when it is suspended',
    steps: [
      seeing(
        step(
          '2026-03-02 09:00',
          officer,
          'ask-suspension',
          { number, suspendReason: '涉嫌超越职权执法，正在调查。', suspendTo: '2026-06-30' },
          { state: 'proposed' },
        ),
        valid,
      ),
      step('2026-03-03 09:00', approver, 'suspend', undefined, {
        state: 'done',
        writes: [{ register, key: number, op: 'change' }],
        outcomes: { removed: true },
      }),
    ],
  },
  {
    title: 'given back after the suspension',
    steps: [
      seeing(no('NOT_SUSPENDED', '2026-04-02 09:00', officer, 'ask-return', { number, returnReason: '经查不存在违法执法。' }), valid),
      seeing(step('2026-04-02 09:05', officer, 'ask-return', { number, returnReason: '经查不存在违法执法。' }), { status: 'suspended' }),
      seeing(step('2026-04-03 09:00', approver, 'give-back', undefined, { state: 'done', writes: [{ register, key: number, op: 'change' }] }), {
        status: 'suspended',
      }),
    ],
  },
  {
    title: 'cancelled with its evidence: the entry ends and stays readable for the time before',
    steps: [
      seeing(step('2026-03-02 09:00', officer, 'ask-cancellation', { number, cancelReason: 'moved', cancelEvidence: '咸人社任〔2026〕8号' }), valid),
      step('2026-03-04 09:00', approver, 'cancel', undefined, { state: 'done', writes: [{ register, key: number, op: 'end' }], outcomes: { removed: true } }),
    ],
  },
  {
    title: 'refused with a reason; an approval that lies too long is late',
    steps: [
      asked,
      { at: '2026-03-17 08:00', passes: true, gives: { late: ['approve'] } },
      step('2026-03-17 09:00', approver, 'refuse', { refuseReason: '材料不能证明在岗。' }, { state: 'refused', due: { approve: null } }),
    ],
  },
])
