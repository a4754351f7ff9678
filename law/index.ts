// The law as data: procedures, registers, statutes, calendars and worked examples. Nothing here runs.
// To add a procedure, write one file (and its examples beside it) and name both below.
import type { Definition, ExampleSet, RegisterDefinition } from '#language'
import assistExamples from './procedures/inquiry/assist.examples.ts'
import assist from './procedures/inquiry/assist.ts'
import demandExamples from './procedures/inquiry/demand.examples.ts'
import demand from './procedures/inquiry/demand.ts'
import organs from './registers/city/organs.ts'
import dispatchCatalogue from './registers/platform/dispatch-catalogue.ts'
import knowledge from './registers/platform/knowledge.ts'
import rulings from './registers/platform/rulings.ts'

export { calendarYears as calendars } from './calendars/index.ts'
export { statutes } from './statutes.ts'

export const definitions: readonly Definition[] = [demand, assist]

export const exampleSets: readonly ExampleSet[] = [demandExamples, assistExamples]

export const registers: readonly RegisterDefinition[] = [organs, dispatchCatalogue, knowledge, rulings]
