import { cityCode, counties, regionSource } from './regions.ts'
import type { Limit, LimitUnit } from './shapes.ts'

/**
 * The city's own limits. No statute fixes the days of a hotline, and Xianning's own were not found: every value that
 * is not marked with a source is assumed, after what other cities publish, and the city confirms or changes it.
 * id | key | value | unit | Chinese | English
 */
const from2020 = '2020-01-01'

const assumedRows: readonly string[] = [
  'hotline.urgent | | 2 | hour | 紧急事项到场或联系 | Urgent matters: on the spot or in contact within',
  'hotline.dispatch | | 1 | working-day | 登记后派单 | Dispatch after registration',
  'hotline.sign-hours | | 24 | hour | 承办单位签收（逾期视为已接收） | Signing by the handling unit (past it: counts as received)',
  'hotline.contact-hours | | 24 | hour | 签收后首次联系群众 | First contact with the person after signing',
  'hotline.return-days | | 2 | working-day | 承办单位提出退单 | Return of a matter by the handling unit',
  'hotline.return-times | | 1 | times | 退单次数（再退即转裁定） | Returns (the next one goes to a ruling)',
  'hotline.return-review | | 1 | working-day | 退单审核 | Review of a return by the platform',
  'hotline.ruling-days | | 3 | working-day | 职责争议裁定 | Ruling on whose duty a matter is',
  'hotline.handle | consult | 3 | working-day | 咨询类办理 | Handling of questions',
  'hotline.handle | help | 5 | working-day | 求助类办理 | Handling of requests for help',
  'hotline.handle | complaint | 7 | working-day | 投诉类办理 | Handling of complaints',
  'hotline.handle | report | 15 | working-day | 举报类办理 | Handling of reports of wrongdoing',
  'hotline.handle | suggestion | 7 | working-day | 建议类办理 | Handling of suggestions',
  'hotline.extension-total | | 10 | working-day | 延期合计上限 | All extensions together',
  'hotline.extension-before | | 1 | working-day | 延期须在到期前提出 | Extension is asked before the end by',
  'hotline.assist-days | | 3 | working-day | 协办单位回复主办单位 | Answer of an assisting unit to the lead',
  'hotline.callback-draw | | 3 | working-day | 回访抽样（每月开始后） | Draw of the call-backs, from the start of the month',
  'hotline.callback-report | | 5 | working-day | 回访结果汇总 | Summary of the call-backs',
  'hotline.callback-days | | 3 | working-day | 抽中后回访 | Call-back after the draw',
  'hotline.callback-sample | | 20 | percent | 回访抽样比例 | Share drawn for call-back',
  'hotline.callback-tries | | 3 | times | 回访联系次数 | Tries to reach a person',
  'hotline.rating-window | | 15 | day | 群众评价期限（不评记为未评价） | Time for rating (silence is recorded as not rated)',
  'hotline.reopen-window | | 30 | day | 重新办理期限 | Time for reopening',
  'hotline.rework-days | | 5 | working-day | 重新办理 | Rework',
  'hotline.dispute-days | | 3 | working-day | 核实不满意 | Check of a dissatisfaction',
  'hotline.correction-days | | 5 | working-day | 办结后更正 | Correction after closing',
  'hotline.park-review | | 6 | month | 挂账事项复查间隔（最长） | Longest time between reviews of a parked matter',
  'hotline.publication-review | | 5 | working-day | 公开答复审核 | Review of an answer before publication',
  'chase.remind-before | | 1 | working-day | 到期前提醒 | Reminder before the end',
  'chase.urge-after | | 1 | working-day | 逾期后催办 | Chase 催办 after the end',
  'chase.order-after | | 3 | working-day | 逾期后发督办单 | Supervision order 督办单 after the end',
  'chase.talk-after | | 7 | working-day | 逾期后约谈 | Talk 约谈 after the end',
  'chase.circular-after | | 10 | working-day | 逾期后通报 | Circulated criticism 通报 after the end',
  'chase.order-answer | | 3 | working-day | 督办单回复 | Answer to a supervision order',
  'signals.reopen-days | | 30 | day | 信号：办结后再次反映 | Signal: raised again after closing',
  'signals.last-hours | | 1 | hour | 信号：到期前最后时段办结 | Signal: closed in the last hours before the end',
  'signals.late-entry-hours | | 24 | hour | 信号：补录（发生后多久才录入） | Signal: recorded long after it happened',
  'intake.repeat-days | | 30 | day | 输入时查找重复事项的范围 | How far back repeats are looked for while typing',
  'intake.text-max | | 5000 | characters | 诉求正文长度上限 | Longest text of a demand',
  'intake.files-max | | 9 | count | 附件数量上限 | Most attachments',
  'intake.file-size | | 20 | megabyte | 单个附件大小上限 | Largest attachment',
  'certificate.pass-mark | | 60 | count | 执法资格考试合格分 | Pass mark of the qualification examination',
  'certificate.renew-window | | 6 | month | 到期前可以换发的时间 | How long before its end a certificate may be renewed',
  'certificate.valid-years | | 5 | count | 执法证件有效年数 | Years for which a certificate is valid',
  'certificate.approve | | 10 | working-day | 执法证件审批 | Approval of a change of certificates',
  'returns.loan-deposit | | 10 | day | 存贷款月报报送 | Monthly return of loans and deposits',
  'returns.verify | | 5 | working-day | 报表核实 | Verification of a return',
  'returns.definition | | 5 | working-day | 指标解释审定印发 | Decision on the definitions of a return',
  'returns.file-days | | 10 | count | 按期报表的报送天数（自开始之日起） | Days for filing a recurring return, from its opening',
  'returns.part | | 5 | day | 各单位报送本单位部分 | Filing of a unit’s part',
  'returns.part-sign | | 2 | working-day | 各单位负责人审签 | Signing by the unit’s leader',
  'returns.file-again | | 3 | working-day | 退回或更正后重新报送 | Filing again after a return or for a correction',
  'returns.notice-after | | 5 | working-day | 逾期后通报迟报 | Notice of a late return after the end',
  'returns.bulletin | | 5 | working-day | 贷存比月通报印发（每月报送截止后） | Issue of the month’s loan-to-deposit notice',
  'returns.differs-percent | | 20 | percent | 与上年同期相差多少即提醒 | Difference from last year that is warned about',
  'exam.mark-days | | 5 | working-day | 考试评分和复核 | Marking and checking of an examination',
  'exam.publish-days | | 10 | working-day | 公布考试结果 | Publication of examination results',
  'honour.verify | add | 5 | working-day | 荣誉登记核验 | Verification of an honour',
  'honour.verify | correct | 5 | working-day | 荣誉更正核验 | Verification of a correction',
  'honour.verify | recall | 5 | working-day | 荣誉终止核验 | Verification of an end',
  'honour.verify | object | 10 | working-day | 荣誉异议处理 | Answer to an objection',
  'claim.verify | | 5 | working-day | 报告主张核验 | Verification of a claim',
  'report.contribute | | 15 | working-day | 年度报告供稿 | Contribution to the annual report',
  'report.opinion | | 5 | working-day | 年度报告征求意见回复 | Opinion on the draft report',
  'report.secrecy | | 3 | working-day | 年度报告保密审查 | Secrecy review of the report',
  'report.correct | | 5 | working-day | 年度报告更正批准和公布 | Approval of a correction',
  'report.remind-before | | 10 | working-day | 年度报告和述法到期前提醒 | Reminder before an annual or duty report is due',
  'duty.report | | 62 | day | 年终述法（自列入起） | Duty report, from its listing',
  'duty.review | | 20 | working-day | 述法审阅 | Reading of a duty report',
  'plan.issue | | 60 | day | 下年度安排印发、不足整改交办 | Issue of the plan, handing out of repairs',
  'query.tries | | 10 | per-hour | 查询码输错次数上限 | Wrong query codes allowed',
  'meeting.quorum | | 50 | percent | 常务会议到会组成人员比例（达到即可开会） | Share of members present that lets an executive meeting begin',
  'meeting.papers-before | | 1 | working-day | 会议通知和材料送达组成人员 | Notice and papers before an executive meeting',
  'meeting.minutes-days | | 5 | working-day | 会议纪要印发 | Minutes of an executive meeting',
  'knowledge.warn-before | | 30 | day | 知识条目到期前提醒 | Warning before an entry’s review date',
]

