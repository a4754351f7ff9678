// npm start
import { launch } from './runtime.mjs'

await launch('src/main.ts', ['start', ...process.argv.slice(2)], { ownGroup: true })
