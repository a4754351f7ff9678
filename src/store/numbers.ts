import type pg from 'pg'
import type { PlainDate } from '#calendar'
import type { Numbers } from './store.ts'

/** Numbers are taken in blocks, so that most cost no round trip; what a stopped process had left over is a gap. */
const BLOCK = 32

export function numbers({ pool, city }: { pool: pg.Pool; city: string }): Numbers {
  const blocks = new Map<string, { next: number; end: number }>()
  const fetching = new Map<string, Promise<void>>()

  async function fetch(series: string): Promise<void> {
    const { rows } = await pool.query<{ next: number }>({
      name: 'number block',
      text: `INSERT INTO counters (city, series, next) VALUES ($1, $2, $3 + 1)
        ON CONFLICT (city, series) DO UPDATE SET next = counters.next + $3 RETURNING next`,
      values: [city, series, BLOCK],
    })
    const end = rows[0]!.next
    // Days pass: only the series in use are kept.
    if (blocks.size > 100) blocks.clear()
    blocks.set(series, { next: end - BLOCK, end })
  }

  async function nextOf(series: string): Promise<number> {
    for (;;) {
      const block = blocks.get(series)
      if (block && block.next < block.end) return block.next++
      let run = fetching.get(series)
      if (run === undefined) {
        run = fetch(series).finally(() => fetching.delete(series))
        fetching.set(series, run)
      }
      await run
    }
  }

  return { next: (day: PlainDate) => nextOf(`day:${day}`), nextOf }
}
