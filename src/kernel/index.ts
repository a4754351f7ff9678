// Kernel: what every module may use. Errors, the clock as a port, and how numbers for people are formed.
// It imports nothing, does no I/O, and knows no law. Nothing else is ever added here.
export * from './clock.ts'
export * from './errors.ts'
export * from './ids.ts'
