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

const SERIAL = 90_000

/** The counties and some departments first, the city last. */
const lives = (): PlannedLife[] =>
  [
    ...counties.map(({ slug }) => ({ organ: `${slug}-government`, consulted: [`${slug}-market`] })),
    ...departments.map((organ) => ({ organ, consulted: ['city-government-office'] })),
    { organ: 'city-government', consulted: ['city-market', 'city-ecology', 'city-development'] },
  ].map(({ organ, consulted }, i) => {
    const claims = organ === 'city-government' ? claimed.map(({ id }) => id) : []
    return tellReport({ body: bodyOf(organ), claims, consulted }, SERIAL + i)
  })

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
