import type { KnowledgeText } from './rows.ts'

/** Insurance, pensions, work, relief. National rules in plain words; where a figure is local, the owner is asked. */
export const social: readonly KnowledgeText[] = [
  [
    'kb-001 | city-medical-insurance | 2026-09-01 | 2027-03-01 | 国家医疗保障局公开指南（一般规定，未逐条核实） | 居民医保 缴费 参保 时间',
    '城乡居民医保什么时候缴费？怎么缴？',
    '城乡居民医保按年缴费，集中缴费期一般在上一年的第四季度到次年初，可以在手机税务、微信、支付宝或者银行办理，也可以请村（社区）代办。当年个人缴费标准每年公布，请向市医保局或参保地医保局核对后再告诉来电人。',
    'Resident health insurance is paid by the year, as a rule in the last quarter of the year before; by phone app, bank or through the village. The amount is announced each year: check with the healthcare security bureau before reading one out.',
  ],
  [
    'kb-002 | city-medical-insurance | 2026-03-10 | 2026-09-30 | 国家医疗保障局公开指南（一般规定，未逐条核实） | 异地就医 备案 报销 外地',
    '到外地看病怎么备案？',
    '可以在“国家医保服务平台”手机应用、小程序自助备案，也可以打参保地医保电话。长期在外居住的备案长期有效；临时外出就医的，报销比例一般会低一些。急诊抢救视同已备案。具体比例以参保地医保局答复为准。',
    'Register in the national insurance app or by calling your insurer. Long-term residents elsewhere register once; for a temporary trip the share paid back is usually lower. Emergency care counts as registered. The insurer confirms the rate.',
  ],
  [
    'kb-003 | city-medical-insurance | 2026-05-06 | 2027-05-06 | 国家医疗保障局公开指南（一般规定，未逐条核实） | 医保电子凭证 激活 没带卡',
    '没带医保卡能看病结算吗？',
    '可以用医保电子凭证。在“国家医保服务平台”、微信或支付宝里实名激活，就能挂号、结算、买药；老人和孩子可以绑定在家人手机上。',
    'Yes, with the electronic voucher: activate it in the national insurance app, WeChat or Alipay. Elders and children can be tied to a relative’s phone.',
  ],
  [
    'kb-004 | city-medical-insurance | 2026-02-20 | 2026-10-31 | 国家医疗保障局公开指南（一般规定，未逐条核实） | 慢性病 门诊 认定',
    '门诊慢特病怎么认定？',
    '带身份证、近期病历和检查资料，到有认定资格的医院或医保窗口申请，通过后在定点机构门诊按规定报销。病种范围和限额由省市规定，请以医保局公布的目录为准。',
    'Apply with identity card and recent medical records at a designated hospital or counter. The list of illnesses and the caps are set by province and city: see the bureau’s list.',
  ],
  [
    'kb-005 | city-hrss | 2026-04-15 | 2027-04-15 | 社会保险法及人社部公开指南（一般规定，未逐条核实） | 灵活就业 社保 养老 个人缴费',
    '没有单位，自己能交养老保险吗？',
    '可以。以灵活就业人员身份参加职工养老保险，或者在户籍地参加城乡居民养老保险，二选一。可在人社窗口、手机或税务渠道办理。缴费基数每年公布，请以人社、税务部门当年公布的为准。',
    'Yes: join the employees’ scheme as a flexible worker, or the residents’ scheme where you are registered. The contribution base is announced each year.',
  ],
  [
    'kb-006 | city-hrss | 2026-01-08 | 2027-01-08 | 国务院关于渐进式延迟法定退休年龄的办法（2025-01-01起施行，未逐条核实） | 退休年龄 延迟退休 什么时候退休',
    '现在多大年龄退休？',
    '从2025年起法定退休年龄逐步延后：男职工用十五年逐步到63岁，女职工分别逐步到55岁和58岁；达到最低缴费年限的可以自愿弹性提前，最长不超过三年。每个人的时间按出生年月查对照表，人社窗口和“12333”可以查。',
    'Since 2025 the age rises step by step over fifteen years: men to 63, women to 55 or 58. Those with the minimum years of contribution may leave up to three years earlier. Your own date is in the table by month of birth: 12333.',
  ],
  [
    'kb-007 | city-hrss | 2026-06-01 | 2027-06-01 | 人社部公开指南（一般规定，未逐条核实） | 养老金 资格认证 刷脸',
    '养老金资格认证怎么做？',
    '打开“国家社会保险公共服务平台”或手机应用刷脸即可，一年一次，没有统一截止日。不会用手机的，可以请村（社区）或社保所上门或代办。认证不收任何费用，要钱的是骗子。',
    'Once a year, by face in the national social insurance app, or with help of village or community. It is free: whoever asks for money is a fraud.',
  ],
  [
    'kb-008 | city-hrss | 2026-07-12 | 2027-07-12 | 保障农民工工资支付条例（2020-05-01起施行，未逐条核实） | 欠薪 农民工 工资 怎么办',
    '老板拖欠工资，怎么投诉？',
    '保留合同、考勤、工资条、聊天记录，向工地或单位所在地的人社部门（劳动保障监察）投诉，可以打12333、12345，也可以扫“全国根治欠薪线索反映平台”二维码。工程项目里，总包单位对农民工工资负有先行清偿的责任。也可以申请劳动仲裁。',
    'Keep contract, attendance and messages; complain to the labour inspectorate of the place (12333, 12345 or the national platform). On a building project the main contractor must pay first. Labour arbitration is open as well.',
  ],
  [
    'kb-009 | city-hrss | 2026-07-12 | 2027-07-12 | 劳动争议调解仲裁法（未逐条核实） | 劳动仲裁 时效 一年',
    '劳动仲裁有时间限制吗？',
    '有。一般从知道或者应当知道权利被侵害之日起一年内提出；还在职期间被拖欠工资的不受这一年限制，但离职的要在离职之日起一年内提出。仲裁不收费。',
    'Yes: as a rule one year from knowing of the wrong. Unpaid wages while employed are outside that year, but after leaving the year runs from leaving. Arbitration is free.',
  ],
  [
    'kb-010 | city-hrss | 2026-05-20 | 2027-05-20 | 工伤保险条例（未逐条核实） | 工伤 认定 时间 申请',
    '上班受伤怎么申请工伤？',
    '单位应当在事故发生之日起30日内提出工伤认定申请；单位不申请的，本人或近亲属可以在一年内直接向单位所在地人社部门申请。材料：申请表、劳动关系证明、诊断证明。',
    'The employer applies within 30 days of the accident; if it does not, you or a relative may within one year, to the labour bureau of the employer’s place, with form, proof of employment and diagnosis.',
  ],
  [
    'kb-011 | city-hrss | 2026-02-01 | 2026-11-10 | 失业保险条例（未逐条核实） | 失业金 申领 条件',
    '失业了能领失业金吗？',
    '同时符合三条：单位和本人缴失业保险满一年、不是自己愿意中断就业、办了失业登记并有求职要求。可以在网上或手机申领。金额按省里规定的标准，请以人社部门答复为准。',
    'Yes, with a year of contributions, loss of work not by your own will, and registration as looking for work. The amount is set by the province.',
  ],
  [
    'kb-012 | city-hrss | 2026-08-01 | 2027-08-01 | 人社部公开指南（一般规定，未逐条核实） | 社保卡 补办 挂失 激活',
    '社保卡丢了怎么办？',
    '先打12333或发卡银行电话挂失，再到社保卡服务网点或合作银行补办，不少网点可以当场拿卡。急用可以先用电子社保卡。',
    'Report the loss to 12333 or the bank, then get a new one at a service point, often on the spot. The electronic card works meanwhile.',
  ],
  [
    'kb-013 | city-civil-affairs | 2026-03-01 | 2027-03-01 | 社会救助暂行办法、最低生活保障审核确认办法（未逐条核实） | 低保 申请 条件 在哪',
    '低保怎么申请？',
    '向户籍地或长期居住地乡镇政府（街道办事处）书面申请，可以请村（社区）代办。主要看共同生活家庭成员的人均收入和家庭财产。低保标准由市县公布，请向民政局核对。不予批准的要书面说明理由，可以申请行政复议。',
    'Apply in writing to the township or subdistrict; the village may file for you. What counts is income per head and property of the household. The standard is local: check with civil affairs. A refusal states reasons in writing and is open to reconsideration.',
  ],
  [
    'kb-014 | city-civil-affairs | 2026-03-01 | 2027-03-01 | 临时救助相关规定（一般规定，未逐条核实） | 临时救助 突发 困难',
    '突然遇到大病、火灾，生活困难怎么办？',
    '可以向所在地乡镇（街道）申请临时救助，情况紧急的可以先行救助、后补手续。不限户籍，遇困地也可以申请。',
    'Apply for temporary relief at the township or subdistrict where you are; in an emergency help comes first and papers later.',
  ],
  [
    'kb-015 | city-civil-affairs | 2026-04-01 | 2027-04-01 | 国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见（未逐条核实） | 残疾 两项补贴',
    '残疾人两项补贴是什么？怎么申请？',
    '困难残疾人生活补贴，给低保家庭中的残疾人；重度残疾人护理补贴，给残疾等级一、二级且需要长期照护的人。可以在网上、窗口或请村（社区）代办，全国都可以跨省申请。金额是地方标准，请向民政局核对。',
    'A living subsidy for disabled people in households on allowance, and a care subsidy for grades one and two. Apply online, at any counter, or through the village. Amounts are local.',
  ],
  [
    'kb-016 | disabled-federation | 2026-06-15 | 2027-06-15 | 中国残联公开指南（一般规定，未逐条核实） | 残疾人证 办理 评残',
    '残疾人证怎么办？',
    '向残联申请，到指定医院评定，公示无异议后发证。有效期十年。行动不便的可以申请上门评残。办证不收证件费。',
    'Apply to the Disabled Persons’ Federation, be assessed at the named hospital; after a public notice the certificate is issued for ten years. Assessment at home can be asked for. The card is free.',
  ],
  [
    'kb-017 | city-civil-affairs | 2025-10-01 | 2026-10-01 | 民政部公开指南（一般规定，未逐条核实） | 结婚登记 户口本 跨省',
    '结婚登记要带什么？能异地办吗？',
    '2025年5月10日起，结婚登记不再需要户口簿，带双方身份证就可以在全国任何一个婚姻登记机关办理。离婚登记有30日冷静期。',
    'Since 10 May 2025 no household register is needed: both identity cards suffice, at any registry in the country. Divorce has a 30-day cooling-off period.',
  ],
  [
    'kb-018 | city-civil-affairs | 2026-01-15 | 2027-01-15 | 民政部公开指南（一般规定，未逐条核实） | 高龄津贴 老人',
    '八十岁以上老人有津贴吗？',
    '多数地方给80周岁以上老人发高龄津贴，由本人或代办人向村（社区）、乡镇（街道）申请。年龄档和金额是地方标准，请向民政局核对后答复。',
    'Most places pay an allowance from the age of 80; apply through the village or township. Ages and amounts are local: check with civil affairs.',
  ],
  [
    'kb-019 | city-health | 2026-05-01 | 2027-05-01 | 国家免疫规划（一般规定，未逐条核实） | 疫苗 免费 接种 孩子',
    '孩子的疫苗哪些是免费的？',
    '国家免疫规划内的疫苗对适龄儿童免费，到居住地的预防接种门诊，带预防接种证。规划外的疫苗自愿、自费。',
    'Vaccines of the national programme are free for children of the age: bring the vaccination book to the clinic where you live. Others are voluntary and paid.',
  ],
  [
    'kb-020 | city-health | 2026-05-01 | 2027-05-01 | 医疗纠纷预防和处理条例（未逐条核实） | 医疗纠纷 病历 封存',
    '怀疑看病出了问题，该怎么办？',
    '患方有权查阅、复制病历，可以要求双方在场封存病历和实物。解决途径：双方协商、申请人民调解（免费）、向卫健部门申请行政调解、起诉。',
    'You may read and copy the records and ask that they be sealed with both present. Ways: talks, free mediation, mediation by the health authority, the court.',
  ],
  [
    'kb-021 | city-veterans | 2026-06-20 | 2027-06-20 | 退役军人事务部公开指南（一般规定，未逐条核实） | 优待证 申领 退役',
    '退役军人优待证怎么办？',
    '本人向户籍地或常住地的退役军人服务站申请，带身份证、照片、退役证件。不收费。',
    'Apply at the veterans’ service station where you live, with identity card, photo and discharge papers. Free.',
  ],
]
