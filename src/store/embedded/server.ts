import { type ChildProcess, spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, chooseAccount } from './account.ts'
import { type Binaries, copyBinaries, findBinaries, linkLibraries } from './binaries.ts'
import { checkVersion, clusterOwner, giveTo, makeCluster } from './cluster.ts'
import { embeddedError } from './errors.ts'
import { lockFolder } from './folder-lock.ts'
import { type EmbeddedConnection, openDatabase, settle } from './open-database.ts'
import { clearStaleFiles, findPostmaster, readPidFile, recordPostmaster } from './postmaster.ts'
import { clusterProcesses, type ProcessFacts, processFacts, sameProcessAlive, signal, waitUntil } from './processes.ts'
import { defaultSettings } from './settings.ts'
import { clusterName, makeSocketFolder } from './socket-folder.ts'

export interface EmbeddedPostgres {
  connection: EmbeddedConnection
  /** Of the server, such as '18.4'. */
  version: string
  /** True when a server that an earlier process left running was taken over. */
  adopted: boolean
  /** The postmaster's pid at present: it changes when the server had to be started again. */
  pid(): number
  /** Ends the server cleanly and frees the folder. Close your own connections first; the rest are cut. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** The cluster's folder; made when missing. */
  dataDir: string
  /** Told in a sentence about each step that may take longer than two seconds. */
  log?: (message: string) => void
  /** PostgreSQL settings over `defaultSettings`. */
  settings?: Record<string, string>
  /** Called when the server died by itself and could not be started again. */
  onLost?: (error: Error) => void
  /** How to run as root; only tests forbid the first choice. */
  forbid?: { namespace?: boolean }
}

const port = 5432
const user = 'postgres'
const database = 'fadu'

/** The connection of a live server on this data folder, without taking its lock: for a command beside the server. */
export function findEmbeddedPostgres(dataDir: string): EmbeddedConnection | undefined {
  if (!existsSync(dataDir)) return undefined
  const real = realpathSync(dataDir)
  const file = findPostmaster(real) === undefined ? undefined : readPidFile(real)
  return file?.ready ? { host: file.socketFolder, port: file.port, user, database } : undefined
}

