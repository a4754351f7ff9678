// For tests: starts the embedded database on the folder given, prints what came of it, and holds it until it is ended.
import { startEmbeddedPostgres } from '../../src/store/embedded/index.ts'

const [dataDir, settings] = process.argv.slice(2)
try {
  const server = await startEmbeddedPostgres({ dataDir: dataDir!, settings: JSON.parse(settings ?? '{}') })
  const stop = () => void server.stop().then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.stdout.write(
    `${JSON.stringify({ pid: server.pid(), adopted: server.adopted, connection: server.connection })}\n`,
  )
  setInterval(() => {}, 60_000)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: (error as { code?: string }).code ?? String(error) })}\n`)
  process.exitCode = 1
}
