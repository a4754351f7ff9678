import { type Document, statute } from '#language'

const 条例 = statute('major-decision-regulation')

const said = (id: string, zh: string, en: string) => ({ id, title: { zh, en } })

/** Papers of a major decision: what each must state. */
export const documents = {
  'start-notice': {
    title: { zh: '启动决策程序通知', en: 'Notice of the start' },
    mustState: [said('sponsor', '承办单位、牵头单位', 'Sponsor and lead')],
    series: '咸政决启字',
    basis: [条例('11')],
  },
  'comment-notice': {
    title: { zh: '公开征求意见公告', en: 'Notice for comment' },
    mustState: [
      said('draft', '草案及说明', 'Draft and explanation'),
      said('period', '提意见的方式和期限', 'How and until when to comment'),
      said('shorter', '缩短期限的，说明原因', 'Where shorter than thirty days: why'),
    ],
    series: '咸政征字',
    basis: [条例('15')],
  },
  'risk-report': {
    title: { zh: '风险评估报告', en: 'Risk report' },
    mustState: [said('points', '风险点', 'Risks'), said('measures', '防范措施和处置预案', 'Precautions and plans')],
    basis: [条例('23')],
  },
  'legality-opinion': {
    title: { zh: '合法性审查意见书', en: 'Legality opinion' },
    mustState: [
      said('power', '是否符合法定权限', 'On power'),
      said('procedure', '是否履行法定程序', 'On procedure'),
      said('content', '内容是否合法', 'On content'),
    ],
    series: '咸司审字',
    basis: [条例('27'), 条例('28')],
  },
  'discussion-request': {
    title: { zh: '提请讨论报告', en: 'Request for discussion' },
    mustState: [
      said('draft', '草案及相关材料，公平竞争审查情况', 'Draft, papers, fair competition review'),
      said('public', '公众意见的研究采纳情况', 'What became of comments'),
      said('experts', '专家论证意见的研究采纳情况', 'What became of expert opinions'),
      said('risk', '风险评估报告', 'Risk report'),
      said('legality', '合法性审查意见', 'Legality opinion'),
    ],
    series: '咸政请字',
    basis: [条例('29')],
  },
  'discussion-record': {
    title: { zh: '集体讨论决定记录', en: 'Record of the discussion' },
    mustState: [
      said('views', '组成人员意见，不同意见如实载明', 'Each view, dissent included'),
      said('last', '行政首长末位意见和决定', 'What the chief executive said last, and the decision'),
    ],
    series: '咸政议字',
    basis: [条例('30')],
  },
  decision: {
    title: { zh: '重大行政决策', en: 'The decision' },
    mustState: [
      said('content', '决策内容和执行单位', 'Content and executing unit'),
      said('adoption', '公众意见、专家意见采纳情况', 'What became of comments and opinions'),
    ],
    series: '咸政决字',
    basis: [条例('32')],
  },
  'halt-order': {
    title: { zh: '中止执行决定', en: 'Halt order' },
    mustState: [said('reason', '中止的情形', 'Reason')],
    series: '咸政中字',
    basis: [条例('37')],
  },
  'evaluation-report': {
    title: { zh: '决策后评估报告', en: 'Evaluation' },
    mustState: [said('public', '听取公众意见的情况', 'How the public was heard'), said('result', '评估结论', 'Result')],
    basis: [条例('36')],
  },
} satisfies Record<string, Document>
