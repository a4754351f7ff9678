import { examples } from '#language'

const facts = {
  applicant: '演示·王敏',
  phone: '19900000002',
  address: '演示路1号',
  respondent: 'city-market',
  actKind: 'penalty',
  act: '行政处罚决定书（演示〔2024〕1号）',
  actMadeOn: '2024-02-06',
  knewOn: '2024-02-08',
  request: '请求撤销该行政处罚决定。',
  grounds: '处罚决定认定的事实与现场情况不符，未听取陈述申辩。',
}
const application = { ...facts, channel: 'counter', receivedOn: '2024-03-04' }
const officer = 'reconsideration-officer@city-justice#zhao'
const head = 'reconsideration-head@city-justice#qian'
const organHead = 'reconsideration-organ-head@city-government#sun'
const superior = 'superior-officer@province-justice#zhou'
const respondent = 'responding-officer@city-market#li'
const registered = { at: '2024-03-04 09:00', by: officer, do: 'register', with: application }
const accepted = { at: '2024-03-06 09:00', by: officer, do: 'accept', with: { track: 'ordinary', jurisdiction: 'department' } }
const simply = { ...accepted, with: { track: 'simple', simpleGround: 'small', jurisdiction: 'department' } }
const sent = { at: '2024-03-07 09:00', by: officer, do: 'send-copy' }
const copyCame = { at: '2024-03-11 09:00', by: respondent, do: 'receive-copy', with: { copyReceivedOn: '2024-03-11' } }
const replied = { at: '2024-03-20 09:00', by: respondent, do: 'reply', with: { reply: '处罚决定事实清楚、证据充分。' } }
const heard = { at: '2024-03-28 09:00', by: officer, do: 'hear-views', with: { viewsWay: 'phone', viewsRecord: '申请人坚持撤销请求。' } }
const uphold = { outcome: 'uphold', opinion: '事实清楚，程序合法。' }
const hearing = { hearingOn: '2024-04-12', hearingPlace: '复议听证室', hearingMatters: '处罚事实是否成立。' }
const held = { hearingMembers: 2, respondentHead: 'attended', hearingRecord: '各方陈述、质证，笔录经核对签字。' }
const decided = { at: '2024-04-22 09:00', by: organHead, do: 'decide', with: { approvedBy: 'head', actPublic: true } }

