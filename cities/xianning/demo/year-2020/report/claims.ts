import { claimed } from '../honours/claimed.ts'

/**
 * Claims of the report for 2020 for which the demonstration holds a document of the body that published the rank, the
 * order or the list. Any other rests on the word of the unit alone: the text says so, and its figure has no value.
 */
export const provenClaims: readonly string[] = claimed
  .filter(({ ranking, proofs }) => ranking !== undefined || proofs !== undefined)
  .map(({ given }) => String(given.figure))

/** The words that may be written of a claim; `#` stands for its figure. */
export type Claiming = (figure: string, words: { proven: string; unproven: string }) => string

/** The claim itself where it is proven, else what the unit states, marked as such. */
export const claimingWith =
  (provenOnes: readonly string[]): Claiming =>
  (figure, { proven, unproven }) =>
    (provenOnes.includes(figure) ? proven : unproven).replace('#', `{{${figure}}}`)
