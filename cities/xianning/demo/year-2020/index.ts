/**
 * Xianning's year 2020, to be brought to life in the demonstration. One file for each procedure: whoever adds a
 * procedure writes a part and names it here. Everything is invented but for the figures of the public report; people
 * are marked 演示, no misconduct of a real organ is told. What the year needs and no source gives is assumed, and says so
 * (the divisions of 2020 are taken to be those of 2023, organs those of the list in their names of then).
 */
import reports from './annual-reports.ts'
import returns from './attested-returns.ts'
import honours from './honours-and-claims.ts'
import complaints from './hotline-complaints.ts'
import demands from './inquiry-demands.ts'
import plan from './next-year-plan.ts'
import type { YearPart } from './shapes.ts'

export type * from './shapes.ts'

export const year = '2020'
export const seed = 20200101
export const parts: readonly YearPart[] = [returns, honours, demands, complaints, plan, reports]
