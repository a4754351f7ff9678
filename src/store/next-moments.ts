import type { Instant } from '#calendar'
import type { Store } from './store.ts'

/** Sets when a matter is to be looked at again, where nothing has come of the moment that stood there; `seq` guards it. */
export async function postpone(
  store: Pick<Store, 'pool' | 'city'>,
  subject: string,
  seq: number,
  nextAt: Instant | null,
): Promise<void> {
  await store.pool.query({
    name: 'postpone',
    text: 'UPDATE matters SET next_at = $4 WHERE city = $1 AND subject = $2 AND seq = $3',
    values: [store.city, subject, seq, nextAt],
  })
}
