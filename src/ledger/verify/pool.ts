import { Worker } from 'node:worker_threads'
import type { Block } from './block.ts'
import type { BlockSetting } from './block-reader.ts'
import type { Lines } from './source.ts'

/** Reads blocks in threads. Results are promises; the caller keeps their order and bounds their number. */
export class BlockPool {
  #workers: Worker[] = []
  #waiting = new Map<number, { resolve: (block: Block) => void; reject: (error: unknown) => void }>()
  #turn = 0

  constructor(workers: number, setting: BlockSetting) {
    for (let i = 0; i < workers; i++) {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: setting })
      worker.on('message', ({ id, block }: { id: number; block: Block }) => {
        this.#waiting.get(id)?.resolve(block)
        this.#waiting.delete(id)
      })
      worker.on('error', (error) => {
        for (const { reject } of this.#waiting.values()) reject(error)
        this.#waiting.clear()
      })
      this.#workers.push(worker)
    }
  }

  /** Takes the buffer over: the caller must not touch it again. */
  read({ buf, start, end }: Lines): Promise<Block> {
    const id = this.#turn++
    const worker = this.#workers[id % this.#workers.length] as Worker
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      const own = buf.byteLength === buf.buffer.byteLength ? (buf.buffer as ArrayBuffer) : copyOf(buf)
      worker.postMessage({ id, bytes: own, start, end }, [own])
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}

function copyOf(buf: Buffer): ArrayBuffer {
  const own = new ArrayBuffer(buf.length)
  new Uint8Array(own).set(buf)
  return own
}
