import { type Action, type Citation, type Document, longText, post, type Rung } from '#language'

// The ladder of the hotline's procedures. 催办 and 督办单 belong to the hotline; 约谈 and 通报 only to the government or
// its office. 督查 is another power, of the body designated under the regulation on government inspection: not here.
const supervisor = post('supervisor')
const hotlineHead = post('hotline-head')
const governmentOffice = post('government-office')

/** The rungs before and after the end of a period; the days of each are the city's. */
export const chaseRungs = (basis: Citation): Rung[] => [
  {
    id: 'reminder',
    title: { zh: '到期前提醒', en: 'Reminder' },
    after: { n: { param: 'chase.remind-before' }, unit: 'working-day', before: true },
    by: 'system',
    basis,
  },
  { id: 'overdue', title: { zh: '逾期告警', en: 'Overdue notice' }, after: { n: 0, unit: 'day' }, by: 'system', basis },
  { id: 'urge', title: { zh: '催办', en: 'Chase' }, after: { n: { param: 'chase.urge-after' }, unit: 'working-day' }, by: [supervisor, hotlineHead], basis },
  { id: 'order', title: { zh: '督办单', en: 'Supervision order' }, after: { n: { param: 'chase.order-after' }, unit: 'working-day' }, by: [supervisor], basis },
  { id: 'talk', title: { zh: '约谈', en: 'Talk' }, after: { n: { param: 'chase.talk-after' }, unit: 'working-day' }, by: [governmentOffice], basis },
  {
    id: 'circular',
    title: { zh: '通报', en: 'Circular' },
    after: { n: { param: 'chase.circular-after' }, unit: 'working-day' },
    by: [governmentOffice],
    basis,
  },
]

/** The acts by which the rungs are taken, on whichever of the deadlines named is late. */
export function chaseActions(from: string[], deadline: string[], basis: Citation) {
  const verb = 'chase' as const
  return {
    urge: {
      title: { zh: '催办', en: 'Chase' },
      verb,
      by: [supervisor, hotlineHead],
      from,
      form: { urgeNote: longText('催办内容', 'Note', { max: 500 }) },
      rung: { deadline, rung: 'urge' },
      basis: [basis],
    },
    'supervision-order': {
      title: { zh: '发督办单', en: 'Issue a supervision order' },
      verb,
      by: [supervisor],
      from,
      form: { orderDemand: longText('督办要求', 'What is demanded', { required: true, max: 500, example: '三个工作日内书面说明原因并办结。' }) },
      rung: { deadline, rung: 'order' },
      issues: ['supervision-order'],
      basis: [basis],
    },
    talk: {
      title: { zh: '约谈', en: 'Call in for a talk' },
      verb,
      by: [governmentOffice],
      from,
      form: { talkNote: longText('约谈情况', 'What was said', { required: true, max: 1000, example: '已约谈承办单位分管负责人，承诺三日内办结。' }) },
      rung: { deadline, rung: 'talk' },
      basis: [basis],
    },
    circular: {
      title: { zh: '通报', en: 'Criticise by circular' },
      verb,
      by: [governmentOffice],
      from,
      form: { circularNote: longText('通报内容', 'Text', { required: true, max: 1000, example: '对逾期未办结的单位予以通报。' }) },
      rung: { deadline, rung: 'circular' },
      issues: ['circular'],
      basis: [basis],
    },
  } satisfies Record<string, Action>
}

/** What the unit must do with a supervision order: answer it in the city's days. */
export const answerToOrder = (by: Action['by'], from: string[], basis: Citation): Action => ({
  title: { zh: '回复督办单', en: 'Answer the supervision order' },
  by,
  from,
  form: { orderAnswer: longText('回复', 'Answer', { required: true, min: 6, max: 1000, example: '配件已到货，明日完成更换。' }) },
  needs: [
    {
      that: { op: '>', left: { times: 'supervision-order' }, right: { times: 'answer-order' } },
      code: 'NO_ORDER_WAITS',
      say: { zh: '没有待回复的督办单。', en: 'No supervision order is waiting for an answer.' },
    },
  ],
  basis: [basis],
})

export const chaseDocuments = (basis: Citation): Record<string, Document> => ({
  'supervision-order': {
    title: { zh: '督办单', en: 'Supervision order' },
    mustState: [{ id: 'demand', title: { zh: '督办要求和期限', en: 'Demand and period' } }],
    series: '咸督单',
    basis: [basis],
  },
  circular: { title: { zh: '通报', en: 'Circular' }, mustState: [{ id: 'facts', title: { zh: '事实', en: 'Facts' } }], series: '咸督通', basis: [basis] },
})
