import { type Expectation, examples, type Step } from '#language'

const given = {
  topic: 'arrears',
  title: '工程完工两年尾款未付',
  detail: '2024年6月完工验收，合同约定三十日内付清，至今尚欠尾款。',
  place: '421202',
  enterprise: '演示·咸宁某建材有限公司',
  contact: '演示·王敏',
  phone: '19900000002',
}
const forwarded = { handlingOrgan: 'city-housing', transferNote: '请核实欠款数额，提出还款计划。' }
const solution = { result: 'solved', resultText: '欠款已核实，财政局于本月拨付，企业已收到。' }
const told = { feedbackText: '承办单位已付清尾款，凭证随附。' }
const content = { reached: 'yes', solved: 'yes', satisfied: 'good' }
const bad = { reached: 'yes', solved: 'no', satisfied: 'bad' }

const officer = 'bizenv-officer@bizenv-office'
const unit = 'handler@city-housing'
const me = 'party:enterprise'

const at = (time: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at: time,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
const no = (refused: string, time: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...at(time, by, act, input), refused })

const filed = at('2026-03-02 09:00', 'anyone', 'file', given)
const accepted = [filed, at('2026-03-03 09:00', officer, 'accept')]
const transferred = [...accepted, at('2026-03-03 10:00', officer, 'transfer', forwarded)]
const handling = [...transferred, at('2026-03-03 15:00', unit, 'sign')]
const reported = [...handling, at('2026-03-16 09:00', unit, 'report', solution)]
const fedBack = [...reported, at('2026-03-18 09:00', officer, 'feedback', told)]
const closed = [...fedBack, at('2026-03-19 09:00', officer, 'call-back', content)]

