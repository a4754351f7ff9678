// npm test [-- --slow] [-- FILE…]
import { launch } from './runtime.mjs'

await launch('test/harness/run.ts', process.argv.slice(2))
