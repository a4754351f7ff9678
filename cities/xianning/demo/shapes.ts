import type { DemandKind } from '../shapes.ts'

/**
 * Texts of the demonstration: templates with slots in braces. `{place}` follows the demand's setting; every other slot
 * is filled from `slots`. A fixed seed and a fixed order of drawing give the same city every time.
 */

/** Where it happens: a town street, a village, either, or nowhere named (`某村`), where a real place would be accused. */
export type Setting = 'urban' | 'rural' | 'any' | 'unnamed'

export interface DemandTemplate {
  /** Row of the dispatch catalogue. */
  code: string
  setting: Setting
  titles: string[]
  details: string[]
  wants: string[]
}

/**
 * How a person speaks: an opening, what was tried before (left out of questions and suggestions), a closing. Empty
 * strings are parts as well.
 */
export interface Register {
  id: 'plain' | 'brief' | 'elderly' | 'angry' | 'detailed' | 'enterprise'
  weight: number
  /** `enterprise` only for category 49, `person` never there. */
  speaks: 'person' | 'enterprise' | 'anyone'
  /** Kinds of demand raised in this way. */
  kinds: DemandKind[]
  openings: string[]
  tried: string[]
  closings: string[]
}

export interface ReplyTemplate {
  /** Categories of the catalogue for which it fits; empty: any. */
  categories: string[]
  outcome: 'answered' | 'done' | 'solved' | 'parked' | 'out-of-scope'
  text: string
}

/** A reason with the provision on which it stands, in our own words. */
export interface ReasonTemplate {
  reason: string
  article: string
}

export interface ParkingTemplate extends ReasonTemplate {
  /** The closed list of the demand procedure. */
  parkReason: 'money' | 'planning' | 'law' | 'litigation' | 'history'
}

export interface RulingTemplate {
  question: string
  text: string
  /** What the ruling changes in the catalogue, when it does. */
  catalogueNote: string
}

export interface CallBackRemark {
  responded: 'yes' | 'no'
  solved: 'yes' | 'partly' | 'no'
  /** Null: the person did not say, which is 未评价 and never satisfied. */
  satisfied: 'good' | 'fair' | 'bad' | null
  remark: string
}
