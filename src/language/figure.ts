import type { Expression } from './expression.ts'
import type { Citation, Text } from './text.ts'

/** The day by which a record falls into the period: of its opening or closing, of a state or an act, or a date it holds. */
export type DateMark = 'opened' | 'closed' | { entered: string } | { done: string } | { field: string }

/**
 * Records of one procedure, of one register, or of a table inside the matters of a procedure. With `dated`, those whose day lies in the period; without, all that there
 * are at the period's end. A register is read as it stood on that day and as it was known at the cut-off.
 */
export type Selection =
  | { matters: string; dated?: DateMark; where?: Expression }
  | { register: string; dated?: { field: string }; where?: Expression }
  /** The rows of a table inside the matters of a procedure; a row sees the matter's fields too. */
  | { rows: string; table: string; dated?: DateMark; where?: Expression }

/** What is read from records. Every leaf opens to exactly the records that it was read from. */
export type Measure =
  | { count: Selection }
  | { sum: Selection; of: Expression }
  | { distinct: Selection; of: Expression }
  /** One value: of the record that comes first or last by `by`. */
  | { pick: Selection; of: Expression; by: Expression; which: 'first' | 'last' }
  /** How many whole numbers (years, terms) follow one another without a gap, counted back from the greatest. */
  | { streak: Selection; of: Expression }
  | { parameter: string }
  /** The exact value of another figure for the same period. */
  | { figure: string }
  | { op: '+' | '-'; of: Measure[] }

export interface Half {
  title: Text
  of: Measure
}

export type FigureValue =
  | { of: Measure }
  /** A share in per cent. Over nothing there is no rate: `empty` is said instead. */
  | { numerator: Half; denominator: Half; empty: Text }

/** How the exact value stands in a sentence. */
export type Wording =
  /** As it is, in digits. */
  | { as: 'number' }
  /** Divided by `by` (万 10,000; 亿 100,000,000), with so many decimals, half up. */
  | { as: 'decimal'; by: number; decimals: number; mark: string }
  /** A lower bound: rounded down to a multiple of `step`, 余 or 多 behind it; `by` and `mark` as above. */
  | { as: 'at-least'; step: number; by: number; mark: string; more: '余' | '多' | '以上' }
  | { as: 'percent'; decimals: number }
  /** A lower bound of a rate: the highest multiple of `step` per cent that it reaches. */
  | { as: 'percent-at-least'; step: number }
  | { as: 'date' | 'month' | 'months' | 'years' | 'name' }

/** 口径: everything that must be said for a number to mean something. */
export interface FigureScope {
  /** 当年发生, 时点存量 or 累计自…起; a total without its first day is refused. */
  time: 'in-period' | 'at-end' | { since: string }
  /** Whose: 市政府本级, 市直, 全市含县乡; and in what capacity. */
  of: Text
  /** 上年结转 + 本期新收 = 本期办结 + 期末未结: the four measures; the sums are compared each time. */
  carryOver?: { before: Measure; received: Measure; closed: Measure; open: Measure }
  /** What is left out, why, and who approved it; shown with and without. */
  excludes?: { where: Expression; reason: Text; approvedBy: Text }[]
  /** Which source holds where two differ. */
  prevails: Text
  /** What no source says and was assumed. */
  assumed?: Text
}

export interface FigureDefinition {
  id: string
  title: Text
  /** What it says, in one sentence, for whoever opens it. */
  says: Text
  unit: Text
  kind: 'counted' | 'listed' | 'computed' | 'returned' | 'stated'
  serves: string[]
  basis: Citation[]
  inForce: { from: string; to?: string }
  scope: FigureScope
  value: FigureValue
  wording: Wording
  /** Divides the exact value for printing: 100 where records hold fen and the figure is in yuan. */
  per?: number
}

export const defineFigure = (definition: FigureDefinition): FigureDefinition => definition

export const counting = (of: Selection): Measure => ({ count: of })
export const summing = (records: Selection, of: Expression): Measure => ({ sum: records, of })
export const distinctly = (records: Selection, of: Expression): Measure => ({ distinct: records, of })
export const lastOf = (records: Selection, of: Expression, by: Expression): Measure => ({
  pick: records,
  of,
  by,
  which: 'last',
})
export const firstOf = (records: Selection, of: Expression, by: Expression): Measure => ({
  pick: records,
  of,
  by,
  which: 'first',
})
export const streakOf = (records: Selection, of: Expression): Measure => ({ streak: records, of })
export const parameter = (name: string): Measure => ({ parameter: name })
export const figure = (id: string): Measure => ({ figure: id })
export const together = (...of: Measure[]): Measure => ({ op: '+', of })
export const less = (...of: Measure[]): Measure => ({ op: '-', of })
/** `share(['办结', 'Closed', closed], ['受理', 'Received', received], '无应办结件', 'None to close')`. */
export const share = (
  [zh, en, of]: [string, string, Measure],
  [zhOf, enOf, from]: [string, string, Measure],
  nothing: string,
  nothingEn: string,
): FigureValue => ({
  numerator: { title: { zh, en }, of },
  denominator: { title: { zh: zhOf, en: enOf }, of: from },
  empty: { zh: nothing, en: nothingEn },
})
