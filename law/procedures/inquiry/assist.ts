import {
  ceiling,
  choice,
  defineProcedure,
  files,
  localLimit,
  longText,
  onEntering,
  organ,
  post,
  region,
  silence,
  statute,
  system,
  text,
  value,
} from '#language'

const 指导意见 = statute('hotline-opinion', { unverified: true })
const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })

const assisting = [post('handler', { of: 'handlingOrgan' }), post('handling-leader', { of: 'handlingOrgan' })]
const lead = [post('handler', { of: 'leadOrgan' }), post('handling-leader', { of: 'leadOrgan' })]

/** 协办: another unit answers the lead unit, which alone answers the person. Opened beside a demand, never by hand. */
export default defineProcedure({
  id: 'inquiry.assist',
  title: { zh: '协办（群众诉求）', en: 'Assistance with a demand' },
  purpose: {
    zh: '主办单位请其他单位协助，协办单位在期限内把意见和材料交给主办单位；对群众负责的始终是主办单位。',
    en: 'The lead unit asks another unit for help, which gives its answer in time; the lead unit alone answers to the person.',
  },
  serves: ['inquiry.platform'],
  basis: [指导意见('三'), 问政规则('10')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: { lead: { title: { zh: '主办单位', en: 'Lead unit' }, fields: ['leadOrgan'], basis: [问政规则('10')] } },
  start: 'asked',

  states: {
    asked: { title: { zh: '待协办', en: 'Assistance asked' }, basis: [问政规则('10')] },
    checking: { title: { zh: '已回复，待主办单位确认', en: 'Answered: the lead unit checks' }, basis: [问政规则('10')] },
    done: { title: { zh: '协办完成', en: 'Assistance given' }, final: true, basis: [问政规则('10')] },
    declined: { title: { zh: '不属协办单位职责', en: 'Not the duty of the unit asked' }, final: true, basis: [问政规则('10')] },
    recalled: { title: { zh: '主办单位撤回', en: 'Recalled by the lead unit' }, final: true, basis: [问政规则('10')] },
  },

  actions: {
    ask: {
      title: { zh: '请求协办', en: 'Ask for assistance' },
      verb: 'open',
      by: [system()],
      from: [],
      to: 'asked',
      form: {
        handlingOrgan: organ('协办单位', 'Assisting unit', { public: true, required: true, example: 'utility-water' }),
        leadOrgan: organ('主办单位', 'Lead unit', { public: true, required: true, example: 'city-housing' }),
        ask: longText('请协办什么', 'What is asked', {
          hint: { zh: '不写诉求人的姓名和电话。', en: 'Do not write the name or number of the person.' },
          required: true,
          max: 1000,
          example: '请提供该小区二次供水泵房检修记录。',
        }),
        place: region('发生地点', 'Place', { public: true, example: '421202001' }),
      },
      handsTo: 'handlingOrgan',
      basis: [问政规则('10')],
    },
    answer: {
      title: { zh: '回复主办单位', en: 'Answer the lead unit' },
      main: true,
      by: assisting,
      from: ['asked'],
      to: 'checking',
      form: {
        answer: longText('协办意见', 'Answer', { required: true, min: 4, max: 3000, example: '泵房上次检修为二月十日，记录附后。' }),
        answerFiles: files('材料', 'Papers', { max: 9 }),
      },
      handsTo: 'leadOrgan',
      basis: [问政规则('10')],
    },
    decline: {
      title: { zh: '说明不属职责', en: 'Say that it is not its duty' },
      verb: 'return',
      by: assisting,
      from: ['asked'],
      to: 'declined',
      form: {
        declineArticle: text('依据的条款', 'Provision relied on', { public: true, required: true, example: '三定规定第三条' }),
        declineReason: longText('理由', 'Reason', { required: true, min: 4, max: 1000, example: '泵房未移交本单位管理。' }),
      },
      basis: [问政规则('8'), 问政规则('10')],
    },
    confirm: { title: { zh: '确认收到', en: 'Confirm the answer' }, main: true, by: lead, from: ['checking'], to: 'done', basis: [问政规则('10')] },
    'ask-more': {
      title: { zh: '请补充', en: 'Ask for more' },
      verb: 'return',
      by: lead,
      from: ['checking'],
      to: 'asked',
      form: { missing: longText('还缺什么', 'What is missing', { required: true, max: 500, example: '缺检修记录的日期。' }) },
      handsTo: 'handlingOrgan',
      most: 1,
      basis: [问政规则('10')],
    },
    recall: {
      title: { zh: '撤回请求', en: 'Recall the request' },
      by: lead,
      from: ['asked'],
      to: 'recalled',
      form: {
        recallReason: choice(
          '原因',
          'Why',
          { 'not-needed': ['已不需要', 'No longer needed'], 'wrong-unit': ['请错单位', 'The wrong unit was asked'] },
          { public: true, required: true, example: 'not-needed' },
        ),
      },
      basis: [问政规则('10')],
    },
    urge: {
      title: { zh: '催办', en: 'Chase' },
      verb: 'chase',
      by: [...lead, post('supervisor')],
      from: ['asked'],
      form: { urgeNote: longText('催办内容', 'Note', { max: 500 }) },
      rung: { deadline: 'answer', rung: 'urge' },
      basis: [问政规则('18')],
    },
  },

  deadlines: {
    answer: {
      ...ceiling({
        title: { zh: '协办回复', en: 'Answer of the assisting unit' },
        length: localLimit('hotline.assist-days', 'working-day'),
        from: onEntering('asked'),
        until: { done: ['answer', 'decline', 'recall'] },
        escalates: [
          { id: 'overdue', title: { zh: '逾期告警', en: 'Overdue notice' }, after: { n: 0, unit: 'day' }, by: 'system', basis: 问政规则('18') },
          {
            id: 'urge',
            title: { zh: '催办', en: 'Chase' },
            after: { n: { param: 'chase.urge-after' }, unit: 'working-day' },
            by: [...lead, post('supervisor')],
            basis: 问政规则('18'),
          },
        ],
        basis: [问政规则('10')],
      }),
    },
    confirm: silence({
      title: { zh: '主办单位确认', en: 'Confirmation by the lead unit' },
      length: localLimit('hotline.assist-days', 'working-day'),
      from: onEntering('checking'),
      until: { done: ['confirm', 'ask-more'] },
      onExpiry: {
        to: 'done',
        sets: { confirmedBySilence: value(true) },
        say: { zh: '主办单位逾期未提出补充，视为已收到。', en: 'The lead unit asked for nothing more in time: it counts as received.' },
      },
      basis: [问政规则('10')],
    }),
  },

  audience: [{ field: 'leadOrgan' }, { field: 'handlingOrgan', above: true }, { post: 'supervisor' }, { post: 'hotline-head' }],
  headline: ['ask', 'handlingOrgan', 'place'],
  regionField: 'place',
  retain: { length: { n: 10, unit: 'year' }, then: 'erase-personal', basis: [问政规则('20')] },
})
