import { examples } from '#language'

const application = {
  applicant: '演示·王敏',
  phone: '19900000002',
  address: '演示路1号',
  respondent: 'city-market',
  actKind: 'penalty',
  act: '行政处罚决定书（演示〔2022〕1号）',
  actMadeOn: '2022-02-08',
  knewOn: '2022-02-10',
  request: '请求撤销该行政处罚决定。',
  grounds: '处罚决定认定的事实与现场情况不符，未听取陈述申辩。',
  channel: 'counter',
  receivedOn: '2022-03-07',
}
const officer = 'reconsideration-officer@city-justice#zhao'
const head = 'reconsideration-head@city-justice#qian'
const organHead = 'reconsideration-organ-head@city-government#sun'
const respondent = 'responding-officer@city-market#li'
const registered = { at: '2022-03-07 09:00', by: officer, do: 'register', with: application }
const accepted = { at: '2022-03-09 09:00', by: officer, do: 'accept', with: { jurisdiction: 'government' } }
const sent = { at: '2022-03-10 09:00', by: officer, do: 'send-copy' }
const copyCame = { at: '2022-03-14 09:00', by: respondent, do: 'receive-copy', with: { copyReceivedOn: '2022-03-14' } }
const replied = { at: '2022-03-22 09:00', by: respondent, do: 'reply', with: { reply: '处罚决定事实清楚、证据充分。' } }
const death = { suspendGround: 'death', suspendReason: '申请人去世，近亲属尚未确定是否参加。' }

