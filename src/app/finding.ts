import type { Loaded } from '#store'
import { maySee } from './audience.ts'
import { subjectOf } from './declared-facts.ts'
import { appError } from './errors.ts'
import type { House } from './house.ts'
import type { Caller } from './services.ts'

/** A matter that the caller may see; anything else does not exist for them. */
export async function findFor(house: House, caller: Caller, number: string): Promise<Loaded> {
  if (number.length > 60) throw appError('NOT_FOUND')
  const loaded = await house.store.matters.find(subjectOf(number))
  if (!loaded || !maySee(caller, loaded.matter.subject, loaded.viewers)) throw appError('NOT_FOUND')
  return loaded
}
