import {
  and,
  counting,
  dayOf,
  defineFigure,
  exists,
  figure,
  ge,
  gt,
  lt,
  type Measure,
  not,
  oneOf,
  or,
  outcome,
  period,
  share,
  state,
  statute,
  together,
} from '#language'

const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })
const 指导意见 = statute('hotline-opinion', { unverified: true })

/** 受理范围内的事项: what was out of scope, shown to its proper channel, or taken back by the person is not among them. */
const taken = not(or(outcome('outOfScope'), outcome('redirected'), oneOf(state(), 'withdrawn')))
/** 并单的随主单办结, 仍计入件数. */
const settled = or(outcome('closed'), outcome('merged'))

const demands = 'inquiry.demand'
const received: Measure = counting({ matters: demands, dated: 'opened', where: taken })
const closed: Measure = counting({ matters: demands, dated: 'closed', where: and(taken, settled) })
const openedBefore = lt(dayOf('opened'), period('from'))
const carriedOver: Measure = counting({
  matters: demands,
  where: and(taken, openedBefore, or(not(exists(dayOf('closed'))), ge(dayOf('closed'), period('from')))),
})
const stillOpen: Measure = counting({
  matters: demands,
  where: and(taken, not(gt(dayOf('opened'), period('to'))), or(not(exists(dayOf('closed'))), gt(dayOf('closed'), period('to')))),
})

const scope = {
  time: 'in-period' as const,
  of: {
    zh: '全市：网络问政平台和12345热线受理的群众诉求，含转县市区和乡镇办理的',
    en: 'The whole city: demands taken by the inquiry platform and the hotline, those sent to counties and townships included',
  },
  prevails: { zh: '以平台记录为准；承办单位自报的数不采用。', en: 'The platform’s record holds; what handling units report themselves is not used.' },
  assumed: {
    zh: '2020年报告写“累计”，没有写起算日；这里按当年发生计算。',
    en: 'The report for 2020 says “in total” without a first day; here the year itself is counted.',
  },
}
const basis = [问政规则('统计'), 指导意见('四')]
const serves = ['inquiry.platform']
const inForce = { from: '2020-01-01' }

export const inquiry = [
  defineFigure({
    id: 'inquiry.matters-closed',
    title: { zh: '办结群众关心关注事项', en: 'Demands closed' },
    says: {
      zh: '这一年里办结的群众诉求件数，直接答复和并单的都算；不属受理范围、已引导到别的渠道、本人撤回的不算。',
      en: 'Demands closed in the year, those answered at once and those merged included; out of scope, routed elsewhere and withdrawn ones are not.',
    },
    unit: { zh: '件', en: 'demands' },
    kind: 'counted',
    serves,
    basis,
    inForce,
    scope: { ...scope, carryOver: { before: carriedOver, received, closed, open: stillOpen } },
    value: { of: closed },
    wording: { as: 'at-least', step: 10_000, by: 10_000, mark: '万', more: '余' },
  }),
  defineFigure({
    id: 'inquiry.matters-received',
    title: { zh: '受理群众关心关注事项', en: 'Demands received' },
    says: { zh: '这一年里受理的群众诉求件数。', en: 'Demands received in the year.' },
    unit: { zh: '件', en: 'demands' },
    kind: 'counted',
    serves,
    basis,
    inForce,
    scope,
    value: { of: received },
    wording: { as: 'number' },
  }),
  defineFigure({
    id: 'inquiry.close-rate',
    title: { zh: '群众关心关注事项办结率', en: 'Share of demands closed' },
    says: {
      zh: '这一年里办结的件数，占应办件数（上年结转加本年受理）的比例。办结不等于解决。',
      en: 'Demands closed in the year, of those to be closed: carried over and received. Closed does not mean solved.',
    },
    unit: { zh: '%', en: '%' },
    kind: 'counted',
    serves,
    basis,
    inForce,
    scope,
    value: share(
      ['办结', 'Closed', figure('inquiry.matters-closed')],
      ['应办（上年结转＋本年受理）', 'To be closed: carried over and received', together(carriedOver, received)],
      '无应办结件',
      'nothing to close',
    ),
    wording: { as: 'percent', decimals: 1 },
  }),
  defineFigure({
    id: 'inquiry.satisfaction',
    title: { zh: '群众满意率', en: 'Share of satisfied persons' },
    says: {
      zh: '这一年里办结并由本人评价的事项中，评为满意、基本满意的比例。没有评价的不算满意，也不进分母。',
      en: 'Of the demands closed in the year and rated by the person, those rated satisfied or fairly satisfied. Silence counts as neither.',
    },
    unit: { zh: '%', en: '%' },
    kind: 'counted',
    serves,
    basis,
    inForce,
    scope,
    value: share(
      [
        '满意、基本满意',
        'Satisfied or fairly satisfied',
        counting({ matters: demands, dated: 'closed', where: and(taken, outcome('rated'), outcome('satisfied')) }),
      ],
      ['本人已评价', 'Rated by the person', counting({ matters: demands, dated: 'closed', where: and(taken, outcome('rated')) })],
      '无评价件',
      'none rated',
    ),
    wording: { as: 'percent', decimals: 1 },
  }),
]
