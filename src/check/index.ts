// Check: reads the text of any Chinese government report and lists its contradictions and formal defects.
// Pure: no clock, no I/O; imports kernel and calendar only. It judges a text by what stands in it: arithmetic, dates,
// numbering, marks, names of laws, fixed terms; it knows no city and no records, and it never rewrites the text.
// `certain`: cannot be true, or an unquestionable formal error; `likely`: almost surely wrong, but a reading exists;
// `ask`: only a person can answer. Offsets and lengths count Unicode code points of the text as given.

export { check } from './check.ts'
export type { CheckOptions, Finding, Place, Severity } from './finding.ts'
export { rules } from './rules.ts'
