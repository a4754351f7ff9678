// Schemas of everything that goes over the wire: the views of `app` as replies, the requests, and the problem document.
// The workbench and the portal take their types from here; nothing in this folder runs.
export * from '../../app/views/index.ts'
export * from './check.ts'
export * from './problem.ts'
export * from './requests.ts'
