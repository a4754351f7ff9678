/** Every text that a person reads stands in both languages; Chinese is the original. */
export interface Text {
  zh: string
  en: string
}

/** A pinpoint in a statute: `article` in the statute's own numbering, for example '62', '62(1)', '附则'. */
export interface Citation {
  statute: string
  article: string
  /** The version's first day, where a version other than the one in force is meant. */
  version?: string
  /** From memory or from a secondary page: shown as such wherever it is cited. */
  unverified?: true
  /** How a disputed or silent provision is read here. */
  reading?: Text
}

export type Cite = (article: string, more?: Omit<Citation, 'statute' | 'article'>) => Citation

/** A short name for citing one statute: `const 复议法 = statute('reconsideration-law')`, then `复议法('62')`. */
export function statute(id: string, always: Omit<Citation, 'statute' | 'article'> = {}): Cite {
  return (article, more = {}) => ({ statute: id, article, ...always, ...more })
}

export interface StatuteVersion {
  from: string
  to?: string
  /** Issuing document or session, for example 国务院令第711号. */
  issuedAs?: string
  unverified?: true
}

export interface Statute {
  id: string
  title: Text
  short: Text
  issuer: Text
  /** Law, regulation, rule, standard, party rule, local rule, or a local parameter table. */
  rank: 'law' | 'regulation' | 'rule' | 'interpretation' | 'standard' | 'party-rule' | 'policy' | 'local'
  versions: StatuteVersion[]
}

export function defineStatutes<const T extends readonly Statute[]>(list: T): T {
  return list
}
