// Installs into a folder beside and renames when everything is there: whatever is interrupted, and however many
// launchers race, what is in its place is whole. Never runs install scripts.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'

const stampName = '.fadu-installed'

/** Fetches the pinned Node package, checked against its pinned digest, to `folder`. */
export async function fetchNode(root, { name, version, integrity }, folder) {
  checkWritable(root)
  const temporary = makeTemporary(root)
  try {
    const dependencies = { [name]: version }
    writeJson(path.join(temporary, 'package.json'), { private: true, dependencies })
    writeJson(path.join(temporary, 'package-lock.json'), {
      lockfileVersion: 3,
      packages: { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } },
    })
    copyNpmSettings(root, temporary)
    await npmCi(temporary, `Fetching Node ${version} (this system has ${process.versions.node}; about 60 MB)`, () => '')
    const fetched = path.join(temporary, 'node_modules', name)
    for (const unused of ['include', 'share', 'CHANGELOG.md']) {
      rmSync(path.join(fetched, unused), { recursive: true, force: true })
    }
    const node = path.join(fetched, 'bin/node')
    const tried = spawnSync(node, ['--version'], { encoding: 'utf8' })
    if (tried.status !== 0) {
      const reason = tried.error ? tried.error.message : tried.stderr
      throw new Error(
        `Node ${version} was fetched but does not run on this system: ${reason.trim()}. ` +
          'Install Node 22.18 or newer yourself and start again.',
      )
    }
    flush(node)
    putInPlace(temporary, fetched, folder, () => existsSync(path.join(folder, 'bin/node')))
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** True when node_modules holds what the lock file asks for on this machine. */
export function packagesCurrent(root) {
  const modules = path.join(root, 'node_modules')
  const wanted = stamp(root)
  try {
    if (readFileSync(path.join(modules, stampName), 'utf8') === wanted) return true
  } catch {
    // No stamp: npm may have been run by hand.
  }
  if (!matchesLock(root)) return false
  try {
    writeFileSync(path.join(modules, stampName), wanted)
  } catch {
    // Another user's installation: it is compared again next time.
  }
  return true
}

export async function installPackages(root) {
  checkWritable(root)
  const temporary = makeTemporary(root)
  try {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(path.join(root, file), path.join(temporary, file))
    copyNpmSettings(root, temporary)
    const total = Object.keys(lockedPackages(root)).length
    const modules = path.join(temporary, 'node_modules')
    const progress = () => `${Math.min(countPackages(modules), total)} of ${total} packages`
    await npmCi(temporary, 'Installing packages (only this once; about a minute)', progress)
    mkdirSync(modules, { recursive: true })
    writeFileSync(path.join(modules, stampName), stamp(root))
    const target = path.join(root, 'node_modules')
    if (!putInPlace(temporary, modules, target, () => packagesCurrent(root))) {
      await npmCi(root, 'Installing packages in place', () => '')
      writeFileSync(path.join(target, stampName), stamp(root))
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function stamp(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

/** The lock file's packages that belong on this machine. */
function lockedPackages(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const fits = (list, value) =>
    !list || list.includes(value) || list.some((item) => item[0] === '!' && item !== `!${value}`)
  return Object.fromEntries(
    Object.entries(packages).filter(
      ([place, entry]) =>
        place !== '' &&
        fits(entry.os, process.platform) &&
        fits(entry.cpu, process.arch) &&
        (!entry.libc || entry.libc.includes('glibc')),
    ),
  )
}

/** Compares the lock file with npm's own account of what it installed. */
function matchesLock(root) {
  let installed
  try {
    installed = JSON.parse(readFileSync(path.join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
  } catch {
    return false
  }
  return Object.entries(lockedPackages(root)).every(
    ([place, { version, optional, os, cpu }]) =>
      installed[place]?.version === version ||
      // What only another machine's package needs.
      (installed[place] === undefined && optional && !os && !cpu),
  )
}

/** npm makes all folders first and fills them then. */
function countPackages(modules) {
  const filled = (...names) => existsSync(path.join(modules, ...names, 'package.json'))
  try {
    return readdirSync(modules).reduce(
      (sum, name) =>
        name[0] === '@'
          ? sum + readdirSync(path.join(modules, name)).filter((inner) => filled(name, inner)).length
          : sum + (filled(name) ? 1 : 0),
      0,
    )
  } catch {
    return 0
  }
}

/** Runs npm and says every few seconds how far it is. */
function npmCi(folder, title, progress) {
  return new Promise((resolve, reject) => {
    const args = [
      ...['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
      ...['--loglevel=error', '--no-update-notifier', '--progress=false'],
      // npm's own patience with a network that does not answer is several minutes.
      ...['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'],
    ]
    const [program, ...first] = findNpm()
    // The outer npm's notes about this package are not meant for the inner one. Warnings about the system's Node being
    // old (EBADENGINE) would be wrong: nothing that is installed runs on it.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(
        ([key]) => !/^npm_(package|lifecycle|command)|^npm_config_local_prefix$|^NODE_OPTIONS$/.test(key),
      ),
    )
    process.stderr.write(`${title} …\n`)
    const child = spawn(program, [...first, ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-4000)
    })
    const began = Date.now()
    const timer = setInterval(() => {
      const now = progress()
      process.stderr.write(`  … ${Math.round((Date.now() - began) / 1000)} s${now === '' ? '' : `, ${now}`}\n`)
    }, 2000)
    const cancel = () => {
      child.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
      process.exit(130)
    }
    const temporary = path.basename(folder).startsWith('install-')
    if (temporary) for (const name of ['SIGINT', 'SIGTERM']) process.once(name, cancel)
    const done = () => {
      clearInterval(timer)
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, cancel)
    }
    child.on('error', (error) => {
      done()
      reject(new Error(`npm could not be run (${error.message}). Install npm (Debian: apt-get install npm).`))
    })
    child.on('close', (code) => {
      done()
      if (code === 0) return resolve()
      const advice =
        'Check the network (npm ping) and, behind a proxy or a mirror, npm config get proxy and npm config get registry; then start again. Nothing is left half-installed.'
      reject(new Error(`${title}: npm ended with code ${code}.\n${said.trim()}\n${advice}`))
    })
  })
}

/** npm's command: the one that started us, else the one beside this Node, else the one on the PATH. */
function findNpm() {
  const own = process.env.npm_execpath
  const beside = path.join(path.dirname(realpathSync(process.execPath)), '../lib/node_modules/npm/bin/npm-cli.js')
  for (const cli of [own, beside]) {
    if (cli && path.basename(cli) === 'npm-cli.js' && existsSync(cli)) return [process.execPath, cli]
  }
  return ['npm']
}

function checkWritable(root) {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    const { uid } = statSync(root)
    let me
    try {
      me = userInfo().username
    } catch {
      me = `user number ${process.getuid()}`
    }
    throw new Error(
      `Fadu must install its packages into ${root}, but ${me} cannot write there (the folder belongs to user number ` +
        `${uid}). Use a copy of your own (git clone into a folder of yours), or have the owner run npm start once.`,
    )
  }
}

/** A fresh folder in .runtime; those that dead launchers left are removed. */
function makeTemporary(root) {
  const runtime = path.join(root, '.runtime')
  mkdirSync(runtime, { recursive: true })
  for (const name of readdirSync(runtime)) {
    const pid = /^install-(\d+)$/.exec(name)?.[1]
    if (pid && !alive(Number(pid))) rmSync(path.join(runtime, name), { recursive: true, force: true })
  }
  const temporary = path.join(runtime, `install-${process.pid}`)
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary)
  return temporary
}

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Renames `fresh`, which lies in `temporary`, to `target`; what stood there is moved away first. False when the place
 * cannot be renamed (a mount of its own). `settled` tells that another launcher was faster.
 */
function putInPlace(temporary, fresh, target, settled) {
  for (let tries = 0; tries < 5; tries++) {
    try {
      renameSync(fresh, target)
      return true
    } catch (error) {
      if (settled()) return true
      if (error.code === 'EBUSY' || error.code === 'EXDEV') return false
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'ENOTDIR') throw error
    }
    try {
      renameSync(target, path.join(temporary, `replaced-${tries}`))
    } catch (error) {
      if (error.code === 'EBUSY' || error.code === 'EXDEV') return false
      if (error.code !== 'ENOENT') throw error
    }
  }
  return settled()
}

function copyNpmSettings(root, folder) {
  if (existsSync(path.join(root, '.npmrc'))) copyFileSync(path.join(root, '.npmrc'), path.join(folder, '.npmrc'))
}

function writeJson(file, value) {
  writeFileSync(file, JSON.stringify(value))
}

function flush(file) {
  const fd = openSync(file, 'r')
  fsyncSync(fd)
  closeSync(fd)
}
