import type { Severity } from '../finding.ts'
import type { Quantity } from '../numbers/quantity.ts'
import type { Page, Span } from '../text/page.ts'
import type { Subject } from '../text/subject.ts'

export interface Text2 {
  zh: string
  en: string
}

export interface RuleInfo {
  id: string
  title: Text2
  explains: Text2
}

/** A finding before its place is turned into code points. */
export interface Draft extends Span {
  rule: string
  severity: Severity
  zh: string
  en: string
  arithmetic?: string
  repair?: string
  also?: Span[]
}

/** What every family of rules reads. */
export interface Reading {
  page: Page
  quantities: Quantity[]
  /** The quantities of one sentence, in order. */
  inSentence(index: number): Quantity[]
  subject: Subject
}

export interface Family {
  rules: RuleInfo[]
  run(reading: Reading): Draft[]
}
