import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** The part of the driver's connection that COPY needs; the driver hands it to every query that it runs. */
interface Wire {
  stream: Duplex
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

const HIGH_WATER = 1 << 20

/** Runs `COPY … TO STDOUT` and gives its bytes; the server waits while the reader is slow. */
export async function* copyOut(client: pg.ClientBase, text: string): AsyncGenerator<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  let done = false
  let failed: Error | undefined
  let wire: Wire | undefined
  let wake = () => {}
  client.query({
    submit(connection: Wire) {
      wire = connection
      connection.query(text)
      return null
    },
    handleCopyData({ chunk }: { chunk: Uint8Array }) {
      pieces.push(Buffer.from(chunk))
      size += chunk.length
      if (size > HIGH_WATER) wire?.stream.pause()
      wake()
    },
    handleRowDescription() {},
    handleDataRow() {},
    handleCommandComplete() {},
    handleEmptyQuery() {},
    handlePortalSuspended() {},
    handleCopyInResponse() {},
    handleError(error: Error) {
      failed = error
      done = true
      wake()
    },
    handleReadyForQuery() {
      done = true
      wake()
    },
  } as unknown as pg.Submittable)
  try {
    for (;;) {
      if (pieces.length > 0) {
        const piece = Buffer.concat(pieces.splice(0))
        size = 0
        wire?.stream.resume()
        yield piece
      } else if (done) break
      else await new Promise<void>((resolve) => (wake = resolve))
    }
    if (failed) throw failed
  } finally {
    // A reader that leaves early still has to let the server finish what it sends.
    while (!done) {
      pieces.length = 0
      size = 0
      wire?.stream.resume()
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
}

/** Runs `COPY … FROM STDIN` with these bytes; what the source throws ends the COPY and is thrown on. */
export async function copyIn(client: pg.ClientBase, text: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  let feeding: Promise<void> | undefined
  let sourceError: unknown
  await new Promise<void>((resolve, reject) => {
    let failed: Error | undefined
    client.query({
      submit(connection: Wire) {
        connection.query(text)
        return null
      },
      handleCopyInResponse(connection: Wire) {
        feeding = feed(connection, source, () => failed !== undefined).catch((error: unknown) => {
          sourceError = error
          connection.sendCopyFail('the source ended')
        })
      },
      handleRowDescription() {},
      handleDataRow() {},
      handleCommandComplete() {},
      handleEmptyQuery() {},
      handlePortalSuspended() {},
      handleCopyData() {},
      // After an error the driver tells this query nothing more.
      handleError(error: Error) {
        failed = error
        reject(error)
      },
      handleReadyForQuery() {
        resolve()
      },
    } as unknown as pg.Submittable)
  }).catch(async (error: unknown) => {
    await feeding
    throw sourceError ?? error
  })
  await feeding
}

async function feed(wire: Wire, source: AsyncIterable<Uint8Array>, failed: () => boolean): Promise<void> {
  for await (const piece of source) {
    if (failed()) return
    wire.sendCopyFromChunk(piece)
    if (wire.stream.writableNeedDrain) await new Promise<void>((resolve) => wire.stream.once('drain', resolve))
  }
  if (!failed()) wire.endCopyFrom()
}
