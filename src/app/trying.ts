import type { Command } from '#engine'
import { findFor } from './finding.ts'
import type { House } from './house.ts'
import { refusalView } from './law-views.ts'
import type { Caller } from './services.ts'
import { take } from './taking.ts'
import type { RefusalView } from './views/index.ts'

export type Tried = { ok: true } | { ok: false; refusal: RefusalView } | { ok: false; error: unknown }

/**
 * The same checks as for acting, one command after the other on one matter, and nothing stored: each sees what those
 * before it would have brought about, unless it was refused.
 */
export async function tryCommands(
  house: House,
  caller: Caller,
  number: string,
  commands: readonly Command[],
): Promise<Tried[]> {
  let loaded = await findFor(house, caller, number)
  const { subject } = loaded.matter
  const compiled = await house.book.byDigest(loaded.matter.law)
  const now = house.now()
  const tried: Tried[] = []
  for (const command of commands) {
    try {
      const taken = await take(house, { caller, compiled, subject, loaded, command, now })
      if (!taken.ok) {
        const refusal = refusalView(house, taken.refusal, (name) => compiled.fields.get(name)?.title)
        tried.push({ ok: false, refusal })
        continue
      }
      loaded = { ...loaded, matter: taken.draft.matter(subject) ?? loaded.matter }
      tried.push({ ok: true })
    } catch (error) {
      tried.push({ ok: false, error })
    }
  }
  return tried
}
