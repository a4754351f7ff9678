/**
 * One number of the text with what it counts. `low` and `high` enclose the true value that the writing allows
 * (2.1万件: 20,500 to 21,500; 200余个: 200 to 299; 98.4%: 98.35 to 98.45), in the base unit (元, not 万元).
 */
export interface Quantity {
  /** UTF-16 units: from the first digit to the end of the unit. */
  start: number
  end: number
  /** The nominal value in the base unit; a percentage of 98.4 is 98.4. */
  value: number
  low: number
  high: number
  /** The worth of the last written place, in the base unit. */
  step: number
  kind: 'count' | 'percent' | 'points' | 'money' | 'times' | 'ordinal' | 'time' | 'code' | 'bare'
  unit: string
  /** 余, 多, 以上, 约, 近, 超: not the number itself. */
  vague: boolean
  /** Written with Chinese numerals. */
  numeral: boolean
  /** Nothing but digits and a measure word: the count itself, not rounded. */
  exact: boolean
  sentence: number
  /** Ordinal of the stretch between semicolons inside the sentence. */
  segment: number
  /** Ordinal of the stretch between commas, colons and semicolons inside the sentence. */
  clause: number
  /** Depth of parentheses. */
  depth: number
  /** What stands before it since the last mark or number: its label. */
  label: string
  labelStart: number
  /** What stands after it up to the next mark or number. */
  noun: string
  /** As it stands in the text, with its unit. */
  text: string
}
