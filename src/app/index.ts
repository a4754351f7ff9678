// App: the use cases. Each is one transaction: it loads what the definition declares, lets the engine decide, seals
// personal values, and hands events, projections and messages to the store in one commit. Permissions, idempotency and
// the record of readings are here and nowhere else. It knows no HTTP and no procedure.
export * from './services.ts'
export * from './views/index.ts'
