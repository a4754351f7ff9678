import { counties } from '../regions.ts'
import type { Relation, RelationType } from '../shapes.ts'
import { cityOrgans } from './city.ts'
import { countyLines } from './lines.ts'

/** 领导 lead, 业务指导 guide, 双重管理 dual, 垂直管理 vertical. A superior outside the city may stand at `from`. */

const validFrom = '2019-04-01'
const relation = (from: string, to: string, type: RelationType): Relation => ({ from, to, type, validFrom })
const cells = (row: string): string[] => row.split('|').map((cell) => cell.trim())

/** City organs that answer to another than the city government, or not to it alone. */
const exceptions: Record<string, Relation[]> = {
  'city-government': [relation('province-government', 'city-government', 'lead')],
  'city-rule-of-law-office': [],
  'city-institution-office': [],
  'city-inspection-office': [relation('city-government-office', 'city-inspection-office', 'lead')],
  'hotline-12345': [relation('city-gov-service', 'hotline-12345', 'lead')],
  'city-traffic-police': [relation('city-police', 'city-traffic-police', 'lead')],
  'real-estate-registry': [relation('city-natural-resources', 'real-estate-registry', 'lead')],
  'city-ecology': [
    relation('city-government', 'city-ecology', 'dual'),
    relation('province-ecology', 'city-ecology', 'dual'),
  ],
  'city-tax': [relation('province-tax', 'city-tax', 'vertical')],
  'city-fire': [relation('province-fire', 'city-fire', 'vertical')],
  'city-meteorology': [
    relation('province-meteorology', 'city-meteorology', 'dual'),
    relation('city-government', 'city-meteorology', 'dual'),
  ],
  'city-tobacco': [relation('province-tobacco', 'city-tobacco', 'vertical')],
  'city-postal': [relation('province-postal', 'city-postal', 'vertical')],
  'central-bank-branch': [relation('province-central-bank', 'central-bank-branch', 'vertical')],
  'disabled-federation': [relation('city-government', 'disabled-federation', 'guide')],
  'labour-union': [],
  'women-federation': [],
  'utility-water': [relation('city-housing', 'utility-water', 'guide')],
  'utility-power': [relation('city-development', 'utility-power', 'guide')],
  'utility-gas': [relation('city-housing', 'utility-gas', 'guide')],
  'utility-sewage': [relation('city-housing', 'utility-sewage', 'guide')],
  'utility-bus': [relation('city-transport', 'utility-bus', 'guide')],
  'utility-telecom': [relation('city-industry', 'utility-telecom', 'guide')],
}

const cityIds = cityOrgans.map((row) => cells(row)[0] as string)
const cityOrganOfLine = new Map(cityOrgans.map((row) => [cells(row)[2] as string, cells(row)[0] as string]))

const cityRelations = cityIds.flatMap((id) => exceptions[id] ?? [relation('city-government', id, 'lead')])

const regulatorRelations: Relation[] = [
  { ...relation('province-financial-regulator', 'banking-insurance-regulator', 'vertical'), validTo: '2023-12-31' },
  { ...relation('province-financial-regulator', 'financial-regulator', 'vertical'), validFrom: '2024-01-01' },
]

/** Utilities of a county answer to the county's own department for that trade. */
const utilityGuide: Record<string, string> = { 'utility-water': 'housing', 'utility-gas': 'housing' }

const countyRelations = counties.flatMap((county) => {
  const government = `${county.slug}-government`
  return [
    relation('city-government', government, 'lead'),
    ...countyLines.flatMap((row) => {
      const [line, , , , , type] = cells(row) as [string, string, string, string, string, RelationType]
      const organ = `${county.slug}-${line}`
      const above = cityOrganOfLine.get(line) as string
      const guide = utilityGuide[line]
      if (guide) return [relation(`${county.slug}-${guide}`, organ, 'guide')]
      if (type === 'vertical') return [relation(above, organ, 'vertical')]
      if (line === 'traffic-police')
        return [relation(`${county.slug}-police`, organ, 'lead'), relation(above, organ, 'guide')]
      if (type === 'dual') return [relation(government, organ, 'dual'), relation(above, organ, 'dual')]
      if (line === 'disabled') return [relation(government, organ, 'guide'), relation(above, organ, 'guide')]
      return [relation(government, organ, 'lead'), relation(above, organ, 'guide')]
    }),
    ...county.townships.map(([, , slug]) => relation(government, `${county.slug}-${slug}`, 'lead')),
  ]
})

export const relations: readonly Relation[] = [...cityRelations, ...regulatorRelations, ...countyRelations]
