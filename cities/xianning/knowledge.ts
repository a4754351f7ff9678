import { businessAndRights } from './knowledge/business-and-rights.ts'
import { homeAndCity } from './knowledge/home-and-city.ts'
import { entryOf } from './knowledge/rows.ts'
import { social } from './knowledge/social.ts'
import type { KnowledgeEntry } from './shapes.ts'

/**
 * Questions answered at once. Demonstration entries: general national procedures in plain words, not checked article by
 * article; nothing local is stated as a figure. An entry past its review date warns before it is read out.
 */
export const knowledge: readonly KnowledgeEntry[] = [...social, ...homeAndCity, ...businessAndRights].map(entryOf)
