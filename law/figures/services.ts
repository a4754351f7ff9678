import { type FigureDefinition, figure, share } from '#language'
import { returned, since2020, text, 本市规则, 统计法 } from './shared.ts'

const of = text('全市：市、县、乡、村四级公布的依申请和公共服务事项', 'The whole city: items on application and public services of all four levels')
const items = (id: string, zh: string, en: string, says: [string, string]): FigureDefinition =>
  returned({ id, zh, en, unit: text('件', 'items'), says: text(...says), serves: 'services.catalogue', time: 'at-end', of })

const portion = (id: string, zh: string, en: string, part: string, partZh: string, partEn: string): FigureDefinition => ({
  id,
  title: text(zh, en),
  says: text(
    `${partZh}占全部依申请和公共服务事项的比例，由两个件数算出，四舍五入到两位小数。`,
    `${partEn}, of all items; computed from both counts, half up to two decimals.`,
  ),
  unit: text('%', '%'),
  kind: 'computed',
  serves: ['services.catalogue'],
  basis: [统计法('7'), 本市规则('填报')],
  inForce: since2020,
  scope: { time: 'at-end', of, prevails: text('由件数计算，不另行填报。', 'Computed from the counts; never filed by itself.') },
  value: share([partZh, partEn, figure(part)], ['全部事项', 'All items', figure('services.items-total')], '无事项', 'no items'),
  wording: { as: 'percent', decimals: 2 },
})

/** 政务服务事项: counts are returned at a cut-off, shares are computed from them. */
export const serviceFigures = [
  items('services.items-total', '依申请和公共服务事项', 'Service items', ['截止日四级公布的事项件数。', 'Items published at the cut-off on all four levels.']),
  items('services.items-instant', '即办件', 'Items settled at once', ['其中当场即可办结的事项件数。', 'Of these, items settled at once.']),
  items('services.items-online', '可网办事项', 'Items that can be done online', ['其中可以网上办理的事项件数。', 'Of these, items that can be done online.']),
  items('services.items-once', '“最多跑一次”事项', 'Items with one visit at most', [
    '其中办事人最多到场一次的事项件数。',
    'Of these, items with one visit at most.',
  ]),
  items('services.items-zero', '“一次不用跑”事项', 'Items without a visit', ['其中办事人不用到场的事项件数。', 'Of these, items without any visit.']),
  portion('services.instant-share', '即办件占比', 'Share settled at once', 'services.items-instant', '即办件', 'Items settled at once'),
  portion('services.online-share', '可网办占比', 'Share that can be done online', 'services.items-online', '可网办事项', 'Items that can be done online'),
  portion('services.once-share', '“最多跑一次”占比', 'Share with one visit at most', 'services.items-once', '“最多跑一次”事项', 'Items with one visit at most'),
  portion('services.zero-share', '“一次不用跑”占比', 'Share without a visit', 'services.items-zero', '“一次不用跑”事项', 'Items without a visit'),
]