/** 鄂政办发〔2020〕66号 was announced in January 2021 and cannot govern 2020: before that the same days are assumed. */
const provincial = '湖北省营商环境问题投诉联动处理办法（鄂政办发〔2020〕66号；2021年1月公布，具体日期未核实）'
const bizenvRows: readonly string[] = [
  'bizenv.accept | | 3 | working-day | 营商环境投诉受理 | Acceptance of a business environment complaint',
  'bizenv.handle | | 15 | working-day | 营商环境投诉办理（自承办单位收到转办起） | Handling, from receipt by the handling unit',
  'bizenv.feedback | | 5 | working-day | 营商环境投诉反馈（自受理单位收到结果起） | Feedback, from receipt of the result',
]

const bizenvAssumedRows: readonly string[] = [
  'bizenv.transfer | | 1 | working-day | 营商环境投诉转办 | Forwarding after acceptance',
  'bizenv.rework-days | | 5 | working-day | 营商环境投诉重新办理 | Handling again',
  'bizenv.sign-hours | | 24 | hour | 营商环境投诉签收 | Signing by the handling unit',
  'bizenv.extension-total | | 10 | working-day | 营商环境投诉延期合计上限 | All extensions together',
  'bizenv.callback-days | | 3 | working-day | 营商环境投诉回访 | Call-back',
  'bizenv.rating-window | | 15 | day | 企业评价期限 | Time for the enterprise’s rating',
  'bizenv.reopen-window | | 30 | day | 重新办理期限 | Time for reopening',
]

