import type pg from 'pg'
import { type NodeAt, type NodeId, rootOf, type Suite } from '#ledger'

/** Subtrees of 2^8 leaves and more are stored; smaller ones are computed from their leaves. */
export const FIRST_STORED_LEVEL = 8

/** Fetches the subtrees that a proof asks for: stored nodes in one query, the leaves of small ones in another. */
export async function fetchNodes(
  client: pg.ClientBase | pg.Pool,
  city: string,
  suite: Suite,
  wanted: NodeId[],
): Promise<NodeAt> {
  const found = new Map<string, Uint8Array>()
  const high = wanted.filter((node) => node.level >= FIRST_STORED_LEVEL)
  if (high.length > 0) {
    const { rows } = await client.query<{ level: number; idx: number; hash: Buffer }>({
      name: 'tree nodes',
      text: `SELECT n.level, n.idx, n.hash FROM nodes n
        JOIN unnest($2::smallint[], $3::bigint[]) AS w(level, idx) ON w.level = n.level AND w.idx = n.idx
        WHERE n.city = $1`,
      values: [city, high.map((node) => node.level), high.map((node) => node.index)],
    })
    for (const row of rows) found.set(`${row.level} ${row.idx}`, row.hash)
  }
  const low = wanted.filter((node) => node.level < FIRST_STORED_LEVEL)
  const leaves = low.flatMap(({ level, index }) => Array.from({ length: 2 ** level }, (_, i) => index * 2 ** level + i))
  if (leaves.length > 0) {
    const { rows } = await client.query<{ idx: number; leaf: Buffer }>({
      name: 'tree leaves',
      text: 'SELECT idx, leaf FROM log WHERE city = $1 AND idx = ANY ($2::bigint[])',
      values: [city, [...new Set(leaves)]],
    })
    const at = new Map(rows.map((row) => [row.idx, row.leaf]))
    for (const { level, index } of low) {
      const part = Array.from({ length: 2 ** level }, (_, i) => at.get(index * 2 ** level + i))
      if (part.every((leaf) => leaf !== undefined)) found.set(`${level} ${index}`, rootOf(suite, part))
    }
  }
  return (level, index) => {
    const hash = found.get(`${level} ${index}`)
    if (hash === undefined) throw new Error(`the log lacks subtree ${index} of level ${level}: run fadu verify`)
    return hash
  }
}
