import type { KnowledgeText } from './rows.ts'

/** Housing, utilities, noise, transport, schools. */
export const homeAndCity: readonly KnowledgeText[] = [
  [
    'kb-101 | city-ecology | 2026-03-05 | 2027-03-05 | 噪声污染防治法（2022-06-05起施行，未逐条核实） | 夜间 施工 噪声 几点',
    '工地几点以后不能施工？',
    '在噪声敏感建筑物集中区域，夜间（一般指晚上十点到次日早晨六点）禁止进行产生噪声的建筑施工；抢修、抢险和因工艺必须连续作业并有证明的除外，而且要公告附近居民。具体时段以市里公布为准。',
    'In areas of homes, hospitals and schools noisy building work is banned at night (as a rule 22:00 to 6:00), save repairs, rescue and continuous work with a permit announced to neighbours. The city may set the hours.',
  ],
  [
    'kb-102 | city-police | 2026-03-05 | 2027-03-05 | 噪声污染防治法、治安管理处罚法（未逐条核实） | 广场舞 邻居 装修 噪音',
    '邻居、广场舞太吵找谁？',
    '先请物业、居委会劝阻；劝阻不听的，向公安机关报告，由公安机关处理。装修噪声也要遵守小区约定的时间。',
    'First ask the property manager or neighbourhood committee; if that fails, the police deal with it. Fitting-out keeps to the hours agreed for the estate.',
  ],
  [
    'kb-103 | city-housing | 2026-04-08 | 2027-04-08 | 建设工程质量管理条例（未逐条核实） | 保修 漏水 防水 几年',
    '新房漏水，保修几年？',
    '屋面防水、卫生间和外墙防渗漏最低保修五年，供热供冷系统两个采暖（供冷）期，电气管线、给排水、装修工程两年，从竣工验收合格之日起算。保修期内由施工单位修，先找开发商。',
    'Roof, bathroom and outer wall against leaks: at least five years; heating and cooling two seasons; wiring, pipes and fittings two years, all from acceptance. Ask the developer first.',
  ],
  [
    'kb-104 | city-housing | 2026-04-08 | 2027-04-08 | 民法典第278条（未逐条核实） | 业主大会 表决 维修资金 比例',
    '动用维修资金要多少业主同意？',
    '参与表决的业主，专有部分面积和人数都要占三分之二以上；其中同意的，面积和人数都要过半数。紧急维修可以依法申请简易程序。',
    'Voters must hold two thirds of area and of heads; of them more than half of both must agree. For urgent repairs a short procedure exists.',
  ],
  [
    'kb-105 | city-housing | 2026-02-10 | 2026-08-31 | 住房保障一般规定（未逐条核实） | 公租房 申请 条件',
    '公租房怎么申请？',
    '向住建（住房保障）部门或街道申请，主要看住房困难程度、收入和本地户籍或稳定就业情况。收入线、面积线和租金由市里规定，请向市住建局核对最新公告。',
    'Apply to the housing authority or subdistrict; need, income and residence or stable work count. Lines and rents are the city’s: check the latest notice.',
  ],
  [
    'kb-106 | city-housing | 2026-05-15 | 2027-05-15 | 民法典第278条及加装电梯一般规定（未逐条核实） | 加装电梯 同意 老旧小区',
    '老楼加装电梯要哪些人同意？',
    '以单元或幢为单位表决，参与表决的要达到面积和人数双三分之二以上，参与表决者面积和人数双四分之三以上同意；鼓励事先和低层住户商量好。补助标准由市里规定。',
    'By unit or building: two thirds of area and heads must vote, three quarters of both of those agree; talk with lower floors first. Grants are the city’s.',
  ],
  [
    'kb-107 | real-estate-registry | 2026-06-30 | 2027-06-30 | 不动产登记暂行条例（未逐条核实） | 不动产证 多久 办理 时间',
    '办不动产证要多久？',
    '法定期限是受理之日起30个工作日，各地普遍压缩，不少业务几个工作日或当天办结。本市现行承诺时限以登记中心公布为准。',
    'The legal limit is 30 working days from acceptance; many places do it in a few or on the day. The centre publishes its own promise.',
  ],
  [
    'kb-108 | real-estate-registry | 2026-06-30 | 2027-06-30 | 自然资源部公开指南（一般规定，未逐条核实） | 继承 房子 公证 过户',
    '继承房产一定要公证吗？',
    '不一定。可以凭公证书、法院文书办理，也可以由全部法定继承人到登记机构当面查验材料后办理。',
    'No. A notary’s deed or a court document serves, and so does the registry’s own check with all heirs present.',
  ],
  [
    'kb-109 | housing-fund-centre | 2026-07-01 | 2027-01-01 | 住房公积金管理条例（未逐条核实） | 公积金 提取 条件',
    '什么情况下可以提取公积金？',
    '买房建房、还房贷、租房、离退休、完全丧失劳动能力并解除劳动关系、出境定居等可以提取。租房提取额度由市里规定，请以市公积金中心公布为准。',
    'For buying, building, repaying, renting, retirement, loss of working capacity, moving abroad. The amount for rent is set locally.',
  ],
  [
    'kb-110 | utility-power | 2026-05-10 | 2027-05-10 | 供电服务一般规定（未逐条核实） | 停电 抢修 多久',
    '家里突然停电怎么办？',
    '先看自家空开和邻居家是否也停电；打95598报修，可以听到停电公告。城区抢修人员到场时限、农村到场时限由供电单位公开承诺，请以其公布为准。',
    'See whether neighbours are out as well; call 95598, which also tells planned cuts. The supplier publishes how fast it comes.',
  ],
  [
    'kb-111 | utility-gas | 2026-09-20 | 2027-09-20 | 城镇燃气安全一般知识（未逐条核实） | 燃气 泄漏 闻到 怎么办',
    '闻到燃气味怎么办？',
    '立即关总阀、开门窗、不动任何电器开关、不在屋里打电话；人到室外后打燃气抢修电话或119。话务员遇到这类来电应当场转接，不登记完再说。',
    'Shut the valve, open windows, touch no switch, do not phone inside; outside, call the gas emergency line or 119. The operator puts such a call through at once.',
  ],
  [
    'kb-112 | utility-water | 2026-09-20 | 2027-09-20 | 供水服务一般知识（未逐条核实） | 自来水 发白 发黄',
    '自来水发白、发黄还能喝吗？',
    '发白多半是水中溶了空气，放一会儿就清；发黄多半是管道锈或抢修后引起，先放水几分钟。一直不清的，请留样并登记，由供水单位上门检查。',
    'White is mostly air and clears; yellow is rust or repairs: let it run a few minutes. If it stays, keep a sample; the supplier comes to check.',
  ],
  [
    'kb-113 | city-urban-management | 2026-04-20 | 2027-04-20 | 城市管理一般规定（未逐条核实） | 井盖 丢失 谁管',
    '井盖坏了归谁管？',
    '井盖上的字样就是权属单位：雨、污、电力、通信、燃气、供水。分不清也没关系，请说清位置，平台先派人设围挡，再找权属单位修。',
    'The lettering on it names the owner: rain, sewage, power, telecom, gas, water. If unsure just tell where: it is fenced first, then the owner repairs it.',
  ],
  [
    'kb-114 | city-traffic-police | 2026-08-10 | 2027-08-10 | 公安部公开指南（一般规定，未逐条核实） | 驾驶证 换证 到期',
    '驾驶证到期怎么换？',
    '有效期满前90日内可以换，在“交管12123”网上办或到车管所、警邮网点办，需要体检。全国都可以异地换证。',
    'Within 90 days before it ends, in the app 12123 or at a counter, with a medical check; anywhere in the country.',
  ],
  [
    'kb-115 | city-traffic-police | 2026-08-10 | 2027-08-10 | 行政复议法第20条、道路交通安全法（未逐条核实） | 违章 罚单 不服 申诉',
    '对交通违法处罚不服怎么办？',
    '可以先向作出处罚的交警部门陈述申辩；也可以在知道处罚之日起60日内申请行政复议，或者六个月内起诉。对当场处罚决定不服的，要先申请行政复议。',
    'You may state your case to the traffic police; apply for reconsideration within 60 days, or sue within six months. Against an on-the-spot penalty reconsideration comes first.',
  ],
  [
    'kb-116 | city-traffic-police | 2026-01-20 | 2026-10-20 | 公安部公开指南（一般规定，未逐条核实） | 年检 车辆 几年',
    '私家车多久年检一次？',
    '非营运小微型载客汽车（面包车除外）十年内上线检测两次，分别在第6年、第10年，其余年份按期申领检验标志；超过十年每年一次。出过伤人事故或非法改装被处罚的例外。',
    'Private cars (not vans) are tested in years 6 and 10, with a mark to claim in the other due years; after ten years every year. Exceptions after injury accidents or unlawful changes.',
  ],
  [
    'kb-117 | city-education | 2026-06-01 | 2027-05-01 | 义务教育法（未逐条核实） | 入学 年龄 六周岁',
    '孩子几岁上小学？',
    '年满六周岁的儿童应当入学，一般以当年8月31日为界；条件不具备的地区可以推迟到七周岁。划片和报名时间每年由县级教育部门公布。',
    'At six full years, as a rule by 31 August of the year. Districts and dates are announced each year by the county’s education authority.',
  ],
  [
    'kb-118 | city-education | 2026-06-01 | 2027-05-01 | 居住证暂行条例（未逐条核实） | 随迁子女 入学 居住证',
    '外地户口孩子能在这里上学吗？',
    '持居住证的随迁子女可以在居住地接受义务教育，由县级教育部门统筹安排。需要的材料每年公布，任何学校不得收借读费。',
    'Children of residence-permit holders attend compulsory school where they live. Papers are announced each year; no fee for borrowing a place may be charged.',
  ],
  [
    'kb-119 | city-education | 2026-03-15 | 2027-03-15 | 教育部、市场监管总局校外培训相关规定（未逐条核实） | 培训班 退费 预收',
    '培训机构不退费怎么办？',
    '培训机构不得一次收取超过3个月或60课时的费用。保留合同、缴费记录，先与机构协商，再向教育、市场监管部门投诉；机构失联的可以报警或起诉。',
    'No more than three months or 60 lessons may be charged at once. Keep contract and receipts; complain to education or market authorities; if the firm is gone, police or court.',
  ],
  [
    'kb-120 | city-transport | 2026-04-25 | 2027-04-25 | 出租汽车管理一般规定（未逐条核实） | 出租车 不打表 投诉',
    '出租车不打表怎么投诉？',
    '请提供车牌号、时间、上下车地点，有发票更好。登记后由运输管理部门调查，结果会告诉您。',
    'Give the plate, the time and where you got in and out; a receipt helps. The transport authority looks into it and you are told.',
  ],
  [
    'kb-121 | city-police | 2026-05-25 | 2027-05-25 | 公安部公开指南（一般规定，未逐条核实） | 身份证 异地 补办',
    '在外地能补办身份证吗？',
    '可以，在全国任一户籍派出所或受理点都能换领、补领。首次申领也已普遍可以异地办。遗失请同时申报挂失。',
    'Yes, at any police station that takes them, in the whole country. Report the loss as well.',
  ],
  [
    'kb-122 | city-police | 2026-05-25 | 2027-05-25 | 公安部公开指南（一般规定，未逐条核实） | 新生儿 上户口',
    '孩子出生怎么上户口？',
    '带出生医学证明、父母身份证、户口簿到父亲或母亲户籍派出所办理，多数地方可以网上“出生一件事”一次办。非婚生育、政策外生育的孩子同样可以上户。',
    'With the birth certificate and the parents’ papers at the police station of either parent, or online in one go. Every child may be registered.',
  ],
  [
    'kb-123 | city-fire | 2026-07-25 | 2027-07-25 | 消防法、高层民用建筑消防安全管理规定（未逐条核实） | 电动车 楼道 充电',
    '电动车能停在楼道充电吗？',
    '不能。禁止在高层民用建筑公共门厅、疏散走道、楼梯间、安全出口停放或充电。请物业先劝离；不听的，向街道、消防救援机构反映。',
    'No. Parking and charging in halls, passages, stairs and exits of high buildings is banned. The manager acts first, then subdistrict and fire service.',
  ],
]
