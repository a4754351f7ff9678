// node bin/run.mjs SCRIPT [ARGUMENT…]: any script of this repository under the Node that Fadu needs.
import { launch } from './runtime.mjs'

const [script, ...args] = process.argv.slice(2)
if (script === undefined) {
  process.stderr.write('Usage: node bin/run.mjs SCRIPT [ARGUMENT…]\n')
  process.exitCode = 2
} else {
  await launch(script, args)
}
