import {
  and,
  anyone,
  defineProcedure,
  eq,
  exists,
  field,
  ge,
  input,
  ne,
  not,
  oneOf,
  or,
  param,
  party,
  post,
  row,
  state,
  statute,
  times,
  today,
  value,
  wasLate,
  when,
} from '#language'
import { answerToOrder, chaseActions, chaseDocuments } from '../hotline/chase.ts'
import { conditions } from './demand.conditions.ts'
import { deadlines } from './demand.deadlines.ts'
import { forms } from './demand.forms.ts'
import { moreTimeActions } from './demand.more-time.ts'
import { disclosure, publicationActions } from './demand.publication.ts'
import { states } from './demand.states.ts'

const 热线规范 = statute('hotline-standard', { unverified: true })
const 指导意见 = statute('hotline-opinion', { unverified: true })
const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })
const 个保法 = statute('personal-information-law')

const unit = [post('handler', { of: 'handlingOrgan' }), post('handling-leader', { of: 'handlingOrgan' })]
const firstReceiver = [post('handler', { of: 'answersToPerson' }), post('handling-leader', { of: 'answersToPerson' })]
const dispatcher = post('dispatcher')
const operator = post('hotline-operator')
const hotlineHead = post('hotline-head')
const supervisor = post('supervisor')
const petitioner = party('petitioner')

const inHand = ['registered', 'dispatched', 'return-asked', 'ruling', 'handling', 'parked']
const unhappy = or(eq(input('solved'), 'no'), eq(input('satisfied'), 'bad'))
const toPlatform = { platformOrgan: param('hotline.platform') }
const opening = { verb: 'open' as const, from: [], to: 'registered', handsTo: 'platformOrgan', sets: toPlatform }
const notRated = { rated: value(null), responded: value(null), solved: value(null), satisfied: value(null) }

