import type { Definition, ExampleSet, RegisterDefinition } from '#language'
import returnDefinitions from '../../registers/returns/return-definitions.ts'
import returnUnits from '../../registers/returns/return-units.ts'
import returnedValues from '../../registers/returns/returned-values.ts'
import valuesElsewhere from '../../registers/returns/values-elsewhere.ts'
import burialsExamples from './burials.examples.ts'
import burials from './burials.ts'
import creditMonitoringExamples from './credit-monitoring.examples.ts'
import creditMonitoring from './credit-monitoring.ts'
import definitionExamples from './definition.examples.ts'
import definition from './definition.ts'
import drugTestingExamples from './drug-testing.examples.ts'
import drugTesting from './drug-testing.ts'
import ecoCrimeExamples from './eco-crime.examples.ts'
import ecoCrime from './eco-crime.ts'
import ecoForestExamples from './eco-forest.examples.ts'
import ecoForest from './eco-forest.ts'
import ecoQualityExamples from './eco-quality.examples.ts'
import ecoQuality from './eco-quality.ts'
import loanDepositExamples from './loan-deposit.examples.ts'
import loanDeposit from './loan-deposit.ts'
import loanDepositBulletinExamples from './loan-deposit-bulletin.examples.ts'
import loanDepositBulletin from './loan-deposit-bulletin.ts'
import marketEntitiesExamples from './market-entities.examples.ts'
import marketEntities from './market-entities.ts'
import policyPackageExamples from './policy-package.examples.ts'
import policyPackage from './policy-package.ts'
import provincialInspectionExamples from './provincial-inspection.examples.ts'
import provincialInspection from './provincial-inspection.ts'
import serviceItemsExamples from './service-items.examples.ts'
import serviceItems from './service-items.ts'
import valueElsewhereExamples from './value-elsewhere.examples.ts'
import valueElsewhere from './value-elsewhere.ts'

/** 填报: the returns, what has to come before them, and the registers in which verified values stand. */
export const definitions: readonly Definition[] = [
  definition,
  valueElsewhere,
  loanDeposit,
  loanDepositBulletin,
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

export const exampleSets: readonly ExampleSet[] = [
  definitionExamples,
  valueElsewhereExamples,
  loanDepositExamples,
  loanDepositBulletinExamples,
  marketEntitiesExamples,
  burialsExamples,
  creditMonitoringExamples,
  drugTestingExamples,
  ecoCrimeExamples,
  ecoForestExamples,
  ecoQualityExamples,
  policyPackageExamples,
  provincialInspectionExamples,
  serviceItemsExamples,
]

export const registers: readonly RegisterDefinition[] = [returnedValues, returnDefinitions, returnUnits, valuesElsewhere]
