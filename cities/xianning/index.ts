/**
 * Xianning 咸宁: what a city edits. Regions, organs and their relations, posts, limits, dispatch catalogue, knowledge
 * base, site identity, and the demonstration's people and texts under `demo/`.
 * Plain JSON-able values only: no rule of law stands here, no code decides here. What was not checked against the
 * city's own papers says so (`unverified`, `assumed`). Nothing under `demo/` is loaded outside the demonstration.
 */
import { accounts, demonstrationPassword } from './accounts.ts'
import { catalogue, categories } from './catalogue.ts'
import { bankEntries, demonstrationBanks } from './demonstration-banks.ts'
import { knowledge } from './knowledge.ts'
import { limits, settings } from './limits.ts'
import { notAccepted } from './not-accepted.ts'
import { organs, relations } from './organs.ts'
import { posts } from './posts.ts'
import { regions } from './regions.ts'
import { obligedBodies } from './report/obliged-bodies.ts'
import { reportTemplates } from './report/templates.ts'
import { returnUnits } from './return-units.ts'
import { identity } from './site.ts'

export { accounts, demonstrationPassword } from './accounts.ts'
export { catalogue, catalogueVersion, categories } from './catalogue.ts'
export { knowledge } from './knowledge.ts'
export { limits, settings } from './limits.ts'
export { notAccepted } from './not-accepted.ts'
export { organs, relations, superiors, unverifiedName, villageHandlers } from './organs.ts'
export { posts } from './posts.ts'
export { cityCode, counties, province, regionSource, regions } from './regions.ts'
export { obligedBodies } from './report/obliged-bodies.ts'
export type * from './report/shapes.ts'
export { reportTemplates } from './report/templates.ts'
export { returnUnits } from './return-units.ts'
export type * from './shapes.ts'
export { identity, siteFields } from './site.ts'

/** The whole city, without people. */
export const xianning = {
  id: 'xianning',
  identity,
  organs,
  relations,
  regions,
  posts,
  limits,
  settings,
  notAccepted,
  catalogue,
  categories,
  knowledge,
  reportTemplates,
  entries: { 'return-units': returnUnits, 'obliged-bodies': obligedBodies },
}

/** The same with the fictitious people and banks of the demonstration. */
export const xianningDemonstration = {
  ...xianning,
  organs: [...organs, ...demonstrationBanks],
  entries: { ...xianning.entries, banks: bankEntries },
  accounts,
  accountPassword: demonstrationPassword,
}
