import type { Texts } from './index.ts'

export const disputes = {
  'disputes.lead': [
    '先看您遇到的是哪一种。每种办法管的事不同，期限也不同。',
    'First see which of these is yours. Each is for something else and has its own time limit.',
  ],
  'disputes.clock': [
    '最要紧的是期限：过了期限，有的路就走不通了。反映、信访、调解都不会让复议和起诉的期限停下来。',
    'Mind the time limit: once it has passed, some ways are closed. Complaining, petitioning or mediating does not stop the clock of reconsideration or of suing.',
  ],
  'disputes.which': ['您遇到的是哪一种', 'Which is yours'],
  'disputes.limits': ['期限', 'Time limits'],
  'disputes.where': ['去哪里：', 'Where:'],
  'disputes.unsure': [
    '拿不准该走哪条路，可以打 {{hotline}} 或者 12348 问清楚。',
    'If you are not sure which way to take, call {{hotline}} or 12348.',
  ],
  'disputes.limits.note': [
    '这里只介绍路怎么走，不预测结果，也不代替律师的意见。条文以公布的法律文本为准。',
    'This tells the ways, not the outcome, and does not replace a lawyer. The published text of the law decides.',
  ],
} as const satisfies Texts
