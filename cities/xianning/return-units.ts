import { cityCode, counties } from './regions.ts'
import type { ReturnUnit } from './shapes.ts'

/**
 * Who fills in each return, who files a part of it, who checks it. Assumed: the units follow the lines of business and
 * the verifying unit is one that does not depend on the figures; the city confirms or changes them.
 * return | unit | verified by | parts: city organs, or `county:<line>` for that line's organ in every county
 */
const rows: readonly string[] = [
  'bizenv.market-entities | city-market | city-statistics | county:market',
  'bizenv.policy-package | city-finance | city-audit | city-tax city-finance city-hrss',
  'credit.monitoring | city-development | city-statistics |',
  'eco.quality-return | city-ecology | city-statistics |',
  'eco.forest-return | city-forestry | city-natural-resources |',
  'eco.crime-cases | city-agriculture | city-justice | city-police city-agriculture',
  'epidemic.burials | city-civil-affairs | city-health | county:civil-affairs',
  'drug.testing | city-police | city-statistics | county:police city-government-office',
  'enforcement.provincial-inspection | city-justice | city-rule-of-law-office |',
  'services.items-return | city-gov-service | city-statistics | city-gov-service county:gov-service',
]

const validFrom = '2020-01-01'

const partsOf = (spec: string): { organ: string; region: string }[] =>
  spec.startsWith('county:')
    ? counties.map(({ slug, code }) => ({ organ: `${slug}-${spec.slice('county:'.length)}`, region: code }))
    : [{ organ: spec, region: cityCode }]

export const returnUnits: readonly ReturnUnit[] = rows.flatMap((row): ReturnUnit[] => {
  const [kind = '', organ = '', verifiedBy = '', parts = ''] = row.split('|').map((cell) => cell.trim())
  return [
    { key: kind, return: kind, role: 'unit', organ, region: cityCode, verifiedBy, validFrom },
    ...parts
      .split(' ')
      .filter((spec) => spec !== '')
      .flatMap(partsOf)
      .map((part) => ({ key: `${kind}/${part.organ}`, return: kind, role: 'part' as const, ...part, validFrom })),
  ]
})
