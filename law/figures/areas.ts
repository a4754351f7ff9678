import type { Text } from '#language'

/** What the first part of a figure's id stands for, in the order in which a report comes to it. */
const rows: readonly string[] = [
  'report | 报告本身 | The report itself',
  'structure | 报告结构 | Structure of the report',
  'honour | 荣誉和主张 | Honours and claims',
  'meeting | 会议 | Meetings',
  'assess | 绩效考评 | Assessment',
  'epidemic | 疫情防控 | Epidemic control',
  'custody | 释放人员排查 | Checks on released persons',
  'enforcement | 行政执法 | Enforcement',
  'checkup | 法治体检 | Legal check-ups of enterprises',
  'bizenv | 营商环境 | Business environment',
  'finance | 金融服务 | Finance',
  'arrears | 清理拖欠账款 | Arrears to enterprises',
  'hotline | 营商环境投诉专线 | Complaint line of enterprises',
  'credit | 社会信用 | Credit',
  'eco | 生态环境 | Ecology',
  'cleanup | 文件清理 | Clean-up of documents',
  'filing | 文件备案 | Filing of documents',
  'counsel | 法律顾问 | Legal counsel',
  'services | 政务服务 | Government services',
  'foodsafety | 食品安全 | Food safety',
  'intermediary | 中介服务 | Intermediary services',
  'certs | 证明事项 | Certificates asked for',
  'litigation | 行政诉讼 | Administrative litigation',
  'inquiry | 网络问政和12345热线 | Inquiry platform and 12345 hotline',
  'petition | 信访 | Petitions',
  'mediation | 人民调解 | People’s mediation',
  'reconsideration | 行政复议 | Administrative reconsideration',
  'drug | 禁毒 | Drug control',
  'pls | 公共法律服务 | Public legal services',
  'legalaid | 法律援助 | Legal aid',
  'village | 村级权责 | Villages',
  'correction | 社区矫正 | Community correction',
  'lawpop | 普法 | Legal education',
  'exam | 学法考试 | Examinations',
  'culture | 法治文化 | Culture of law',
  'survey | 民意调查 | Surveys',
  'selection | 法治评选 | Selections',
  'plan | 下一年度安排 | Plan for the next year',
]

export const figureAreas: readonly { id: string; title: Text }[] = rows.map((row) => {
  const [id, zh, en] = row.split('|').map((cell) => cell.trim()) as [string, string, string]
  return { id, title: { zh, en } }
})
