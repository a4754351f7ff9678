// Lets Node import .tsx files (the portal's pages): esbuild turns each into JavaScript when it is first imported.
// Node itself strips the types of .ts files. Loaded with --import before src/main.ts; results are kept by content.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const kept = path.join(import.meta.dirname, '../.runtime/tsx')
/** Changes when the options below change what comes out. */
const recipe = 'v1'

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !/\.tsx(?:\?|$)/.test(url)) return nextLoad(url, context)
    return { format: 'module', source: transformed(fileURLToPath(url.split('?')[0])), shortCircuit: true }
  },
})

function transformed(file) {
  const source = readFileSync(file, 'utf8')
  const { version } = require('esbuild/package.json')
  const digest = createHash('sha256').update(`${recipe}\0${version}\0${file}\0${source}`).digest('hex')
  const place = path.join(kept, `${digest}.js`)
  try {
    return readFileSync(place, 'utf8')
  } catch {
    // Not made yet.
  }
  const { code } = require('esbuild').transformSync(source, {
    loader: 'tsx',
    format: 'esm',
    target: 'es2024',
    jsx: 'automatic',
    sourcefile: file,
    sourcemap: 'inline',
  })
  try {
    mkdirSync(kept, { recursive: true })
    writeFileSync(`${place}.${process.pid}`, code)
    renameSync(`${place}.${process.pid}`, place)
  } catch {
    // A folder that cannot be written: it is made again at the next start.
  }
  return code
}
