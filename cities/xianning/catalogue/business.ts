/**
 * One matter a line:
 * code | kind | who leads | Chinese | English | words that suggest it | who assists | basis.
 * Who leads: an organ, `county:<line>` (the county's organ where the place lies), `township` or `village`.
 * ! after the code: dispatching it needs the hotline head.
 */
export const business: readonly string[] = [
  '4901 | 投诉 | bizenv-office | 政策不兑现、承诺不履行 | Promises and policies not kept | 政策 不兑现 承诺 奖补 招商 违约 | city-commerce city-finance | 营商环境条例',
  '4902 | 投诉 | bizenv-office | 拖欠企业账款 | Money owed to firms by public bodies | 拖欠 账款 工程款 货款 中小企业 | city-industry city-finance | 营商环境条例',
  '4903 | 投诉 | bizenv-office | 审批慢、材料重复 | Slow permits, repeated papers | 审批 慢 材料 重复 许可 | city-gov-service | 营商环境条例',
  '4904 | 投诉 | bizenv-office | 重复、随意检查 | Repeated or arbitrary inspections | 检查 重复 频繁 随意 多头 | city-justice | 营商环境条例',
  '4905 | 投诉 | bizenv-office | 执法不规范、处罚过重 | Enforcement and penalties | 执法 处罚 罚款 不规范 过罚 | city-justice | 营商环境条例',
  '4906 | 投诉 | bizenv-office | 涉企乱收费、摊派 | Improper charges on firms | 收费 摊派 赞助 涉企 协会 | city-market city-finance | 营商环境条例',
  '4907 | 投诉 | bizenv-office | 招标投标不公 | Unfair tenders | 招标 投标 围标 门槛 排斥 | city-development | 营商环境条例',
  '4908 | 求助 | bizenv-office | 企业用地、用工、融资困难 | Land, staff, finance of firms | 用地 用工 融资 贷款 企业 困难 | city-natural-resources city-hrss city-finance | 营商环境条例',
  '4909 | 求助 | bizenv-office | 水电气网接入慢 | Slow connection of utilities | 水电气 接入 报装 增容 企业 | city-housing utility-power | 营商环境条例',
  '4910 | 投诉 | bizenv-office | 市场准入、隐性壁垒 | Barriers to entry | 准入 壁垒 备案 限制 外地企业 | city-market city-development | 营商环境条例',
  '4911 | 建议 | bizenv-office | 对优化营商环境的建议 | Suggestions | 营商环境 建议 改进 | | 营商环境条例',
]
