import type { TextView } from '../app/index.ts'

interface Limit {
  say: TextView
  basis: TextView
}

/** One way to settle a dispute. Only facts that were read in the text of the law, each with its place there. */
export interface GuideRoute {
  id: string
  title: TextView
  /** In which case one looks here. */
  when: TextView
  what: TextView
  limits: Limit[]
  where: TextView
  call?: string
}

const cite =
  (zh: string, en: string) =>
  (articles: string): TextView => ({
    zh: `《${zh}》第${articles}条`,
    en: `${en}, art. ${articles}`,
  })

const mediation = cite('人民调解法', 'People’s Mediation Law')
const review = cite('行政复议法', 'Administrative Reconsideration Law')
const litigation = cite('行政诉讼法', 'Administrative Litigation Law')
const labour = cite('劳动争议调解仲裁法', 'Labour Dispute Mediation and Arbitration Law')
const petition = cite('信访工作条例', 'Regulation on Petition Work')
const aid = cite('法律援助法', 'Legal Aid Law')
const disclosure = cite('政府信息公开条例', 'Regulation on Government Information Disclosure')
const compensation = cite('国家赔偿法', 'State Compensation Law')
const civil = cite('民事诉讼法', 'Civil Procedure Law')

export const routes: readonly GuideRoute[] = [
  {
    id: 'mediation',
    title: { zh: '人民调解', en: 'People’s mediation' },
    when: { zh: '和邻居、家人、房东、老板有了矛盾', en: 'trouble with a neighbour, family, landlord or employer' },
    what: {
      zh: '请中间人坐下来谈。不收钱；愿意谈才谈，任何一方随时可以不谈；谈不成不影响去法院。谈成了写成协议，双方要照办。',
      en: 'A third person helps you talk. It is free; nobody must take part and either may stop at any time; the court stays open. What you agree on binds both.',
    },
    limits: [
      { say: { zh: '申请调解：没有期限，早谈早好', en: 'Asking for it: no time limit' }, basis: mediation('4、17') },
      {
        say: {
          zh: '想让协议能强制执行：协议生效之日起30日内，双方一起向法院申请确认',
          en: 'To make the agreement enforceable: both apply to the court within 30 days of its taking effect',
        },
        basis: { zh: `${mediation('33').zh}、${civil('205').zh}`, en: `${mediation('33').en}; ${civil('205').en}` },
      },
    ],
    where: {
      zh: '村（社区）、乡镇（街道）的人民调解委员会。',
      en: 'The mediation committee of your village, community or township.',
    },
    call: '12348',
  },
  {
    id: 'reconsideration',
    title: { zh: '行政复议', en: 'Administrative reconsideration' },
    when: { zh: '不服政府部门的处罚、决定，或者该办不办', en: 'a fine, a decision or inaction of a government body' },
    what: {
      zh: '请上一级来审查下级做得对不对。可以书面申请，也可以口头申请。当场罚款、该办不办、不给公开信息这三类，要先复议，才能去法院。',
      en: 'The government above looks at whether the act was right. You may apply in writing or orally. On-the-spot fines, inaction and refusals of information must go here before court.',
    },
    limits: [
      {
        say: {
          zh: '申请：知道或者应当知道之日起60日内',
          en: 'Applying: within 60 days of when you knew or should have known',
        },
        basis: review('20'),
      },
      {
        say: {
          zh: '没有告诉您可以复议的：从知道可以复议起算，最长1年',
          en: 'If you were not told of this right: from when you learn of it, at most a year',
        },
        basis: review('20'),
      },
      {
        say: {
          zh: '决定收不收：收到申请后5个工作日内',
          en: 'Whether it is taken up: within 5 working days of receipt',
        },
        basis: review('30'),
      },
      {
        say: {
          zh: '作出决定：受理之日起60日内，复杂的最多再延30日；简易程序30日',
          en: 'Decision: within 60 days of acceptance, at most 30 more for complex cases; 30 days in the simple procedure',
        },
        basis: review('62'),
      },
    ],
    where: {
      zh: '县级以上人民政府的行政复议机构（一般在司法局）。',
      en: 'The reconsideration body of the county or city government, as a rule at its justice bureau.',
    },
  },
  {
    id: 'litigation',
    title: { zh: '行政诉讼（告政府）', en: 'Administrative litigation' },
    when: { zh: '不服行政机关的决定，或者不服复议决定', en: 'an administrative act, or a decision on reconsideration' },
    what: { zh: '请法院判断行政机关做得合不合法。', en: 'A court judges whether the act was lawful.' },
    limits: [
      {
        say: {
          zh: '直接起诉：知道或者应当知道之日起6个月内',
          en: 'Suing directly: within 6 months of when you knew or should have known',
        },
        basis: litigation('46'),
      },
      {
        say: { zh: '复议过的：收到复议决定之日起15日内', en: 'After reconsideration: within 15 days of its decision' },
        basis: litigation('45'),
      },
      {
        say: {
          zh: '该办不办：机关收到申请满2个月没办，可以起诉；紧急的不用等',
          en: 'Inaction: once two months have passed since you asked; in urgent cases at once',
        },
        basis: litigation('47'),
      },
      {
        say: {
          zh: '不服一审：判决15日、裁定10日内上诉',
          en: 'Appeal: 15 days against a judgment, 10 against a ruling',
        },
        basis: litigation('85'),
      },
    ],
    where: { zh: '人民法院的诉讼服务中心。', en: 'The service centre of the people’s court.' },
    call: '12368',
  },
  {
    id: 'labour',
    title: { zh: '劳动仲裁', en: 'Labour arbitration' },
    when: {
      zh: '欠薪、辞退、工伤待遇等和单位的争议',
      en: 'unpaid wages, dismissal and other disputes with an employer',
    },
    what: { zh: '劳动争议一般先仲裁，再去法院。', en: 'Labour disputes as a rule go to arbitration before court.' },
    limits: [
      {
        say: {
          zh: '申请：1年内；在职期间被欠的工资不受1年限制，离职后1年内提',
          en: 'Applying: within a year; for wages owed while employed, within a year of leaving',
        },
        basis: labour('27'),
      },
      {
        say: { zh: '裁决：受理之日起45日内，最多再延15日', en: 'Award: within 45 days of acceptance, at most 15 more' },
        basis: labour('43'),
      },
      {
        say: {
          zh: '不服裁决：一般在收到之日起15日内起诉（有的裁决一裁终局）',
          en: 'Against an award: as a rule 15 days to sue; some awards are final',
        },
        basis: labour('47、50'),
      },
    ],
    where: {
      zh: '劳动合同履行地或者单位所在地的劳动人事争议仲裁委员会。',
      en: 'The arbitration commission where you work or where the employer is.',
    },
    call: '12333',
  },
  {
    id: 'petition',
    title: { zh: '信访', en: 'Petition' },
    when: {
      zh: '提建议、有诉求，又没有别的法定渠道',
      en: 'a suggestion or a claim for which the law gives no other way',
    },
    what: {
      zh: '能走复议、诉讼、仲裁的，会转到那边去办；其余的由有权处理的单位答复。向这里反映，不耽误您走别的渠道，但别的渠道的期限不会因此停下来。',
      en: 'What belongs to reconsideration, court or arbitration is led there; the rest is answered by the unit in charge. Petitioning closes no other way, but it stops no other clock either.',
    },
    limits: [
      {
        say: {
          zh: '转到有权处理的单位：收到之日起15日内',
          en: 'Passed on to the unit in charge: within 15 days of receipt',
        },
        basis: petition('22'),
      },
      {
        say: {
          zh: '办结：受理之日起60日内，最多再延30日',
          en: 'Closed: within 60 days of acceptance, at most 30 more',
        },
        basis: petition('34'),
      },
      {
        say: {
          zh: '不服答复：30日内请上一级复查；不服复查：30日内请再上一级复核',
          en: 'Against the reply: 30 days to ask for review, and again 30 days against that',
        },
        basis: petition('35、36'),
      },
    ],
    where: {
      zh: '各级信访部门，或者直接向有权处理的单位提出。',
      en: 'The petition office, or the unit in charge itself.',
    },
  },
  {
    id: 'legal-aid',
    title: { zh: '法律援助', en: 'Legal aid' },
    when: { zh: '要打官司、要请律师，但经济困难', en: 'you need a lawyer and cannot pay one' },
    what: {
      zh: '符合条件的，派律师帮您。等不及审查、马上要过时效的，可以先帮后补材料。',
      en: 'If you qualify a lawyer is assigned. Where a time limit is about to pass, help may come first and the papers after.',
    },
    limits: [
      {
        say: { zh: '是否给予援助：收到申请之日起7日内决定', en: 'Decision: within 7 days of the application' },
        basis: aid('43'),
      },
      {
        say: { zh: '派律师：决定给予之日起3日内', en: 'A lawyer is assigned: within 3 days of that' },
        basis: aid('43'),
      },
      {
        say: {
          zh: '不服不予援助：向司法局提异议，5日内审查',
          en: 'Against a refusal: objection to the justice bureau, examined within 5 days',
        },
        basis: aid('49'),
      },
    ],
    where: { zh: '县（市、区）法律援助中心。', en: 'The legal aid centre of the county.' },
    call: '12348',
  },
  {
    id: 'disclosure',
    title: { zh: '申请公开政府信息', en: 'Access to government information' },
    when: { zh: '想要一份文件、一项数据', en: 'you want a document or a figure' },
    what: { zh: '向保存这份信息的机关提出，说清楚要什么。', en: 'Ask the body that keeps it and say what you want.' },
    limits: [
      {
        say: {
          zh: '要您补充说明的：收到申请后7个工作日内一次告知',
          en: 'If your request is unclear: you are told once, within 7 working days',
        },
        basis: disclosure('30'),
      },
      {
        say: {
          zh: '答复：收到之日起20个工作日内，最多再延20个工作日',
          en: 'Answer: within 20 working days, at most 20 more',
        },
        basis: disclosure('33'),
      },
      {
        say: { zh: '不服答复：先申请行政复议', en: 'Against a refusal: reconsideration comes first' },
        basis: review('23'),
      },
    ],
    where: { zh: '该机关的信息公开工作机构。', en: 'The disclosure office of that body.' },
  },
  {
    id: 'compensation',
    title: { zh: '国家赔偿', en: 'State compensation' },
    when: { zh: '行政机关违法造成了损失', en: 'an unlawful act of an administrative body did you harm' },
    what: {
      zh: '向造成损失的机关书面申请赔偿，也可以在复议、诉讼时一并提出。',
      en: 'Apply in writing to the body that did it, or together with reconsideration or litigation.',
    },
    limits: [
      { say: { zh: '申请：知道之日起2年内', en: 'Applying: within two years of knowing' }, basis: compensation('39') },
      {
        say: { zh: '决定：收到申请之日起2个月内', en: 'Decision: within two months of the application' },
        basis: compensation('13'),
      },
      {
        say: { zh: '不给或者不服：3个月内起诉', en: 'No decision, or against it: three months to sue' },
        basis: compensation('14'),
      },
    ],
    where: { zh: '造成损失的行政机关。', en: 'The administrative body that did the harm.' },
  },
]
