// What the tests read of a report, as the API gives it.

interface Half {
  value: number | string | null
}
export interface Figure {
  id: string
  says: { zh: string }
  asWritten: string
  exact: string | null
  live?: string
  before?: string
  records: number
  numerator?: Half
  denominator?: Half
}
export interface Report {
  textDigest: string
  figures: Figure[]
  corrections: { what: string; before: string; after: string }[]
  sections: { paragraphs: { runs: { text: string; chip?: { key: string; figure: string } }[] }[] }[]
}

/** Its figures, in the order of the text. */
export const chipsOf = ({ sections }: Report) =>
  sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.filter(({ chip }) => chip)))
