import { and, counting, dayOf, defineFigure, exists, ge, gt, lt, type Measure, not, or, outcome, parameter, period, share, statute } from '#language'

const 营商条例 = statute('business-environment-regulation')
const 本市规则 = statute('xianning-inquiry-rules', { unverified: true })

const complaints = 'hotline.complaints'
const received: Measure = counting({ matters: complaints, dated: { done: 'accept' }, where: outcome('accepted') })
const closed: Measure = counting({ matters: complaints, dated: 'closed', where: outcome('closed') })
const acceptedBefore = and(outcome('accepted'), lt(dayOf({ done: 'accept' }), period('from')))
const carriedOver: Measure = counting({
  matters: complaints,
  where: and(acceptedBefore, or(not(exists(dayOf('closed'))), ge(dayOf('closed'), period('from')))),
})
const stillOpen: Measure = counting({
  matters: complaints,
  where: and(outcome('accepted'), not(gt(dayOf({ done: 'accept' }), period('to'))), or(not(exists(dayOf('closed'))), gt(dayOf('closed'), period('to')))),
})

const shared = { serves: ['hotline.complaints'], basis: [营商条例('49'), 本市规则('统计')], inForce: { from: '2020-01-01' } }
const scope = {
  time: 'in-period' as const,
  of: {
    zh: '全市：“12345”营商环境投诉专线受理的企业诉求，含转县市区办理的',
    en: 'The whole city: complaints of enterprises taken by the 12345 line, those sent to counties included',
  },
  prevails: { zh: '以专线记录为准。', en: 'The record of the line holds.' },
}

export const hotline = [
  defineFigure({
    id: 'hotline.number',
    title: { zh: '营商环境投诉专线号码', en: 'Number of the complaint line' },
    says: { zh: '企业投诉营商环境问题拨打的电话号码。', en: 'The number that enterprises dial.' },
    unit: { zh: '号码', en: 'number' },
    kind: 'stated',
    ...shared,
    scope: { ...scope, time: 'at-end' },
    value: { of: parameter('hotline.number') },
    wording: { as: 'name' },
  }),
  defineFigure({
    id: 'hotline.received',
    title: { zh: '专线受理诉求', en: 'Complaints received' },
    says: { zh: '这一年里专线受理的企业诉求件数，不予受理的不算。', en: 'Complaints accepted in the year; those not accepted are not counted.' },
    unit: { zh: '条', en: 'complaints' },
    kind: 'counted',
    ...shared,
    scope: { ...scope, carryOver: { before: carriedOver, received, closed, open: stillOpen } },
    value: { of: received },
    wording: { as: 'number' },
  }),
  defineFigure({
    id: 'hotline.closed',
    title: { zh: '专线办结诉求', en: 'Complaints closed' },
    says: { zh: '这一年里办结的企业诉求件数。', en: 'Complaints closed in the year.' },
    unit: { zh: '条', en: 'complaints' },
    kind: 'counted',
    ...shared,
    scope,
    value: { of: closed },
    wording: { as: 'number' },
  }),
  defineFigure({
    id: 'hotline.satisfaction',
    title: { zh: '专线回访满意率', en: 'Satisfaction when called back' },
    says: {
      zh: '这一年里办结并已回访的诉求中，企业表示满意、基本满意的比例。没有回访到的不进分母。',
      en: 'Of the complaints closed in the year and called back, those whose enterprise was satisfied or fairly so. Those not reached are not counted.',
    },
    unit: { zh: '%', en: '%' },
    kind: 'counted',
    ...shared,
    scope,
    value: share(
      [
        '满意、基本满意',
        'Satisfied or fairly satisfied',
        counting({ matters: complaints, dated: 'closed', where: and(outcome('calledBack'), outcome('satisfied')) }),
      ],
      ['已回访', 'Called back', counting({ matters: complaints, dated: 'closed', where: outcome('calledBack') })],
      '无回访件',
      'none called back',
    ),
    wording: { as: 'percent', decimals: 1 },
  }),
]
