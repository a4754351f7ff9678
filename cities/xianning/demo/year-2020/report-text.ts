import type { ReportBodyKind } from '../../report/shapes.ts'
import { bodySections } from './report/bodies.ts'
import { cityGovernment } from './report/city-government.ts'
import { cityService } from './report/city-service.ts'
import { citySociety } from './report/city-society.ts'

export { provenClaims } from './report/claims.ts'

/**
 * Text of the city's report for 2020 by section of the template `city-2020`, figures as `{{figure-id}}`. Written anew for
 * the demonstration: facts and figures are those of the public report, its sentences are not, and no person is named.
 */
export const cityReport2020: Readonly<Record<string, string>> = { ...cityService, ...cityGovernment, ...citySociety }

/**
 * Text of a county's, department's or township's report by section of the template `bodies-2020`. `n` only varies the
 * order and the words, so that no two read alike; it is the same for the same body and number.
 */
export const bodyReport2020 = (
  body: { id: string; name: string; kind: Exclude<ReportBodyKind, 'city'> },
  n: number,
): Readonly<Record<string, string>> => bodySections(body, n)
