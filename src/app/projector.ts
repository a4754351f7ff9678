import type { Project } from '#store'
import { House, type HouseOptions } from './house.ts'
import { compile } from './law-book.ts'
import { project } from './projecting.ts'

/** What is derived from a matter, for making it anew: the very function that every action uses. */
export async function projectorOf(options: HouseOptions): Promise<Project> {
  const house = new House(options)
  await house.book.storeAll()
  const compiled = new Map<string, ReturnType<typeof compile>>()
  return (matter, definition, plain) => {
    const known = compiled.get(matter.law) ?? compile(matter.law, definition)
    compiled.set(matter.law, known)
    const now = house.now()
    return project(known, matter, house.city, house.facts(known, now), now, plain, { keyed: house.store.seal.keyed })
  }
}
