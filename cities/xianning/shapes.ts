/**
 * The shapes of a city's data. Every value is plain JSON: text, whole numbers, lists and records.
 * Days are written YYYY-MM-DD and mean Asia/Shanghai. `validTo` is the last day on which a row holds.
 */

export interface Text {
  zh: string
  en: string
}

/** A township as its county file writes it: last three digits, name, slug, English name, villages. */
export type TownshipRow = readonly [code: string, name: string, slug: string, en: string, villages: string]

export interface CountyRows {
  code: string
  name: string
  en: string
  slug: string
  townships: readonly TownshipRow[]
}

/** Quasi units (farms, forest farms, zones, placeholders) are kept because they really receive orders. */
export type RegionKind = 'city' | 'district' | 'county' | 'county-city' | TownshipKind | VillageKind
export type TownshipKind = 'town' | 'township' | 'subdistrict' | 'quasi'
export type VillageKind = 'village' | 'community' | 'quasi'

export interface Region {
  /** Statistical code: 6 digits for city and county, 9 for a township, 12 for a village. */
  code: string
  name: string
  /** As people say it: the village without 村委会, the neighbourhood without 居委会. */
  place: string
  /** Written for the city, the counties and the townships. */
  en?: string
  slug?: string
  /** Null for the city itself; the province is `province`. */
  parent: string | null
  level: 1 | 2 | 3 | 4
  kind: RegionKind
  validFrom: string
  validTo?: string
  source: string
}

export type OrganKind =
  | 'government'
  | 'government-office'
  | 'department'
  | 'party-office'
  | 'vertical'
  | 'dispatched'
  | 'institution'
  | 'mass-organisation'
  | 'zone'
  | 'hotline'
  | 'utility'
  | 'county-government'
  | 'township-government'
  | 'subdistrict-office'
  | 'quasi-township'

export interface Organ {
  id: string
  name: Text
  shortName: string
  kind: OrganKind
  region: string
  /** Line of business, the same word in city and counties: `housing`, `police`. */
  line?: string
  validFrom: string
  validTo?: string
  /** The organ that took over from this one, or that this one took over from. */
  succeeds?: string
  /** First letters of the short name in pinyin, for typing. */
  pinyin?: string
  /** The name follows the general institutional arrangement and was not checked against the city's own list. */
  unverified?: true
  note?: Text
}

/** A body outside the city to which an organ of the city belongs or answers. */
export interface Superior {
  id: string
  name: Text
}

export type RelationType = 'lead' | 'guide' | 'dual' | 'vertical'

export interface Relation {
  from: string
  to: string
  type: RelationType
  validFrom: string
  validTo?: string
}

/** Handlers that are as many as the villages: one rule makes them from the regions. */
export interface VillageHandlerRule {
  id: string
  /** Organ id: the prefix and the region's code. */
  idPrefix: string
  region: { level: 4; kinds: VillageKind[] }
  kind: 'village-committee'
  /** The organ whose guidance they have: the township's own. */
  guidedBy: 'township'
  mayReceive: string[]
  powers: Text
  validFrom: string
}

export interface Post {
  id: string
  name: Text
  duty: Text
}

export type LimitUnit =
  | 'working-day'
  | 'day'
  | 'month'
  | 'hour'
  | 'minute'
  | 'times'
  | 'per-hour'
  | 'percent'
  | 'count'
  | 'megabyte'
  | 'characters'

export interface Limit {
  id: string
  /** One of a family, for example the kind of demand. */
  key?: string
  value: number
  unit: LimitUnit
  title: Text
  source: string | null
  /** No source of the city's own was found: the city confirms or changes the value. */
  assumed: boolean
  validFrom: string
  validTo?: string
}

/** Who files a return, or a part of it. */
export interface ReturnUnit {
  key: string
  return: string
  role: 'unit' | 'part'
  organ: string
  region: string
  verifiedBy?: string
  validFrom: string
}

export type DemandKind = 'consult' | 'help' | 'complaint' | 'report' | 'suggestion'

/** How the place decides who leads. */
export type PlaceRule = 'none' | 'county' | 'township' | 'village'

export interface CatalogueRow {
  code: string
  category: string
  title: Text
  /** Words that suggest this row while the text is typed. */
  keywords: string[]
  type: DemandKind
  /** An organ id, `county:<line>` (the county's organ of that line), `township` or `village`. */
  lead: string
  /** Who leads when the place is not known. */
  fallback: string
  assist: string[]
  basis: Text
  basisUnverified: true
  limit: { id: string; key?: string }
  approver: 'dispatcher' | 'hotline-head'
  placeRule: PlaceRule
  version: string
  validFrom: string
}

export interface CatalogueCategory {
  id: string
  title: Text
}

export interface KnowledgeEntry {
  id: string
  question: { zh: string }
  answer: Text
  keywords: string[]
  owner: string
  source: string
  reviewBy: string
  updatedOn: string
  demonstration: true
}

export type Channel =
  | 'emergency'
  | 'court'
  | 'arbitration'
  | 'reconsideration'
  | 'petition'
  | 'discipline'
  | 'information'
  | 'other'

export interface NotAccepted {
  id: string
  /** Where it is routed, in the words of the demand procedure; `none`: it stays here. */
  channel: Channel | 'none'
  title: Text
  /** What it means for the person, in plain words. */
  plain: Text
  route: Text
  /** A number to call or a place to go, where one is the same in the whole country. */
  contact: string | null
  urgent: boolean
  basis: string | null
}

export interface SiteField {
  id: string
  title: Text
  value: string
  /** Why it is empty. */
  reason?: Text
  neededInProduction: boolean
}

export interface AccountPost {
  post: string
  organ: string
  region?: string
  from: string
}

export interface Account {
  account: string
  name: string
  posts: AccountPost[]
}
