import { acting, and, choice, countRows, differentIn, type Expression, eq, input, integer, le, need, organ, row, statute, sumRows } from '#language'
import { type Pair, said } from './meaning.ts'
import { asked, returnOf } from './parts.ts'
import { share } from './rates.ts'

const 营商条例 = statute('business-environment-regulation')

const items: Pair = ['件', 'items']
const sum = (column: string): Expression => sumRows('counts', row(column))
const atCutOff: Pair = ['截止日时点存量', 'in force on the cut-off day']
const catalogue: Pair = ['政务服务平台事项库导出数', 'the export of the service platform’s catalogue']
const counted = (zh: string, en: string) =>
  said({
    time: atCutOff,
    scope: ['本单位这一层级发布的依申请事项和公共服务事项', 'items on request and public services published at this level'],
    counted: [zh, en],
    source: catalogue,
  })
const percents: Pair = ['%（万分之一计）', 'per cent (basis points)']

const ofTotal = (zh: string, en: string, column: string) => ({
  title: [zh, en] as Pair,
  unit: percents,
  type: 'percent' as const,
  how: [`该类事项÷事项总数，四舍五入到百分数两位小数`, 'items of this kind ÷ all items, half up to two decimals of a per cent'] as Pair,
  is: share(sum(column), sum('total')),
})

/** 政务服务事项统计: counts by unit and level at a cut-off day; parts never above the total, and shares are worked out. */
export default returnOf({
  id: 'services.items-return',
  purpose: {
    zh: '市县政务服务部门按市、县、乡、村层级报送截止日的事项数；各类占比由系统按报送数计算，不能另填。',
    en: 'City and county service bureaus file the items in force at a cut-off day by level; every share is computed from them and cannot be typed.',
  },
  basis: [营商条例('37', { unverified: true })],
  every: 'year',
  parts: { title: ['确认本单位各层级事项数', 'Confirm the unit’s counts by level'], items: {} },
  rows: {
    id: 'counts',
    title: ['各层级事项数', 'Items by level'],
    row: ['一个层级的事项数', 'a level’s counts'],
    columns: {
      level: choice(
        '层级',
        'Level',
        { city: ['市', 'City'], county: ['县市区', 'County'], township: ['乡镇街道', 'Township'], village: ['村社区', 'Village'] },
        { ...asked, example: 'county' },
      ),
      total: integer('事项总数', 'All items', {
        ...asked,
        hint: counted('同一事项在每个村各算一件；处罚、强制、检查不算', 'an item counts once in each village; penalties, coercion and inspections are outside'),
        example: 22000,
      }),
      instant: integer('即办件', 'Done at once', { ...asked, hint: counted('办件类型为即办件的', 'of the kind done at once'), example: 9300 }),
      online: integer('可网办', 'Can be done online', { ...asked, hint: counted('可以网上办理的', 'that can be done online'), example: 21900 }),
      once: integer('最多跑一次（含不用跑）', 'One visit at most (none included)', {
        ...asked,
        hint: counted('到现场次数为一次或者不用到的', 'with one visit or none'),
        example: 21800,
      }),
      zero: integer('一次不用跑', 'No visit', { ...asked, hint: counted('到现场次数为零的', 'with no visit'), example: 15000 }),
      organ: organ('报送单位', 'Filing unit', { public: true }),
    },
    needs: [
      need(
        and(...['instant', 'online', 'once', 'zero'].map((part) => le(input(part), input('total'))), le(input('zero'), input('once'))),
        'PART_ABOVE_WHOLE',
        '各类事项数不能大于事项总数，一次不用跑不能大于最多跑一次。',
        'No kind can exceed all items, and no-visit items cannot exceed one-visit items.',
      ),
      need(
        eq(countRows('counts', and(eq(row('organ'), acting()), eq(row('level'), input('level')))), 0),
        'LISTED_ALREADY',
        '本单位的这一层级已经填了。',
        'Your unit has entered this level already.',
      ),
    ],
  },
  computed: {
    itemLevels: {
      title: ['发布事项的层级数', 'Levels'],
      unit: ['级', 'levels'],
      how: ['所填不同层级的个数', 'different levels entered'],
      is: differentIn('counts', row('level')),
    },
    itemsTotal: { title: ['事项总数', 'All items'], unit: items, how: ['各单位各层级之和', 'the sum over units and levels'], is: sum('total') },
    itemsInstant: { title: ['即办件', 'Done at once'], unit: items, how: ['各单位各层级之和', 'the sum'], is: sum('instant') },
    itemsOnline: { title: ['可网办事项', 'Online'], unit: items, how: ['各单位各层级之和', 'the sum'], is: sum('online') },
    itemsOnce: { title: ['最多跑一次事项', 'One visit at most'], unit: items, how: ['各单位各层级之和', 'the sum'], is: sum('once') },
    itemsZero: { title: ['一次不用跑事项', 'No visit'], unit: items, how: ['各单位各层级之和', 'the sum'], is: sum('zero') },
    instantShare: ofTotal('即办件占比', 'Share done at once', 'instant'),
    onlineShare: ofTotal('可网办占比', 'Share online', 'online'),
    onceShare: ofTotal('最多跑一次占比', 'Share with one visit at most', 'once'),
    zeroShare: ofTotal('一次不用跑占比', 'Share without a visit', 'zero'),
  },
  figures: {
    'services.items-total': { of: 'itemsTotal' },
    'services.cutoff': { day: 'periodTo', unit: ['日期', 'day'] },
    'services.levels': { of: 'itemLevels' },
    'services.items-instant': { of: 'itemsInstant' },
    'services.items-online': { of: 'itemsOnline' },
    'services.items-once': { of: 'itemsOnce' },
    'services.items-zero': { of: 'itemsZero' },
    'services.instant-share': { of: 'instantShare' },
    'services.online-share': { of: 'onlineShare' },
    'services.once-share': { of: 'onceShare' },
    'services.zero-share': { of: 'zeroShare' },
  },
  compares: ['services.items-total'],
  zero: 'rows',
})
