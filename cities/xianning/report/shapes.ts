import type { Text } from '../shapes.ts'

/** Kinds of body that must report, as in the register `obliged-bodies`. */
export type ReportBodyKind = 'city' | 'county' | 'department' | 'township'

/** The five statutory parts of the report, and what stands around them. */
export type ReportBlock = 'opening' | 'measures' | 'weaknesses' | 'principal' | 'next' | 'other' | 'closing'

export interface ReportSection {
  id: string
  block: ReportBlock
  /** 1: 一、 2: （一） 3: 1. — 0: text without a heading. The number stands in the heading. */
  level: 0 | 1 | 2 | 3
  /** `{year}` and `{nextYear}` stand for the years; empty for level 0. */
  heading: Text
  /** Most characters; null for a heading that only holds sections. */
  budget: number | null
  /** Organs asked for contributions; `{self}` is the reporting body itself. */
  contributors: string[]
  /** Figures that belong here, by id, in the order in which they usually stand. */
  figures: string[]
  guidance: Text
}

/** The kinds are those of the form `record-submission` of `report.annual`. */
export interface ReportRecipient {
  recipientKind:
    | 'superior-party'
    | 'superior-government'
    | 'superior-office'
    | 'superior-department'
    | 'own-party'
    | 'own-congress'
    | 'own-government'
    | 'own-office'
  role: 'main' | 'copy'
  /** `{county}` stands for the county of the body. */
  name: Text
}

/** The outline of a report from a year on, for some kinds of body. The latest that fits is used. */
export interface ReportTemplate {
  id: string
  /** First year reported, for example `2020`. */
  from: string
  bodies: ReportBodyKind[]
  /** `{body}` and `{year}` are filled in. */
  title: Text
  sections: ReportSection[]
  recipients: Partial<Record<ReportBodyKind, ReportRecipient[]>>
  /** Budgets and contributors are assumed; the city confirms or changes them. */
  assumed: true
}

/** One entry of the register `obliged-bodies`. */
export interface ObligedBody {
  organ: string
  bodyKind: ReportBodyKind
  editor: string
  office: string
  superior: string
  series: string
  principal: string
  validFrom: string
}
