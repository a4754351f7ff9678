import type { Definition, RegisterDefinition, Shape } from './definition.ts'

type Spec = Omit<Definition, 'shape'>

const ofShape =
  (shape: Shape) =>
  <const T extends Spec>(spec: T): Definition =>
    ({ ...spec, shape }) as Definition

/** One statutory procedure. The other words name a shape of the same structure, never another engine. */
export const defineProcedure = ofShape('procedure')
export const defineCampaign = ofShape('campaign')
export const defineLearning = ofShape('learning')
export const defineMeeting = ofShape('meeting')
export const defineAssessment = ofShape('assessment')
export const defineReturn = ofShape('return')
export const defineDisclosure = ofShape('disclosure')
export const defineReport = ofShape('report')

/** A maintained, versioned list. Entries have dates; what was in force on any day can be asked. */
export function defineRegister(spec: Omit<RegisterDefinition, 'shape'>): RegisterDefinition {
  return { ...spec, shape: 'register' }
}
