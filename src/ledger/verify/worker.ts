import { parentPort, workerData } from 'node:worker_threads'
import { COLUMNS } from './block.ts'
import { BlockReader, type BlockSetting } from './block-reader.ts'

const reader = new BlockReader(workerData as BlockSetting)

parentPort?.on(
  'message',
  ({ id, bytes, start, end }: { id: number; bytes: ArrayBuffer; start: number; end: number }) => {
    const block = reader.read(Buffer.from(bytes), start, end)
    const columns = COLUMNS.map((column) => block[column].buffer as ArrayBuffer)
    parentPort?.postMessage({ id, block }, columns)
  },
)
