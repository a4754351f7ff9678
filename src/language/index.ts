// Language: the closed set of words in which law/ is written. A definition made of them is plain JSON in the end.
// It may not run anything, read a clock or know a procedure; the engine gives the words their effect.

export { defineCalendarYear } from '#calendar'
export * from './actors.ts'
export * from './deadlines.ts'
export * from './define.ts'
export * from './definition.ts'
export * from './evaluate.ts'
export * from './examples.ts'
export * from './expression.ts'
export * from './expression-lists.ts'
export * from './fields.ts'
export * from './figure.ts'
export * from './json-schema.ts'
export * from './lint.ts'
export * from './text.ts'
