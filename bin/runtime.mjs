// What every launcher does: find or fetch the Node that Fadu runs on, install packages when they are missing or older
// than the lock file, then run one script under that Node. Launchers run on the system's Node, so that everything in
// this folder is plain JavaScript that Node 18 understands and imports nothing but Node itself.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { fetchNode, installPackages, packagesCurrent } from './install.mjs'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const wanted = JSON.parse(readFileSync(path.join(root, 'bin/runtime.json'), 'utf8'))

/** Type stripping without a flag and module.registerHooks: 22.18, 23.6 and everything from 24. */
export function nodeIsNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = wanted.oldest.split('.').map(Number)
  if (major === 23) return minor >= 6
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/** The path of the Node to use: this one, or the pinned one under .runtime, fetched when it is not there yet. */
async function findNode() {
  if (nodeIsNewEnough(process.versions.node)) return process.execPath
  const platform = `${process.platform}-${process.arch}`
  const folder = path.join(root, '.runtime', `node-${wanted.version}-${platform}`)
  const node = path.join(folder, 'bin/node')
  if (!existsSync(node)) {
    const entry = wanted.packages[platform]
    if (entry === undefined) {
      throw new Error(
        `Fadu needs Node ${wanted.oldest} or newer; this is ${process.versions.node} on ${platform}, for which Fadu ` +
          'cannot fetch one. Install a newer Node from nodejs.org and start again.',
      )
    }
    await fetchNode(root, { ...entry, version: wanted.version }, folder)
  }
  return node
}

/**
 * Runs `script` (relative to the repository) under the right Node and ends this process with its exit code.
 * `ownGroup`: the script gets a process group of its own, so that one Ctrl-C reaches it exactly once, through here,
 * however many of npm, the shell and the terminal pass it on; it is asked to stop when this process dies.
 */
export async function launch(script, args, options = {}) {
  try {
    const node = await findNode()
    if (!packagesCurrent(root)) await installPackages(root)
    if (!existsSync(path.resolve(root, script))) throw new Error(`There is no ${script} in ${root}.`)
    const hook = path.join(root, 'src/tsx-hook.mjs')
    const flags = [
      '--disable-warning=ExperimentalWarning',
      ...(options.ownGroup ? ['--import', pathToFileURL(path.join(root, 'bin/follow-launcher.mjs')).href] : []),
      ...(existsSync(hook) ? ['--import', pathToFileURL(hook).href] : []),
    ]
    const command = [...flags, path.resolve(root, script), ...args]
    process.exitCode = await runChild(node, command, options.ownGroup === true)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  }
}

function runChild(node, command, ownGroup) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, command, {
      stdio: ownGroup ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
      detached: ownGroup,
    })
    let lastSignal = 0
    const forward = (signal) => {
      // In the terminal's own group the script has had its Ctrl-C from the terminal.
      if (signal === 'SIGINT' && !ownGroup && process.stdin.isTTY) return
      const now = Date.now()
      if (now - lastSignal < 1000) return
      lastSignal = now
      child.kill(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
    // When npm is killed, nobody tells its script.
    const parent = process.ppid
    const follow = () => {
      if (process.ppid === parent) return
      clearInterval(watch)
      child.kill('SIGTERM')
    }
    const watch = process.env.npm_lifecycle_event ? setInterval(follow, 500) : undefined
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearInterval(watch)
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, forward)
      resolve(code === null ? 128 + (constants.signals[signal] || 0) : code)
    })
  })
}