/** Starts the server on `dataDir`, or takes over the one that an earlier process left there. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {})
  const binaries = findBinaries()
  const dataDir = settle(path.resolve(options.dataDir))
  const lock = lockFolder(dataDir)
  const server = new Server(dataDir, binaries, options, log)
  try {
    const adopted = await server.begin()
    const connection = server.connection()
    const version = await openDatabase(connection)
    server.watch()
    return {
      connection,
      version,
      adopted,
      pid: () => server.pid(),
      stop: async () => {
        await server.stop()
        lock.release()
      },
    }
  } catch (error) {
    await server.stop()
    lock.release()
    throw error
  }
}

class Server {
  readonly #dataDir: string
  readonly #name: string
  #binaries: Binaries
  readonly #options: EmbeddedOptions
  readonly #log: (message: string) => void
  #account: Account | undefined
  #socketFolder = ''
  #port = port
  #facts: ProcessFacts | undefined
  #stopping = false
  #watcher: NodeJS.Timeout | undefined
  #restarts: number[] = []

  constructor(dataDir: string, binaries: Binaries, options: EmbeddedOptions, log: (message: string) => void) {
    this.#dataDir = dataDir
    this.#name = clusterName(dataDir)
    this.#binaries = binaries
    this.#options = options
    this.#log = log
  }

  connection(): EmbeddedConnection {
    return { host: this.#socketFolder, port: this.#port, user, database }
  }

  pid(): number {
    return this.#facts?.pid ?? 0
  }

  /** True when a running server was taken over. */
  async begin(): Promise<boolean> {
    const owner = clusterOwner(this.#dataDir)
    this.#account = chooseAccount(this.#binaries.postgres, path.dirname(this.#dataDir), owner, this.#options.forbid)
    this.#socketFolder = makeSocketFolder(this.#dataDir, this.#account)
    if (this.#account.needsCopy) this.#binaries = copyBinaries(this.#binaries, this.#socketFolder)
    if (owner !== undefined) {
      checkVersion(this.#dataDir, this.#binaries)
      if (await this.#adopt()) return true
      if (this.#account.owner !== undefined) giveTo(this.#dataDir, this.#account.owner)
    } else {
      this.#log('Preparing the database for the first time')
      linkLibraries(this.#binaries.lib, path.join(this.#socketFolder, 'lib'))
      const durable = this.#options.settings?.fsync !== 'off'
      await makeCluster(this.#dataDir, this.#binaries, this.#account, this.#environment(), durable)
    }
    await this.#launch()
    return false
  }

  /** Takes over an orphan that runs exactly as we would run it; ends any other of this folder. */
  async #adopt(): Promise<boolean> {
    const orphan = findPostmaster(this.#dataDir)
    if (orphan === undefined) return false
    const wanted = [this.#binaries.postgres, ...this.#arguments()]
    const same = wanted.length === orphan.command.length && wanted.every((arg, i) => arg === orphan.command[i])
    this.#facts = orphan
    if (same && existsSync(path.join(this.#socketFolder, `.s.PGSQL.${port}`))) {
      await waitUntil(() => readPidFile(this.#dataDir)?.ready === true || !sameProcessAlive(orphan), 30_000)
      if (sameProcessAlive(orphan) && readPidFile(this.#dataDir)?.ready === true) {
        this.#log(`Taking over the database server that was left running (process ${orphan.pid})`)
        return true
      }
    }
    this.#log(`Ending the database server that was left running (process ${orphan.pid})`)
    const itsSocketFolder = readPidFile(this.#dataDir)?.socketFolder ?? ''
    await this.#end(orphan)
    this.#facts = undefined
    if (itsSocketFolder !== this.#socketFolder && path.basename(itsSocketFolder).startsWith(this.#name)) {
      rmSync(itsSocketFolder, { recursive: true, force: true })
    }
    return false
  }

  #arguments(): string[] {
    const settings: Record<string, string> = {
      ...defaultSettings,
      ...this.#options.settings,
      cluster_name: this.#name,
      unix_socket_directories: this.#socketFolder,
      port: String(port),
    }
    return ['-D', this.#dataDir, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
  }

  #environment(): NodeJS.ProcessEnv {
    const { PATH, HOME, TMPDIR } = process.env
    return { PATH, HOME, TMPDIR, LC_ALL: 'C.UTF-8', LD_LIBRARY_PATH: path.join(this.#socketFolder, 'lib') }
  }

  async #launch(): Promise<void> {
    await this.#clearLeftovers()
    linkLibraries(this.#binaries.lib, path.join(this.#socketFolder, 'lib'))
    const logFile = path.join(this.#dataDir, 'fadu-postgres.log')
    if (existsSync(logFile) && statSync(logFile).size > 5_000_000) renameSync(logFile, `${logFile}.1`)
    const fd = openSync(logFile, 'a', 0o600)
    const offset = statSync(logFile).size
    if (this.#account!.owner !== undefined) chownSync(logFile, this.#account!.owner.uid, this.#account!.owner.gid)
    const [program, ...args] = [...this.#account!.prefix, this.#binaries.postgres, ...this.#arguments()]
    let child: ChildProcess
    try {
      // Its own process group: a Ctrl-C at the terminal is for Fadu, which then ends the server in order.
      child = spawn(program!, args, {
        detached: true,
        cwd: this.#dataDir,
        env: this.#environment(),
        stdio: ['ignore', fd, fd],
      })
    } finally {
      closeSync(fd)
    }
    let ended: string | undefined
    child.on('error', (error) => (ended = error.message))
    child.on('exit', (code, name) => (ended ??= name ?? `exit code ${code}`))
    child.unref()

    const ready = () => {
      const file = readPidFile(this.#dataDir)
      return file?.pid === child.pid && file?.ready === true
    }
    for (let seconds = 0; seconds < 600 && ended === undefined; seconds += 2) {
      if (await waitUntil(() => ended !== undefined || ready(), 2_000)) break
      this.#log(`The database is starting, and puts its files in order after the last stop (${seconds + 2} s)`)
    }
    const facts = child.pid === undefined ? undefined : processFacts(child.pid)
    if (ended !== undefined || facts === undefined || !ready()) {
      if (facts !== undefined) signal(facts.pid, 'SIGQUIT')
      const said = readFileSync(logFile).subarray(offset).toString('utf8').trim().split('\n').slice(-4).join(' ')
      throw embeddedError(
        'EMBEDDED_START_FAILED',
        `PostgreSQL did not start on ${this.#dataDir} (${ended ?? 'not ready after 10 minutes'}): ${said} ` +
          `Its log is ${logFile}.`,
      )
    }
    recordPostmaster(this.#dataDir, facts)
    this.#facts = facts
    this.#port = port
  }

  /** After a postmaster was killed, its children end by themselves in a moment; those that do not are ended. */
  async #clearLeftovers(): Promise<void> {
    const gone = () => clusterProcesses(this.#dataDir, this.#name).length === 0
    if (!(await waitUntil(gone, 5_000))) {
      for (const { pid } of clusterProcesses(this.#dataDir, this.#name)) signal(pid, 'SIGKILL')
      await waitUntil(gone, 5_000)
    }
    clearStaleFiles(this.#dataDir, this.#name)
    for (const file of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`]) {
      rmSync(path.join(this.#socketFolder, file), { force: true })
    }
  }

  /** Starts the server again when it dies by itself; says so when it dies too often. */
  watch(): void {
    this.#watcher = setInterval(() => {
      if (this.#stopping || this.#facts === undefined || sameProcessAlive(this.#facts)) return
      const died = this.#facts
      this.#facts = undefined
      this.#restart(died).catch((error: Error) => this.#options.onLost?.(error))
    }, 250)
    this.#watcher.unref()
  }

  async #restart(died: ProcessFacts): Promise<void> {
    const now = performance.now()
    this.#restarts = [...this.#restarts.filter((at) => now - at < 60_000), now]
    if (this.#restarts.length > 5) {
      throw embeddedError(
        'EMBEDDED_START_FAILED',
        `The database server on ${this.#dataDir} died six times in a minute and is not started again. ` +
          `Read ${path.join(this.#dataDir, 'fadu-postgres.log')}, then start Fadu again.`,
      )
    }
    this.#log(`The database server (process ${died.pid}) died; starting it again`)
    await this.#launch()
    if (this.#stopping) await this.#end(this.#facts!)
  }

  async #end(facts: ProcessFacts): Promise<void> {
    const gone = () => !sameProcessAlive(facts)
    signal(facts.pid, 'SIGINT')
    for (let seconds = 2; seconds <= 30 && !(await waitUntil(gone, 2_000)); seconds += 2) {
      this.#log(`Waiting for the database to write its last pages (${seconds} s)`)
    }
    if (!gone()) {
      signal(facts.pid, 'SIGQUIT')
      if (!(await waitUntil(gone, 5_000))) signal(facts.pid, 'SIGKILL')
      await waitUntil(gone, 5_000)
    }
  }

  async stop(): Promise<void> {
    if (this.#stopping) return
    this.#stopping = true
    clearInterval(this.#watcher)
    // A restart under way sees #stopping and ends what it started.
    if (this.#facts !== undefined) await this.#end(this.#facts)
    await sleep(0)
    if (this.#socketFolder !== '') rmSync(this.#socketFolder, { recursive: true, force: true })
  }
}
