import {
  ceiling,
  type Deadline,
  days,
  type Extension,
  eq,
  field,
  localLimit,
  onCalendarDate,
  onDate,
  onDoing,
  onEntering,
  onFirst,
  silence,
  statute,
  today,
  value,
} from '#language'
import { chaseRungs } from '../hotline/chase.ts'
import { publicationDeadlines } from './demand.publication.ts'

const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })
const 个保法 = statute('personal-information-law')

const moreTime: Extension[] = [
  {
    by: 'grant-extension',
    total: localLimit('hotline.extension-total', 'working-day'),
    asked: { by: 'ask-extension', before: localLimit('hotline.extension-before', 'working-day') },
    basis: 问政规则('11'),
  },
]

/** Every period of a demand. No national rule fixes the days of a hotline: each length is the city's (cities/). */
export const deadlines: Record<string, Deadline> = {
  dispatch: ceiling({
    title: { zh: '派单', en: 'Dispatch' },
    length: localLimit('hotline.dispatch', 'working-day'),
    from: onEntering('registered'),
    until: { done: ['dispatch', 'answer-at-once', 'redirect', 'merge'] },
    basis: [问政规则('7')],
  }),
  sign: silence({
    title: { zh: '签收', en: 'Signing' },
    length: localLimit('hotline.sign-hours', 'hour'),
    from: onEntering('dispatched'),
    until: { done: ['accept', 'ask-return', 'merge'] },
    onExpiry: {
      to: 'handling',
      sets: { signedBySilence: value(true), answersToPerson: field('handlingOrgan') },
      say: { zh: '逾期未签收，视为已接收。', en: 'Not signed in time: it counts as received.' },
    },
    basis: [问政规则('8')],
  }),
  return: silence({
    title: { zh: '退单期限', en: 'Time for returning' },
    amongOffices: true,
    length: localLimit('hotline.return-days', 'working-day'),
    from: onDoing('dispatch', 'refuse-return'),
    until: { done: ['ask-return', 'reply', 'merge'] },
    onExpiry: { sets: { returnLapsed: value(true) }, say: { zh: '退单期限已过，视为接收。', en: 'The time for returning has passed.' } },
    basis: [问政规则('8')],
  }),
  'return-review': ceiling({
    title: { zh: '退单审核', en: 'Review of the return' },
    amongOffices: true,
    length: localLimit('hotline.return-review', 'working-day'),
    from: onEntering('return-asked'),
    until: { done: ['accept-return', 'refuse-return'] },
    basis: [问政规则('8')],
  }),
  ruling: ceiling({
    title: { zh: '裁定', en: 'Ruling' },
    length: localLimit('hotline.ruling-days', 'working-day'),
    from: onEntering('ruling'),
    until: { done: ['rule'] },
    basis: [问政规则('9')],
  }),
  urgent: ceiling({
    title: { zh: '紧急事项联系或到场', en: 'Urgent matter: contact or presence' },
    length: localLimit('hotline.urgent', 'hour'),
    from: onDoing('dispatch'),
    until: { done: ['contact', 'reply'] },
    when: eq(field('urgent'), true),
    basis: [问政规则('10')],
  }),
  contact: ceiling({
    title: { zh: '首次联系群众', en: 'First contact' },
    length: localLimit('hotline.contact-hours', 'hour'),
    from: { entered: 'handling', first: true },
    until: { done: ['contact', 'reply'] },
    basis: [问政规则('10')],
  }),
  handle: ceiling({
    title: { zh: '办理答复', en: 'Handling and answer' },
    length: localLimit('hotline.handle', 'working-day', field('kind')),
    from: onFirst('dispatch'),
    until: { done: ['reply'] },
    extensions: moreTime,
    pausedBy: [{ during: 'parked' }],
    escalates: chaseRungs(问政规则('18')),
    basis: [问政规则('10')],
  }),
  rework: ceiling({
    title: { zh: '重新办理', en: 'Rework' },
    length: localLimit('hotline.rework-days', 'working-day'),
    from: onDoing('order-rework', 'reopen', 'send-back'),
    until: { done: ['reply'] },
    extensions: moreTime,
    pausedBy: [{ during: 'parked' }],
    escalates: chaseRungs(问政规则('18')),
    basis: [问政规则('13'), 问政规则('14'), 问政规则('15')],
  }),
  'park-review': onCalendarDate({
    title: { zh: '挂账复查', en: 'Review of the parked matter' },
    length: days(0),
    from: onDate('parkedUntil'),
    until: { done: ['resume-parked', 'reply'] },
    basis: [问政规则('12')],
  }),
  rating: silence({
    title: { zh: '群众评价', en: 'Rating' },
    length: localLimit('hotline.rating-window', 'day'),
    from: onEntering('replied'),
    until: { done: ['rate', 'send-back'] },
    roll: 'none',
    onExpiry: {
      to: 'closed',
      sets: { closedOn: today(), rated: value('none') },
      say: { zh: '逾期未评，记为未评价，不算满意。', en: 'No rating was given: recorded as not rated, never as satisfied.' },
    },
    basis: [问政规则('14')],
  }),
  dispute: ceiling({
    title: { zh: '核实不满意', en: 'Check of a dissatisfaction' },
    length: localLimit('hotline.dispute-days', 'working-day'),
    from: onEntering('disputed'),
    until: { done: ['order-rework', 'close-explained'] },
    basis: [问政规则('14')],
  }),
  'order-answer': ceiling({
    title: { zh: '督办单回复', en: 'Answer to the supervision order' },
    length: localLimit('chase.order-answer', 'working-day'),
    from: onDoing('supervision-order'),
    until: { done: ['answer-order', 'reply'] },
    basis: [问政规则('18')],
  }),
  correction: ceiling({
    title: { zh: '办结后更正', en: 'Correction after closing' },
    length: localLimit('hotline.correction-days', 'working-day'),
    from: onDoing('ask-correction'),
    until: { done: ['correct'] },
    basis: [问政规则('16'), 个保法('46')],
  }),
  ...publicationDeadlines,
}
