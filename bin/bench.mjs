// npm run bench [-- --full] [-- --json]
import { launch } from './runtime.mjs'

await launch('bench/run.ts', process.argv.slice(2))
