import type { Expectation, Step } from '#language'

/** Steps that the worked examples of returns have in common. */
export const step = (at: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})

/** The same, refused with this code. */
export const no = (refused: string, at: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...step(at, by, act, input), refused })

/** A unit files its part, or its leader signs it: `part('…', 'xianan-market', { … })`. */
export const part = (at: string, organ: string, input: Record<string, unknown>, gives?: Expectation, key = organ): Step => ({
  at,
  by: `return-officer@${organ}`,
  task: 'part',
  key,
  with: input,
  ...(gives ? { gives } : {}),
})
export const partSigned = (at: string, organ: string, outcome = 'signed', gives?: Expectation, key = organ): Step => ({
  at,
  by: `return-leader@${organ}`,
  task: 'part-sign',
  key,
  outcome,
  ...(gives ? { gives } : {}),
})

export const organiser = 'return-organiser@city-rule-of-law-office'
export const issued = { edition: '2020年版', issuedOn: '2020-01-02' }
/** What the opening reads: definitions issued, unit named, period not yet verified. */
export const opening = (organ: string, verifiedBy: string) => ({ definition: issued, named: { organ, verifiedBy }, known: null })

/** The register of filing units, as far as an example needs it. */
export const units = (kind: string, ...organs: string[]) => ({
  'return-units': organs.map((organ) => ({ key: organ, return: kind, role: 'part', organ, region: '421202' })),
})

export const source = { source: '登记系统导出的统计表', sourceFile: ['file-1'] }

/** Signed by the unit's leader and verified against its source. */
export const signedAndVerified = (day: string, organ: string, verifiedBy: string, gives: Expectation): Step[] => [
  step(`${day} 10:00`, `return-leader@${organ}`, 'sign', undefined, { state: 'signed' }),
  step(`${day} 15:00`, `return-verifier@${verifiedBy}`, 'verify', source, gives),
]
