// Engine: fold(definition, events) gives what a matter is; decide(...) gives the events of an act or a lawful refusal.
// Pure: it reads no clock, does no I/O, never throws for a legal refusal, and never names a procedure.
// Vocabulary: a *run* is one running of a deadline; to *settle* is to record what time alone has brought about;
// a *capacity* is the post or party role in which a person acts.
export * from './available.ts'
export * from './children.ts'
export * from './clocks.ts'
export * from './decide.ts'
export * from './events.ts'
export * from './facts.ts'
export * from './fold.ts'
export * from './held.ts'
export * from './input.ts'
export * from './matter.ts'
export * from './moves.ts'
export * from './refusals.ts'
export * from './rungs.ts'
export { draw } from './samples.ts'
export * from './scope.ts'
export * from './settle.ts'
export * from './tasks.ts'
export * from './who.ts'
