import {
  addTo,
  and,
  ceiling,
  choice,
  countTasks,
  defineCampaign,
  drawnCount,
  eq,
  field,
  ge,
  gt,
  input,
  integer,
  localLimit,
  longText,
  lt,
  need,
  onEntering,
  oneOf,
  onOpening,
  or,
  param,
  population,
  post,
  product,
  ratio,
  row,
  startOf,
  state,
  statute,
  system,
  today,
} from '#language'

const 指导意见 = statute('hotline-opinion', { unverified: true })
const 热线规范 = statute('hotline-standard', { unverified: true })
const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })

const head = post('hotline-head')
const thisMonth = startOf(today(), 'month')
const lastMonth = addTo(thisMonth, -1, 'month')
const yesNo = { yes: ['是', 'Yes'], no: ['否', 'No'] } as const
const reached = eq(row('reached'), 'yes')
const whenReached = { public: true as const, required: true as const, when: eq(input('reached'), 'yes') }

/** 回访: each month a drawn part of last month's closed demands is called by someone apart from the handling units. */
export default defineCampaign({
  id: 'inquiry.call-back',
  title: { zh: '群众诉求回访（月度抽样）', en: 'Call-backs on demands (monthly sample)' },
  purpose: {
    zh: '每月从上月办结的诉求中随机抽取一部分，由回访员逐件核实是否联系、是否解决、是否满意，承办单位的人不参加。',
    en: 'Each month a random part of last month’s closed demands is called: contacted, solved, satisfied? Nobody of the handling unit takes part.',
  },
  serves: ['inquiry.platform'],
  basis: [指导意见('三'), 问政规则('14')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  opens: { every: 'month', day: 1, basis: 问政规则('14') },
  parties: {},

  start: 'opened',
  states: {
    opened: { title: { zh: '待封存名单', en: 'List to be committed' }, basis: [问政规则('14')] },
    committed: { title: { zh: '待抽取', en: 'To be drawn' }, basis: [问政规则('14')] },
    calling: { title: { zh: '回访中', en: 'Calling' }, basis: [问政规则('14')] },
    called: { title: { zh: '待汇总', en: 'To be summed up' }, basis: [问政规则('14')] },
    reported: { title: { zh: '已汇总', en: 'Summed up' }, final: true, basis: [问政规则('14')] },
    empty: { title: { zh: '本月无应回访件', en: 'Nothing to call back' }, final: true, basis: [问政规则('14')] },
  },

  actions: {
    begin: {
      title: { zh: '开始本月回访', en: 'Begin this month’s round' },
      verb: 'open',
      by: [system(), head],
      from: [],
      to: 'opened',
      sets: { platformOrgan: param('hotline.platform'), closedFrom: lastMonth, closedTo: addTo(thisMonth, -1, 'day') },
      handsTo: 'platformOrgan',
      basis: [问政规则('14')],
    },
    commit: {
      title: { zh: '封存名单和随机种子', en: 'Commit to the list and the seed' },
      main: true,
      by: [head],
      from: ['opened'],
      to: 'committed',
      commits: 'closed-demands',
      basis: [问政规则('14')],
    },
    draw: {
      title: { zh: '抽取', en: 'Draw' },
      main: true,
      by: [head],
      from: ['committed'],
      to: 'calling',
      needs: [
        need(gt(population('closed-demands'), 0), 'NOTHING_TO_DRAW', '上月没有办结件，请直接结束本月回访。', 'Nothing was closed last month: end the round.'),
      ],
      draws: 'closed-demands',
      basis: [问政规则('14')],
    },
    'end-empty': {
      title: { zh: '无应回访件，结束', en: 'Nothing to call back: end' },
      by: [head],
      from: ['committed'],
      to: 'empty',
      needs: [need(eq(population('closed-demands'), 0), 'NOT_EMPTY', '上月有办结件，须抽取回访。', 'There are closed demands: draw from them.')],
      basis: [问政规则('14')],
    },
    report: {
      title: { zh: '汇总回访结果', en: 'Sum up' },
      main: true,
      by: [head],
      from: ['called'],
      to: 'reported',
      form: {
        finding: longText('主要问题', 'What was found', {
          required: true,
          min: 4,
          max: 2000,
          example: '供水类事项有两件答复已解决但群众反映未解决，已重新办理。',
        }),
      },
      sets: {
        drawn: drawnCount('closed-demands'),
        reached: countTasks('call', reached),
        contacted: countTasks('call', and(reached, eq(row('responded'), 'yes'))),
        solved: countTasks('call', and(reached, eq(row('solved'), 'yes'))),
        satisfied: countTasks('call', and(reached, oneOf(row('satisfied'), 'good', 'fair'))),
        satisfiedRate: ratio(product(input('satisfied'), 10000), input('reached'), 'half-up'),
        solvedRate: ratio(product(input('solved'), 10000), input('reached'), 'half-up'),
      },
      issues: ['call-back-report'],
      basis: [问政规则('14')],
    },
  },

  deadlines: {
    draw: ceiling({
      title: { zh: '抽取回访名单', en: 'Draw of the list' },
      length: localLimit('hotline.callback-draw', 'working-day'),
      from: onOpening(),
      until: { done: ['draw', 'end-empty'] },
      basis: [问政规则('14')],
    }),
    calls: ceiling({
      title: { zh: '完成回访', en: 'All calls made' },
      length: localLimit('hotline.callback-days', 'working-day'),
      from: onEntering('calling'),
      until: { entered: ['called'] },
      basis: [问政规则('14')],
    }),
    report: ceiling({
      title: { zh: '汇总', en: 'Summary' },
      length: localLimit('hotline.callback-report', 'working-day'),
      from: onEntering('called'),
      until: { done: ['report'] },
      basis: [问政规则('14')],
    }),
  },

  samples: {
    'closed-demands': {
      title: { zh: '上月办结的诉求', en: 'Demands closed last month' },
      from: { matters: 'inquiry.demand', where: and(ge(field('closedOn'), lastMonth), lt(field('closedOn'), thisMonth), eq(state(), 'closed')) },
      size: ratio(product(row('population'), param('hotline.callback-sample')), 100, 'up'),
      basis: [问政规则('14')],
    },
  },
  tasks: {
    call: {
      title: { zh: '回访', en: 'Call back' },
      each: { sample: 'closed-demands' },
      by: [post('call-back-officer', { notOf: 'assignee' })],
      opens: { done: 'draw' },
      form: {
        reached: choice('是否联系上', 'Reached?', yesNo, { public: true, required: true, example: 'yes' }),
        tries: integer('联系次数', 'Tries', { public: true, required: true, min: 1, max: 20, example: 1 }),
        responded: choice('单位联系过您吗？', 'Did the unit contact you?', yesNo, { ...whenReached, example: 'yes' }),
        solved: choice(
          '问题解决了吗？',
          'Is it solved?',
          { yes: ['解决了', 'Solved'], partly: ['部分解决', 'Partly'], no: ['没有解决', 'Not solved'] },
          { ...whenReached, example: 'yes' },
        ),
        satisfied: choice(
          '您对承办单位满意吗？',
          'Are you satisfied with the unit?',
          { good: ['满意', 'Satisfied'], fair: ['基本满意', 'Fairly satisfied'], bad: ['不满意', 'Not satisfied'] },
          { ...whenReached, example: 'good' },
        ),
        said: longText('群众怎么说', 'What the person said', { max: 1000 }),
      },
      needs: [
        need(
          or(eq(input('reached'), 'yes'), ge(input('tries'), param('hotline.callback-tries'))),
          'TRY_AGAIN',
          '联系次数不足，还不能记为未联系上。',
          'Too few tries to record that the person was not reached.',
        ),
      ],
      within: { length: localLimit('hotline.callback-days', 'working-day'), basis: 问政规则('14') },
      join: 'all',
      then: { to: 'called' },
      basis: [热线规范('3.6'), 问政规则('14')],
    },
  },

  documents: {
    'call-back-report': {
      title: { zh: '回访情况通报', en: 'Report on the call-backs' },
      mustState: [
        { id: 'population', title: { zh: '应回访件数和抽取件数', en: 'Population and sample' } },
        { id: 'valid', title: { zh: '有效回访件数（各率的分母）', en: 'Valid call-backs, over which each rate is taken' } },
        { id: 'commitment', title: { zh: '封存值和随机种子', en: 'Commitment and seed' } },
      ],
      basis: [问政规则('14')],
    },
  },
  audience: [{ field: 'platformOrgan' }, { post: 'call-back-officer' }, { post: 'supervisor' }, { post: 'government-office' }, { post: 'mayor' }],
  outcomes: { held: { title: { zh: '已回访', en: 'Held' }, when: eq(state(), 'reported') } },
  headline: ['closedFrom', 'closedTo'],
  retain: { length: { n: 10, unit: 'year' }, then: 'erase-personal', basis: [问政规则('20')] },
})