export default examples(
  'reconsideration.case',
  [
    {
      title: 'the same facts under the revision: sixty days run from acceptance, and the ten days for the reply are working days',
      steps: [
        { ...registered, gives: { state: 'filed', holder: 'city-justice', due: { examine: '2024-03-11', send: null, decide: null } } },
        { ...accepted, gives: { state: 'accepted', due: { examine: null, send: '2024-03-15', decide: '2024-05-06' }, issued: ['acceptance-notice'] } },
        { ...sent, gives: { due: { send: null } } },
        { ...copyCame, gives: { due: { reply: '2024-03-25' } } },
        replied,
        { at: '2024-03-27 09:00', by: officer, do: 'propose', with: uphold, refused: 'VIEWS_NOT_HEARD' },
        heard,
        { at: '2024-04-18 09:00', by: officer, do: 'propose', with: uphold, gives: { state: 'proposed' } },
        { ...decided, gives: { state: 'decided', due: { decide: null }, issued: ['decision'] } },
        {
          at: '2024-04-25 09:00',
          by: officer,
          do: 'serve',
          with: { servedOn: '2024-04-24' },
          gives: { state: 'closed', outcomes: { upheld: true, corrected: false, late: false } },
        },
        { at: '2024-04-26 09:00', by: officer, do: 'publish', with: { publicText: '某某不服行政处罚一案，决定维持。' }, refused: 'SAME_PERSON' },
        { at: '2024-04-26 10:00', by: 'reconsideration-officer@city-justice#wu', do: 'publish', with: { publicText: '某某不服行政处罚一案，决定维持。' } },
      ],
    },
    {
      title: 'silence for five working days is acceptance, and the sixty days run from the end of the five',
      steps: [
        registered,
        {
          at: '2024-03-12 08:00',
          passes: true,
          gives: {
            state: 'accepted',
            fields: { acceptedOn: '2024-03-11', acceptedBySilence: true, track: 'ordinary' },
            due: { decide: '2024-05-10', send: '2024-03-20' },
          },
        },
      ],
    },
    {
      title: 'one list, ten working days from the notice, then five working days again; late without reason it is abandoned',
      steps: [
        registered,
        {
          at: '2024-03-06 09:00',
          by: officer,
          do: 'ask-supplement',
          with: { supplementList: '请提交身份证明和处罚决定书。' },
          gives: { state: 'supplementing', due: { examine: null }, issued: ['supplement-notice'] },
        },
        {
          at: '2024-03-08 09:00',
          by: officer,
          do: 'serve-supplement',
          with: { supplementServedOn: '2024-03-08' },
          gives: { due: { supplement: '2024-03-22' } },
        },
        {
          at: '2024-03-20 09:00',
          by: officer,
          do: 'extend-supplement',
          with: { supplementUntil: '2024-04-03', supplementReason: '申请人住院。' },
          gives: { due: { supplement: null, 'supplement-extended': '2024-04-03' } },
        },
        {
          at: '2024-04-02 09:00',
          by: 'party:applicant',
          do: 'supplement',
          with: { supplement: ['身份证明'] },
          gives: { state: 'filed', due: { examine: '2024-04-10' } },
        },
        { at: '2024-04-03 09:00', by: officer, do: 'ask-supplement', with: { supplementList: '请再补交材料。' }, refused: 'TOO_OFTEN' },
        { at: '2024-04-11 09:00', passes: true, gives: { state: 'accepted', fields: { acceptedOn: '2024-04-10' }, due: { decide: '2024-06-11' } } },
      ],
    },
    {
      title: 'the head of the body extends by thirty days in all; over the total, or after the end, it is refused',
      steps: [
        registered,
        accepted,
        sent,
        { at: '2024-04-30 09:00', by: organHead, do: 'extend', with: { extendBy: 15, extendReason: '需要补充调查。' }, refused: 'NOT_YOUR_POST' },
        { at: '2024-04-30 10:00', by: head, do: 'extend', with: { extendBy: 31, extendReason: '需要补充调查。' }, refused: 'EXTENSION_TOO_LONG' },
        {
          at: '2024-04-30 11:00',
          by: head,
          do: 'extend',
          with: { extendBy: 15, extendReason: '需要补充调查。' },
          gives: { due: { decide: '2024-05-20' }, issued: ['extension-notice'] },
        },
        {
          at: '2024-05-21 09:00',
          by: head,
          do: 'extend',
          with: { extendBy: 15, extendReason: '仍需调查。' },
          refused: 'EXTENSION_TOO_LATE',
          gives: { late: ['decide'] },
        },
      ],
    },
    {
      title: 'suspension stops the clock and resumption sets a new date; only the superior may order it against the organ',
      steps: [
        registered,
        accepted,
        sent,
        {
          at: '2024-03-26 09:00',
          by: head,
          do: 'suspend',
          with: { suspendGround: 'hindered', suspendReason: '暴雨交通中断。' },
          gives: { state: 'suspended', issued: ['suspension-notice'] },
        },
        { at: '2024-06-30 09:00', passes: true, gives: { state: 'suspended', late: [] } },
        { at: '2024-07-01 09:00', by: head, do: 'terminate-suspended', refused: 'OTHER_GROUND' },
        {
          at: '2024-07-01 10:00',
          by: superior,
          do: 'order-resumption',
          with: { performOrder: '原因已消除，请恢复审理。' },
          gives: { state: 'accepted', due: { decide: '2024-08-12' } },
        },
      ],
    },
    {
      title: 'suspended for a party’s death: it may be ended only when sixty days have passed',
      steps: [
        registered,
        accepted,
        { at: '2024-03-26 09:00', by: head, do: 'suspend', with: { suspendGround: 'death', suspendReason: '申请人去世。' } },
        { at: '2024-05-20 09:00', by: head, do: 'terminate-suspended', refused: 'TOO_EARLY' },
        { at: '2024-05-27 09:00', by: head, do: 'terminate-suspended', gives: { state: 'terminated', issued: ['termination-notice'], due: { decide: null } } },
      ],
    },
    {
      title: 'simple procedure: three, five and thirty days, no extension; converted it has sixty from acceptance',
      steps: [
        registered,
        { ...simply, gives: { due: { send: '2024-03-11', decide: '2024-04-07' } } },
        sent,
        { ...copyCame, gives: { due: { reply: '2024-03-18' } } },
        { at: '2024-03-18 09:00', by: respondent, do: 'reply', with: { reply: '处罚决定事实清楚。' } },
        { at: '2024-03-20 09:00', by: head, do: 'extend', with: { extendBy: 10, extendReason: '需要补充调查。' }, refused: 'SIMPLE_NOT_EXTENDABLE' },
        {
          at: '2024-03-26 09:00',
          by: head,
          do: 'convert',
          with: { convertReason: '申请人提出新的证据。' },
          gives: { due: { decide: '2024-05-06' }, fields: { track: 'ordinary' } },
        },
        { at: '2024-04-26 09:00', by: head, do: 'extend', with: { extendBy: 30, extendReason: '需要补充调查。' }, gives: { due: { decide: '2024-06-04' } } },
      ],
    },
    {
      title: 'a complex case needs a hearing on five working days’ notice and the advice of the committee',
      steps: [
        registered,
        accepted,
        { at: '2024-03-06 10:00', by: head, do: 'assign', with: { staff: '演示01、演示02', complex: true, technical: false } },
        sent,
        copyCame,
        replied,
        heard,
        { at: '2024-04-01 09:00', by: officer, do: 'propose', with: uphold, refused: 'HEARING_REQUIRED' },
        { at: '2024-04-01 10:00', by: officer, do: 'schedule-hearing', with: hearing, gives: { due: { 'hearing-notice': '2024-04-07' } } },
        {
          at: '2024-04-02 09:00',
          by: officer,
          do: 'notify-hearing',
          with: { notifiedOn: '2024-04-02' },
          gives: { due: { 'hearing-notice': null }, issued: ['hearing-notice'] },
        },
        { at: '2024-04-11 09:00', by: officer, do: 'hold-hearing', with: held, refused: 'BEFORE_HEARING' },
        { at: '2024-04-12 16:00', by: officer, do: 'hold-hearing', with: { ...held, hearingMembers: 1 }, refused: 'TOO_FEW_MEMBERS' },
        { at: '2024-04-12 17:00', by: officer, do: 'hold-hearing', with: held },
        { at: '2024-04-15 09:00', by: officer, do: 'propose', with: uphold, refused: 'ADVICE_REQUIRED' },
        { at: '2024-04-16 09:00', by: officer, do: 'committee-advice', with: { advice: '多数委员认为程序合法。' } },
        { at: '2024-04-18 09:00', by: officer, do: 'propose', with: uphold, gives: { state: 'proposed' } },
      ],
    },
    {
      title: 'a norm reviewed on the way: the case stands still, the issuer is asked in three and answers in ten working days',
      steps: [
        registered,
        accepted,
        {
          at: '2024-03-12 09:00',
          by: head,
          do: 'start-norm-review',
          with: { norm: '某某管理办法第三条', normCompetent: true, normAskedOn: '2024-03-04' },
          gives: { state: 'suspended', due: { 'norm-handle': '2024-04-03', 'tell-issuer': '2024-03-15', 'norm-forward': null } },
        },
        {
          at: '2024-03-14 09:00',
          by: officer,
          do: 'tell-issuer',
          with: { issuerToldOn: '2024-03-14' },
          gives: { due: { 'tell-issuer': null, 'issuer-reply': '2024-03-28' } },
        },
        { at: '2024-03-20 09:00', by: head, do: 'resume', refused: 'NORM_PENDING' },
        { at: '2024-03-28 09:00', by: officer, do: 'issuer-reply', with: { issuerReply: '该条依据上位法制定。' }, gives: { due: { 'issuer-reply': null } } },
        {
          at: '2024-04-01 09:00',
          by: head,
          do: 'norm-result',
          with: { normResult: 'unlawful', normReasons: '该条超越权限，停止执行。' },
          gives: { due: { 'norm-handle': null } },
        },
        { at: '2024-04-02 09:00', by: head, do: 'resume', gives: { state: 'accepted', due: { decide: '2024-05-27' }, issued: ['resumption-notice'] } },
      ],
    },
    {
      title: 'a norm that is not ours: forwarded in seven working days, answered in sixty days',
      steps: [
        registered,
        accepted,
        {
          at: '2024-03-12 09:00',
          by: head,
          do: 'start-norm-review',
          with: { norm: '某部门办法', normCompetent: false, normAskedOn: '2024-03-12' },
          gives: { due: { 'norm-forward': '2024-03-21', 'norm-handle': null } },
        },
        {
          at: '2024-03-18 09:00',
          by: officer,
          do: 'forward-norm',
          with: { forwardReceivedOn: '2024-03-15' },
          gives: { due: { 'norm-forward': null, 'norm-other': '2024-05-14' } },
        },
      ],
    },
    {
      title: 'no reply: only a decision against the act; not performed in time: order first, then talk and circular',
      steps: [
        registered,
        accepted,
        sent,
        copyCame,
        { at: '2024-03-26 08:00', passes: true, gives: { fields: { noReply: true } } },
        heard,
        { at: '2024-04-01 09:00', by: officer, do: 'propose', with: uphold, refused: 'NO_EVIDENCE' },
        {
          at: '2024-04-01 10:00',
          by: officer,
          do: 'propose',
          with: { outcome: 'change', worse: true, opinion: '加重处罚。加重处罚。' },
          refused: 'NO_EVIDENCE',
        },
        {
          at: '2024-04-01 11:00',
          by: officer,
          do: 'propose',
          with: { outcome: 'revoke', redo: true, compensation: true, performDays: 30, opinion: '被申请人未提交证据。' },
        },
        decided,
        {
          at: '2024-04-25 09:00',
          by: officer,
          do: 'serve',
          with: { servedOn: '2024-04-24' },
          gives: { state: 'performing', due: { perform: '2024-05-24', redo: '2024-06-24' }, outcomes: { revoked: true, corrected: true } },
        },
        { at: '2024-05-25 09:00', by: organHead, do: 'talk', refused: 'RUNG_NOT_OPEN' },
        {
          at: '2024-05-25 10:00',
          by: organHead,
          do: 'order-performance',
          with: { performOrder: '十五日内赔偿到位。' },
          gives: { late: ['perform'], issued: ['performance-order'] },
        },
        { at: '2024-06-12 10:00', by: organHead, do: 'talk' },
        { at: '2024-06-12 11:00', by: superior, do: 'circular', gives: { rungs: ['circular', 'order', 'talk'] } },
        {
          at: '2024-06-20 10:00',
          by: officer,
          do: 'confirm-performance',
          with: { performance: '已赔偿并重新作出处理。' },
          gives: { state: 'closed', due: { perform: null, redo: null } },
        },
      ],
    },
    {
      title: 'the applicant may not be put in a worse position, unless a third party asked for it',
      steps: [
        registered,
        accepted,
        sent,
        copyCame,
        replied,
        heard,
        { at: '2024-04-01 10:00', by: officer, do: 'propose', with: { outcome: 'change', worse: true, opinion: '罚款数额应当提高。' }, refused: 'NO_WORSE' },
        {
          at: '2024-04-01 11:00',
          by: officer,
          do: 'propose',
          with: { outcome: 'change', worse: true, thirdPartyAsked: true, opinion: '第三人请求加重，理由成立。' },
          gives: { state: 'proposed' },
        },
      ],
    },
    {
      title: 'refused where reconsideration comes first: fifteen days for a lawsuit run after closing, and the superior may order acceptance',
      steps: [
        { ...registered, with: { ...application, actKind: 'information', mandatoryFirst: true } },
        {
          at: '2024-03-08 09:00',
          by: officer,
          do: 'refuse',
          with: { refusalGround: 'scope', refusalReason: '不属于行政复议范围。' },
          refused: 'NOT_YOUR_POST',
        },
        {
          at: '2024-03-08 10:00',
          by: head,
          do: 'refuse',
          with: { refusalGround: 'scope', refusalReason: '不属于行政复议范围。' },
          gives: { state: 'not-accepted', due: { examine: null }, issued: ['non-acceptance'] },
        },
        {
          at: '2024-03-13 09:00',
          by: officer,
          do: 'serve-refusal',
          with: { refusalServedOn: '2024-03-12' },
          gives: { state: 'not-accepted', due: { sue: '2024-03-27' } },
        },
        {
          at: '2024-03-20 09:00',
          by: superior,
          do: 'order-acceptance',
          with: { performOrder: '属于复议范围，请予受理。' },
          gives: { state: 'accepted', due: { sue: null, decide: '2024-05-20' } },
        },
      ],
    },
    {
      title: 'a camera fine may be handed in at the organ that fined, which forwards in five working days or corrects itself',
      steps: [
        {
          at: '2024-03-05 09:00',
          by: 'responding-officer@city-police#he',
          do: 'file-at-organ',
          with: { ...facts, respondent: 'city-police', organReceivedOn: '2024-03-04', spotOrCamera: true },
          gives: { state: 'at-organ', holder: 'city-police', due: { forward: '2024-03-11' } },
        },
        {
          at: '2024-03-08 09:00',
          by: 'responding-officer@city-police#he',
          do: 'forward',
          gives: { state: 'filed', holder: 'city-justice', due: { forward: null, examine: '2024-03-15' } },
        },
      ],
    },
    {
      title: 'mediated, settled and otherwise withdrawn are counted apart',
      steps: [
        registered,
        accepted,
        {
          at: '2024-04-10 09:00',
          by: officer,
          do: 'mediate',
          with: { mediatedOn: '2024-04-10', mediationResult: '被申请人减轻处罚。', duty: true, performDays: 30 },
          gives: { state: 'performing', due: { decide: null, perform: '2024-05-10' }, outcomes: { mediated: true, settled: false, withdrawn: false } },
        },
      ],
    },
    {
      title: 'an opinion paper is answered in sixty days, also after the case has closed',
      steps: [
        registered,
        accepted,
        sent,
        copyCame,
        replied,
        heard,
        { at: '2024-04-18 09:00', by: officer, do: 'propose', with: uphold },
        decided,
        { at: '2024-04-23 09:00', by: head, do: 'issue-opinion', with: { opinionFinding: '未依法告知陈述申辩权利。' }, gives: { issued: ['opinion'] } },
        { at: '2024-04-25 09:00', by: officer, do: 'serve', with: { servedOn: '2024-04-24' }, gives: { state: 'closed' } },
        {
          at: '2024-04-26 09:00',
          by: respondent,
          do: 'opinion-received',
          with: { opinionReceivedOn: '2024-04-25' },
          gives: { due: { opinion: '2024-06-24' } },
        },
        { at: '2024-06-25 09:00', by: respondent, do: 'report-correction', with: { correction: '已完善告知程序。' }, gives: { due: { opinion: null } } },
      ],
    },
    {
      title: 'who was not told of the right counts from learning of it, at most a year from the act; after five years nothing helps',
      steps: [
        { ...registered, with: { ...application, actMadeOn: '2023-05-08', knewOn: '2023-05-10', toldOn: '2024-02-20' } },
        { ...accepted, gives: { state: 'accepted' } },
      ],
    },
    {
      title: 'more than a year after the act the missing notice no longer helps: the officer is warned',
      steps: [
        { ...registered, with: { ...application, actMadeOn: '2023-02-01', knewOn: '2023-02-03', toldOn: '2024-02-20' } },
        { ...accepted, refused: 'LATE_APPLICATION' },
        { ...accepted, with: { ...accepted.with, delayReason: '因重病住院，出院后十日内提交。' }, gives: { state: 'accepted' } },
      ],
    },
    {
      title: 'five years after the act it is too late for good, twenty for immovables',
      steps: [
        { ...registered, with: { ...application, actMadeOn: '2019-03-03', knewOn: '2024-02-08' } },
        { ...accepted, refused: 'ACT_TOO_OLD' },
      ],
    },
    {
      title: 'for immovables twenty years',
      steps: [
        { ...registered, with: { ...application, actKind: 'resources', immovable: true, actMadeOn: '2019-03-03', knewOn: '2024-02-08' } },
        { ...accepted, gives: { state: 'accepted' } },
      ],
    },
  ],
  '2024-01-01',
)
