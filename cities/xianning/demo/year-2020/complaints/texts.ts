/**
 * What enterprises complained of: topic | line of the unit in charge | title | what happened | what is wanted | what the
 * unit reported. Invented; no unit is blamed by name.
 */
export const complaintTexts: readonly string[] = [
  'arrears | housing | 工程尾款没有结清 | 我公司承建的{site}去年完工验收，合同尾款{bigmoney}块一直没有付，对账已经做完。 | 请帮助协调，给一个付款时间。 | 双方已对账，确认欠款数额，签订还款计划，首笔款项已到账。',
  'arrears | finance | 供货款拖了一年多 | {company}给项目供应材料，发票开了{count}个月，说等资金拨付。 | 请催一催，年前能付一部分也行。 | 资金已列入本月拨付计划，款项于{when}支付，企业确认收到。',
  'promise | development | 招商优惠政策没有兑现 | 协议约定投产后给予厂房租金补贴，{company}投产{count}个月，申请材料交了两次没有答复。 | 请按协议兑现。 | 经核实，企业符合条件，补贴已按程序审核，分两期拨付。',
  'promise | industry | 奖补资金申报没有回音 | {company}申报的技术改造奖补{count}个月没有结果，也不知道卡在哪里。 | 请告诉我们进展。 | 申报材料缺一份设备发票，已电话一次告知，补齐后通过审核。',
  'permit | gov-service | 办证材料来回补 | {company}办许可证跑了{count}趟，每次说的材料不一样。 | 请一次说清楚要哪些材料。 | 已安排专人帮办，一次性告知材料清单，许可证当周办结。',
  'permit | natural-resources | 规划许可等得太久 | {company}扩建车间，规划手续等了{count}个月，设备已经订好。 | 请帮忙看看到了哪一步。 | 经协调，补充一份消防意见后同步审查，许可已核发。',
  'permit | housing | 施工许可和消防互相等 | {site}开工前两个手续互为前提，{company}不知道先办哪个。 | 请两家一起定一个办法。 | 牵头召开协调会，改为并联办理，许可已核发。',
  'inspection | emergency | 一个月来了{count}次检查 | {company}这个月接待{count}拨检查，内容差不多，影响生产。 | 希望合并检查。 | 已与有关单位合并检查计划，同类事项一次查完，结果互认。',
  'inspection | market | 检查没有提前说清楚查什么 | {company}昨天接到检查，资料准备不及，请以后提前告诉要看哪些。 | 希望公布检查清单。 | 已向企业提供检查事项清单，说明频次和依据。',
  'enforcement | market | 标签错字被处罚，觉得偏重 | {company}产品标签有一个错字，当天已改，收到处罚告知。 | 请考虑轻微不罚。 | 经复核，符合轻微违法及时改正的情形，决定不予处罚，并作了指导。',
  'enforcement | ecology | 停产整改的要求想问清楚 | {company}收到限期整改通知，不清楚要改到什么程度。 | 请派人指导。 | 技术人员到厂逐项说明整改要求，企业按期完成，已恢复生产。',
  'fee | market | 检测费用不透明 | {company}做一项检测，被告知只能到一家机构，价格比外地高。 | 请说明收费依据，允许自己选机构。 | 经查，检测机构可自主选择，名录已提供给企业，多收部分退还。',
  'fee | civil-affairs | 被要求先交会费 | {company}办备案时被推荐加入协会，说入会办得快。 | 请明确入会是不是自愿。 | 已约谈协会负责人，明确入会自愿，备案与入会无关，已办结。',
  'tender | finance | 采购文件要求本地业绩 | 一份采购文件要求本地业绩{count3}年以上，{company}无法参加。 | 请审查这个条件合不合理。 | 经审查，采购人已发布更正公告，删除该项条件，顺延开标。',
  'tender | gov-service | 投标保证金没有退 | {company}没有中标，保证金{count}个月没有退回。 | 请退还。 | 保证金于{when}退还，利息一并支付。',
  'access | market | 注册名称一直通不过 | {company}想登记新的经营范围，系统提示要前置审批，窗口说不用。 | 请明确。 | 系统目录已更新，经营范围登记完成。',
  'intermediary | gov-service | 中介报价差太多 | {company}做一份报告，几家中介报价相差几倍，不知道哪些是必须做的。 | 请公布必须做的中介事项。 | 已提供中介服务事项清单，其中两项可以不做。',
  'utility | utility-power | 电力增容排队{count}个月 | {company}新上生产线，增容申请{count}个月，设备都到了。 | 请加快。 | 已协调供电单位优先施工，增容于{when}送电。',
  'utility | utility-water | 厂区接水要自己挖路 | {company}接自来水，要自己办占道挖掘手续，跑了几个单位。 | 请一家牵头办。 | 由供水单位代办外线手续，费用按规定承担，已通水。',
  'other | hrss | 招不到熟练工 | {company}复工以后缺{count2}多名熟练工，订单交不了。 | 请帮助招人。 | 组织专场招聘两场，签约{count2}人，余下的列入培训计划。',
  'other | transport | 货车通行时间太短 | {company}的货车白天进不了城，夜里卸货工人不好找。 | 请放宽时段或者办通行证。 | 已为企业办理通行证，划定通行时段和路线。',
  'other | industry | 疫情期间租金压力大 | {company}停工{count}个月，租用厂房的租金照付，请问有没有减免？ | 请告知政策。 | 企业租用的国有厂房符合减免条件，已办理三个月租金减免。',
]
