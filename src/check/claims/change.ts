// How a change is worded: the verb, its direction, and whether a level or a difference follows.

const UP = '增长|增加|上升|提高|提升|上涨|扩大|新增|净增|增收|增支|多收|增至|升至|增|升'
const DOWN = '下降|减收|减支|少收|减少|降低|下滑|压减|缩短|回落|减|降|收窄|缩减|精简|压缩'
export const CHANGE = new RegExp(
  `(?:${UP}|${DOWN})(?:了|约|近|超过|超|达|幅度达|幅度为|率达|率为|率|幅达|幅为|幅)?$|[增涨降跌]幅(?:达到|达|为)?$`,
)
export const LEVEL = new RegExp(`(?:${UP}|${DOWN})(?:了)?(?:到|至|为|到了)$`)
export const isDown = (label: string): boolean =>
  new RegExp(
    `(?:${DOWN})(?:了|约|近|超过|超|达|到|至|为|幅度达|幅度为|幅达|幅为|率达|率为|率)?$|[降跌]幅(?:达到|达|为)?$`,
  ).test(label)
/** The label without the year or 上年 that stands last in it: 增加到2021年的 → 增加到. */
export const bare = (label: string): string =>
  label.replace(/(?:20\d\d年(?:度|底|末)?|上年|今年|去年|目前|现在|当前)的?$/, '')

export const SINCE = /同比|环比|[比较]上[一]?[年季月]|[比较]去年|[比较]20\d\d年|较前|比前|上年|去年|同期/

export const verb = (label: string): string => new RegExp(`(?:${UP}|${DOWN})[^,]{0,2}$`).exec(label)?.[0] ?? ''

/** What marks a count of the year before. */
export const LAST = /上年|去年|上一年|同期|前年|20\d\d年/

/** The year that stands last in a label. */
export const yearIn = (label: string): number | undefined => {
  const m = /(20\d\d)年[^\d]*$/.exec(label)
  return m ? Number(m[1]) : undefined
}