/** 群众点单 → 平台派单 → 部门接单 → 群众评单 → 督办跟单: a person's demand, from filing to rating and chase. */
export default defineProcedure({
  id: 'inquiry.demand',
  title: { zh: '群众诉求（网络问政）', en: "A person's demand (online inquiry)" },
  purpose: {
    zh: '群众说一次，平台派到该管的单位，单位在期限内办理答复，群众评价，平台督办。',
    en: 'A person says it once; the platform sends it to the unit in charge, which answers in time; the person rates; the platform chases.',
  },
  serves: ['inquiry.platform'],
  basis: [指导意见('二'), 问政规则('1')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: { petitioner: { title: { zh: '诉求人', en: 'Petitioner' }, fields: ['petitioner', 'phone'], follows: true, basis: [热线规范('3')] } },

  start: 'registered',
  states,

  actions: {
    // 群众点单
    'citizen-file': { title: { zh: '我要反映', en: 'File a demand' }, ...opening, by: [anyone()], main: true, form: forms.file, basis: [指导意见('三')] },
    'operator-file': { title: { zh: '登记来电', en: 'Register a call' }, ...opening, by: [operator], main: true, form: forms.call, basis: [热线规范('5')] },
    'proxy-file': {
      title: { zh: '代群众反映', en: 'File for a person' },
      ...opening,
      by: [post('grid-worker')],
      form: forms.proxy,
      sets: { ...toPlatform, proxy: value(true) },
      basis: [问政规则('5')],
    },
    'operator-answer': {
      title: { zh: '登记并直接答复', en: 'Register and answer at once' },
      ...opening,
      to: 'answered',
      by: [operator],
      form: forms.answeredCall,
      reads: [{ id: 'answer', register: 'knowledge', key: input('knowledge') }],
      warns: [conditions.entryIsFresh],
      sets: { ...toPlatform, closedOn: today(), result: value('answered') },
      basis: [热线规范('5')],
    },

    // 平台派单
    'answer-at-once': {
      title: { zh: '直接答复', en: 'Answer at once' },
      by: [operator, dispatcher],
      from: ['registered'],
      to: 'answered',
      form: forms.answer,
      reads: [{ id: 'answer', register: 'knowledge', key: input('knowledge') }],
      warns: [conditions.entryIsFresh],
      sets: { closedOn: today(), result: value('answered') },
      basis: [热线规范('5')],
    },
    redirect: {
      title: { zh: '引导到专门渠道', en: 'Route to the proper channel' },
      by: [operator, dispatcher],
      from: ['registered'],
      to: 'redirected',
      form: forms.redirect,
      sets: { closedOn: today() },
      basis: [指导意见('三'), 问政规则('4')],
    },
    dispatch: {
      title: { zh: '派单', en: 'Dispatch' },
      main: true,
      by: [dispatcher],
      from: ['registered'],
      to: 'dispatched',
      form: forms.dispatch,
      reads: [
        { id: 'item', register: 'dispatch-catalogue', key: input('catalogue') },
        { id: 'unit', register: 'organs', key: input('handlingOrgan') },
      ],
      needs: [conditions.mayGoToTownship, conditions.notToTheUnitReported, conditions.reportStaysReport],
      sets: {
        kind: when(exists(input('classifiedKind')), input('classifiedKind'), field('kind')),
        answersToPerson: when(eq(times('dispatch'), 0), input('handlingOrgan'), field('answersToPerson')),
        returnLapsed: value(false),
      },
      opensChildren: [
        {
          link: 'assist',
          each: 'assistOrgans',
          carries: {
            handlingOrgan: row('value'),
            ask: when(exists(input('dispatchNote')), input('dispatchNote'), '请协助主办单位办理。'),
            leadOrgan: input('handlingOrgan'),
            place: field('place'),
          },
        },
      ],
      issues: ['work-order'],
      handsTo: 'handlingOrgan',
      basis: [指导意见('三'), 问政规则('7')],
    },
    merge: {
      title: { zh: '并单', en: 'Merge' },
      verb: 'merge',
      by: [operator, dispatcher],
      from: ['registered', 'dispatched', 'handling'],
      to: 'merged',
      form: forms.merge,
      links: { relation: 'repeats', input: 'into' },
      sets: { closedOn: today() },
      basis: [问政规则('7')],
    },

    // 部门接单
    accept: {
      title: { zh: '接单', en: 'Sign for it' },
      main: true,
      by: unit,
      from: ['dispatched'],
      to: 'handling',
      sets: { answersToPerson: field('handlingOrgan') },
      basis: [问政规则('8')],
    },
    'ask-return': {
      title: { zh: '申请退单', en: 'Ask to return it' },
      verb: 'jurisdiction',
      by: unit,
      from: ['dispatched', 'handling'],
      to: [{ to: 'ruling', when: ge(times('ask-return'), param('hotline.return-times')) }, { to: 'return-asked' }],
      form: forms.askReturn,
      needs: [conditions.notRuledYet, conditions.returnInTime],
      basis: [问政规则('8')],
    },
    'accept-return': {
      title: { zh: '同意退单', en: 'Agree to the return' },
      by: [dispatcher, hotlineHead],
      from: ['return-asked'],
      to: 'registered',
      verb: 'return',
      handsTo: 'platformOrgan',
      basis: [问政规则('8')],
    },
    'refuse-return': {
      title: { zh: '不同意退单', en: 'Refuse the return' },
      by: [dispatcher, hotlineHead],
      from: ['return-asked'],
      to: 'handling',
      form: forms.refuseReturn,
      basis: [问政规则('8')],
    },
    rule: {
      title: { zh: '裁定承办单位', en: 'Rule who is in charge' },
      main: true,
      verb: 'decide',
      by: [post('jurisdiction-officer')],
      from: ['ruling'],
      to: 'handling',
      form: forms.rule,
      needs: [conditions.opinionGiven],
      sets: { handlingOrgan: input('designatedOrgan'), answersToPerson: input('designatedOrgan') },
      writes: [
        {
          register: 'rulings',
          op: 'add',
          key: field('catalogue'),
          values: { organ: input('designatedOrgan'), reason: input('rulingReason'), against: field('handlingOrgan') },
          from: today(),
        },
      ],
      handsTo: 'handlingOrgan',
      distinctFrom: ['ruling-opinion'],
      issues: ['ruling'],
      basis: [问政规则('9')],
    },
    contact: {
      title: { zh: '联系群众', en: 'Contact the person' },
      by: [...unit, ...firstReceiver],
      from: ['dispatched', 'return-asked', 'ruling', 'handling', 'parked'],
      form: forms.contact,
      needs: [conditions.byRelayIfSecret],
      basis: [问政规则('10'), 个保法('6')],
    },
    'ask-assist': {
      title: { zh: '请其他单位协办', en: 'Ask other units to assist' },
      by: unit,
      from: ['handling'],
      form: forms.askAssist,
      opensChildren: [
        {
          link: 'assist',
          each: 'assistOrgans',
          carries: { handlingOrgan: row('value'), ask: input('assistAsk'), leadOrgan: field('handlingOrgan'), place: field('place') },
        },
      ],
      needs: [conditions.assistNotByTheUnitReported],
      basis: [问政规则('10')],
    },
    ...moreTimeActions,
    reply: {
      title: { zh: '答复', en: 'Answer' },
      main: true,
      by: unit,
      from: ['handling', 'parked'],
      to: 'replied',
      form: forms.reply,
      sets: notRated,
      basis: [指导意见('三'), 问政规则('10')],
    },
    'send-back': {
      title: { zh: '退回重答', en: 'Send the answer back' },
      verb: 'return',
      by: [operator, dispatcher, supervisor],
      from: ['replied'],
      to: 'handling',
      form: forms.sendBack,
      distinctFrom: ['reply'],
      most: 2,
      basis: [指导意见('三'), 问政规则('13')],
    },

    // 群众评单
    rate: {
      title: { zh: '评价', en: 'Rate' },
      main: true,
      verb: 'rate',
      by: [petitioner],
      from: ['replied'],
      to: [{ to: 'disputed', when: unhappy }, { to: 'closed' }],
      form: forms.rate,
      sets: { closedOn: when(unhappy, null, today()), rated: value('rated') },
      basis: [指导意见('三'), 问政规则('14')],
    },
    'rate-answer': {
      title: { zh: '评价直接答复', en: 'Rate the answer' },
      verb: 'rate',
      by: [petitioner],
      from: ['answered'],
      form: forms.rateAnswer,
      needs: [conditions.answerStillRateable],
      most: 1,
      basis: [指导意见('三')],
    },
    'order-rework': {
      title: { zh: '责成重办', en: 'Order rework' },
      main: true,
      by: [supervisor],
      from: ['disputed'],
      to: 'handling',
      form: forms.orderRework,
      basis: [问政规则('14')],
    },
    'close-explained': {
      title: { zh: '核实后办结', en: 'Close after checking' },
      by: [supervisor],
      from: ['disputed'],
      to: 'closed',
      form: forms.closeExplained,
      distinctFrom: ['reply'],
      sets: { closedOn: today() },
      basis: [问政规则('14')],
    },
    reopen: {
      title: { zh: '要求重新办理', en: 'Ask to reopen' },
      by: [petitioner, operator, post('call-back-officer')],
      from: ['closed'],
      to: 'handling',
      form: forms.reopen,
      needs: [conditions.reopenInTime],
      sets: { closedOn: value(null) },
      handsTo: 'handlingOrgan',
      basis: [问政规则('15')],
    },
    withdraw: {
      title: { zh: '撤回', en: 'Withdraw' },
      verb: 'withdraw',
      by: [petitioner],
      from: inHand,
      to: 'withdrawn',
      sets: { closedOn: today() },
      basis: [问政规则('6')],
    },

    // 督办跟单
    ...chaseActions(inHand, ['handle', 'rework'], 问政规则('18')),
    'answer-order': answerToOrder(unit, inHand, 问政规则('18')),

    // 办结以后
    'ask-correction': {
      title: { zh: '申请更正', en: 'Ask for a correction' },
      by: [petitioner],
      from: ['closed', 'answered', 'redirected', 'merged'],
      form: forms.askCorrection,
      basis: [问政规则('16'), 个保法('46')],
    },
    correct: {
      title: { zh: '办结后更正', en: 'Correct after closing' },
      verb: 'correct',
      by: [hotlineHead],
      from: ['closed', 'answered', 'redirected', 'merged'],
      form: forms.correct,
      needs: [conditions.correctedReportStays],
      sets: { kind: when(exists(input('correctedKind')), input('correctedKind'), field('kind')) },
      basis: [问政规则('16'), 个保法('46')],
    },
    ...publicationActions,
  },

  deadlines,

  tasks: {
    'ruling-opinion': {
      title: { zh: '司法局意见', en: 'Opinion of the justice bureau' },
      each: { one: true },
      by: [post('legal-officer')],
      opens: { entered: 'ruling' },
      form: forms.opinion,
      join: 'all',
      basis: [问政规则('9')],
    },
  },

  links: {
    assist: { title: { zh: '协办', en: 'Assistance' }, procedure: 'inquiry.assist', relation: 'assists', basis: [问政规则('10')] },
    repeats: { title: { zh: '重复诉求并单', en: 'Merged repeat' }, relation: 'repeats', basis: [问政规则('7')] },
  },

  documents: {
    'work-order': {
      title: { zh: '工单', en: 'Work order' },
      mustState: [
        { id: 'content', title: { zh: '诉求内容', en: 'What is demanded' } },
        { id: 'unit', title: { zh: '承办单位', en: 'Unit in charge' } },
        { id: 'due', title: { zh: '办理期限', en: 'Day by which it is due' } },
      ],
      basis: [热线规范('3.6')],
    },
    ruling: {
      title: { zh: '职责裁定书', en: 'Ruling on competence' },
      mustState: [{ id: 'reason', title: { zh: '裁定理由和依据', en: 'Reason and basis' } }],
      series: '咸政裁',
      basis: [问政规则('9')],
    },
    ...chaseDocuments(问政规则('18')),
  },

  discloses: disclosure,
  audience: [
    { field: 'platformOrgan' },
    { field: 'handlingOrgan', above: true },
    { field: 'answersToPerson' },
    { post: 'supervisor' },
    { post: 'government-office' },
    { post: 'mayor' },
    { post: 'jurisdiction-officer' },
    { post: 'legal-officer' },
    { party: 'petitioner' },
  ],
  shield: {
    when: or(eq(field('secrecy'), true), eq(field('kind'), 'report')),
    hides: ['petitioner', 'phone', 'address'],
    except: ['hotline-operator', 'dispatcher', 'hotline-head', 'call-back-officer'],
    shutsOut: 'namedOrgan',
    basis: [问政规则('19'), 个保法('6')],
  },
  outcomes: {
    answered: { title: { zh: '答复', en: 'Answered' }, when: oneOf(field('result'), 'answered', 'done', 'solved') },
    closed: { title: { zh: '办结', en: 'Closed' }, when: and(oneOf(state(), 'closed', 'answered'), ne(field('result'), 'out-of-scope')) },
    solved: { title: { zh: '解决（群众认可）', en: 'Solved (said by the person)' }, when: eq(field('solved'), 'yes') },
    parked: { title: { zh: '挂账', en: 'Parked' }, when: eq(state(), 'parked') },
    outOfScope: { title: { zh: '不属受理范围', en: 'Out of scope' }, when: eq(field('result'), 'out-of-scope') },
    redirected: { title: { zh: '引导到专门渠道', en: 'Routed' }, when: eq(state(), 'redirected') },
    merged: { title: { zh: '并单', en: 'Merged' }, when: eq(state(), 'merged') },
    rated: { title: { zh: '已评价', en: 'Rated' }, when: eq(field('rated'), 'rated') },
    satisfied: { title: { zh: '满意', en: 'Satisfied' }, when: oneOf(field('satisfied'), 'good', 'fair') },
    onTime: { title: { zh: '按期', en: 'In time' }, when: not(or(wasLate('handle'), wasLate('rework'))) },
  },
  headline: ['title', 'kind', 'place'],
  regionField: 'place',
  retain: { length: { n: 10, unit: 'year' }, then: 'erase-personal', basis: [问政规则('20')] },
})