const limitOf = (row: string, rest: Pick<Limit, 'source' | 'assumed' | 'validFrom' | 'validTo'>): Limit => {
  const [id, key, value, unit, zh, en] = row.split('|').map((cell) => cell.trim()) as [
    string,
    string,
    string,
    LimitUnit,
    string,
    string,
  ]
  return { id, ...(key ? { key } : {}), value: Number(value), unit, title: { zh, en }, ...rest }
}

/** Local values that are words. */
export const settings: Readonly<Record<string, string>> = {
  'hotline.platform': 'hotline-12345',
  'hotline.number': '12345',
  'report.city-body': 'city-government',
  'bizenv.platform': 'bizenv-office',
  'reconsideration.body': 'city-justice',
  'decision.market-regulator': 'city-market',
  'meeting.office': 'city-government-office',
  'finance.bulletin-office': 'city-finance',
  'city.region': cityCode,
  // Assumed: no source says from which issue the first places of the 2020 report are counted.
  'credit.first-places-since': '2019-01-01',
}

const countyCount: Limit = {
  id: 'city.counties',
  value: counties.length,
  unit: 'count',
  title: { zh: '县市区总数', en: 'Counties of the city' },
  source: regionSource,
  assumed: false,
  validFrom: from2020,
}

export const limits: readonly Limit[] = [
  countyCount,
  ...assumedRows.map((row) => limitOf(row, { source: null, assumed: true, validFrom: from2020 })),
  ...bizenvRows.map((row) => limitOf(row, { source: null, assumed: true, validFrom: from2020, validTo: '2020-12-31' })),
  ...bizenvRows.map((row) => limitOf(row, { source: provincial, assumed: false, validFrom: '2021-01-01' })),
  ...bizenvAssumedRows.map((row) => limitOf(row, { source: null, assumed: true, validFrom: from2020 })),
]
