import type { Post } from './shapes.ts'

/** id | Chinese | English | duty | duty in English. A person acts in a post: organ, role and dates. */
const rows: readonly string[] = [
  'hotline-operator | 话务员 | Hotline operator | 接听、登记诉求，查知识库当场答复 | Takes calls, registers demands, answers at once from the knowledge base',
  'dispatcher | 派单员 | Dispatcher | 按派单目录派单，处理退单和并单 | Dispatches by the catalogue, settles returns and duplicates',
  'hotline-head | 平台负责人（值班长） | Hotline head (duty head) | 审批延期、挂账和疑难派单，签发督办单 | Approves extensions, parking and difficult dispatches, signs supervision orders',
  'handler | 承办人 | Handler | 签收、联系、办理并答复 | Signs for, contacts, handles and replies',
  'handling-leader | 承办单位分管负责人 | Leader in charge at the handling unit | 审核答复、退单和延期申请 | Approves replies, returns and requests for extension',
  'jurisdiction-officer | 编办裁定员 | Jurisdiction officer (institution office) | 对职责争议提出裁定意见 | Gives the ruling on whose duty a matter is',
  'legal-officer | 司法局裁定员 | Legal officer (justice bureau) | 对职责争议的法律依据提出意见 | Gives the legal opinion on whose duty a matter is',
  'supervisor | 督办员 | Supervisor | 催办、督办，跟到办结 | Reminds, chases, follows to the end',
  'government-office | 政府办负责人 | Head at the government office | 决定约谈和通报 | Decides on talks and circulated criticism',
  'call-back-officer | 回访员 | Call-back officer | 按抽样名单回访，与承办单位分开 | Calls back the drawn sample, apart from the handling unit',
  'publication-reviewer | 公开审核员 | Publication reviewer | 审核公开答复是否已去除个人信息 | Checks that a public answer names nobody',
  'grid-worker | 网格员（代办） | Grid worker (proxy) | 替群众代为反映，不能代为评价和撤回 | Files for a person; never rates or withdraws',
  'bizenv-officer | 优化办专员 | Business environment officer | 受理、转办和回访营商环境投诉 | Accepts, forwards and calls back business environment complaints',
  'mayor | 市长 | Mayor | 查看全市数据，每个数字都能点开 | Sees the whole city; every figure opens',
  'knowledge-editor | 知识库管理员 | Knowledge editor | 维护知识条目和复核日期 | Keeps entries and their review dates',
  'system-admin | 系统管理员 | System administrator | 管理账号、机构和参数 | Keeps accounts, organs and parameters',
  'security-admin | 安全保密管理员 | Security administrator | 管理权限和安全设置 | Keeps permissions and security settings',
  'audit-admin | 安全审计员 | Audit administrator | 查看操作和查阅记录 | Reads the records of acts and of reading',
  'reconsideration-officer | 行政复议承办人员 | Reconsideration officer | 审查行政复议案件 | Examines reconsideration cases',
  'reconsideration-head | 行政复议机构负责人 | Head of the reconsideration body | 审批受理、延期和决定 | Approves acceptance, extension and decision',
  'reconsideration-organ-head | 行政复议机关负责人 | Head of the reconsideration organ | 同意或者集体讨论通过复议决定；2023年以前审批延期 | Agrees to decisions; before 2024 also to extensions',
  'responding-officer | 被申请人承办人员 | Respondent’s officer | 代表被申请人签收、答复、报告履行情况 | Signs, replies and reports for the respondent',
  'superior-officer | 上级行政机关监督人员 | Officer of the superior organ | 责令受理、恢复审理和限期履行 | Orders acceptance, resumption and performance',
  'chief-executive | 行政首长 | Chief executive | 主持讨论，最后发言并作出决定 | Presides, speaks last and decides',
  'legal-reviewer | 合法性审查人员 | Legality reviewer | 审查决策和文件是否合法 | Reviews decisions and documents for legality',
  'drafting-officer | 起草人员 | Drafting officer | 起草决策草案和文件 | Drafts decisions and documents',
  'meeting-office | 会议承办人员 | Meeting officer | 收集议题，发通知，记录和纪要 | Gathers items, gives notice, keeps minutes',
  'meeting-chair | 会议主持人 | Meeting chair | 主持会议，签发纪要 | Chairs and signs the minutes',
  'cleanup-organiser | 清理工作组织人员 | Clean-up organiser | 部署清理，汇总结果 | Orders the clean-up and adds up the results',
  'cleanup-unit | 清理实施人员 | Clean-up unit officer | 逐件提出保留、修改、废止意见 | Proposes for each file to keep, amend or repeal it',
  'cleanup-reviewer | 清理审核人员 | Clean-up reviewer | 审核清理意见 | Reviews the proposals',
  'certificate-officer | 执法证件管理人员 | Certificate officer | 登记和变更执法证件 | Registers and changes enforcement certificates',
  'certificate-approver | 执法证件审批人员 | Certificate approver | 审批证件核发、暂扣和注销 | Approves issue, suspension and cancellation',
  'return-officer | 填报人员 | Return officer | 填写报表，零也要报 | Fills in returns; a zero is reported too',
  'return-leader | 报表审签负责人 | Leader who signs returns | 审签报表 | Signs returns',
  'return-verifier | 报表核实人员 | Return verifier | 对照原始记录核实 | Checks returns against the source',
  'exam-admin | 考务人员 | Examination administrator | 组卷、排考、发布成绩 | Draws papers, schedules, publishes results',
  'examinee | 应考人员 | Examinee | 参加考试 | Sits the examination',
  'score-reviewer | 成绩复核人员 | Score reviewer | 复核成绩异议 | Reviews objections to scores',
]

export const posts: readonly Post[] = rows.map((row) => {
  const [id, zh, en, dutyZh, dutyEn] = row.split('|').map((cell) => cell.trim()) as [
    string,
    string,
    string,
    string,
    string,
  ]
  return { id, name: { zh, en }, duty: { zh: dutyZh, en: dutyEn } }
})
