import {
  type Action,
  ceiling,
  type Deadline,
  type Disclosure,
  eq,
  field,
  localLimit,
  longText,
  type Need,
  onDoing,
  party,
  post,
  statute,
  text,
  today,
  value,
} from '#language'

// How an answer becomes public: consent, a text without personal information, and two reviews by two other persons.
const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })
const 个保法 = statute('personal-information-law')

const reviewer = post('publication-reviewer')
const stageIs = (stage: string, code: string, zh: string, en: string): Need => ({ that: eq(field('publication'), stage), code, say: { zh, en } })
const consented: Need = {
  that: eq(field('consentPublic'), true),
  code: 'NO_CONSENT',
  say: { zh: '诉求人没有同意公开。', en: 'The person has not agreed to publication.' },
}

export const publicationActions: Record<string, Action> = {
  'propose-publication': {
    title: { zh: '拟公开答复', en: 'Propose publication' },
    by: [post('hotline-operator'), post('knowledge-editor')],
    from: ['closed', 'answered'],
    form: {
      publicTitle: text('公开标题', 'Public title', { required: true, max: 60, example: '二次供水水压不足怎么办' }),
      publicQuestion: longText('隐去个人信息的问题', 'Question without personal information', {
        hint: { zh: '去掉姓名、电话、车牌、门牌和企业名。', en: 'Leave out names, numbers, plates, house numbers and firms.' },
        required: true,
        max: 1000,
        example: '小区晚间水压不足，物业称水泵损坏。',
      }),
      publicAnswer: longText('公开的答复', 'Answer for publication', {
        required: true,
        max: 3000,
        example: '二次供水设施由物业委托专业单位维护，可要求在四十八小时内修复。',
      }),
    },
    needs: [consented],
    sets: { publication: value('proposed') },
    basis: [问政规则('17'), 个保法('25')],
  },
  'review-publication': {
    title: { zh: '公开审核（一审）', en: 'First review for publication' },
    by: [reviewer],
    from: ['closed', 'answered'],
    needs: [consented, stageIs('proposed', 'NOTHING_PROPOSED', '没有待一审的文本。', 'No text is waiting for its first review.')],
    distinctFrom: ['propose-publication'],
    sets: { publication: value('reviewed') },
    basis: [问政规则('17')],
  },
  'refuse-publication': {
    title: { zh: '退回公开文本', en: 'Send the text back' },
    by: [reviewer],
    from: ['closed', 'answered'],
    form: { publicationFault: longText('哪里还能认出人', 'What still identifies someone', { required: true, max: 500, example: '第二句仍有门牌号。' }) },
    needs: [
      {
        that: { op: 'in', left: field('publication'), list: ['proposed', 'reviewed'] },
        code: 'NOTHING_PROPOSED',
        say: { zh: '没有待审核的文本。', en: 'No text is waiting for review.' },
      },
    ],
    sets: { publication: value('sent-back') },
    basis: [问政规则('17')],
  },
  publish: {
    title: { zh: '公开审核（二审）并公开', en: 'Second review and publication' },
    by: [reviewer],
    from: ['closed', 'answered'],
    needs: [consented, stageIs('reviewed', 'FIRST_REVIEW_MISSING', '还没有通过一审。', 'The first review is missing.')],
    distinctFrom: ['propose-publication', 'review-publication'],
    sets: { publication: value('published'), publishedOn: today() },
    basis: [问政规则('17')],
  },
  'withdraw-consent': {
    title: { zh: '收回公开同意', en: 'Take back the consent' },
    by: [party('petitioner')],
    from: ['closed', 'answered'],
    needs: [consented],
    sets: { consentPublic: value(false), publication: value('withdrawn') },
    basis: [个保法('15'), 问政规则('17')],
  },
}

export const publicationDeadlines: Record<string, Deadline> = {
  publication: ceiling({
    title: { zh: '公开审核', en: 'Review for publication' },
    length: localLimit('hotline.publication-review', 'working-day'),
    from: onDoing('propose-publication'),
    until: { done: ['publish', 'refuse-publication', 'withdraw-consent'] },
    basis: [问政规则('17')],
  }),
}

export const disclosure: Disclosure = {
  after: ['publish'],
  when: eq(field('consentPublic'), true),
  fields: ['publicTitle', 'publicQuestion', 'publicAnswer'],
  basis: [问政规则('17')],
}