export default examples('hotline.complaints', [
  {
    title: 'the whole way: accepted in 3, handled in 15 from receipt, fed back in 5 working days, called back as satisfied',
    steps: [
      at('2026-03-02 09:00', 'anyone', 'file', given, { state: 'received', holder: 'bizenv-office', due: { accept: '2026-03-05' } }),
      at('2026-03-03 09:00', officer, 'accept', undefined, { state: 'accepted', due: { accept: null, transfer: '2026-03-04' } }),
      at('2026-03-03 10:00', officer, 'transfer', forwarded, {
        state: 'transferred',
        holder: 'city-housing',
        issued: ['transfer-order'],
        due: { sign: '2026-03-04', handle: null },
      }),
      at('2026-03-03 15:00', unit, 'sign', undefined, { state: 'handling', due: { handle: '2026-03-24' } }),
      at('2026-03-16 09:00', unit, 'report', solution, { state: 'result', due: { handle: null, feedback: '2026-03-23' } }),
      at('2026-03-18 09:00', officer, 'feedback', told, { state: 'fed-back', due: { feedback: null, 'call-back': '2026-03-23', rating: '2026-04-02' } }),
      at('2026-03-19 09:00', officer, 'call-back', content, {
        state: 'closed',
        due: { 'call-back': null, rating: null },
        outcomes: { accepted: true, closed: true, calledBack: true, satisfied: true, solved: true, onTime: true },
      }),
    ],
  },
  {
    title: 'in 2020 the same days are the city’s own, assumed; the province’s rule was not known yet',
    steps: [at('2020-12-28 09:00', 'hotline-operator', 'register-call', given, { due: { accept: '2020-12-31' } }), at('2020-12-30 09:00', officer, 'accept')],
  },
  {
    title: 'each period takes the rule of its own first day: accepted under the city’s days, handled under the province’s',
    parameters: { 'bizenv.accept': 2, 'bizenv.handle': 10 },
    steps: [
      at('2020-12-30 09:00', 'anyone', 'file', given, { due: { accept: '2021-01-04' } }),
      at('2020-12-31 09:00', officer, 'accept'),
      at('2020-12-31 10:00', officer, 'transfer', forwarded),
      { at: '2021-01-01 10:00', passes: true, gives: { state: 'handling', due: { handle: '2021-01-22' } } },
    ],
  },
  {
    title: 'acceptance left lying is late from the fourth working day on, and is recorded as such after it is done',
    steps: [
      filed,
      { at: '2026-03-06 08:00', passes: true, gives: { late: ['accept'] } },
      at('2026-03-06 09:00', officer, 'accept', undefined, { late: [], outcomes: { onTime: false } }),
    ],
  },
  {
    title: 'not accepted: only with a reason, the channel, and the moment of passing it on',
    steps: [
      filed,
      no('FORM_INVALID', '2026-03-03 09:00', officer, 'not-accept', { notAcceptedReason: 'in-procedure' }),
      at(
        '2026-03-03 09:05',
        officer,
        'not-accept',
        { notAcceptedReason: 'in-procedure', route: 'court', handedOverAt: '2026-03-03T09:00:00+08:00', explanation: '此事已起诉，请向法院主张。' },
        { state: 'not-accepted', issued: ['not-accepted-notice'], due: { accept: null }, outcomes: { accepted: false } },
      ),
    ],
  },
  {
    title: 'silence on signing counts as receipt, and the fifteen days run from it',
    steps: [
      ...transferred,
      { at: '2026-03-04 10:00', passes: true, gives: { state: 'handling', fields: { signedBySilence: true }, due: { handle: '2026-03-25' } } },
    ],
  },
  {
    title: 'a unit may return once, with its provision; the unit that the office then names may not',
    steps: [
      ...transferred,
      no('FORM_INVALID', '2026-03-03 11:00', unit, 'return-it', { returnReason: '该项目业主为园区管委会。' }),
      at(
        '2026-03-03 11:05',
        unit,
        'return-it',
        { returnArticle: '三定规定第四条', returnReason: '该项目业主为园区管委会。' },
        { state: 'accepted', holder: 'bizenv-office' },
      ),
      at('2026-03-03 14:00', officer, 'transfer', { ...forwarded, handlingOrgan: 'high-tech-zone' }, { holder: 'high-tech-zone' }),
      no('ALREADY_RETURNED', '2026-03-03 16:00', 'handler@high-tech-zone', 'return-it', { returnArticle: '管理办法', returnReason: '不属本单位职责。' }),
    ],
  },
  {
    title: 'secrecy: never to the body complained of, and contact only through the office',
    steps: [
      at('2026-03-02 09:00', 'anyone', 'file', { ...given, protectIdentity: true, namedOrgan: 'city-housing' }),
      at('2026-03-03 09:00', officer, 'accept'),
      no('UNIT_IS_NAMED', '2026-03-03 10:00', officer, 'transfer', { ...forwarded, namedReason: '由其自查' }),
      at('2026-03-03 10:05', officer, 'transfer', { ...forwarded, handlingOrgan: 'city-justice' }, { holder: 'city-justice' }),
      at('2026-03-03 15:00', 'handler@city-justice', 'sign'),
      no('RELAY_ONLY', '2026-03-04 10:00', 'handler@city-justice', 'contact', { contactedAt: '2026-03-04T09:50:00+08:00', contactWay: 'visit' }),
      at('2026-03-04 10:05', 'handler@city-justice', 'contact', { contactedAt: '2026-03-04T09:50:00+08:00', contactWay: 'relay' }),
    ],
  },
  {
    title: 'without secrecy the body complained of may handle it only with a written reason',
    steps: [
      at('2026-03-02 09:00', 'anyone', 'file', { ...given, namedOrgan: 'city-housing' }),
      at('2026-03-03 09:00', officer, 'accept'),
      no('HANDLED_BY_NAMED_UNIT', '2026-03-03 10:00', officer, 'transfer', forwarded),
      at('2026-03-03 10:05', officer, 'transfer', { ...forwarded, namedReason: '合同由其签订，须由其付款，结果由优化办核对。' }, { state: 'transferred' }),
    ],
  },
  {
    title: 'a credit code with a mistake does not stop the complaint',
    steps: [at('2026-03-02 09:00', 'anyone', 'file', { ...given, creditCode: '91421200MA00000000' }, { state: 'received' })],
  },
  {
    title: 'not satisfied when called: handled again in its own period, fed back and called again',
    steps: [
      ...fedBack,
      at('2026-03-19 09:00', officer, 'call-back', bad, {
        state: 'handling',
        due: { rework: '2026-03-26', rating: null },
        outcomes: { satisfied: false, closed: false },
      }),
      at('2026-03-24 09:00', unit, 'report', solution, { state: 'result', fields: { rated: null, satisfied: null }, due: { rework: null } }),
      at('2026-03-25 09:00', officer, 'feedback', told),
      at('2026-03-26 09:00', officer, 'call-back', content, { state: 'closed', outcomes: { satisfied: true } }),
    ],
  },
  {
    title: 'nobody of the handling unit calls back, and nobody feeds back on what they reported themselves',
    steps: [
      ...reported,
      no('NOT_YOUR_POST', '2026-03-18 09:00', unit, 'feedback', told),
      at('2026-03-18 10:00', officer, 'feedback', told),
      no('NOT_YOUR_POST', '2026-03-19 09:00', unit, 'call-back', content),
      no('NOT_YOUR_POST', '2026-03-19 09:00', 'call-back-officer@city-housing', 'call-back', content),
      at('2026-03-19 09:05', 'call-back-officer', 'call-back', content, { state: 'closed' }),
    ],
  },
  {
    title: 'not reached and not rated: closed as not rated, never as satisfied',
    steps: [
      ...fedBack,
      at('2026-03-19 09:00', officer, 'call-back', { reached: 'no' }, { state: 'fed-back', due: { rating: '2026-04-02' } }),
      {
        at: '2026-04-03 08:00',
        passes: true,
        gives: { state: 'closed', fields: { rated: 'none' }, outcomes: { rated: false, satisfied: false, closed: true } },
      },
    ],
  },
  {
    title: 'the enterprise rates by itself before it is called; nobody else may',
    steps: [
      ...fedBack,
      no('NOT_YOUR_POST', '2026-03-18 10:00', officer, 'rate', { solved: 'yes', satisfied: 'good' }),
      no('NOT_YOUR_POST', '2026-03-18 10:00', 'proxy:enterprise#agent', 'rate', { solved: 'yes', satisfied: 'good' }),
      at(
        '2026-03-18 20:00',
        me,
        'rate',
        { solved: 'partly', satisfied: 'fair' },
        { state: 'closed', outcomes: { rated: true, calledBack: false, satisfied: true, solved: false } },
      ),
    ],
  },
  {
    title: 'more time: asked by the unit, granted by the office after the enterprise was told; within the maximum',
    steps: [
      ...handling,
      at('2026-03-20 09:00', unit, 'ask-extension', { askedDays: 5, extensionReason: '需待审计结论。' }),
      no('TELL_FIRST', '2026-03-20 10:00', officer, 'grant-extension', { extendBy: 5, toldEnterprise: false }),
      no('EXTENSION_TOO_LONG', '2026-03-20 10:00', officer, 'grant-extension', { extendBy: 11, toldEnterprise: true }),
      at('2026-03-20 11:00', officer, 'grant-extension', { extendBy: 5, toldEnterprise: true }, { due: { handle: '2026-03-31' } }),
    ],
  },
  {
    title: 'a result without its papers is sent back by the office, twice at most',
    steps: [
      ...reported,
      at('2026-03-17 09:00', officer, 'send-back', { sendBackReason: '未附付款凭证。' }, { state: 'handling', due: { feedback: null, rework: '2026-03-24' } }),
      at('2026-03-18 09:00', unit, 'report', solution),
      at('2026-03-18 10:00', officer, 'send-back', { sendBackReason: '凭证不全。' }),
      at('2026-03-19 09:00', unit, 'report', solution),
      no('TOO_OFTEN', '2026-03-19 10:00', officer, 'send-back', { sendBackReason: '凭证不全。' }),
    ],
  },
  {
    title: 'late handling is pressed on the same ladder as a demand, each rung by its own authority',
    steps: [
      ...handling,
      no('RUNG_NOT_OPEN', '2026-03-24 17:00', 'supervisor', 'urge'),
      at('2026-03-25 09:00', 'supervisor', 'urge', undefined, { late: ['handle'], rungs: ['reminder', 'overdue', 'urge'] }),
      at('2026-03-27 09:00', 'supervisor', 'supervision-order', { orderDemand: '三个工作日内书面说明原因并办结。' }, { issued: ['supervision-order'] }),
      no('NOT_YOUR_POST', '2026-04-02 09:00', 'supervisor', 'talk', { talkNote: '约谈。' }),
      at('2026-04-02 09:05', 'government-office@city-government-office', 'talk', { talkNote: '已约谈承办单位分管负责人。' }),
    ],
  },
  {
    title: 'reopened within thirty days, refused after them',
    steps: [
      ...closed,
      no('REOPEN_LAPSED', '2026-04-19 09:00', me, 'reopen', { reopenReason: '第二期款项到期仍未支付。' }),
      at(
        '2026-04-18 09:00',
        me,
        'reopen',
        { reopenReason: '第二期款项到期仍未支付。' },
        { state: 'handling', holder: 'city-housing', due: { rework: '2026-04-24' } },
      ),
    ],
  },
  {
    title: 'the enterprise withdraws through its own channel; the unit cannot do it for it',
    steps: [
      ...handling,
      no('NOT_YOUR_POST', '2026-03-05 09:00', unit, 'withdraw'),
      at('2026-03-05 10:00', me, 'withdraw', undefined, { state: 'withdrawn', due: { handle: null } }),
    ],
  },
  {
    title: 'correction after closing, with what was wrong and why',
    steps: [...closed, at('2026-03-20 09:00', officer, 'correct', { correction: '企业名称登记有误，已按营业执照更正。' }, { state: 'closed' })],
  },
])
