// The law as data: procedures, registers, statutes, calendars and worked examples. Nothing here runs.
// To add a procedure, write one file (and its examples beside it) and name both below.
import type { Definition, ExampleSet, RegisterDefinition } from '#language'
import cleanupExamples from './procedures/cleanup/campaign.examples.ts'
import cleanup from './procedures/cleanup/campaign.ts'
import majorExamples from './procedures/decision/major.examples.ts'
import major from './procedures/decision/major.ts'
import certificateExamples from './procedures/enforcement/certificate-change.examples.ts'
import certificateChange from './procedures/enforcement/certificate-change.ts'
import claimExamples from './procedures/honour/claim.examples.ts'
import claim from './procedures/honour/claim.ts'
import honourExamples from './procedures/honour/registration.examples.ts'
import honourRegistration from './procedures/honour/registration.ts'
import complaintExamples from './procedures/hotline/complaints.examples.ts'
import complaints from './procedures/hotline/complaints.ts'
import assistExamples from './procedures/inquiry/assist.examples.ts'
import assist from './procedures/inquiry/assist.ts'
import callBackExamples from './procedures/inquiry/call-back-round.examples.ts'
import callBackRound from './procedures/inquiry/call-back-round.ts'
import demandExamples from './procedures/inquiry/demand.examples.ts'
import demand from './procedures/inquiry/demand.ts'
import examinationExamples from './procedures/learning/examination.examples.ts'
import examination from './procedures/learning/examination.ts'
import executiveExamples from './procedures/meeting/executive.examples.ts'
import executive from './procedures/meeting/executive.ts'
import reconsideration2018Examples from './procedures/reconsideration/case.2018-01-01.examples.ts'
import reconsideration2018 from './procedures/reconsideration/case.2018-01-01.ts'
import reconsiderationExamples from './procedures/reconsideration/case.examples.ts'
import reconsideration from './procedures/reconsideration/case.ts'
import annualReportExamples from './procedures/report/annual.examples.ts'
import annualReport from './procedures/report/annual.ts'
import nextYearExamples from './procedures/report/next-year.examples.ts'
import nextYear from './procedures/report/next-year.ts'
import principalDutyExamples from './procedures/report/principal-duty.examples.ts'
import principalDuty from './procedures/report/principal-duty.ts'
import weaknessesExamples from './procedures/report/weaknesses.examples.ts'
import weaknesses from './procedures/report/weaknesses.ts'
import * as returns from './procedures/returns/index.ts'
import executiveMembers from './registers/city/executive-members.ts'
import organs from './registers/city/organs.ts'
import certificates from './registers/enforcement/certificates.ts'
import banks from './registers/finance/banks.ts'
import claims from './registers/honours/claims.ts'
import honours from './registers/honours/honours.ts'
import examRoster from './registers/learning/exam-roster.ts'
import questionBank from './registers/learning/question-bank.ts'
import dispatchCatalogue from './registers/platform/dispatch-catalogue.ts'
import knowledge from './registers/platform/knowledge.ts'
import rulings from './registers/platform/rulings.ts'
import obligedBodies from './registers/report/obliged-bodies.ts'

export { calendarYears as calendars } from './calendars/index.ts'
export { figureAreas } from './figures/areas.ts'
export { figures } from './figures/index.ts'
export { statutes } from './statutes.ts'

export const definitions: readonly Definition[] = [
  demand,
  assist,
  callBackRound,
  complaints,
  cleanup,
  certificateChange,
  ...returns.definitions,
  examination,
  reconsideration2018,
  reconsideration,
  major,
  executive,
  honourRegistration,
  claim,
  annualReport,
  principalDuty,
  nextYear,
  weaknesses,
]

export const exampleSets: readonly ExampleSet[] = [
  demandExamples,
  assistExamples,
  callBackExamples,
  complaintExamples,
  cleanupExamples,
  certificateExamples,
  ...returns.exampleSets,
  examinationExamples,
  reconsideration2018Examples,
  reconsiderationExamples,
  majorExamples,
  executiveExamples,
  honourExamples,
  claimExamples,
  annualReportExamples,
  principalDutyExamples,
  nextYearExamples,
  weaknessesExamples,
]

export const registers: readonly RegisterDefinition[] = [
  organs,
  dispatchCatalogue,
  knowledge,
  rulings,
  certificates,
  banks,
  ...returns.registers,
  questionBank,
  examRoster,
  executiveMembers,
  honours,
  claims,
  obligedBodies,
]
