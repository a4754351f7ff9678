import type pg from 'pg'
import { consistencyProof, inclusionProof, nodesForConsistency, nodesForInclusion, type Suite } from '#ledger'
import { exportLedger } from './export.ts'
import type { Keys } from './keys.ts'
import { subjectOf } from './matters.ts'
import { loadState } from './sequencer.ts'
import type { InclusionProof, LedgerReads } from './store.ts'
import { fetchNodes } from './tree.ts'

export interface LedgerSource {
  pool: pg.Pool
  city: string
  origin: string
  suite: Suite
  keys: Keys
}

export function ledgerReads(source: LedgerSource): LedgerReads {
  const { pool, city, suite, keys } = source
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

  async function checkpoint() {
    const { rows } = await pool.query<{ size: number; root: Buffer; note: string }>({
      name: 'latest checkpoint',
      text: 'SELECT size, root, note FROM checkpoints WHERE city = $1 ORDER BY size DESC LIMIT 1',
      values: [city],
    })
    const row = rows[0]
    return row && { size: row.size, root: hex(row.root), note: row.note }
  }

  return {
    checkpoint,

    async checkpoints(after, limit) {
      const { rows } = await pool.query<{ size: number; note: string }>({
        name: 'checkpoints',
        text: 'SELECT size, note FROM checkpoints WHERE city = $1 AND size > $2 ORDER BY size LIMIT $3',
        values: [city, after, limit],
      })
      return rows
    },

    async proofs(name) {
      const latest = await checkpoint()
      const { rows } = await pool.query<{ seq: number; text: string; hash: string; idx: number | null }>({
        name: 'events with index',
        text: `SELECT e.seq, e.text, encode(e.hash, 'hex') AS hash, l.idx FROM events e
          LEFT JOIN log l ON l.city = $1 AND l.subject = e.subject AND l.seq = e.seq
          WHERE e.city = $1 AND e.subject = $2 ORDER BY e.seq`,
        values: [city, subjectOf(name)],
      })
      const covered = rows.filter((row) => latest && row.idx !== null && row.idx < latest.size)
      const wanted = covered.flatMap((row) => nodesForInclusion(latest!.size, row.idx!))
      const nodeAt = await fetchNodes(pool, city, suite, wanted)
      return rows.map((row) => {
        const proof: InclusionProof | null = covered.includes(row)
          ? {
              index: row.idx!,
              size: latest!.size,
              leaf: row.hash,
              path: inclusionProof(suite, latest!.size, row.idx!, nodeAt).map(hex),
              checkpoint: latest!.note,
            }
          : null
        return { seq: row.seq, text: row.text, hash: row.hash, proof }
      })
    },

    async consistency(from, to) {
      const nodeAt = await fetchNodes(pool, city, suite, nodesForConsistency(from, to))
      return consistencyProof(suite, from, to, nodeAt).map(hex)
    },

    publicKey: () => keys.ledger.publicKey,

    async state() {
      const { size, hashes } = await loadState(pool, city)
      return { size, hashes }
    },

    export: (options = {}) => exportLedger(source, options.createdAt),
  }
}
