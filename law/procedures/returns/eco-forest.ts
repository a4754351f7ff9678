import { choice, input, integer, le, need, statute } from '#language'
import { asked, returnOf } from './parts.ts'

const 森林法 = statute('forest-law', { unverified: true })

/** 森林覆盖率统计: signed by the forestry bureau, with the year and the method of the survey it comes from. */
export default returnOf({
  id: 'eco.forest-return',
  purpose: {
    zh: '林业部门报送森林覆盖率，注明调查年份和方法；方法不同的不相比较。',
    en: 'The forestry bureau files forest coverage with the year and method of its survey; different methods are never compared.',
  },
  basis: [森林法('27')],
  every: 'year',
  items: {
    forestCoverage: {
      title: ['森林覆盖率（万分之一）', 'Forest coverage (basis points)'],
      type: 'percent',
      unit: ['%（万分之一计）', 'per cent (basis points)'],
      meaning: {
        time: ['期末时点，以所注调查年份的成果为准', 'at the end of the period, from the survey named'],
        scope: ['全市行政区域', 'the whole city'],
        counted: ['森林面积占土地面积的比率，52.53%填5253', 'forest area by land area: 52.53% is 5253'],
        source: ['森林资源调查成果', 'the forest survey'],
      },
      example: 5253,
      min: 1,
      max: 10000,
    },
  },
  form: {
    surveyYear: integer('调查年份', 'Survey year', { ...asked, min: 1990, max: 2100, example: 2019 }),
    surveyMethod: choice(
      '调查方法',
      'Method',
      { inventory: ['森林资源二类调查', 'Forest inventory'], yearly: ['年度监测', 'Yearly monitoring'], land: ['国土调查口径', 'By the land survey'] },
      { ...asked, example: 'inventory' },
    ),
  },
  needs: [
    need(le(input('surveyYear'), { yearOf: { field: 'periodTo' } }), 'SURVEY_LATER', '调查年份不能晚于本期间。', 'The survey cannot be later than the period.'),
  ],
  figures: { 'eco.forest-coverage': { of: 'forestCoverage' } },
  compares: ['eco.forest-coverage'],
  zero: 'none',
})
