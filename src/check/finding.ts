export type Severity = 'certain' | 'likely' | 'ask'

/** A stretch of the text: offset and length in Unicode code points of the text as given. */
export interface Place {
  offset: number
  length: number
  quote: string
}

export interface Finding extends Place {
  rule: string
  severity: Severity
  reason: { zh: string; en: string }
  /** The sum as a person would write it, for instance `132216 ÷ 132470 = 99.81%`. */
  arithmetic?: string
  /** What should stand instead of the quoted words, where that is known. */
  repair?: string
  /** Other places that the finding rests on. */
  also?: Place[]
}

export interface CheckOptions {
  /** The title, where it does not stand in the text itself (a file or page name, for instance). */
  title?: string
}
