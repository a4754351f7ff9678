/**
 * Claims of the report for 2020 for which the demonstration holds a document of the body that published the rank, the
 * order or the list. The others rest on the word of the unit alone: the text says so, and their figure has no value.
 */
export const provenClaims: readonly string[] = [
  'hotline.province-first',
  'bizenv.new-entities-growth-rank',
  'bizenv.online-rate-rank',
  'credit.province-best-rank',
  'eco.air-rank-band',
  'correction.province-only',
]

/** The sentence that may be written: the claim itself where it is proven, else what the unit states, marked as such. */
export const claim = (figure: string, { proven, unproven }: { proven: string; unproven: string }): string =>
  (provenClaims.includes(figure) ? proven : unproven).replace('#', `{{${figure}}}`)
