import type { ReportBodyKind } from '../../report/shapes.ts'
import { bodySections } from './report/bodies.ts'
import { cityGovernment } from './report/city-government.ts'
import { cityService } from './report/city-service.ts'
import { citySociety } from './report/city-society.ts'
import { claimingWith, provenClaims } from './report/claims.ts'

export { bodyReportDate } from './report/bodies.ts'
export { provenClaims } from './report/claims.ts'

/** The text of the city's report, with only these claims made as proven; every other is marked as not verified. */
export function cityReportWith(proven: readonly string[]): Readonly<Record<string, string>> {
  const claim = claimingWith(proven)
  return { ...cityService(claim), ...cityGovernment(claim), ...citySociety(claim) }
}

/**
 * Text of the city's report for 2020 by section of the template `city-2020`, figures as `{{figure-id}}`. Written anew for
 * the demonstration: facts and figures are those of the public report, its sentences are not, and no official is named.
 */
export const cityReport2020 = cityReportWith(provenClaims)

/**
 * Text of a county's, department's or township's report by section of the template `bodies-2020`. `n` only varies the
 * order and the words, so that no two read alike. `signedOn` is the day of the record, if it is another.
 */
export const bodyReport2020 = (
  body: { id: string; name: string; kind: Exclude<ReportBodyKind, 'city'> },
  n: number,
  signedOn?: string,
): Readonly<Record<string, string>> => bodySections(body, n, signedOn)
