import { examples } from '#language'
import { afterwards } from './demand.examples.afterwards.ts'
import { at, filed, given, handling, happy, no, replied, sent, unit } from './demand.examples.common-steps.ts'
import { dispatching } from './demand.examples.dispatching.ts'
import { pressing } from './demand.examples.pressing.ts'
import { time } from './demand.examples.time.ts'

const stale = { reviewBy: '2026-02-28' }
const fresh = { reviewBy: '2026-12-31' }
const fromKnowledge = { knowledge: 'KB-0001', answer: '持身份证到社保卡服务网点办理。' }

export default examples('inquiry.demand', [
  {
    title: 'the five steps: filed, dispatched, signed for, answered, rated as solved',
    steps: [
      at('2026-03-02 09:00', 'anyone', 'citizen-file', given, { state: 'registered', due: { dispatch: '2026-03-03' }, holder: 'platform' }),
      at('2026-03-02 10:00', 'dispatcher', 'dispatch', sent, {
        state: 'dispatched',
        due: { dispatch: null, sign: '2026-03-03', handle: '2026-03-09' },
        holder: 'city-housing',
        issued: ['work-order'],
      }),
      at('2026-03-02 15:00', unit, 'accept', undefined, { state: 'handling', due: { sign: null, contact: '2026-03-03' } }),
      at('2026-03-03 09:00', unit, 'contact', { contactedAt: '2026-03-03T08:40:00+08:00', contactWay: 'phone' }, { due: { contact: null } }),
      at(
        '2026-03-05 17:00',
        unit,
        'reply',
        { result: 'solved', reply: '水泵已更换，水压恢复正常。' },
        { state: 'replied', due: { handle: null, rating: '2026-03-20' }, outcomes: { onTime: true, answered: true, closed: false } },
      ),
      at('2026-03-06 19:00', 'party:petitioner', 'rate', happy, { state: 'closed', outcomes: { closed: true, solved: true, satisfied: true, rated: true } }),
    ],
  },
  {
    title: 'silence is 未评价, never satisfied, and it closes the matter on the last day',
    steps: [
      ...replied,
      {
        at: '2026-03-21 08:00',
        passes: true,
        gives: { state: 'closed', fields: { rated: 'none', closedOn: '2026-03-20' }, outcomes: { rated: false, satisfied: false, closed: true } },
      },
      no('NOT_IN_STATE', '2026-03-21 09:00', 'party:petitioner', 'rate', happy),
    ],
  },
  {
    title: 'a call is answered at once from the knowledge base, and the caller may rate the platform',
    steps: [
      {
        ...at(
          '2026-03-02 09:00',
          'hotline-operator',
          'operator-answer',
          { ...given, kind: 'consult', ...fromKnowledge },
          { state: 'answered', outcomes: { answered: true, closed: true } },
        ),
        reads: { answer: fresh },
      },
      at('2026-03-03 09:00', 'party:petitioner', 'rate-answer', { solved: 'yes', hotlineSatisfied: 'good' }, { outcomes: { solved: true } }),
      no('TOO_OFTEN', '2026-03-03 09:05', 'party:petitioner', 'rate-answer', { solved: 'yes', hotlineSatisfied: 'good' }),
    ],
  },
  {
    title: 'an entry past its review date warns before it is read out; checked with its owner, it may be used',
    steps: [
      filed,
      { ...no('KNOWLEDGE_EXPIRED', '2026-03-02 10:00', 'dispatcher', 'answer-at-once', fromKnowledge), reads: { answer: stale } },
      {
        ...at(
          '2026-03-02 10:02',
          'dispatcher',
          'answer-at-once',
          { ...fromKnowledge, staleChecked: '已电话向市人社局核对' },
          { state: 'answered', due: { dispatch: null } },
        ),
        reads: { answer: stale },
      },
    ],
  },
  {
    title: 'another channel is proper: the person is told and the matter passed on the same day, never refused',
    steps: [
      filed,
      at(
        '2026-03-02 09:40',
        'dispatcher',
        'redirect',
        { route: 'reconsideration', handedOverAt: '2026-03-02T09:35:00+08:00', explanation: '六十日内可以申请行政复议，材料已转交。' },
        { state: 'redirected', due: { dispatch: null }, outcomes: { redirected: true, closed: false } },
      ),
    ],
  },
  {
    title: 'the moment of passing on is a fact, so it may not lie in the future',
    steps: [
      filed,
      no('FORM_INVALID', '2026-03-02 09:40', 'dispatcher', 'redirect', {
        route: 'court',
        handedOverAt: '2026-03-02T11:00:00+08:00',
        explanation: '此事应向法院起诉。',
      }),
    ],
  },
  {
    title: 'a grid worker files for a person; both are recorded, and the proxy never rates and never withdraws',
    steps: [
      at(
        '2026-03-02 09:00',
        'grid-worker@village',
        'proxy-file',
        { ...given, proxyReason: '老人不会使用手机' },
        { state: 'registered', fields: { proxy: true, proxyReason: '老人不会使用手机' } },
      ),
      no('NOT_YOUR_POST', '2026-03-02 09:30', 'proxy:petitioner#grid-1', 'withdraw'),
      at('2026-03-02 10:00', 'dispatcher', 'dispatch', sent),
      at('2026-03-02 15:00', unit, 'accept'),
      at('2026-03-05 17:00', unit, 'reply', { result: 'solved', reply: '水泵已更换，水压恢复正常。' }),
      no('NOT_YOUR_POST', '2026-03-06 09:00', 'grid-worker@village', 'rate', happy),
      no('NOT_YOUR_POST', '2026-03-06 09:01', 'proxy:petitioner#grid-1', 'rate', happy),
      at('2026-03-06 10:00', 'party:petitioner', 'rate', happy, { state: 'closed' }),
    ],
  },
  {
    title: 'the person withdraws before the answer; afterwards there is only rating',
    steps: [...handling, at('2026-03-04 09:00', 'party:petitioner', 'withdraw', undefined, { state: 'withdrawn', due: { handle: null } })],
  },
  {
    title: 'a unit may not withdraw for the person, and after the answer nobody withdraws',
    steps: [...replied, no('NOT_IN_STATE', '2026-03-06 09:00', unit, 'withdraw'), no('NOT_IN_STATE', '2026-03-06 09:00', 'party:petitioner', 'withdraw')],
  },
  {
    title: 'secrecy: contact only through the platform, and never by the unit named',
    steps: [
      at(
        '2026-03-02 09:00',
        'anyone',
        'citizen-file',
        { ...given, kind: 'complaint', secrecy: true, namedOrgan: 'city-market' },
        { fields: { secrecy: true } },
      ),
      no('UNIT_IS_REPORTED', '2026-03-02 10:00', 'dispatcher', 'dispatch', { ...sent, handlingOrgan: 'city-market' }),
      no('UNIT_IS_REPORTED', '2026-03-02 10:05', 'dispatcher', 'dispatch', { ...sent, assistOrgans: ['city-market'] }),
      at('2026-03-02 10:10', 'dispatcher', 'dispatch', sent, { state: 'dispatched' }),
      at('2026-03-02 15:00', unit, 'accept'),
      no('RELAY_ONLY', '2026-03-02 16:00', unit, 'contact', { contactedAt: '2026-03-02T15:30:00+08:00', contactWay: 'phone' }),
      at('2026-03-02 16:05', unit, 'contact', { contactedAt: '2026-03-02T15:40:00+08:00', contactWay: 'relay' }, { due: { contact: null } }),
      no('UNIT_IS_REPORTED', '2026-03-02 16:10', unit, 'ask-assist', { assistOrgans: ['city-market'], assistAsk: '请说明情况。' }),
    ],
  },
  {
    title: 'a report of wrongdoing keeps its protection: it is not turned into another kind, before or after closing',
    steps: [
      at('2026-03-02 09:00', 'anyone', 'citizen-file', { ...given, kind: 'report', namedOrgan: 'city-market' }),
      no('REPORT_STAYS', '2026-03-02 10:00', 'dispatcher', 'dispatch', { ...sent, classifiedKind: 'consult' }),
      at('2026-03-02 10:05', 'dispatcher', 'dispatch', sent, { due: { handle: '2026-03-23' } }),
      at('2026-03-02 15:00', unit, 'accept'),
      at('2026-03-20 17:00', unit, 'reply', { result: 'done', reply: '已调查处理，结果由平台转告。' }),
      { at: '2026-04-05 08:00', passes: true, gives: { state: 'closed' } },
      no('REPORT_STAYS', '2026-04-06 09:00', 'hotline-head', 'correct', { correctedKind: 'consult', correction: '登记类型有误，改为咨询。' }),
    ],
  },
  {
    title: 'a form with a wrong value or an unknown field is refused with the reasons, and nothing is opened',
    steps: [
      no('FORM_INVALID', '2026-03-02 09:00', 'anyone', 'citizen-file', { ...given, kind: 'joke' }),
      no('FORM_INVALID', '2026-03-02 09:00', 'anyone', 'citizen-file', { ...given, title: '短' }),
      no('FORM_INVALID', '2026-03-02 09:00', 'anyone', 'citizen-file', { ...given, score: 5 }),
      filed,
    ],
  },
  ...dispatching,
  ...time,
  ...pressing,
  ...afterwards,
])
