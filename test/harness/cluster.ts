import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type EmbeddedConnection, startEmbeddedPostgres } from '../../src/store/embedded/index.ts'

export interface TestCluster {
  /** Superuser on the cluster's own database `postgres`. */
  connection: EmbeddedConnection
  stop(): Promise<void>
}

/** Set by `npm test` to the JSON of one connection, so that all test files share one server. */
export const sharedClusterVariable = 'FADU_TEST_PG'

export interface ClusterOptions {
  /** Write through to disk, as in production. Off by default: a test's data need not outlive a power cut. */
  durable?: boolean
  settings?: Record<string, string>
  /** A server of this file's own, even when `npm test` shares one: for tests that kill or change the server. */
  own?: boolean
}

/**
 * The PostgreSQL server for tests: the one that `npm test` has started, else a fresh one in a temporary folder.
 * A fresh one ends with this process, however the process ends.
 */
export async function openTestCluster(options: ClusterOptions = {}): Promise<TestCluster> {
  const plain = options.own !== true && options.durable !== true && options.settings === undefined
  if (!plain) return startCluster(options)
  const shared = process.env[sharedClusterVariable]
  if (shared) return { connection: JSON.parse(shared) as EmbeddedConnection, stop: async () => {} }
  users++
  started ??= startCluster(options)
  const cluster = await started
  return {
    connection: cluster.connection,
    stop: async () => {
      users--
      if (users > 0) return
      started = undefined
      await cluster.stop()
    },
  }
}

/** The plain server of this process, and how many have it open. */
let started: Promise<TestCluster> | undefined
let users = 0

async function startCluster(options: ClusterOptions): Promise<TestCluster> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fadu-test-'))
  const fast: Record<string, string> = options.durable
    ? {}
    : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '100' }
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    settings: { ...fast, ...options.settings },
  })
  endWithThisProcess(server.pid(), folder, server.connection.host)
  return {
    connection: { ...server.connection, database: 'postgres' },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A small watcher reads a pipe from this process: when the pipe closes, it ends the server and removes its folders. */
function endWithThisProcess(pid: number, folder: string, socketFolder: string): void {
  const script =
    'cat > /dev/null; [ -d "$1/postgres" ] || exit 0; kill -QUIT "$0" 2>/dev/null; ' +
    'for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$0" 2>/dev/null || break; sleep 0.2; done; rm -rf "$1" "$2"'
  const watcher = spawn('sh', ['-c', script, String(pid), folder, socketFolder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.unref()
  ;(watcher.stdin as unknown as { unref(): void }).unref()
}
