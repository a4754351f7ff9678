// Figures: definitions as data, compiled to SQL over projections, and a small pure evaluator that is its oracle.
// Pure: no clock, no database. It may not know a figure, a procedure or a city; those come as data.

export * from './answer.ts'
export * from './compare.ts'
export { compileBreakdown, compileLeaves, compileRecords, type LeafStatement, type Statement } from './compile.ts'
export { evaluateLeaves, type FigureRecord, type Records } from './evaluate.ts'
export {
  type Book,
  type HalfName,
  halvesOf,
  type Leaf,
  leafKey,
  leavesOf,
  leavesOfHalf,
  type PartName,
  selectionOf,
} from './leaves.ts'
export { lintFigures } from './lint.ts'
export { type Period, parsePeriod } from './period.ts'
export { wordedValue } from './wording.ts'
