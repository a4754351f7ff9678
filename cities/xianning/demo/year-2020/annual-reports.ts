import { counties } from '../../regions.ts'
import { claimed } from './honours/claimed.ts'
import { bodyOf, tellReport } from './reports/tell.ts'
import type { PlannedLife, YearPart } from './shapes.ts'

const departments = [
  'city-justice',
  'city-market',
  'city-hrss',
  'city-ecology',
  'city-housing',
  'city-education',
  'city-health',
  'city-transport',
]

/** The counties and some departments first, the city last. */
const lives = (): PlannedLife[] => [
  ...counties.map(({ slug }) =>
    tellReport({ body: bodyOf(`${slug}-government`), claims: [], consulted: [`${slug}-market`] }),
  ),
  ...departments.map((organ) => tellReport({ body: bodyOf(organ), claims: [], consulted: ['city-government-office'] })),
  tellReport({
    body: bodyOf('city-government'),
    claims: claimed.map(({ id }) => id),
    consulted: ['city-market', 'city-ecology', 'city-development'],
  }),
]

/** 年度报告: the report of 2020 of the city, of its six counties and of some departments; text invented, figures from records. */
const part: YearPart = {
  id: 'reports',
  title: { zh: '年度报告', en: 'Annual reports' },
  stepByStep: true,
  total: () => lives().length,
  *lives(_seed, _scale, from = 0) {
    yield* lives().slice(from)
  },
}
export default part
