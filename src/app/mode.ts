import { appError } from './errors.ts'
import type { House } from './house.ts'

const MODE = 'system:mode'

/** Demonstration data and real records never share a database: the first start says which it is, for good. */
export async function assertMode(house: House): Promise<void> {
  const mode = house.demonstration ? 'demonstration' : 'production'
  const head = await house.store.events.head(MODE)
  if (head) {
    if (head.body.mode !== mode) throw appError('MIXED_RECORDS', { got: head.body.mode, want: mode })
    return
  }
  const now = house.now()
  await house.store.commit({
    recordedAt: now,
    events: [{ subject: MODE, seq: 1, type: 'mode', v: 1, effectiveOn: now, actor: { system: true }, body: { mode } }],
  })
}
