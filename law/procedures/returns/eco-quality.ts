import {
  and,
  choice,
  countRows,
  date,
  differentIn,
  eq,
  field,
  ge,
  greatestIn,
  gt,
  input,
  integer,
  le,
  minus,
  need,
  or,
  organ,
  row,
  startOf,
  statute,
  text,
} from '#language'
import { type Pair, said } from './meaning.ts'
import { asked, returnOf } from './parts.ts'
import { share } from './rates.ts'

const 大气法 = statute('air-pollution-law', { unverified: true })
const 水法 = statute('water-pollution-law', { unverified: true })

const network: Pair = ['国家环境监测网审核后的数据', 'reviewed data of the state network']
const _classes = {
  '1': ['Ⅰ类', 'Grade I'],
  '2': ['Ⅱ类', 'Grade II'],
  '3': ['Ⅲ类', 'Grade III'],
  '4': ['Ⅳ类', 'Grade IV'],
  '5': ['Ⅴ类', 'Grade V'],
  '6': ['劣Ⅴ类', 'Worse than grade V'],
} as const
const meaning = {
  time: ['每月一次，按月填写', 'once for each month'],
  scope: ['本市地表水国家考核断面，逐个断面', 'each national surface-water section of the city'],
  counted: ['按国家地表水环境质量标准评价的类别，Ⅰ类填1，劣Ⅴ类填6', 'the grade by the national standard: 1 for I, 6 for below V'],
  source: network,
} as const

const sections = differentIn('waters', row('section'))
const failing = differentIn('waters', row('section'), gt(row('grade'), row('target')))

/** 环境质量统计: air rank with its method, each national section by month; a section complies when every month does. */
export default returnOf({
  id: 'eco.quality-return',
  purpose: {
    zh: '生态环境部门报送空气质量位次和评价方法、各国控断面逐月水质类别；断面数、最低类别和达标比例由系统计算。',
    en: 'The ecology bureau files the air rank with its method and each national section’s grade by month; sections, the worst grade and compliance are computed.',
  },
  basis: [大气法('23'), 水法('25')],
  every: 'year',
  rows: {
    id: 'waters',
    title: ['国控断面逐月水质', 'National sections by month'],
    row: ['断面月度水质', 'a section’s month'],
    columns: {
      section: text('断面名称', 'Section', { ...asked, max: 40, example: '演示·一号断面' }),
      month: date('月份（填当月一日）', 'Month (its first day)', { ...asked, example: '2020-01-01' }),
      grade: integer('水质类别', 'Grade', { ...asked, min: 1, max: 6, hint: said(meaning), example: 2 }),
      target: integer('考核目标类别', 'Target grade', { ...asked, min: 1, max: 6, example: 3 }),
      organ: organ('填报单位', 'Filing unit', { public: true }),
    },
    needs: [
      need(
        and(
          eq(input('month'), startOf(input('month'), 'month')),
          ge(input('month'), startOf(field('periodFrom'), 'month')),
          le(input('month'), field('periodTo')),
        ),
        'MONTH_OUTSIDE',
        '月份须在本期间之内，填当月一日。',
        'The month must lie in the period; give its first day.',
      ),
      need(
        eq(countRows('waters', and(eq(row('section'), input('section')), eq(row('month'), input('month')))), 0),
        'LISTED_ALREADY',
        '这个断面的这个月已经填了。',
        'This section and month is entered already.',
      ),
    ],
  },
  items: {
    airRank: {
      title: ['空气质量位次', 'Air quality rank'],
      type: 'integer',
      unit: ['位次', 'rank'],
      meaning: {
        time: ['期间累计', 'the period as a whole'],
        scope: ['参与排名的全国城市', 'the cities of the national ranking'],
        counted: ['按下面填写的评价方法排名，从好到差', 'by the method named below, the best first'],
        source: ['国家或省的排名通报', 'the ranking notice of the nation or the province'],
      },
      example: 19,
      min: 1,
      optional: true,
    },
    airCities: {
      title: ['参与排名城市数', 'Cities in the ranking'],
      type: 'integer',
      unit: ['个', 'cities'],
      meaning: {
        time: ['期间累计', 'the period as a whole'],
        scope: ['参与排名的全国城市', 'the cities of the national ranking'],
        counted: ['通报所载的城市数', 'the number in the notice'],
        source: ['国家或省的排名通报', 'the ranking notice of the nation or the province'],
      },
      example: 168,
      min: 1,
      optional: true,
    },
  },
  form: {
    airMethod: choice(
      '空气质量评价方法',
      'Method',
      { composite: ['综合指数', 'Composite index'], change: ['综合指数改善幅度', 'Improvement of the index'], 'pm2.5': ['细颗粒物浓度', 'Fine particles'] },
      { public: true, example: 'composite' },
    ),
    airNotice: text('空气质量排名所据通报', 'Notice of the ranking', { public: true, max: 120, example: '全国城市空气质量排名通报（演示）' }),
  },
  needs: [
    need(
      or(
        eq({ exists: input('airRank') }, false),
        and({ exists: input('airMethod') }, { exists: input('airNotice') }, { exists: input('airCities') }, le(input('airRank'), input('airCities'))),
      ),
      'RANK_WITHOUT_NOTICE',
      '填位次的，须写明评价方法、参与城市数和所据通报。',
      'A rank needs its method, the number of cities and its notice.',
    ),
    need(gt(countRows('waters'), 0), 'NO_SECTION', '还没有填报任何国控断面。', 'No national section has been entered yet.'),
  ],
  computed: {
    waterSections: { title: ['国控断面数', 'National sections'], unit: ['个', 'sections'], how: ['所填不同断面的个数', 'different sections'], is: sections },
    waterClass: {
      title: ['最低水质类别', 'Worst grade'],
      unit: ['类（不劣于）', 'grade (not worse than)'],
      how: ['各断面各月类别中最差的', 'the worst grade of any section in any month'],
      is: greatestIn('waters', row('grade')),
    },
    waterFailing: {
      title: ['未达标断面数', 'Sections that failed'],
      unit: ['个', 'sections'],
      how: ['有一个月未达目标类别的断面数', 'sections with any month worse than the target'],
      is: failing,
    },
    waterCompliance: {
      title: ['断面达标比例', 'Compliance'],
      unit: ['%（万分之一计）', 'per cent (basis points)'],
      type: 'percent',
      how: ['各月都达到目标类别的断面÷断面总数，四舍五入到万分之一', 'sections whose every month meets the target ÷ sections, half up to a basis point'],
      is: share(minus(sections, failing), sections),
    },
  },
  figures: {
    'eco.water-sections': { of: 'waterSections' },
    'eco.water-class': { of: 'waterClass' },
    'eco.water-compliance': { of: 'waterCompliance' },
    'eco.air-rank-band': { of: 'airRank' },
    'eco.air-cities': { of: 'airCities' },
  },
  compares: ['eco.water-sections'],
  zero: 'none',
})
