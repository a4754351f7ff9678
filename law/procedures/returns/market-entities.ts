import { entry, exists, input, le, need, not, or, statute, text, when } from '#language'
import { lastYear } from './comparing.ts'
import type { Pair } from './meaning.ts'
import { returnOf } from './parts.ts'
import { growth, share } from './rates.ts'

const 营商条例 = statute('business-environment-regulation')

const households: Pair = ['户', 'entities']
const percents: Pair = ['%（万分之一计）', 'per cent (basis points)']
const register: Pair = ['市场主体登记系统导出数', 'the export of the registration system']
const county: Pair = ['本县市区登记机关登记的，含城区', 'registered by the registration bodies of the county or district']
const wholePeriod: Pair = ['期间内当年发生，自期间首日至截止日', 'within the period, from its first day to the cut-off']
const known = entry(lastYear('bizenv.new-entities'), 'value')
const same = when(exists(known), known, input('lastYearEntities'))

/** 市场主体与网上登记统计: each county's part, signed; growth, rate and sums worked out; ranks only with the province's notice. */
export default returnOf({
  id: 'bizenv.market-entities',
  purpose: {
    zh: '各县市区市场监管部门报送并审签新增市场主体和企业网上登记情况，市局汇总；增幅、网办率由系统计算，全省位次须有通报。',
    en: 'Counties file and sign new entities and online registrations, the city bureau sums up; growth and rate are computed, and a rank needs the province’s notice.',
  },
  basis: [营商条例('19')],
  parts: {
    title: ['报送市场主体登记情况', 'File the registrations'],
    items: {
      newEntities: {
        title: ['新增市场主体（户）', 'New market entities'],
        type: 'integer',
        unit: households,
        meaning: {
          time: wholePeriod,
          scope: county,
          counted: [
            '企业、个体工商户、农民专业合作社的设立登记，变更和注销不计',
            'first registrations of enterprises, sole traders and cooperatives; changes and deletions do not count',
          ],
          source: register,
        },
        example: 9700,
      },
      enterprisesRegistered: {
        title: ['企业登记（户）', 'Enterprise registrations'],
        type: 'integer',
        unit: households,
        meaning: {
          time: wholePeriod,
          scope: county,
          counted: [
            '企业的设立、变更、注销登记，个体工商户不计；这是网办率的分母',
            'registrations of enterprises of every kind, sole traders not counted: the base of the online rate',
          ],
          source: register,
        },
        example: 9000,
      },
      onlineRegistrations: {
        title: ['其中：网上登记（户）', 'Of which online'],
        type: 'integer',
        unit: households,
        meaning: {
          time: wholePeriod,
          scope: county,
          counted: ['上项中全程网上办理的', 'those of the item above that were done online throughout'],
          source: register,
        },
        example: 6800,
      },
    },
    needs: [
      need(
        le(input('onlineRegistrations'), input('enterprisesRegistered')),
        'PART_ABOVE_WHOLE',
        '网上登记数不能大于企业登记数。',
        'Online registrations cannot exceed all registrations.',
      ),
    ],
  },
  items: {
    lastYearEntities: {
      title: ['上年同期新增市场主体（户）', 'New entities in the same period last year'],
      type: 'integer',
      unit: households,
      meaning: {
        time: ['上年同期', 'the same period of the year before'],
        scope: ['全市', 'the whole city'],
        counted: ['与本期同口径；系统里有核实过的上年数时不用填', 'as this period; not asked where a verified value is known'],
        source: register,
      },
      example: 49915,
      when: not(exists(known)),
    },
    provinceRate: {
      title: ['全省平均网办率（万分之一）', 'Province average online rate (basis points)'],
      type: 'percent',
      unit: percents,
      meaning: {
        time: ['与本期间相同', 'the same period'],
        scope: ['全省', 'the province'],
        counted: ['按省通报所载，40.11%填4011', 'as in the province’s notice: 40.11% is 4011'],
        source: ['省市场监管局通报', 'the notice of the province’s bureau'],
      },
      example: 4011,
      max: 10000,
      optional: true,
    },
    growthRank: {
      title: ['增幅全省位次', 'Rank of the growth in the province'],
      type: 'integer',
      unit: ['位次', 'rank'],
      meaning: {
        time: ['与本期间相同', 'the same period'],
        scope: ['全省各市州', 'prefectures of the province'],
        counted: ['按省通报所载；没有通报不填', 'as in the province’s notice; without a notice none'],
        source: ['省市场监管局通报', 'the notice of the province’s bureau'],
      },
      example: 1,
      min: 1,
      optional: true,
    },
    onlineRank: {
      title: ['网办率全省位次', 'Rank of the online rate in the province'],
      type: 'integer',
      unit: ['位次', 'rank'],
      meaning: {
        time: ['与本期间相同', 'the same period'],
        scope: ['全省各市州', 'prefectures of the province'],
        counted: ['按省通报所载；没有通报不填', 'as in the province’s notice; without a notice none'],
        source: ['省市场监管局通报', 'the notice of the province’s bureau'],
      },
      example: 1,
      min: 1,
      optional: true,
    },
  },
  form: { rankNotice: text('位次和全省平均所据通报', 'Notice for ranks and average', { public: true, max: 120, example: '鄂市监登〔2020〕45号（演示）' }) },
  needs: [
    need(
      or(exists(input('rankNotice')), not(or(exists(input('growthRank')), exists(input('onlineRank')), exists(input('provinceRate'))))),
      'RANK_WITHOUT_NOTICE',
      '全省位次和平均数须写明所据的通报；没有通报的，不填位次。',
      'A rank or an average needs the notice that gives it; without one it is left empty.',
    ),
  ],
  computed: {
    lastYear: {
      title: ['上年同期', 'Same period last year'],
      unit: households,
      how: ['核实过的上年数，没有的用填报数', 'the verified value, else the one filed'],
      is: same,
    },
    growth: {
      title: ['增幅', 'Growth'],
      unit: percents,
      type: 'percent',
      how: ['（本期－上年同期）÷上年同期，四舍五入到万分之一', '(this period − last) ÷ last, half up to a basis point'],
      is: growth(input('newEntities'), same),
    },
    onlineRate: {
      title: ['网办率', 'Online rate'],
      unit: percents,
      type: 'percent',
      how: ['网上登记÷企业登记，四舍五入到万分之一', 'online ÷ enterprise registrations, half up to a basis point'],
      is: share(input('onlineRegistrations'), input('enterprisesRegistered')),
    },
  },
  figures: {
    'bizenv.new-entities': { of: 'newEntities' },
    'bizenv.market-period': { unit: ['期间', 'period'] },
    'bizenv.new-entities-growth': { of: 'growth' },
    'bizenv.new-entities-growth-rank': { of: 'growthRank' },
    'bizenv.enterprises-registered': { of: 'enterprisesRegistered' },
    'bizenv.online-registrations': { of: 'onlineRegistrations' },
    'bizenv.online-rate': { of: 'onlineRate' },
    'bizenv.online-rate-province': { of: 'provinceRate' },
    'bizenv.online-rate-rank': { of: 'onlineRank' },
  },
  compares: ['bizenv.new-entities', 'bizenv.online-registrations'],
  zero: 'items',
})
