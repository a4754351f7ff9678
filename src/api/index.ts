// API: HTTP. Routes, their access rules and schemas, sessions, the map from errors to RFC 9457 problems, Open311.
// It calls `Services` and nothing else of the app; it knows no procedure and no SQL. Every route states who may use it.
export { type ApiOptions, buildServer, type FaduServer } from './server.ts'
