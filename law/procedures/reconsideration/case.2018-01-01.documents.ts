import { type Document, statute } from '#language'

const 复议法 = statute('reconsideration-law', { version: '2018-01-01' })
const 条例 = statute('reconsideration-regulation')

const said = (id: string, zh: string, en: string) => ({ id, title: { zh, en } })

/** 文书 under the law of 2017: what each must state. */
export const documents = {
  'supplement-notice': {
    title: { zh: '补正行政复议申请通知书', en: 'Notice to complete' },
    mustState: [said('list', '需要补正的事项', 'What is missing'), said('period', '合理的补正期限', 'A reasonable period')],
    series: '咸政复补字',
    basis: [条例('29')],
  },
  'acceptance-notice': {
    title: { zh: '行政复议受理通知书', en: 'Acceptance notice' },
    mustState: [said('day', '收到即受理的日期', 'Day of receipt, which is that of acceptance')],
    series: '咸政复受字',
    basis: [复议法('17')],
  },
  'non-acceptance': {
    title: { zh: '不予受理决定书', en: 'Decision not to accept' },
    mustState: [
      said('reasons', '理由', 'Reasons'),
      said('suit', '复议前置案件十五日内可以起诉', 'Lawsuit within fifteen days where reconsideration comes first'),
    ],
    series: '咸政复不受字',
    basis: [复议法('17'), 复议法('19')],
  },
  redirection: {
    title: { zh: '行政复议告知书', en: 'Where to apply' },
    mustState: [said('organ', '有关行政复议机关', 'The competent organ')],
    series: '咸政复告字',
    basis: [复议法('17')],
  },
  'reply-notice': {
    title: { zh: '提出答复通知书', en: 'Notice to reply' },
    mustState: [said('period', '十日的答复期限', 'Ten days'), said('effect', '逾期不答复的后果', 'What silence means')],
    series: '咸政复答字',
    basis: [复议法('23'), 复议法('28')],
  },
  'extension-notice': {
    title: { zh: '延期审理通知书', en: 'Extension notice' },
    mustState: [said('reasons', '延期理由', 'Reasons'), said('until', '延长后的届满日期', 'New last day')],
    series: '咸政复延字',
    basis: [复议法('31')],
  },
  'suspension-notice': {
    title: { zh: '中止通知书', en: 'Suspension notice' },
    mustState: [said('ground', '中止的情形', 'Ground')],
    series: '咸政复中字',
    basis: [条例('41')],
  },
  'resumption-notice': {
    title: { zh: '恢复审理通知书', en: 'Resumption notice' },
    mustState: [said('until', '恢复后的届满日期', 'New last day')],
    series: '咸政复恢字',
    basis: [条例('41')],
  },
  'termination-notice': {
    title: { zh: '终止通知书', en: 'Termination' },
    mustState: [said('ground', '终止的情形', 'Ground')],
    series: '咸政复终字',
    basis: [条例('42')],
  },
  'stay-notice': {
    title: { zh: '停止执行通知书', en: 'Stay of the act' },
    mustState: [said('ground', '停止执行的情形', 'Ground')],
    series: '咸政复停字',
    basis: [复议法('21')],
  },
  dismissal: {
    title: { zh: '驳回行政复议申请决定书', en: 'Dismissal' },
    mustState: [said('reasons', '理由', 'Reasons')],
    series: '咸政复驳字',
    basis: [条例('48')],
  },
  decision: {
    title: { zh: '行政复议决定书', en: 'Reconsideration decision' },
    mustState: [
      said('facts', '事实和证据', 'Facts and evidence'),
      said('basis', '依据和理由', 'Legal basis and reasons'),
      said('outcome', '决定内容和履行期限', 'Outcome and time for performance'),
      said('suit', '起诉的权利、法院和期限', 'Right, court and time for a lawsuit'),
    ],
    series: '咸政复决字',
    basis: [复议法('28'), 复议法('31')],
  },
  mediation: {
    title: { zh: '行政复议调解书', en: 'Mediation paper' },
    mustState: [
      said('request', '请求、事实和理由', 'Request, facts and reasons'),
      said('result', '调解结果', 'Result'),
      said('signatures', '双方签字和机关印章', 'Signatures and seal'),
    ],
    series: '咸政复调字',
    basis: [条例('50')],
  },
  'performance-order': {
    title: { zh: '责令限期履行通知书', en: 'Order to perform' },
    mustState: [said('until', '履行期限', 'Last day')],
    series: '咸政复履字',
    basis: [复议法('32')],
  },
  opinion: {
    title: { zh: '行政复议意见书', en: 'Opinion paper' },
    mustState: [said('finding', '违法行为或者善后事项', 'What is unlawful or to be put right'), said('report', '六十日内通报情况', 'Report within sixty days')],
    series: '咸政复意字',
    basis: [条例('57')],
  },
} satisfies Record<string, Document>
