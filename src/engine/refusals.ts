import type { Citation, Text } from '#language'

/** A lawful "no": a value, never an exception. `until` is the first day or moment on which the act becomes possible. */
export interface Refusal {
  code: string
  say: Text
  basis: Citation[]
  facts: Record<string, unknown>
  until?: string
}

/** The engine's own reasons; a definition adds reasons of its own under `needs`. Listed in docs/errors.md. */
export const REFUSALS = {
  NOT_IN_STATE: {
    zh: '事项目前的状态下不能办理这一步。',
    en: 'This step is not possible in the present state of the matter.',
  },
  NOT_YOUR_POST: { zh: '这一步由其他岗位或当事人办理。', en: 'This step belongs to another post or party.' },
  SAME_PERSON: {
    zh: '经办和审核须由不同的人完成，您已办理过相关步骤。',
    en: 'Two different persons must act here, and you have already taken the other step.',
  },
  FORM_INVALID: {
    zh: '填写的内容有误，请按提示修改。',
    en: 'Some of the values are not acceptable; please correct them as shown.',
  },
  TOO_EARLY: { zh: '法定最短期限尚未届满。', en: 'The minimum period has not passed yet.' },
  TOO_OFTEN: { zh: '这一步的次数已用完。', en: 'This step may not be taken again.' },
  RUNG_NOT_OPEN: { zh: '尚未到可以采取这一级督办的时候。', en: 'This rung of the ladder is not open yet.' },
  LINKED_OPEN: { zh: '还有关联事项未办结。', en: 'A linked matter is still open.' },
  ROWS_WITHOUT_OUTCOME: {
    zh: '还有条目没有处理结论，合计不相符。',
    en: 'Some rows have no outcome yet, so the totals do not add up.',
  },
  EXTENSION_TOO_LONG: { zh: '延长的总期限超过上限。', en: 'All extensions together exceed the maximum.' },
  EXTENSION_TOO_LATE: { zh: '期限已经届满，不能再延长。', en: 'The period has already ended and cannot be extended.' },
  ASKED_TOO_LATE: { zh: '已过申请延期的最晚时间。', en: 'The last moment for asking for more time has passed.' },
  NO_PERIOD_RUNS: { zh: '没有正在计算的期限可以延长。', en: 'No period is running that could be extended.' },
  DATE_IN_FUTURE: { zh: '日期不能晚于今天。', en: 'The date may not lie in the future.' },
  TASK_NOT_OPEN: { zh: '这项任务不存在或已经完成。', en: 'This task does not exist or is already done.' },
  NO_SUCH_ROW: { zh: '没有找到这一条目。', en: 'There is no such row.' },
  NO_ENTRY: { zh: '名册中没有查到当日有效的记录。', en: 'The register has no entry that is valid on that day.' },
  NOT_COMMITTED: {
    zh: '抽取名单与事先封存的承诺不一致。',
    en: 'The list does not match what was committed before the draw.',
  },
  NOT_IN_FORCE: { zh: '这一程序在当日没有生效的版本。', en: 'No version of this procedure is in force on that day.' },
} as const satisfies Record<string, Text>

export type RefusalCode = keyof typeof REFUSALS

export function refuse(
  code: RefusalCode,
  basis: Citation[],
  facts: Record<string, unknown> = {},
  until?: string,
): Refusal {
  return { code, say: REFUSALS[code], basis, facts, ...(until ? { until } : {}) }
}
