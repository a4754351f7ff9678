import { parentPort, workerData } from 'node:worker_threads'
import { type BlockSetting, readBlock } from './block.ts'

const setting = workerData as BlockSetting

parentPort?.on(
  'message',
  ({ id, bytes, start, end }: { id: number; bytes: ArrayBuffer; start: number; end: number }) => {
    const block = readBlock(Buffer.from(bytes), start, end, setting)
    const { index, previous, seq, flags, hash, prev, hasPrev, subject } = block
    const columns = [index, previous, seq, flags, hash, prev, hasPrev, subject].map(
      (column) => column.buffer as ArrayBuffer,
    )
    parentPort?.postMessage({ id, block }, columns)
  },
)