export default examples(
  'reconsideration.case',
  [
    {
      title: 'accepted since receipt: sixty days run from receipt, and the ten days for the reply are calendar days',
      steps: [
        { ...registered, gives: { state: 'filed', holder: 'city-justice', due: { examine: '2022-03-14', send: '2022-03-16', decide: '2022-05-06' } } },
        {
          ...accepted,
          gives: { state: 'accepted', fields: { acceptedOn: '2022-03-07' }, due: { examine: null, decide: '2022-05-06' }, issued: ['acceptance-notice'] },
        },
        { ...sent, gives: { due: { send: null } } },
        { ...copyCame, gives: { due: { reply: '2022-03-24' } } },
        { at: '2022-03-20 09:00', by: officer, do: 'propose', with: { outcome: 'uphold', opinion: '事实清楚，程序合法。' }, refused: 'REPLY_PENDING' },
        replied,
        { at: '2022-04-11 09:00', by: officer, do: 'propose', with: { outcome: 'uphold', opinion: '事实清楚，程序合法。' }, gives: { state: 'proposed' } },
        { at: '2022-04-12 09:00', by: 'reconsideration-organ-head@city-government#zhao', do: 'decide', with: { approvedBy: 'head' }, refused: 'SAME_PERSON' },
        {
          at: '2022-04-12 10:00',
          by: organHead,
          do: 'decide',
          with: { approvedBy: 'head' },
          gives: { state: 'decided', due: { decide: null }, issued: ['decision'] },
        },
        {
          at: '2022-04-18 09:00',
          by: officer,
          do: 'serve',
          with: { servedOn: '2022-04-15' },
          gives: { state: 'closed', outcomes: { upheld: true, corrected: false, late: false } },
        },
      ],
    },
    {
      title: 'silence for five working days: accepted since the day of receipt, and the sixty days do not move',
      steps: [
        registered,
        {
          at: '2022-03-15 08:00',
          passes: true,
          gives: { state: 'accepted', fields: { acceptedOn: '2022-03-07', acceptedBySilence: true }, due: { decide: '2022-05-06', send: '2022-03-16' } },
        },
      ],
    },
    {
      title: 'the time for completing the application is not counted and moves both dates',
      steps: [
        registered,
        {
          at: '2022-03-09 09:00',
          by: officer,
          do: 'ask-supplement',
          with: { supplementList: '请提交身份证明。', supplementUntil: '2022-03-21' },
          gives: { state: 'supplementing', due: { 'supplement-stated': '2022-03-21', examine: null } },
        },
        {
          at: '2022-03-18 09:00',
          by: 'party:applicant',
          do: 'supplement',
          with: { supplement: ['身份证明'] },
          gives: { state: 'filed', due: { examine: '2022-03-25', decide: '2022-05-16', send: '2022-03-25' } },
        },
      ],
    },
    {
      title: 'not completed in the stated time without good reason: treated as abandoned',
      steps: [
        registered,
        { at: '2022-03-09 09:00', by: officer, do: 'ask-supplement', with: { supplementList: '请提交身份证明。', supplementUntil: '2022-03-21' } },
        { at: '2022-03-22 09:00', passes: true, gives: { state: 'abandoned', due: { decide: null } } },
      ],
    },
    {
      title: 'under this law the head of the organ extends, by thirty days in all',
      steps: [
        registered,
        accepted,
        { at: '2022-04-20 09:00', by: head, do: 'extend', with: { extendBy: 20, extendReason: '需要补充调查。' }, refused: 'NOT_YOUR_POST' },
        {
          at: '2022-04-20 10:00',
          by: organHead,
          do: 'extend',
          with: { extendBy: 20, extendReason: '需要补充调查。' },
          gives: { due: { decide: '2022-05-26' }, issued: ['extension-notice'] },
        },
        { at: '2022-05-20 10:00', by: organHead, do: 'extend', with: { extendBy: 11, extendReason: '仍需调查。' }, refused: 'EXTENSION_TOO_LONG' },
        { at: '2022-05-20 11:00', by: organHead, do: 'extend', with: { extendBy: 10, extendReason: '仍需调查。' }, gives: { due: { decide: '2022-06-06' } } },
      ],
    },
    {
      title: 'suspended on death: after sixty days the case ends by itself; an appraisal before it had moved the date',
      steps: [
        registered,
        accepted,
        { at: '2022-03-15 09:00', by: officer, do: 'exclude-time', with: { excludedFor: 'appraisal' } },
        { at: '2022-03-16 09:00', by: head, do: 'suspend', with: death, refused: 'ALREADY_EXCLUDED' },
        { at: '2022-03-25 09:00', by: officer, do: 'count-again', gives: { due: { decide: '2022-05-16' } } },
        { at: '2022-04-01 09:00', by: head, do: 'suspend', with: death, gives: { state: 'suspended', due: { 'sixty-suspended': '2022-05-31' } } },
        { at: '2022-06-01 09:00', passes: true, gives: { state: 'terminated', fields: { endGround: 'sixty-days' } } },
      ],
    },
    {
      title: 'no reply in ten days: the act has no evidence and can only be revoked; the new act is due in sixty days',
      steps: [
        registered,
        accepted,
        sent,
        copyCame,
        { at: '2022-03-25 09:00', passes: true, gives: { fields: { noReply: true }, due: { reply: null } } },
        { at: '2022-04-11 09:00', by: officer, do: 'propose', with: { outcome: 'uphold', opinion: '事实清楚，程序合法。' }, refused: 'NO_EVIDENCE' },
        { at: '2022-04-11 09:30', by: officer, do: 'propose', with: { outcome: 'revoke', redo: true, opinion: '被申请人未提交证据。' } },
        { at: '2022-04-12 10:00', by: organHead, do: 'decide', with: { approvedBy: 'collective' } },
        {
          at: '2022-04-15 09:00',
          by: officer,
          do: 'serve',
          with: { servedOn: '2022-04-15' },
          gives: { state: 'performing', due: { redo: '2022-06-14' }, outcomes: { revoked: true, corrected: true } },
        },
        { at: '2022-06-14 09:00', by: organHead, do: 'order-performance', with: { performOrder: '十五日内重新作出处理。' }, refused: 'RUNG_NOT_OPEN' },
        {
          at: '2022-06-15 09:00',
          by: organHead,
          do: 'order-performance',
          with: { performOrder: '十五日内重新作出处理。' },
          gives: { late: ['redo'], rungs: ['order'] },
        },
      ],
    },
    {
      title: 'an open case when the law changes: the reply takes the new ten working days, the decision keeps its sixty days from receipt',
      steps: [
        {
          at: '2023-12-25 09:00',
          by: officer,
          do: 'register',
          with: { ...application, actMadeOn: '2023-11-20', knewOn: '2023-11-27', receivedOn: '2023-12-25' },
          gives: { due: { examine: '2024-01-02', decide: '2024-02-23' } },
        },
        { at: '2023-12-28 09:00', by: officer, do: 'accept', with: { jurisdiction: 'superior' } },
        { at: '2023-12-29 09:00', by: officer, do: 'send-copy' },
        {
          at: '2024-01-03 09:00',
          by: respondent,
          do: 'receive-copy',
          with: { copyReceivedOn: '2024-01-03' },
          gives: { due: { reply: '2024-01-17', decide: '2024-02-23' } },
        },
        {
          at: '2024-02-19 09:00',
          by: organHead,
          do: 'extend',
          with: { extendBy: 30, extendReason: '需要补充调查。' },
          gives: { due: { decide: '2024-03-25' } },
        },
      ],
    },
    {
      title: 'an application after sixty days warns; with a good reason it is accepted, and that is counted',
      steps: [
        { at: '2022-04-20 09:00', by: officer, do: 'register', with: { ...application, receivedOn: '2022-04-20' } },
        { at: '2022-04-21 09:00', by: officer, do: 'accept', with: { jurisdiction: 'government' }, refused: 'LATE_APPLICATION' },
        {
          at: '2022-04-21 09:30',
          by: officer,
          do: 'accept',
          with: { jurisdiction: 'government', delayReason: '封控期间无法提交，解除后三日内提交。' },
          gives: { state: 'accepted' },
        },
      ],
    },
    {
      title: 'mediation is open for acts within discretion; a settlement ends the case and is counted apart',
      steps: [
        registered,
        accepted,
        { at: '2022-03-20 09:00', by: head, do: 'terminate', with: { endGround: 'settled' }, refused: 'NOT_ASKED' },
        { at: '2022-03-21 09:00', by: 'party:applicant', do: 'ask-withdrawal', with: { withdrawReason: '已与被申请人和解。', settled: true } },
        {
          at: '2022-03-21 10:00',
          by: head,
          do: 'terminate',
          with: { endGround: 'settled' },
          gives: { state: 'terminated', outcomes: { settled: true, withdrawn: false, mediated: false } },
        },
      ],
    },
  ],
  '2018-01-01',
)
