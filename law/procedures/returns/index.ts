import type { Definition, ExampleSet, RegisterDefinition } from '#language'
import returnDefinitions from '../../registers/returns/return-definitions.ts'
import returnUnits from '../../registers/returns/return-units.ts'
import returnedValues from '../../registers/returns/returned-values.ts'
import valuesElsewhere from '../../registers/returns/values-elsewhere.ts'
import burials from './burials.ts'
import creditMonitoring from './credit-monitoring.ts'
import definition from './definition.ts'
import drugTesting from './drug-testing.ts'
import ecoCrime from './eco-crime.ts'
import ecoForest from './eco-forest.ts'
import ecoQuality from './eco-quality.ts'
import loanDepositExamples from './loan-deposit.examples.ts'
import loanDeposit from './loan-deposit.ts'
import marketEntitiesExamples from './market-entities.examples.ts'
import marketEntities from './market-entities.ts'
import policyPackage from './policy-package.ts'
import provincialInspection from './provincial-inspection.ts'
import serviceItems from './service-items.ts'
import valueElsewhere from './value-elsewhere.ts'

/** 填报: the returns, what has to come before them, and the registers in which verified values stand. */
export const definitions: readonly Definition[] = [
  definition,
  valueElsewhere,
  loanDeposit,
  marketEntities,
  policyPackage,
  creditMonitoring,
  ecoQuality,
  ecoForest,
  ecoCrime,
  burials,
  drugTesting,
  provincialInspection,
  serviceItems,
]

export const exampleSets: readonly ExampleSet[] = [loanDepositExamples, marketEntitiesExamples]

export const registers: readonly RegisterDefinition[] = [returnedValues, returnDefinitions, returnUnits, valuesElsewhere]
