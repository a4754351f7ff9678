import { spawn } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import path from 'node:path'

/** Newest change among the workbench's sources and what they take from the server (types and the language). */
function newestSource(root: string): number {
  const files = ['web/**/*.{ts,tsx,css,html,svg}', 'src/language/*.ts', 'package-lock.json'].flatMap((pattern) =>
    globSync(pattern, { cwd: root, exclude: (name) => name === 'node_modules' || name === 'dist' }),
  )
  return files.reduce((newest, file) => Math.max(newest, statSync(path.join(root, file)).mtimeMs), 0)
}

/** Builds the workbench beside the running server when it is missing or older than its sources. Returns how to end it. */
export function buildWorkbench(root: string, say: (text: string) => void): () => Promise<void> {
  const index = path.join(root, 'web/dist/index.html')
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const nothing = async () => {}
  if (!existsSync(path.join(root, 'web/index.html')) || !existsSync(vite)) return nothing
  if (existsSync(index) && statSync(index).mtimeMs >= newestSource(root)) return nothing
  say('Building the workbench; the portal is already open')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: path.join(root, 'web'),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2000)
  })
  const done = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      say(`The workbench could not be built: ${error.message}`)
      resolve()
    })
    child.once('exit', (code, signal) => {
      if (code === 0) say('The workbench is ready at /workbench/')
      else if (signal === null) say(`The workbench could not be built:\n${errors}`)
      resolve()
    })
  })
  return async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await done
  }
}
