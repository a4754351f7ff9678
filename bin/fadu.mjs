#!/usr/bin/env node
// npx fadu COMMAND …
import { launch } from './runtime.mjs'

await launch('src/main.ts', process.argv.slice(2))
