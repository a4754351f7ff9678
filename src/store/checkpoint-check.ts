import type pg from 'pg'
import { nodesForRoot, openCheckpoint, rootAt, type Suite } from '#ledger'
import { latestCheckpointFile } from './checkpoint-files.ts'
import { storeError } from './errors.ts'
import { loadState, publishCheckpoint } from './sequencer.ts'
import { fetchNodes } from './tree.ts'

/**
 * Compares the database with the last checkpoint that lies outside it. A database that came back healthy but without
 * its last records shows only here.
 *
 * Throws STORE_BEHIND_CHECKPOINT, STORE_DIFFERS_FROM_CHECKPOINT, and the ledger's errors for a forged file.
 */
export async function checkAgainstFile(
  pool: pg.Pool,
  log: { city: string; origin: string; suite: Suite; data: string; publicKey: string },
): Promise<void> {
  const { city, suite } = log
  const kept = latestCheckpointFile(log.data)
  if (kept === undefined) return
  const { size, root } = openCheckpoint(kept.note, [suite.verifier(log.publicKey)], log.origin)
  const state = await loadState(pool, city)
  if (state.size < size) {
    throw storeError('STORE_BEHIND_CHECKPOINT', { city, got: state.size, want: size, file: kept.file })
  }
  const nodes = nodesForRoot(size)
  const nodeAt = await fetchNodes(pool, city, suite, nodes)
  const differs = () => storeError('STORE_DIFFERS_FROM_CHECKPOINT', { city, size, file: kept.file })
  let got: Uint8Array
  try {
    got = rootAt(suite, size, nodeAt)
  } catch {
    throw differs()
  }
  if (Buffer.compare(got, root) !== 0) throw differs()
  // A stop between the file and the row: the row follows now.
  await publishCheckpoint(pool, city, size, root, kept.note)
}
