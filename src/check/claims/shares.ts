import type { Quantity } from '../numbers/quantity.ts'

/** 占比, 占总数的, 占…的比重: the percentage is a share of something. */
export const isShare = (q: Quantity): boolean => shareOf(q) !== undefined

/** What the share is of: '' for 占比 and 占总数的, the named whole otherwise; undefined for no share. */
export function shareOf(q: Quantity): string | undefined {
  if (q.kind !== 'percent') return undefined
  const m = /占(?!地|用|据|有|道)([^占]{0,24})$/.test(q.label) ? /占([^占]{0,24})$/.exec(q.label) : null
  if (!m) return undefined
  return (m[1] as string)
    .replace(/\s+/g, '')
    .replace(/(?:达到|达|为|约|超过|超|近|高达|分别|已|仅|上升到|提高到|提高至|至|到|的|比重|比例|比|率|百分之)+$/g, '')
    .replace(/(?:的|比重|比例|比|率)+$/g, '')
    .replace(/^(?:比|全部|总数|总量|总|其|全部的|总体|整个|总额|全部总数)(?=$)/, '')
    .replace(/^(?:比)$/, '')
}
