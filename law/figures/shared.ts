import { and, eq, type FigureDefinition, type FigureValue, field, lastOf, type Selection, statute, type Text, type Wording } from '#language'

export const 本市规则 = statute('xianning-work-rules', { unverified: true })
export const 统计法 = statute('statistics-law', { unverified: true })
export const since2020 = { from: '2020-01-01' }

/** The city as a whole in every register that has an area. */
export const CITY = '421200'

export const text = (zh: string, en: string): Text => ({ zh, en })

/** What a verified return brought for the whole city, the latest of the period. */
export const returnedFor = (id: string): Selection => ({
  register: 'returned-values',
  dated: { field: 'to' },
  where: and(eq(field('figure'), id), eq(field('area'), CITY)),
})

const verified = text(
  '以核实人对照原始资料核实的填报值为准；与统计公报、政府工作报告所列不同的，并列说明。',
  'The value checked against its source by a second person holds; where a bulletin or work report differs, both are told.',
)

interface Returned {
  id: string
  zh: string
  en: string
  unit: Text
  says: Text
  serves: string
  wording?: Wording
  per?: number
  time?: 'in-period' | 'at-end'
  of?: Text
  value?: FigureValue
  assumed?: Text
}

/** A figure that a unit returns and a second person verifies. */
export const returned = (given: Returned): FigureDefinition => ({
  id: given.id,
  title: text(given.zh, given.en),
  says: given.says,
  unit: given.unit,
  kind: 'returned',
  serves: [given.serves],
  basis: [统计法('7'), 本市规则('填报')],
  inForce: since2020,
  scope: {
    time: given.time ?? 'in-period',
    of: given.of ?? text('全市含县市区', 'The whole city, counties and districts included'),
    prevails: verified,
    ...(given.assumed ? { assumed: given.assumed } : {}),
  },
  value: given.value ?? { of: lastOf(returnedFor(given.id), field('value'), field('to')) },
  wording: given.wording ?? { as: 'number' },
  ...(given.per ? { per: given.per } : {}),
})
