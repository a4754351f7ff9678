import { exists, input, le, need, not, or, plus, statute, text } from '#language'
import type { Pair } from './meaning.ts'
import { returnOf } from './parts.ts'
import { share } from './rates.ts'

const 禁毒法 = statute('narcotics-law', { unverified: true })

const people: Pair = ['人', 'persons']
const period: Pair = ['期间内，一人多次检测只计一次', 'within the period; a person tested twice counts once']
const own: Pair = ['本单位组织检测的公职人员', 'officials whose testing the unit organises']

/** 公职人员吸毒检测: roster size and number tested for each unit. Results never enter Fadu. */
export default returnOf({
  id: 'drug.testing',
  purpose: {
    zh: '各单位报送应检人数、实检人数和免检人数并审签；检测结果一律不进入本系统。',
    en: 'Units file and sign how many were on the roster, tested and excused; no result of any test enters the system.',
  },
  basis: [禁毒法('32')],
  sensitive: true,
  parts: {
    title: ['报送检测人数', 'File the numbers tested'],
    items: {
      rosterSize: {
        title: ['应检人数', 'On the roster'],
        type: 'integer',
        unit: people,
        meaning: {
          time: ['名册固定之日的时点数', 'on the day the roster was fixed'],
          scope: own,
          counted: ['名册上的人数，固定后不减', 'persons on the roster, never struck afterwards'],
          source: ['人事名册', 'the staff roster'],
        },
        example: 10500,
      },
      tested: {
        title: ['实检人数', 'Tested'],
        type: 'integer',
        unit: people,
        meaning: {
          time: period,
          scope: own,
          counted: ['已经检测的人数，不分结果', 'persons tested, whatever the result'],
          source: ['检测机构的送检登记', 'the laboratory’s register'],
        },
        example: 10000,
      },
      excused: {
        title: ['经批准免检人数', 'Excused'],
        type: 'integer',
        unit: people,
        meaning: { time: period, scope: own, counted: ['有批准手续的', 'with an approval'], source: ['批准文书', 'the approvals'] },
        example: 200,
      },
    },
    needs: [
      need(
        le(plus(input('tested'), input('excused')), input('rosterSize')),
        'PART_ABOVE_WHOLE',
        '实检与免检之和不能大于应检人数。',
        'Tested and excused together cannot exceed the roster.',
      ),
    ],
  },
  items: {
    provinceRank: {
      title: ['完成时间全省位次', 'Rank in the province by completion'],
      type: 'integer',
      unit: ['位次', 'rank'],
      meaning: {
        time: ['与本期间相同', 'the same period'],
        scope: ['全省各市州', 'prefectures of the province'],
        counted: ['按省的文件所载；没有文件不填', 'as in the province’s paper; without one nothing'],
        source: ['省禁毒办文件', 'the paper of the province’s office'],
      },
      example: 1,
      min: 1,
      optional: true,
    },
  },
  form: { rankNotice: text('位次所据文件', 'Paper for the rank', { public: true, max: 120 }) },
  needs: [
    need(
      or(exists(input('rankNotice')), not(exists(input('provinceRank')))),
      'RANK_WITHOUT_NOTICE',
      '全省位次须写明所据的文件；没有的，不填位次。',
      'A rank needs the paper that gives it; without one it is left empty.',
    ),
  ],
  computed: {
    testedShare: {
      title: ['检测率', 'Share tested'],
      unit: ['%（万分之一计）', 'per cent (basis points)'],
      type: 'percent',
      how: ['实检÷应检，四舍五入到万分之一', 'tested ÷ roster, half up to a basis point'],
      is: share(input('tested'), input('rosterSize')),
    },
  },
  figures: {
    'drug.testing-officials': { of: 'tested' },
    'drug.testing-roster': { of: 'rosterSize' },
    'drug.testing-share': { of: 'testedShare' },
    'drug.testing-province-first': { of: 'provinceRank' },
  },
  compares: ['drug.testing-officials'],
  zero: 'items',
})
