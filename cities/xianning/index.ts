/**
 * Xianning 咸宁: what a city edits. Regions, organs and their relations, posts, limits, dispatch catalogue, knowledge
 * base, site identity, and the demonstration's people and texts under `demo/`.
 * Plain JSON-able values only: no rule of law stands here, no code decides here. What was not checked against the
 * city's own papers says so (`unverified`, `assumed`). Nothing under `demo/` is loaded outside the demonstration.
 */
export { accounts, demonstrationPassword } from './accounts.ts'
export { catalogue, catalogueVersion, categories } from './catalogue.ts'
export { knowledge } from './knowledge.ts'
export { limits } from './limits.ts'
export { notAccepted } from './not-accepted.ts'
export { organs, relations, superiors, unverifiedName, villageHandlers } from './organs.ts'
export { posts } from './posts.ts'
export { cityCode, counties, province, regionSource, regions } from './regions.ts'
export type * from './shapes.ts'
export { identity, siteFields } from './site.ts'
