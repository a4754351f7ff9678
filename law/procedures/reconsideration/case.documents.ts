import { type Document, statute } from '#language'

const 复议法 = statute('reconsideration-law', { version: '2024-01-01' })
const 条例 = statute('reconsideration-regulation')

const said = (id: string, zh: string, en: string) => ({ id, title: { zh, en } })

/** 文书: what each must state. Each has a number series of its own; the number is given at issue. */
export const documents = {
  'supplement-notice': {
    title: { zh: '补正行政复议申请通知书', en: 'Notice to complete' },
    mustState: [said('list', '需要补正的全部事项', 'Everything that is missing'), said('period', '十个工作日及逾期后果', 'Ten working days, and what follows')],
    series: '咸政复补字',
    basis: [复议法('31')],
  },
  'acceptance-notice': {
    title: { zh: '行政复议受理通知书', en: 'Acceptance notice' },
    mustState: [said('day', '受理日期', 'Day of acceptance'), said('track', '审理程序', 'Procedure')],
    series: '咸政复受字',
    basis: [复议法('30'), 复议法('36')],
  },
  'non-acceptance': {
    title: { zh: '不予受理决定书', en: 'Decision not to accept' },
    mustState: [
      said('reasons', '理由', 'Reasons'),
      said('competent', '无管辖权时有管辖权的机关', 'The competent organ, where it is another'),
      said('suit', '复议前置案件十五日内可以起诉', 'Lawsuit within fifteen days where reconsideration comes first'),
    ],
    series: '咸政复不受字',
    basis: [复议法('30'), 复议法('34')],
  },
  'reply-notice': {
    title: { zh: '提出答复通知书', en: 'Notice to reply' },
    mustState: [said('period', '答复期限', 'Period'), said('effect', '逾期不答复的后果', 'What silence means')],
    series: '咸政复答字',
    basis: [复议法('48'), 复议法('54'), 复议法('70')],
  },
  'hearing-notice': {
    title: { zh: '听证通知书', en: 'Hearing notice' },
    mustState: [said('when', '时间、地点', 'Time and place'), said('matters', '拟听证事项', 'Matters to be heard')],
    series: '咸政复听字',
    basis: [复议法('51')],
  },
  'hearing-record': {
    title: { zh: '听证笔录', en: 'Hearing record' },
    mustState: [said('members', '主持人、听证员、记录员', 'Chair, members and clerk'), said('views', '各方陈述和质证', 'What the parties said')],
    basis: [复议法('50'), 复议法('61')],
  },
  'extension-notice': {
    title: { zh: '延期审理通知书', en: 'Extension notice' },
    mustState: [said('reasons', '延期理由', 'Reasons'), said('until', '延长后的届满日期', 'New last day')],
    series: '咸政复延字',
    basis: [复议法('62')],
  },
  'suspension-notice': {
    title: { zh: '中止通知书', en: 'Suspension notice' },
    mustState: [said('ground', '中止的情形', 'Ground')],
    series: '咸政复中字',
    basis: [复议法('39')],
  },
  'resumption-notice': {
    title: { zh: '恢复审理通知书', en: 'Resumption notice' },
    mustState: [said('until', '恢复后的届满日期', 'New last day')],
    series: '咸政复恢字',
    basis: [复议法('39')],
  },
  'termination-notice': {
    title: { zh: '终止决定书', en: 'Termination' },
    mustState: [said('ground', '终止的情形', 'Ground')],
    series: '咸政复终字',
    basis: [复议法('41')],
  },
  'stay-notice': {
    title: { zh: '停止执行通知书', en: 'Stay of the act' },
    mustState: [said('ground', '停止执行的情形', 'Ground')],
    series: '咸政复停字',
    basis: [复议法('42')],
  },
  dismissal: {
    title: { zh: '驳回申请决定书', en: 'Dismissal' },
    mustState: [
      said('reasons', '理由', 'Reasons'),
      said('suit', '复议前置案件十五日内可以起诉', 'Lawsuit within fifteen days where reconsideration comes first'),
    ],
    series: '咸政复驳字',
    basis: [复议法('33'), 复议法('34')],
  },
  decision: {
    title: { zh: '行政复议决定书', en: 'Reconsideration decision' },
    mustState: [
      said('facts', '事实和证据（听证的，依据笔录）', 'Facts and evidence; after a hearing, from its record'),
      said('basis', '依据和理由', 'Legal basis and reasons'),
      said('norm', '附带审查的结论', 'Result of the review of a norm'),
      said('outcome', '决定内容和履行期限', 'Outcome and time for performance'),
      said('suit', '起诉的权利、法院和期限', 'Right, court and time for a lawsuit'),
    ],
    series: '咸政复决字',
    basis: [复议法('59'), 复议法('61'), 复议法('75')],
  },
  mediation: {
    title: { zh: '行政复议调解书', en: 'Mediation paper' },
    mustState: [
      said('request', '请求、事实和理由', 'Request, facts and reasons'),
      said('result', '调解结果', 'Result'),
      said('signatures', '各方签字和机关印章', 'Signatures and seal'),
    ],
    series: '咸政复调字',
    basis: [复议法('73'), 条例('50')],
  },
  'performance-order': {
    title: { zh: '责令限期履行通知书', en: 'Order to perform' },
    mustState: [said('until', '履行期限', 'Last day')],
    series: '咸政复履字',
    basis: [复议法('77')],
  },
  opinion: {
    title: { zh: '行政复议意见书', en: 'Opinion paper' },
    mustState: [said('finding', '违法或者不当之处', 'What is unlawful or improper'), said('report', '六十日内报送纠正情况', 'Report within sixty days')],
    series: '咸政复意字',
    basis: [复议法('76')],
  },
} satisfies Record<string, Document>
