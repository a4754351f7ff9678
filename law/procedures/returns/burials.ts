import { date, eq, exists, greatestIn, input, need, not, or, row, statute, text } from '#language'
import { asked, returnOf } from './parts.ts'

const 传染病法 = statute('infectious-diseases-law', { unverified: true })

/** 疫情病亡人员安葬: county totals and completion dates, signed; no name anywhere, and outside only what identifies nobody. */
export default returnOf({
  id: 'epidemic.burials',
  purpose: {
    zh: '县市区民政部门报送安葬数和完成日期并审签，不填任何个人信息；全市完成日期取最晚的县，全省位次须有省的文件。',
    en: 'County civil-affairs bureaus file and sign totals and the day of completion, no personal data; the city’s day is the latest, and a rank needs the province’s paper.',
  },
  basis: [传染病法('46')],
  sensitive: true,
  parts: {
    title: ['报送安葬情况', 'File the burials'],
    items: {
      burials: {
        title: ['已安葬人数', 'Burials completed'],
        type: 'integer',
        unit: ['人', 'persons'],
        meaning: {
          time: ['截至期间末日累计，自期间首日起', 'from the first day of the period to its last'],
          scope: ['本县市区', 'the county or district'],
          counted: ['已经安葬的人数，只填总数，不填任何个人信息', 'those buried, as a total only: nothing about any person'],
          source: ['殡葬服务机构登记', 'the records of funeral services'],
        },
        example: 0,
      },
    },
    form: { completedOn: date('全部完成日期', 'Completed on', { ...asked, legalTime: true, example: '2020-04-20' }) },
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
        source: ['省民政厅文件', 'the paper of the province’s department'],
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
    burialsCompletedOn: {
      title: ['全市完成日期', 'Completed in the whole city'],
      unit: ['日期', 'day'],
      type: 'date',
      how: ['各县市区完成日期中最晚的', 'the latest day of any county'],
      is: greatestIn('part', row('completedOn'), eq(row('latest'), true)),
    },
  },
  figures: {
    'epidemic.burials': { of: 'burials' },
    'epidemic.burials-completed': { day: 'burialsCompletedOn', unit: ['日期', 'day'] },
    'epidemic.burials-province-rank': { of: 'provinceRank' },
  },
  zero: 'items',
})
