import type { NotAccepted } from './shapes.ts'

/**
 * What the platform cannot decide itself. Nothing is refused: each is recorded, the person is told where the right
 * door is and which clock runs there, and what can be passed on is passed on the same day.
 */
export const notAccepted: readonly NotAccepted[] = [
  {
    id: 'police-emergency',
    channel: 'emergency',
    title: { zh: '正在发生的违法犯罪、人身危险', en: 'A crime or danger to a person happening now' },
    plain: {
      zh: '有人正受到伤害、被偷被骗、有人闹事，请马上打110。',
      en: 'Someone is being harmed, robbed or cheated: call 110 at once.',
    },
    route: {
      zh: '电话当场转接110；网上提交的，平台看到后立即转110并告诉您。',
      en: 'A call is put through to 110; what comes online is passed on at once and you are told.',
    },
    contact: '110',
    urgent: true,
    basis: '国办发〔2022〕12号（未逐条核实）',
  },
  {
    id: 'fire',
    channel: 'emergency',
    title: { zh: '火灾、抢险救援', en: 'Fire and rescue' },
    plain: { zh: '着火、有人被困，请马上打119。', en: 'Fire, or someone trapped: call 119 at once.' },
    route: {
      zh: '电话当场转接119。消防隐患（还没有着火）可以在本平台反映。',
      en: 'A call is put through to 119. A fire hazard without a fire can be raised here.',
    },
    contact: '119',
    urgent: true,
    basis: null,
  },
  {
    id: 'ambulance',
    channel: 'emergency',
    title: { zh: '急病、受伤需要急救', en: 'Sudden illness or injury' },
    plain: {
      zh: '有人突然生病、受重伤，请马上打120。',
      en: 'Someone is suddenly ill or badly hurt: call 120 at once.',
    },
    route: {
      zh: '电话当场转接120。对医院服务的意见可以在本平台反映。',
      en: 'A call is put through to 120. Opinions on a hospital’s service can be raised here.',
    },
    contact: '120',
    urgent: true,
    basis: null,
  },
  {
    id: 'traffic-accident',
    channel: 'emergency',
    title: { zh: '刚发生的交通事故', en: 'A traffic accident just now' },
    plain: {
      zh: '刚撞了车、堵在路上，请打122（多数地方与110合并接警）。',
      en: 'Just had a crash: call 122 (in most places the same desk as 110).',
    },
    route: {
      zh: '电话当场转接。对红绿灯、标线、停车的意见可以在本平台反映。',
      en: 'A call is put through. Opinions on lights, markings and parking can be raised here.',
    },
    contact: '122',
    urgent: true,
    basis: null,
  },
  {
    id: 'litigation',
    channel: 'court',
    title: { zh: '已经起诉、正在审理或者已经判决的事', en: 'A matter before a court, or decided by one' },
    plain: {
      zh: '法院在审的案子，只能由法院决定；对判决不服，可以上诉或者申请再审。',
      en: 'A court’s case is the court’s to decide; against a judgment you may appeal or ask for retrial.',
    },
    route: {
      zh: '我们登记您反映的时间，告诉您该找的法院诉讼服务中心；上诉期限从收到判决书起算，请不要等。',
      en: 'We record when you came and name the court’s service centre; time for appeal runs from the judgment, do not wait.',
    },
    contact: '12368',
    urgent: false,
    basis: '行政诉讼法、民事诉讼法（未逐条核实）',
  },
  {
    id: 'arbitration',
    channel: 'arbitration',
    title: { zh: '已经申请仲裁的事', en: 'A matter before an arbitration body' },
    plain: {
      zh: '劳动仲裁、商事仲裁正在进行的，由仲裁机构决定。',
      en: 'What is under labour or commercial arbitration is decided there.',
    },
    route: {
      zh: '告诉您仲裁机构怎么联系、现在到哪一步可以问谁。还没有申请仲裁的欠薪，可以先在本平台反映。',
      en: 'We tell you how to reach the body. Unpaid wages not yet in arbitration can be raised here first.',
    },
    contact: '12333',
    urgent: false,
    basis: '劳动争议调解仲裁法（未逐条核实）',
  },
  {
    id: 'reconsideration',
    channel: 'reconsideration',
    title: {
      zh: '已经申请行政复议的事，或者您想申请复议',
      en: 'A matter in reconsideration, or one you wish to bring there',
    },
    plain: {
      zh: '对行政机关的处理不服，可以申请行政复议，一般要在知道之日起60日内提出。',
      en: 'Against an administrative act you may apply for reconsideration, as a rule within 60 days of knowing it.',
    },
    route: {
      zh: '复议申请收到就登记时间，当日转行政复议机构，并告诉您期限从哪天算。',
      en: 'An application is recorded when it comes, passed to the reconsideration body the same day, and you are told which clock runs.',
    },
    contact: null,
    urgent: false,
    basis: '行政复议法第20条',
  },
  {
    id: 'petition',
    channel: 'petition',
    title: { zh: '已经由信访部门办理的事', en: 'A matter already with the petition office' },
    plain: {
      zh: '信访正在办或者已经答复的同一件事，按信访的程序继续。',
      en: 'The same matter with the petition office goes on there.',
    },
    route: {
      zh: '告诉您办理到哪一步；有新情况的，作为新的事项登记。对信访答复不服，可以申请复查、复核。',
      en: 'We tell you how far it is; new facts are registered as a new matter. Against the reply you may ask for review.',
    },
    contact: null,
    urgent: false,
    basis: '信访工作条例（未逐条核实）',
  },
  {
    id: 'information-disclosure',
    channel: 'information',
    title: { zh: '申请公开政府信息', en: 'A request for government information' },
    plain: {
      zh: '要某份文件、某项数据，走政府信息公开申请，答复期限是收到之日起20个工作日。',
      en: 'To obtain a document or data, apply for disclosure: the answer is due in 20 working days from receipt.',
    },
    route: {
      zh: '登记到达时间，当日转给该机关的信息公开工作机构，申请从它收到之日起算。',
      en: 'We record the arrival and pass it on the same day to the organ’s disclosure office.',
    },
    contact: null,
    urgent: false,
    basis: '政府信息公开条例第33条',
  },
  {
    id: 'discipline',
    channel: 'discipline',
    title: { zh: '检举控告党员干部和公职人员违纪违法', en: 'Accusations against party members and officials' },
    plain: {
      zh: '举报公职人员贪污受贿、滥用职权，请打12388或者到纪检监察机关。',
      en: 'To accuse an official of corruption or abuse of power: 12388, or the discipline inspection organ.',
    },
    route: {
      zh: '不登记您举报的内容，只告诉您渠道，避免被举报的单位看到。',
      en: 'The content is not recorded here, so that the unit named cannot see it; you are told the channel.',
    },
    contact: '12388',
    urgent: false,
    basis: '纪检监察机关处理检举控告工作规则（未逐条核实）',
  },
  {
    id: 'secrets',
    channel: 'none',
    title: { zh: '涉及国家秘密、工作秘密的内容', en: 'State secrets and work secrets' },
    plain: {
      zh: '本平台是互联网平台，请不要上传带“秘密”“机密”“绝密”“内部”字样的材料。',
      en: 'This is an internet platform: do not upload papers marked secret or internal.',
    },
    route: {
      zh: '带有密级标志的文件在保存之前就会被拒收，只记下有过这件事。请当面交给有关单位的保密部门。',
      en: 'Marked files are refused before they are stored and only the fact is noted. Hand them to the unit’s secrecy office in person.',
    },
    contact: null,
    urgent: false,
    basis: '保守国家秘密法（未逐条核实）',
  },
  {
    id: 'commercial-private',
    channel: 'other',
    title: { zh: '个人之间的经济、邻里、婚姻家庭纠纷', en: 'Private disputes over money, neighbours or family' },
    plain: {
      zh: '借钱不还、邻居漏水、赡养抚养，政府不能替双方判定谁对谁错。',
      en: 'Loans, a neighbour’s leak, support of parents or children: government cannot judge between you.',
    },
    route: {
      zh: '可以免费申请人民调解；调解不成可以起诉。经济困难的可以申请法律援助。',
      en: 'Mediation is free; failing that, the court. Legal aid is there for people of small means.',
    },
    contact: '12348',
    urgent: false,
    basis: '人民调解法（未逐条核实）',
  },
  {
    id: 'same-matter',
    channel: 'none',
    title: { zh: '同一件事正在办理、没有新情况', en: 'The same matter, under way, with nothing new' },
    plain: {
      zh: '您反映的事已经在办，不用重复提交。',
      en: 'Your matter is already under way; no need to send it again.',
    },
    route: {
      zh: '并入原来的编号，照样计数，并告诉您进度和期限。',
      en: 'It is joined to the first number, still counted, and you are told the progress and the date.',
    },
    contact: null,
    urgent: false,
    basis: null,
  },
  {
    id: 'other-city',
    channel: 'other',
    title: { zh: '不在咸宁市的事', en: 'Matters outside Xianning' },
    plain: { zh: '事情发生在别的城市，由当地办理。', en: 'What happened in another city is handled there.' },
    route: {
      zh: '告诉您当地的12345怎么拨（区号加12345），省内的代为转交。',
      en: 'We tell you how to reach that city’s 12345 (area code and 12345); inside the province we pass it on.',
    },
    contact: '12345',
    urgent: false,
    basis: null,
  },
  {
    id: 'people-congress',
    channel: 'other',
    title: {
      zh: '属于人大、政协、法院、检察院、军队职权的事',
      en: 'Matters of congress, CPPCC, courts, procuratorates and the military',
    },
    plain: {
      zh: '这些机关不归政府领导，政府不能替它们答复。',
      en: 'These are not led by the government, which cannot answer for them.',
    },
    route: {
      zh: '告诉您该机关的来访、来信方式；检察服务热线是12309。',
      en: 'We tell you how to reach them; the procuratorate’s line is 12309.',
    },
    contact: '12309',
    urgent: false,
    basis: null,
  },
  {
    id: 'compensation',
    channel: 'other',
    title: { zh: '申请国家赔偿', en: 'Applications for state compensation' },
    plain: {
      zh: '行政机关违法造成损失的，向赔偿义务机关书面申请，一般是两年内。',
      en: 'For harm by an unlawful act, apply in writing to the organ liable, as a rule within two years.',
    },
    route: {
      zh: '登记到达时间，当日转给赔偿义务机关，并告诉您期限。',
      en: 'We record the arrival, pass it on the same day and tell you the time limits.',
    },
    contact: null,
    urgent: false,
    basis: '国家赔偿法（未逐条核实）',
  },
  {
    id: 'spam',
    channel: 'none',
    title: { zh: '广告、无意义内容、辱骂他人', en: 'Advertising, empty text, abuse of others' },
    plain: {
      zh: '没有说明什么事、什么地方的内容，我们没法办。',
      en: 'Without a what and a where nothing can be done.',
    },
    route: {
      zh: '登记后请您补充；一直没有补充的，存档并告诉您，随时可以重新提交。',
      en: 'It is recorded and you are asked for more; left unanswered it is filed, you are told, and you may come again any time.',
    },
    contact: null,
    urgent: false,
    basis: null,
  },
]
