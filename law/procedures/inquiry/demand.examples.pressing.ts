import type { Example } from '#language'
import { answersAt, at, handling, no, unit, until } from './demand.examples.common-steps.ts'

const order = { orderDemand: '三个工作日内书面说明原因并办结。' }
const talk = { talkNote: '已约谈分管负责人，承诺三日内办结。' }
const circular = { circularNote: '对逾期未办结的单位予以通报。' }
const office = 'government-office@city-government-office'

/** 催办 → 督办单 → 约谈 → 通报: each rung has its day, its order and its authority. */
export const pressing: Example[] = [
  {
    title: 'the ladder from the reminder to the circular, each rung from its own day on',
    steps: [
      ...handling,
      until('2026-03-06 08:00', { rungs: ['reminder'], late: [] }),
      no('RUNG_NOT_OPEN', '2026-03-09 17:00', 'supervisor', 'urge'),
      until('2026-03-10 00:00', { rungs: ['reminder', 'overdue'], late: ['handle'] }),
      at('2026-03-10 09:00', 'supervisor', 'urge', undefined, { rungs: ['reminder', 'overdue', 'urge'] }),
      no('RUNG_NOT_OPEN', '2026-03-11 09:00', 'supervisor', 'supervision-order', order),
      at('2026-03-12 09:00', 'supervisor', 'supervision-order', order, { issued: ['supervision-order'], due: { 'order-answer': '2026-03-17' } }),
      at('2026-03-13 09:00', unit, 'answer-order', { orderAnswer: '配件已到货，明日完成更换。' }, { due: { 'order-answer': null } }),
      no('NO_ORDER_WAITS', '2026-03-13 09:10', unit, 'answer-order', { orderAnswer: '配件已到货，明日完成更换。' }),
      no('RUNG_NOT_OPEN', '2026-03-17 09:00', office, 'talk', talk),
      at('2026-03-18 09:00', office, 'talk', talk),
      at('2026-03-23 09:00', office, 'circular', circular, { issued: ['circular'], rungs: ['reminder', 'overdue', 'urge', 'order', 'talk', 'circular'] }),
    ],
  },
  {
    title: 'the hotline chases; to call in for a talk and to criticise by circular belong to the government’s office alone',
    steps: [
      ...handling,
      no('NOT_YOUR_POST', '2026-03-10 09:00', office, 'urge'),
      at('2026-03-10 09:00', 'hotline-head', 'urge'),
      no('NOT_YOUR_POST', '2026-03-12 09:00', 'hotline-head', 'supervision-order', order),
      at('2026-03-12 09:05', 'supervisor', 'supervision-order', order),
      no('NOT_YOUR_POST', '2026-03-18 09:00', 'supervisor', 'talk', talk),
      no('NOT_YOUR_POST', '2026-03-18 09:00', 'hotline-head', 'talk', talk),
      at('2026-03-18 09:05', office, 'talk', talk),
      no('NOT_YOUR_POST', '2026-03-23 09:00', 'supervisor', 'circular', circular),
    ],
  },
  {
    title: 'no rung is skipped, and none is taken twice',
    steps: [
      ...handling,
      no('RUNG_NOT_OPEN', '2026-03-23 09:00', 'supervisor', 'supervision-order', order),
      no('RUNG_NOT_OPEN', '2026-03-23 09:00', office, 'circular', circular),
      at('2026-03-23 09:10', 'supervisor', 'urge'),
      no('TOO_OFTEN', '2026-03-23 09:15', 'supervisor', 'urge'),
      at('2026-03-23 09:20', 'supervisor', 'supervision-order', order),
    ],
  },
  {
    title: 'a late answer is accepted and recorded as late: it ends the pressing, not the lateness',
    steps: [
      ...handling,
      answersAt('2026-03-11 10:00', { state: 'replied', late: [], outcomes: { onTime: false, answered: true } }),
      no('NOT_IN_STATE', '2026-03-11 11:00', 'supervisor', 'urge'),
    ],
  },
]
